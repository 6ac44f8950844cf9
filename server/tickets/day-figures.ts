import type { Calendar } from '@phrom/shared/calendar.ts'
import { countersFor, forecastDay } from '@phrom/shared/day-forecast.ts'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import { slotsOfDay } from '@phrom/shared/slots.ts'
import type { DayFigures, LogKind, TeamFigures } from '@phrom/shared/ticket-views.ts'
import { addMinutes, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { listDay } from '../bookings/list-day.ts'
import { findCalendar, teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import { minutesIn } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import { listAlarmViews } from './alarms.ts'
import { queueSettingsOf } from './queue-settings.ts'
import * as store from './store.ts'
import { listCounterViews } from './ticket-view.ts'
import { timeLog } from './time-log.ts'

/** The day of an office in figures, team by team. Heads and admins. Refuses forbidden. */
export async function dayFigures(
  db: Db,
  { officeId, role }: StaffMember,
  personId: string,
  now: Instant,
): Promise<DayFigures> {
  if (role === 'staff') throw new Refusal('forbidden')
  const day = dayOf(now)
  const teamIds = await teamsOf(db, officeId)
  const counters = await listCounterViews(db, officeId, personId)
  const standOf = await standByTeam(db, officeId, day, now)
  const stands = teamIds.map(standOf)
  const busy = new Set(stands.filter((team) => team.workMinutes > 0).map(({ teamId }) => teamId))
  const working = counters.filter(({ isOpen, isPaused }) => isOpen && !isPaused)
  const { calendar } = await findCalendar(db, officeId)
  const teams = stands.map(({ workMinutes, ...figures }): TeamFigures => {
    const closesAt = closingTime(calendar, figures.teamId, day)
    const forecast = forecastDay({
      workMinutes,
      counters: countersFor(figures.teamId, working, busy),
      minutesLeft: closesAt === null ? 0 : minutesUntil(instantAt(day, closesAt), now),
    })
    return { ...figures, closesAt, forecast }
  })
  const alarms = await listAlarmViews(db, officeId, personId, now)
  return { day, now, teams, counters, alarms }
}

/** What was, is and will be of a team today; `workMinutes` of those who wait, are to come back, or are to come. */
async function standByTeam(db: Db, officeId: string, day: Day, now: Instant) {
  const tickets = await store.listOfDay(db, officeId, day)
  const log = await timeLog(db, officeId, day)
  const bookings = await listDay(db, officeId, day, now)
  const stopped = await store.listStopped(db, officeId, day)
  const come = new Set(tickets.map(({ bookingId }) => bookingId))
  const servicesOf = new Map<string | null, string[]>()
  for (const { bookingId, serviceId } of bookings) {
    servicesOf.set(bookingId, [...(servicesOf.get(bookingId) ?? []), serviceId])
  }
  // Who is later than this joins those without a booking, if at all.
  const { lateMinutes: late } = await queueSettingsOf(db, officeId)
  const toCome = bookings.filter(
    ({ bookingId, end }) => !come.has(bookingId) && addMinutes(instantAt(day, end), late) >= now,
  )
  const minutesOf = await minutesIn(db, officeId)
  return (teamId: string) => {
    const own = tickets.filter((ticket) => ticket.teamId === teamId)
    const of = (...states: string[]) => own.filter(({ state }) => states.includes(state))
    const ended = (outcome: string) => own.filter((ticket) => ticket.outcome === outcome).length
    const waiting = of('waiting')
    const parked = of('parked')
    const expected = toCome.filter(({ serviceId }) => teamOfService(serviceId) === teamId)
    const matters = [
      ...[...waiting, ...parked].flatMap(({ bookingId, serviceId }) =>
        bookingId === null ? [serviceId ?? ''] : (servicesOf.get(bookingId) ?? ['']),
      ),
      ...expected.map(({ serviceId }) => serviceId),
    ]
    const logged = log.filter((row) => row.teamId === teamId)
    const servedBy = (kind: LogKind) =>
      logged.filter((row) => row.kind === kind && row.outcome === 'served').length
    const minutes = logged.filter(({ kind }) => kind === 'counter').map((row) => row.minutes)
    return {
      ...{ teamId, waiting: waiting.length, parked: parked.length },
      atCounters: of('called', 'serving').length,
      longestSince: waiting[0]?.arrivedAt ?? null,
      ...{ served: ended('served'), notServed: ended('not_served'), passedOver: ended('no_show') },
      meanMinutes: minutes.length === 0 ? null : sum(minutes) / minutes.length,
      ...{ handedOut: servedBy('copies'), servedAtHome: servedBy('home') },
      toCome: new Set(expected.map(({ bookingId }) => bookingId)).size,
      areTicketsStopped: stopped.some((one) => one.teamId === teamId),
      workMinutes: sum(matters.map(minutesOf)),
    }
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const minutesUntil = (end: Instant, now: Instant) =>
  Math.max(0, Math.floor((Date.parse(end) - Date.parse(now)) / 60_000))

/** The end of the last slot that is not closed. */
function closingTime(calendar: Calendar, teamId: string, day: Day): string | null {
  const ends = slotsOfDay(calendar, teamId, day)
    .filter(({ closed }) => !closed)
    .map(({ end }) => end)
  return ends.reduce<string | null>((last, end) => (last === null || end > last ? end : last), null)
}
