import {
  type Pickup,
  type PickupDay,
  type PickupPeriod,
  pickupDays,
  pickupsOn,
} from '@phrom/shared/copy-orders.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { clockOf, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'

/** When copies of this service can be fetched at an office, by its own calendar. */
export async function listPickupDays(
  db: Db,
  officeId: string,
  service: Service,
  now: Instant,
): Promise<PickupDay[]> {
  const { calendar } = await findCalendar(db, officeId)
  return pickupDays(calendar, service.team, service.booking.horizonDays, now)
}

/** As for citizens, and what is left of today. */
export async function listStaffDays(
  db: Db,
  officeId: string,
  service: Service,
  now: Instant,
): Promise<PickupDay[]> {
  const { calendar } = await findCalendar(db, officeId)
  const day = dayOf(now)
  const periods = pickupsOn(calendar, service.team, day).filter(({ end }) => end > clockOf(now))
  const later = pickupDays(calendar, service.team, service.booking.horizonDays, now)
  return periods.length > 0 ? [{ day, periods }, ...later] : later
}

/** That part of the day, if it is among them. Refuses pickup_closed, which names the field that is wrong. */
export function pickupIn(
  days: readonly PickupDay[],
  wanted: { day: Day; period: PickupPeriod },
  fields: { day: string; period: string },
): Pickup {
  const day = days.find((one) => one.day === wanted.day)
  if (!day) throw new Refusal('pickup_closed', { fields: [fields.day] })
  const pickup = day.periods.find(({ period }) => period === wanted.period)
  if (!pickup) throw new Refusal('pickup_closed', { fields: [fields.period] })
  return pickup
}
