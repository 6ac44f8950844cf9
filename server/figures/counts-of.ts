import { setImmediate } from 'node:timers/promises'
import { daysOfMonth } from '@phrom/shared/dates.ts'
import type { CountRow } from '@phrom/shared/figures/counts.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { addStep, countDay, gather } from './count-day.ts'
import { countSteps, findFirstDay } from './events-store.ts'
import { readCounts } from './span-store.ts'
import { inRuns, monthsOf, unitsOf } from './spans.ts'

/** Days, both included. */
export type Span = { from: Day; to: Day }

/**
 * What was counted of some spans of an office's days: of none to come, and of none before its first case or visitor. What is over is read
 * where it has been counted; today, and what has not been, is counted now. Answers a span's rows; it must be one of those that were asked
 * for. A row of a whole month stands under its first day.
 */
export async function countsIn(
  db: Db,
  officeId: string,
  spans: readonly Span[],
  now: Instant,
): Promise<(span: Span) => CountRow[]> {
  const first = await findFirstDay(db, officeId)
  if (!first) return () => []
  const within = { from: `${first.slice(0, 7)}-01`, to: dayOf(now) }
  const units = new Set(spans.flatMap((span) => unitsOf(span, within)))
  // Where the days of a month are wanted anyway, it is their sum.
  const months = monthsOf(units).filter((month) => !hasAllDays(units, month))
  const found = new Map<string, CountRow[]>()
  const read = async (wanted: readonly string[]) => {
    for (const run of inRuns(wanted)) {
      for (const [unit, rows] of await readCounts(db, { officeId, ...run })) found.set(unit, rows)
    }
  }
  await read(months)
  const unread = monthsOf(units).filter((month) => !found.has(month))
  const days = new Set([...units].filter((unit) => unit.length > 7))
  for (const month of unread) {
    for (const day of daysOfMonth(month)) days.add(day)
  }
  const sorted = [...days].sort()
  await read(sorted)
  for (const day of sorted) {
    if (found.has(day)) continue
    found.set(day, await countDay(db, officeId, day, now))
    // After an upgrade these are many, and others wait.
    await setImmediate()
  }
  const rowsOf = (unit: string): CountRow[] => {
    const rows = found.get(unit)
    if (rows) return rows
    if (unit.length > 7) throw new Error(`${unit} was not asked for`)
    return daysOfMonth(unit).flatMap(rowsOf)
  }
  return (span) => unitsOf(span, within).flatMap(rowsOf)
}

function hasAllDays(units: ReadonlySet<string>, month: string): boolean {
  return daysOfMonth(month).every((day) => units.has(day))
}

/** The rows of one span. */
export async function countsOf(
  db: Db,
  officeId: string,
  span: Span,
  now: Instant,
): Promise<CountRow[]> {
  return (await countsIn(db, officeId, [span], now))(span)
}

/** What was sent for the first time since the office began, up to a day: of this alone all time is summed up. */
export async function sentSinceStart(
  db: Db,
  officeId: string,
  to: Day,
  now: Instant,
): Promise<CountRow[]> {
  const first = await findFirstDay(db, officeId)
  if (!first) return []
  const within = { from: `${first.slice(0, 7)}-01`, to: dayOf(now) }
  const units = unitsOf({ from: within.from, to }, within)
  const rows: CountRow[] = []
  const uncounted: Day[] = []
  const read = async (wanted: readonly string[], otherwise: (unit: string) => void) => {
    const [from = '', last = ''] = [wanted[0], wanted.at(-1)]
    if (from === '') return
    const found = await readCounts(db, { officeId, from, to: last, only: 'sent' })
    for (const unit of wanted) {
      const own = found.get(unit)
      if (own) rows.push(...own)
      else otherwise(unit)
    }
  }
  const days = units.filter((unit) => unit.length > 7)
  await read(monthsOf(units), (month) => days.push(...daysOfMonth(month)))
  await read(days.sort(), (day) => uncounted.push(day))
  for (const { from, to: until } of inRuns(uncounted)) {
    const counted = gather(from)
    const span = {
      ...{ officeId, from: instantAt(from, '00:00') },
      until: instantAt(addDays(until, 1), '00:00'),
    }
    for (const step of await countSteps(db, span, ['submitted', 'taken_over'])) {
      addStep(counted.add, step)
    }
    rows.push(...counted.rows())
  }
  return rows
}
