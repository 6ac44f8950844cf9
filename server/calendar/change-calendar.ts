import {
  type CalendarPreview,
  type CalendarRecord,
  changedSlots,
  isOfTeamAlone,
} from '@phrom/shared/calendar-change.ts'
import { withoutLongPast } from '@phrom/shared/calendar-edit.ts'
import type { ChangeCalendarBody } from '@phrom/shared/calendar-schema.ts'
import { holidaysKnownTo, isHolidayListEnding } from '@phrom/shared/holidays.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { calendarWords } from '@phrom/shared/words/calendar.ts'
import { lastBookableDay, tellChanges } from '../bookings/align-slots.ts'
import { moveAway, previewTouched } from '../bookings/must-move.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findCalendar } from './find-calendar.ts'
import * as store from './store.ts'

export async function calendarRecord(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<CalendarRecord> {
  const teams = await store.listTeams(db, officeId)
  return {
    ...(await findCalendar(db, officeId)),
    teams: teams.map(({ id }) => id),
    holidaysKnownTo,
    holidaysEnding: isHolidayListEnding(dayOf(now)),
    changes: await store.listChanges(db, officeId),
  }
}

/** What a change would do: slots that open, close or change, and the bookings that would have to move. Changes nothing. */
export async function previewCalendar(
  db: Db,
  staff: StaffMember,
  wanted: ChangeCalendarBody,
  now: Instant,
): Promise<CalendarPreview> {
  const changed = await changesOf(db, staff, wanted, now)
  const slots = await tellChanges(db, staff.officeId, changed)
  return { slots, ...(await previewTouched(db, staff.officeId, wanted.calendar, now)) }
}

/**
 * Sets the calendar. No booking is dropped: where its time is closed it stands until its people, who are told, have chosen another.
 * Refuses forbidden (heads change their own team, admins everything), changed_meanwhile (somebody was faster), invalid (a team without
 * openings, or one that is none of the office's).
 */
export async function changeCalendar(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  wanted: ChangeCalendarBody,
): Promise<CalendarPreview & { record: CalendarRecord }> {
  const { tx, now } = deps
  const { officeId } = staff
  const changed = await changesOf(tx, staff, wanted, now)
  const kept = withoutLongPast(wanted.calendar, dayOf(now))
  const calendar = JSON.stringify(kept)
  const change = { officeId, calendar, changedAt: now, changedBy: staff.name }
  if (!(await store.setCalendar(tx, change, wanted.revision))) {
    throw new Refusal('changed_meanwhile')
  }
  const by = { actor: 'staff', personId: staffPersonId } as const
  const { slots, ...touched } = await moveAway(deps, officeId, kept, changed, by)
  return { slots, ...touched, record: await calendarRecord(tx, officeId, now) }
}

async function changesOf(
  db: Db,
  staff: StaffMember,
  { calendar, revision }: ChangeCalendarBody,
  now: Instant,
) {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const { officeId } = staff
  const before = await findCalendar(db, officeId)
  if (before.revision !== revision) throw new Refusal('changed_meanwhile')
  if (staff.role !== 'admin' && !isOfTeamAlone(before.calendar, calendar, staff.teamId)) {
    throw new Refusal('forbidden')
  }
  const teams = (await store.listTeams(db, officeId)).map(({ id }) => id)
  const named = [...calendar.openings, ...calendar.extras, ...calendar.closures]
  const strange = named.filter(({ team }) => team !== null && !teams.includes(team))
  const without = teams.filter((id) => !calendar.openings.some(({ team }) => team === id))
  if (strange.length > 0) throw new Refusal('invalid', { fields: ['calendar.team'] })
  if (without.length > 0) throw new Refusal('invalid', { fields: ['calendar.openings'] })
  const both = [before.calendar, calendar] as const
  const to = await lastBookableDay(db, officeId, both, now)
  return changedSlots(both, teams, { from: dayOf(now), to }, calendarWords.hoursChanged)
}
