import type { PaperState } from '@phrom/shared/case.ts'
import type { Day } from '@phrom/shared/time.ts'
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
  /** `must_move`: why, and free times to choose from. Of a proposal: which office, and why. */
  why?: Text
  times?: { day: Day; start: string; end: string }[]
  /** `handed_over`: the case in the other office. */
  to?: { officeId: string; caseId: string }
}

/**
 * Puts a message into the outbox, in the transaction of what it tells of, and answers its id; nothing for who did not agree to be
 * written to.
 */
export async function insertMessage(
  { tx, now }: ActionDeps,
  of: Pick<Tables['serviceCase'], 'officeId' | 'id' | 'personId'>,
  kind: MessageKind,
  data: MessageData,
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
      nextAttemptAt: now,
      attempts: 0,
      sentAt: null,
      failedAt: null,
      lastError: null,
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
