import type { LogSums } from '@phrom/shared/time-log.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { timeLogWords as words } from '@phrom/shared/words/time-log.ts'
import { t } from '../../words.ts'

/** The day in a few figures, and why visits came to nothing. */
export function LogSumsList({ sums }: { sums: LogSums }) {
  const { count, mean, median, kinds, reasons } = sums
  const minutes = (n: number | null) => t(words.nMinutes, { n: rounded(n) })
  const share = { n: sums.notServed, total: count, percent: sums.share }
  return (
    <dl class="log-sums">
      <div>
        <dt>{t(words.count)}</dt>
        <dd>{t(words.nMatters, { n: count })}</dd>
      </div>
      {kinds.length < 2 ? (
        <>
          <div>
            <dt>{t(words.mean)}</dt>
            <dd>{minutes(mean)}</dd>
          </div>
          <div>
            <dt>{t(words.median)}</dt>
            <dd>{minutes(median)}</dd>
          </div>
        </>
      ) : (
        kinds.map(({ kind, ...took }) => (
          <div key={kind}>
            <dt>{t(words.kinds[kind])}</dt>
            <dd>
              {t(words.ofKind, {
                n: took.count,
                mean: rounded(took.mean),
                median: rounded(took.median),
              })}
            </dd>
          </div>
        ))
      )}
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

const rounded = (minutes: number | null) => Math.round((minutes ?? 0) * 10) / 10
