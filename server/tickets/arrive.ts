import { readCode } from '@phrom/shared/case-code.ts'
import type { TakeTicket } from '@phrom/shared/requests.ts'
import { arriveFrom, judgeArrival, type Priority } from '@phrom/shared/tickets.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type * as v from 'valibot'
import { findActiveBooking, listParts, type Part } from '../bookings/store.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import { serviceToday } from '../cases/case-view.ts'
import { findCaseByCode } from '../cases/store.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { invite } from '../survey/invite.ts'
import { comeBack } from './call.ts'
import { queueSettingsOf } from './queue-settings.ts'
import * as store from './store.ts'
import { takeVisitOf } from './take-visit.ts'

type CaseRow = Tables['serviceCase']

/** Who has come, by the code on their ticket or told by them. Refuses not_found besides what `arrive` refuses. */
export async function arriveWithCode(
  deps: ActionDeps,
  by: By,
  officeId: string,
  typed: string,
  priority: Priority,
  made?: MadeTicket,
): Promise<store.TicketRow> {
  const code = readCode(typed)
  const row = code ? await findCaseByCode(deps.tx, officeId, code) : undefined
  if (!row || row.state === 'draft') throw new Refusal('not_found')
  return arrive(deps, by, row, priority, made)
}

/**
 * Gives somebody with a booking their number; the same one however often they come in, also after a call that they did not hear. Who is
 * late, or whose time was closed, joins those without a booking. Refuses not_booked, other_day, too_early, already_ended.
 */
export async function arrive(
  deps: ActionDeps,
  by: By,
  { officeId, id }: Pick<CaseRow, 'officeId' | 'id'>,
  priority: Priority,
  made?: MadeTicket,
): Promise<store.TicketRow> {
  const { tx, now } = deps
  await takeVisitOf(deps, officeId, id)
  const booking = await findActiveBooking(tx, officeId, id, now)
  if (booking?.state !== 'confirmed') throw new Refusal('not_booked')
  const known = await store.takeTicketOfBooking(tx, officeId, booking.id)
  if (known) return whoIsKnown(deps, by, known)
  const parts = await listParts(tx, officeId, booking.id)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Refusal('not_booked')
  const { day, start } = first
  const settings = await queueSettingsOf(tx, officeId)
  const arrival = judgeArrival({ day, start, end: last.end }, settings, now)
  if (arrival === 'other_day') throw new Refusal('other_day', { day })
  if (arrival === 'too_early') {
    const from = arriveFrom({ day, start }, settings.earlyMinutes)
    throw new Refusal('too_early', { from })
  }
  const isInTime = arrival === 'in_time' && booking.mustMoveAt === null
  const row = await giveTicket(deps, by, {
    ...{ officeId, teamId: first.teamId, bookingId: booking.id, personId: booking.personId },
    ...{ name: await nameOf(deps, first), serviceId: null, priority },
    bookedStart: isInTime ? start : null,
    ...(made && { made }),
  })
  for (const part of parts) {
    const ofPart = await takeAnyCase(deps, officeId, part.caseId)
    if (ofPart.state !== 'approved') continue
    await takeStep(deps, ofPart, 'arrived', by, { ticket: row.id }, true)
  }
  return row
}

async function whoIsKnown(deps: ActionDeps, by: By, known: store.TicketRow) {
  if (known.state !== 'ended') return known
  if (known.day !== dayOf(deps.now)) throw new Refusal('other_day', { day: known.day })
  if (known.outcome !== 'no_show') throw new Refusal('already_ended')
  return comeBack(deps, by, known)
}

async function nameOf(deps: ActionDeps, { officeId, caseId }: Part): Promise<string> {
  return (await takeAnyCase(deps, officeId, caseId)).contactName ?? ''
}

/** Gives a number to somebody who came without a booking. Refuses tickets_stopped, not_found. */
export async function takeWalkIn(
  deps: ActionDeps,
  by: By,
  officeId: string,
  { serviceId, name, priority }: v.InferOutput<typeof TakeTicket>,
  made?: MadeTicket,
): Promise<store.TicketRow> {
  const service = serviceToday(serviceId, deps.now)
  return giveTicket(deps, by, {
    ...{ officeId, teamId: service.team, bookingId: null, personId: null },
    ...{ name, serviceId, priority, bookedStart: null },
    ...(made && { made }),
  })
}

/** Whether a team gives numbers to who comes without a booking today. Heads and admins. Refuses forbidden, not_found. */
export async function setTickets(
  { tx, now }: ActionDeps,
  { officeId, role }: StaffMember,
  teamId: string,
  areStopped: boolean,
): Promise<void> {
  if (role === 'staff') throw new Refusal('forbidden')
  if (!(await teamsOf(tx, officeId)).includes(teamId)) throw new Refusal('not_found')
  await store.setStopped(tx, { officeId, teamId, day: dayOf(now) }, areStopped ? now : null)
}

/** A number that somebody has on paper already: a counter gave it without the network, from a series of its own. */
export type MadeTicket = { id: string; number: number }

type Wanted = { made?: MadeTicket } & Pick<
  store.TicketRow,
  | 'officeId'
  | 'teamId'
  | 'bookingId'
  | 'personId'
  | 'name'
  | 'serviceId'
  | 'priority'
  | 'bookedStart'
>

async function giveTicket({ tx, now }: ActionDeps, by: By, { made, ...wanted }: Wanted) {
  const { officeId, teamId } = wanted
  const teams = await teamsOf(tx, officeId)
  const at = teams.indexOf(teamId)
  if (at < 0) throw new Refusal('not_found')
  const day = dayOf(now)
  // Where it was given twice all the same, the later one gets another.
  const isTaken = made && (await store.isGiven(tx, { officeId, teamId, day, number: made.number }))
  const { lastNumber, stoppedAt } =
    made && !isTaken
      ? { lastNumber: made.number, stoppedAt: null }
      : await store.nextNumber(tx, officeId, teamId, day)
  // Who has booked is served though no more tickets are given.
  if (stoppedAt !== null && wanted.bookingId === null && !made) throw new Refusal('tickets_stopped')
  const row: store.TicketRow = {
    ...wanted,
    ...{
      id: made?.id ?? uuidv7(),
      day,
      letter: letterOf(at),
      number: lastNumber,
      state: 'waiting',
    },
    ...{
      arrivedAt: now,
      backAt: null,
      nearToldAt: null,
      counterId: null,
      calls: 0,
      calledAt: null,
    },
    ...{ startedAt: null, awaySince: null, awaySeconds: 0, endedAt: null, outcome: null },
  }
  await store.insertTicket(tx, row)
  await invite(tx, { officeId, ticketId: row.id })
  await store.insertEvent(tx, {
    ...{ officeId, id: uuidv7(), ticketId: row.id, type: 'arrived', ...by, counterId: null },
    ...{ data: '{}', at: now },
  })
  return row
}

/** A letter for each team of an office, in their order; after Z they begin again, which no office has reached. */
export const letterOf = (at: number) => String.fromCharCode(65 + (at % 26))
