import * as v from 'valibot'
import type { Period } from '../figures/periods.ts'
import type { FigureScope } from '../figures/views.ts'
import { shownWords } from '../own-words.ts'
import { addDays, type Day, type Instant, isDay } from '../time.ts'
import type { Text } from '../words/text.ts'
import type { Share, Span, Verdict } from './compare.ts'
import type { Help } from './help.ts'
import type { CauseLost, Lost, ServiceLost } from './time-lost.ts'

/** What an office does against a cause: what, who sees to it, and from which day. */
export type Measure = {
  what: string
  who: string
  fromDay: Day
  revision: number
  changedAt: Instant
  changedBy: string
}

/** A cause that came often enough to be told, with its part of all time lost. */
export type RankedCause = CauseLost & {
  /** As it is named in addresses and when something is noted against it. */
  key: string
  /** In percent of the office's, or the team's. */
  share: number
  help: Help
  /** What the office tells people beside the law before they begin; nothing where it tells nothing. */
  note: Text | null
  measure: Measure | null
}

type RankedService = Omit<ServiceLost, 'causes'> & { share: number }

/** `kinds`: how many services, or causes; `count`: how often they came together. */
type Together = { kinds: number; count: number; lost: Lost }

/** What to improve next, of an office or a team in a period. */
export type ImproveView = Pick<FigureScope, 'teamId'> & {
  period: Period
  /** Counted up to this moment. */
  now: Instant
  lost: Lost
  /** Papers that went back, visits that came to nothing. */
  returned: number
  unserved: number
  services: RankedService[]
  causes: RankedCause[]
  /** What came too seldom to be told one by one, and causes that took too little; with these the sum of either list is whole. */
  seldomServices: Together
  seldomCauses: Together
  furtherCauses: Together
}

/** What changed for people, or at the counter: the rules, what the office tells or sets, an answer of its own, or what it does. */
export const changeKinds = ['rules', 'note', 'settings', 'answer', 'measure'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One change, and how often the cause came before and after it. */
export type Effect = {
  kind: ChangeKind
  day: Day
  /** The title of an answer, what is done; nothing where the kind says it. */
  what: string | null
  by: string | null
  before: (Span & Share) | null
  after: (Span & Share) | null
  /** `later`: it has not begun, or not a day has gone by. */
  verdict: Verdict | 'later'
  /** Other changes within the days that are compared. */
  others: number
}

export type EffectsView = {
  effects: Effect[]
  measure: Measure | null
  /** Every version of what is done against it, the newest first; one without words was taken away. */
  changes: Measure[]
}

export const measureLimits = { what: 200, who: 60, daysAhead: 92 } as const
const earliest: Day = '2020-01-01'

const key = v.pipe(v.string(), v.maxLength(200), v.excludes('\0'))

/** What is done against a cause, with the revision that was changed; no words: nothing any more. */
export const WriteMeasure = v.strictObject({
  team: key,
  service: key,
  cause: key,
  what: shownWords(measureLimits.what),
  who: shownWords(measureLimits.who),
  fromDay: v.pipe(v.string(), v.check(isDay)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
})
export type MeasureBody = v.InferOutput<typeof WriteMeasure>

export type MeasureProblem = 'needWhat' | 'needWho' | 'badDay'

/** What is wrong with what somebody wrote, by field. */
export function measureProblems(
  { what, who, fromDay }: Pick<MeasureBody, 'what' | 'who' | 'fromDay'>,
  today: Day,
): Partial<Record<'what' | 'who' | 'fromDay', MeasureProblem>> {
  const isNear =
    isDay(fromDay) && fromDay >= earliest && fromDay <= addDays(today, measureLimits.daysAhead)
  return {
    ...(what.trim() === '' && { what: 'needWhat' as const }),
    ...(who.trim() === '' && { who: 'needWho' as const }),
    ...(!isNear && { fromDay: 'badDay' as const }),
  }
}
