import type { ComplaintList, ComplaintRow, ComplaintThread } from '@phrom/shared/complaint-views.ts'
import { isLead, waitsForStaff } from '@phrom/shared/complaints.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { Deps, StaffMember } from '../deps.ts'
import { staffIdOf } from '../inquiries/staff-ids.ts'
import { Refusal } from '../refusal.ts'
import * as entries from './entry-store.ts'
import { membersOf, seenBy } from './members.ts'
import * as store from './store.ts'

const endedDays = 30
const excerptLetters = 140

type Looker = { staff: StaffMember; now: Instant }

/** What this member may see of the office's complaints: whose answer is due first, then what is with the citizen, then what ended these days. */
export async function complaintList(db: Db, { staff, now }: Looker): Promise<ComplaintList> {
  const { officeId } = staff
  const today = dayOf(now)
  const since = instantAt(addDays(today, -endedDays), '00:00')
  const open = await store.listOpen(db, officeId)
  const ended = await store.listEnded(db, officeId, since)
  const seen = (await seenBy(db, staff, [...open, ...ended])).map(({ row }) => row)
  const ids = seen.map(({ id }) => id)
  const words = await entries.listLastWords(db, officeId, ids)
  const rows = seen.map((row) => rowOf(row, words.get(row.id) ?? ''))
  return { today, complaints: rows.sort(byDue) }
}

/** What waits for the office comes first, by its day; the rest keeps its order. */
function byDue(a: ComplaintRow, b: ComplaintRow): number {
  if (a.dueOn && b.dueOn) return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
  return a.dueOn ? -1 : b.dueOn ? 1 : 0
}

/** How many this member should do something about: new ones of who leads, and those of the own team. */
export async function complaintsWaiting(db: Db, { staff }: Looker): Promise<{ count: number }> {
  const waiting = (await store.listOpen(db, staff.officeId)).filter(({ state, teamId }) => {
    if (!waitsForStaff(state)) return false
    return state === 'received' || teamId === staff.teamId
  })
  return { count: (await seenBy(db, staff, waiting)).length }
}

function rowOf(row: store.Complaint, excerpt: string): ComplaintRow {
  const { id, code, kind, topic, state, teamId, receivedAt, dueOn, reopened } = row
  return {
    ...{ id, code, kind, topic, state, teamId, receivedAt, dueOn, reopened },
    objectUntil: state === 'answered' ? row.objectUntil : null,
    excerpt: excerpt.slice(0, excerptLetters),
  }
}

/** One complaint with all that was written and done. That this member has looked at it is kept, once a day. Refuses not_found. */
export async function complaintThread(
  { db, write, now }: Pick<Deps, 'db' | 'write' | 'now'>,
  staff: StaffMember,
  id: string,
): Promise<ComplaintThread> {
  const { officeId } = staff
  const found = await store.findComplaint(db, { officeId, id })
  const [seen] = found ? await seenBy(db, staff, [found]) : []
  if (!seen) throw new Refusal('not_found')
  const { row, excluded } = seen
  const me = staffIdOf(staff)
  const of = { officeId, complaintId: id }
  const reading = { ...of, staffId: me, day: dayOf(now()) }
  if (row.forgottenAt === null && !(await entries.isRead(db, reading))) {
    await write((tx) => entries.insertReading(tx, { ...reading, staffName: staff.name }))
  }
  const { excerpt: _, ...shown } = rowOf(row, '')
  return {
    ...shown,
    now: now(),
    ...{ onDay: row.onDay, officer: row.officer, caseId: row.caseId, name: row.name },
    caseCode: await store.findCaseCode(db, officeId, row.caseId),
    ...{ endedHow: row.endedHow, revision: row.revision },
    teams: await store.listTeamIds(db, officeId),
    sorting: isLead(staff) ? { staff: await membersOf(db, officeId), excluded } : null,
    entries: (await entries.listEntries(db, of)).map((entry) => ({
      ...{ id: entry.id, at: entry.at, what: entry.what, text: entry.text, teamId: entry.teamId },
      ...{ staffName: entry.staffName, isMine: entry.staffId === me },
    })),
    readers: await entries.listReaders(db, of),
    isForgotten: row.forgottenAt !== null,
  }
}

/** The same after something was done; nothing for who keeps away from it from now on. */
export async function threadAfter(
  deps: Pick<Deps, 'db' | 'write' | 'now'>,
  staff: StaffMember,
  id: string,
): Promise<ComplaintThread | null> {
  try {
    return await complaintThread(deps, staff, id)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null
    throw error
  }
}
