import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { toInstant } from '@phrom/shared/time.ts'
import pino from 'pino'
import { createApp } from './app.ts'
import { deleteSessionsBefore } from './auth/store.ts'
import { ConfigError, readConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import type { Deps } from './deps.ts'
import { folderStore } from './documents/folder-store.ts'
import { deleteAnswersBefore } from './http/store.ts'
import { createLine } from './line/line.ts'
import { setOffices } from './offices/store.ts'
import { deleteOldLinks } from './privacy/download.ts'
import { startNightly } from './retention/nightly.ts'

const hour = 3_600_000

function giveUp(lines: string): never {
  console.error(lines)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info' })
  const db = openDatabase(config)
  await migrate(db)
  await setOffices(db, config.offices)

  const deps: Deps = {
    db,
    now: () => toInstant(Date.now()),
    config,
    documents: folderStore(join(config.dataDir, 'documents')),
    log,
    poke: () => line.poke(),
  }
  const line = createLine(deps)
  const server = serve({ fetch: createApp(deps, line.routes).fetch, port: config.port })
  server.on('error', (error: NodeJS.ErrnoException) => {
    giveUp(
      error.code === 'EADDRINUSE'
        ? `PORT: ${config.port} is taken by another program; set PORT to a free one`
        : error.message,
    )
  })
  server.on('listening', () => log.info({ port: config.port }, 'ready'))
  await line.start()

  const sweep = async () => {
    const now = Date.now()
    await deleteSessionsBefore(db, toInstant(now))
    await deleteAnswersBefore(db, toInstant(now - 24 * hour))
    await deleteOldLinks(deps, toInstant(now))
  }
  const sweeper = setInterval(() => sweep().catch((error) => log.error(error)), hour)

  const stopNightly = startNightly(deps)

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    clearInterval(sweeper)
    // Requests under way are answered; connections that only wait are closed.
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    })
    await line.stop()
    await stopNightly()
    await db.destroy()
    process.exit(0)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  giveUp(
    `Phrom needs Node.js 24 or newer; this is ${process.version}. Start it with npm, which brings its own.`,
  )
}
start().catch((error) =>
  giveUp(error instanceof ConfigError ? error.message : (error.stack ?? String(error))),
)
