import { type Level, levels, type SurveyItem, surveyItems } from '@phrom/shared/survey.ts'
import { type LevelCounts, mostTexts } from '@phrom/shared/survey-figures.ts'
import type { Day } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

type Span = { officeId: string; from: Day; to: Day }
/** Days of a month, also of one whose last is none. */
const ofSpan = (db: Db, { officeId, from, to }: Span) =>
  db
    .selectFrom('surveyAnswer')
    .where('officeId', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)

const month = sql<string>`substr(day, 1, 7)`

/** How many tapped each face, by month, team, service and channel. */
export async function countFaces(db: Db, span: Span) {
  const rows = await ofSpan(db, span)
    .select(['teamId', 'serviceId', 'channel', 'face'])
    .select([month.as('month'), (eb) => eb.fn.countAll().as('count')])
    .groupBy([month, 'teamId', 'serviceId', 'channel', 'face'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

const columnOf = (item: SurveyItem, level: Level) => `${item}${level}` as const

/** How many gave each item each level, by month, team and service. */
export async function countItems(db: Db, span: Span) {
  const rows = await ofSpan(db, span)
    .select(['teamId', 'serviceId', month.as('month')])
    .select(
      surveyItems.flatMap((item) =>
        levels.map((level) =>
          sql<number>`sum(case when ${sql.ref(item)} = ${sql.lit(level)} then 1 else 0 end)`.as(
            columnOf(item, level),
          ),
        ),
      ),
    )
    .groupBy([month, 'teamId', 'serviceId'])
    .execute()
  return rows.map(({ month, teamId, serviceId, ...sums }) => ({
    ...{ month, teamId, serviceId },
    countsOf(item: SurveyItem): LevelCounts {
      const at = levels.map((level) => [level, Number(sums[columnOf(item, level)])] as const)
      const count = at.reduce((sum, [, n]) => sum + n, 0)
      return { count, levels: Object.fromEntries(at) as LevelCounts['levels'] }
    },
  }))
}

/** Of these months. By a key of chance: in no order that would tell who came when. */
export async function listTexts(db: Db, span: Span, months: readonly string[]): Promise<string[]> {
  const rows = await ofSpan(db, span)
    .select('text')
    .where('text', 'is not', null)
    .where(month, 'in', months)
    .orderBy('id')
    .limit(mostTexts)
    .execute()
  return rows.flatMap(({ text }) => text ?? [])
}
