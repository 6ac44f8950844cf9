import {
  type CountId,
  type CountRow,
  type Tally,
  tallyOf,
  timesOf,
} from '@phrom/shared/figures/counts.ts'
import { type FigureId, figureIds, figureRules } from '@phrom/shared/figures/figures.ts'
import { type Period, partsOf, periodOf, spanBefore } from '@phrom/shared/figures/periods.ts'
import {
  type Figure,
  type FigureScope,
  type FiguresView,
  type FigureValues,
  funnelSteps,
} from '@phrom/shared/figures/views.ts'
import { type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { quotaOf } from '../line/message-figures.ts'
import { facesByMonth } from '../survey/results.ts'
import { countsIn, type Span, sentSinceStart } from './counts-of.ts'
import { otherCounts } from './other-counts.ts'
import { lastDayOf } from './spans.ts'

/** What an office, a team or a service did in a period, beside the period before it, and how it went month by month or day by day. */
export async function officeFigures(
  db: Db,
  officeId: string,
  { period, ...scope }: FigureScope & { period: Period },
  now: Instant,
): Promise<FiguresView> {
  const before = spanBefore(period, dayOf(now))
  const isOfDays = period.kind === 'day' || period.kind === 'days'
  const ofOneMonth = period.kind === 'day' || period.kind === 'month'
  const wanted = { from: before.from, to: period.to }
  const parts = partsOf(period)
  const counted = await countsIn(db, officeId, [period, before, ...parts], now)
  const others = await otherCounts(db, officeId, wanted, now)
  const rowsIn = (span: Span, whole = span) => [
    ...counted(span),
    ...others.filter((row) => (ofMonths.has(row.what) ? hasMonth(whole, row) : isIn(row, span))),
  ]
  const months = { from: wanted.from.slice(0, 7), to: wanted.to.slice(0, 7) }
  const faces = await facesByMonth(db, officeId, months, now)
  // Days alone would tell by difference what is hidden of a month.
  const facesIn = (span: Span, of: FigureScope): CountRow[] =>
    faces.flatMap(({ month, shownIn }) => {
      const shown = hasMonth(span, { day: `${month}-01` }) ? shownIn(of) : null
      const counts = Object.fromEntries(Object.entries(shown?.levels ?? {}))
      return shown ? [{ day: `${month}-01`, teamId: '', serviceId: '', what: 'face', counts }] : []
    })
  /** `whole`: the span of what is told of whole months alone. */
  const tallyIn = (span: Span, of: FigureScope, whole = span) =>
    tallyOf([...rowsIn(span, whole).filter((row) => isOf(row, of)), ...facesIn(whole, of)])

  // Months are held against months, that of the last day among them.
  const wholeBefore = isOfDays ? before : { from: before.from, to: periodOf('month', before.to).to }
  const since = await sentSinceStart(db, officeId, period.to, now)
  const tally = tallyIn(period, scope)
  const tallyBefore = tallyIn(before, scope, wholeBefore)
  const sinceStart = tallyOf(since.filter((row) => isOf(row, scope)))
  const valuesOf = (span: Span, of: FigureScope) => valuesFrom(tallyIn(span, of), of)
  const teams = await teamsOf(db, officeId)
  return {
    ...{ ...scope, period, now, before },
    figures: figureIds.map((id) => figureOf(id, { tally, tallyBefore, sinceStart }, scope)),
    trend: parts
      .filter(({ from }) => from <= dayOf(now))
      .map((part) => ({ period: part, values: valuesOf(part, scope) })),
    teams:
      scope.teamId === null && scope.serviceId === null
        ? teams.map((teamId) => ({ teamId, values: valuesOf(period, { teamId, serviceId: null }) }))
        : [],
    services: servicesIn(rowsIn(period), scope).map((one) => ({
      ...{ ...one, values: valuesOf(period, one) },
    })),
    arrivals: arrivalsOf(tally),
    funnel: funnelSteps.map((step) => ({ step, count: timesOf(tally, step) })),
    quota: ofOneMonth ? await quotaOf(db, officeId, period.to.slice(0, 7)) : null,
  }
}

/** On a day alone whoever is complained of would know who complains: of whom few came. */
const ofMonths: ReadonlySet<CountId> = new Set(['complaint', 'complaint-days'])

/** Whether a span has the whole month of a day. */
function hasMonth({ from, to }: Span, { day }: { day: Day }): boolean {
  const month = day.slice(0, 7)
  return from <= `${month}-01` && lastDayOf(month) <= to
}

function isIn({ day }: { day: Day }, { from, to }: Span): boolean {
  return from <= day && day <= to
}

function isOf(row: CountRow, { teamId, serviceId }: FigureScope): boolean {
  return (
    (teamId === null || row.teamId === teamId) &&
    (serviceId === null || row.serviceId === serviceId)
  )
}

/** Whether a figure is counted of such a part of the office at all. */
function isCountedOf(id: FigureId, { teamId, serviceId }: FigureScope): boolean {
  const { officeOnly, teamOnly } = figureRules[id]
  if (officeOnly) return teamId === null && serviceId === null
  return !teamOnly || serviceId === null
}

type Tallies = { tally: Tally; tallyBefore: Tally; sinceStart: Tally }

function figureOf(id: FigureId, tallies: Tallies, scope: FigureScope): Figure {
  const { unit, target, of } = figureRules[id]
  if (!isCountedOf(id, scope)) {
    return { id, unit, target, value: null, count: 0, before: null, parts: [], reasons: [] }
  }
  const { value, count, parts, reasons } = of(tallies.tally, tallies.sinceStart)
  const before = of(tallies.tallyBefore, tallies.sinceStart).value
  return { id, unit, target, value, count, before, parts, reasons }
}

function valuesFrom(tally: Tally, scope: FigureScope): FigureValues {
  const none: Tally = new Map()
  const read = (id: FigureId) =>
    isCountedOf(id, scope) ? figureRules[id].of(tally, none).value : null
  return Object.fromEntries(figureIds.map((id) => [id, read(id)])) as FigureValues
}

/** The services of which something was counted in the period. */
function servicesIn(rows: readonly CountRow[], scope: FigureScope) {
  const found = new Map<string, { teamId: string; serviceId: string }>()
  for (const row of rows) {
    if (row.serviceId === '' || !isOf(row, scope)) continue
    found.set(row.serviceId, { teamId: row.teamId, serviceId: row.serviceId })
  }
  return [...found.values()].sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1))
}

function arrivalsOf(tally: Tally): FiguresView['arrivals'] {
  const arrivals = [...(tally.get('arrival') ?? [])].map(([key, count]) => {
    const [weekday = 0, hour = 0] = key.split('-').map(Number)
    return { weekday, hour, count }
  })
  return arrivals.sort((a, b) => a.weekday - b.weekday || a.hour - b.hour)
}
