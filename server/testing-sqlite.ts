import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase } from './database/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sqlite: string
  }
}

/** One database with all its tables for the run; every test server gets a copy of the file. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-sqlite-'))
  const db = openDatabase({ dataDir })
  await migrate(db)
  await db.destroy()
  project.provide('sqlite', join(dataDir, 'phrom.sqlite'))
  return () => rmSync(dataDir, { recursive: true, force: true })
}
