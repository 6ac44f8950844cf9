import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Entry = Tables['complaintEntry']
type Of = { officeId: string; complaintId: string }

export async function insertEntry(
  tx: Db,
  row: Pick<Entry, 'officeId' | 'id' | 'complaintId' | 'what' | 'at'> & Partial<Entry>,
): Promise<void> {
  const none = { text: null, teamId: null, staffId: null, staffName: null }
  await tx
    .insertInto('complaintEntry')
    .values({ ...none, ...row })
    .execute()
}

/** All of a complaint, the first first. */
export function listEntries(db: Db, { officeId, complaintId }: Of): Promise<Entry[]> {
  return db
    .selectFrom('complaintEntry')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .orderBy('id')
    .execute()
}

/** What its citizen wrote last, of each of these. */
export async function listLastWords(
  db: Db,
  officeId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('complaintEntry')
    .select(['complaintId', 'text'])
    .where('officeId', '=', officeId)
    .where('complaintId', 'in', ids)
    .where('what', 'in', ['sent', 'added', 'objected'])
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ complaintId, text }) => [complaintId, text ?? '']))
}

/** That somebody of the staff looked at it on a day: once. */
export async function insertReading(tx: Db, row: Tables['complaintReading']): Promise<void> {
  await tx
    .insertInto('complaintReading')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isRead(
  db: Db,
  { officeId, complaintId, staffId, day }: Of & { staffId: string; day: Day },
): Promise<boolean> {
  const row = await db
    .selectFrom('complaintReading')
    .select('day')
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .where('staffId', '=', staffId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

/** Names of those who looked at it. */
export async function listReaders(db: Db, { officeId, complaintId }: Of): Promise<string[]> {
  const rows = await db
    .selectFrom('complaintReading')
    .select('staffName')
    .distinct()
    .where('officeId', '=', officeId)
    .where('complaintId', '=', complaintId)
    .orderBy('staffName')
    .execute()
  return rows.map(({ staffName }) => staffName)
}
