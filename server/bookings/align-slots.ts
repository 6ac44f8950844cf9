import type { Calendar } from '@phrom/shared/calendar.ts'
import type { SlotChange, StaffSlot } from '@phrom/shared/calendar-change.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { type Slot, slotAt, slotsOfDay } from '@phrom/shared/slots.ts'
import { addDays, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { findCalendar, teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import * as slots from './slot-store.ts'

type Changed = { before: Slot | undefined; after: Slot }

const services = Object.values(definitions).flat()
const furthestOfServices = Math.max(...services.map(({ booking }) => booking.horizonDays))

/** The last day on which a slot of these calendars can have been wanted by now. */
export async function lastBookableDay(
  db: Db,
  officeId: string,
  calendars: readonly Calendar[],
  now: Instant,
): Promise<Day> {
  const ahead = calendars.map(({ settings }) => settings.horizonDays ?? furthestOfServices)
  const horizon = addDays(dayOf(now), Math.max(...ahead))
  const known = await slots.findLastDay(db, officeId)
  return known && known > horizon ? known : horizon
}

/** What the changes mean for the slots: places before and after, and those that are taken. */
export async function tellChanges(
  db: Db,
  officeId: string,
  changed: readonly Changed[],
): Promise<SlotChange[]> {
  const takenOf = await takenOn(
    db,
    officeId,
    changed.map(({ after }) => after),
  )
  return changed.flatMap(({ before, after }) => {
    const places = (slot: Slot | undefined) => (slot && !slot.closed ? slot.capacity : 0)
    const wasOpen = before !== undefined && before.closed === null
    const isOpen = after.closed === null
    const change = wasOpen === isOpen ? 'changed' : isOpen ? 'opened' : 'closed'
    const { team, day, start, end } = after
    const told = { team, day, start, end, change } as const
    // A closed slot whose reason is worded anew is no news.
    if (!wasOpen && !isOpen) return []
    return [{ ...told, before: places(before), after: places(after), taken: takenOf(after) }]
  })
}

async function takenOn(db: Db, officeId: string, list: readonly Slot[]) {
  const days = list.map(({ day }) => day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (!from || !to) return () => 0
  const teams = [...new Set(list.map(({ team }) => team))]
  const rows = await slots.listSlots(db, officeId, teams, from, to)
  const byName = new Map(rows.map((row) => [slots.nameOf(row), row.taken]))
  return (slot: Slot) => byName.get(slots.nameOf(slots.keyOf(officeId, slot))) ?? 0
}

/** All slots of some days as staff see them: with what is taken, and those too that only a booking still knows. */
export async function listStaffSlots(
  db: Db,
  officeId: string,
  days: { from: Day; to: Day },
): Promise<StaffSlot[]> {
  const { calendar } = await findCalendar(db, officeId)
  const teams = await teamsOf(db, officeId)
  const rows = await slots.listSlots(db, officeId, teams, days.from, days.to)
  const byName = new Map(rows.map((row) => [slots.nameOf(row), row]))
  const list: StaffSlot[] = []
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    for (const team of teams) {
      for (const slot of slotsOfDay(calendar, team, day)) {
        const key = slots.nameOf(slots.keyOf(officeId, slot))
        list.push({ ...slot, taken: byName.get(key)?.taken ?? 0 })
        byName.delete(key)
      }
    }
  }
  for (const { teamId, day, start, end, capacity, walkIns, volunteers, taken } of byName.values()) {
    if (taken === 0) continue
    const closed = { reason: { th: '', en: '' } }
    list.push({ team: teamId, day, start, end, capacity, walkIns, volunteers, taken, closed })
  }
  return list.sort((a, b) => (`${a.day} ${a.start}` < `${b.day} ${b.start}` ? -1 : 1))
}

/** Makes the slots that somebody has wanted hold what the calendar says, where the offices' file has changed meanwhile. */
export async function alignSlots(db: Db, officeId: string, now: Instant): Promise<void> {
  const { calendar } = await findCalendar(db, officeId)
  const teams = await teamsOf(db, officeId)
  const last = await slots.findLastDay(db, officeId)
  if (!last || last < dayOf(now)) return
  const rows = await slots.listSlots(db, officeId, teams, dayOf(now), last)
  const changed = rows.flatMap((row) => {
    const slot = slotAt(calendar, row.teamId, row.day, row.start)
    const stands =
      slot &&
      !slot.closed &&
      (slot.capacity !== row.capacity ||
        slot.walkIns !== row.walkIns ||
        slot.volunteers !== row.volunteers)
    return stands ? [slot] : []
  })
  await db.transaction().execute((tx) => slots.setSlots(tx, officeId, changed))
}
