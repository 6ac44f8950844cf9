import type {
  CounterView,
  DayView,
  DisplayView,
  KeptTurn,
  OwnTicket,
  TicketView,
} from '@phrom/shared/ticket-views.ts'
import { likelyWait, type QueueSettings, queueOrder, showTicket } from '@phrom/shared/tickets.ts'
import { addMinutes, dayOf, type Instant } from '@phrom/shared/time.ts'
import { findActiveBooking } from '../bookings/store.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db, Tables } from '../database/tables.ts'
import { minutesIn } from '../offices/find-service.ts'
import { listAlarmViews } from './alarms.ts'
import { letterOf } from './arrive.ts'
import { waitingFor, waitingOf } from './call.ts'
import * as days from './day-store.ts'
import { findLastEvent, listOfCase, listParkings } from './history-store.ts'
import { queueSettingsOf } from './queue-settings.ts'
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
  const open = await days.listOpen(db, officeId, day)
  const passed = await days.listEnded(db, officeId, day, 'no_show')
  const settings = await queueSettingsOf(db, officeId)
  const parkings = await listParkings(db, officeId, day)
  const view = viewer(await days.listCasesOfDay(db, officeId, day), (id) => {
    const parking = parkings.get(id)
    return parking ? keptTurn(parking, settings) : null
  })
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
    letters: (await teamsOf(db, officeId)).map((teamId, at) => ({ teamId, letter: letterOf(at) })),
    settings,
    alarms: await listAlarmViews(db, officeId, personId, now),
  }
}

function viewer(
  cases: ReadonlyMap<string, days.CaseOfTicket[]>,
  keptOf: (ticketId: string) => KeptTurn | null,
) {
  return (row: store.TicketRow): TicketView => ({
    ...{ id: row.id, ticket: showTicket(row), number: row.number, teamId: row.teamId },
    ...{ state: row.state, outcome: row.outcome, name: row.name, priority: row.priority },
    ...{ bookedStart: row.bookedStart, serviceId: row.serviceId, backAt: row.backAt },
    cases: (cases.get(row.id) ?? []).map(({ id, code, serviceId, visitId }) => ({
      ...{ id, code, serviceId, isEnded: visitId !== null },
    })),
    ...{ arrivedAt: row.arrivedAt, counterId: row.counterId, calls: row.calls },
    ...{ calledAt: row.calledAt, startedAt: row.startedAt, endedAt: row.endedAt },
    kept: keptOf(row.id),
  })
}

export async function listCounterViews(
  db: Db,
  officeId: string,
  personId: string,
): Promise<CounterView[]> {
  const rows = await store.listCountersWithStaff(db, officeId)
  const inOrder = rows.map(({ id }) => id).sort()
  return rows.map((row) => ({
    series: inOrder.indexOf(row.id) + 1,
    ...{ id: row.id, name: row.name, teams: JSON.parse(row.teams) as string[] },
    ...{ isOpen: row.openedAt !== null, isPaused: row.pausedAt !== null },
    ...{ staffName: row.staffName, isMine: row.personId === personId },
  }))
}

/** What hangs in the waiting room: no names, no services. */
export async function displayView(db: Db, officeId: string, now: Instant): Promise<DisplayView> {
  const day = dayOf(now)
  const open = await days.listOpen(db, officeId, day)
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
  const waiting = new Map<string, DisplayView['waiting'][number]>()
  for (const { state, teamId, letter } of open) {
    const count = (waiting.get(teamId)?.count ?? 0) + 1
    if (state === 'waiting') waiting.set(teamId, { teamId, letter, count })
  }
  const byLetter = [...waiting.values()].sort((a, b) => (a.letter < b.letter ? -1 : 1))
  const { earlyMinutes, lateMinutes } = await queueSettingsOf(db, officeId)
  return { now, called, waiting: byLetter, arrival: { earlyMinutes, lateMinutes } }
}

/** The ticket of a case's visit: how many are before it, and for how long, about; nothing before the person has come. */
export async function ownTicket(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<OwnTicket | null> {
  const booking = await findActiveBooking(db, officeId, caseId, now)
  const row = booking && (await store.findTicketOfBooking(db, officeId, booking.id))
  if (!row) return booking ? null : endedTicket(db, officeId, caseId, now)
  const counters = await store.listCounters(db, officeId)
  const visits = await store.listVisits(db, officeId, row.id)
  // This matter is over though the same visit goes on with another.
  const visit = visits.find((one) => one.caseId === caseId)
  const { state, outcome } = visit ? { state: 'ended' as const, outcome: visit.outcome } : row
  const parked = state === 'parked' ? await findLastEvent(db, row, 'parked') : undefined
  const at = parked ? parked.counterId : row.counterId
  const told = {
    ...{ ticket: showTicket(row), state, outcome },
    counter: counters.find(({ id }) => id === at)?.name ?? null,
    asWalkIn: row.bookedStart === null,
    kept: parked ? keptTurn(parked, await queueSettingsOf(db, officeId)) : null,
  }
  if (state !== 'waiting') return { ...told, before: 0, likelyMinutes: null }
  const order = await waitingFor(db, officeId, [row.teamId], now)
  const place = order.findIndex(({ id }) => id === row.id)
  const before = order.slice(0, Math.max(0, place))
  const cases = await days.listCasesOfDay(db, officeId, row.day)
  const minutesOf = await minutesIn(db, officeId)
  const minutes = before.reduce((sum, one) => {
    const own = (cases.get(one.id) ?? []).filter(({ visitId }) => visitId === null)
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

function keptTurn(
  { data, at }: Pick<Tables['ticketEvent'], 'data' | 'at'>,
  { parkMinutes }: QueueSettings,
): KeptTurn {
  const { what } = JSON.parse(data) as { what: string }
  return { thing: what, until: addMinutes(at, parkMinutes) }
}

/** Who was not served has no booking any more, and still asks what became of the number of today. */
async function endedTicket(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<OwnTicket | null> {
  const last = (await listOfCase(db, officeId, caseId)).at(-1)
  // What came of this matter; where it never came to the counter, of the ticket.
  const outcome = last?.outcome ?? last?.ticketOutcome ?? null
  if (!last || outcome === null || last.day !== dayOf(now)) return null
  return {
    ...{ ticket: showTicket(last), state: 'ended', outcome, before: 0 },
    ...{ likelyMinutes: null, counter: null, asWalkIn: false, kept: null },
  }
}
