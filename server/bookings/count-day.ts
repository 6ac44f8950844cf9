import { slotsOfDay } from '@phrom/shared/slots.ts'
import type { SystemDay } from '@phrom/shared/system-views.ts'
import type { Day } from '@phrom/shared/time.ts'
import { findCalendar, teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { listSlots } from './slot-store.ts'

/** How many places each slot of a day has and how many are taken; of closed slots only those that somebody has. */
export async function countDay(db: Db, officeId: string, day: Day): Promise<SystemDay['slots']> {
  const teamIds = await teamsOf(db, officeId)
  const { calendar } = await findCalendar(db, officeId)
  const taken = await listSlots(db, officeId, teamIds, day, day)
  return teamIds.flatMap((teamId) => {
    const own = taken.filter((slot) => slot.teamId === teamId)
    const open = slotsOfDay(calendar, teamId, day).filter(
      ({ start, closed }) => !closed || own.some((slot) => slot.start === start && slot.taken > 0),
    )
    return open.map(({ start, end, capacity: places }) => {
      const booked = own.find((slot) => slot.start === start)?.taken ?? 0
      return { teamId, start, end, places, booked }
    })
  })
}
