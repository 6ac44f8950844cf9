import type { FigureUnit } from '@phrom/shared/figures/figures.ts'
import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import { scaleLinear } from 'd3-scale'
import { language } from '../../words.ts'
import { type Amount, showAmount } from './amounts.ts'
import { Picture, type PictureTable } from './Picture.tsx'
import { percentOf, tellParts } from './tell.ts'

type Props = { title: string; first: string; bars: readonly Amount[]; unit: FigureUnit }

/** Bars one below the other, for reasons and other names that need room, the longest first. */
export function BarRows({ title, first, bars, unit }: Props) {
  const own = language.value
  const sorted = [...bars].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return (
    <Picture
      title={title}
      summary={tellParts(sorted, unit, own)}
      isEmpty={bars.every(({ value }) => !value)}
      table={barTable(first, sorted, unit, own)}
      draw={() => <Bars bars={sorted} unit={unit} />}
    />
  )
}

/** The bars alone: names are words of the page, so that long ones go over several lines. */
export function Bars({ bars, unit }: { bars: readonly Amount[]; unit: FigureUnit }) {
  const length = scaleLinear()
    .domain([0, Math.max(...bars.map(({ value }) => value ?? 0), 1)])
    .range([0, 100])
  return (
    <div class="bar-rows">
      {bars.map(({ label, long, value }) => (
        <div class="bar-row" key={label}>
          <span>{long ?? label}</span>
          <b>{showAmount(value, unit, language.value)}</b>
          <svg aria-hidden="true">
            <rect class="chart-bar-room" width="100%" height="100%" />
            <rect class="chart-bar" width={`${length(value ?? 0)}%`} height="100%" />
          </svg>
        </div>
      ))}
    </div>
  )
}

/** Shares beside the numbers, where these are parts of a whole. */
export function barTable(
  first: string,
  bars: readonly Amount[],
  unit: FigureUnit,
  own: Language,
): PictureTable {
  const show = (value: number | null) => showAmount(value, unit, own)
  const rows = bars.map(({ label, long, value }) => [long ?? label, show(value)])
  const number = fill(words.number, own)
  if (unit !== 'count') return { head: [first, number], rows }
  const all = bars.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return {
    head: [first, number, fill(words.share, own)],
    rows: [
      ...rows.map((row, i) => [...row, `${percentOf(bars[i]?.value ?? 0, all)}%`]),
      [fill(words.all, own), show(all), '100%'],
    ],
  }
}
