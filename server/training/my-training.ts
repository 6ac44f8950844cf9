import type { MyTraining } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { adviceOf } from '../volunteers/thanks.ts'
import { listAttempts } from './attempt-store.ts'
import * as store from './store.ts'

/** What a person has learned as a volunteer, in every office where they have begun to. */
export async function myTraining(db: Db, personId: string): Promise<MyTraining[]> {
  const all: MyTraining[] = []
  for (const officeId of await store.listOfficesOf(db, personId)) {
    const of = { officeId, personId }
    const certificate = await store.findCertificate(db, of)
    all.push({
      officeId,
      services: (await store.listServices(db, of)).map(
        ({ serviceId, readVersion, readAt, learnedVersion, learnedAt }) => ({
          ...{ serviceId, readVersion, readAt, learnedVersion, learnedAt },
        }),
      ),
      quizzes: (await listAttempts(db, of)).map(
        ({ scope, askedCount, rightCount, startedAt, endedAt, passedAt }) => ({
          ...{ scope, asked: askedCount, right: rightCount, startedAt, endedAt },
          isPassed: passedAt !== null,
        }),
      ),
      certificate: certificate
        ? { number: certificate.number, issuedAt: certificate.issuedAt }
        : null,
      advice: await adviceOf(db, of),
    })
  }
  return all
}
