import { v7 as uuidv7 } from 'uuid'
import type { ComplaintMessageKind } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { staffIdOf } from '../inquiries/staff-ids.ts'
import { insertOwnMessage } from '../messages/store.ts'
import * as entries from './entry-store.ts'
import { findOwner } from './owner-store.ts'
import type { Complaint } from './store.ts'

type Written = Omit<
  Parameters<typeof entries.insertEntry>[1],
  'officeId' | 'id' | 'complaintId' | 'at'
>

/** Puts on record what was written or done; answers its id. */
export async function writeEntry(
  { tx, now }: ActionDeps,
  { officeId, id: complaintId }: Pick<Complaint, 'officeId' | 'id'>,
  what: Written,
  staff?: StaffMember,
): Promise<string> {
  const id = uuidv7()
  const by = staff && { staffId: staffIdOf(staff), staffName: staff.name }
  await entries.insertEntry(tx, { officeId, id, complaintId, at: now, ...by, ...what })
  return id
}

/** Tells whose it is in LINE that something has happened, and no word of what; nobody where they were forgotten. */
export async function tellOwner(
  deps: ActionDeps,
  { officeId, id, code, language }: Complaint,
  kind: ComplaintMessageKind,
  entryId: string,
): Promise<void> {
  const personId = await findOwner(deps.tx, { officeId, complaintId: id })
  if (!personId) return
  const complaint = { id, code, language }
  await insertOwnMessage(deps, { officeId, personId }, kind, entryId, { complaint })
}
