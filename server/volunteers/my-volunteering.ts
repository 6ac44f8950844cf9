import type { MyVolunteering } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { listOfPerson } from './forget-store.ts'
import { listSteps } from './record-store.ts'

/** What is held of a person as a volunteer, in every office, with what staff noted. */
export async function myVolunteering(db: Db, personId: string): Promise<MyVolunteering[]> {
  const all: MyVolunteering[] = []
  for (const row of await listOfPerson(db, personId)) {
    const { officeId, id, state, name, phone, groupKind, groupName, area } = row
    const { joinedAt, confirmedAt, endedAt, endedWhy, consentVersion, consentHash } = row
    const steps = await listSteps(db, officeId, id)
    all.push({
      ...{ officeId, id, state, name, phone, groupKind, groupName, area },
      ...{ joinedAt, confirmedAt, endedAt, endedWhy },
      // Agreed to on joining, and taken back with the end.
      consent:
        consentVersion !== null && consentHash !== null
          ? { version: consentVersion, textHash: consentHash, givenAt: joinedAt, endedAt }
          : null,
      steps: steps.map(({ what, at, staffName, detail }) => ({
        ...{ what, at, detail, by: staffName === null ? 'self' : 'staff' },
      })),
    })
  }
  return all
}
