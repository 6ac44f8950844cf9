import type { CaseState } from '@phrom/shared/case-flow.ts'
import { type OpeningReasonBody, reasonMinutes, whyOpened } from '@phrom/shared/openings.ts'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

const minute = 60_000
/** Within this time the same person's looks at the same page are one look. */
const onceInMinutes = 10

type Opened = { caseId: string; state: CaseState; key: string; pageId: string }

/**
 * Puts on record that a member of staff opens a page, before a byte of it leaves. Refuses reason_needed for a case that has
 * ended, unless this person has given a reason within the hour.
 */
export async function recordOpening(
  db: Db,
  now: Instant,
  staff: StaffMember,
  personId: string,
  { caseId, state, key, pageId }: Opened,
): Promise<void> {
  const { officeId } = staff
  const why = whyOpened(state)
  const reason =
    why === 'other'
      ? await store.findReason(db, officeId, caseId, personId, before(now, reasonMinutes))
      : undefined
  if (why === 'other' && !reason) throw new Refusal('reason_needed')
  const look = { officeId, caseId, pageId, personId, why, reasonId: reason?.id ?? null }
  if (await store.hasOpening(db, look, before(now, onceInMinutes))) return
  await store.insertOpening(db, {
    ...look,
    id: uuidv7(),
    documentKey: key,
    staffName: staff.name,
    teamId: staff.teamId,
    openedAt: now,
    span: Math.floor(Date.parse(now) / (onceInMinutes * minute)),
  })
}

/** Why somebody opens the papers of this case although nothing is to be done with it. */
export async function giveReason(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  personId: string,
  caseId: string,
  { reason, words }: OpeningReasonBody,
): Promise<void> {
  await findOfficeCase(tx, staff.officeId, caseId)
  const row = { officeId: staff.officeId, id: uuidv7(), caseId, personId, reason }
  await store.insertReason(tx, { ...row, words: words.trim(), givenAt: now })
}

function before(now: Instant, minutes: number): Instant {
  return toInstant(Date.parse(now) - minutes * minute)
}
