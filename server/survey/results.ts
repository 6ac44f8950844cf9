import { type Period, partsOf, periodOf } from '@phrom/shared/figures/periods.ts'
import { surveyChannels, surveyItems } from '@phrom/shared/survey.ts'
import {
  inScope,
  type LevelCounts,
  monthAfter,
  noLevels,
  type ScopeGroup,
  type Shown,
  type SurveyResults,
  type SurveyShown,
  shownGroups,
  shownServices,
  shownTeams,
  sumOfMonths,
} from '@phrom/shared/survey-figures.ts'
import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './results-store.ts'
import { countVisitsToRate } from './visits.ts'

type Face = Awaited<ReturnType<typeof store.countFaces>>[number]
type Items = Awaited<ReturnType<typeof store.countItems>>
export type Scope = { teamId: string | null; serviceId: string | null }
/** A month (`YYYY-MM`), or the fiscal year that ends in September of a year; the latest month where neither is named. */
type Wanted = { month?: string | undefined; year?: string | undefined }

const trendMonths = 12

/**
 * How people rated their visits in a month or a fiscal year, and in the months up to it or of it. Days that are over are counted, and no
 * other: what somebody answers just now changes no number that anybody can watch. A year is the sum of what its months show.
 */
export async function surveyResults(
  db: Db,
  officeId: string,
  { month, year, ...scope }: Scope & Wanted,
  now: Instant,
): Promise<SurveyResults> {
  const countedTo = addDays(dayOf(now), -1)
  const latest = month ?? countedTo.slice(0, 7)
  const period = year ? periodOf('year', `${year}-09-30`) : periodOf('month', `${latest}-01`)
  const months = monthsOf(period)
  const trend = year
    ? months.filter((one) => `${one}-01` <= countedTo)
    : Array.from({ length: trendMonths }, (_, i) => monthAfter(latest, i + 1 - trendMonths))
  const to = earlier(period.to, countedTo)
  const span = { officeId, from: period.from, to }
  const ofTrend = { ...span, from: `${trend[0] ?? latest}-01` }
  const faces = await store.countFaces(db, ofTrend)
  const visits = await countVisitsToRate(db, ofTrend)
  const wholeOf = (one: string) =>
    inScope(groupsOf(faces.filter((row) => row.month === one)), scope)
  const visitsOf = (one: string) =>
    visits
      .filter((row) => row.month === one && isOf(scope)(row))
      .reduce((sum, { count }) => sum + count, 0)
  const shown = months.filter((one) => wholeOf(one) !== null)
  const items = shown.length > 0 ? await store.countItems(db, span) : []
  const monthShown = (one: string): SurveyShown => {
    const ofMonth = faces.filter((row) => row.month === one)
    const ofItems = items.filter((row) => row.month === one)
    return { ...partsShown(ofMonth, ofItems, scope), all: wholeOf(one), visits: visitsOf(one) }
  }
  const isWhole = scope.teamId === null && scope.serviceId === null
  return {
    ...{ period, ...scope, countedTo },
    ...sumOfMonths(months.map(monthShown)),
    trend: trend.map((one) => ({ month: one, counts: wholeOf(one), visits: visitsOf(one) })),
    // Of the whole office alone: by team they would say of whom few came.
    texts: isWhole && shown.length > 0 ? await store.listTexts(db, span, shown) : [],
  }
}

const earlier = (one: string, other: string) => (one < other ? one : other)
const isOf =
  (scope: Scope) =>
  (row: { teamId: string; serviceId: string }): boolean =>
    (scope.teamId === null || row.teamId === scope.teamId) &&
    (scope.serviceId === null || row.serviceId === scope.serviceId)

function monthsOf(period: Period): string[] {
  const parts = period.kind === 'year' ? partsOf(period) : [period]
  return parts.map(({ from }) => from.slice(0, 7))
}

/** The parts of one month that may be shown. */
function partsShown(
  faces: readonly Face[],
  items: Items,
  scope: Scope,
): Omit<SurveyShown, 'all' | 'visits'> {
  const groups = groupsOf(faces)
  const all = inScope(groups, scope)
  const ofItem = (item: (typeof surveyItems)[number]): ScopeGroup[] =>
    items.map(({ teamId, serviceId, countsOf }) => ({ teamId, serviceId, counts: countsOf(item) }))
  return {
    months: all ? 1 : 0,
    items: surveyItems.map((id) => told({ id, counts: all && inScope(ofItem(id), scope) })),
    teams: shownTeams(groups).map(told),
    services: shownServices(groups, scope.teamId).map(told),
    channels: all ? shownGroups(channelsOf(faces.filter(isOf(scope)))).map(told) : [],
  }
}

const told = <Part extends { counts: Shown }>(part: Part) => ({
  ...part,
  months: part.counts ? 1 : 0,
})

function add(counts: LevelCounts, { face, count }: Face): void {
  counts.count += count
  counts.levels[face] += count
}

function groupsOf(rows: readonly Face[]): ScopeGroup[] {
  const groups = new Map<string, ScopeGroup>()
  for (const row of rows) {
    const { teamId, serviceId } = row
    const key = `${teamId} ${serviceId}`
    const group = groups.get(key) ?? { teamId, serviceId, counts: noLevels() }
    add(group.counts, row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function channelsOf(rows: readonly Face[]) {
  return surveyChannels.map((id) => {
    const counts = noLevels()
    for (const row of rows) if (row.channel === id) add(counts, row)
    return { id, counts }
  })
}

/**
 * The faces of whole months from one to another (`YYYY-MM`), in a scope that may be shown: a month of too few is left out, so that more
 * of them together tell nothing that each alone does not. `groups`: all of it, for who hides by a rule of their own.
 */
export async function facesByMonth(
  db: Db,
  officeId: string,
  { from, to }: { from: string; to: string },
  now: Instant,
): Promise<
  { month: string; groups: ScopeGroup[]; shownIn: (scope: Scope) => LevelCounts | null }[]
> {
  const last = earlier(`${to}-31`, addDays(dayOf(now), -1))
  const faces = await store.countFaces(db, { officeId, from: `${from}-01`, to: last })
  return [...new Set(faces.map(({ month }) => month))].sort().map((month) => {
    const groups = groupsOf(faces.filter((row) => row.month === month))
    return { month, groups, shownIn: (scope) => inScope(groups, scope) }
  })
}
