import { geccCriterion } from '@phrom/shared/gecc/all.ts'
import type { AttestationBody } from '@phrom/shared/gecc/gecc-view.ts'
import { attestationProblems } from '@phrom/shared/gecc/standing.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { isOrphaned } from '../database/database.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as photos from './photo-store.ts'
import * as store from './store.ts'

/**
 * Keeps that a member of the staff says of a criterion that it is fulfilled, in place of what was said before. Refuses not_found (no such
 * criterion), invalid, changed_meanwhile (somebody else has said something since).
 */
export async function attest(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  criterionId: string,
  { id, of, day, note, keep }: AttestationBody,
): Promise<void> {
  if (!geccCriterion(criterionId)) throw new Refusal('not_found')
  const fields = Object.keys(attestationProblems({ day, note }, dayOf(now)))
  if (fields.length > 0) throw new Refusal('invalid', { fields })
  const row = { officeId, criterionId, id, day, note: note.trim(), staffName: name, at: now }
  const kept = of ? await keptOf(tx, { officeId, of, keep }) : []
  if (kept.length !== new Set(keep).size) throw new Refusal('changed_meanwhile')
  if (of) await end(tx, { officeId, criterionId, id: of }, { now, by: name, how: 'replaced' })
  const standing = { endedAt: null, endedBy: null, endedHow: null }
  if (!(await store.insertAttestation(tx, { ...row, ...standing }))) {
    throw new Refusal('changed_meanwhile')
  }
  await orChanged(photos.insertLinks(tx, { officeId, attestationId: id }, kept))
}

/** The criterion is without a word again; what was said stays in its history. Refuses changed_meanwhile. */
export async function takeBack(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  criterionId: string,
  of: string,
): Promise<void> {
  await end(tx, { officeId, criterionId, id: of }, { now, by: name, how: 'taken_back' })
}

type Ended = { now: string; by: string; how: 'replaced' | 'taken_back' }

async function end(
  tx: ActionDeps['tx'],
  of: Parameters<typeof store.endAttestation>[1],
  { now, by, how }: Ended,
): Promise<void> {
  const ended = { endedAt: now, endedBy: by, endedHow: how }
  if (!(await store.endAttestation(tx, of, ended))) throw new Refusal('changed_meanwhile')
}

/** What lies beside photos changes at the same moment: then one of the two looks again. */
export async function orChanged<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    throw isOrphaned(error) ? new Refusal('changed_meanwhile') : error
  }
}

/** Which of the photos that are to be kept lie beside the words that are replaced. */
async function keptOf(
  tx: ActionDeps['tx'],
  { officeId, of, keep }: { officeId: string; of: string; keep: readonly string[] },
): Promise<string[]> {
  const there = (await photos.listPhotos(tx, officeId, [of])).get(of) ?? []
  return there.filter((id) => keep.includes(id))
}
