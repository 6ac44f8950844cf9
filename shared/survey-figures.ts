import { addMonths } from './dates.ts'
import type { Period } from './figures/periods.ts'
import { type Level, levels, type SurveyChannel, type SurveyItem } from './survey.ts'
import type { Day } from './time.ts'

/** Fewer answers than these say who gave them. */
export const leastShown = 5

/** How many answered, and how many at each level. */
export type LevelCounts = { count: number; levels: Record<Level, number> }

export const noLevels = (): LevelCounts => ({ count: 0, levels: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 } })

/** Several counts as one. */
function sumLevels(all: readonly LevelCounts[]): LevelCounts {
  const sum = noLevels()
  for (const one of all) {
    sum.count += one.count
    for (const level of levels) sum.levels[level] += one.levels[level]
  }
  return sum
}

/** The count itself, or nothing where it is of so few that they could be recognised. */
function shownLevels(counts: LevelCounts): LevelCounts | null {
  return counts.count < leastShown ? null : counts
}

/**
 * The groups of a whole that is shown, those of few answers without their counts. What is hidden must not come out as the whole less the
 * rest: where all that is hidden are few, the smallest of the others is hidden with them.
 */
export function shownGroups<Id>(
  groups: readonly { id: Id; counts: LevelCounts }[],
): { id: Id; counts: LevelCounts | null }[] {
  const isFew = ({ counts }: { counts: LevelCounts }) => counts.count < leastShown
  const hidden = new Set(groups.filter(isFew))
  const sum = [...hidden].reduce((total, { counts }) => total + counts.count, 0)
  if (sum > 0 && sum < leastShown) {
    const [smallest] = groups
      .filter((group) => !isFew(group))
      .sort((a, b) => a.counts.count - b.counts.count)
    if (smallest) hidden.add(smallest)
  }
  return groups.map((group) => ({
    id: group.id,
    counts: hidden.has(group) ? null : group.counts,
  }))
}

/** What a service of a team was given. */
export type ScopeGroup = { teamId: string; serviceId: string; counts: LevelCounts }

/** The teams of an office, as they may be shown: none where the whole is of few. */
export function shownTeams(groups: readonly ScopeGroup[]) {
  return shownLevels(sumOf(groups)) ? shownGroups(by(groups, ({ teamId }) => teamId)) : []
}

/** The services of one team, or of all: none of a team that is not shown itself. */
export function shownServices(groups: readonly ScopeGroup[], teamId: string | null) {
  return shownTeams(groups)
    .filter((team) => team.counts !== null && (teamId === null || team.id === teamId))
    .flatMap((team) => {
      const own = groups.filter((group) => group.teamId === team.id)
      const shown = shownGroups(by(own, ({ serviceId }) => serviceId))
      return shown.map((service) => ({ ...service, teamId: team.id }))
    })
}

/** The counts of the whole, of a team or of one of its services; nothing where they may not be shown. */
export function inScope(
  groups: readonly ScopeGroup[],
  { teamId, serviceId }: { teamId: string | null; serviceId: string | null },
): LevelCounts | null {
  const of = <Shown extends { id: string; counts: LevelCounts | null }>(
    shown: readonly Shown[],
    wanted: string,
  ) => shown.find(({ id }) => id === wanted)?.counts ?? null
  if (serviceId !== null) return of(shownServices(groups, teamId), serviceId)
  return teamId === null ? shownLevels(sumOf(groups)) : of(shownTeams(groups), teamId)
}

const sumOf = (groups: readonly ScopeGroup[]) => sumLevels(groups.map(({ counts }) => counts))

function by(groups: readonly ScopeGroup[], idOf: (group: ScopeGroup) => string) {
  const ids = [...new Set(groups.map(idOf))].sort()
  return ids.map((id) => ({ id, counts: sumOf(groups.filter((group) => idOf(group) === id)) }))
}

/**
 * Shares in percent as the offices report them (very good, good, fair are the levels 5, 4 and 3), and of all who are content: at level 4 or
 * 5, which is what the targets are held against. To two places, as in the sources.
 */
export function levelShares({ count, levels: at }: LevelCounts) {
  const share = (part: number) => (count === 0 ? 0 : Math.round((part / count) * 10_000) / 100)
  return {
    veryGood: share(at[5]),
    good: share(at[4]),
    fair: share(at[3]),
    poor: share(at[2]),
    veryPoor: share(at[1]),
    content: share(at[5] + at[4]),
  }
}

/** Percent of people who are content: the offices' own target, and the least that the standard asks for. */
export const surveyTargets = { office: 90, standard: 80 } as const

export type Shown = LevelCounts | null

/** A part of a whole, and in how many months it is shown. */
type ShownPart<Id extends string = string> = { id: Id; counts: Shown; months: number }

/** What may be shown of a month, or of several, of all or of one team or service. */
export type SurveyShown = {
  all: Shown
  /** In how many months anything is shown, and the visits of these that could be rated. */
  months: number
  visits: number
  items: ShownPart<SurveyItem>[]
  teams: ShownPart[]
  /** Of the team that was asked for, or of all. */
  services: (ShownPart & { teamId: string })[]
  channels: ShownPart<SurveyChannel>[]
}

/** A month or a fiscal year of one office. Counts are of days that are over; nothing where too few answered. */
export type SurveyResults = SurveyShown & {
  period: Period
  teamId: string | null
  serviceId: string | null
  /** The last day that is counted. */
  countedTo: Day
  /** Twelve months, the one that was asked for last; or those of the year that have begun. */
  trend: { month: string; counts: Shown; visits: number }[]
  /** What people wrote, in no order; `mostTexts` of them by chance where they are more. */
  texts: string[]
}

/**
 * Several months as one: the sum of what each of them shows, and of nothing else. So whoever takes the months from their year finds nothing
 * that the months hide, however often they come back while it grows. A group that no month shows is not shown here either.
 */
export function sumOfMonths(months: readonly SurveyShown[]): SurveyShown {
  const shown = months.filter(({ all }) => all !== null)
  return {
    all: sumShown(shown.map(({ all }) => all)),
    months: shown.length,
    visits: shown.reduce((sum, { visits }) => sum + visits, 0),
    items: sumParts(months.flatMap(({ items }) => items)),
    teams: sumParts(months.flatMap(({ teams }) => teams)),
    services: sumParts(months.flatMap(({ services }) => services)),
    channels: sumParts(months.flatMap(({ channels }) => channels)),
  }
}

function sumShown(all: readonly Shown[]): Shown {
  const shown = all.filter((counts) => counts !== null)
  return shown.length === 0 ? null : sumLevels(shown)
}

/** In the order in which they come first. */
function sumParts<Part extends ShownPart & { teamId?: string }>(parts: readonly Part[]): Part[] {
  const same = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${part.teamId ?? ''}\n${part.id}`
    same.set(key, [...(same.get(key) ?? []), part])
  }
  return [...same.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const counts = sumShown(group.map((part) => part.counts))
    return [{ ...first, counts, months: group.reduce((sum, part) => sum + part.months, 0) }]
  })
}

/**
 * Answers against visits in percent, to two places; nothing without a visit. Of some days it is at most all: an answer stands in the month
 * in which it was given, and says of no visit which one it was.
 */
export function answeredShare(answers: number, visits: number): number | null {
  return visits === 0 ? null : Math.min(100, Math.round((answers / visits) * 10_000) / 100)
}

/** More are too many to read, and to send. */
export const mostTexts = 2000

/** So many months before or after a month (`YYYY-MM`). */
export function monthAfter(month: string, count: number): string {
  return addMonths(`${month}-01`, count).slice(0, 7)
}
