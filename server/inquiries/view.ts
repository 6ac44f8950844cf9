import { byUrgency, isLate } from '@phrom/shared/inquiries.ts'
import type {
  Delivery,
  InquiriesWaiting,
  InquiryList,
  InquiryMessageView,
  InquiryRow,
  InquiryThread,
} from '@phrom/shared/inquiry-views.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { listAnswersOf } from '../chat/own-answers/from-inquiry-store.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { Deps, StaffMember } from '../deps.ts'
import { liffUrlOf, ownLinks } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import { type Duties, dutiesOf } from './duty.ts'
import * as messages from './message-store.ts'
import { staffIdOf } from './staff-ids.ts'
import * as store from './view-store.ts'

const endedDays = 7
const excerptLetters = 140

type Looker = { staff: StaffMember; now: Instant }

/** The office's inquiries: who waits first, by the time that is left; then what was answered, and what ended these days. */
export async function inquiryList(db: Db, { staff, now }: Looker): Promise<InquiryList> {
  const { officeId } = staff
  const duties = await dutiesOf(db, officeId, now)
  const since = instantAt(addDays(dayOf(now), -endedDays), '00:00')
  const open = await store.listOpenRows(db, officeId)
  const ended = await store.listEndedRows(db, officeId, since)
  const tell = rowOf(duties, staffIdOf(staff), now)
  return {
    now,
    teamId: staff.teamId,
    teams: [...duties.byTeam.keys()],
    inquiries: [...open.map(tell).sort(byUrgency), ...ended.map(tell)],
  }
}

function rowOf(duties: Duties, me: string, now: Instant) {
  return (row: store.Row): InquiryRow => {
    const { id, teamId, state, why, serviceId, code, openedAt, waitingSince, answerBy } = row
    const taker = duties.takerOf(row)
    return {
      ...{ id, teamId, state, why, serviceId, code, openedAt, waitingSince, answerBy },
      lastReplyAt: row.lastReplyAt,
      name: row.volunteerName ?? row.contactName ?? row.name,
      volunteer: row.groupKind && { groupKind: row.groupKind, groupName: row.groupName ?? '' },
      excerpt: (row.lastText ?? '').slice(0, excerptLetters),
      takenName: taker?.name ?? null,
      isTakenByMe: taker?.id === me,
      isMine: duties.isFor({ ...row, isLate: isLate(row, now) }, me),
    }
  }
}

/** How many wait for whoever asks; and, where they are on duty, who may be in danger. */
export async function inquiriesWaiting(db: Db, { staff, now }: Looker): Promise<InquiriesWaiting> {
  const rows = await store.listWaiting(db, staff.officeId)
  if (rows.length === 0) return { count: 0, danger: [] }
  const duties = await dutiesOf(db, staff.officeId, now)
  const me = staffIdOf(staff)
  const danger = rows.filter(({ why }) => why === 'danger' && duties.isOnDuty(me))
  return {
    count: rows.filter((row) => duties.isFor({ ...row, isLate: isLate(row, now) }, me)).length,
    danger: danger.map((row) => ({
      id: row.id,
      since: row.waitingSince ?? now,
      takenName: duties.takerOf(row)?.name ?? null,
    })),
  }
}

/** One inquiry with all its messages. That this member has looked at it is kept, once a day. Refuses not_found. */
export async function inquiryThread(
  { db, config, write, now }: Pick<Deps, 'db' | 'config' | 'write' | 'now'>,
  staff: StaffMember,
  id: string,
): Promise<InquiryThread> {
  const { officeId } = staff
  const row = await store.findRow(db, officeId, id)
  if (!row) throw new Refusal('not_found')
  const me = staffIdOf(staff)
  const of = { officeId, inquiryId: id }
  const reading = { ...of, staffId: me, day: dayOf(now()) }
  if (row.forgottenAt === null && !(await messages.isRead(db, reading))) {
    await write((tx) => messages.insertReading(tx, { ...reading, staffName: staff.name }))
  }
  const duties = await dutiesOf(db, officeId, now())
  const list = (await messages.listMessages(db, of)).map(messageOf(me))
  const replies = list.filter(({ sender }) => sender === 'staff')
  return {
    ...rowOf(duties, me, now())(row),
    now: now(),
    teams: [...duties.byTeam.keys()],
    language: row.language,
    messages: list,
    caseId: row.caseId,
    phone: row.contactPhone,
    readers: await messages.listReaders(db, of),
    lastReplyId: replies[replies.length - 1]?.id ?? null,
    links: ownLinks(config),
    fields: fieldsOf(config, row),
    isForgotten: row.forgottenAt !== null,
    ownAnswers: await listAnswersOf(db, of),
  }
}

/** What a ready-made reply can say without being told. */
function fieldsOf(config: Config, row: store.Row): InquiryThread['fields'] {
  const firstName = (row.contactName ?? row.name).split(/\s+/)[0] || null
  const home = `${liffUrlOf(config)}/${row.officeId}`
  return {
    link: row.serviceId ? `${home}/services/${row.serviceId}` : home,
    firstName,
  }
}

function messageOf(me: string) {
  return (row: messages.MessageRow): InquiryMessageView => ({
    ...{ id: row.id, sender: row.sender, at: row.at, text: row.text, step: row.step },
    ...{ staffName: row.staffName, isMine: row.staffId === me },
    delivery: row.sender === 'staff' ? deliveryOf(row) : null,
  })
}

function deliveryOf(row: messages.MessageRow): Delivery {
  if (row.sentAt) return 'sent'
  if (row.heldWhy) return row.heldWhy === 'blocked' ? 'blocked' : 'month'
  if (row.failedAt) return row.lastError === 'unknown' ? 'unknown' : 'refused'
  return row.droppedAt ? 'refused' : 'waiting'
}
