import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '@phrom/migrations'
import Sqlite from 'better-sqlite3'
import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { Db, Tables } from './tables.ts'

const mostStatements = 500
const plugins = [new CamelCasePlugin()]

/** PostgreSQL where an address is given, else an SQLite file in the data folder. */
export function openDatabase(settings: { databaseUrl?: string | undefined; dataDir: string }): Db {
  if (settings.databaseUrl) {
    const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 })
    pool.on('connect', plannedOnce)
    // A connection that the database ends while nobody uses it is replaced by the next that is wanted.
    pool.on('error', () => {})
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins })
  }
  mkdirSync(settings.dataDir, { recursive: true })
  const database = new Sqlite(join(settings.dataDir, 'phrom.sqlite'))
  database.pragma('journal_mode = WAL')
  // FULL: what was acknowledged survives a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: preparedOnce(database) }),
    plugins,
  })
}

const names = new Map<string, string>()

/** On PostgreSQL a statement with a name is read and planned once for each connection. */
function plannedOnce(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (asked: unknown, values?: unknown) => Promise<unknown>
  const named = (text: unknown, values?: unknown) => {
    if (typeof text !== 'string' || !Array.isArray(values)) return query(text, values)
    if (!names.has(text) && names.size < mostStatements) names.set(text, `s${names.size}`)
    const name = names.get(text)
    if (name === undefined) return query(text, values)
    return query({ name, text, values }).catch((error: { code?: string }) => {
      // A newer server has changed the table since: the connection goes, and with it what it has planned.
      if (error.code === '0A000') void (client as unknown as pg.Client).end()
      throw error
    })
  }
  Object.assign(client, { query: named })
}

/** Each statement is prepared once and kept: there are a few hundred, and the same few come with every request. */
function preparedOnce(database: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      // With a bare parameter SQLite may look at its value and plan the statement anew for each one; behind a plus it does not.
      const statement = database.prepare(sql.replaceAll(/(?<== |limit )\?/g, '+?'))
      // Lists of values of many lengths must not fill the memory.
      if (statements.size < mostStatements) statements.set(sql, statement)
      return statement
    },
  }
}

/** Brings the tables up to date; throws what the first failing migration threw. */
export async function migrate(db: Db): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

/** No room is left on a disk: the server's own (also over its quota), or that of the database. */
export function isStorageFull(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'].includes(code ?? '')
}

/** A row that a check constraint of the table refuses. */
export function isOutOfBounds(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '23514' || code === 'SQLITE_CONSTRAINT_CHECK'
}

/** A row that names another that is not there, or whose going would leave such a row behind. */
export function isOrphaned(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}
