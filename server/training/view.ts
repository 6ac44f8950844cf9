import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { TrainingView } from '@phrom/shared/training/views.ts'
import type { Db } from '../database/tables.ts'
import { sayingsOf } from '../offices/find-service.ts'
import type { Volunteer } from '../volunteers/store.ts'
import { listAttempts } from './attempt-store.ts'
import { certificateOf, changedServices, chapterProgress } from './progress.ts'
import * as store from './store.ts'

/** How far a volunteer of the office is, and what has changed since. */
export async function trainingView(
  db: Db,
  { officeId, personId, name }: Volunteer,
  now: Instant,
): Promise<TrainingView> {
  const of = { officeId, personId }
  const today = dayOf(now)
  const services = await store.listServices(db, of)
  const attempts = await listAttempts(db, of)
  const sayings = await sayingsOf(db, officeId)
  const changed = await changedServices({ today, sayings }, services)
  const standing = { attempts, services, changed: changed.length, today }
  return {
    today,
    chapters: chapterProgress({ services, attempts }, today),
    changed,
    certificate: certificateOf(await store.findCertificate(db, of), name, standing),
  }
}
