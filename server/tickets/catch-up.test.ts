import { afterLateStep, callableWithout } from '@phrom/shared/late-steps.ts'
import type { LateStep } from '@phrom/shared/requests.ts'
import type { DayView } from '@phrom/shared/ticket-views.ts'
import { addMinutes, type Instant, instantAt } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { catchUp } from './catch-up.ts'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

const at = (clock: string) => instantAt(monday, clock)

/** Three who walked in and one who booked, two counters, and the network that goes away at half past nine. */
async function startCutOff() {
  const day = await startDay()
  const { press, counters } = day
  const [one, two] = counters
  const id = await day.booked('malee', '08:00')
  const booked = await day.booked('somchai', '08:00')
  day.at('09:00')
  await day.comes(id)
  for (const name of ['ประยูร', 'สมศรี', 'วิชัย']) await day.walksIn(name)
  await press('suda', one, 'open')
  await press('anan', two, 'open')
  const view = (await day.ask('suda', 'GET', `${day.staff}/day`)).json as unknown as DayView
  const tickets = view.waiting.map((ticket) => ticket.id) as [string, string, string, string]
  const late = (step: object, counter: string = one, who: 'suda' | 'anan' = 'suda') =>
    press(who, counter, 'late', step)
  const told = async (ticketId: string, caseId: string | null = null) => {
    const codes: unknown[] = []
    for (const step of [
      { type: 'called', ticketId, at: at('09:31') },
      { type: 'started', ticketId, at: at('09:32') },
      { type: 'visit_ended', ticketId, at: at('09:40'), ending: { ...served, caseId } },
    ]) {
      const { status, json } = await late(step)
      codes.push(status === 200 ? 'done' : json.code)
    }
    return codes
  }
  const row = (id: string) =>
    day.db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const sent = async () =>
    (await day.db.selectFrom('outbox').select('kind').orderBy('id').execute()).map(
      ({ kind }) => kind,
    )
  return { ...day, one, two, caseId: id, booked, tickets, late, told, row, sent }
}

test('a visit that was held without the network is on record as it was, and the person reads what they got', async () => {
  const { db, at: clock, caseId, tickets, told, sent, row } = await startCutOff()
  const before = await sent()
  clock('10:15')
  expect(await told(tickets[0], caseId)).toEqual(['done', 'done', 'done'])
  expect(await row(tickets[0])).toMatchObject({
    ...{ state: 'ended', outcome: 'served', startedAt: at('09:32'), endedAt: at('09:40') },
  })
  const visit = await db.selectFrom('visit').selectAll().executeTakeFirstOrThrow()
  expect(visit).toMatchObject({ caseId, startedAt: at('09:32'), endedAt: at('09:40') })
  // A call of three quarters of an hour ago is news to nobody.
  expect((await sent()).slice(before.length)).toEqual(['served'])
  expect(await verifyTickets(db)).toEqual([])
})

test('told again, under the same key or another, it changes nothing', async () => {
  const { db, at: clock, caseId, tickets, told } = await startCutOff()
  clock('10:15')
  await told(tickets[0], caseId)
  const before = await db.selectFrom('ticketEvent').selectAll().orderBy('id').execute()
  const [called, started, ended] = await told(tickets[0], caseId)
  expect([called, ended]).toEqual(['done', 'done'])
  expect(started).toBe('served_elsewhere')
  expect(await db.selectFrom('ticketEvent').selectAll().orderBy('id').execute()).toEqual(before)
})

test('whom another counter has called since is not called twice', async () => {
  const { at: clock, two, tickets, late, press, row } = await startCutOff()
  await press('anan', two, 'next')
  clock('09:40')
  const call = { type: 'called', ticketId: tickets[0], at: at('09:31') }
  expect((await late(call)).status).toBe(200)
  expect(await row(tickets[0])).toMatchObject({ state: 'called', counterId: two, calls: 1 })
  // Nor passed over, sent away or let wait by the counter that did not get them.
  for (const type of ['called_again', 'passed_over', 'let_wait']) {
    const { status } = await late({ type, ticketId: tickets[0], at: at('09:33') })
    expect(status).toBe(200)
  }
  expect(await row(tickets[0])).toMatchObject({ state: 'called', counterId: two, calls: 1 })
})

test('who was served here was served, though another counter called in vain meanwhile', async () => {
  for (const isPassedOver of [false, true]) {
    const { db, at: clock, caseId, two, tickets, told, press, row } = await startCutOff()
    await press('anan', two, 'next')
    if (isPassedOver) await press('anan', two, 'pass-over')
    clock('10:15')
    expect(await told(tickets[0], caseId)).toEqual(['done', 'done', 'done'])
    expect(await row(tickets[0])).toMatchObject({ state: 'ended', outcome: 'served' })
    expect(await verifyTickets(db)).toEqual([])
  }
})

test('what ended elsewhere stays as it is, and this counter is told so', async () => {
  const { db, at: clock, caseId, two, tickets, told, press } = await startCutOff()
  await press('anan', two, 'next')
  await press('anan', two, 'begin')
  clock('09:35')
  expect(await told(tickets[0], caseId)).toEqual(['done', 'served_elsewhere', 'served_elsewhere'])
  await press('anan', two, 'end', { ...served, caseId })
  expect(await told(tickets[0], caseId)).toEqual(['done', 'served_elsewhere', 'done'])
  expect(await db.selectFrom('visit').selectAll().execute()).toHaveLength(1)
})

test('whom a press without an answer had called here waits on, and keeps the turn', async () => {
  const { at: clock, one, tickets, late, press, row } = await startCutOff()
  await press('suda', one, 'next')
  clock('09:40')
  const call = { type: 'called', ticketId: tickets[2], at: at('09:31') }
  expect((await late(call)).status).toBe(200)
  expect(await row(tickets[2])).toMatchObject({ state: 'called', counterId: one })
  expect(await row(tickets[0])).toMatchObject({ state: 'waiting', counterId: null })
})

test('who went home keeps what was done at the counter that has been closed since', async () => {
  const { at: clock, one, tickets, told, press, row } = await startCutOff()
  await press('suda', one, 'close')
  clock('16:30')
  expect(await told(tickets[1])).toEqual(['done', 'done', 'done'])
  expect(await row(tickets[1])).toMatchObject({ outcome: 'served', startedAt: at('09:32') })
})

test('nothing is put on record for a time to come, or before the person was there', async () => {
  const { at: clock, tickets, late, row } = await startCutOff()
  clock('10:00')
  await late({ type: 'called', ticketId: tickets[0], at: at('11:00') })
  expect((await row(tickets[0])).calledAt).toBe(at('10:00'))
  await late({ type: 'started', ticketId: tickets[0], at: at('07:00') })
  expect((await row(tickets[0])).startedAt).toBe(at('10:00'))
})

test('only staff of the office tell such things, of tickets of their own office', async () => {
  const { ask, tickets, one, staff, press, row } = await startCutOff()
  const step = { type: 'called', ticketId: tickets[0], at: at('09:31') }
  expect((await ask('malee', 'POST', `${staff}/counters/${one}/late`, step)).status).toBe(403)
  expect((await ask('wipa', 'POST', `${staff}/counters/${one}/late`, step)).status).toBe(404)
  const elsewhere = `/offices/khlongphrom/staff/counters/${one}/late`
  expect((await ask('wipa', 'POST', elsewhere, step)).status).toBe(404)
  for (const wrong of [
    { ...step, ticketId: one },
    { ...step, type: 'left' },
    { ...step, type: 'parked' },
    { ...step, at: 'gestern' },
    { type: 'visit_ended', ticketId: tickets[0], at: at('09:31'), ending: {} },
  ]) {
    expect((await press('suda', one, 'late', wrong)).status).toBeGreaterThanOrEqual(400)
  }
  expect((await row(tickets[0])).state).toBe('waiting')
})

/** As the counter does it: an id of its own, a number of its own thousand. */
const made = (number: number) => ({
  ...{ ticketId: crypto.randomUUID(), number, at: at('09:31') },
})
const walkIn = (number: number) => ({
  ...{ type: 'given', ...made(number), serviceId: 'change-first-name', name: 'บุญมี' },
  priority: 'none',
})

test('who was given a number without the network keeps it, and waits since then', async () => {
  const { db, at: clock, one, late, row, booked: id, codeOf, day } = await startCutOff()
  clock('10:15')
  const given = walkIn(1001)
  const code = await codeOf(id)
  const came = { type: 'arrived', ...made(1002), code, priority: 'old' }
  for (const step of [given, came, given]) expect((await late(step)).status).toBe(200)
  expect(await row(given.ticketId)).toMatchObject({ number: 1001, arrivedAt: at('09:31') })
  expect(await row(came.ticketId)).toMatchObject({ number: 1002, bookedStart: '08:00' })
  expect((await day()).waiting.map(({ ticket }) => ticket)).toContain('A1002')
  // Served there, too, before anybody knew.
  await late({ type: 'called', ticketId: given.ticketId, at: at('09:40') })
  expect(await row(given.ticketId)).toMatchObject({ state: 'called', counterId: one })
  // The numbers of the office go on where they were.
  await db.deleteFrom('visit').execute()
  expect(await verifyTickets(db)).toEqual([])
})

test('who came in by the own phone meanwhile has that number, and is served under it', async () => {
  const { at: clock, late, comes, booked: id, codeOf, row, db } = await startCutOff()
  clock('09:32')
  const { json } = await comes(id)
  const known = String(json.ticketId)
  clock('10:15')
  const code = await codeOf(id)
  const came = { type: 'arrived', ...made(1001), code, priority: 'none' }
  const of = { ticketId: came.ticketId, code }
  for (const step of [
    came,
    { type: 'called', ...of, at: at('09:35') },
    { type: 'started', ...of, at: at('09:36') },
    { type: 'visit_ended', ...of, at: at('09:44'), ending: { ...served, caseId: id } },
  ]) {
    expect((await late(step)).status).toBe(200)
  }
  expect(await row(known)).toMatchObject({ outcome: 'served', startedAt: at('09:36') })
  expect(await db.selectFrom('ticket').select('id').execute()).toHaveLength(5)
})

test('a counter gives no number but of its own thousand, and none of a day that is over', async () => {
  const { late, at: clock, setClock, two } = await startCutOff()
  clock('10:15')
  for (const number of [1, 999, 1000, 2001, 3001]) {
    expect((await late(walkIn(number))).json.code).toBe('invalid')
  }
  expect((await late(walkIn(2001), two, 'anan')).status).toBe(200)
  // Given twice, as after a browser that forgot: the later one gets the office's next.
  expect((await late(walkIn(2001), two, 'anan')).status).toBe(200)
  setClock(instantAt('2026-11-24', '09:00'))
  expect((await late(walkIn(1001))).json.code).toBe('other_day')
})

test('of a day that is over nothing is put on record: its tickets stay as the night left them', async () => {
  const { late, tickets, setClock, row, db } = await startCutOff()
  const before = await row(tickets[1])
  setClock(instantAt('2026-11-24', '09:00'))
  for (const type of ['called', 'came_back', 'started']) {
    const { json } = await late({ type, ticketId: tickets[1], at: at('09:31') })
    expect(json.code).toBe('other_day')
  }
  expect(await row(tickets[1])).toEqual(before)
  expect(await verifyTickets(db)).toEqual([])
})

test('what was done though its answer was lost is not done twice', async () => {
  const { db, at: clock, one, tickets, late, press, ask, staff } = await startCutOff()
  await press('suda', one, 'next')
  await press('suda', one, 'pass-over')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  const tried = crypto.randomUUID()
  await press('suda', one, 'end', served, { 'idempotency-key': tried })
  clock('10:15')
  const end = { type: 'visit_ended', ticketId: tickets[1], at: at('09:40') }
  expect((await late({ ...end, ending: served, tried })).status).toBe(200)
  expect(await db.selectFrom('visit').selectAll().execute()).toHaveLength(1)

  // The number that nobody holds leaves the queue; the one on paper stays.
  const key = crypto.randomUUID()
  const { serviceId, name, priority, ...ours } = walkIn(1001)
  const body = { serviceId, name, priority }
  const { json } = await ask('suda', 'POST', `${staff}/tickets`, body, { 'idempotency-key': key })
  const given = { ...ours, ...body, tried: key }
  expect((await late(given)).status).toBe(200)
  const states = await db.selectFrom('ticket').select(['id', 'state']).execute()
  const stateOf = (id: unknown) => states.find((one) => one.id === id)?.state
  expect([stateOf(json.ticketId), stateOf(given.ticketId)]).toEqual(['ended', 'waiting'])
  expect(await verifyTickets(db)).toEqual([])
})

test('a colleague who sits there now keeps whoever is there', async () => {
  const { at: clock, one, two, tickets, late, press, row } = await startCutOff()
  await press('anan', two, 'close')
  await press('suda', one, 'close')
  await press('anan', one, 'open')
  await press('anan', one, 'next')
  clock('10:15')
  for (const type of ['called', 'let_wait', 'passed_over']) {
    const { json } = await late({ type, ticketId: tickets[0], at: at('09:31') })
    expect(json.code).toBe('not_your_counter')
  }
  expect(await row(tickets[0])).toMatchObject({ state: 'called', counterId: one, calls: 1 })
})

type Seen = { counter: string; step: LateStep }

/** What a counter does by itself, from what it knew when the network went. */
function alone(view: DayView, counter: string, presses: readonly string[], from: Instant) {
  let day = view
  let minute = 0
  const steps: Seen[] = []
  for (const press of presses) {
    minute += 1
    const now = addMinutes(from, minute)
    const here = day.atCounters.find(({ counterId }) => counterId === counter)
    const ticketId = here?.id ?? callableWithout(day, counter, now)[0]?.ticket.id
    if (!ticketId) continue
    const of = { ticketId, at: now }
    const step: LateStep = !here
      ? { type: 'called', ...of }
      : here.state === 'called'
        ? { type: press === 'bad' ? 'passed_over' : 'started', ...of }
        : press === 'park'
          ? { type: 'parked', ...of, what: 'สำเนา' }
          : press === 'bad'
            ? { type: 'let_wait', ...of }
            : { type: 'visit_ended', ...of, ending: { ...served, more: false } }
    day = afterLateStep(day, counter, step)
    steps.push({ counter, step })
  }
  return { steps, day }
}

test('whatever two counters do without the network, and a third with it, nobody is served twice and no visit is lost', async () => {
  const { db, counters, setUp, walksIn, press, at: clock, ask, staff } = await startDay()
  const third = await setUp('3')
  clock('09:00')
  for (let i = 0; i < 9; i++) await walksIn('')
  const seats = [...counters, third]
  for (const [i, who] of (['suda', 'anan', 'pranee'] as const).entries()) {
    expect((await press(who, seats[i] ?? '', 'open')).status).toBe(200)
  }
  const view = (await ask('suda', 'GET', `${staff}/day`)).json as unknown as DayView
  const before = await db.selectFrom('ticket').selectAll().execute()
  const events = await db.selectFrom('ticketEvent').select('id').execute()
  const sitting = await db.selectFrom('counter').select(['id', 'personId']).execute()
  const whoSits = (counterId: string) =>
    sitting.find(({ id }) => id === counterId)?.personId ?? null

  const pressed = fc.array(fc.constantFrom('good', 'good', 'good', 'bad', 'park'), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(
      pressed,
      pressed,
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 30 }),
      async (one, two, order) => {
        await db.deleteFrom('visit').execute()
        await db
          .deleteFrom('ticketEvent')
          .where(
            'id',
            'not in',
            events.map(({ id }) => id),
          )
          .execute()
        for (const row of before) {
          await db.updateTable('ticket').set(row).where('id', '=', row.id).execute()
        }
        const now = at('11:00')
        const act = (action: Parameters<typeof catchUp>[3], counterId: string) =>
          db
            .transaction()
            .execute((tx) => {
              const by = { actor: 'staff', personId: whoSits(counterId) } as const
              return catchUp({ tx, now }, by, { officeId: 'bangphrom', counterId }, action)
            })
            .then(() => 'done')
            .catch((error) => error.code ?? Promise.reject(error))
        const lines = [one, two].map((presses, i) =>
          alone(view, seats[i] ?? '', presses, at('09:30')),
        )
        const rest = lines.map(({ steps }) => [...steps])
        const visits: string[] = []
        const tell = async (line: number) => {
          const next = rest[line]?.shift()
          if (!next) return
          const answer = await act(next.step, next.counter)
          if (answer !== 'done') expect(answer).toBe('served_elsewhere')
          if (next.step.type === 'visit_ended' && answer === 'done') visits.push(next.step.ticketId)
        }
        // The third is online: it calls, serves, and goes on.
        for (const who of order) {
          if (who === 2) {
            await press('pranee', third, 'next')
            await press('pranee', third, 'begin')
            await press('pranee', third, 'end', served)
          } else await tell(who)
        }
        for (const line of [0, 1]) while (rest[line]?.length) await tell(line)

        const recorded = await db.selectFrom('visit').select('ticketId').execute()
        const ids = recorded.map(({ ticketId }) => ticketId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(visits))
        // What ended at one counter alone, while nobody else had the ticket, is on record.
        const touched = (line: number) =>
          new Set(lines[line]?.steps.map(({ step }) => step.ticketId))
        for (const [i, { steps }] of lines.entries()) {
          for (const { step } of steps) {
            if (step.type !== 'visit_ended' || touched(1 - i).has(step.ticketId)) continue
            expect(ids).toContain(step.ticketId)
          }
        }
        expect(await verifyTickets(db)).toEqual([])
      },
    ),
    { numRuns: process.env.TEST_DATABASE === 'postgres' ? 8 : 25 },
  )
})
