import { type CountId, mostOf, numbersOf, quantileOf, type Tally, timesOf } from './counts.ts'

export const figureIds = [
  'people',
  'cases',
  'not-served',
  'counter-minutes',
  'waiting',
  'booked-ahead',
  'papers-returned',
  'check-time',
  'replies-in-time',
  'answered-by-itself',
  'no-shows',
  'complaints-ended',
  'satisfaction',
  'messages',
] as const
export type FigureId = (typeof figureIds)[number]

/** Minutes at the counter are whole, of the check in working time. */
export type FigureUnit = 'count' | 'percent' | 'minutes'

/** What is better: `least` is to be reached, `most` not to be passed. Percent or minutes. */
export type Target = { least: number } | { most: number }

/** The further numbers of a figure, by what they are. `total`: since the office began, up to the end of the period. */
export const figureParts = [
  'total',
  'served',
  'of',
  'unserved',
  'missed',
  'p90',
  'within-target',
  'booked',
  'walk-in',
  'walk-ins',
  'shorter',
  'returned',
  'late',
  'open',
  'asked',
  'median-days',
  'received',
  'very-good',
  'good',
  'fair',
  'answers',
  'pushes',
  'replies',
] as const
export type FigurePart = (typeof figureParts)[number]

type Computed = {
  value: number | null
  /** Over how many it was counted. */
  count: number
  parts: {
    id: FigurePart
    unit: FigureUnit | 'days'
    value: number | null
    target?: Target
  }[]
  reasons: { key: string; count: number }[]
}

type Rule = {
  unit: FigureUnit
  target: Target | null
  /** Which way is better; of some nobody can say. */
  better: 'more' | 'less' | null
  /** Counted of the office alone, of no team or service. */
  officeOnly?: true
  /** Counted of teams, of no service. */
  teamOnly?: true
  of: (tally: Tally, sinceStart: Tally) => Computed
}

/** In percent, to two places as the sources print it; nothing of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
}

/** By how much of a hundred the wait of who had booked is to be shorter, as one of the offices set it. */
export const shorterWait: Target = { least: 60 }

const within = (numbers: readonly [number, number][], most: number) =>
  numbers.reduce((sum, [number, times]) => sum + (number <= most ? times : 0), 0)
const all = (numbers: readonly [number, number][]) =>
  numbers.reduce((sum, [, times]) => sum + times, 0)

/** How each figure comes out of what was counted. The targets are those of the offices' own papers. */
export const figureRules: Record<FigureId, Rule> = {
  people: {
    ...{ unit: 'count', target: null, better: 'more' },
    of: (tally, sinceStart) => {
      const value = timesOf(tally, 'sent', 'new')
      const total = timesOf(sinceStart, 'sent', 'new')
      return {
        value,
        count: value,
        parts: [{ id: 'total', unit: 'count', value: total }],
        reasons: [],
      }
    },
  },
  cases: {
    ...{ unit: 'count', target: null, better: 'more' },
    of: (tally, sinceStart) => {
      const value = timesOf(tally, 'sent')
      return {
        ...{ value, count: value, reasons: [] },
        parts: [
          { id: 'total', unit: 'count', value: timesOf(sinceStart, 'sent') },
          { id: 'served', unit: 'count', value: timesOf(tally, 'served') },
        ],
      }
    },
  },
  'not-served': {
    ...{ unit: 'percent', target: { most: 5 }, better: 'less' },
    of: (tally) => {
      const not = timesOf(tally, 'visit', 'not-served')
      const count = timesOf(tally, 'visit')
      return {
        ...{ value: percentOf(not, count), count, reasons: mostOf(tally, 'visit-reason') },
        parts: [
          { id: 'unserved', unit: 'count', value: not },
          { id: 'of', unit: 'count', value: count },
        ],
      }
    },
  },
  'counter-minutes': {
    ...{ unit: 'minutes', target: { most: 10 }, better: 'less' },
    of: (tally) => {
      const numbers = numbersOf(tally, 'counter-booked', 'counter-walk-in')
      const count = all(numbers)
      return {
        ...{ value: quantileOf(numbers, 0.5), count, reasons: [] },
        parts: [
          { id: 'p90', unit: 'minutes', value: quantileOf(numbers, 0.9) },
          { id: 'within-target', unit: 'percent', value: percentOf(within(numbers, 10), count) },
          ...bothWays(tally, 'counter-booked', 'counter-walk-in'),
        ],
      }
    },
  },
  waiting: {
    ...{ unit: 'minutes', target: null, better: 'less' },
    of: (tally) => {
      const numbers = numbersOf(tally, 'wait-booked', 'wait-walk-in')
      const [booked, walkIn] = bothWays(tally, 'wait-booked', 'wait-walk-in')
      const shorter =
        booked?.value == null || !walkIn?.value
          ? null
          : percentOf(walkIn.value - booked.value, walkIn.value)
      return {
        ...{ value: quantileOf(numbers, 0.5), count: all(numbers), reasons: [] },
        parts: [
          { id: 'p90', unit: 'minutes', value: quantileOf(numbers, 0.9) },
          ...bothWays(tally, 'wait-booked', 'wait-walk-in'),
          { id: 'shorter', unit: 'percent', value: shorter, target: shorterWait },
        ],
      }
    },
  },
  'booked-ahead': {
    ...{ unit: 'percent', target: { least: 80 }, better: 'more' },
    of: (tally) => {
      const booked = timesOf(tally, 'ticket', 'booked')
      const count = timesOf(tally, 'ticket')
      return {
        ...{ value: percentOf(booked, count), count, reasons: [] },
        parts: [
          { id: 'booked', unit: 'count', value: booked },
          { id: 'walk-ins', unit: 'count', value: count - booked },
        ],
      }
    },
  },
  'papers-returned': {
    ...{ unit: 'percent', target: null, better: 'less' },
    of: (tally) => {
      const returned = timesOf(tally, 'paper', 'returned')
      const count = timesOf(tally, 'paper')
      return {
        ...{ value: percentOf(returned, count), count, reasons: mostOf(tally, 'paper-reason') },
        parts: [
          { id: 'returned', unit: 'count', value: returned },
          { id: 'of', unit: 'count', value: count },
        ],
      }
    },
  },
  'check-time': {
    ...{ unit: 'minutes', target: null, better: 'less' },
    of: (tally) => {
      const numbers = numbersOf(tally, 'check')
      return {
        ...{ value: quantileOf(numbers, 0.5), count: all(numbers), reasons: [] },
        parts: [{ id: 'p90', unit: 'minutes', value: quantileOf(numbers, 0.9) }],
      }
    },
  },
  'replies-in-time': {
    // The standard of the convenient office: 15 minutes in LINE. It names no share; all is what it says.
    ...{ unit: 'percent', target: { least: 100 }, better: 'more', teamOnly: true },
    of: (tally) => {
      const inTime = timesOf(tally, 'reply', 'in-time')
      const late = timesOf(tally, 'reply', 'late')
      return {
        ...{ value: percentOf(inTime, inTime + late), count: inTime + late, reasons: [] },
        parts: [
          { id: 'late', unit: 'count', value: late },
          { id: 'open', unit: 'count', value: timesOf(tally, 'reply', 'open') },
        ],
      }
    },
  },
  'answered-by-itself': {
    ...{ unit: 'percent', target: null, better: 'more' },
    of: (tally) => {
      const count = timesOf(tally, 'asked')
      return {
        ...{ value: percentOf(timesOf(tally, 'asked', 'by-itself'), count), count, reasons: [] },
        parts: [{ id: 'asked', unit: 'count', value: count }],
      }
    },
  },
  'no-shows': {
    ...{ unit: 'percent', target: null, better: 'less' },
    of: (tally) => {
      const count = timesOf(tally, 'due')
      const missed = timesOf(tally, 'due', 'no-show')
      return {
        ...{ value: percentOf(missed, count), count, reasons: [] },
        parts: [
          { id: 'missed', unit: 'count', value: missed },
          { id: 'of', unit: 'count', value: count },
        ],
      }
    },
  },
  'complaints-ended': {
    ...{ unit: 'percent', target: { least: 80 }, better: 'more', teamOnly: true },
    of: (tally) => {
      const ended = timesOf(tally, 'complaint', 'ended')
      const count = ended + timesOf(tally, 'complaint', 'overdue')
      return {
        ...{ value: percentOf(ended, count), count, reasons: [] },
        parts: [
          { id: 'received', unit: 'count', value: timesOf(tally, 'complaint') },
          {
            ...{ id: 'median-days', unit: 'days' },
            value: quantileOf(numbersOf(tally, 'complaint-days'), 0.5),
          },
        ],
      }
    },
  },
  satisfaction: {
    // Who is content: at the two best of five levels, as the survey counts them against the same target.
    ...{ unit: 'percent', target: { least: 90 }, better: 'more' },
    of: (tally) => {
      const count = timesOf(tally, 'face')
      const share = (level: string) => percentOf(timesOf(tally, 'face', level), count)
      return {
        ...{ value: percentOf(timesOf(tally, 'face', '5', '4'), count), count, reasons: [] },
        parts: [
          { id: 'very-good', unit: 'percent', value: share('5') },
          { id: 'good', unit: 'percent', value: share('4') },
          { id: 'fair', unit: 'percent', value: share('3') },
          { id: 'answers', unit: 'count', value: count },
        ],
      }
    },
  },
  messages: {
    ...{ unit: 'count', target: null, better: null, officeOnly: true },
    of: (tally) => {
      const pushes = timesOf(tally, 'message', 'push')
      const replies = timesOf(tally, 'message', 'reply')
      return {
        ...{ value: pushes + replies, count: pushes + replies, reasons: [] },
        parts: [
          { id: 'pushes', unit: 'count', value: pushes },
          { id: 'replies', unit: 'count', value: replies },
        ],
      }
    },
  },
}

function bothWays(tally: Tally, booked: CountId, walkIn: CountId): Computed['parts'] {
  const median = (what: CountId) => quantileOf(numbersOf(tally, what), 0.5)
  return [
    { id: 'booked', unit: 'minutes', value: median(booked) },
    { id: 'walk-in', unit: 'minutes', value: median(walkIn) },
  ]
}

/** Whether a value has reached what was aimed at. */
export function isReached(value: number, target: Target): boolean {
  return 'least' in target ? value >= target.least : value <= target.most
}
