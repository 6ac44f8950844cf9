import { asDefined, type OfficeService } from '@phrom/shared/office-service.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import type { Db } from '../database/tables.ts'
import { findChange, findService, listServices } from './services-store.ts'

/** Whether the office takes this service in the app. */
export async function isOff(db: Db, officeId: string, serviceId: string): Promise<boolean> {
  return (await findService(db, officeId, serviceId)).off
}

/** Places of a slot that one visit takes, as the office or the definition says. */
export async function placesOf(db: Db, officeId: string, service: Service): Promise<number> {
  return (await findService(db, officeId, service.id)).places ?? service.places
}

/** The sources' goal, for what no definition knows. */
const goalMinutes = 10

/** Minutes at the counter by service: as the office has set them, else as the definition says. */
export async function minutesIn(db: Db, officeId: string): Promise<(serviceId: string) => number> {
  const set = new Map(
    (await listServices(db, officeId)).map(({ serviceId, minutes }) => [serviceId, minutes]),
  )
  return (id) => set.get(id) ?? definitions[id]?.at(-1)?.minutes.standard ?? goalMinutes
}

/** What an office tells of a service beside the law, and at which revision. */
export type OfficeSays = Pick<OfficeService, 'note' | 'minutes'> & { revision: number }

/** What it tells today, by service. */
export async function saidIn(db: Db, officeId: string): Promise<(serviceId: string) => OfficeSays> {
  const set = new Map((await listServices(db, officeId)).map((one) => [one.serviceId, one]))
  return (id) => {
    const { note, minutes, revision } = set.get(id) ?? { ...asDefined, revision: 0 }
    return { note, minutes, revision }
  }
}

/** What it told at an earlier revision. */
export async function saidAt(
  db: Db,
  of: { officeId: string; serviceId: string; revision: number },
): Promise<OfficeSays> {
  const { note, minutes } = (await findChange(db, of)) ?? asDefined
  return { note, minutes, revision: of.revision }
}
