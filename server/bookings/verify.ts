import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/tables.ts'

export type Finding = { check: string; officeId: string; what: string }

/**
 * What must never be, each as one statement that finds it, so that a server at work raises no false alarm: a statement sees one moment
 * of the database. `what` names slots, bookings and cases by their keys, and no person.
 */
const checks: Record<string, RawBuilder<{ officeId: string; what: string }>> = {
  'a counter is not the sum of its bookings and freed places': sql`
    select s.office_id, s.team_id || ' ' || s.day || ' ' || s.start || ': ' || s.taken || ' for ' || coalesce(b.places, 0) as what
    from slot s left join (
      select office_id, team_id, day, start, sum(places) as places from (
        select office_id, team_id, day, start, places from booking_case where released_at is null
        union all select office_id, team_id, day, start, places from freed_place
      ) held group by office_id, team_id, day, start
    ) b on b.office_id = s.office_id and b.team_id = s.team_id and b.day = s.day and b.start = s.start
    where s.taken <> coalesce(b.places, 0)`,
  'places of volunteers are not the sum of their bookings': sql`
    select s.office_id, s.team_id || ' ' || s.day || ' ' || s.start || ': ' || s.volunteers_taken || ' for ' || coalesce(b.places, 0) as what
    from slot s left join (
      select office_id, team_id, day, start, sum(places) as places from booking_case
      where released_at is null and by_volunteer = 1 group by office_id, team_id, day, start
    ) b on b.office_id = s.office_id and b.team_id = s.team_id and b.day = s.day and b.start = s.start
    where s.volunteers_taken <> coalesce(b.places, 0)`,
  'an offer is open without a place, or kept after it is over': sql`
    select o.office_id, o.id as what from offer o
    where (o.ended_at is null) <> exists (
      select 1 from freed_place f where f.office_id = o.office_id and f.offer_id = o.id)`,
  'an offer stands for nobody who waits': sql`
    select o.office_id, o.id as what from offer o
    join wish w on w.office_id = o.office_id and w.id = o.wish_id
    where o.ended_at is null and (w.ended_at is not null or w.person_id <> o.person_id)`,
  'a wish waits without a case, or a case without its wish': sql`
    select w.office_id, w.id as what from wish w
    where (w.ended_at is null) <> exists (
      select 1 from wish_case c where c.office_id = w.office_id and c.wish_id = w.id and c.left_at is null)`,
  'a case is booked twice': sql`
    select office_id, case_id as what from booking_case
    where released_at is null group by office_id, case_id having count(*) > 1`,
  'a booking on record is not there': sql`
    select e.office_id, e.case_id as what from case_event e
    where e.type in ('booked', 'booking_moved')
      and not exists (
        select 1 from booking_case p
        where p.office_id = e.office_id and p.case_id = e.case_id and p.released_at is null)
      and not exists (
        select 1 from case_event later where later.office_id = e.office_id and later.case_id = e.case_id
          and later.id > e.id and later.type in ('booking_cancelled', 'withdrawn', 'not_served', 'no_show', 'booked', 'booking_moved'))`,
}

/** What must never be of a booking with one of its cases: one walk through all of them tells the first that is wrong. */
const wrongBookings = sql<Finding>`
  select * from (
    select b.office_id, coalesce(p.case_id, b.id) as what, case
      when p.case_id is null then
        case when b.ended_at is null or b.state in ('held', 'confirmed') then 'a booking stands without a place' end
      when b.ended_at is not null or b.state not in ('held', 'confirmed') then 'an ended booking still takes places'
      when (b.state = 'held') <> (b.held_until is not null) then 'a hold has no end, or a booking has one'
      when b.person_id <> c.person_id then 'a booking is another person’s than its case'
      when b.state = 'confirmed' and c.state not in ('approved', 'closed')
        then 'a case that is over, or was never sent, is booked'
      when (b.state = 'confirmed') <> (coalesce((
          select e.type from case_event e where e.office_id = p.office_id and e.case_id = p.case_id
            and e.type in ('booked', 'booking_moved', 'booking_cancelled', 'withdrawn', 'not_served', 'no_show')
          order by e.id desc limit 1), '') in ('booked', 'booking_moved'))
        then case b.state when 'confirmed' then 'a booking is not on record' else 'a booking on record is not there' end
      end as "check"
    from booking b
    left join booking_case p on p.office_id = b.office_id and p.booking_id = b.id and p.released_at is null
    left join service_case c on c.office_id = p.office_id and c.id = p.case_id
  ) seen where "check" is not null`

/** Everything in a whole database that contradicts the promises of booking; nothing where all is well. */
export async function verifyBookings(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks)) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  const { rows } = await wrongBookings.execute(db)
  return [...findings, ...rows]
}

export async function countVerified(db: Db) {
  const count = async (table: 'slot' | 'booking' | 'ticket') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }
  return {
    slots: await count('slot'),
    bookings: await count('booking'),
    tickets: await count('ticket'),
  }
}
