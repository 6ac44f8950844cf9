import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { scaleLinear } from 'd3-scale'
import { language, t } from '../../words.ts'
import { type Amount, showAmount } from './amounts.ts'
import { Picture } from './Picture.tsx'
import { countedSteps, percentOf, tellSteps } from './tell.ts'

/** How many came how far, from the first step to the last, and how many were lost between two. */
export function Funnel({
  title,
  note,
  steps,
}: {
  title: string
  /** What a reader must know to read it right. */
  note?: string
  steps: readonly Amount[]
}) {
  const own = language.value
  const show = (value: number) => showAmount(value, 'count', own)
  // Where the first step was not taken there is nothing of which the others are a share.
  const first = steps[0]?.value ?? 0
  const length = scaleLinear()
    .domain([0, Math.max(...steps.map(({ value }) => value ?? 0), 1)])
    .range([0, 100])
  const lines = steps.map(({ label, long, value }, i) => {
    const before = steps[i - 1]?.value
    const lost = before == null || value === null ? null : before - value
    return {
      name: long ?? label,
      value: value ?? 0,
      lost,
      share: first > 0 ? `${percentOf(value ?? 0, first)}%` : null,
    }
  })
  return (
    <Picture
      title={title}
      summary={tellSteps(steps, own)}
      isEmpty={countedSteps(steps).length === 0}
      note={note}
      table={{
        head: [t(words.step), t(words.number), t(words.share), t(words.lost)],
        rows: lines.map(({ name, value, lost, share }) => [
          ...[name, show(value), share ?? '–'],
          lost === null ? '–' : show(lost),
        ]),
      }}
      draw={() => (
        <div class="bar-rows">
          {lines.map(({ name, value, lost, share }) => (
            <div class="bar-row" key={name}>
              <span>
                {name}
                {lost !== null && lost > 0 && (
                  <small> {t(words.lostShort, { n: show(lost) })}</small>
                )}
              </span>
              <b>
                {show(value)} {share && <small>{share}</small>}
              </b>
              <svg aria-hidden="true">
                <rect class="chart-bar-room" width="100%" height="100%" />
                <rect
                  class="chart-bar"
                  x={`${(100 - length(value)) / 2}%`}
                  width={`${length(value)}%`}
                  height="100%"
                />
              </svg>
            </div>
          ))}
        </div>
      )}
    />
  )
}
