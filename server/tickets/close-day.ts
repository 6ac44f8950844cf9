import { nextWaking } from '@phrom/shared/offers.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { endPartsAsMissed } from '../bookings/end-parts.ts'
import { findActiveBooking, listParts, type Part } from '../bookings/store.ts'
import { tellFirst } from '../bookings/tell-visit.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as closing from './close-store.ts'
import * as days from './day-store.ts'
import { outcomeOf } from './outcome-of.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'
import { takeVisitOf } from './take-visit.ts'

const system: By = { actor: 'system', personId: null }

type Closed = { tickets: number; visits: number }

/**
 * Gives what former days left open its outcome, in every office: tickets, counters, then bookings of which nothing came. Each in a step of
 * its own, which the next run goes on from, and which of two servers one does; a day counts as closed when all of it is done.
 */
export async function closeFormerDays(
  world: Pick<Deps, 'db' | 'now' | 'random' | 'log'>,
): Promise<Closed> {
  const { db, now } = world
  const today = dayOf(now())
  const done: Closed = { tickets: 0, visits: 0 }
  const stuck = new Set<string>()
  for (const { officeId, id } of await days.listLeftOpen(db, today)) {
    const isDone = await step(world, { officeId, ticket: id }, (deps) =>
      endTicket(deps, officeId, id),
    )
    if (isDone) done.tickets += 1
    if (isDone === undefined) stuck.add(officeId)
  }
  for (const counter of await closing.listLeftOpenCounters(db, instantAt(today, '00:00'))) {
    await closing.closeLeftOpen(db, counter)
  }
  for (const office of await closing.listToClose(db, addDays(today, -1))) {
    // What came of a booking is known once its ticket has ended.
    if (stuck.has(office.officeId)) continue
    done.visits += await closeOffice(world, office, addDays(today, -1))
  }
  return done
}

/** In a transaction; one that fails does not keep the others, and comes again with the next run. */
async function step(
  { db, now, random, log }: Pick<Deps, 'db' | 'now' | 'random' | 'log'>,
  about: object,
  action: (deps: ActionDeps) => Promise<boolean>,
): Promise<boolean | undefined> {
  try {
    return await db.transaction().execute((tx) => action({ tx, now: now(), random }))
  } catch (error) {
    log.error({ ...about, error: String(error) }, 'a former day is not closed')
    return
  }
}

async function endTicket(deps: ActionDeps, officeId: string, id: string): Promise<boolean> {
  const { tx, now } = deps
  const row = await store.takeTicket(tx, { officeId, id })
  if (!row || row.state === 'ended') return false
  const outcome = outcomeOf(await store.listVisits(tx, officeId, id)) ?? 'day_over'
  await takeTicketStep(deps, row, 'day_over', system, { endedAt: now, outcome })
  return true
}

async function closeOffice(
  world: Pick<Deps, 'db' | 'now' | 'random' | 'log'>,
  { officeId, day, since }: Tables['closedDay'],
  to: Day,
): Promise<number> {
  let settled = 0
  let failed = 0
  for (const { bookingId, caseId } of await closing.listUnsettled(world.db, officeId, {
    after: day,
    to,
  })) {
    const isDone = await step(world, { officeId, booking: bookingId }, (deps) =>
      settle(deps, officeId, caseId, { since, to }),
    )
    if (isDone) settled += 1
    if (isDone === undefined) failed += 1
  }
  if (failed === 0) await closing.setClosed(world.db, { officeId, day: to })
  return settled
}

/** A visit of which nothing came: its cases can be booked again, their places are given back, and the person is told once. */
async function settle(
  deps: ActionDeps,
  officeId: string,
  caseId: string,
  { since, to }: { since: Instant; to: Day },
): Promise<boolean> {
  const { tx, now } = deps
  await takeVisitOf(deps, officeId, caseId)
  const booking = await findActiveBooking(tx, officeId, caseId, now)
  // Another server was faster.
  if (booking?.state !== 'confirmed' || booking.day > to) return false
  const ticket = await store.findTicketOfBooking(tx, officeId, booking.id)
  // Nobody is known to have come, or to have stayed away, before the office began to run its days here.
  if (!ticket && instantAt(booking.day, booking.start) < since) return false
  const reason = whyNothingCame(booking, ticket)
  const what = reason === null ? 'no_show' : 'not_served'
  const data = { day: booking.day, ...(reason && { reason }) }
  const cases: Tables['serviceCase'][] = []
  const parts: Part[] = []
  for (const part of await listParts(tx, officeId, booking.id)) {
    const row = await takeAnyCase(deps, officeId, part.caseId)
    if (row.state !== 'approved') continue
    cases.push(await takeStep(deps, row, what, system, data, true))
    parts.push(part)
  }
  await endPartsAsMissed(deps, parts)
  // Nobody is woken up for it.
  await tellFirst(deps, cases, what, data, { sendAt: nextWaking(now) })
  return true
}

/** Nothing where the person did not come, or was not there when called. */
function whyNothingCame(
  { mustMoveAt }: { mustMoveAt: Instant | null },
  ticket: store.TicketRow | undefined,
): NotServedReason | null {
  // Asked to choose another time, for the office could not keep this one.
  if (!ticket) return mustMoveAt === null ? null : 'day-over'
  if (ticket.outcome === 'no_show') return null
  return ticket.outcome === 'left' ? 'gave-up' : 'day-over'
}
