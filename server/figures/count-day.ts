import type { CountId, CountRow } from '@phrom/shared/figures/counts.ts'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import { minutesAtCounter, secondsBetween } from '@phrom/shared/tickets.ts'
import {
  addDays,
  clockOf,
  type Day,
  type Instant,
  instantAt,
  weekdayOf,
} from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './events-store.ts'

/** Puts one more to what is counted. */
export type Add = (
  teamId: string,
  serviceId: string,
  what: CountId,
  key: string,
  times?: number,
) => void

/**
 * What is counted of one day of an office: the steps that its cases took, and what came of everybody who got a number or had booked. What
 * has several parts (a booking for two cases) is counted under the first of them, so that all adds up.
 */
export async function countDay(
  db: Db,
  officeId: string,
  day: Day,
  now: Instant,
): Promise<CountRow[]> {
  const { add, rows } = gather(day)
  const on = { officeId, day }
  const span = {
    officeId,
    from: instantAt(day, '00:00'),
    until: instantAt(addDays(day, 1), '00:00'),
  }
  for (const { serviceId, times } of await store.listChecklists(db, on)) {
    add(teamOf(serviceId), serviceId, 'checklist', 'made', times)
  }
  for (const step of await store.countSteps(db, span)) addStep(add, step)
  const visits = await store.listVisits(db, on)
  const visited = new Set(visits.map(({ ticketId }) => ticketId))
  for (const visit of visits) addVisit(add, visit)
  for (const ticket of await store.listTickets(db, on))
    addTicket(add, ticket, day, visited.has(ticket.id))
  // Who did not come is known when the day is over.
  if (now >= span.until) for (const due of await store.listDue(db, on)) addDue(add, due)
  return rows()
}

/** Rows of a day to which more is put one by one. */
export function gather(day: Day): { add: Add; rows: () => CountRow[] } {
  const rows = new Map<string, { row: Omit<CountRow, 'counts'>; counts: Record<string, number> }>()
  return {
    add(teamId, serviceId, what, key, times = 1) {
      const name = `${teamId}\n${serviceId}\n${what}`
      const entry = rows.get(name) ?? { row: { day, teamId, serviceId, what }, counts: {} }
      entry.counts[key] = (entry.counts[key] ?? 0) + times
      rows.set(name, entry)
    },
    rows: () => [...rows.values()].map(({ row, counts }) => ({ ...row, counts })),
  }
}

export const teamOf = (serviceId: string): string => teamOfService(serviceId) ?? ''

type Step = Awaited<ReturnType<typeof store.countSteps>>[number]
type StepData = { first?: 'new' | 'known'; minutes?: number; papers?: Record<string, string[]> }

export function addStep(add: Add, { type, data, serviceId, times }: Step): void {
  const { first, minutes, papers = {} } = JSON.parse(data) as StepData
  const count = (what: CountId, key = 'all', n = times) =>
    add(teamOf(serviceId), serviceId, what, key, n)
  if (type === 'started') count('started')
  // What another office had sent is a case of this one from then on; it was not told at first whether it knew the person.
  if (type === 'taken_over') count('sent', first ?? 'new')
  if (type === 'submitted' && first) count('sent', first)
  if (type === 'approved' || type === 'order_approved') count('approved')
  if (type === 'booked' || type === 'home_visit_planned') count('booked')
  if (type === 'arrived') count('arrived')
  if (type === 'served' || type === 'handed_out') count('served')
  if (minutes === undefined || (type !== 'approved' && type !== 'returned')) return
  count('check', String(minutes))
  for (const [paper, reasons] of Object.entries(papers)) {
    // What is good is counted once, when all of it is.
    if (reasons.length === 0 && type === 'approved') count('paper', 'accepted')
    if (reasons.length > 0) count('paper', 'returned')
    for (const reason of reasons) count('paper-reason', `${paper}|${reason}`)
  }
}

type Visit = Awaited<ReturnType<typeof store.listVisits>>[number]

export function addVisit(add: Add, { serviceId, outcome, reason, missing, ...visit }: Visit): void {
  const teamId = teamOf(serviceId)
  const minutes = minutesAtCounter(visit)
  add(teamId, serviceId, visit.bookingId ? 'counter-booked' : 'counter-walk-in', String(minutes))
  add(teamId, serviceId, 'visit', outcome === 'served' ? 'served' : 'not-served')
  if (outcome === 'not_served') {
    add(teamId, serviceId, 'visit-reason', `${reason ?? 'other'}|${missing ?? ''}`)
  }
}

type Ticket = Awaited<ReturnType<typeof store.listTickets>>[number]

export function addTicket(add: Add, ticket: Ticket, day: Day, isVisited: boolean): void {
  const { bookingId, firstCalledAt, outcome } = ticket
  const cameAt = ticket.cameAt ?? ticket.arrivedAt
  const bookedStart = ticket.bookedStart ?? ticket.start
  const serviceId = ticket.countedAs ?? ticket.bookedServiceId ?? ticket.serviceId ?? ''
  const count = (what: CountId, key: string) =>
    add(teamOf(serviceId) || ticket.teamId, serviceId, what, key)
  count('ticket', bookingId ? 'booked' : 'walk-in')
  count('arrival', `${weekdayOf(day)}-${clockOf(cameAt).slice(0, 2)}`)
  if (firstCalledAt) {
    const begun = bookedStart ? later(cameAt, instantAt(day, bookedStart)) : cameAt
    const minutes = Math.floor(secondsBetween(begun, later(begun, firstCalledAt)) / 60)
    count(bookingId ? 'wait-booked' : 'wait-walk-in', String(minutes))
  }
  // Who went away, or was there when the office closed, was not served either.
  if (!isVisited && (outcome === 'left' || outcome === 'day_over')) {
    count('visit', 'not-served')
    count('visit-reason', `${outcome === 'left' ? 'gave-up' : 'day-over'}|`)
  }
}

const later = (one: Instant, other: Instant) => (one > other ? one : other)

type Due = Awaited<ReturnType<typeof store.listDue>>[number]

/** Whom the office asked to choose another time did not fail to come. */
export function addDue(add: Add, { countedAs, serviceId, state, mustMoveAt, outcome }: Due): void {
  if (mustMoveAt !== null && outcome === null) return
  const isMissed = state === 'missed' && (outcome === null || outcome === 'no_show')
  const of = countedAs ?? serviceId ?? ''
  add(teamOf(of), of, 'due', isMissed ? 'no-show' : 'came')
}
