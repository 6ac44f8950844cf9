import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { clockOf, toInstant } from '@phrom/shared/time.ts'
import pino from 'pino'
import { createApp } from './app.ts'
import { deleteSessionsBefore } from './auth/store.ts'
import { alignSlots } from './bookings/align-slots.ts'
import { startKeeping } from './bookings/keep-places.ts'
import { startVerifying } from './bookings/start-verifying.ts'
import { forgetPictures } from './chat/pictures/waiting-pictures.ts'
import { readerReady } from './chat/reader-ready.ts'
import { lookAfterComplaints } from './complaints/look-after.ts'
import { ConfigError, readConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import { ownCommits, sharedCommits } from './database/write.ts'
import type { Deps } from './deps.ts'
import { KeyProblem } from './documents/keys/key-problem.ts'
import { openDocuments } from './documents/open-documents.ts'
import { partLimits, partStore } from './documents/part-store.ts'
import { clamd } from './documents/scan/clamd.ts'
import { startScanning } from './documents/scan/scanning.ts'
import { countHeldPages } from './documents/store.ts'
import { sweep as sweepDocuments } from './documents/sweep.ts'
import { startCounting } from './figures/start-counting.ts'
import { deleteAnswersBefore } from './http/store.ts'
import { lookAfterInquiries } from './inquiries/look-after.ts'
import { createLine } from './line/line.ts'
import { createWorker } from './line/worker.ts'
import { setOffices } from './offices/store.ts'
import { deleteOldLinks } from './privacy/download.ts'
import { startReports } from './reports/start-reports.ts'
import { startNightly } from './retention/nightly.ts'
import { deliverDue } from './systems/deliver.ts'

const hour = 3_600_000
const minutesToLearn = 5

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
  for (const { id } of config.offices) await alignSlots(db, id, toInstant(Date.now()))

  let scanning: ReturnType<typeof startScanning> | undefined
  const deps: Deps = {
    db,
    write: config.databaseUrl ? ownCommits(db) : sharedCommits(db),
    now: () => toInstant(Date.now()),
    random: Math.random,
    config,
    parts: partStore(join(config.dataDir, 'uploads')),
    documents: await openDocuments(config, db, toInstant(Date.now())),
    log,
    poke: () => {
      line.poke()
      scanning?.poke()
    },
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
  const stopVerifying = startVerifying(deps)
  const scanner = config.documents.clamd && clamd(config.documents.clamd)
  scanning = scanner && startScanning(deps, scanner)
  const held = scanner ? 0 : await countHeldPages(db)
  if (held > 0) log.error({ held }, 'CLAMD: not set, and pages are held until they are scanned')

  const sweep = async () => {
    const now = Date.now()
    await deleteSessionsBefore(db, toInstant(now))
    await deleteAnswersBefore(db, toInstant(now - 24 * hour))
    await deps.parts.removeBefore(toInstant(now - partLimits.hours * hour))
    await forgetPictures(deps)
    // The quietest hour of the night.
    if (clockOf(toInstant(now)).startsWith('03')) {
      const report = await sweepDocuments(
        deps,
        config.offices.map(({ id }) => id),
      )
      log[report.missingFiles > 0 || !report.believable ? 'error' : 'info'](report, 'papers swept')
    }
    await deleteOldLinks(deps, toInstant(now))
  }
  const sweeper = setInterval(() => sweep().catch((error) => log.error(error)), hour)
  const stopKeeping = startKeeping(deps)
  const inquiries = createWorker(deps, {
    name: 'looking after inquiries',
    run: () => lookAfterInquiries(deps),
  })
  inquiries.start()
  const complaints = createWorker(deps, {
    name: 'looking after complaints',
    run: () => lookAfterComplaints(deps),
  })
  complaints.start()
  const systems = createWorker(deps, {
    name: 'telling the city’s systems',
    run: (isStopping) => deliverDue(deps, isStopping),
  })
  systems.start()

  // Before somebody asks, and after those who have waited for the server.
  const learning = setTimeout(readerReady, minutesToLearn * 60_000)
  const stopNightly = startNightly(deps)
  const stopCounting = startCounting(deps)
  const stopReports = startReports(deps)

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    clearInterval(sweeper)
    clearTimeout(learning)
    // Requests under way are answered; connections that only wait are closed.
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    })
    await line.stop()
    await scanning?.stop()
    await stopNightly()
    await stopCounting()
    await stopReports()
    await stopKeeping()
    await inquiries.stop()
    await complaints.stop()
    await systems.stop()
    await stopVerifying()
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
  giveUp(
    error instanceof ConfigError || error instanceof KeyProblem
      ? error.message
      : (error.stack ?? String(error)),
  ),
)
