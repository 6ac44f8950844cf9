import { readCode } from '@phrom/shared/case-code.ts'
import {
  type InquiryAct,
  type InquiryStep,
  mayAct,
  stateAfter,
  workingSeconds,
} from '@phrom/shared/inquiries.ts'
import type { ReplyBody } from '@phrom/shared/inquiry-views.ts'
import { type OwnLinks, whyNotReply } from '@phrom/shared/reply-text.ts'
import { v7 as uuidv7 } from 'uuid'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { insertOwnMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import * as messages from './message-store.ts'
import { listTeamIds } from './settings-store.ts'
import { staffIdOf } from './staff-ids.ts'
import * as store from './store.ts'

/** The inquiry for something that is done with it; refuses not_found, inquiry_ended. */
async function hold(
  { tx }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
  act: InquiryAct,
): Promise<store.Inquiry> {
  const row = await store.holdInquiry(tx, { officeId, id })
  if (!row) throw new Refusal('not_found')
  if (row.forgottenAt !== null || !mayAct(act, row.state)) throw new Refusal('inquiry_ended')
  return row
}

async function writeDown(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  { officeId, id: inquiryId }: store.Inquiry,
  what: { sender: 'staff' | 'note'; text: string } | { step: InquiryStep; text?: string },
): Promise<string> {
  const id = uuidv7()
  const by = { staffId: staffIdOf(staff), staffName: staff.name }
  const row = { officeId, inquiryId, id, at: now, sender: 'system' as const, ...by, ...what }
  await messages.insertMessage(tx, row)
  return id
}

/**
 * Answers the person in LINE. Refuses inquiry_ended, link_not_allowed, invalid (empty, too long, a field left open), answered_meanwhile (a
 * colleague's reply that whoever writes has not seen).
 */
export async function reply(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { text, seen }: ReplyBody,
  own: OwnLinks,
): Promise<void> {
  const { tx, now } = deps
  const row = await hold(deps, staff, id, 'reply')
  const wrong = whyNotReply(text, own)
  if (wrong) {
    throw new Refusal(wrong === 'link' ? 'link_not_allowed' : 'invalid', { fields: ['text'] })
  }
  const me = staffIdOf(staff)
  const last = await messages.findLastReply(tx, { officeId: row.officeId, inquiryId: id })
  if (last && last.id !== seen && last.staffId !== me) throw new Refusal('answered_meanwhile')
  const messageId = await writeDown(deps, staff, row, { sender: 'staff', text })
  await insertOwnMessage(deps, row, 'staff_reply', messageId)
  const { calendar } = await findCalendar(tx, row.officeId)
  const first = {
    firstReplyAt: now,
    firstReplySeconds: workingSeconds(calendar, row.teamId, row.openedAt, now),
  }
  await store.setInquiry(tx, row, {
    ...{ state: stateAfter('reply', row.state), waitingSince: null, answerBy: null },
    ...(row.firstReplyAt === null && first),
    lastReplyAt: now,
    // Who answers goes on with it.
    ...{ takenBy: me, takenAt: now },
  })
}

/** A note of staff for staff; it never leaves. */
export async function writeNote(deps: ActionDeps, staff: StaffMember, id: string, text: string) {
  await writeDown(deps, staff, await hold(deps, staff, id, 'note'), { sender: 'note', text })
}

/** Gives it to another team; the time runs on, for the person waits all the same. Refuses invalid (not another team of the office). */
export async function handOver(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  { teamId, note }: { teamId: string; note: string },
): Promise<void> {
  const row = await hold(deps, staff, id, 'hand_over')
  const teams = await listTeamIds(deps.tx, row.officeId)
  if (teamId === row.teamId || !teams.includes(teamId)) {
    throw new Refusal('invalid', { fields: ['teamId'] })
  }
  await writeDown(deps, staff, row, { step: 'handed_over', text: teamId })
  if (note !== '') await writeDown(deps, staff, row, { sender: 'note', text: note })
  await store.setInquiry(deps.tx, row, { teamId, takenBy: null, takenAt: null })
}

/** Takes it, also from a colleague, which the thread says; or gives it back to the team. */
export async function setTaken(deps: ActionDeps, staff: StaffMember, id: string, isTaken: boolean) {
  const row = await hold(deps, staff, id, 'take')
  const me = staffIdOf(staff)
  if (isTaken ? row.takenBy === me : row.takenBy === null) return
  await writeDown(deps, staff, row, { step: isTaken ? 'taken' : 'given_back' })
  const takenAt = isTaken ? deps.now : null
  await store.setInquiry(deps.tx, row, { takenBy: isTaken ? me : null, takenAt })
}

/** Names the case that it is about. Of nobody but who asks, whoever links it: refuses not_their_case, for a code that is unknown too. */
export async function linkCase(
  deps: ActionDeps,
  staff: StaffMember,
  id: string,
  typed: string | null,
): Promise<void> {
  const row = await hold(deps, staff, id, 'link')
  if (typed === null) {
    if (row.caseId === null) return
    await writeDown(deps, staff, row, { step: 'unlinked' })
    return store.setInquiry(deps.tx, row, { caseId: null })
  }
  const code = readCode(typed)
  const found = code && (await store.findOwnCaseByCode(deps.tx, row, code))
  if (!found) throw new Refusal('not_their_case', { fields: ['code'] })
  if (found.id === row.caseId) return
  await writeDown(deps, staff, row, { step: 'linked', text: code })
  await store.setInquiry(deps.tx, row, { caseId: found.id, serviceId: found.serviceId })
}

/** Nothing more is to be said. What the person writes next opens another. */
export async function endInquiry(deps: ActionDeps, staff: StaffMember, id: string): Promise<void> {
  const row = await hold(deps, staff, id, 'end')
  await writeDown(deps, staff, row, { step: 'ended' })
  await store.setInquiry(deps.tx, row, {
    ...{ state: stateAfter('end', row.state), endedAt: deps.now },
    ...{ waitingSince: null, answerBy: null },
  })
}
