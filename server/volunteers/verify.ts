import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of volunteers, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a volunteer is over and has not ended, or has ended and is open': sql`
    select office_id, id as what from volunteer
    where (state in ('waiting', 'active')) <> (ended_at is null)`,
  'a volunteer is active without anybody’s confirmation, or waits although confirmed': sql`
    select office_id, id as what from volunteer
    where (state = 'active' and confirmed_at is null) or (state = 'waiting' and confirmed_at is not null)
      or (confirmed_at is null) <> (confirmed_by is null)`,
  'a volunteer’s times are out of order': sql`
    select office_id, id as what from volunteer
    where confirmed_at < joined_at or ended_at < joined_at or ended_at < confirmed_at`,
  'a volunteer came by an invitation and agreed to nothing': sql`
    select office_id, id as what from volunteer
    where invite_id is not null and (consent_version is null or consent_hash is null)`,
  'an invitation was used more or less often than people came by it': sql`
    select i.office_id, i.id as what from volunteer_invite i
    where i.used <> (
      select count(*) from volunteer v where v.office_id = i.office_id and v.invite_id = i.id)`,
  'somebody took an invitation that was over': sql`
    select v.office_id, v.id as what from volunteer v
    join volunteer_invite i on i.office_id = v.office_id and i.id = v.invite_id
    where v.joined_at >= i.expires_at or v.joined_at > i.ended_at`,
  'an invitation for one person was left for another': sql`
    select v.office_id, v.id as what from volunteer v
    join volunteer_invite i on i.office_id = v.office_id and i.id = v.invite_id
    where i.person_id is not null and v.person_id <> i.person_id and v.person_id <> 'nobody'`,
  'an invitation can be opened by a link and belongs to a person, or neither': sql`
    select office_id, id as what from volunteer_invite
    where (token_hash is null) <> (person_id is not null)`,
  'a volunteer whose time is over is still named': sql`
    select v.office_id, v.id as what from volunteer v where v.forgotten_at is not null
      and (v.person_id <> 'nobody' or v.name <> '' or v.phone <> '' or exists (
        select 1 from volunteer_record r
        where r.office_id = v.office_id and r.volunteer_id = v.id and r.detail is not null))`,
}

/** Everything in a whole database that contradicts what is promised of volunteers; nothing where all is well. */
export async function verifyVolunteers(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}
