import type { PaperState } from '@phrom/shared/case.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import type { MessageKind, Tables } from '../database/tables.ts'
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
}

/** Puts a message into the outbox, in the transaction of what it tells of; only for who agreed to be written to. */
export async function insertMessage(
  { tx, now }: ActionDeps,
  of: Pick<Tables['serviceCase'], 'officeId' | 'id' | 'personId'>,
  kind: MessageKind,
  data: MessageData,
): Promise<void> {
  const consent = await tx
    .selectFrom('consent')
    .select('purpose')
    .where('officeId', '=', of.officeId)
    .where('caseId', '=', of.id)
    .where('purpose', '=', 'line.messages')
    .executeTakeFirst()
  if (!consent) return
  await tx
    .insertInto('outbox')
    .values({
      officeId: of.officeId,
      id: uuidv7(),
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
}
