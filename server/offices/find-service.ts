import type { Service } from '@phrom/shared/services/service.ts'
import type { Db } from '../database/tables.ts'
import { findService } from './services-store.ts'

/** Whether the office takes this service in the app. */
export async function isOff(db: Db, officeId: string, serviceId: string): Promise<boolean> {
  return (await findService(db, officeId, serviceId)).off
}

/** Places of a slot that one visit takes, as the office or the definition says. */
export async function placesOf(db: Db, officeId: string, service: Service): Promise<number> {
  return (await findService(db, officeId, service.id)).places ?? service.places
}
