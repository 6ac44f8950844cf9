import { changedSlots } from '@phrom/shared/calendar-change.ts'
import { withoutLongPast } from '@phrom/shared/calendar-edit.ts'
import { slotsOfDay } from '@phrom/shared/slots.ts'
import { dayOf, instantAt } from '@phrom/shared/time.ts'
import { calendarWords } from '@phrom/shared/words/calendar.ts'
import { v7 as uuidv7 } from 'uuid'
import { moveAway } from '../bookings/must-move.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findCalendar } from './find-calendar.ts'
import * as store from './store.ts'

/**
 * Closes what has not begun yet of a team's day, as a closure of the calendar like any other: nobody books it any more, and whoever has
 * is asked to choose another time. Nothing where nothing is left. Refuses changed_meanwhile.
 */
export async function closeRestOfDay(
  deps: ActionDeps,
  { officeId, name }: StaffMember,
  by: By,
  team: string,
): Promise<void> {
  const { tx, now } = deps
  const day = dayOf(now)
  const { calendar, revision } = await findCalendar(tx, officeId)
  const left = slotsOfDay(calendar, team, day).filter(
    ({ start, closed }) => !closed && instantAt(day, start) >= now,
  )
  const [first] = left
  if (!first) return
  const [to = first.end] = left
    .map(({ end }) => end)
    .sort()
    .reverse()
  const kept = withoutLongPast(calendar, day)
  const closure = {
    ...{ id: uuidv7(), team, firstDay: day, lastDay: day },
    ...{ hours: { from: first.start, to }, reason: calendarWords.closesEarly },
  }
  const wanted = { ...kept, closures: [...kept.closures, closure] }
  const change = { officeId, calendar: JSON.stringify(wanted), changedAt: now, changedBy: name }
  if (!(await store.setCalendar(tx, change, revision))) throw new Refusal('changed_meanwhile')
  const days = { from: day, to: day }
  const changed = changedSlots([calendar, wanted], [team], days, calendarWords.hoursChanged)
  await moveAway(deps, officeId, wanted, changed, by)
}
