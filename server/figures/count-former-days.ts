import { setTimeout } from 'node:timers/promises'
import { addMonths, daysOfMonth } from '@phrom/shared/dates.ts'
import type { CountRow } from '@phrom/shared/figures/counts.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { countDay, gather } from './count-day.ts'
import { findFirstDay } from './events-store.ts'
import * as store from './span-store.ts'
import { lastDayOf } from './spans.ts'

/** A write that began before midnight has long been done by then, on whichever server, though their clocks differ. */
const countedFrom = '01:00'

/** Whether a day may be counted for good. */
function isOver(day: Day, now: Instant): boolean {
  return now >= instantAt(addDays(day, 1), countedFrom)
}

type World = Pick<Deps, 'db' | 'now' | 'config'>

/**
 * Counts what has not been counted of the days and months that are over, of every office, the newest months first. In small steps, with a
 * rest after each as long as the step, for others work at the same time; what one of two servers has done the other leaves alone. Answers
 * how many days and months it counted.
 */
export async function countFormerDays(
  { db, now, config }: World,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const offices: Office[] = []
  for (const { id } of config.offices) offices.push(...(await lookAt(db, id)))
  let done = 0
  const step = async (action: () => Promise<boolean>) => {
    const start = performance.now()
    if (await action()) done += 1
    await setTimeout(performance.now() - start)
  }
  let month = dayOf(now()).slice(0, 7)
  for (; offices.some(({ first }) => first <= month); month = monthBefore(month)) {
    for (const { officeId, first, counted } of offices) {
      if (first > month || counted.has(month)) continue
      for (const day of daysOfMonth(month).reverse()) {
        if (isStopping()) return done
        if (counted.has(day) || !isOver(day, now())) continue
        await step(() => countForGood(db, { officeId, span: day }, now()))
      }
      if (!isOver(lastDayOf(month), now())) continue
      await step(() => sumForGood(db, { officeId, span: month }, now()))
    }
  }
  return done
}

type Office = { officeId: string; first: string; counted: ReadonlySet<string> }

/** From which month on an office is counted, and what of it has been; nothing where there is nothing to count. */
async function lookAt(db: Db, officeId: string): Promise<Office[]> {
  const first = await findFirstDay(db, officeId)
  if (!first) return []
  const spans = await store.listSpans(db, officeId)
  const counted = spans.filter(({ countedAt }) => countedAt !== null)
  return [{ officeId, first: first.slice(0, 7), counted: new Set(counted.map(({ span }) => span)) }]
}

const monthBefore = (month: string) => addMonths(`${month}-01`, -1).slice(0, 7)

type Key = { officeId: string; span: string }

/** Counts a day once; false where it was counted already, or changed meanwhile: then it is for the next run. */
export async function countForGood(db: Db, of: Key, now: Instant): Promise<boolean> {
  const { revision, countedAt } = await store.takeSpan(db, of)
  if (countedAt !== null) return false
  return keep(db, { ...of, revision }, await countDay(db, of.officeId, of.span, now), now)
}

/** Sums up a month once, when all of its days are counted; false as with a day. */
export async function sumForGood(db: Db, of: Key, now: Instant): Promise<boolean> {
  const { revision, countedAt } = await store.takeSpan(db, of)
  if (countedAt !== null) return false
  const days = daysOfMonth(of.span)
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const counted = await store.readCounts(db, { officeId: of.officeId, from, to })
  if (counted.size < days.length) return false
  return keep(db, { ...of, revision }, sumOf(of.span, [...counted.values()].flat()), now)
}

/** The rows of some days, added up under the first day of their month. */
export function sumOf(month: string, rows: readonly CountRow[]): CountRow[] {
  const sum = gather(store.firstDayOf(month))
  for (const { teamId, serviceId, what, counts } of rows) {
    for (const [key, times] of Object.entries(counts)) sum.add(teamId, serviceId, what, key, times)
  }
  return sum.rows()
}

function keep(db: Db, of: Key & { revision: number }, rows: readonly CountRow[], now: Instant) {
  return db.transaction().execute(async (tx) => {
    const isMine = await store.setCounted(tx, of, now)
    if (isMine) await store.setCounts(tx, of, rows)
    return isMine
  })
}
