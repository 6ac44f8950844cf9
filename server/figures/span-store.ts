import type { CountId, CountRow } from '@phrom/shared/figures/counts.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db, Tables } from '../database/tables.ts'

/** `span`: a day (`YYYY-MM-DD`) or a month (`YYYY-MM`). */
type Key = { officeId: string; span: string }
export type SpanRow = Tables['figureSpan']

/** The first day of a span. */
export const firstDayOf = (span: string): Day => (span.length === 7 ? `${span}-01` : span)

const changed = prepared((db, of: Key) =>
  db
    .insertInto('figureSpan')
    .values({ ...of, revision: 1, countedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'span'])
        .doUpdateSet((eb) => ({ revision: eb('figureSpan.revision', '+', 1), countedAt: null })),
    ),
)

/** What was counted of a span holds no longer. */
export async function setChanged(tx: Db, of: Key): Promise<void> {
  await changed.write(tx, of)
}

/** A span as it stands; it begins with the first look. */
export async function takeSpan(db: Db, of: Key): Promise<SpanRow> {
  await db
    .insertInto('figureSpan')
    .values({ ...of, revision: 0, countedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await findSpan(db, of)
  if (!row) throw new Error(`${of.span} is not there`)
  return row
}

export function findSpan(db: Db, { officeId, span }: Key): Promise<SpanRow | undefined> {
  return db
    .selectFrom('figureSpan')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('span', '=', span)
    .executeTakeFirst()
}

/** False where it has changed since it was looked at, or another was faster. */
export async function setCounted(
  tx: Db,
  { officeId, span, revision }: Key & { revision: number },
  countedAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('figureSpan')
    .set({ countedAt })
    .where('officeId', '=', officeId)
    .where('span', '=', span)
    .where('revision', '=', revision)
    .where('countedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const count = prepared((db, row: Tables['figureCount']) => db.insertInto('figureCount').values(row))

/** Instead of what was counted before. */
export async function setCounts(
  tx: Db,
  { officeId, span }: Key,
  rows: readonly CountRow[],
): Promise<void> {
  await tx
    .deleteFrom('figureCount')
    .where('officeId', '=', officeId)
    .where('span', '=', span)
    .execute()
  for (const { teamId, serviceId, what, counts } of rows) {
    await count.write(tx, {
      ...{ officeId, span, teamId, serviceId, what },
      counts: JSON.stringify(counts),
    })
  }
}

/** Every day and month of an office that stands in the list, counted or not. */
export function listSpans(db: Db, officeId: string): Promise<SpanRow[]> {
  return db
    .selectFrom('figureSpan')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('span')
    .execute()
}

/**
 * What was counted of the days, or the months, from one to another, both included, by each that has been counted: also where there was
 * nothing to count. In one statement, so that what is read belongs together.
 */
export async function readCounts(
  db: Db,
  { officeId, from, to, only }: { officeId: string; from: string; to: string; only?: CountId },
): Promise<Map<string, CountRow[]>> {
  const rows = await db
    .selectFrom('figureSpan')
    .leftJoin('figureCount', (join) => {
      const same = join
        .onRef('figureCount.officeId', '=', 'figureSpan.officeId')
        .onRef('figureCount.span', '=', 'figureSpan.span')
      return only ? same.on('figureCount.what', '=', only) : same
    })
    .select(['figureSpan.span', 'figureCount.teamId', 'figureCount.serviceId'])
    .select(['figureCount.what', 'figureCount.counts'])
    .where('figureSpan.officeId', '=', officeId)
    .where('figureSpan.span', '>=', from)
    .where('figureSpan.span', '<=', to)
    .where(sql`length(figure_span.span)`, '=', from.length)
    .where('figureSpan.countedAt', 'is not', null)
    .orderBy('figureSpan.span')
    .execute()
  const found = new Map<string, CountRow[]>()
  for (const { span, teamId, serviceId, what, counts } of rows) {
    const own = found.get(span) ?? []
    found.set(span, own)
    if (teamId === null || serviceId === null || what === null) continue
    own.push({
      ...{ day: firstDayOf(span), teamId, serviceId, what },
      counts: JSON.parse(counts ?? '{}') as CountRow['counts'],
    })
  }
  return found
}
