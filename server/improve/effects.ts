import { days } from '@phrom/shared/dates.ts'
import { tallyOf } from '@phrom/shared/figures/counts.ts'
import { type CauseOf, causeKey, countCauses, ofHowMany } from '@phrom/shared/improve/causes.ts'
import { type Share, type Span, spansAround, verdictOf } from '@phrom/shared/improve/compare.ts'
import type { Effect, EffectsView } from '@phrom/shared/improve/views.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countsOf } from '../figures/counts-of.ts'
import { type Change, changesFor } from './changes.ts'
import { measureRecord, versionsOf } from './measures.ts'

/** So many changes are compared, of the last year: what is older says little of today. */
const most = 5
const oldestDays = 366

/** How often a cause came before and after each change that those who come for its service may have noticed. */
export async function effectsOn(
  db: Db,
  officeId: string,
  of: CauseOf,
  now: Instant,
): Promise<EffectsView> {
  const today = dayOf(now)
  const record = await measureRecord(db, officeId, of)
  const changes = await changesFor(db, officeId, of, record.measure)
  // Changes of one day are compared over the same days, which are counted once.
  const counted = new Map<string, Promise<Share>>()
  const shareIn = (span: Span): Promise<Share> => {
    const key = `${span.from} ${span.to}`
    const share = counted.get(key) ?? countIn(db, officeId, of, span, now)
    counted.set(key, share)
    return share
  }
  const effects: Effect[] = []
  const recent = changes.filter(({ day }) => days(day, today) <= oldestDays)
  for (const change of recent.slice(0, most)) {
    const spans = spansAround(change.day, today)
    if (!spans) {
      effects.push({ ...change, before: null, after: null, verdict: 'later', others: 0 })
      continue
    }
    const before = { ...spans.before, ...(await shareIn(spans.before)) }
    const after = { ...spans.after, ...(await shareIn(spans.after)) }
    effects.push({
      ...{ ...change, before, after, others: othersIn(changes, change, before.from, after.to) },
      verdict: verdictOf(before, after, days(after.from, after.to) + 1),
    })
  }
  return { effects, ...record }
}

function othersIn(changes: readonly Change[], change: Change, from: string, to: string): number {
  return changes.filter((one) => one !== change && from <= one.day && one.day <= to).length
}

async function countIn(
  db: Db,
  officeId: string,
  { teamId, serviceId, cause }: CauseOf,
  span: Span,
  now: Instant,
): Promise<Share> {
  const rows = await countsOf(db, officeId, span, now)
  const tally = tallyOf(rows.filter((row) => row.teamId === teamId && row.serviceId === serviceId))
  const key = causeKey(cause)
  const found = countCauses(tally, versionsOf(serviceId)).find((one) => causeKey(one.cause) === key)
  return { times: found?.count ?? 0, of: ofHowMany(tally, cause) }
}
