import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Of = { officeId: string; caseId: string }
type Side = Tables['handover']
type Proposal = Tables['handoverProposal']

/** Both directions of a case that came and went on. */
export function listSides(db: Db, { officeId, caseId }: Of): Promise<Side[]> {
  return db
    .selectFrom('handover')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** How often a person has sent a case of theirs to another office since then. */
export function countSent(db: Db, personId: string, since: Instant): Promise<number> {
  return db
    .selectFrom('handover')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.officeId', '=', 'handover.officeId')
        .onRef('serviceCase.id', '=', 'handover.caseId'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .where('serviceCase.personId', '=', personId)
    .where('direction', '=', 'to')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}

export async function insertSides(tx: Db, sides: readonly [Side, Side]): Promise<void> {
  await tx.insertInto('handover').values(sides).execute()
}

/** The office and the time stay; which case it was on the other side goes. */
export async function clearOther(
  tx: Db,
  { officeId, caseId, direction }: Pick<Side, 'officeId' | 'caseId' | 'direction'>,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ otherCaseId: null, otherCode: null })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('direction', '=', direction)
    .execute()
}

/** The proposal that waits for an answer. */
export function findProposal(db: Db, { officeId, caseId }: Of): Promise<Proposal | undefined> {
  return db
    .selectFrom('handoverProposal')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export async function insertProposal(tx: Db, row: Proposal): Promise<void> {
  await tx.insertInto('handoverProposal').values(row).execute()
}

/** Ends the proposal that waits for an answer; false where there is none. */
export async function setProposalEnded(
  tx: Db,
  { officeId, caseId }: Of,
  outcome: NonNullable<Proposal['outcome']>,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handoverProposal')
    .set({ outcome, endedAt: at })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What staff wrote in their own words. */
export async function clearReasons(tx: Db, { officeId, caseId }: Of): Promise<void> {
  await tx
    .updateTable('handoverProposal')
    .set({ reason: '' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

export function listProposals(db: Db, { officeId, caseId }: Of): Promise<Proposal[]> {
  return db
    .selectFrom('handoverProposal')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute()
}
