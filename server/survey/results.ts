import { surveyChannels, surveyItems } from '@phrom/shared/survey.ts'
import {
  inScope,
  type LevelCounts,
  monthAfter,
  noLevels,
  type ScopeGroup,
  type SurveyResults,
  shownGroups,
  shownServices,
  shownTeams,
} from '@phrom/shared/survey-figures.ts'
import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import * as store from './results-store.ts'

type Face = Awaited<ReturnType<typeof store.countFaces>>[number]
export type Scope = { teamId: string | null; serviceId: string | null }

const shownMonths = 12

/**
 * How people rated their visits in a month, and in the eleven before it. Days that are over are counted, and no other: what somebody
 * answers just now changes no number that anybody can watch.
 */
export async function surveyResults(
  db: Db,
  officeId: string,
  { month: wanted, ...scope }: Scope & { month: string | undefined },
  now: Instant,
): Promise<SurveyResults> {
  const countedTo = addDays(dayOf(now), -1)
  const month = wanted ?? countedTo.slice(0, 7)
  const first = monthAfter(month, 1 - shownMonths)
  const to = earlier(`${month}-31`, countedTo)
  const span = { officeId, from: `${month}-01`, to }
  const faces = await store.countFaces(db, { ...span, from: `${first}-01` })
  const months = Array.from({ length: shownMonths }, (_, i) => monthAfter(first, i))
  const ofMonth = faces.filter((row) => row.month === month)
  const groups = groupsOf(ofMonth)
  const all = inScope(groups, scope)
  const items = all ? await store.countItems(db, span) : []
  const ofItem = (item: (typeof surveyItems)[number]): ScopeGroup[] =>
    items.map(({ teamId, serviceId, countsOf }) => ({ teamId, serviceId, counts: countsOf(item) }))
  const isWhole = scope.teamId === null && scope.serviceId === null
  return {
    ...{ month, ...scope, countedTo, all },
    items: surveyItems.map((id) => ({ id, counts: all && inScope(ofItem(id), scope) })),
    teams: shownTeams(groups),
    services: shownServices(groups, scope.teamId),
    channels: all ? shownGroups(channelsOf(ofMonth.filter(isOf(scope)))) : [],
    trend: months.map((one) => ({
      month: one,
      counts: inScope(groupsOf(faces.filter((row) => row.month === one)), scope),
    })),
    // Of the whole office alone: by team they would say of whom few came.
    texts: all && isWhole ? await store.listTexts(db, span) : [],
  }
}

const earlier = (one: string, other: string) => (one < other ? one : other)
const isOf = (scope: Scope) => (row: Face) =>
  (scope.teamId === null || row.teamId === scope.teamId) &&
  (scope.serviceId === null || row.serviceId === scope.serviceId)

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
 * of them together tell nothing that each alone does not.
 */
export async function facesByMonth(
  db: Db,
  officeId: string,
  { from, to }: { from: string; to: string },
  now: Instant,
): Promise<{ month: string; shownIn: (scope: Scope) => LevelCounts | null }[]> {
  const last = earlier(`${to}-31`, addDays(dayOf(now), -1))
  const faces = await store.countFaces(db, { officeId, from: `${from}-01`, to: last })
  return [...new Set(faces.map(({ month }) => month))].sort().map((month) => {
    const groups = groupsOf(faces.filter((row) => row.month === month))
    return { month, shownIn: (scope) => inScope(groups, scope) }
  })
}
