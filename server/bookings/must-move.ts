import type { Calendar } from '@phrom/shared/calendar.ts'
import type { CalendarPreview, TouchedBooking } from '@phrom/shared/calendar-change.ts'
import { type Slot, slotsOfDay } from '@phrom/shared/slots.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { calendarWords } from '@phrom/shared/words/calendar.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import type { By } from '../cases/take-step.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { listAgreed } from '../messages/store.ts'
import { tellChanges } from './align-slots.ts'
import { endParts } from './end-parts.ts'
import { listFree } from './list-free.ts'
import { setSlots } from './slot-store.ts'
import * as store from './store.ts'
import { tellFirst } from './tell-visit.ts'

const timesTold = 3

type Part = store.StandingPart
type Visit = { parts: [Part, ...Part[]]; reason: Text | undefined }

/** Bookings to come that this calendar has no time for, and those that have one again. */
export async function previewTouched(
  db: Db,
  officeId: string,
  calendar: Calendar,
  now: Instant,
): Promise<Pick<CalendarPreview, 'mustMove' | 'standAgain'>> {
  const { mustMove, standAgain } = sorted(await visitsToCome(db, officeId, calendar, now))
  return {
    mustMove: await viewsOf(db, officeId, mustMove),
    standAgain: await viewsOf(db, officeId, standAgain),
  }
}

/**
 * Makes the slots what the calendar says. Bookings whose time is closed are asked to move and told where there is room; holds there end.
 * The slots come first: a booking under way either is there when its slot has been held, or is refused by it.
 */
export async function moveAway(
  deps: ActionDeps,
  officeId: string,
  calendar: Calendar,
  changed: readonly { before: Slot | undefined; after: Slot }[],
  by: By,
): Promise<CalendarPreview> {
  const { tx, now } = deps
  await setSlots(
    tx,
    officeId,
    changed.map(({ after }) => after),
  )
  const visits = await visitsToCome(tx, officeId, calendar, now)
  for (const { parts, reason } of visits) {
    // A hold that has run out is given back by whoever asks next.
    if (reason && (parts[0].heldUntil ?? '') > now) {
      await endParts(deps, parts, 'cancelled', { wasHold: true })
    }
  }
  const { mustMove, standAgain } = sorted(visits)
  for (const visit of mustMove) await askToMove(deps, visit, by)
  for (const visit of standAgain) await letStand(deps, visit, by)
  const slots = await tellChanges(tx, officeId, changed)
  return {
    slots,
    mustMove: await viewsOf(tx, officeId, mustMove),
    standAgain: await viewsOf(tx, officeId, standAgain),
  }
}

/** Staff: whoever was asked to move and has not yet chosen. */
export async function listMustMove(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<TouchedBooking[]> {
  const parts = await store.listStanding(db, officeId, dayOf(now), { mustMove: true })
  const visits = byBooking(parts).map((own) => ({
    parts: own,
    reason: JSON.parse(own[0].mustMoveReason ?? 'null'),
  }))
  return viewsOf(db, officeId, visits)
}

async function visitsToCome(db: Db, officeId: string, calendar: Calendar, now: Instant) {
  const days = new Map<string, Slot[]>()
  const reasonOf = ({ teamId, day, start }: Part): Text | undefined => {
    const known = days.get(`${teamId} ${day}`) ?? slotsOfDay(calendar, teamId, day)
    days.set(`${teamId} ${day}`, known)
    const slot = known.find((item) => item.start === start)
    return slot ? slot.closed?.reason : calendarWords.hoursChanged
  }
  const parts = await store.listStanding(db, officeId, dayOf(now))
  return byBooking(parts.filter(({ day, start }) => instantAt(day, start) >= now)).map(
    (own): Visit => ({ parts: own, reason: own.map(reasonOf).find((reason) => reason) }),
  )
}

function byBooking(parts: readonly Part[]): [Part, ...Part[]][] {
  const bookings = new Map<string, [Part, ...Part[]]>()
  for (const part of parts) {
    const known = bookings.get(part.bookingId)
    if (known) known.push(part)
    else bookings.set(part.bookingId, [part])
  }
  return [...bookings.values()]
}

function sorted(visits: readonly Visit[]) {
  const booked = visits.filter(({ parts }) => parts[0].state === 'confirmed')
  const asked = ({ parts }: Visit) => parts[0].mustMoveAt !== null
  return {
    mustMove: booked.filter((visit) => visit.reason && !asked(visit)),
    standAgain: booked.filter((visit) => !visit.reason && asked(visit)),
  }
}

async function viewsOf(
  db: Db,
  officeId: string,
  visits: readonly Visit[],
): Promise<TouchedBooking[]> {
  const caseIds = visits.flatMap(({ parts }) => parts.map(({ caseId }) => caseId))
  const agreed = await listAgreed(db, officeId, caseIds)
  return visits.map(({ parts, reason }) => {
    const [{ bookingId, day, start, end }] = parts
    return {
      ...{ bookingId, day, start, end },
      reason: reason ?? calendarWords.hoursChanged,
      hears: parts.some(({ caseId }) => agreed.has(caseId)),
      cases: parts.map(({ caseId, code, serviceId, contactName, contactPhone }) => ({
        ...{ id: caseId, code, serviceId },
        ...{ name: contactName ?? '', phone: contactPhone ?? '' },
      })),
    }
  })
}

async function askToMove(deps: ActionDeps, { parts, reason }: Visit, by: By): Promise<void> {
  const { tx, now } = deps
  const [{ officeId, bookingId, day, start, end }] = parts
  const why = reason ?? calendarWords.hoursChanged
  await store.setMustMove(tx, officeId, bookingId, { at: now, reason: JSON.stringify(why) })
  for (const part of parts) await insertEvent(tx, part, 'booking_must_move', by, now, { why })
  const cases = await casesOf(tx, parts)
  const times = await nearestFree(tx, cases, day, now)
  await tellFirst(deps, cases, 'must_move', { day, start, end, why, times })
}

async function letStand(deps: ActionDeps, { parts }: Visit, by: By): Promise<void> {
  const { tx, now } = deps
  const [{ officeId, bookingId, day, start, end }] = parts
  await store.setMustMove(tx, officeId, bookingId, null)
  for (const part of parts) await insertEvent(tx, part, 'booking_stands_again', by, now)
  await tellFirst(deps, await casesOf(tx, parts), 'booked', { day, start, end })
}

type CaseRow = Tables['serviceCase']

async function casesOf(
  db: Db,
  [first, ...others]: Visit['parts'],
): Promise<[CaseRow, ...CaseRow[]]> {
  const rows: [CaseRow, ...CaseRow[]] = [await findOfficeCase(db, first.officeId, first.caseId)]
  for (const part of others) rows.push(await findOfficeCase(db, part.officeId, part.caseId))
  return rows
}

/** Free times near the day that was booked, in order. */
async function nearestFree(db: Db, cases: [CaseRow, ...CaseRow[]], day: string, now: Instant) {
  const free = (await listFree(db, cases, now)).filter(({ problem }) => !problem)
  const away = (other: string) => Math.abs(Date.parse(other) - Date.parse(day))
  return free
    .sort((a, b) => away(a.day) - away(b.day))
    .slice(0, timesTold)
    .map(({ day, start, end }) => ({ day, start, end }))
    .sort((a, b) => (`${a.day} ${a.start}` < `${b.day} ${b.start}` ? -1 : 1))
}
