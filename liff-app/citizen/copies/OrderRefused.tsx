import { factsBehind } from '@phrom/shared/case-facts.ts'
import type { Problem } from '@phrom/shared/problem.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { copyWords as words } from '@phrom/shared/words/copy-orders.ts'
import { t } from '../../words.ts'
import { tellMoment } from '../booking/tell-time.ts'

/** The question that a field of a refusal names. */
export const keyOf = (field: string) => field.replace(/^answers\./, '')

type Props = { service: Service; problem: Problem; pathTo: (key: string) => string }

/** The doors that stand open when an order is refused: the answer that is wrong, or another way to identify oneself. */
export function OrderRefused({ service, problem: { code, fields = [], from }, pathTo }: Props) {
  const [field] = fields
  if (code === 'pickup_closed' && field) {
    return (
      <a class="btn side" href={pathTo(keyOf(field))}>
        {t(citizen.change)}
      </a>
    )
  }
  if (code !== 'codes_wrong' && code !== 'codes_wait') return null
  // The answer by which the codes are asked for.
  const asks = service.facts.find(({ secret }) => secret)?.ask
  const [way] = asks === undefined ? [] : factsBehind(service, asks)
  return (
    <div class="stack-s">
      {from && <p>{t(words.takenAgain, { time: tellMoment(from) })}</p>}
      {way && (
        <a class="btn side" href={pathTo(way)}>
          {t(words.atCounter)}
        </a>
      )}
    </div>
  )
}
