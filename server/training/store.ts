import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

export type Of = { officeId: string; personId: string }
export type ServiceRow = Tables['trainingService']
export type AttemptRow = Tables['trainingAttempt']
export type CertificateRow = Tables['trainingCertificate']

/** What somebody has read and learned, or everybody of the office. */
export function listServices(
  db: Db,
  { officeId, personId }: { officeId: string; personId?: string },
): Promise<ServiceRow[]> {
  const all = db
    .selectFrom('trainingService')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('serviceId')
  return (personId === undefined ? all : all.where('personId', '=', personId)).execute()
}

type Read = Of & { serviceId: string; readVersion: string; readAt: Instant }

export async function setRead(tx: Db, { readVersion, readAt, ...key }: Read): Promise<void> {
  const learned = { learnedVersion: null, learnedRevision: null, learnedAt: null }
  await tx
    .insertInto('trainingService')
    .values({ ...key, readVersion, readAt, ...learned })
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'personId', 'serviceId']).doUpdateSet({ readVersion, readAt }),
    )
    .execute()
}

type Learned = Of & {
  serviceId: string
  learnedVersion: string
  learnedRevision: number
  learnedAt: Instant
}

export async function setLearned(tx: Db, { officeId, personId, serviceId, ...learned }: Learned) {
  await tx
    .insertInto('trainingService')
    .values({ officeId, personId, serviceId, readVersion: null, readAt: null, ...learned })
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'personId', 'serviceId']).doUpdateSet(learned),
    )
    .execute()
}

export function findCertificate(db: Db, { officeId, personId }: Of) {
  return db
    .selectFrom('trainingCertificate')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

export function listCertificates(db: Db, officeId: string): Promise<CertificateRow[]> {
  return db.selectFrom('trainingCertificate').selectAll().where('officeId', '=', officeId).execute()
}

/** False where the number is taken, or the person has one. */
export async function insertCertificate(tx: Db, row: CertificateRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('trainingCertificate')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The offices in which a person has learned or advised. */
export async function listOfficesOf(db: Db, personId: string): Promise<string[]> {
  const of = (table: 'trainingService' | 'trainingAttempt' | 'advice') =>
    db.selectFrom(table).select('officeId').where('personId', '=', personId)
  const rows = await of('trainingService')
    .union(of('trainingAttempt'))
    .union(of('advice'))
    .orderBy('officeId')
    .execute()
  return rows.map(({ officeId }) => officeId)
}
