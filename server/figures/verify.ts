import { daysOfMonth } from '@phrom/shared/dates.ts'
import type { CountRow } from '@phrom/shared/figures/counts.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'
import { listOfficeIds } from '../offices/store.ts'
import { countDay } from './count-day.ts'
import { countForGood, sumForGood, sumOf } from './count-former-days.ts'
import * as store from './span-store.ts'

const check = 'what was counted is not what is on record'

/**
 * Counts every day and month anew that was counted for good, and tells what differs, each by its span, team, service and what was counted.
 * What somebody puts on record at that moment is left out: it is counted again anyway.
 */
export async function verifyFigures(db: Db, now: Instant): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const wrong of await listWrong(db, now)) {
    for (const what of wrong.differing) {
      findings.push({ check, officeId: wrong.officeId, what: `${wrong.span} ${what}` })
    }
  }
  return findings
}

/** Takes away what is wrong of what was counted, and counts it anew; answers how many days and months that were. */
export async function rebuildFigures(db: Db, now: Instant): Promise<number> {
  const wrong = await listWrong(db, now)
  for (const { officeId, span } of wrong) {
    await db.transaction().execute((tx) => store.setChanged(tx, { officeId, span }))
  }
  // Days before the months that are their sums.
  for (const { officeId, span } of wrong.sort((a, b) => b.span.length - a.span.length)) {
    const count = span.length === 7 ? sumForGood : countForGood
    await count(db, { officeId, span }, now)
  }
  return wrong.length
}

type Wrong = { officeId: string; span: string; differing: string[] }

async function listWrong(db: Db, now: Instant): Promise<Wrong[]> {
  const wrong: Wrong[] = []
  const offices = await listOfficeIds(db)
  for (const officeId of offices) {
    const fresh = new Map<string, CountRow[]>()
    const spans = (await store.listSpans(db, officeId)).filter(
      ({ countedAt }) => countedAt !== null,
    )
    for (const row of spans.filter(({ span }) => span.length > 7)) {
      const rows = await countDay(db, officeId, row.span, now)
      fresh.set(row.span, rows)
      wrong.push(...(await compare(db, row, rows)))
    }
    for (const row of spans.filter(({ span }) => span.length === 7)) {
      const days: CountRow[] = []
      for (const day of daysOfMonth(row.span)) {
        days.push(...(fresh.get(day) ?? (await countDay(db, officeId, day, now))))
      }
      wrong.push(...(await compare(db, row, sumOf(row.span, days))))
    }
  }
  return wrong
}

async function compare(db: Db, row: store.SpanRow, fresh: readonly CountRow[]): Promise<Wrong[]> {
  const { officeId, span } = row
  const kept = (await store.readCounts(db, { officeId, from: span, to: span })).get(span)
  const is = await store.findSpan(db, row)
  if (!kept || is?.revision !== row.revision) return []
  const [before, after] = [namesOf(kept), namesOf(fresh)]
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  const differing = names.filter((name) => before.get(name) !== after.get(name))
  return differing.length > 0 ? [{ officeId, span, differing }] : []
}

function namesOf(rows: readonly CountRow[]): Map<string, string> {
  return new Map(
    rows.map(({ teamId, serviceId, what, counts }) => [
      [teamId, serviceId, what].filter(Boolean).join(' '),
      JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  )
}
