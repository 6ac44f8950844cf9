import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { TrainedVolunteer, TrainingList } from '@phrom/shared/training/views.ts'
import type { Db } from '../database/tables.ts'
import { sayingsOf } from '../offices/find-service.ts'
import { activeVolunteers } from '../volunteers/find-volunteers.ts'
import { listAttempts } from './attempt-store.ts'
import { certificateOf, changedServices, passedOn } from './progress.ts'
import * as store from './store.ts'

/** The office's volunteers with what they have passed; by name. */
export async function trainedVolunteers(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<TrainingList> {
  const today = dayOf(now)
  const sayings = await sayingsOf(db, officeId)
  const services = Map.groupBy(await store.listServices(db, { officeId }), byPerson)
  const attempts = Map.groupBy(await listAttempts(db, { officeId }), byPerson)
  const certificates = new Map(
    (await store.listCertificates(db, officeId)).map((row) => [row.personId, row]),
  )
  const volunteers: TrainedVolunteer[] = []
  for (const { id, personId, name, groupKind, groupName } of await activeVolunteers(db, officeId)) {
    const own = { services: services.get(personId) ?? [], attempts: attempts.get(personId) ?? [] }
    const changed = (await changedServices({ today, sayings }, own.services)).length
    const found = certificateOf(certificates.get(personId), name, { ...own, changed, today })
    const { name: _, ...certificate } = found ?? { name }
    volunteers.push({
      ...{ volunteerId: id, name, groupKind, groupName, changed },
      passedOn: passedOn(own.attempts),
      certificate: found ? (certificate as Omit<typeof found, 'name'>) : null,
    })
  }
  return { today, volunteers }
}

function byPerson({ personId }: { personId: string }): string {
  return personId
}
