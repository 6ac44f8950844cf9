import type { ExactPlace, Position } from '@phrom/shared/home-visits.ts'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

export type RequestRow = Tables['homeRequest']
type Of = { officeId: string; caseId: string }

const one = prepared((db, of: Of) =>
  db
    .selectFrom('homeRequest')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId),
)

export function findRequest(db: Db, { officeId, caseId }: Of): Promise<RequestRow | undefined> {
  return one.first(db, { officeId, caseId })
}

export async function setRequest(tx: Db, row: RequestRow): Promise<void> {
  const { officeId: _, caseId: __, ...rest } = row
  await tx
    .insertInto('homeRequest')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'caseId']).doUpdateSet(rest))
    .execute()
}

export async function setDayNote(tx: Db, { officeId, caseId }: Of, dayNote: string) {
  await tx
    .updateTable('homeRequest')
    .set({ dayNote })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Nobody needs it any more; the address in words stays with the case. */
export async function clearPosition(tx: Db, { officeId, caseId }: Of): Promise<void> {
  await tx
    .updateTable('homeRequest')
    .set({ latitude: null, longitude: null, positionFrom: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export async function deleteRequest(tx: Db, { officeId, caseId }: Of): Promise<void> {
  await tx
    .deleteFrom('homeRequest')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** Approved cases whose place is told and that stand on no tour, who waits longest first. */
export function listWaiting(db: Db, officeId: string, services: readonly string[]) {
  return db
    .selectFrom('serviceCase')
    .innerJoin('homeRequest', (join) =>
      join
        .onRef('homeRequest.officeId', '=', 'serviceCase.officeId')
        .onRef('homeRequest.caseId', '=', 'serviceCase.id'),
    )
    .leftJoin('homeStop', (join) =>
      join
        .onRef('homeStop.officeId', '=', 'serviceCase.officeId')
        .onRef('homeStop.caseId', '=', 'serviceCase.id')
        .on('homeStop.endedAt', 'is', null),
    )
    .selectAll('serviceCase')
    .where('serviceCase.officeId', '=', officeId)
    .where('serviceCase.state', '=', 'approved')
    .where('serviceCase.serviceId', 'in', services)
    .where('homeStop.id', 'is', null)
    .orderBy('serviceCase.submittedAt')
    .limit(500)
    .execute()
}

function positionOf({
  latitude,
  longitude,
}: Pick<RequestRow, 'latitude' | 'longitude'>): Position | null {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

/** As people see it; `position` is for staff, and for whom it is about. */
export function placeOf(row: RequestRow): ExactPlace {
  const { address, subDistrict, landmark, hardNote, dayNote, positionFrom } = row
  return {
    ...{ address, subDistrict, landmark, hardNote, dayNote, positionFrom },
    wishes: JSON.parse(row.wishes),
    hardships: JSON.parse(row.hardships),
    position: positionOf(row),
  }
}
