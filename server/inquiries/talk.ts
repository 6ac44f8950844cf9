import { type InquiryWhy, inquiryLimits } from '@phrom/shared/inquiries.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tx } from '../database/tables.ts'
import { clearByLineId } from './message-store.ts'
import { findOpenInquiry } from './store.ts'

type Talk = { inquiryId: string; isTalking: boolean; isWaiting: boolean; why: InquiryWhy }

/**
 * The person's inquiry that is not over. `isTalking`: staff wrote a moment ago, so the chat is theirs; `isWaiting`: it is the staff's turn.
 */
export async function findTalk(
  db: Db,
  of: { officeId: string; personId: string },
  now: Instant,
): Promise<Talk | undefined> {
  const row = await findOpenInquiry(db, of)
  if (!row) return
  const { id, why, state } = row
  return { inquiryId: id, isTalking: isTalking(row, now), isWaiting: state === 'open', why }
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
