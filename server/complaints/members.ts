import { type Member, maySee } from '@phrom/shared/complaints.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import { staffIdOf } from '../inquiries/staff-ids.ts'
import * as store from './store.ts'

/** Everybody of an office's staff, under the ids that hide LINE's. */
export async function membersOf(db: Db, officeId: string): Promise<Member[]> {
  return (await store.listStaff(db, officeId)).map(memberOf)
}

function memberOf(staff: StaffMember): Member {
  const { name, teamId, role } = staff
  return { id: staffIdOf(staff), name, teamId, role }
}

/** Those of an office's complaints that this member may see. */
export async function seenBy(
  db: Db,
  staff: StaffMember,
  rows: readonly store.Complaint[],
): Promise<{ row: store.Complaint; excluded: string[] }[]> {
  const members = await membersOf(db, staff.officeId)
  const me = memberOf(staff)
  const ids = rows.map(({ id }) => id)
  const byId = await store.listExcluded(db, staff.officeId, ids)
  return rows
    .map((row) => ({ row, excluded: byId.get(row.id) ?? [] }))
    .filter(({ row, excluded }) => maySee({ ...row, excluded }, me, members))
}
