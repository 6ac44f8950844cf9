import type { AskedCount, AskedFigures } from '@phrom/shared/asked.ts'
import { addDays, type Day, dayOf, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import * as store from './store.ts'

/** What became of the questions of these days, both included: all together, by kind and service, and by own answer. */
export async function figuresOf(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
  titles: ReadonlyMap<string, string>,
): Promise<AskedFigures> {
  const counted = await countBetween(db, officeId, from, to)
  const rows = new Map<string, AskedFigures['rows'][number]>()
  const total = none()
  for (const one of counted) {
    const { kind, serviceId, ownAnswerId } = one
    const key = JSON.stringify(ownAnswerId ? [ownAnswerId] : [kind, serviceId])
    const ownAnswer = ownAnswerId && { id: ownAnswerId, title: titles.get(ownAnswerId) ?? '' }
    const row = rows.get(key) ?? { ...none(), kind, serviceId, ownAnswer: ownAnswer || null }
    add(row, one)
    add(total, one)
    rows.set(key, row)
  }
  const sorted = [...rows].sort(([a, x], [b, y]) => y.asked - x.asked || (a < b ? -1 : 1))
  return { total, rows: sorted.map(([, row]) => row) }
}

export type OwnCount = { given: number; helps: number; notIt: number }

/** How often each own answer was given, and what was said of it, ever. */
export async function countOwn(db: Db, officeId: string): Promise<Map<string, OwnCount>> {
  const counts = new Map<string, OwnCount>()
  for (const { ownAnswerId, verdict, ...row } of await store.countOwn(db, officeId)) {
    if (!ownAnswerId) continue
    const times = Number(row.times)
    const count = counts.get(ownAnswerId) ?? { given: 0, helps: 0, notIt: 0 }
    count.given += times
    if (verdict === 'helps') count.helps += times
    if (verdict === 'not_it') count.notIt += times
    counts.set(ownAnswerId, count)
  }
  return counts
}

/** A day is either kept question by question, or counted: never both. */
async function countBetween(
  db: Db,
  officeId: string,
  from: Day,
  to: Day,
): Promise<store.Counted[]> {
  const [since, until] = [instantAt(from, '00:00'), instantAt(addDays(to, 1), '00:00')]
  return [
    ...(await store.countAsked(db, officeId, since, until)),
    ...(await store.countDays(db, officeId, from, to)),
  ]
}

function none(): AskedCount {
  return { asked: 0, answer: 0, ask: 0, human: 0, helps: 0, notIt: 0 }
}

function add(sum: AskedCount, { action, verdict, times }: store.Counted): void {
  sum.asked += times
  sum[action] += times
  if (verdict === 'helps') sum.helps += times
  if (verdict === 'not_it') sum.notIt += times
}

const askedKeys = { answer: 'by-itself', ask: 'asked-back', human: 'by-staff' } as const

/** The questions of these days, by day, service and what became of them. */
export async function asked(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
): Promise<{ day: Day; serviceId: string | null; key: string; times: number }[]> {
  const [since, until] = [instantAt(from, '00:00'), instantAt(addDays(to, 1), '00:00')]
  const kept = await store.listActions(db, officeId, since, until)
  const counted = await store.countActions(db, officeId, from, to)
  return [
    ...kept.map(({ at, serviceId, action }) => ({
      ...{ day: dayOf(at), serviceId, key: askedKeys[action], times: 1 },
    })),
    ...counted.map(({ day, serviceId, action, times }) => ({
      ...{ day, serviceId: serviceId || null, key: askedKeys[action], times },
    })),
  ]
}
