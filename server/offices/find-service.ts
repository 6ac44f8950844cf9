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
export type Sayings = {
  now: (serviceId: string) => OfficeSays
  /** As it was at an earlier revision; each is looked up once. */
  at: (serviceId: string, revision: number) => Promise<OfficeSays>
}

export async function sayingsOf(db: Db, officeId: string): Promise<Sayings> {
  const set = new Map((await listServices(db, officeId)).map((one) => [one.serviceId, one]))
  const before = new Map<string, Promise<OfficeSays>>()
  async function find(serviceId: string, revision: number): Promise<OfficeSays> {
    const { note, minutes } = (await findChange(db, { officeId, serviceId, revision })) ?? asDefined
    return { note, minutes, revision }
  }
  return {
    now(serviceId) {
      const { note, minutes, revision } = set.get(serviceId) ?? { ...asDefined, revision: 0 }
      return { note, minutes, revision }
    },
    at(serviceId, revision) {
      const key = `${serviceId} ${revision}`
      const known = before.get(key) ?? find(serviceId, revision)
      before.set(key, known)
      return known
    },
  }
}
