import { createHash } from 'node:crypto'
import { type ConsentPurpose, consentVersion } from '@phrom/shared/case.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import * as store from './store.ts'

/** What the citizen has agreed to in this case. */
export async function consentsOf(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<ConsentPurpose[]> {
  return (await store.listConsents(db, officeId, caseId)).map(({ purpose }) => purpose)
}

/** Keeps consents; one that stands already is not given twice. */
export async function giveConsents(
  { tx, now }: ActionDeps,
  { officeId, caseId }: { officeId: string; caseId: string },
  purposes: readonly ConsentPurpose[],
): Promise<void> {
  const given = { officeId, caseId, version: consentVersion, givenAt: now }
  const fresh = await store.insertConsents(tx, given, purposes)
  for (const purpose of fresh) await keepRecord({ tx, now }, { officeId, caseId }, purpose, 'given')
}

/** As `giveConsents`, of what is agreed to each time anew: it stands since now, and the record has every time. */
export async function giveConsentAnew(
  deps: ActionDeps,
  of: { officeId: string; caseId: string },
  purpose: ConsentPurpose,
): Promise<void> {
  await store.deleteConsent(deps.tx, of.officeId, of.caseId, purpose)
  await giveConsents(deps, of, [purpose])
}

/** Takes a consent back; false where none stands. */
export async function takeBackConsent(
  { tx, now }: ActionDeps,
  { officeId, caseId }: { officeId: string; caseId: string },
  purpose: ConsentPurpose,
): Promise<boolean> {
  if (!(await store.deleteConsent(tx, officeId, caseId, purpose))) return false
  await keepRecord({ tx, now }, { officeId, caseId }, purpose, 'withdrawn')
  return true
}

/** What is agreed to in a case holds in the case that follows it, in the words and since the day in which it was given. */
export function carryConsents(
  { tx }: ActionDeps,
  of: { officeId: string; caseId: string },
  to: { officeId: string; caseId: string },
): Promise<void> {
  return store.copyConsents(tx, of, to)
}

async function keepRecord(
  { tx, now }: ActionDeps,
  of: { officeId: string; caseId: string },
  purpose: ConsentPurpose,
  what: 'given' | 'withdrawn',
) {
  const { th, en } = consentTexts[purpose]
  const textHash = createHash('sha256').update(`${th}\n${en}`).digest('base64url')
  await store.insertConsentRecord(tx, {
    ...of,
    purpose,
    what,
    version: consentVersion,
    textHash,
    at: now,
  })
}
