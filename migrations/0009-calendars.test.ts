import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { up as cases } from './0001-cases.ts'
import { up as officeServices } from './0003-office-services.ts'
import { up } from './0009-calendars.ts'

test('keeps every booking: periods become times, and the counters stay', async () => {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  await cases(db)
  await officeServices(db)
  database.exec(`
    insert into office values ('o');
    insert into person values ('p', 'U1', 'Malee');
    insert into team values ('o', 't', 8, 8);
    insert into service_case values
      ('o', 'c1', 'A', 'p', 's', '1', 'approved', '{}', null, null, 'th', 'x', null, 'x'),
      ('o', 'c2', 'B', 'p', 's', '1', 'approved', '{}', null, null, 'th', 'x', null, 'x');
    insert into slot values ('o', 't', '2026-11-24', 'morning', 8, 2), ('o', 't', '2026-11-24', 'afternoon', 8, 0);
    insert into booking (office_id, id, case_id, team_id, day, period, booked_at, cancelled_at, places) values
      ('o', 'b1', 'c1', 't', '2026-11-24', 'morning', 'x', null, 2),
      ('o', 'b2', 'c2', 't', '2026-11-24', 'afternoon', 'x', 'y', 1);`)

  await db.transaction().execute(up)

  const rows = async (text: string) => (await sql.raw(text).execute(db)).rows
  expect(await rows('select start, "end", taken from slot order by start')).toEqual([
    { start: '08:00', end: '12:00', taken: 2 },
    { start: '13:00', end: '16:00', taken: 0 },
  ])
  expect(
    await rows('select id, person_id, start, state, ended_at from booking order by id'),
  ).toEqual([
    { id: 'b1', person_id: 'p', start: '08:00', state: 'confirmed', ended_at: null },
    { id: 'b2', person_id: 'p', start: '13:00', state: 'cancelled', ended_at: 'y' },
  ])
  expect(
    await rows('select case_id, places, released_at from booking_case order by case_id'),
  ).toEqual([
    { case_id: 'c1', places: 2, released_at: null },
    { case_id: 'c2', places: 1, released_at: 'y' },
  ])
  expect(database.pragma('foreign_key_check')).toEqual([])
  await db.destroy()
})
