import type { OfficeServiceChange, OfficeServiceRecord } from '@phrom/shared/office-service.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './services-store.ts'

/** A service as this office has set it, with who changed what. */
export async function serviceRecord(
  db: Db,
  officeId: string,
  serviceId: string,
): Promise<OfficeServiceRecord> {
  if (!Object.hasOwn(definitions, serviceId)) throw new Refusal('not_found')
  const set = await store.findService(db, officeId, serviceId)
  return { ...set, changes: await store.listChanges(db, officeId, serviceId) }
}

/** Sets a service for this office. Refuses forbidden (admins alone), changed_meanwhile (another admin was faster). */
export async function changeService(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  serviceId: string,
  { revision, ...settings }: OfficeServiceChange,
): Promise<OfficeServiceRecord> {
  if (staff.role !== 'admin') throw new Refusal('forbidden')
  if (!Object.hasOwn(definitions, serviceId)) throw new Refusal('not_found')
  const change = {
    officeId: staff.officeId,
    serviceId,
    settings: JSON.stringify(settings),
    changedAt: now,
    changedBy: staff.name,
  }
  if (!(await store.setService(tx, change, revision))) throw new Refusal('changed_meanwhile')
  return serviceRecord(tx, staff.officeId, serviceId)
}
