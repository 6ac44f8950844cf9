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
import { takeOfficeTicket } from './take-ticket-step.ts'
import { tellNear } from './tell-near.ts'
import { served, startDay } from './testing-day.ts'
import { copyOf, Queue, visits } from './testing-queue.ts'
import { minutesAddUp, nearToldOnce, recordIsWhole } from './testing-record.ts'
import { history, type Step } from './testing-steps.ts'
import { dayView } from './ticket-view.ts'
import { verifyTickets } from './verify.ts'

const office = 'bangphrom'
const team = 'general-registration'
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
    const ofDay = ['visit', 'ticketEvent', 'surveyInvitation', 'ticket', 'ticketDay'] as const
    for (const table of ofDay) {
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
      await minutesAddUp(db, rows, queue, ids)
      await recordIsWhole(db, rows)
      await nearToldOnce(db)
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
})
