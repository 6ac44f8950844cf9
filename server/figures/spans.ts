import { addMonths } from '@phrom/shared/dates.ts'
import { addDays, type Day } from '@phrom/shared/time.ts'

type Span = { from: Day; to: Day }

/** Of a month (`YYYY-MM`). */
export function lastDayOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1)
}

/** The whole months (`YYYY-MM`) and single days of which a span is made, as far as it lies within another. */
export function unitsOf(span: Span, within: Span): string[] {
  const [to = ''] = [span.to, within.to].sort()
  const units: string[] = []
  let [, day = ''] = [span.from, within.from].sort()
  while (day <= to) {
    const month = day.slice(0, 7)
    const isWhole = day.endsWith('-01') && lastDayOf(month) <= to
    units.push(isWhole ? month : day)
    day = isWhole ? addMonths(day, 1) : addDays(day, 1)
  }
  return units
}

export function monthsOf(units: Iterable<string>): string[] {
  return [...units].filter((unit) => unit.length === 7).sort()
}

/** Days, or months, in their order: from which to which they follow one another without a gap. */
export function inRuns(sorted: readonly string[]): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = []
  for (const unit of sorted) {
    const last = runs.at(-1)
    if (last && after(last.to) === unit) last.to = unit
    else runs.push({ from: unit, to: unit })
  }
  return runs
}

function after(unit: string): string {
  return unit.length === 7 ? addMonths(`${unit}-01`, 1).slice(0, 7) : addDays(unit, 1)
}
