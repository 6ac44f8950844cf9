import { showCode } from '@phrom/shared/case-code.ts'
import type { DeliveryView } from '@phrom/shared/system-views.ts'
import { hookEventWords } from '@phrom/shared/words/hook-events.ts'
import {
  deliveryErrorWords,
  deliveryStateWords,
  systemWords as words,
} from '@phrom/shared/words/systems.ts'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { tellMoment } from './tell-system.ts'

type Props = {
  deliveries: DeliveryView[]
  busy: boolean
  again: (id: string, attempt: string) => Promise<unknown>
}

/** What was sent to an address last, and what came of it. */
export function Deliveries({ deliveries, busy, again }: Props) {
  return (
    <section class="stack-s">
      <h2 id="deliveries">{t(words.deliveries)}</h2>
      {deliveries.length === 0 ? (
        <p class="blank-state">{t(words.noDeliveries)}</p>
      ) : (
        <ScrollTable labelledby="deliveries" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.when)}</th>
              <th scope="col">{t(words.what)}</th>
              <th scope="col">{t(words.code)}</th>
              <th scope="col">{t(words.result)}</th>
              <th scope="col">
                <span class="hide">{t(words.again)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((one) => (
              <tr key={one.id}>
                <td>{tellMoment(one.at)}</td>
                <td>{t(hookEventWords[one.type])}</td>
                <td class="num">{one.code && showCode(one.code)}</td>
                <td>{tellResult(one)}</td>
                <td>
                  {one.state === 'failed' && (
                    <button
                      class="btn text"
                      type="button"
                      disabled={busy}
                      aria-label={t(words.againOf, {
                        what: t(hookEventWords[one.type]),
                        code: one.code ? showCode(one.code) : '',
                      })}
                      onClick={() => void again(one.id, one.endedAt ?? '')}
                    >
                      {t(words.again)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  )
}

function tellResult(one: DeliveryView): string {
  const { state, attempts, lastStatus, lastError, nextAttemptAt } = one
  return [
    t(deliveryStateWords[state]),
    ...(lastError ? [t(deliveryErrorWords[lastError])] : []),
    ...(lastStatus === null ? [] : [t(words.answered, { n: lastStatus })]),
    ...(attempts > 1 ? [t(words.tries, { n: attempts })] : []),
    ...(state === 'waiting' && attempts > 0 && nextAttemptAt
      ? [t(words.nextTry, { at: tellMoment(nextAttemptAt) })]
      : []),
  ].join(' · ')
}
