import type { Helped } from '@phrom/shared/thanks.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { addAdvice, listAdvice } from './advice-store.ts'

type Of = { officeId: string; personId: string }

/** Whoever counts more than this a month counts something else. */
const mostAMonth = 999

/** A volunteer has helped somebody to their list. Who that was, and what they answered, is known to nobody. */
export async function countAdvice({ tx, now }: ActionDeps, { officeId, personId }: Of) {
  await addAdvice(tx, { officeId, personId, month: monthOf(now) }, mostAMonth)
}

/** How many people a volunteer has advised, this month and in all. */
export async function adviceHelped(db: Db, of: Of, now: Instant): Promise<Helped> {
  const rows = await listAdvice(db, of)
  const sum = (some: typeof rows) => some.reduce((total, { times }) => total + times, 0)
  return { month: sum(rows.filter(({ month }) => month === monthOf(now))), all: sum(rows) }
}

function monthOf(now: Instant): string {
  return dayOf(now).slice(0, 7)
}

/** How often a person has advised, month by month. */
export async function adviceOf(db: Db, of: Of): Promise<{ month: string; times: number }[]> {
  return (await listAdvice(db, of)).map(({ month, times }) => ({ month, times }))
}
