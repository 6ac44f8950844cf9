import { join } from 'node:path'
import { verifyBookings } from '@phrom/server/bookings/verify.ts'
import { startPostgres } from '@phrom/server/testing-postgres.ts'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { round } from './bundle.ts'
import { json, load, places, startOffice } from './office.ts'
import { post } from './post.ts'

const clients = [1, 32, 256]
const spreadEach = 1200
const hotEach = 400
const warming = 600

/**
 * Durable bookings a second through HTTP, spread over many slots and all for one, on SQLite and on PostgreSQL with one and two servers.
 * `ratioToCommit`: against small durable commits one by one on the same disk in the same run; `ratioToBare`: against the statements of a
 * booking in one durable transaction, one by one, without HTTP. `oversold`: places taken beyond those there were; it must be 0.
 */
export async function booking(): Promise<Record<string, number>> {
  const sqlite = await measure('sqlite', {}, async (dataDir) => ({
    commits: commitRate(join(dataDir, 'commits.sqlite')),
    bare: bareRate(join(dataDir, 'bare.sqlite')),
  }))
  const postgres = await startPostgres()
  try {
    const figures = [sqlite]
    for (const processes of [1, 2]) {
      const databaseUrl = await newDatabase(postgres.url, `servers${processes}`)
      const name = processes === 1 ? 'postgres' : 'postgresTwoServers'
      figures.push(
        await measure(name, { databaseUrl, processes }, async () => ({
          commits: await commitRateOf(databaseUrl),
        })),
      )
    }
    const all: Record<string, number> = Object.assign({}, ...figures)
    const oversold = Object.entries(all).filter(([key]) => key.endsWith('Oversold'))
    const at32 = all.sqlite32PerSecond ?? 0
    return {
      bookingsPerSecond: at32,
      ratioToCommit: round(at32 / (all.sqliteCommitsPerSecond ?? 1)),
      ratioToBare: round(at32 / (all.sqliteBarePerSecond ?? 1)),
      oversold: oversold.reduce((sum, [, count]) => sum + count, 0),
      ...all,
    }
  } finally {
    await postgres.stop()
  }
}

type Limits = { commits: number; bare?: number }

async function measure(
  name: string,
  where: { databaseUrl?: string; processes?: number },
  limitsOf: (dataDir: string) => Promise<Limits>,
): Promise<Record<string, number>> {
  const wanted = clients.length * (spreadEach + hotEach) + warming
  const office = await startOffice(200, Math.ceil(wanted / 200), { ...where, messages: true })
  try {
    const today = dayOf(new Date().toISOString())
    const days = Array.from({ length: 60 }, (_, i) => addDays(today, i + 1)).filter(isOpenDay)
    const hotDays = days.splice(0, clients.length)
    const slots = days.flatMap((day) => ['08:00', '13:00'].map((start) => ({ day, start })))
    // Neighbours are of different people: those of one person wait for each other.
    const all = Array.from({ length: wanted }, (_, i) => {
      const { token, cases } = office.people[i % office.people.length] ?? { token: '', cases: [] }
      return { token, id: cases[Math.floor(i / office.people.length)] }
    })
    let next = 0
    const book = (slot: { day: string; start: string }) => {
      const { token, id } = all[next] ?? { token: '', id: '' }
      const origin = office.origins[next++ % office.origins.length]
      return () =>
        post(
          `${origin}/api/offices/bangphrom/cases/${id}/booking`,
          json(token),
          JSON.stringify(slot),
        )
    }
    const spread = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        book(slots[i % slots.length] ?? { day: '', start: '' }),
      )
    await load(spread(warming), 32)
    const figures: Record<string, number> = {}
    for (const [i, atOnce] of clients.entries()) {
      const free = await load(spread(spreadEach), atOnce)
      const share = (free.statuses[201] ?? 0) / spreadEach
      // What refuses everything is fast, and proves nothing.
      if (share === 0) throw new Error(`nothing was booked: ${JSON.stringify(free.statuses)}`)
      figures[`${name}${atOnce}PerSecond`] = Math.round(free.perSecond * share)
      figures[`${name}${atOnce}P99Milliseconds`] = free.p99
      const one = { day: hotDays[i] ?? '', start: '08:00' }
      const hot = await load(
        Array.from({ length: hotEach }, () => book(one)),
        atOnce,
      )
      figures[`${name}${atOnce}HotPerSecond`] = hot.perSecond
      figures[`${name}${atOnce}HotBooked`] = hot.statuses[201] ?? 0
    }
    const rows = await office.db
      .selectFrom('bookingCase')
      .select(['day', 'start', (eb) => eb.fn.sum('places').as('taken')])
      .where('releasedAt', 'is', null)
      .groupBy(['day', 'start'])
      .execute()
    const beyond = rows.reduce((sum, { taken }) => sum + Math.max(0, Number(taken) - places), 0)
    const wrong = await verifyBookings(office.db)
    const { commits, bare } = await limitsOf(office.dataDir)
    return {
      ...figures,
      [`${name}Oversold`]: beyond + wrong.length,
      [`${name}CommitsPerSecond`]: commits,
      ...(bare && { [`${name}BarePerSecond`]: bare }),
      [`${name}RatioToCommit`]: round((figures[`${name}32PerSecond`] ?? 0) / commits),
    }
  } finally {
    await office.stop()
  }
}

function openFile(file: string): Sqlite.Database {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}

function perSecond(count: number, work: (i: number) => void): number {
  const start = performance.now()
  for (let i = 0; i < count; i++) work(i)
  return Math.round(count / ((performance.now() - start) / 1000))
}

/** Small durable commits, one after the other. */
function commitRate(file: string): number {
  const db = openFile(file)
  db.exec('create table t (id integer primary key, x text)')
  const insert = db.prepare('insert into t (x) values (?)')
  const rate = perSecond(5000, () => insert.run('x'))
  db.close()
  return rate
}

/** What a booking writes, with nothing around it: key, case, place, booking, event, message, answer. */
function bareRate(file: string): number {
  const db = openFile(file)
  db.exec(`create table slot (id integer primary key, taken integer, capacity integer);
    create table row (kind text, id integer, body text, primary key (kind, id));
    insert into slot values (1, 0, 1000000000)`)
  const take = db.prepare('update slot set taken = taken + 1 where id = 1 and taken < capacity')
  const insert = db.prepare('insert into row values (?, ?, ?)')
  const set = db.prepare('update row set body = ? where kind = ? and id = ?')
  const text = 'x'.repeat(400)
  const book = db.transaction((i: number) => {
    insert.run('key', i, '')
    insert.run('case', i, text)
    take.run()
    for (const kind of ['booking', 'part', 'event', 'message']) insert.run(kind, i, text)
    set.run(text, 'key', i)
  })
  const rate = perSecond(3000, book)
  db.close()
  return rate
}

export async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}

async function commitRateOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('create table t (id bigserial primary key, x text)')
  const start = performance.now()
  const count = 1000
  for (let i = 0; i < count; i++) await client.query('insert into t (x) values ($1)', ['x'])
  const rate = Math.round(count / ((performance.now() - start) / 1000))
  await client.end()
  return rate
}
