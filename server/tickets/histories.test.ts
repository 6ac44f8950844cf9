import { ticketStateAfter, whyNotTicketStep } from '@phrom/shared/tickets.ts'
import { addDays, addMinutes, instantAt } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takePerson } from '../auth/store.ts'
import { bookSlot, cancelBooking, giveBackPlace, moveBooking } from '../bookings/book-slot.ts'
import { verifyBookings } from '../bookings/verify.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps, Person, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { monday, people } from '../testing.ts'
import { arrive, setTickets, takeWalkIn } from './arrive.ts'
import {
  begin,
  callAgain,
  callNext,
  comeBack,
  leaveWaiting,
  letWait,
  park,
  passOver,
} from './call.ts'
import { closeFormerDays } from './close-day.ts'
import { closeCounter, openCounter, pauseCounter } from './counters.ts'
import { endVisit } from './end-visit.ts'
import type { TicketRow } from './store.ts'
import { takeOfficeTicket } from './take-ticket-step.ts'
import { tellNear } from './tell-near.ts'
import { served, startDay } from './testing-day.ts'
import { copyOf, Queue, visits } from './testing-queue.ts'
import { dayView } from './ticket-view.ts'
import { verifyTickets } from './verify.ts'

const office = 'bangphrom'
const team = 'general-registration'
const priorities = ['none', 'none', 'none', 'old', 'pregnant', 'disabled'] as const

const crash = fc.integer({ min: 0, max: 11 }).map((n) => n === 0)
const of = fc.nat(4)
const counter = fc.nat(1)
const priority = fc.constantFrom(...priorities)
const pressed = ['again', 'begin', 'begin', 'begin', 'let-wait', 'pass-over', 'park'] as const
const outcome = fc.constantFrom('served' as const, 'served' as const, 'not_served' as const)

/** What may happen. `crash`: the process dies before the commit. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('arrive' as const), of, priority, crash }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('walkIn' as const), priority, crash }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('seat' as const),
      what: fc.constantFrom('open', 'open', 'open', 'close', 'pause', 'resume'),
      ...{ counter, crash },
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('next' as const), counter, crash }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('both' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ do: fc.constant('press' as const), what: fc.constantFrom(...pressed), counter, crash },
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('finish' as const), counter, outcome, crash }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      // Mostly of those who may.
      ...{ ticket: fc.nat(12), leaves: fc.boolean(), any: crash, crash },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      what: fc.constantFrom('withdraw', 'cancel', 'move'),
      ...{ of, crash },
    }),
  },
  // A clock may be set back, too.
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 15 }), fc.constantFrom(60, 150, -20)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), stops: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tomorrow' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const whole = { crash: false } as const
const next = (counter: number): Step => ({ do: 'next', counter, ...whole })
const press = (counter: number, what: (typeof pressed)[number]): Step => ({
  ...{ do: 'press', what, counter, ...whole },
})
const wait = (minutes: number): Step => ({ do: 'wait', minutes })
const finish = (counter: number, outcome: 'served' | 'not_served'): Step => ({
  ...{ do: 'finish', counter, outcome, ...whole },
})
const back: Step = { do: 'back', ticket: 0, leaves: false, any: false, ...whole }
const arriving = (of: number, priority: (typeof priorities)[number]): Step => ({
  ...{ do: 'arrive', of, priority, ...whole },
})

/** What mostly happens, one after the other; anything may come in between. */
const script = fc.oneof(
  fc
    .tuple(counter, outcome)
    .map(([at, how]) => [next(at), press(at, 'begin'), wait(8), finish(at, how)]),
  fc
    .tuple(counter, fc.constantFrom(30, 130), outcome)
    .map(([at, away, how]) => [
      ...[next(at), press(at, 'begin'), wait(5), press(at, 'park'), wait(away), back],
      ...[next(at), press(at, 'begin'), wait(3), finish(at, how)],
    ]),
  counter.map((at) => [next(at), press(at, 'again'), press(at, 'again'), press(at, 'again')]),
  fc
    .tuple(counter, fc.constantFrom<Step[]>([back], [arriving(0, 'none')], [wait(9), back]))
    .map(([at, later]) => [next(at), press(at, 'pass-over'), ...later]),
  // Two matters of one visit, and what may come in between.
  fc
    .tuple(
      counter,
      outcome,
      fc.constantFrom<(at: number) => Step[]>(
        () => [{ do: 'change', what: 'withdraw', of: 2, ...whole }],
        () => [{ do: 'change', what: 'withdraw', of: 1, ...whole }],
        (at) => [press(at, 'let-wait'), wait(4), next(at), press(at, 'begin')],
        (at) => [press(at, 'park'), wait(7), back, next(at), press(at, 'begin')],
        (at) => [press(at, 'let-wait'), next(at), press(at, 'pass-over')],
        (at) => [press(at, 'let-wait'), { ...back, leaves: true }],
        () => [{ do: 'tomorrow' }],
      ),
      outcome,
    )
    .map(([at, first, between, second]) => [
      ...[wait(300), arriving(1, 'old'), press(at, 'let-wait'), next(at), press(at, 'begin')],
      ...[wait(6), finish(at, first), ...between(at), wait(6), finish(at, second)],
    ]),
  // Away before the first of two matters.
  fc
    .tuple(counter, outcome, outcome)
    .map(([at, first, second]) => [
      ...[wait(300), arriving(1, 'old'), press(at, 'let-wait'), next(at), press(at, 'begin')],
      ...[press(at, 'park'), wait(9), back, next(at), press(at, 'begin'), wait(2)],
      ...[finish(at, first), wait(6), finish(at, second)],
    ]),
  // Passed over with a turn that was kept.
  counter.map((at): Step[] => [
    ...[next(at), press(at, 'let-wait'), next(at), press(at, 'pass-over')],
    ...[{ do: 'walkIn', priority: 'old', ...whole } as const, wait(2), back],
  ]),
  fc
    .tuple(of, counter, fc.constantFrom('withdraw' as const, 'move' as const))
    .map(([one, at, what]): Step[] => [
      ...[
        next(at),
        press(at, 'pass-over'),
        { do: 'change', what, of: one, ...whole } as const,
        back,
      ],
    ]),
)
const morning: Step[] = [
  ...[0, 1].map((one) => ({ do: 'seat', what: 'open', counter: one, ...whole }) as const),
  ...[wait(30), arriving(0, 'none'), arriving(3, 'none'), wait(25)],
]
const history = fc
  .array(
    fc.oneof(
      step.map((one) => [one]),
      script,
    ),
    { minLength: 8, maxLength: 30 },
  )
  .map((all) => [...morning, ...all.flat()].slice(0, 90))

class Crash extends Error {}

test('after any days nobody was called twice or forgotten, and the order is as the rule says', async () => {
  const { db, deps: world, givenCase, counters, setClock } = await startDay()
  await db.updateTable('team').set({ morningCapacity: 9, afternoonCapacity: 9 }).execute()
  const owners = ['malee', 'malee', 'malee', 'somchai', 'somchai'] as const
  const ids: string[] = []
  for (const who of owners) ids.push(await givenCase(who))
  const rows = await db.selectFrom('person').selectAll().execute()
  const person = (name: keyof typeof people) =>
    rows.find(({ lineUserId }) => lineUserId === people[name]) as Person
  const ownerOf = (one: number) => person(owners[one] ?? 'malee')
  const clerks = [person('suda'), person('anan')] as const
  const by = (one: number) => ({ actor: 'staff', personId: clerks[one === 0 ? 0 : 1].id }) as const
  const staff = (role: 'staff' | 'head'): StaffMember => ({
    ...{ officeId: office, lineUserId: '', name: '', teamId: team, role },
  })
  const idOf = (one: number) => ids[one] ?? ''
  const counterOf = (one: number) => counters[one === 0 ? 0 : 1]

  async function empty() {
    for (const table of ['visit', 'ticketEvent', 'ticket', 'ticketDay'] as const) {
      await db.deleteFrom(table).execute()
    }
    for (const table of ['freedPlace', 'bookingCase', 'booking', 'slot', 'outbox'] as const) {
      await db.deleteFrom(table).execute()
    }
    await db
      .deleteFrom('caseEvent')
      .where('type', 'not in', ['started', 'submitted', 'approved'])
      .execute()
    await db.updateTable('serviceCase').set({ state: 'approved', endedAt: null }).execute()
    await db
      .updateTable('counter')
      .set({ personId: null, openedAt: null, pausedAt: null })
      .execute()
    await db
      .updateTable('closedDay')
      .set({ day: addDays(monday, -1) })
      .execute()
    const now = instantAt('2026-11-20', '09:00')
    for (const { cases, slot } of visits) {
      const [first, ...others] = cases
      const start = slot === 0 ? '08:00' : '13:00'
      const wanted = { day: monday, start, hold: false, with: others.map(idOf) }
      await db
        .transaction()
        .execute((tx) => bookSlot({ tx, now }, ownerOf(first), office, idOf(first), wanted))
    }
  }

  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await empty()
      let queue = new Queue()
      const now = () => addMinutes(instantAt(monday, '00:00'), queue.minute)

      /** In a transaction, as every request; answers `done` or the refusal. */
      async function act(dies: boolean, action: (deps: ActionDeps) => Promise<unknown>) {
        try {
          await db.transaction().execute(async (tx) => {
            await action({ tx, now: now(), random: () => 0 })
            if (dies) throw new Crash()
          })
          return 'done'
        } catch (error) {
          if (error instanceof Crash) return 'crash'
          if (error instanceof Refusal) return error.code
          throw error
        }
      }
      const listTickets = () =>
        db.selectFrom('ticket').selectAll().orderBy('day').orderBy('number').execute()
      const idOfTicket = async (at: number) => (await listTickets())[at]?.id ?? ''

      /** What the model expects of it, and what is done. */
      async function both(
        one: Exclude<Step, { do: 'wait' | 'tomorrow' | 'both' | 'stop' }>,
        after: Queue,
      ) {
        const run = (action: (deps: ActionDeps) => Promise<unknown>) => act(one.crash, action)
        if (one.do === 'arrive') {
          const of = { officeId: office, id: idOf(one.of) }
          return [
            after.arrive(one.of, one.priority),
            await run((deps) => arrive(deps, by(0), of, one.priority)),
          ]
        }
        if (one.do === 'walkIn') {
          const wanted = { serviceId: 'change-first-name', name: '', priority: one.priority }
          return [
            after.walkIn(one.priority),
            await run((deps) => takeWalkIn(deps, by(0), office, wanted)),
          ]
        }
        if (one.do === 'back') {
          const may = after.tickets.filter(({ state, outcome }) =>
            one.leaves ? state === 'waiting' : state === 'parked' || outcome === 'no_show',
          )
          const among = one.any || may.length === 0 ? after.tickets : may
          const ticket = among[one.ticket % Math.max(1, among.length)]
          if (!ticket) return ['done', 'done']
          const id = await idOfTicket(after.tickets.indexOf(ticket))
          const action = one.leaves ? leaveWaiting : comeBack
          return [
            one.leaves ? after.leave(ticket) : after.back(ticket),
            await run(async (deps) =>
              action(deps, by(0), await takeOfficeTicket(deps, office, id)),
            ),
          ]
        }
        if (one.do === 'change')
          return [after[one.what](one.of), await run((deps) => change(deps, one.what, one.of))]
        const at = { officeId: office, counterId: counterOf(one.counter) }
        const clerk = by(one.counter)
        if (one.do === 'next') {
          return [
            after.next(one.counter),
            await run((deps) => callNext(deps, clerk, office, at.counterId)),
          ]
        }
        if (one.do === 'seat') {
          const { what } = one
          return [
            after.seat(one.counter, what),
            await run((deps) =>
              what === 'open'
                ? openCounter(deps, office, at.counterId, clerk.personId)
                : what === 'close'
                  ? closeCounter(deps, staff('staff'), at.counterId, clerk)
                  : pauseCounter(deps, office, at.counterId, clerk.personId, what === 'pause'),
            ),
          ]
        }
        if (one.do === 'press') {
          const { what } = one
          const action = { again: callAgain, begin, 'let-wait': letWait, 'pass-over': passOver }
          return [
            after.press(one.counter, what),
            await run((deps) =>
              what === 'park' ? park(deps, clerk, at, 'สำเนา') : action[what](deps, clerk, at),
            ),
          ]
        }
        const ticket = after.at(one.counter)
        const [ending = null] = ticket ? after.open(ticket).sort((a, b) => a - b) : []
        const reason = one.outcome === 'served' ? null : ('other' as const)
        const body = { ...served, caseId: ending === null ? null : idOf(ending), more: false }
        return [
          after.finish(one.counter, ending, one.outcome),
          await run((deps) => endVisit(deps, clerk, at, { ...body, outcome: one.outcome, reason })),
        ]
      }

      async function change(deps: ActionDeps, what: 'withdraw' | 'cancel' | 'move', one: number) {
        const [owner, id] = [ownerOf(one), idOf(one)]
        if (what === 'cancel') return cancelBooking(deps, owner, office, id)
        const slot = visits.find(({ cases }) => (cases as readonly number[]).includes(one))?.slot
        const start = slot === 0 ? '08:00' : '13:00'
        const tuesday = { day: addDays(monday, 1), start }
        if (what === 'move') return moveBooking(deps, owner, office, id, tuesday)
        await takePerson(deps.tx, owner.id)
        const row = await takeOwnCase(deps, owner.id, office, id)
        const after = await takeStep(deps, row, 'withdrawn', {
          actor: 'citizen',
          personId: owner.id,
        })
        return giveBackPlace(deps, after)
      }

      /** Two counters press at once: each has another, and together they have the first two. */
      async function bothPress() {
        const wanted = [0, 1].map((one) => queue.whyNotNext(one) ?? 'done')
        const order = queue.order()
        const answers = await Promise.all(
          [0, 1].map((one) =>
            act(false, (deps) => callNext(deps, by(one), office, counterOf(one))),
          ),
        )
        expect(answers).toEqual(wanted)
        const free = wanted.flatMap((answer, one) => (answer === 'done' ? [one] : []))
        const rows = await listTickets()
        const got = order.slice(0, free.length).map((ticket) => {
          const row = rows[queue.tickets.indexOf(ticket)]
          return { ticket, counter: counters.indexOf(row?.counterId ?? '') }
        })
        for (const { ticket, counter } of got) queue.call(counter, ticket)
      }

      async function compare() {
        const rows = await listTickets()
        const seen = rows.map(({ day, number, state, counterId, outcome, calls }) => ({
          ...{ day, number, state, outcome, calls },
          counter: counterId === null ? null : counters.indexOf(counterId),
        }))
        expect(seen).toEqual(
          queue.tickets.map(({ day, number, state, counter, outcome, calls }) => ({
            ...{ day: addDays(monday, day), number, state, outcome, calls, counter },
          })),
        )
        const view = await dayView(db, office, clerks[0].id, now())
        const shown = view.waiting.map(({ ticket }) => Number(ticket.slice(1)))
        expect(shown).toEqual(queue.order().map(({ number }) => number))
        expect([await verifyTickets(db), await verifyBookings(db)]).toEqual([[], []])
        return rows
      }

      for (const one of steps) {
        if (one.do === 'wait') {
          const midnight = queue.today() * 1440
          const minute = queue.minute + one.minutes
          queue.minute = Math.min(midnight + 1439, Math.max(midnight, minute))
        } else if (one.do === 'tomorrow') {
          queue.nextDay()
          setClock(now())
          await closeFormerDays({ ...world, now })
        } else if (one.do === 'stop') {
          await act(false, (deps) => setTickets(deps, staff('head'), team, one.stops))
          queue.stopped = one.stops
        } else if (one.do === 'both') await bothPress()
        else {
          const after = copyOf(queue)
          const [expected, done] = await both(one, after)
          if (one.crash && expected === 'done' && done !== 'done') expect(done).toBe('crash')
          else expect([one, done]).toEqual([one, expected])
          if (done === 'done') queue = after
        }
        await tellNear({ ...world, now }, office)
        await compare()
      }

      queue.nextDay()
      await closeFormerDays({ ...world, now })
      const rows = await compare()
      expect(rows.every(({ state, outcome }) => state === 'ended' && outcome !== null)).toBe(true)
      await minutesAddUp(rows, queue)
      await recordIsWhole(rows)
      const settled = await db
        .selectFrom('caseEvent')
        .select(['caseId', 'type'])
        .where('actor', '=', 'system')
        .where('type', 'in', ['no_show', 'not_served'])
        .execute()
      const told = settled.map(({ caseId, type }) => `${ids.indexOf(caseId)} ${type}`).sort()
      expect(told).toEqual(
        queue.settled.flatMap((type, i) => (type ? [`${i} ${type}`] : [])).sort(),
      )
    }),
    // Each step is a commit; the races are judged elsewhere.
    { numRuns: process.env.TEST_DATABASE === 'postgres' ? 12 : 40 },
  )

  async function minutesAddUp(rows: readonly TicketRow[], queue: Queue) {
    const found = await db.selectFrom('visit').selectAll().orderBy('id').execute()
    for (const [i, { id }] of rows.entries()) {
      const own = found.filter(({ ticketId }) => ticketId === id)
      const minutes = own.map(
        ({ startedAt, endedAt, awaySeconds }) =>
          (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000 - awaySeconds / 60,
      )
      const expected = queue.tickets[i]?.done ?? []
      expect(minutes).toEqual(expected.map(({ seconds }) => seconds))
      expect(own.map(({ caseId, outcome }) => [caseId, outcome])).toEqual(
        expected.map(({ of: one, outcome }) => [one === null ? null : idOf(one), outcome]),
      )
    }
  }

  /** What is written down of each ticket leads, step by step, to where it stands: nobody is called who is called already. */
  async function recordIsWhole(rows: readonly TicketRow[]) {
    const events = await db.selectFrom('ticketEvent').selectAll().orderBy('id').execute()
    for (const row of rows) {
      const own = events.filter(({ ticketId }) => ticketId === row.id)
      let state: TicketRow['state'] = 'waiting'
      let isBack = false
      for (const [i, { type }] of own.entries()) {
        if (i === 0) expect(type).toBe('arrived')
        else {
          const outcome = state === 'ended' && isBack ? 'no_show' : null
          expect([type, whyNotTicketStep({ state, outcome }, type)]).toEqual([type, undefined])
          state = ticketStateAfter(type)
        }
        isBack = type === 'passed_over'
      }
      expect(state).toBe(row.state)
    }
  }
})
