import { type CountRow, tallyOf } from '@phrom/shared/figures/counts.ts'
import {
  type FigureId,
  type FigurePart,
  figureRules,
  percentOf,
} from '@phrom/shared/figures/figures.ts'
import { type Period, periodAfter, periodOf } from '@phrom/shared/figures/periods.ts'
import type { Figure, FiguresView, FigureValues } from '@phrom/shared/figures/views.ts'
import type { ReportFigures, ReportRow } from '@phrom/shared/reports/figures.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { Deps } from '../deps.ts'
import { countsOf } from '../figures/counts-of.ts'
import { officeFigures } from '../figures/office-figures.ts'
import { serviceName, whyNotServed, whyReturned } from './report-names.ts'

const whole = { teamId: null, serviceId: null }

/** Those of which a part is an indicator of its own, beside the period before. */
const ownIndicators: ReadonlySet<FigureId> = new Set(['counter-minutes', 'waiting'])

/** All that a report of an office shows of a period, counted now. */
export async function countReport(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  officeId: string,
  period: Period,
  now: Instant,
): Promise<ReportFigures> {
  const view = await officeFigures(db, officeId, { ...whole, period }, now)
  const inYear = periodOf('year', period.from)
  const year =
    period.kind === 'year'
      ? view
      : await officeFigures(db, officeId, { ...whole, period: inYear }, now)
  const visits = visitsOf(await countsOf(db, officeId, period, now))
  const earlier = tallyOf(await countsOf(db, officeId, view.before, now))
  const office = config.offices.find(({ id }) => id === officeId)?.name
  return {
    office: office ?? { th: officeId, en: officeId },
    countedAt: now,
    before: view.before,
    figures: view.figures.map(({ reasons, ...figure }) => {
      if (!ownIndicators.has(figure.id)) return figure
      const { parts } = figureRules[figure.id].of(earlier, new Map())
      const before = (id: string) => parts.find((part) => part.id === id)?.value ?? null
      return {
        ...figure,
        parts: figure.parts.map((part) => ({ ...part, before: before(part.id) })),
      }
    }),
    teams: view.teams.map(({ teamId, values }) =>
      rowOf(teamName(teamId), values, visits.of('teamId', teamId)),
    ),
    services: view.services.map(({ serviceId, values }) =>
      rowOf(serviceName(serviceId), values, visits.of('serviceId', serviceId)),
    ),
    all: rowOf({ th: 'รวม', en: 'In all' }, valuesOf(view.figures), visits.all),
    months: monthsOf(year, period, view),
    ...(period.kind === 'year' && { quarters: await quartersOf(db, officeId, period, now) }),
    notServed: named(figureIn(view, 'not-served')?.reasons ?? [], whyNotServed),
    returned: named(figureIn(view, 'papers-returned')?.reasons ?? [], whyReturned),
    quota: view.quota,
  }
}

function figureIn({ figures }: FiguresView, id: FigureId): Figure | undefined {
  return figures.find((figure) => figure.id === id)
}

type Visits = Pick<ReportRow, 'visits' | 'unserved'>

/** Matters that people came with, and those of which nothing came, by team and service. */
function visitsOf(rows: readonly CountRow[]) {
  const counted = rows.filter(({ what }) => what === 'visit')
  const sum = (some: readonly CountRow[]): Visits => {
    const times = (key: string) => some.reduce((all, { counts }) => all + (counts[key] ?? 0), 0)
    const unserved = times('not-served')
    return { visits: times('served') + unserved, unserved }
  }
  return {
    all: sum(counted),
    of: (part: 'teamId' | 'serviceId', id: string) =>
      sum(counted.filter((row) => row[part] === id)),
  }
}

function rowOf(name: Text, values: FigureValues, { visits, unserved }: Visits): ReportRow {
  return {
    ...{ name, visits, unserved, people: values.people ?? 0, cases: values.cases ?? 0 },
    notServed: percentOf(unserved, visits),
    minutes: values['counter-minutes'],
    satisfaction: values.satisfaction,
  }
}

function valuesOf(figures: readonly Figure[]): FigureValues {
  return Object.fromEntries(figures.map(({ id, value }) => [id, value])) as FigureValues
}

/**
 * Month by month as the offices count them: who was new, and all until then. From the first month of the fiscal year, or of the office, to the
 * end of the period.
 */
function monthsOf(year: FiguresView, { to }: Period, view: FiguresView): ReportFigures['months'] {
  const parts = figureIn(view, 'people')?.parts
  let total = parts?.find(({ id }) => id === 'total')?.value ?? 0
  const months: ReportFigures['months'] = []
  for (const { period, values } of year.trend.filter(({ period }) => period.from <= to).reverse()) {
    const people = values.people ?? 0
    months.unshift({ month: period.from.slice(0, 7), people, total })
    total -= people
  }
  const first = months.findIndex((month) => month.total > 0)
  return first < 0 ? [] : months.slice(first)
}

/** Quarter by quarter, as the form of the year has them: those that have begun. */
async function quartersOf(db: Deps['db'], officeId: string, { from, to }: Period, now: Instant) {
  const quarters: NonNullable<ReportFigures['quarters']> = []
  for (
    let period = periodOf('quarter', from);
    period.to <= to && period.from <= dayOf(now);
    period = periodAfter(period)
  ) {
    const view = await officeFigures(db, officeId, { ...whole, period }, now)
    const value = (id: FigureId) => figureIn(view, id)?.value ?? 0
    const share = (part: FigurePart) =>
      figureIn(view, 'satisfaction')?.parts.find(({ id }) => id === part)?.value ?? null
    quarters.push({
      ...{ from: period.from, people: value('people'), cases: value('cases') },
      ...{ veryGood: share('very-good'), good: share('good'), fair: share('fair') },
    })
  }
  return quarters
}

/** Under one name once: the same paper is asked of several persons, and by several services. */
function named(reasons: Figure['reasons'], name: (key: string) => Text) {
  const sums = new Map<string, { name: Text; count: number }>()
  for (const { key, count } of reasons) {
    const words = name(key)
    const before = sums.get(words.th)?.count ?? 0
    sums.set(words.th, { name: words, count: before + count })
  }
  return [...sums.values()].sort((a, b) => b.count - a.count)
}
