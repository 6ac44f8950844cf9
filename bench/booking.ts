import { join } from 'node:path'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import Sqlite from 'better-sqlite3'
import { round } from './bundle.ts'
import { json, load, startOffice } from './office.ts'

const atOnce = 32

/** Durable bookings a second through HTTP, against durable commits one by one on the same disk in the same run. */
export async function booking(): Promise<Record<string, number>> {
  const office = await startOffice(200, 12)
  try {
    const today = dayOf(new Date().toISOString())
    const days = Array.from({ length: 60 }, (_, i) => addDays(today, i + 1)).filter(isOpenDay)
    const all = office.people.flatMap(({ token, cases }) => cases.map((id) => ({ token, id })))
    const book =
      ({ token, id }: { token: string; id: string }, day: string, start: string) =>
      () =>
        fetch(`${office.origin}/api/offices/bangphrom/cases/${id}/booking`, {
          method: 'POST',
          headers: json(token),
          body: JSON.stringify({ day, start }),
        })
    await load(
      all.slice(0, 200).map((one, i) => book(one, days[i % 10] ?? '', '08:00')),
      atOnce,
    )
    const spread = await load(
      all
        .slice(200, 2000)
        .map((one, i) =>
          book(
            one,
            days[10 + (i % (days.length - 10))] ?? '',
            Math.floor(i / (days.length - 10)) % 2 ? '08:00' : '13:00',
          ),
        ),
      atOnce,
    )
    const hot = await load(
      all.slice(2000).map((one) => book(one, days[5] ?? '', '13:00')),
      atOnce,
    )
    const rows = await office.db
      .selectFrom('bookingCase')
      .select(['day', 'start', (eb) => eb.fn.sum('places').as('count')])
      .where('releasedAt', 'is', null)
      .groupBy(['day', 'start'])
      .execute()
    const oversold = rows.reduce((sum, { count }) => sum + Math.max(0, Number(count) - 40), 0)
    const booked = spread.statuses[201] ?? 0
    const bookingsPerSecond = Math.round((spread.perSecond * booked) / 1800)
    const commitsPerSecond = commitRate(join(office.dataDir, 'commits.sqlite'))
    return {
      bookingsPerSecond,
      booked,
      p50Milliseconds: spread.p50,
      p99Milliseconds: spread.p99,
      hotAsked: 400,
      hotBooked: hot.statuses[201] ?? 0,
      hotPerSecond: hot.perSecond,
      commitsPerSecond,
      ratioToCommit: round(bookingsPerSecond / commitsPerSecond),
      oversold,
    }
  } finally {
    await office.stop()
  }
}

/** Small durable commits, one after the other. */
function commitRate(file: string): number {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table t (id integer primary key, x text)')
  const insert = db.prepare('insert into t (x) values (?)')
  const start = performance.now()
  const count = 5000
  for (let i = 0; i < count; i++) insert.run('x')
  db.close()
  return Math.round(count / ((performance.now() - start) / 1000))
}
