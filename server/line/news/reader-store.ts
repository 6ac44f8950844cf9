import type { NewsReader, VolunteerPlace } from '@phrom/shared/news.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'

type Of = { officeId: string; newsId: string }
type Mine = { officeId: string; personId: string }

/** SQLite takes so many values in one statement, and more. */
const together = 500

/** The news stands in these volunteers' apps from now on. */
export async function insertForVolunteers(
  tx: Db,
  { officeId, newsId, at }: Of & { at: Instant },
  people: readonly string[],
): Promise<void> {
  for (let i = 0; i < people.length; i += together) {
    const rows = people
      .slice(i, i + together)
      .map((personId) => ({ officeId, newsId, personId, at, readAt: null }))
    await tx.insertInto('newsVolunteer').values(rows).execute()
  }
}

/** How many volunteers each piece of news is for who still help, and how many of them have read it. */
export async function countReaders(db: Db, officeId: string, ids: readonly string[]) {
  const counts = new Map<string, { read: number; of: number }>()
  if (ids.length === 0) return counts
  const rows = await helping(db, officeId)
    .select((eb) => ['newsVolunteer.newsId', eb.fn.countAll().as('of')])
    .select((eb) => eb.fn.count('newsVolunteer.readAt').as('read'))
    .where('newsVolunteer.newsId', 'in', ids)
    .groupBy('newsVolunteer.newsId')
    .execute()
  for (const { newsId, of, read } of rows) {
    counts.set(newsId, { of: Number(of), read: Number(read) })
  }
  return counts
}

/** By name; those who have not read it come first. */
export function listReaders(db: Db, { officeId, newsId }: Of): Promise<NewsReader[]> {
  return helping(db, officeId)
    .select(['volunteer.name', 'volunteer.groupName', 'newsVolunteer.readAt'])
    .where('newsVolunteer.newsId', '=', newsId)
    .orderBy((eb) => eb.case().when('newsVolunteer.readAt', 'is', null).then(0).else(1).end())
    .orderBy('volunteer.groupName')
    .orderBy('volunteer.name')
    .execute()
}

/** Whoever has left need not be named any more. */
function helping(db: Db, officeId: string) {
  return db
    .selectFrom('newsVolunteer')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.officeId', '=', 'newsVolunteer.officeId')
        .onRef('volunteer.personId', '=', 'newsVolunteer.personId')
        .on('volunteer.state', '=', 'active')
        .on('volunteer.endedAt', 'is', null),
    )
    .where('newsVolunteer.officeId', '=', officeId)
}

const mostShown = 200

/** What stands in a volunteer's app, the newest first; what was stopped is gone. */
export function listOwn(db: Db, of: Mine) {
  return own(db, of)
    .orderBy('newsVolunteer.at', 'desc')
    .orderBy('news.id', 'desc')
    .limit(mostShown)
    .execute()
}

export function findOwn(db: Db, of: Mine, newsId: string) {
  return own(db, of).where('news.id', '=', newsId).executeTakeFirst()
}

function own(db: Db, { officeId, personId }: Mine) {
  return db
    .selectFrom('newsVolunteer')
    .innerJoin('news', (join) =>
      join
        .onRef('news.officeId', '=', 'newsVolunteer.officeId')
        .onRef('news.id', '=', 'newsVolunteer.newsId'),
    )
    .select(['news.id', 'news.textTh', 'news.textEn', 'newsVolunteer.at', 'newsVolunteer.readAt'])
    .where('newsVolunteer.officeId', '=', officeId)
    .where('newsVolunteer.personId', '=', personId)
    .where('news.state', '!=', 'stopped')
}

/** The first time is kept. */
export async function setRead(
  tx: Db,
  { officeId, personId }: Mine,
  newsId: string,
  readAt: Instant,
): Promise<void> {
  await tx
    .updateTable('newsVolunteer')
    .set({ readAt })
    .where('officeId', '=', officeId)
    .where('newsId', '=', newsId)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .execute()
}

/** Where the office's volunteers come from, and how many from each. */
export async function listPlaces(db: Db, officeId: string): Promise<VolunteerPlace[]> {
  const rows = await db
    .selectFrom('volunteer')
    .select((eb) => ['area', 'groupKind', 'groupName', eb.fn.countAll().as('people')])
    .where('officeId', '=', officeId)
    .where('state', '=', 'active')
    .where('endedAt', 'is', null)
    .groupBy(['area', 'groupKind', 'groupName'])
    .orderBy('area')
    .orderBy('groupName')
    .execute()
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

/** Which news stood in a person's app, in every office. */
export function listOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('newsVolunteer')
    .innerJoin('news', (join) =>
      join
        .onRef('news.officeId', '=', 'newsVolunteer.officeId')
        .onRef('news.id', '=', 'newsVolunteer.newsId'),
    )
    .select(['newsVolunteer.officeId', 'newsVolunteer.at', 'newsVolunteer.readAt'])
    .select(['news.textTh', 'news.textEn'])
    .where('newsVolunteer.personId', '=', personId)
    .orderBy('newsVolunteer.at', 'desc')
    .execute()
}

export async function deleteOfPerson(tx: Db, personId: string): Promise<void> {
  await tx.deleteFrom('newsVolunteer').where('personId', '=', personId).execute()
}

/** What is older than a moment, and what stands with whoever does not help there any more; answers how many rows. */
export async function deleteOver(tx: Db, officeId: string, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('newsVolunteer')
    .where('officeId', '=', officeId)
    .where((eb) =>
      eb.or([
        eb('at', '<', before),
        eb(
          'personId',
          'not in',
          eb
            .selectFrom('volunteer')
            .select('volunteer.personId')
            .where('volunteer.officeId', '=', officeId)
            .where('volunteer.state', '=', 'active')
            .where('volunteer.endedAt', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
