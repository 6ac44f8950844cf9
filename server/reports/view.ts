import { type Period, periodOf, readPeriod } from '@phrom/shared/figures/periods.ts'
import { ReportFigures } from '@phrom/shared/reports/figures.ts'
import { isOver, reportsComing, reportsOfYear } from '@phrom/shared/reports/reports.ts'
import type {
  ReportEntry,
  ReportList,
  ReportState,
  ReportView,
} from '@phrom/shared/reports/views.ts'
import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import * as v from 'valibot'
import type { Db } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { firstDay } from '../figures/first-day.ts'
import { Refusal } from '../refusal.ts'
import { countReport } from './report-figures.ts'
import * as store from './store.ts'

const notMade = { edition: null, madeAt: null, finalAt: null, finalBy: null }
const stateOf = ({ finalAt }: { finalAt: Instant | null }): ReportState =>
  finalAt === null ? 'draft' : 'final'
const unmadeState = (period: Period, now: Instant): ReportState =>
  isOver(period, now) ? 'missing' : 'so-far'

/** The reports of a fiscal year (named by the year in which it ends; this one where none is), and what comes next. Refuses invalid: no such year, or one to come. */
export async function reportList(
  db: Db,
  officeId: string,
  wanted: string | undefined,
  now: Instant,
): Promise<ReportList> {
  const today = dayOf(now)
  const inYear =
    wanted === undefined ? periodOf('year', today) : readPeriod('year', `${wanted}-09-30`)
  if (!inYear || inYear.from > today) throw new Refusal('invalid', { fields: ['year'] })
  const begun = (await firstDay(db, officeId)) ?? today
  const firstReport = (await store.findFirstReport(db, officeId)) ?? today
  const [first = today] = [firstReport, begun].sort()
  const rows = await store.listReports(db, officeId, inYear)
  // The last edition of each.
  const made = new Map(rows.map((row) => [`${row.kind} ${row.fromDay}`, row]))
  const reports = reportsOfYear(inYear, first, today).map(({ kind, period }): ReportEntry => {
    const { from, to } = period
    const row = made.get(`${kind} ${from}`)
    if (!row) return { kind, from, to, state: unmadeState(period, now), ...notMade }
    const { edition, madeAt, finalAt, finalBy } = row
    return { kind, from, to, state: stateOf(row), edition, madeAt, finalAt, finalBy }
  })
  return {
    ...{ today, year: Number(inYear.to.slice(0, 4)), reports },
    firstYear: Number(periodOf('year', first).to.slice(0, 4)),
    coming: reportsComing(today).map(({ kind, period: { from, to }, due }) => {
      return { kind, from, to, due }
    }),
  }
}

/** A report as it was kept, its last edition where none is named; counted now where it has not been made. Refuses not_found, report_to_come. */
export async function reportView(
  deps: Pick<Deps, 'db' | 'config' | 'now'>,
  key: store.ReportKey,
  period: Period,
  wanted: number | undefined,
): Promise<ReportView> {
  const now = deps.now()
  if (period.from > dayOf(now)) throw new Refusal('report_to_come', { day: addDays(period.to, 1) })
  const { kind, from } = key
  const editions = await store.listEditions(deps.db, key)
  const last = editions.at(0)
  if (!last && wanted === undefined) {
    return {
      ...{ kind, from, to: period.to, state: unmadeState(period, now), ...notMade },
      ...{ editions: [], reason: null, madeBy: null, changedAt: null, changedBy: null },
      ...{ revision: 0, texts: {} },
      figures: await countReport(deps, key.officeId, period, now),
    }
  }
  const row = await store.findEdition(deps.db, key, wanted ?? last?.edition ?? 0)
  if (!row) throw new Refusal('not_found')
  const { edition, reason, madeAt, madeBy, changedAt, changedBy, finalAt, finalBy, revision } = row
  return {
    ...{ kind, from, to: period.to, state: stateOf(row), edition, editions, reason, revision },
    ...{ madeAt, madeBy, changedAt, changedBy, finalAt, finalBy },
    texts: JSON.parse(row.texts),
    figures: v.parse(ReportFigures, JSON.parse(row.figures)),
  }
}
