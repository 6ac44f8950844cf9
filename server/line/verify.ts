import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../bookings/verify.ts'
import type { Db } from '../database/tables.ts'

/** What must never be of messages, each as one statement that finds it. `what` names them by their keys, and no person. */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a message is lost: nothing became of it, and nothing will': sql`
    select office_id, id as what from outbox
    where sent_at is null and failed_at is null and dropped_at is null
      and held_at is null and next_attempt_at is null`,
  'a message has two ends': sql`
    select office_id, id as what from outbox
    where case when sent_at is null then 0 else 1 end + case when failed_at is null then 0 else 1 end
      + case when dropped_at is null then 0 else 1 end + case when held_at is null then 0 else 1 end > 1`,
  'a message is in a push that is over, or in none': sql`
    select o.office_id, o.id as what from outbox o
    left join push p on p.office_id = o.office_id and p.id = o.push_id
    where o.push_id is not null and o.sent_at is null and o.failed_at is null and o.dropped_at is null
      and (p.id is null or p.ended_at is not null)`,
  'a push is another person’s than its messages': sql`
    select o.office_id, o.id as what from outbox o
    join push p on p.office_id = o.office_id and p.id = o.push_id where p.person_id <> o.person_id`,
  'a push that is over still holds what it said': sql`
    select office_id, id as what from push where ended_at is not null and body <> ''`,
  'a batch of news that is over still says whom it was for': sql`
    select distinct b.office_id, b.id as what from news_batch b
    join news_recipient r on r.office_id = b.office_id and r.batch_id = b.id
    where b.ended_at is not null`,
  'news is leaving, and nothing of it is left to send': sql`
    select n.office_id, n.id as what from news n where n.state = 'sending' and not exists (
      select 1 from news_batch b
      where b.office_id = n.office_id and b.news_id = n.id and b.ended_at is null)`,
  'news that has left has a batch that has not': sql`
    select distinct n.office_id, n.id as what from news n
    join news_batch b on b.office_id = n.office_id and b.news_id = n.id
    where n.state not in ('sending', 'stopped') and b.ended_at is null`,
  'news stands in the app of a volunteer for whom it is not, or was read before it came': sql`
    select distinct v.office_id, v.news_id as what from news_volunteer v
    join news n on n.office_id = v.office_id and n.id = v.news_id
    where n.audience <> 'volunteers' or n.reminder_of is not null
      or n.state in ('draft', 'scheduled') or v.read_at < v.at`,
  'a reminder is of no news for volunteers, or of a reminder': sql`
    select r.office_id, r.id as what from news r where r.reminder_of is not null and not exists (
      select 1 from news n where n.office_id = r.office_id and n.id = r.reminder_of
        and n.audience = 'volunteers' and r.audience = 'volunteers' and n.reminder_of is null)`,
  'somebody gets the same news twice': sql`
    select b.office_id, b.news_id as what from news_batch b
    join news_recipient r on r.office_id = b.office_id and r.batch_id = b.id
    group by b.office_id, b.news_id, r.person_id having count(*) > 1`,
}

/** Everything in a whole database that contradicts what is promised of messages; nothing where all is well. */
export async function verifyMessages(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}
