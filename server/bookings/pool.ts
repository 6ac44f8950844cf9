import type { Calendar } from '@phrom/shared/calendar.ts'
import { audienceOn, placesFree, type Slot, slotsOfDay } from '@phrom/shared/slots.ts'
import { addDays, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { nothingTaken, type TakenOf } from '@phrom/shared/visit-slots.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { lastBookableDay } from './align-slots.ts'
import * as freed from './freed-store.ts'
import { takenBetween } from './visit-of.ts'

/** What an office has for those who wait: what is free, and what rests. */
export type Pool = { takenOf: TakenOf; daysWithRoom: (team: string) => readonly Day[] }

export async function poolOf(
  db: Db,
  officeId: string,
  calendar: Calendar,
  now: Instant,
): Promise<Pool> {
  const teams = await teamsOf(db, officeId)
  const days = { from: dayOf(now), to: await lastBookableDay(db, officeId, [calendar], now) }
  const resting = await freed.listRestingOf(db, officeId)
  const takenOf = await takenBetween(db, officeId, teams, days, now, resting)
  const known = new Map<string, readonly Day[]>()
  const hasRoom = (slot: Slot) =>
    !slot.closed &&
    placesFree(
      { ...slot, ...nothingTaken, ...takenOf(slot) },
      audienceOn(slot.day, 'citizen', calendar, now),
    ) > 0
  return {
    takenOf,
    daysWithRoom(team) {
      const found = known.get(team)
      if (found) return found
      const list: Day[] = []
      for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
        if (slotsOfDay(calendar, team, day).some(hasRoom)) list.push(day)
      }
      known.set(team, list)
      return list
    },
  }
}
