import type { SlotView } from '@phrom/shared/case.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { openDays, periods, whyNotBookable } from '@phrom/shared/slots.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** Every period of every open day up to the horizon, with the places that are left. */
export async function listFree(
  db: Db,
  officeId: string,
  service: Service,
  now: Instant,
): Promise<SlotView[]> {
  const team = await store.findTeam(db, officeId, service.team)
  const days = openDays(service.booking, now)
  const [first, last] = [days[0], days.at(-1)]
  if (!team || !first || !last) return []
  const rows = await store.listSlots(db, officeId, team.id, first, last)
  return days.flatMap((day) =>
    periods.map((period) => {
      const capacity = period === 'morning' ? team.morningCapacity : team.afternoonCapacity
      const slot = rows.find((row) => row.day === day && row.period === period) ?? {
        day,
        period,
        capacity,
        taken: 0,
      }
      const problem = whyNotBookable(slot, service.booking, now)
      const free = Math.max(0, slot.capacity - slot.taken)
      return { day, period, free, ...(problem && { problem }) }
    }),
  )
}
