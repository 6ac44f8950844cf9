import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pass } from 'node:timers/promises'
import type { Db } from '@phrom/server/database/tables.ts'
import { addMinutes, dayOf, toInstant } from '@phrom/shared/time.ts'
import { json, startOffice } from './office.ts'

const counters = 30
const displays = 10
const waiting = 500
/** Of each counter: without a pause, as nobody works; then with one, which is still sixty times the pace of an office. */
const cycles = { rush: 8, day: 5 }
const mostPause = 20_000
const team = 'general-registration'
const office = 'bangphrom'

type Server = Awaited<ReturnType<typeof startOffice>>
type Clerk = { token: string; counterId: string }

/**
 * From the press of "next" to the display and to the phone of whoever is called, through HTTP, on SQLite: 30 counters, 500 who wait at
 * least (two in three with a booking and LINE), 10 displays that ask each second, and phones that ask every half minute. It ends when both
 * have been asked after the press was answered, and tell the number: how often a screen asks comes on top. `p99Milliseconds` with pauses at
 * the counters, `rush…` with none; `callsPerSecond`: so many are called, begun and ended then.
 */
export async function counter(): Promise<Record<string, number>> {
  const people = waiting + counters * (cycles.rush + cycles.day)
  const server = await startOffice(people, 1, { messages: true })
  try {
    await insertDay(server)
    const clerks = await insertClerks(server.db)
    const stop = startAsking(server)
    const start = performance.now()
    const rush = await Promise.all(clerks.map((clerk) => work(server, clerk, cycles.rush, 0)))
    const seconds = (performance.now() - start) / 1000
    const paced = await Promise.all(
      clerks.map((clerk) => work(server, clerk, cycles.day, mostPause)),
    )
    const asked = await stop()
    const fast = sorted(rush.flat())
    const day = sorted(paced.flat())
    return {
      p99Milliseconds: at(day, 0.99),
      p50Milliseconds: at(day, 0.5),
      callsPerSecond: Math.round((fast.length / seconds) * 10) / 10,
      rushP50Milliseconds: at(fast, 0.5),
      rushP99Milliseconds: at(fast, 0.99),
      displayP99Milliseconds: at(sorted(asked.display), 0.99),
      phoneP99Milliseconds: at(sorted(asked.phone), 0.99),
      calledTwice: await countCalledTwice(server.db),
      calls: fast.length + day.length,
    }
  } finally {
    await server.stop()
  }
}

const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b)
const at = (numbers: readonly number[], share: number) =>
  Math.round((numbers[Math.floor(numbers.length * share)] ?? 0) * 10) / 10

/** Presses, looks, begins and ends, so many times; answers the milliseconds until everybody could know. */
async function work({ origin, people }: Server, clerk: Clerk, times: number, mostPauseMs: number) {
  const at = `${origin}/api/offices/${office}/staff/counters/${clerk.counterId}`
  const press = async (what: string, body?: object) => {
    const answer = await fetch(`${at}/${what}`, {
      method: 'POST',
      headers: json(clerk.token),
      ...(body && { body: JSON.stringify(body) }),
    })
    if (answer.status !== 200) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { atCounters: Called[] }
  }
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    await pass(Math.random() * mostPauseMs)
    const start = performance.now()
    const { atCounters } = await press('next')
    const called = atCounters.find(({ counterId }) => counterId === clerk.counterId)
    if (!called) throw new Error('nobody was called')
    await Promise.all([seeDisplay(origin, called), seePhone(origin, people, called)])
    took.push(performance.now() - start)
    await press('begin')
    const [matter] = called.cases
    await press('end', {
      ...{ caseId: matter?.id ?? null, outcome: 'served', reason: null, missing: null },
      ...{ remark: '', fee: null, receipt: '', isConfirmed: true },
    })
  }
  return took
}
type Called = { ticket: string; counterId: string; cases: { id: string }[] }

async function seeDisplay(origin: string, { ticket }: Called): Promise<void> {
  const answer = await fetch(`${origin}/api/offices/${office}/display`)
  const { called } = (await answer.json()) as { called: { ticket: string }[] }
  // Thirty counters that never pause call faster than the display has lines; the newest are there.
  const isShown = called.some((other) => other.ticket === ticket)
  if (!isShown && called.length < 8) throw new Error(`${ticket} is not shown`)
}

async function seePhone(origin: string, people: Server['people'], called: Called): Promise<void> {
  const [matter] = called.cases
  const person = people.find(({ cases }) => cases[0] === matter?.id)
  if (!matter || !person) return
  const answer = await askPhone(origin, person.token, matter.id)
  const { ticket, state } = (await answer.json()) as { ticket: string; state: string }
  if (ticket !== called.ticket || state !== 'called') throw new Error(`${ticket} is ${state}`)
}

const askPhone = (origin: string, token: string, caseId: string) =>
  fetch(`${origin}/api/offices/${office}/cases/${caseId}/ticket`, {
    headers: { authorization: `Bearer ${token}` },
  })

/** Displays and phones, which ask all the while; answers how it is stopped, and how long they waited. */
function startAsking({ origin, people }: Server) {
  const took = { display: [] as number[], phone: [] as number[] }
  let working = true
  const every = async (ms: number, into: number[], ask: () => Promise<Response>) => {
    await pass(Math.random() * ms)
    while (working) {
      const start = performance.now()
      const answer = await ask()
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`asked: ${answer.status}`)
      const needed = performance.now() - start
      into.push(needed)
      await pass(Math.max(0, ms - needed))
    }
  }
  const asking = [
    ...Array.from({ length: displays }, () =>
      every(1000, took.display, () => fetch(`${origin}/api/offices/${office}/display`)),
    ),
    ...people
      .slice(-Math.ceil((waiting * 2) / 3))
      .map(({ token, cases: [id = ''] }) =>
        every(30_000, took.phone, () => askPhone(origin, token, id)),
      ),
  ]
  return async () => {
    working = false
    await Promise.race([Promise.all(asking), pass(2000)])
    return took
  }
}

const hasBooking = (person: number) => person % 3 !== 0

/** Everybody has come: two in three with a booking, in the order of their numbers. */
async function insertDay({ db, people }: Server): Promise<void> {
  const now = toInstant(Date.now())
  const day = dayOf(now)
  const booked = people.filter((_, i) => hasBooking(i))
  const times = { start: '00:00', end: '23:59' }
  const slot = { officeId: office, teamId: team, day, ...times }
  const last = { officeId: office, teamId: team, day, lastNumber: people.length, stoppedAt: null }
  const persons = await db.selectFrom('serviceCase').select(['id', 'personId']).execute()
  const personOf = new Map(persons.map(({ id, personId }) => [id, personId]))
  // All at once: the server looks meanwhile whether everything agrees.
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('slot')
      .values({
        ...slot,
        capacity: 9999,
        walkIns: 0,
        volunteers: 0,
        taken: booked.length,
        volunteersTaken: 0,
      })
      .execute()
    await tx.insertInto('ticketDay').values(last).execute()
    for (const [i, { cases }] of people.entries()) {
      const caseId = cases[0] ?? ''
      const personId = personOf.get(caseId) ?? ''
      const bookingId = hasBooking(i) ? randomUUID() : null
      if (bookingId) await insertBooking(tx, { bookingId, caseId, personId, day, now })
      await tx
        .insertInto('ticket')
        .values({
          ...{ officeId: office, id: randomUUID(), teamId: team, day, letter: 'A', number: i + 1 },
          ...{ state: 'waiting', bookingId, personId: bookingId && personId, name: 'bench' },
          ...{ serviceId: 'change-first-name', priority: 'none', bookedStart: null },
          ...{ arrivedAt: addMinutes(now, i / 60 - 100), backAt: null, nearToldAt: null },
          ...{ counterId: null, calls: 0, calledAt: null, startedAt: null, awaySince: null },
          ...{ awaySeconds: 0, endedAt: null, outcome: null },
        })
        .execute()
    }
  })
}

async function insertBooking(
  tx: Db,
  of: { bookingId: string; caseId: string; personId: string; day: string; now: string },
): Promise<void> {
  const { bookingId, caseId, personId, day, now } = of
  const none = {
    heldUntil: null,
    endedAt: null,
    mustMoveAt: null,
    mustMoveReason: null,
    countedAs: null,
  }
  await tx
    .insertInto('booking')
    .values({
      ...{ officeId: office, id: bookingId, personId, day, start: '00:00' },
      ...{ state: 'confirmed', bookedAt: now, ...none },
    })
    .execute()
  const slot = {
    teamId: team,
    day,
    start: '00:00',
    end: '23:59',
    places: 1,
    releasedAt: null,
    byVolunteer: 0 as const,
  }
  await tx
    .insertInto('bookingCase')
    .values({ officeId: office, bookingId, caseId, ...slot })
    .execute()
  await tx
    .insertInto('caseEvent')
    .values({
      ...{ officeId: office, id: randomUUID(), caseId, type: 'booked', actor: 'citizen' },
      ...{ personId, data: '{}', at: now },
    })
    .execute()
}

/** After the start of the server, which knows its staff from a file. */
async function insertClerks(db: Db): Promise<Clerk[]> {
  const clerks: Clerk[] = []
  const now = toInstant(Date.now())
  await db.transaction().execute(async (tx) => {
    for (let i = 0; i < counters; i++) {
      const id = randomUUID()
      const lineUserId = `clerk-${i}`
      const token = randomBytes(32).toString('base64url')
      const tokenHash = createHash('sha256').update(token).digest('base64url')
      await tx.insertInto('person').values({ id, lineUserId, name: lineUserId }).execute()
      await tx
        .insertInto('session')
        .values({ tokenHash, personId: id, expiresAt: addMinutes(now, 600) })
        .execute()
      const member = { officeId: office, lineUserId, name: lineUserId, teamId: team }
      await tx
        .insertInto('staff')
        .values({ ...member, role: 'staff' })
        .execute()
      const counterId = randomUUID()
      const seat = { name: `${i + 1}`, teams: JSON.stringify([team]), personId: id }
      await tx
        .insertInto('counter')
        .values({ officeId: office, id: counterId, ...seat, openedAt: now, pausedAt: null })
        .execute()
      clerks.push({ token, counterId })
    }
  })
  return clerks
}

async function countCalledTwice(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('ticketEvent')
    .select(['ticketId', (eb) => eb.fn.countAll().as('count')])
    .where('type', '=', 'called')
    .groupBy('ticketId')
    .execute()
  return rows.filter(({ count }) => Number(count) > 1).length
}
