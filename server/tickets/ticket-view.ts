import { definitions } from '@phrom/shared/services/definitions.ts'
import type {
  CounterView,
  DayView,
  DisplayView,
  OwnTicket,
  TicketView,
} from '@phrom/shared/ticket-views.ts'
import { defaultQueueSettings, likelyWait, queueOrder, showTicket } from '@phrom/shared/tickets.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { findActiveBooking } from '../bookings/store.ts'
import type { Db } from '../database/tables.ts'
import { listAlarmViews } from './alarms.ts'
import { waitingOf } from './call.ts'
import { findEndedTicketOfCase } from './day-store.ts'
import * as store from './store.ts'

/** Numbers that the display keeps in sight. */
const mostShown = 8

/** The whole day of an office for its staff. */
export async function dayView(
  db: Db,
  officeId: string,
  personId: string,
  now: Instant,
): Promise<DayView> {
  const day = dayOf(now)
  const open = (await store.listOpen(db, officeId)).filter((row) => row.day === day)
  const passed = await store.listEnded(db, officeId, day, 'no_show')
  const view = await viewer(db, officeId, [...open, ...passed])
  const of = (...states: string[]) => open.filter(({ state }) => states.includes(state))
  const stopped = await store.listStopped(db, officeId, day)
  return {
    ...{ day, now },
    waiting: queueOrder(of('waiting').map(waitingOf), now).map(({ row }) => view(row)),
    atCounters: of('called', 'serving').map(view),
    parked: of('parked').map(view),
    passedOver: passed.map(view),
    counters: await listCounterViews(db, officeId, personId),
    stopped: stopped.map(({ teamId }) => teamId),
    mostCalls: defaultQueueSettings.calls,
    alarms: await listAlarmViews(db, officeId, personId, now),
  }
}

async function viewer(db: Db, officeId: string, rows: readonly store.TicketRow[]) {
  const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? [])
  const cases = await store.listCasesOfBookings(db, officeId, bookingIds)
  return (row: store.TicketRow): TicketView => ({
    ...{ id: row.id, ticket: showTicket(row), teamId: row.teamId, state: row.state },
    ...{ outcome: row.outcome, name: row.name, priority: row.priority },
    ...{ bookedStart: row.bookedStart, serviceId: row.serviceId },
    cases: cases
      .filter(({ bookingId }) => bookingId === row.bookingId)
      .map(({ id, code, serviceId, visitId }) => ({
        id,
        code,
        serviceId,
        isEnded: visitId !== null,
      })),
    ...{ arrivedAt: row.arrivedAt, counterId: row.counterId, calls: row.calls },
    ...{ calledAt: row.calledAt, startedAt: row.startedAt, endedAt: row.endedAt },
  })
}

export async function listCounterViews(
  db: Db,
  officeId: string,
  personId: string,
): Promise<CounterView[]> {
  const rows = await store.listCountersWithStaff(db, officeId)
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, teams: JSON.parse(row.teams) as string[] },
    ...{ isOpen: row.openedAt !== null, isPaused: row.pausedAt !== null },
    ...{ staffName: row.staffName, isMine: row.personId === personId },
  }))
}

/** What hangs in the waiting room: no names, no services. */
export async function displayView(db: Db, officeId: string, now: Instant): Promise<DisplayView> {
  const day = dayOf(now)
  const open = (await store.listOpen(db, officeId)).filter((row) => row.day === day)
  const counters = new Map(
    (await store.listCounters(db, officeId)).map((row) => [row.id, row.name]),
  )
  const called = open
    .filter(({ state }) => state === 'called' || state === 'serving')
    .sort((a, b) => ((a.calledAt ?? '') < (b.calledAt ?? '') ? 1 : -1))
    .slice(0, mostShown)
    .map((row) => ({
      ticket: showTicket(row),
      counter: counters.get(row.counterId ?? '') ?? '',
      calledAt: row.calledAt ?? row.arrivedAt,
    }))
  const waiting = new Map<string, number>()
  for (const { state, teamId } of open) {
    if (state === 'waiting') waiting.set(teamId, (waiting.get(teamId) ?? 0) + 1)
  }
  return { now, called, waiting: [...waiting].map(([teamId, count]) => ({ teamId, count })) }
}

/** The ticket of a case's visit: how many are before it, and for how long, about; nothing before the person has come. */
export async function ownTicket(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<OwnTicket | null> {
  const booking = await findActiveBooking(db, officeId, caseId, now)
  // A visit that came to nothing has no booking any more; what became of it is told until the day is over.
  const row = booking
    ? await store.findTicketOfBooking(db, officeId, booking.id)
    : await findEndedTicketOfCase(db, officeId, caseId, dayOf(now))
  if (!row) return null
  const counters = await store.listCounters(db, officeId)
  const counter = counters.find(({ id }) => id === row.counterId)?.name ?? null
  const told = { ticket: showTicket(row), state: row.state, outcome: row.outcome, counter }
  if (row.state !== 'waiting') return { ...told, before: 0, likelyMinutes: null }
  const open = await store.listOpen(db, officeId)
  const team = open.filter(
    ({ state, teamId, day }) => state === 'waiting' && teamId === row.teamId && day === row.day,
  )
  const order = queueOrder(team.map(waitingOf), now).map((one) => one.row)
  const before = order.slice(
    0,
    order.findIndex(({ id }) => id === row.id),
  )
  const cases = await store.listCasesOfBookings(
    db,
    officeId,
    before.flatMap((one) => one.bookingId ?? []),
  )
  const minutes = before.reduce((sum, one) => {
    const own = cases.filter(({ bookingId }) => bookingId === one.bookingId)
    const ids =
      one.bookingId === null ? [one.serviceId ?? ''] : own.map(({ serviceId }) => serviceId)
    return sum + ids.reduce((total, id) => total + minutesOf(id), 0)
  }, 0)
  const working = counters.filter(
    ({ teams, openedAt, pausedAt }) =>
      openedAt !== null &&
      pausedAt === null &&
      (JSON.parse(teams) as string[]).includes(row.teamId),
  )
  return { ...told, before: before.length, likelyMinutes: likelyWait(minutes, working.length) }
}

/** As the definition says; ten, the sources' goal, for what it does not know. */
export const minutesOf = (serviceId: string) =>
  definitions[serviceId]?.at(-1)?.minutes.standard ?? 10
