import { createHash } from 'node:crypto'
import type { StaffMember } from '../deps.ts'

/** How a member of an office's staff is named where LINE's user ID is not to be seen: the same as long as they are listed there. */
export function staffIdOf({
  officeId,
  lineUserId,
}: Pick<StaffMember, 'officeId' | 'lineUserId'>): string {
  return createHash('sha256').update(`${officeId} ${lineUserId}`).digest('base64url').slice(0, 22)
}
