import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { isOff } from '../offices/find-service.ts'

/** What is booked at once; and cards, for which a check beforehand is only recommended: a class of seven-year-olds brings its papers along. */
export function isForNeighbours({ precheck, team }: Service): boolean {
  return precheck === 'none' || (precheck === 'recommended' && team === 'id-card')
}

/** Ids of the services for which volunteers may book here. */
export async function listForNeighbours(db: Db, officeId: string, now: Instant): Promise<string[]> {
  const ids: string[] = []
  for (const [id, versions] of Object.entries(definitions)) {
    const isFit = isForNeighbours(versionOn(versions, dayOf(now)))
    if (isFit && !(await isOff(db, officeId, id))) ids.push(id)
  }
  return ids
}
