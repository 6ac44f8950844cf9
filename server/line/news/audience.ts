import type { NewsTo } from '@phrom/shared/news.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/tables.ts'
import { leaving } from '../../privacy/store.ts'

/** Who had to do with a service so long ago has most likely no use for its news. */
const caseDays = 365

type Of = { officeId: string; to: NewsTo; now: Instant }

/** The ids of those whom news is for, once each: nobody who has blocked the office, or is being forgotten. */
function audience(db: Db, of: Of) {
  return of.to.audience === 'all' ? friends(db, of) : peopleOf(db, of, of.to.serviceId)
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
