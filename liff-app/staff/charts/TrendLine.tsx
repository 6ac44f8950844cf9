import type { FigureUnit, Target } from '@phrom/shared/figures/figures.ts'
import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { language, t } from '../../words.ts'
import { type Amount, showAmount, showTarget } from './amounts.ts'
import { Key } from './Key.tsx'
import { Picture } from './Picture.tsx'
import { tellTrend } from './tell.ts'
import { type Room, widthOf } from './use-room.ts'

type Props = {
  title: string
  /** What the points are, as the head of the table's first column: "Month". */
  first: string
  points: readonly Amount[]
  /** The same places of the period before, the oldest first; names them for the key and the table. */
  before?: { name: string; values: readonly (number | null)[] } | undefined
  /** What this line is called beside the one before. */
  name?: string
  target?: Target | null | undefined
  unit: FigureUnit
}

/** How a figure went: a line with marks, the period before it in dashes with hollow marks, and the target as a dotted line. */
export function TrendLine({ title, first, points, before, name, target, unit }: Props) {
  const own = language.value
  const show = (value: number | null) => showAmount(value, unit, own)
  const goal = !target ? undefined : 'least' in target ? target.least : target.most
  const goalSays = target && showTarget(target, unit, own)
  const isEmpty = points.every(({ value }) => value === null)
  return (
    <Picture
      title={title}
      summary={tellTrend(points, { unit, target }, own)}
      isEmpty={isEmpty}
      keys={
        (before || goalSays) && (
          <>
            <Key look="this">{name ?? t(words.this)}</Key>
            {before && <Key look="before">{before.name}</Key>}
            {goalSays && <Key look="target">{t(words.targetOf, { value: goalSays })}</Key>}
          </>
        )
      }
      table={{
        head: [first, name ?? t(words.this), ...(before ? [before.name] : [])],
        rows: points.map(({ label, long, value }, i) => [
          long ?? label,
          show(value),
          ...(before ? [show(before.values[i] ?? null)] : []),
        ]),
      }}
      draw={(room) => (
        <Lines
          points={points}
          before={before?.values ?? []}
          goal={goal}
          isWhole={unit === 'count'}
          show={show}
          room={room}
        />
      )}
    />
  )
}

function Lines({
  points,
  before,
  goal,
  isWhole,
  show,
  room: { width, em },
}: {
  points: readonly Amount[]
  before: readonly (number | null)[]
  goal: number | undefined
  /** There is no half of what is counted. */
  isWhole: boolean
  show: (value: number | null) => string
  room: Room
}) {
  const letter = em * 0.875
  const known = [...points.map(({ value }) => value), ...before, goal ?? null].filter(
    (value) => value !== null,
  )
  const y = scaleLinear()
    .domain([0, Math.max(...known, 1)])
    .nice(4)
  const ticks = y.ticks(4).filter((tick) => !isWhole || Number.isInteger(tick))
  const left = Math.max(...ticks.map((tick) => widthOf(show(tick), letter))) + 8
  const ends = points.flatMap(({ label }) => widthOf(label, letter))
  const right = Math.max(letter, (ends.at(-1) ?? 0) / 2, widthOf(show(known[0] ?? 0), letter) / 2)
  const [top, bottom] = [1.8 * letter, 2 * letter]
  const height = Math.min(18 * em, Math.max(11 * em, width * 0.4)) + bottom
  y.range([height - bottom, top])
  const start = left + Math.max((ends[0] ?? 0) / 2 - left, 0) + 4
  const x = scalePoint<number>()
    .domain(points.map((_, i) => i))
    .range([start, width - right])
  const at = (i: number) => x(i) ?? 0
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => at(i))
    .y((value) => y(value ?? 0))
  const every = Math.ceil((Math.max(...ends) + letter) / Math.max(x.step(), 1))
  const values = points.map(({ value }) => value)
  const best = values.indexOf(Math.max(...values.filter((value) => value !== null)))
  const last = values.findLastIndex((value) => value !== null)
  // The highest and the last are told at their marks; where those would run into each other, the last.
  const told = [last, best].filter(
    (i, n, all) =>
      i >= 0 &&
      all.indexOf(i) === n &&
      (n === 0 || Math.abs(at(i) - at(last)) > widthOf(show(values[i] ?? 0), letter) + letter),
  )
  return (
    <svg class="chart-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text class="chart-quiet" x={left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      {goal !== undefined && (
        <line class="chart-target" x1={left} x2={width} y1={y(goal)} y2={y(goal)} />
      )}
      <path class="chart-before" d={path(before) ?? ''} />
      {before.map(
        (value, i) =>
          value !== null && (
            <circle key={i} class="chart-before-mark" cx={at(i)} cy={y(value)} r={em / 4.5} />
          ),
      )}
      <path class="chart-line" d={path(values) ?? ''} />
      {points.map(({ label, value }, i) => (
        <g key={label}>
          {value !== null && <circle class="chart-mark" cx={at(i)} cy={y(value)} r={em / 3.5} />}
          {(points.length - 1 - i) % every === 0 && (
            <text x={at(i)} y={height - 0.5 * letter} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {told.map((i) => (
        <text
          key={i}
          class="chart-told"
          x={at(i)}
          y={y(values[i] ?? 0) - 0.7 * letter}
          text-anchor="middle"
        >
          {show(values[i] ?? 0)}
        </text>
      ))}
    </svg>
  )
}
