import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tx } from '../database/tables.ts'
import { clearByLineId } from './message-store.ts'
import { findOpenInquiry } from './store.ts'

/** The person's inquiry that is not over. `isTalking`: staff wrote a moment ago, so the chat is theirs. */
export async function findTalk(
  db: Db,
  of: { officeId: string; personId: string },
  now: Instant,
): Promise<{ inquiryId: string; isTalking: boolean } | undefined> {
  const row = await findOpenInquiry(db, of)
  return row && { inquiryId: row.id, isTalking: isTalking(row, now) }
}

export function isTalking({ lastReplyAt }: { lastReplyAt: Instant | null }, now: Instant): boolean {
  return lastReplyAt !== null && addMinutes(lastReplyAt, inquiryLimits.talkMinutes) > now
}

/** The person has unsent a message: its text is gone. That something was written stays. */
export function takeBackMessage(
  tx: Tx,
  of: { officeId: string; personId: string; messageId: string },
): Promise<void> {
  return clearByLineId(tx, of)
}
