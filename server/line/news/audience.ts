import type { NewsTo } from '@phrom/shared/news.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/tables.ts'
import { leaving } from '../../privacy/store.ts'

/** Who had to do with a service so long ago has most likely no use for its news. */
const caseDays = 365

/** `unreadOf`: of these only who has not read that news. */
type Of = { officeId: string; to: NewsTo; now: Instant; unreadOf?: string | null }

/** The ids of those whom news is for, once each: nobody who has blocked the office, or is being forgotten. */
function audience(db: Db, of: Of) {
  const { to } = of
  if (to.audience === 'volunteers') return reachable(db, of, to)
  return to.audience === 'all' ? friends(db, of) : peopleOf(db, of, to.serviceId)
}

function friends(db: Db, { officeId }: Of) {
  return db
    .selectFrom('friendship')
    .innerJoin('person', 'person.id', 'friendship.personId')
    .select('friendship.personId')
    .where('friendship.officeId', '=', officeId)
    .where('friendship.followedAt', 'is not', null)
    .where('friendship.blockedAt', 'is', null)
    .where('person.lineUserId', 'not like', sql.lit(`${leaving}%`))
}

/** Who agreed, for a case of the service that is not old, to be written to. */
function peopleOf(db: Db, { officeId, now }: Of, serviceId: string) {
  const since = instantAt(addDays(dayOf(now), -caseDays), '00:00')
  return db
    .selectFrom('serviceCase')
    .innerJoin('consent', (join) =>
      join
        .onRef('consent.officeId', '=', 'serviceCase.officeId')
        .onRef('consent.caseId', '=', 'serviceCase.id')
        .on('consent.purpose', '=', 'line.messages'),
    )
    .innerJoin('person', 'person.id', 'serviceCase.personId')
    .leftJoin('friendship', (join) =>
      join
        .onRef('friendship.officeId', '=', 'serviceCase.officeId')
        .onRef('friendship.personId', '=', 'serviceCase.personId'),
    )
    .select('serviceCase.personId')
    .distinct()
    .where('serviceCase.officeId', '=', officeId)
    .where('serviceCase.serviceId', '=', serviceId)
    .where('serviceCase.startedAt', '>=', since)
    .where('serviceCase.erasedAt', 'is', null)
    .where('friendship.blockedAt', 'is', null)
    .where('person.lineUserId', 'not like', sql.lit(`${leaving}%`))
}

type ToVolunteers = Extract<NewsTo, { audience: 'volunteers' }>

/** Those whom the office has confirmed and who still help; whoever waits or has left is none of them. */
function volunteers(db: Db, officeId: string, { area, groupKind, groupName }: ToVolunteers) {
  return db
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.personId')
    .select('volunteer.personId')
    .distinct()
    .where('volunteer.officeId', '=', officeId)
    .where('volunteer.state', '=', 'active')
    .where('volunteer.endedAt', 'is', null)
    .where('person.lineUserId', 'not like', sql.lit(`${leaving}%`))
    .$if(area !== null, (query) => query.where('volunteer.area', '=', area ?? ''))
    .$if(groupKind !== null, (query) =>
      query.where('volunteer.groupKind', '=', groupKind ?? 'community'),
    )
    .$if(groupName !== null, (query) => query.where('volunteer.groupName', '=', groupName ?? ''))
}

/** Those who can be written to in LINE. */
function reachable(db: Db, { officeId, unreadOf }: Of, to: ToVolunteers) {
  return volunteers(db, officeId, to)
    .leftJoin('friendship', (join) =>
      join
        .onRef('friendship.officeId', '=', 'volunteer.officeId')
        .onRef('friendship.personId', '=', 'volunteer.personId'),
    )
    .where('friendship.blockedAt', 'is', null)
    .$if(typeof unreadOf === 'string', (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('newsVolunteer')
            .select('newsVolunteer.personId')
            .whereRef('newsVolunteer.officeId', '=', 'volunteer.officeId')
            .whereRef('newsVolunteer.personId', '=', 'volunteer.personId')
            .where('newsVolunteer.newsId', '=', unreadOf ?? '')
            .where('newsVolunteer.readAt', 'is', null),
        ),
      ),
    )
}

/** The ids of those volunteers in whose app the news stands, whether LINE reaches them or not; of other news nobody. */
export async function listInApp(db: Db, { officeId, to }: Of): Promise<string[]> {
  if (to.audience !== 'volunteers') return []
  const rows = await volunteers(db, officeId, to).orderBy('volunteer.personId').execute()
  return rows.map(({ personId }) => personId)
}

/** Whom news is for, and the language in which each is spoken to: that of their LINE as the office knows it, Thai else. */
export async function listAudience(
  db: Db,
  of: Of,
): Promise<{ personId: string; language: Language }[]> {
  const rows = await db
    .with('reached', () => audience(db, of))
    .selectFrom('reached')
    .leftJoin('friendship', (join) =>
      join
        .onRef('friendship.personId', '=', 'reached.personId')
        .on('friendship.officeId', '=', of.officeId),
    )
    .select(['reached.personId', 'friendship.language'])
    .orderBy('reached.personId')
    .execute()
  return rows.map(({ personId, language }) => ({ personId, language: language ?? 'th' }))
}

/** So many people, by language. */
export async function countAudience(db: Db, of: Of): Promise<Record<Language, number>> {
  const rows = await db
    .with('reached', () => audience(db, of))
    .selectFrom('reached')
    .leftJoin('friendship', (join) =>
      join
        .onRef('friendship.personId', '=', 'reached.personId')
        .on('friendship.officeId', '=', of.officeId),
    )
    .select((eb) => ['friendship.language', eb.fn.countAll().as('count')])
    .groupBy('friendship.language')
    .execute()
  const people = { th: 0, en: 0 }
  for (const { language, count } of rows) people[language ?? 'th'] += Number(count)
  return people
}

/** Takes from a batch whom its news is no longer for. */
export async function dropGone(db: Db, of: Of, batchId: string): Promise<void> {
  await db
    .deleteFrom('newsRecipient')
    .where('officeId', '=', of.officeId)
    .where('batchId', '=', batchId)
    .where('personId', 'not in', audience(db, of))
    .execute()
}
