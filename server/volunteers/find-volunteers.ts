import type { Db } from '../database/tables.ts'
import { listActive, type Volunteer } from './store.ts'

/** Everybody who helps the office today, by name. */
export function activeVolunteers(db: Db, officeId: string): Promise<Volunteer[]> {
  return listActive(db, officeId)
}
