import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from './index.ts'

/** A database as it was before, with a message in it. */
async function before() {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  for (const [name, migration] of Object.entries(migrations)) {
    if (name < '0020') await migration.up(db)
  }
  database.exec(`
    insert into office (id) values ('a');
    insert into person (id, line_user_id, name) values ('p', 'U1', 'มาลี');
    insert into service_case (office_id, id, code, person_id, service_id, service_version, state, answers, language, started_at, changed_at)
      values ('a', 'c', 'ABCDEF', 'p', 's', '1', 'draft', '{}', 'th', '2026-01-01', '2026-01-01');
    insert into outbox (office_id, id, person_id, case_id, kind, data, created_at, attempts, sent_by)
      values ('a', 'm', 'p', 'c', 'received', '{}', '2026-01-01', 2, 'push')`)
  const indexes = () =>
    database
      .prepare(
        `select name, sql from sqlite_master where type = 'index' and tbl_name = 'outbox' and sql is not null order by name`,
      )
      .all()
  return { database, indexes, up: () => migrations['0020-inquiries']?.up(db) }
}

test('the outbox keeps its messages, its indexes and its ties, and takes what is about no case', async () => {
  const { database, indexes, up } = await before()
  const rows = database.prepare('select * from outbox').all()
  const known = indexes()
  expect(known.length).toBeGreaterThan(5)
  await up()
  expect(database.prepare('select * from outbox').all()).toEqual(rows)
  expect(indexes()).toEqual(known)
  const insert = database.prepare(
    `insert into outbox (office_id, id, person_id, case_id, kind, data, created_at, attempts) values ('a', ?, ?, ?, 'x', '{}', '', 0)`,
  )
  insert.run('n', 'p', null)
  expect(() => insert.run('o', 'p', 'none')).toThrow(/FOREIGN KEY/)
  expect(() => insert.run('o', 'nobody else', null)).toThrow(/FOREIGN KEY/)
  expect(() => insert.run('n', 'p', null)).toThrow(/UNIQUE/)
})
