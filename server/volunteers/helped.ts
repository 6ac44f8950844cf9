import type { Helped, HelpKind, ThanksView } from '@phrom/shared/thanks.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { neighboursFigures } from './neighbours-figures.ts'
import type { Volunteer } from './store.ts'
import { adviceHelped } from './thanks.ts'

/** Counts the people whom a volunteer has helped in one way: in the month of this moment, and in all. */
export type CountHelped = (db: Db, volunteer: Volunteer, now: Instant) => Promise<Helped>

/** The ways of helping that are counted, a line each. A question to the staff is none: nobody was helped by asking. */
const counted: Partial<Record<HelpKind, CountHelped>> = {
  booking: neighboursFigures,
  advice: adviceHelped,
}

/** What the office thanks a volunteer for. */
export async function thanksOf(
  db: Db,
  volunteer: Volunteer,
  now: Instant,
  ways: Partial<Record<HelpKind, CountHelped>> = counted,
): Promise<ThanksView> {
  const kinds = Object.entries(ways) as [HelpKind, CountHelped][]
  const by: ThanksView['by'] = []
  for (const [kind, count] of kinds) by.push({ kind, ...(await count(db, volunteer, now)) })
  const sum = (of: keyof Helped) => by.reduce((total, one) => total + one[of], 0)
  return { of: dayOf(now).slice(0, 7), month: sum('month'), all: sum('all'), by }
}
