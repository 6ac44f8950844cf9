import type { FigureUnit } from '@phrom/shared/figures/figures.ts'
import { scaleBand, scaleLinear } from 'd3-scale'
import { language } from '../../words.ts'
import { type Amount, showAmount } from './amounts.ts'
import { Bars, barTable } from './BarRows.tsx'
import { Picture } from './Picture.tsx'
import { tellParts } from './tell.ts'
import { type Room, widthOf } from './use-room.ts'

type Props = { title: string; first: string; bars: readonly Amount[]; unit: FigureUnit }

/** Bars side by side, by hour or by weekday, each with its number; one below the other where there is no room for the names. */
export function BarColumns({ title, first, bars, unit }: Props) {
  const own = language.value
  return (
    <Picture
      title={title}
      summary={tellParts(bars, unit, own)}
      isEmpty={bars.every(({ value }) => !value)}
      table={barTable(first, bars, unit, own)}
      draw={(room) => {
        const letter = room.em * 0.875
        const widest = Math.max(
          ...bars.flatMap(({ label, value }) =>
            [label, showAmount(value, unit, own)].map((text) => widthOf(text, letter)),
          ),
        )
        const fits = (widest + 4) * bars.length <= room.width
        return fits ? (
          <Columns bars={bars} unit={unit} room={room} />
        ) : (
          <Bars bars={bars} unit={unit} />
        )
      }}
    />
  )
}

function Columns({
  bars,
  unit,
  room: { width, em },
}: {
  bars: readonly Amount[]
  unit: FigureUnit
  room: Room
}) {
  const letter = em * 0.875
  const height = Math.min(16 * em, Math.max(11 * em, width * 0.4))
  const [top, bottom] = [1.8 * letter, 2 * letter]
  const x = scaleBand<number>()
    .domain(bars.map((_, i) => i))
    .range([0, width])
    .padding(0.2)
  // A single bar as wide as the page would look like more than it is.
  const wide = Math.min(x.bandwidth(), 5 * em)
  const y = scaleLinear()
    .domain([0, Math.max(...bars.map(({ value }) => value ?? 0), 1)])
    .range([height - bottom, top])
  return (
    <svg class="chart-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bars.map(({ label, value }, i) => {
        const middle = (x(i) ?? 0) + x.bandwidth() / 2
        const high = y(value ?? 0)
        return (
          <g key={label}>
            <rect
              class="chart-bar"
              x={middle - wide / 2}
              y={high}
              width={wide}
              height={height - bottom - high}
            />
            <text class="chart-told" x={middle} y={high - 0.4 * letter} text-anchor="middle">
              {showAmount(value, unit, language.value)}
            </text>
            <text x={middle} y={height - 0.5 * letter} text-anchor="middle">
              {label}
            </text>
          </g>
        )
      })}
      <line class="chart-base" x1={0} x2={width} y1={height - bottom} y2={height - bottom} />
    </svg>
  )
}
