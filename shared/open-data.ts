import * as v from 'valibot'
import { addMonths } from './dates.ts'
import { quantileOf } from './figures/counts.ts'
import { hiddenGroups, leastPublic } from './hidden-groups.ts'
import type { Day, Instant } from './time.ts'

/** What is counted of each month, in the order of the table. */
export const openFigures = [
  'cases-sent',
  'bookings',
  'visits-served',
  'visits-not-served',
  'counter-minutes',
  'waiting-minutes',
  'ratings',
  'very-good',
  'good',
  'fair',
] as const
export type OpenFigure = (typeof openFigures)[number]
export type OpenUnit = 'count' | 'minutes' | 'percent'
export const openUnits: Record<OpenFigure, OpenUnit> = {
  'cases-sent': 'count',
  bookings: 'count',
  'visits-served': 'count',
  'visits-not-served': 'count',
  'counter-minutes': 'minutes',
  'waiting-minutes': 'minutes',
  ratings: 'count',
  'very-good': 'percent',
  good: 'percent',
  fair: 'percent',
}

/** Of the whole office where no team is named, of a whole team where no service is. */
export type OpenRow = {
  team: string
  service: string
  figure: OpenFigure
  value: number
}

/** Under which the numbers may be used by anybody. */
export const licences = {
  'cc-by-4.0': {
    name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'cc0-1.0': {
    name: 'Creative Commons Zero 1.0 Universal (CC0 1.0)',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'odc-by-1.0': {
    name: 'Open Data Commons Attribution 1.0 (ODC-By 1.0)',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
  },
} as const
export type Licence = keyof typeof licences
export const licenceIds = Object.keys(licences) as [Licence, ...Licence[]]

/** `revision`: of the settings as they were seen. */
export const SetOpenData = v.strictObject({
  isOn: v.boolean(),
  licence: v.picklist(licenceIds),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
})
export type OpenDataWish = v.InferOutput<typeof SetOpenData>

/** By then what was written down late has come in; from then on a month stays as it was counted. */
const countedOnDay = 5
export const publishedMonths = 12

/** The latest month (`YYYY-MM`) that is over and counted by a day. */
export function lastCounted(today: Day): string {
  const before = Number(today.slice(8)) < countedOnDay ? 2 : 1
  return addMonths(`${today.slice(0, 7)}-01`, -before).slice(0, 7)
}

/** What was counted of a service of a team in a month; `service` is empty where it was of none that was told. */
export type GroupCounts = {
  team: string
  service: string
  counts: Record<(typeof counted)[number], number>
  /** Minutes, each with how often it came. */
  counterMinutes: Map<number, number>
  waitingMinutes: Map<number, number>
  /** How many rated at each level. */
  levels: { 5: number; 4: number; 3: number }
}

const counted = ['cases-sent', 'bookings', 'visits-served', 'visits-not-served', 'ratings'] as const
/** What hangs on a count: it is shown where that one is. */
const hangsOn = {
  'counter-minutes': 'visits-served',
  'waiting-minutes': 'visits-served',
  'very-good': 'ratings',
  good: 'ratings',
  fair: 'ratings',
} as const

/**
 * The rows of a month that may be published. Each count is hidden on its own, teams within the office and services within their team;
 * of a team that is hidden nothing is shown. `groups`: every service of every team, also of those that nobody came for.
 */
export function openRows(groups: readonly GroupCounts[]): OpenRow[] {
  const rows: OpenRow[] = []
  const teams = [...new Set(groups.map(({ team }) => team))].sort()
  for (const figure of counted) {
    const countOf = (some: readonly GroupCounts[]) =>
      some.reduce((sum, { counts }) => sum + counts[figure], 0)
    const show = (team: string, service: string, some: readonly GroupCounts[]) => {
      rows.push({ team, service, figure, value: countOf(some) })
      rows.push(...hanging(figure, team, service, some))
    }
    if (countOf(groups) < leastPublic) continue
    show('', '', groups)
    const ofTeams = teams.map((team) => groups.filter((group) => group.team === team))
    const hiddenTeams = hiddenGroups(ofTeams.map(countOf))
    for (const [at, own] of ofTeams.entries()) {
      const team = teams[at] ?? ''
      if (hiddenTeams.has(at)) continue
      show(team, '', own)
      const hidden = hiddenGroups(own.map((group) => countOf([group])))
      for (const [place, group] of own.entries()) {
        // What was of no service that was told counts among the others, and is not named.
        if (!hidden.has(place) && group.service !== '') show(team, group.service, [group])
      }
    }
  }
  return rows.sort(
    (a, b) =>
      compare(a.team, b.team) ||
      compare(a.service, b.service) ||
      openFigures.indexOf(a.figure) - openFigures.indexOf(b.figure),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function hanging(
  on: (typeof counted)[number],
  team: string,
  service: string,
  groups: readonly GroupCounts[],
): OpenRow[] {
  const figures = Object.keys(hangsOn) as (keyof typeof hangsOn)[]
  return figures.flatMap((figure) => {
    const value = hangsOn[figure] === on ? hangingValue(figure, groups) : null
    return value === null ? [] : [{ team, service, figure, value }]
  })
}

function hangingValue(figure: keyof typeof hangsOn, groups: readonly GroupCounts[]): number | null {
  if (figure === 'counter-minutes') return medianOf(groups.map((group) => group.counterMinutes))
  if (figure === 'waiting-minutes') return medianOf(groups.map((group) => group.waitingMinutes))
  const level = figure === 'very-good' ? 5 : figure === 'good' ? 4 : 3
  const count = groups.reduce((sum, { counts }) => sum + counts.ratings, 0)
  const part = groups.reduce((sum, { levels }) => sum + levels[level], 0)
  return count === 0 ? null : Math.round((part / count) * 100)
}

/** The median in whole minutes; nothing of fewer than five. */
function medianOf(all: readonly Map<number, number>[]): number | null {
  const sums = new Map<number, number>()
  for (const one of all) {
    for (const [number, times] of one) sums.set(number, (sums.get(number) ?? 0) + times)
  }
  const numbers = [...sums].sort(([a], [b]) => a - b)
  const count = numbers.reduce((sum, [, times]) => sum + times, 0)
  return count < leastPublic ? null : quantileOf(numbers, 0.5)
}

export type OpenMonth = { month: string; countedOn: Day; rows: OpenRow[] }

/** What the office's admins see of it: how it is set, who set it, and what is or would be public. */
export type OpenDataView = {
  isOn: boolean
  licence: Licence
  revision: number
  changes: { isOn: boolean; licence: Licence; at: Instant; by: string }[]
  address: string
  months: OpenMonth[]
}

/** What anybody reads. */
export type OpenData = {
  office: string
  name: { th: string; en: string }
  licence: { id: Licence; name: string; url: string }
  months: string[]
  rows: ({ month: string; unit: OpenUnit } & OpenRow)[]
}
