import { type FigureUnit, isReached, type Target } from '@phrom/shared/figures/figures.ts'
import { chartWords as words } from '@phrom/shared/words/charts.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { type Amount, showAmount } from './amounts.ts'

type Known = { name: string; value: number }

/** The share of a part in whole percent; none of nothing. */
export const percentOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part / whole) * 100)

/** How the values went, one after the other: the highest, the last, and how often the target was reached. */
export function tellTrend(
  points: readonly Amount[],
  { unit, target }: { unit: FigureUnit; target?: Target | null | undefined },
  language: Language,
): string {
  const say = sayIn(language)
  const known = knownOf(points)
  const last = known.at(-1)
  if (!last) return say(words.nothing)
  const high = known.reduce((best, one) => (one.value > best.value ? one : best))
  const show = (value: number) => showAmount(value, unit, language)
  const before = points[points.findIndex(({ value }) => value === high.value) - 1]
  const grown = before?.value ? Math.round((high.value / before.value - 1) * 100) : 0
  const values = { label: high.name, value: show(high.value) }
  const isFlat = known.length > 1 && known.every(({ value }) => value === last.value)
  return [
    isFlat
      ? say(words.flat, { value: values.value })
      : grown > 0 && before
        ? say(words.highestMore, { ...values, before: nameOf(before), percent: grown })
        : say(words.highest, values),
    !isFlat && last !== high && say(words.latest, { label: last.name, value: show(last.value) }),
    target &&
      say(words.reached, {
        n: known.filter(({ value }) => isReached(value, target)).length,
        all: known.length,
      }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Which part is the largest, which the smallest. */
export function tellParts(parts: readonly Amount[], unit: FigureUnit, language: Language): string {
  const say = sayIn(language)
  const known = knownOf(parts)
  const all = known.reduce((sum, { value }) => sum + value, 0)
  const [first] = known
  if (!first || all === 0) return say(words.nothing)
  const show = (value: number) => showAmount(value, unit, language)
  const [most, least] = [known.reduce(larger), known.reduce(smaller)]
  if (most.value === least.value && known.length > 1)
    return say(words.alike, { value: show(most.value), all: show(all) })
  const percent = percentOf(most.value, all)
  const top = { label: most.name, value: show(most.value), percent, all: show(all) }
  return [
    // Minutes and shares are no parts of a whole.
    unit === 'count' ? say(words.most1, top) : say(words.highest, top),
    known.length > 1 &&
      isOnly(known, least) &&
      say(words.least1, { label: least.name, value: show(least.value) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** A day of the week and an hour: nothing where the office is closed or where too few came. */
export type WeekRow = { label: string; long: string; values: readonly (number | null)[] }

export function tellWeek(
  rows: readonly WeekRow[],
  hours: readonly { label: string; long: string }[],
  language: Language,
): string {
  const say = sayIn(language)
  const cells = rows.flatMap(({ long, values }) =>
    values.flatMap((value, i) =>
      value === null ? [] : [{ day: long, hour: hours[i]?.long ?? '', value }],
    ),
  )
  const [first] = cells
  if (!first || cells.every(({ value }) => value === 0)) return say(words.nothing)
  const [most, least] = [cells.reduce(larger), cells.reduce(smaller)]
  const values = (cell: typeof first) => ({
    ...cell,
    value: showAmount(cell.value, 'count', language),
  })
  return [
    say(words.busiest, values(most)),
    isOnly(cells, least) && least !== most && say(words.quietest, values(least)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** From the first step that anyone took. */
export function countedSteps(steps: readonly Amount[]): Known[] {
  const known = knownOf(steps)
  const first = known.findIndex(({ value }) => value > 0)
  return first < 0 ? [] : known.slice(first)
}

/** How many of the first step came to the last, and where most were lost. */
export function tellSteps(steps: readonly Amount[], language: Language): string {
  const say = sayIn(language)
  const known = countedSteps(steps)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return say(words.nothing)
  const losses = known.slice(1).map((step, i) => {
    const a = known[i] as Known
    return { a: a.name, b: step.name, value: a.value - step.value }
  })
  const worst = losses.length > 0 && losses.reduce(larger)
  const show = (value: number) => showAmount(value, 'count', language)
  return [
    // Steps may be counted from a later one on: what came before it is no whole of which there is a share.
    say(steps[0]?.value ? words.came : words.cameOnly, {
      ...{ first: first.name, from: show(first.value), last: last.name, to: show(last.value) },
      percent: percentOf(last.value, first.value),
    }),
    worst &&
      worst.value > 0 &&
      say(words.lostMost, { a: worst.a, b: worst.b, n: show(worst.value) }),
  ]
    .filter(Boolean)
    .join(' ')
}

const larger = <T extends { value: number }>(a: T, b: T) => (b.value > a.value ? b : a)
const smaller = <T extends { value: number }>(a: T, b: T) => (b.value < a.value ? b : a)

/** One of several that are alike is not told apart. */
const isOnly = <T extends { value: number }>(all: readonly T[], one: T) =>
  all.filter(({ value }) => value === one.value).length === 1

function nameOf({ label, long }: Amount): string {
  return long ?? label
}

function knownOf(amounts: readonly Amount[]): Known[] {
  return amounts.flatMap((one) =>
    one.value === null ? [] : [{ name: nameOf(one), value: one.value }],
  )
}

function sayIn(language: Language) {
  return (text: Text, values?: Record<string, string | number>) => fill(text, language, values)
}
