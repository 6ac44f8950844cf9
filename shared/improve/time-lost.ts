import {
  type CountRow,
  numbersOf,
  quantileOf,
  type Tally,
  tallyOf,
  timesOf,
} from '../figures/counts.ts'
import {
  byService,
  type Cause,
  type CauseOf,
  causeKey,
  countCauses,
  type Versions,
} from './causes.ts'

/**
 * Minutes that nobody measures. They are estimates, told as such wherever hours are shown, and the same for every office and service, so
 * that causes can be held against one another.
 */
export const assumed = {
  /** Staff look at one paper again: open it, read it, decide. A case of four or five papers is a quarter of an hour. */
  checkAgain: 3,
  /** A citizen reads what is wrong, gets the paper out, photographs it and sends it. Who has to fetch it elsewhere needs far longer. */
  sendAgain: 15,
  /** To the office and home again, half an hour each way in a district of Bangkok; of one person, though more may have come. */
  trip: 60,
} as const

/** Fewer than this say nothing about a cause, and could be one person's bad luck. */
export const fewest = 5
/** So many causes are told, those that took most: more is not what comes next. */
export const mostCauses = 40

/** Minutes. */
export type Lost = { people: number; staff: number }

export type CauseLost = CauseOf & {
  count: number
  /** Papers that went back for two reasons count half for each. */
  papers: number
  lost: Lost
  /** What each of them costs, as far as it was measured: minutes at the counter and in the queue, working minutes until the next answer. */
  each: { wait: number; counter: number; again: number | null }
  /** The one key under which its cases are found; nothing where they stand under several, or under somebody's own words. */
  behind: string | null
}

export type ServiceLost = {
  teamId: string
  serviceId: string
  returned: number
  unserved: number
  lost: Lost
  causes: CauseLost[]
}

/** What went wrong in some days and how much time it took, by service and cause; what took most comes first. Adds up. */
export function timeLost(
  rows: readonly CountRow[],
  versionsOf: (serviceId: string) => Versions,
): ServiceLost[] {
  const ofOffice = tallyOf(rows)
  return byService(rows)
    .map(({ teamId, serviceId, tally }) => {
      const causes = countCauses(tally, versionsOf(serviceId))
        .map(({ cause, count, keys }) => ({
          ...{ teamId, serviceId, cause, count, behind: behindOf(cause, keys) },
          ...costOf(cause, count, tally, ofOffice),
        }))
        .sort(mostFirst)
      return {
        ...{ teamId, serviceId, causes, lost: sumOf(causes) },
        returned: timesOf(tally, 'paper', 'returned'),
        unserved: timesOf(tally, 'visit', 'not-served'),
      }
    })
    .filter(({ causes }) => causes.length > 0)
    .sort(mostFirst)
}

function behindOf(cause: Cause, keys: readonly string[]): string | null {
  const [key = '', ...more] = keys
  const [kind, ...named] = causeKey(cause).split('|')
  const isExact = key.split('@')[0] === named.join('|') || (kind === 'paper' && named[0] !== '')
  return isExact && more.length === 0 ? key : null
}

/** Who went away or was there when the office closed was mostly called to no counter. */
const withoutCounter: readonly string[] = ['gave-up', 'day-over']

function costOf(
  cause: Cause,
  count: number,
  tally: Tally,
  ofOffice: Tally,
): Pick<CauseLost, 'papers' | 'lost' | 'each'> {
  if (cause.kind === 'paper') {
    const papers = (count * timesOf(tally, 'paper', 'returned')) / timesOf(tally, 'paper-reason')
    return {
      papers,
      lost: { people: papers * assumed.sendAgain, staff: papers * assumed.checkAgain },
      each: { wait: 0, counter: 0, again: quantileOf(numbersOf(tally, 'check'), 0.5) },
    }
  }
  // A service that called nobody is waited for as the office is; what was never measured counts nothing.
  const waits = (of: Tally) => quantileOf(numbersOf(of, 'wait-booked', 'wait-walk-in'), 0.5)
  const wait = waits(tally) ?? waits(ofOffice) ?? 0
  const counter = withoutCounter.includes(cause.reason)
    ? 0
    : (quantileOf(numbersOf(tally, 'counter-booked', 'counter-walk-in'), 0.5) ?? 0)
  return {
    papers: 0,
    lost: { people: count * (assumed.trip + wait + counter), staff: count * counter },
    each: { wait, counter, again: null },
  }
}

export function sumOf(list: readonly { lost: Lost }[]): Lost {
  return {
    people: list.reduce((sum, { lost }) => sum + lost.people, 0),
    staff: list.reduce((sum, { lost }) => sum + lost.staff, 0),
  }
}

export const minutesOf = ({ people, staff }: Lost) => people + staff

type Ranked = { lost: Lost; serviceId: string; cause?: Cause }

/** By minutes; what is equal by name, so that the order is always the same. */
export function mostFirst(a: Ranked, b: Ranked): number {
  const name = ({ serviceId, cause }: Ranked) => `${serviceId} ${cause ? causeKey(cause) : ''}`
  return minutesOf(b.lost) - minutesOf(a.lost) || (name(a) < name(b) ? -1 : 1)
}
