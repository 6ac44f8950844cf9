import { type CopyFigures, sumUpCopies } from '@phrom/shared/copy-figures.ts'
import { workingSeconds } from '@phrom/shared/inquiries.ts'
import { teamOfService } from '@phrom/shared/services/team-of-service.ts'
import { secondsBetween } from '@phrom/shared/tickets.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import { orderedServices } from './desk.ts'
import * as store from './store.ts'

const days = 90

/** How quickly copies come with an order and without one, over the last 90 days. */
export async function copyFigures(db: Db, officeId: string, now: Instant): Promise<CopyFigures> {
  const since = instantAt(addDays(dayOf(now), -days), '00:00')
  const handed = await store.listHanded(db, officeId, since)
  const walkIns = await store.listWalkIns(db, officeId, orderedServices, since)
  const { calendar } = await findCalendar(db, officeId)
  return sumUpCopies({
    working: handed.flatMap(({ submittedAt, handedAt, serviceId }) =>
      submittedAt && handedAt
        ? [workingSeconds(calendar, teamOfService(serviceId) ?? '', submittedAt, handedAt) / 60]
        : [],
    ),
    counter: handed.flatMap(({ pickupAt, handedAt }) =>
      pickupAt && handedAt ? [secondsBetween(pickupAt, handedAt) / 60] : [],
    ),
    walkIn: walkIns.map(({ arrivedAt, endedAt, awaySeconds }) =>
      Math.max(0, (secondsBetween(arrivedAt, endedAt) - awaySeconds) / 60),
    ),
  })
}
