import type { LogSums } from '@phrom/shared/time-log.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { timeLogWords as words } from '@phrom/shared/words/time-log.ts'
import { t } from '../../words.ts'

/** The day in a few figures, and why visits came to nothing. */
export function LogSumsList({ sums }: { sums: LogSums }) {
  const { count, mean, median, reasons } = sums
  const minutes = (n: number | null) => t(words.nMinutes, { n: Math.round((n ?? 0) * 10) / 10 })
  const share = { n: sums.notServed, total: count, percent: sums.share }
  return (
    <dl class="log-sums">
      <div>
        <dt>{t(words.count)}</dt>
        <dd>{t(words.nMatters, { n: count })}</dd>
      </div>
      <div>
        <dt>{t(words.mean)}</dt>
        <dd>{minutes(mean)}</dd>
      </div>
      <div>
        <dt>{t(words.median)}</dt>
        <dd>{minutes(median)}</dd>
      </div>
      <div class="log-share">
        <dt>{t(words.notServed)}</dt>
        <dd>{t(words.share, share)}</dd>
        {reasons.map(({ reason, count: times }) => (
          <dd class="log-reason" key={reason}>
            {t(notServed[reason])}: {times}
          </dd>
        ))}
      </div>
    </dl>
  )
}
