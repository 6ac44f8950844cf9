import type { MyCase } from '@phrom/shared/my-data.ts'
import { showDay } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { declineWords, copyWords as words } from '@phrom/shared/words/copy-orders.ts'
import { language, t } from '../../words.ts'
import { Line, Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** What is held of an order besides its answers; of the codes of the card only that they are held. */
export function MyOrder({ item: { order, codesKept } }: { item: MyCase }) {
  if (!order && !codesKept) return null
  const { approved, handed, declined } = order ?? {}
  return (
    <Part title={t(words.order)}>
      <dl class="answers">
        {codesKept && <Line name={t(words.codes)} value={t(words.codesKept)} />}
        {approved && (
          <Line
            name={t(words.fetchOn)}
            value={[
              showDay(approved.day, language.value),
              t(citizen.baht, { n: approved.fee }),
              approved.feeReason,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        )}
        {order?.readyAt && <Line name={t(words.ready)} value={showOn(order.readyAt)} />}
        {handed && (
          <Line
            name={t(words.fetched)}
            value={[
              showOn(handed.at),
              t(words.paid, { baht: handed.paid }),
              handed.receipt && t(words.receipt, { receipt: handed.receipt }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        )}
        {declined && (
          <Line
            name={t(words.declined)}
            value={[t(declineWords[declined.reason].why), declined.note].filter(Boolean).join(' ')}
          />
        )}
      </dl>
    </Part>
  )
}
