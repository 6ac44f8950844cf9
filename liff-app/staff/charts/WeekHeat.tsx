import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { scaleBand, scaleQuantize } from 'd3-scale'
import { language, t } from '../../words.ts'
import { showAmount } from './amounts.ts'
import { Picture } from './Picture.tsx'
import { tellWeek, type WeekRow } from './tell.ts'
import { type Room, widthOf } from './use-room.ts'

type Props = {
  title: string
  hours: readonly { label: string; long: string }[]
  /** Monday first; a value for each hour, none where the office is closed. */
  rows: readonly WeekRow[]
}

/** The week by weekday and hour: the darker the more, with the number in every cell. */
export function WeekHeat({ title, hours, rows }: Props) {
  const own = language.value
  return (
    <Picture
      title={title}
      summary={tellWeek(rows, hours, own)}
      isEmpty={rows.every(({ values }) => values.every((value) => !value))}
      table={{
        head: [t(words.day), ...hours.map(({ label }) => label)],
        rows: rows.map(({ long, values }) => [
          long,
          ...hours.map((_, i) => showAmount(values[i] ?? null, 'count', own)),
        ]),
      }}
      draw={(room) => <Cells hours={hours} rows={rows} room={room} />}
    />
  )
}

// Two of these carry letters of the other colour; the step between them keeps every number readable.
const steps = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5']

function Cells({ hours, rows, room }: Pick<Props, 'hours' | 'rows'> & { room: Room }) {
  const letter = room.em * 0.875
  const shown = rows.map(({ values }) => hours.map((_, i) => values[i] ?? null))
  const texts = shown.flat().map((value) => showAmount(value, 'count', language.value))
  const left = Math.max(...rows.map(({ label }) => widthOf(label, letter))) + letter / 2
  const cell =
    Math.max(
      ...[...texts, ...hours.map(({ label }) => label)].map((text) => widthOf(text, letter)),
    ) +
    letter / 2
  // Where a week does not fit it is drawn as wide as its numbers need, and scrolls.
  const width = Math.max(room.width, left + cell * hours.length)
  const [top, high] = [1.8 * letter, 2.4 * letter]
  const height = top + rows.length * high
  const x = scaleBand<number>()
    .domain(hours.map((_, i) => i))
    .range([left, width])
    .paddingInner(0.06)
  const step = scaleQuantize<string>()
    .domain([0, Math.max(...shown.flat().map((value) => value ?? 0))])
    .range(steps)
  return (
    <svg
      class={width > room.width ? 'chart-svg chart-wide' : 'chart-svg'}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      aria-hidden="true"
    >
      {hours.map(({ label }, i) => (
        <text key={label} x={(x(i) ?? 0) + x.bandwidth() / 2} y={letter} text-anchor="middle">
          {label}
        </text>
      ))}
      {rows.map(({ label }, row) => (
        <g key={label} transform={`translate(0 ${top + row * high})`}>
          <text x={0} y={high / 2} dy="0.32em">
            {label}
          </text>
          {hours.map(({ label: hour }, i) => {
            const value = shown[row]?.[i] ?? null
            const look = value ? step(value) : 'heat-0'
            return (
              <g key={hour} class={look}>
                <rect x={x(i)} width={x.bandwidth()} height={high * 0.92} />
                <text
                  x={(x(i) ?? 0) + x.bandwidth() / 2}
                  y={high * 0.46}
                  dy="0.34em"
                  text-anchor="middle"
                >
                  {showAmount(value, 'count', language.value)}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
