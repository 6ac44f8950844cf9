import type { SlotView } from '@phrom/shared/case.ts'
import { openDays, periods, whyNotBookable } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { dayFits } from '@phrom/shared/visit-day.ts'
import { answersOf, listOf, serviceOf } from '../cases/case-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import { placesOf } from '../offices/find-service.ts'
import * as store from './store.ts'

/** Every period of every open day up to the horizon, with the places that are left for this case. */
export async function listFree(
  db: Db,
  row: Tables['serviceCase'],
  now: Instant,
): Promise<SlotView[]> {
  const { officeId } = row
  const service = serviceOf(row)
  const judged = listOf(row, now)
  const places = await placesOf(db, officeId, service)
  const team = await store.findTeam(db, officeId, service.team)
  const days = openDays(service.booking, now)
  const [first, last] = [days[0], days.at(-1)]
  if (!team || !first || !last) return []
  const rows = await store.listSlots(db, officeId, team.id, first, last)
  return days.flatMap((day) => {
    const fits = dayFits(service, answersOf(row), day, judged)
    return periods.map((period) => {
      const capacity = period === 'morning' ? team.morningCapacity : team.afternoonCapacity
      const slot = rows.find((row) => row.day === day && row.period === period) ?? {
        day,
        period,
        capacity,
        taken: 0,
      }
      const problem = fits ? whyNotBookable(slot, service.booking, now, places) : 'slot_closed'
      const free = Math.max(0, slot.capacity - slot.taken)
      return { day, period, free, ...(problem && { problem }) }
    })
  })
}
