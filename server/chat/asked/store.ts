import type { AskedAction, AskedSource, Verdict } from '@phrom/shared/asked.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type AskedRow = Tables['asked']
type Of = Pick<AskedRow, 'officeId' | 'id'>
export type OwnOf = Of & { personId: string }

/** False where it is there already: LINE tells an event more than once. */
export async function insertAsked(tx: Db, row: AskedRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('asked')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What the person was asked back since then has its answer now. */
export async function setChosen(
  tx: Db,
  { officeId, personId }: { officeId: string; personId: string },
  since: Instant,
): Promise<void> {
  await tx
    .updateTable('asked')
    .set({ unansweredAt: null })
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .where('at', '>=', since)
    .where('action', '=', 'ask')
    .where('verdict', 'is', null)
    .execute()
}

/** Sets what the person said of the answer; nothing where it is not theirs. */
export function setVerdict(
  tx: Db,
  { officeId, id, personId }: OwnOf,
  change: Pick<AskedRow, 'verdict' | 'verdictAt' | 'unansweredAt'>,
): Promise<AskedRow | undefined> {
  return tx
    .updateTable('asked')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returningAll()
    .executeTakeFirst()
}

const gone = { personId: null, text: '', unansweredAt: null }

export async function clearAsked(tx: Db, { officeId, id, personId }: OwnOf): Promise<void> {
  await tx
    .updateTable('asked')
    .set(gone)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('personId', '=', personId)
    .execute()
}

export async function clearAskedOf(tx: Db, personId: string): Promise<void> {
  await tx.updateTable('asked').set(gone).where('personId', '=', personId).execute()
}

/** All that a person has asked and is still kept, in every office, the newest first. */
export function listOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('asked')
    .select(['officeId', 'at', 'language', 'text', 'action', 'verdict'])
    .where('personId', '=', personId)
    .orderBy('at', 'desc')
    .execute()
}

export function findAsked(
  db: Db,
  { officeId, id, personId }: OwnOf,
): Promise<AskedRow | undefined> {
  return db
    .selectFrom('asked')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Its answer has left. */
export async function setTold(db: Db, { officeId, id }: Of, at: Instant): Promise<void> {
  await db
    .updateTable('asked')
    .set({ toldAt: at })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** What a person has asked of an office since then, the newest first. */
export function listRecent(
  db: Db,
  { officeId, personId }: Pick<OwnOf, 'officeId' | 'personId'>,
  since: Instant,
) {
  return db
    .selectFrom('asked')
    .select(['id', 'at', 'text', 'kind', 'action', 'toldAt'])
    .where('personId', '=', personId)
    .where('officeId', '=', officeId)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
}

// No answer can be written to them, and they are nobody’s but the person’s and those who help.
const neverListed = ['danger', 'grief', 'angry', 'abuse']

/** The newest that have no right answer. */
export function listUnanswered(db: Db, officeId: string, since: Instant | '', limit: number) {
  return db
    .selectFrom('asked')
    .select(['id', 'text', 'unansweredAt', 'hiddenAt'])
    .where('officeId', '=', officeId)
    .where('unansweredAt', '>=', since)
    .where('text', '<>', '')
    .where('kind', 'not in', neverListed)
    .orderBy('unansweredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
export type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number]

// SQLite takes so many values in one statement.
const atOnce = 500

export async function setHidden(
  tx: Db,
  officeId: string,
  ids: readonly string[],
  hiddenAt: Instant | null,
): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    await tx
      .updateTable('asked')
      .set({ hiddenAt })
      .where('officeId', '=', officeId)
      .where('id', 'in', ids.slice(from, from + atOnce))
      .execute()
  }
}

type Kind = Pick<AskedRow, 'kind' | 'serviceId' | 'ownAnswerId' | 'action' | 'source' | 'verdict'>
export type Counted = Kind & { times: number }
const kinds = ['kind', 'serviceId', 'ownAnswerId', 'action', 'source', 'verdict'] as const

/** Of the questions from one moment to another, how many of each sort. */
export async function countAsked(
  db: Db,
  officeId: string,
  from: Instant,
  until: Instant,
): Promise<Counted[]> {
  const rows = await db
    .selectFrom('asked')
    .select(kinds)
    .select((eb) => eb.fn.countAll().as('times'))
    .where('officeId', '=', officeId)
    .where('at', '>=', from)
    .where('at', '<', until)
    .groupBy(kinds)
    .execute()
  return rows.map((row) => ({ ...row, times: Number(row.times) }))
}

/** The same of the days whose texts are gone; both days count. */
export async function countDays(db: Db, officeId: string, from: Day, to: Day): Promise<Counted[]> {
  const rows = await db
    .selectFrom('askedDay')
    .select(kinds)
    .select((eb) => eb.fn.sum('times').as('times'))
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(kinds)
    .execute()
  return rows.map(({ serviceId, ownAnswerId, verdict, ...row }) => ({
    ...row,
    serviceId: serviceId || null,
    ownAnswerId: ownAnswerId || null,
    verdict: verdict || null,
    times: Number(row.times),
  }))
}

/** What became of each question of a span that is kept. */
export function listActions(db: Db, officeId: string, from: Instant, until: Instant) {
  return db
    .selectFrom('asked')
    .select(['at', 'serviceId', 'action'])
    .where('officeId', '=', officeId)
    .where('at', '>=', from)
    .where('at', '<', until)
    .execute()
}

/** The same of the days whose texts are gone; both days count. */
export async function countActions(db: Db, officeId: string, from: Day, to: Day) {
  const rows = await db
    .selectFrom('askedDay')
    .select(['day', 'serviceId', 'action'])
    .select((eb) => eb.fn.sum('times').as('times'))
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'serviceId', 'action'])
    .execute()
  return rows.map((row) => ({ ...row, times: Number(row.times) }))
}

/** How often each own answer was given, by what was said of it: as it is kept, and of the days that are counted. */
export async function countOwn(db: Db, officeId: string) {
  const kept = await db
    .selectFrom('asked')
    .select(['ownAnswerId', 'verdict'])
    .select((eb) => eb.fn.countAll().as('times'))
    .where('officeId', '=', officeId)
    .where('ownAnswerId', 'is not', null)
    .groupBy(['ownAnswerId', 'verdict'])
    .execute()
  const counted = await db
    .selectFrom('askedDay')
    .select(['ownAnswerId', 'verdict'])
    .select((eb) => eb.fn.sum('times').as('times'))
    .where('officeId', '=', officeId)
    .where('ownAnswerId', '<>', '')
    .groupBy(['ownAnswerId', 'verdict'])
    .execute()
  return [...kept, ...counted]
}

/** When the oldest that is kept was asked. */
export async function findOldest(db: Db, officeId: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('asked')
    .select('at')
    .where('officeId', '=', officeId)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

/** Adds to what is counted of a day. */
export async function addToDay(
  tx: Db,
  { officeId, day }: { officeId: string; day: Day },
  counted: readonly Counted[],
): Promise<void> {
  for (const { kind, serviceId, ownAnswerId, action, source, verdict, times } of counted) {
    const of: { action: AskedAction; source: AskedSource; verdict: Verdict | '' } = {
      ...{ action, source, verdict: verdict ?? '' },
    }
    await tx
      .insertInto('askedDay')
      .values({
        ...{ officeId, day, kind, serviceId: serviceId ?? '', ownAnswerId: ownAnswerId ?? '' },
        ...of,
        times,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['officeId', 'day', ...kinds])
          .doUpdateSet((eb) => ({ times: eb('askedDay.times', '+', times) })),
      )
      .execute()
  }
}

/** Deletes the questions from one moment to another and answers how many of each sort they were: nobody else gets the same. */
export async function takeAsked(
  tx: Db,
  officeId: string,
  from: Instant,
  until: Instant,
): Promise<Counted[]> {
  const rows = await tx
    .deleteFrom('asked')
    .where('officeId', '=', officeId)
    .where('at', '>=', from)
    .where('at', '<', until)
    .returning(kinds)
    .execute()
  const counted = new Map<string, Counted>()
  for (const row of rows) {
    const key = JSON.stringify(kinds.map((kind) => row[kind]))
    counted.set(key, { ...row, times: (counted.get(key)?.times ?? 0) + 1 })
  }
  return [...counted.values()]
}
