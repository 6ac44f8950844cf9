import type { FindBody } from '@phrom/shared/volunteer-views.ts'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tables } from '../database/tables.ts'

type Wanted = Omit<FindBody, 'after'>
type Of = ExpressionBuilder<Tables, 'volunteer'>

/** Words of a search stand for themselves: `%` and `_` are no wildcards. */
function containing(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}

/** As numbers are stored. */
function inArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
}

/** Every word must be found in the name, the group or the area; digits also in the telephone number. */
function isWanted(wanted: Wanted) {
  return (eb: Of) => {
    const conditions = []
    if (wanted.state) conditions.push(eb('volunteer.state', '=', wanted.state))
    else conditions.push(eb('volunteer.state', 'in', ['active', 'waiting']))
    if (wanted.groupKind) conditions.push(eb('volunteer.groupKind', '=', wanted.groupKind))
    if (wanted.groupName) conditions.push(eb('volunteer.groupName', '=', wanted.groupName))
    if (wanted.area !== null) conditions.push(eb('volunteer.area', '=', wanted.area))
    for (const word of wanted.text.split(/\s+/).filter((part) => part !== '')) {
      const like = containing(word)
      const digits = inArabicDigits(word).replaceAll('-', '')
      const isNumber = /^\d{3,}$/.test(digits)
      conditions.push(
        eb.or([
          sql<SqlBool>`lower(volunteer.name) like ${like} escape '\\'`,
          sql<SqlBool>`lower(volunteer.group_name) like ${like} escape '\\'`,
          sql<SqlBool>`lower(volunteer.area) like ${like} escape '\\'`,
          ...(isNumber
            ? [sql<SqlBool>`replace(volunteer.phone, '-', '') like ${`%${digits}%`}`]
            : []),
        ]),
      )
    }
    conditions.push(eb('volunteer.forgottenAt', 'is', null))
    return eb.and(conditions)
  }
}

/** A page by name, and who they are in LINE. Names that are the same stand by their ids. */
export function listVolunteers(
  db: Db,
  officeId: string,
  wanted: Wanted,
  after: { name: string; id: string } | undefined,
  limit: number,
) {
  return db
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.personId')
    .selectAll('volunteer')
    .leftJoin('volunteerInvite', (join) =>
      join
        .onRef('volunteerInvite.officeId', '=', 'volunteer.officeId')
        .onRef('volunteerInvite.id', '=', 'volunteer.inviteId'),
    )
    .select(['person.name as lineName', 'volunteerInvite.name as invitedAs'])
    .where('volunteer.officeId', '=', officeId)
    .where(isWanted(wanted))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('volunteer.name', '>', after?.name ?? ''),
          eb.and([
            eb('volunteer.name', '=', after?.name ?? ''),
            eb('volunteer.id', '>', after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .limit(limit)
    .execute()
}

export async function countVolunteers(db: Db, officeId: string, wanted: Wanted): Promise<number> {
  const { count } = await db
    .selectFrom('volunteer')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('volunteer.officeId', '=', officeId)
    .where(isWanted(wanted))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many there are of each group, area and state, of those who are not forgotten. */
export async function countByGroup(db: Db, officeId: string) {
  const rows = await db
    .selectFrom('volunteer')
    .select((eb) => ['groupKind', 'groupName', 'area', 'state', eb.fn.countAll().as('count')])
    .where('officeId', '=', officeId)
    .where('forgottenAt', 'is', null)
    .groupBy(['groupKind', 'groupName', 'area', 'state'])
    .orderBy('groupKind')
    .orderBy('groupName')
    .orderBy('area')
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}
