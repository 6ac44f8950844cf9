import type { InquiryThread, ReplyBody } from '@phrom/shared/inquiry-views.ts'
import { me } from '../../api.ts'

/** A reply as it is typed. `sending`: it was sent, and no answer has come: sent again it goes as the same, so that it arrives once. */
export type ReplyDraft = { text: string; sending?: { body: ReplyBody; key: string } }

/** One’s own: a desk has many people. */
const nameOf = (office: string, id: string) => `phrom:inquiry:${office}:${id}:${me.value?.id ?? ''}`

/** It outlives a reload and a lost network. */
export function replyTypedBefore(office: string, id: string): ReplyDraft {
  try {
    return JSON.parse(localStorage.getItem(nameOf(office, id)) ?? 'null') ?? { text: '' }
  } catch {
    return { text: '' }
  }
}

export function keepReply(office: string, id: string, draft: ReplyDraft): void {
  try {
    if (draft.text !== '') localStorage.setItem(nameOf(office, id), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(office, id))
  } catch {
    // A phone that keeps nothing still sends.
  }
}

/** What goes to the server, and under which key: the same again for the same words. */
export function sendingOf({ text, sending }: ReplyDraft, { lastReplyId }: InquiryThread) {
  if (sending?.body.text === text) return sending
  return { body: { text, seen: lastReplyId }, key: crypto.randomUUID() }
}

/** Whether what was sent without an answer stands in the thread: it has arrived. */
export function hasArrived({ sending }: ReplyDraft, { messages }: InquiryThread): boolean {
  if (!sending) return false
  const { text, seen } = sending.body
  const after = seen === null ? 0 : messages.findIndex(({ id }) => id === seen) + 1
  return messages
    .slice(after)
    .some((one) => one.sender === 'staff' && one.isMine && one.text === text.trim())
}
