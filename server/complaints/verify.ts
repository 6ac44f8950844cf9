import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of complaints, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a complaint has ended and is open, or is over and has not ended': sql`
    select office_id, id as what from complaint
    where (state = 'ended') <> (ended_at is not null) or (state = 'ended') <> (ended_how is not null)`,
  'a complaint has ended without the citizen’s word': sql`
    select c.office_id, c.id as what from complaint c
    where c.forgotten_at is null and c.ended_how = 'agreed' and not exists (
      select 1 from complaint_entry e
      where e.office_id = c.office_id and e.complaint_id = c.id and e.what = 'agreed')`,
  'a complaint has ended before the term for objecting was over': sql`
    select office_id, id as what from complaint where ended_how = 'term'
      and (object_until is null or ended_at < object_until || 'T17:00:00.000Z')`,
  'a complaint waits for the office without a day, or has one although it does not wait': sql`
    select office_id, id as what from complaint
    where (state in ('answered', 'ended')) <> (due_on is null)`,
  'a complaint is answered and nobody can object, or is not and somebody could': sql`
    select office_id, id as what from complaint
    where (state in ('answered', 'ended')) <> (object_until is not null)`,
  'a complaint is looked into by no team': sql`
    select office_id, id as what from complaint where (state = 'received') <> (team_id is null)`,
  'a complaint was answered more or less often than its answers say': sql`
    select c.office_id, c.id as what from complaint c where c.forgotten_at is null and c.round <> (
      select count(*) from complaint_entry e
      where e.office_id = c.office_id and e.complaint_id = c.id and e.what = 'answered')`,
  'a complaint was reopened without an objection': sql`
    select c.office_id, c.id as what from complaint c where c.forgotten_at is null and c.reopened <> (
      select count(*) from complaint_entry e
      where e.office_id = c.office_id and e.complaint_id = c.id and e.what = 'objected')`,
  'a complaint whose time is over still holds words, or a person': sql`
    select c.office_id, c.id as what from complaint c where c.forgotten_at is not null
      and (c.name is not null or c.officer <> '' or exists (
        select 1 from complaint_owner o where o.office_id = c.office_id and o.complaint_id = c.id)
      or exists (
        select 1 from complaint_entry e where e.office_id = c.office_id and e.complaint_id = c.id))`,
  'what is told of a complaint goes to somebody else than whose it is': sql`
    select e.office_id, e.id as what from complaint_entry e
    join outbox o on o.office_id = e.office_id and o.id = e.id
    left join complaint_owner w on w.office_id = e.office_id and w.complaint_id = e.complaint_id
    where w.person_id is null or w.person_id <> o.person_id or e.what in ('note', 'sorted', 'handed_over')`,
  'a complaint is about another person’s case': sql`
    select c.office_id, c.id as what from complaint c
    join complaint_owner w on w.office_id = c.office_id and w.complaint_id = c.id
    join service_case s on s.office_id = c.office_id and s.id = c.case_id
    where s.person_id <> w.person_id`,
}

/** Everything in a whole database that contradicts what is promised of complaints; nothing where all is well. */
export async function verifyComplaints(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}
