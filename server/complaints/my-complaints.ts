import type { ComplaintView, OwnComplaint } from '@phrom/shared/complaint-views.ts'
import type { MyComplaint } from '@phrom/shared/my-data.ts'
import type { Db, Tables } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'
import * as entries from './entry-store.ts'
import { findOwner, listOfPerson } from './owner-store.ts'
import * as store from './store.ts'

/** One's own complaints at an office, the newest first. */
export async function ownComplaints(
  db: Db,
  officeId: string,
  personId: string,
): Promise<OwnComplaint[]> {
  const rows = await listOfPerson(db, personId)
  return rows.filter((row) => row.officeId === officeId).map(summaryOf)
}

function summaryOf(row: store.Complaint): OwnComplaint {
  const { id, code, kind, topic, state, receivedAt, dueOn } = row
  const until = state === 'answered' ? row.objectUntil : null
  return { id, code, kind, topic, state, receivedAt, dueOn, objectUntil: until }
}

/** One of them with all that was written; another's is not found. */
export async function ownComplaint(
  db: Db,
  { officeId, id, personId }: { officeId: string; id: string; personId: string },
): Promise<ComplaintView> {
  const row = await store.findComplaint(db, { officeId, id })
  const of = { officeId, complaintId: id }
  if (!row || (await findOwner(db, of)) !== personId) throw new Refusal('not_found')
  return {
    ...summaryOf(row),
    ...{ onDay: row.onDay, officer: row.officer, name: row.name, teamId: row.teamId },
    caseCode: await store.findCaseCode(db, officeId, row.caseId),
    ...{ endedAt: row.endedAt, endedHow: row.endedHow, round: row.round },
    entries: (await entries.listEntries(db, of)).flatMap(shownOf),
  }
}

/** What citizens read: no note, no step, and no name of an officer. */
function shownOf({ id, at, what, text }: Tables['complaintEntry']): ComplaintView['entries'] {
  const isShown = what === 'sent' || what === 'added' || what === 'answered' || what === 'objected'
  return isShown ? [{ id, at, what, text: text ?? '' }] : []
}

/** All of a person's complaints in every office, for My data: of the notes of staff how many there are. */
export async function myComplaints(db: Db, personId: string): Promise<MyComplaint[]> {
  const all: MyComplaint[] = []
  for (const row of await listOfPerson(db, personId)) {
    const { officeId, id, code, kind, topic, state, receivedAt, endedAt } = row
    const of = { officeId, complaintId: id }
    const rows = await entries.listEntries(db, of)
    all.push({
      ...{ officeId, id, code, kind, topic, state, receivedAt, endedAt },
      ...{ onDay: row.onDay, officer: row.officer, name: row.name },
      caseCode: await store.findCaseCode(db, officeId, row.caseId),
      entries: rows.flatMap(shownOf).map(({ at, what, text }) => ({
        by: what === 'answered' ? ('staff' as const) : ('citizen' as const),
        ...{ at, text },
      })),
      notes: rows.filter(({ what }) => what === 'note').length,
      readers: await entries.listReaders(db, of),
    })
  }
  return all
}
