import { toInstant } from '@phrom/shared/time.ts'
import pino from 'pino'
import { ConfigError, readConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import { sealedStore } from './documents/document-store.ts'
import { KeyProblem } from './documents/keys/key-problem.ts'
import { openKeys } from './documents/keys/key-ring.ts'
import { openFiles } from './documents/open-documents.ts'
import { finishErasures } from './privacy/erase-person.ts'
import { runRetention } from './retention/run.ts'

/** `npm run -s retention`: what the server does every night, now; prints how much of what was done as JSON, status 1 if a case failed. */
async function keepTimes(): Promise<void> {
  const config = readConfig(process.env)
  const db = openDatabase(config)
  try {
    await migrate(db)
    const deps = {
      db,
      now: () => toInstant(Date.now()),
      config,
      documents: sealedStore(await openFiles(config), openKeys(config.documents.keys)),
      log: pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2)),
      // Notices lie in the outbox; the server sends them.
      poke: () => {},
    }
    const report = { ...(await runRetention(deps)), forgotten: await finishErasures(deps) }
    process.stdout.write(`${JSON.stringify(report)}\n`)
    if (report.failed > 0) process.exitCode = 1
  } finally {
    await db.destroy()
  }
}

keepTimes().catch((error) => {
  const told =
    error instanceof ConfigError || error instanceof KeyProblem
      ? error.message
      : (error.stack ?? String(error))
  process.stderr.write(`${told}\n`)
  process.exitCode = 2
})
