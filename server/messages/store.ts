import type { PaperState } from '@phrom/shared/case.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { prepared } from '../database/prepared.ts'
import type {
  CaseMessageKind,
  ComplaintMessageKind,
  Db,
  InquiryMessageKind,
  MessageKind,
  Tables,
  VolunteerMessageKind,
} from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'

/** What a message tells besides the case itself. */
export type MessageData = {
  papers: PaperState[]
  returned: { name: Text; reason: Text }[]
  day?: Day
  start?: string
  end?: string
  /** `must_move`: why, and free times to choose from. Of a proposal: which office, and why. */
  why?: Text
  times?: { day: Day; start: string; end: string }[]
  /** `place_offered`: until when the place is kept. */
  until?: Instant
  /** Reminders: what to bring, who must come, and the fee in baht, null where the office has to say. */
  bring?: Text[]
  people?: Text[]
  fee?: number | null
  /** On the day: the number, the counter's name, what is to be fetched, the minutes at the counter, why it could not be done, and what was missing. */
  ticket?: string
  counter?: string
  thing?: string
  minutes?: number
  reason?: NotServedReason
  missing?: Text
  /** Staff come to the person, and who. */
  atHome?: boolean
  goes?: string[]
  /** With the last matter of a visit: the code by which it is rated. */
  survey?: string
  /** `handed_over`: the case in the other office. */
  to?: { officeId: string; caseId: string }
  /** To volunteers, who may have no case that says their language; `volunteer_moved`: the other office. */
  language?: Language
  toOffice?: string
  /** Of a complaint: which, and in which language it was written. */
  complaint?: { id: string; code: string; language: 'th' | 'en' }
}

const consent = prepared((db, of: { officeId: string; caseId: string }) =>
  db
    .selectFrom('consent')
    .select('purpose')
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.caseId)
    .where('purpose', '=', 'line.messages'),
)

const message = prepared((db, row: Tables['outbox']) => db.insertInto('outbox').values(row))

/**
 * Puts a message into the outbox, in the transaction of what it tells of, and answers its id; nothing for who did not agree to be
 * written to. `aboutId`: the booking or offer that must still stand when it leaves; `sendAt`: not before.
 */
export async function insertMessage(
  { tx, now }: ActionDeps,
  of: Pick<Tables['serviceCase'], 'officeId' | 'id' | 'personId'>,
  kind: CaseMessageKind,
  data: MessageData,
  { aboutId = null, sendAt = now }: { aboutId?: string | null; sendAt?: Instant } = {},
): Promise<string | undefined> {
  const { officeId, id: caseId, personId } = of
  if (!(await consent.first(tx, { officeId, caseId }))) return
  const id = uuidv7()
  const row = { officeId, id, personId, caseId, kind, data: JSON.stringify(data) }
  await message.write(tx, { ...row, ...unsent, createdAt: now, nextAttemptAt: sendAt, aboutId })
  return id
}

const unsent = {
  ...{ attempts: 0, sentAt: null, failedAt: null, lastError: null },
  ...{ pushId: null, aloneSince: null, heldAt: null, heldWhy: null, droppedAt: null, sentBy: null },
}

/**
 * The same of what is said to somebody who has asked, and is about no case: no consent is needed for an answer. Its words are found by
 * `id` when it leaves.
 */
export async function insertOwnMessage(
  { tx, now }: ActionDeps,
  { officeId, personId }: Pick<Tables['outbox'], 'officeId' | 'personId'>,
  kind: InquiryMessageKind | VolunteerMessageKind | ComplaintMessageKind,
  id: string,
  told: Pick<MessageData, 'until' | 'language' | 'toOffice' | 'complaint'> = {},
): Promise<void> {
  const data: MessageData = { papers: [], returned: [], ...told }
  const row = { officeId, id, personId, caseId: null, kind, data: JSON.stringify(data) }
  const about = { createdAt: now, nextAttemptAt: now, aboutId: null }
  await message.write(tx, { ...row, ...unsent, ...about })
}

/** Those of the cases whose people agreed to be written to. */
export async function listAgreed(
  db: Db,
  officeId: string,
  caseIds: readonly string[],
): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('consent')
    .select('caseId')
    .where('officeId', '=', officeId)
    .where('caseId', 'in', caseIds)
    .where('purpose', '=', 'line.messages')
    .execute()
  return new Set(rows.map(({ caseId }) => caseId))
}

/** What has not left yet stays here: the citizen no longer wants to be written to. */
export async function holdBackMessages({ tx, now }: ActionDeps, officeId: string, caseId: string) {
  await tx
    .updateTable('outbox')
    .set({
      ...{ nextAttemptAt: null, droppedAt: now, lastError: 'consent withdrawn' },
      ...{ heldAt: null, heldWhy: null },
    })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute()
}

/**
 * What has not left yet of these kinds stays here: it is no longer so. Answers whether any of them that was written since an instant has
 * left, or is on its way.
 */
export async function holdBackKinds(
  { tx, now }: ActionDeps,
  { officeId, caseId }: { officeId: string; caseId: string },
  kinds: readonly CaseMessageKind[],
  since: Instant,
): Promise<boolean> {
  await tx
    .updateTable('outbox')
    .set({
      ...{ nextAttemptAt: null, droppedAt: now, lastError: 'no longer true' },
      ...{ heldAt: null, heldWhy: null },
    })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('kind', 'in', kinds)
    .where('sentAt', 'is', null)
    .where('pushId', 'is', null)
    .where('droppedAt', 'is', null)
    .execute()
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('kind', 'in', kinds)
    .where('droppedAt', 'is', null)
    .where('createdAt', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** That it was written stays; what it told besides the case itself goes. */
export async function clearMessageData(
  tx: Db,
  { officeId, caseId }: { officeId: string; caseId: string },
  kind: MessageKind,
): Promise<void> {
  const data: MessageData = { papers: [], returned: [] }
  await tx
    .updateTable('outbox')
    .set({ data: JSON.stringify(data) })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('kind', '=', kind)
    .execute()
}

export async function deleteMessages(tx: Db, officeId: string, caseId: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .execute()
}

/** All that was ever sent about a case, or could not be. */
export function listMessages(db: Db, officeId: string, caseId: string) {
  return db
    .selectFrom('outbox')
    .select((eb) => [
      ...(['kind', 'createdAt', 'sentAt'] as const),
      eb.fn.coalesce('failedAt', 'droppedAt').as('failedAt'),
    ])
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute()
}

/** Of a person's cases at an office, when the newest message was written that waits or was set aside: what LINE has not told. */
export async function listUntold(
  db: Db,
  officeId: string,
  personId: string,
): Promise<Map<string, Instant>> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['caseId', eb.fn.max('createdAt').as('at')])
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .where((eb) => eb.or([eb('heldAt', 'is not', null), eb('failedAt', 'is not', null)]))
    .where('caseId', 'is not', null)
    .groupBy('caseId')
    .$narrowType<{ caseId: string }>()
    .execute()
  return new Map(rows.map(({ caseId, at }) => [caseId, at]))
}
