import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of inquiries, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'an inquiry waits without a time, or has one although nobody waits': sql`
    select office_id, id as what from inquiry
    where (state = 'open') <> (waiting_since is not null) or (state = 'open') <> (answer_by is not null)`,
  'an inquiry is due before somebody waits': sql`
    select office_id, id as what from inquiry where answer_by < waiting_since`,
  'an inquiry has ended and is open, or is over and has not ended': sql`
    select office_id, id as what from inquiry where (state = 'ended') <> (ended_at is not null)`,
  'an inquiry is answered without a reply': sql`
    select i.office_id, i.id as what from inquiry i where i.forgotten_at is null
      and (i.state = 'answered' or i.first_reply_at is not null) and not exists (
        select 1 from inquiry_message m
        where m.office_id = i.office_id and m.inquiry_id = i.id and m.sender = 'staff')`,
  'a first reply took no time, or came before the question': sql`
    select office_id, id as what from inquiry
    where (first_reply_at is null) <> (first_reply_seconds is null)
      or first_reply_seconds < 0 or first_reply_at < opened_at or last_reply_at < first_reply_at`,
  'a reply was never given to the sender of messages': sql`
    select m.office_id, m.id as what from inquiry_message m
    left join outbox o on o.office_id = m.office_id and o.id = m.id
    where (m.sender = 'staff' or m.step = 'late_told') and o.id is null`,
  'a reply goes to somebody else than who asked': sql`
    select m.office_id, m.id as what from inquiry_message m
    join outbox o on o.office_id = m.office_id and o.id = m.id
    join inquiry i on i.office_id = m.office_id and i.id = m.inquiry_id
    where o.person_id <> i.person_id`,
  'a note of staff is among the messages to LINE': sql`
    select m.office_id, m.id as what from inquiry_message m
    join outbox o on o.office_id = m.office_id and o.id = m.id
    where m.sender in ('note', 'citizen')`,
  'an inquiry is about another person’s case': sql`
    select i.office_id, i.id as what from inquiry i
    join service_case c on c.office_id = i.office_id and c.id = i.case_id
    where c.person_id <> i.person_id and c.person_id <> 'nobody'`,
  'an inquiry whose time is over still holds words, or a person': sql`
    select i.office_id, i.id as what from inquiry i where i.forgotten_at is not null
      and (i.person_id <> 'nobody' or exists (
        select 1 from inquiry_message m where m.office_id = i.office_id and m.inquiry_id = i.id))`,
  'an answer for all leads to a question whose words are gone': sql`
    select i.office_id, i.id as what from inquiry i
    join own_answer_inquiry a on a.office_id = i.office_id and a.inquiry_id = i.id
    where i.forgotten_at is not null`,
}

/** Everything in a whole database that contradicts what is promised of inquiries; nothing where all is well. */
export async function verifyInquiries(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}
