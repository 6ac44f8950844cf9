import type { ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startServer, stopServer } from '@phrom/e2e/server-process.ts'
import { findCalendar } from '@phrom/server/calendar/find-calendar.ts'
import { serviceToday } from '@phrom/server/cases/case-view.ts'
import { readConfig } from '@phrom/server/config.ts'
import { migrate, openDatabase } from '@phrom/server/database/database.ts'
import type { Db } from '@phrom/server/database/tables.ts'
import { setOffices } from '@phrom/server/offices/store.ts'
import { channelId, liffId } from '@phrom/simulator/sign-in.ts'
import { startSimulator } from '@phrom/simulator/simulator.ts'

export const answers = {
  'applicant.nationality': 'thai',
  houseHere: true,
  'applicant.birthDate': '1956-01-31',
  likeRoyalName: false,
  rude: false,
  spaceOrSymbol: false,
  inDictionary: true,
}

/** Of every slot. */
export const places = 60

export type Citizen = { token: string; cases: string[] }

/** One or more servers on an empty database, SQLite unless an address is given, with citizens who are signed in and have approved cases. */
export async function startOffice(
  citizens: number,
  casesEach: number,
  {
    databaseUrl,
    processes = 1,
    entry,
    fill,
    messages = false,
    failShare = 0,
  }: {
    databaseUrl?: string
    processes?: number
    entry?: string
    /** Puts more into the database before the server starts; nobody has it open then. */
    fill?: (dataDir: string) => void | Promise<void>
    /** Citizens want messages; LINE is slow that day, so that nobody's time goes into sending, or takes them. */
    messages?: boolean | 'sent'
    /** Such a share of what is sent fails by chance. */
    failShare?: number
  } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-bench-'))
  const ports = await Promise.all(Array.from({ length: processes }, freePort))
  const { offices } = readConfig({
    OFFICES_FILE: 'simulator/offices.json',
    LIFF_ID: liffId,
    LINE_LOGIN_CHANNEL_ID: channelId,
  })
  const simulator = await startSimulator({
    port: 0,
    appOrigin: `http://127.0.0.1:${ports[0]}`,
    offices,
    anybody: messages === 'sent',
  })
  await fetch(`${simulator.origin}/_simulator/switch`, {
    method: 'POST',
    body: JSON.stringify({ failShare }),
  })
  if (fill) {
    const empty = openDatabase({ dataDir, databaseUrl })
    await migrate(empty)
    await empty.destroy()
    await fill(dataDir)
  }
  const db = openDatabase({ dataDir, databaseUrl })
  await migrate(db)
  await setOffices(db, offices)
  const people = await insertCitizens(db, citizens, casesEach, messages !== false)
  // Room for all: what is measured is speed, and that nothing is oversold.
  const roomy = offices.map((office) => ({
    ...office,
    teams: office.teams.map((team) => ({
      ...team,
      capacity: { morning: places, afternoon: places },
    })),
  }))
  await setOffices(db, roomy)
  await insertCalendar(db)
  const silent = await startSilent()
  const officesFile = join(dataDir, 'offices.json')
  writeFileSync(officesFile, JSON.stringify({ offices: roomy }))
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    OFFICES_FILE: officesFile,
    LIFF_ID: liffId,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LINE_API_ORIGIN: messages === true ? silent.origin : simulator.origin,
    LINE_DATA_API_ORIGIN: simulator.origin,
    REQUESTS_PER_PERSON: '999999999',
    REQUESTS_PER_ADDRESS: '999999999',
  }
  const servers: ChildProcess[] = []
  const started = performance.now()
  for (const port of ports) servers.push(await startServer({ ...env, PORT: String(port) }, entry))
  const startedIn = Math.round(performance.now() - started)
  return {
    db,
    dataDir,
    people,
    simulator,
    origin: `http://127.0.0.1:${ports[0]}`,
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    pid: servers[0]?.pid ?? 0,
    /** Milliseconds until all servers answered. */
    startedIn,
    /** As a power cut does it to one server; then it starts again. */
    async killAndStart(which: number) {
      const [server, port] = [servers[which], ports[which]]
      await new Promise<void>((resolve) => {
        server?.once('exit', () => resolve())
        server?.kill('SIGKILL')
      })
      servers[which] = await startServer({ ...env, PORT: String(port) }, entry)
    },
    async stop() {
      silent.stop()
      await Promise.all(servers.map(stopServer))
      await simulator.stop()
      await db.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Takes every request and answers none. */
async function startSilent() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The default calendar, but one person may book as often as the measurement wants. */
async function insertCalendar(db: Db): Promise<void> {
  const { calendar } = await findCalendar(db, 'bangphrom')
  const settings = { ...calendar.settings, mostPerPerson: 1000, mostEverywhere: 1000 }
  const change = { officeId: 'bangphrom', calendar: JSON.stringify({ ...calendar, settings }) }
  const values = { ...change, revision: 1, changedAt: '', changedBy: 'bench' }
  await db.insertInto('officeCalendar').values(values).execute()
}

async function insertCitizens(
  db: Db,
  citizens: number,
  casesEach: number,
  messages: boolean,
): Promise<Citizen[]> {
  const now = new Date().toISOString()
  const { version } = serviceToday('change-first-name', now)
  const people: Citizen[] = []
  await db.transaction().execute(async (tx) => {
    for (let i = 0; i < citizens; i++) {
      const id = crypto.randomUUID()
      const token = randomBytes(32).toString('base64url')
      const tokenHash = createHash('sha256').update(token).digest('base64url')
      const expiresAt = new Date(Date.now() + 12 * 3_600_000).toISOString()
      await tx
        .insertInto('person')
        .values({ id, lineUserId: `U${i.toString(16).padStart(32, '0')}`, name: 'bench' })
        .execute()
      await tx.insertInto('session').values({ tokenHash, personId: id, expiresAt }).execute()
      const cases: string[] = []
      for (let j = 0; j < casesEach; j++) {
        const caseId = crypto.randomUUID()
        cases.push(caseId)
        await tx
          .insertInto('serviceCase')
          .values({
            officeId: 'bangphrom',
            id: caseId,
            code: randomBytes(6).toString('hex'),
            personId: id,
            serviceId: 'change-first-name',
            serviceVersion: version,
            state: 'approved',
            answers: JSON.stringify(answers),
            contactName: 'bench',
            contactPhone: '0800000000',
            language: 'th',
            startedAt: now,
            submittedAt: now,
            changedAt: now,
          })
          .execute()
        if (!messages) continue
        const purpose = 'line.messages'
        await tx
          .insertInto('consent')
          .values({ officeId: 'bangphrom', caseId, purpose, version: '1', givenAt: now })
          .execute()
      }
      people.push({ token, cases })
    }
  })
  return people
}

export type Measured = {
  perSecond: number
  p50: number
  p99: number
  statuses: Record<number, number>
}

/** Sends the requests with so many at once; milliseconds and requests a second. */
export async function load(
  requests: (() => Promise<{ status: number; arrayBuffer?: () => Promise<unknown> }>)[],
  atOnce: number,
): Promise<Measured> {
  const took: number[] = []
  const statuses: Record<number, number> = {}
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sent = performance.now()
        const answer = await request()
        await answer.arrayBuffer?.()
        took.push(performance.now() - sent)
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10
  return { perSecond: Math.round(requests.length / seconds), p50: at(0.5), p99: at(0.99), statuses }
}

export const json = (token: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'idempotency-key': crypto.randomUUID(),
})
