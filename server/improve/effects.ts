import { days } from '@phrom/shared/dates.ts'
import { type CountRow, tallyOf } from '@phrom/shared/figures/counts.ts'
import { type CauseOf, causeKey, countCauses, ofHowMany } from '@phrom/shared/improve/causes.ts'
import { type Share, spansAround, verdictOf } from '@phrom/shared/improve/compare.ts'
import type { Effect, EffectsView } from '@phrom/shared/improve/views.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countsIn } from '../figures/counts-of.ts'
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
  const recent = changes.filter(({ day }) => days(day, today) <= oldestDays).slice(0, most)
  const compared = recent.map((change) => ({ change, spans: spansAround(change.day, today) }))
  const spans = compared.flatMap(({ spans }) => (spans ? [spans.before, spans.after] : []))
  const rowsIn = await countsIn(db, officeId, spans, now)
  const effects = compared.map(({ change, spans }): Effect => {
    if (!spans) return { ...change, before: null, after: null, verdict: 'later', others: 0 }
    const before = { ...spans.before, ...shareOf(rowsIn(spans.before), of) }
    const after = { ...spans.after, ...shareOf(rowsIn(spans.after), of) }
    return {
      ...{ ...change, before, after, others: othersIn(changes, change, before.from, after.to) },
      verdict: verdictOf(before, after, days(after.from, after.to) + 1),
    }
  })
  return { effects, ...record }
}

function othersIn(changes: readonly Change[], change: Change, from: string, to: string): number {
  return changes.filter((one) => one !== change && from <= one.day && one.day <= to).length
}

function shareOf(rows: readonly CountRow[], { teamId, serviceId, cause }: CauseOf): Share {
  const own = rows.filter((row) => row.teamId === teamId && row.serviceId === serviceId)
  const tally = tallyOf(own)
  const key = causeKey(cause)
  const found = countCauses(tally, versionsOf(serviceId)).find((one) => causeKey(one.cause) === key)
  return { times: found?.count ?? 0, of: ofHowMany(tally, cause) }
}
