import type { InquiryMessageView, InquiryThread } from '@phrom/shared/inquiry-views.ts'
import { expect, test } from 'vitest'
import { hasArrived, sendingOf } from './reply-draft.ts'

const message = (id: string, change: Partial<InquiryMessageView>): InquiryMessageView => ({
  ...{ id, sender: 'staff', at: '2026-11-20T02:00:00.000Z', text: 'ได้', staffName: 'สุดา' },
  ...{ isMine: true, step: null, delivery: 'sent' },
  ...change,
})
const thread = (messages: InquiryMessageView[], lastReplyId: string | null = null) =>
  ({ messages, lastReplyId }) as InquiryThread

test('the same words go as the same reply, other words as another', () => {
  const first = sendingOf({ text: 'ได้' }, thread([]))
  // A colleague has answered meanwhile: what was sent before is still the same.
  expect(sendingOf({ text: 'ได้', sending: first }, thread([], 'r1'))).toBe(first)
  const other = sendingOf({ text: 'ไม่ได้', sending: first }, thread([], 'r1'))
  expect(other.key).not.toBe(first.key)
  expect(other.body).toEqual({ text: 'ไม่ได้', seen: 'r1' })
})

test('what was sent without an answer has arrived once it stands in the thread, after what was seen', () => {
  const sending = { body: { text: ' ได้ ', seen: 'r1' }, key: 'k' }
  const before = message('r1', {})
  expect(hasArrived({ text: 'ได้', sending }, thread([before]))).toBe(false)
  expect(hasArrived({ text: 'ได้', sending }, thread([before, message('r2', {})]))).toBe(true)
  const byOther = message('r2', { isMine: false })
  expect(hasArrived({ text: 'ได้', sending }, thread([before, byOther]))).toBe(false)
  const note = message('r2', { sender: 'note' })
  expect(hasArrived({ text: 'ได้', sending }, thread([before, note]))).toBe(false)
  expect(hasArrived({ text: 'ได้' }, thread([before]))).toBe(false)
})
