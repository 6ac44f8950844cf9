import { join } from 'node:path'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import { bookCase, freeSlots } from './approved-case.ts'

type Where = { origin: string; simulator: { origin: string }; dataDir: string }

/**
 * Books cases of one person in one visit, for the whole of today: for a day that can be booked, which the database then calls today.
 * Whatever the hour at which the tests run, who comes is in time.
 */
export async function bookToday(
  where: Where,
  person: string,
  ids: readonly [string, ...string[]],
): Promise<void> {
  const [first, ...others] = ids
  const [slot] = await freeSlots(where, person, first)
  if (!slot) throw new Error('no free slot')
  const { day, start } = slot
  await bookCase(where, person, first, { day, start, with: others })
  const db = new Database(join(where.dataDir, 'phrom.sqlite'))
  db.pragma('busy_timeout = 5000')
  const today = { day: dayOf(toInstant(Date.now())), start: '00:00', end: '23:59' }
  db.transaction(() => {
    const { id } = db
      .prepare(
        'select booking_id as id from booking_case where case_id = ? and released_at is null',
      )
      .get(first) as { id: string }
    db.prepare(
      `insert into slot (office_id, team_id, day, start, "end", capacity, walk_ins, volunteers, taken)
         select office_id, team_id, @day, @start, @end, max(capacity), 0, 0, sum(taken) from slot
         where (team_id, day, start) in
           (select team_id, day, start from booking_case where booking_id = @id and released_at is null)
         group by office_id, team_id
       on conflict (office_id, team_id, day, start) do update set taken = taken + excluded.taken`,
    ).run({ ...today, id })
    db.prepare(
      `update booking_case set day = @day, start = @start, "end" = @end where booking_id = @id`,
    ).run({ ...today, id })
    db.prepare('update booking set day = @day, start = @start where id = @id').run({
      day: today.day,
      start: today.start,
      id,
    })
  }).immediate()
  db.close()
}
