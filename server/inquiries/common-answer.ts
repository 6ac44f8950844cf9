import { type CommonAnswer, withoutAsker, withoutPeople } from '@phrom/shared/common-answer.ts'
import { ownAnswerLimits } from '@phrom/shared/own-answers.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as messages from './message-store.ts'
import { listStaff } from './settings-store.ts'
import { findRow } from './view-store.ts'

/**
 * The last reply of an inquiry and what was asked before it, as an answer for all begins: nobody is named in it. It changes nothing.
 * Refuses not_found (no such inquiry, or none that was answered in words that are still kept).
 */
export async function commonAnswerOf(
  db: Db,
  { officeId }: StaffMember,
  id: string,
): Promise<CommonAnswer> {
  const row = await findRow(db, officeId, id)
  if (!row) throw new Refusal('not_found')
  const said = (await messages.listMessages(db, { officeId, inquiryId: id })).filter(
    ({ sender, text }) => text && (sender === 'citizen' || sender === 'staff'),
  )
  const at = said.findLastIndex(({ sender }) => sender === 'staff')
  const reply = said[at]?.text
  if (!reply) throw new Refusal('not_found')
  const staff = await listStaff(db, officeId)
  const names = [
    ...[row.name, row.contactName ?? '', row.volunteerName ?? ''],
    ...staff.map(({ name }) => name),
  ]
  const before = said.slice(0, at)
  const since = before.findLastIndex(({ sender }) => sender === 'staff')
  // Asked once, answered in several messages: then what was asked stands before the first of them.
  const fresh = before.slice(since + 1)
  const asked = fresh.length > 0 ? fresh : before.filter(({ sender }) => sender === 'citizen')
  const questions = asked
    .map(({ text }) =>
      withoutAsker(text ?? '', names)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.length >= ownAnswerLimits.shortest)
    .map((text) => text.slice(0, ownAnswerLimits.wording))
  return {
    questions: [...new Set(questions)].slice(-mostQuestions),
    reply: withoutPeople(reply, names),
    language: row.language,
  }
}

const mostQuestions = 5
