import type { CountRow } from '@phrom/shared/figures/counts.ts'
import { addDays, type Day, type Instant, instantAt } from '@phrom/shared/time.ts'
import { asked } from '../chat/asked/figures.ts'
import { complaintCounts } from '../complaints/figures.ts'
import type { Db } from '../database/tables.ts'
import { replyCounts } from '../inquiries/figures.ts'
import { sentCounts } from '../line/message-figures.ts'
import { teamOf } from './count-day.ts'

/**
 * What is counted of questions, complaints and messages on these days, both included. It is little beside cases and visits, and changes
 * long after its day (a complaint ends), so it is read when it is asked for.
 */
export async function otherCounts(
  db: Db,
  officeId: string,
  { from, to }: { from: Day; to: Day },
  now: Instant,
): Promise<CountRow[]> {
  const span = { from: instantAt(from, '00:00'), until: instantAt(addDays(to, 1), '00:00') }
  const one = (day: Day, teamId: string, serviceId = '') => ({ day, teamId, serviceId })
  return [
    ...(await replyCounts(db, officeId, span, now)).map(
      ({ day, teamId, key }): CountRow => ({
        ...one(day, teamId),
        what: 'reply',
        counts: { [key]: 1 },
      }),
    ),
    ...(await complaintCounts(db, officeId, span, now)).flatMap(
      ({ day, teamId, key, days }): CountRow[] => [
        { ...one(day, teamId ?? ''), what: 'complaint', counts: { [key]: 1 } },
        ...(days === null
          ? []
          : [
              { ...one(day, teamId ?? ''), what: 'complaint-days' as const, counts: { [days]: 1 } },
            ]),
      ],
    ),
    ...(await asked(db, officeId, { from, to })).map(
      ({ day, serviceId, key, times }): CountRow => ({
        ...one(day, teamOf(serviceId ?? ''), serviceId ?? ''),
        ...{ what: 'asked', counts: { [key]: times } },
      }),
    ),
    ...(await sentCounts(db, officeId, { from, to })).map(
      ({ day, key, times }): CountRow => ({
        ...one(day, ''),
        what: 'message',
        counts: { [key]: times },
      }),
    ),
  ]
}
