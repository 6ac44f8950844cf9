import type { PaperState } from '@phrom/shared/case.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db, MessageKind, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'

/** What a message tells besides the case itself. */
export type MessageData = {
  papers: PaperState[]
  returned: { name: Text; reason: Text }[]
  day?: Day
  start?: string
  end?: string
  /** `must_move`: why, and free times to choose from. */
  why?: Text
  times?: { day: Day; start: string; end: string }[]
  /** `place_offered`: until when the place is kept. */
  until?: Instant
  /** Reminders: what to bring, who must come, and the fee in baht, null where the office has to say. */
  bring?: Text[]
  people?: Text[]
  fee?: number | null
}

/**
 * Puts a message into the outbox, in the transaction of what it tells of, and answers its id; nothing for who did not agree to be
 * written to. `aboutId`: the booking or offer that must still stand when it leaves; `sendAt`: not before.
 */
export async function insertMessage(
  { tx, now }: ActionDeps,
  of: Pick<Tables['serviceCase'], 'officeId' | 'id' | 'personId'>,
  kind: MessageKind,
  data: MessageData,
  { aboutId = null, sendAt = now }: { aboutId?: string | null; sendAt?: Instant } = {},
): Promise<string | undefined> {
  const consent = await tx
    .selectFrom('consent')
    .select('purpose')
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.id)
    .where('purpose', '=', 'line.messages')
    .executeTakeFirst()
  if (!consent) return
  const id = uuidv7()
  await tx
    .insertInto('outbox')
    .values({
      officeId: of.officeId,
      id,
      personId: of.personId,
      caseId: of.id,
      kind,
      data: JSON.stringify(data),
      createdAt: now,
      nextAttemptAt: sendAt,
      attempts: 0,
      sentAt: null,
      failedAt: null,
      lastError: null,
      aboutId,
    })
    .execute()
  return id
}

/** What has not left yet stays here: the citizen no longer wants to be written to. */
export async function holdBackMessages({ tx, now }: ActionDeps, officeId: string, caseId: string) {
  await tx
    .updateTable('outbox')
    .set({ nextAttemptAt: null, failedAt: now, lastError: 'consent withdrawn' })
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
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
    .select(['kind', 'createdAt', 'sentAt', 'failedAt'])
    .where('officeId', '=', officeId)
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute()
}
