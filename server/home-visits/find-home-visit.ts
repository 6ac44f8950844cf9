import {
  type HomePlan,
  type HomeVisitView,
  isAtHome,
  type MyHomeVisits,
} from '@phrom/shared/home-visits.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { LastVisit } from '@phrom/shared/ticket-views.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as requests from './request-store.ts'
import * as tours from './tour-store.ts'

type CaseRow = Pick<Tables['serviceCase'], 'officeId' | 'id' | 'serviceId'>

/** Services for which staff go to the person. */
export const homeServices: readonly string[] = Object.entries(definitions).flatMap(
  ([id, versions]) => (versions.some(isAtHome) ? [id] : []),
)

/** Whether staff go to the person for this case. */
export function isHomeCase({ serviceId }: Pick<CaseRow, 'serviceId'>): boolean {
  return homeServices.includes(serviceId)
}

const keyOf = ({ officeId, id }: CaseRow) => ({ officeId, caseId: id })

/** When staff come; null where nothing is planned, undefined where people come to the office. */
export async function findPlan(db: Db, row: CaseRow): Promise<HomePlan | null | undefined> {
  if (!isHomeCase(row)) return
  const stop = await tours.findOpenStop(db, keyOf(row))
  if (!stop) return null
  const { day, start, end, startedAt } = stop
  return { day, start, end, goes: JSON.parse(stop.goes), startedAt }
}

/** The day on which staff come, if one is planned. */
export async function findPlannedDay(db: Db, row: CaseRow): Promise<Day | undefined> {
  return (await findPlan(db, row))?.day
}

/** As the case's own people see it, without where the position lies; null where people come to the office. */
export async function findHomeVisit(db: Db, row: CaseRow): Promise<HomeVisitView | null> {
  const plan = await findPlan(db, row)
  if (plan === undefined) return null
  const request = await requests.findRequest(db, keyOf(row))
  if (!request) return { place: null, plan }
  const { position: _, ...place } = requests.placeOf(request)
  return { place, plan }
}

/** What the last visit came to. */
export async function findLastHomeVisit(db: Db, row: CaseRow): Promise<LastVisit | null> {
  const stops = await tours.listStopsOfCase(db, keyOf(row))
  const last = stops.findLast(({ ending }) => ending === 'served' || ending === 'not_served')
  if (!last || last.startedAt === null || last.endedAt === null) return null
  const { startedAt, endedAt, day, reason, missing, fee, receipt } = last
  return {
    ...{ day, reason, missing, fee, receipt },
    outcome: last.ending === 'served' ? 'served' : 'not_served',
    minutes: minutesAtCounter({ startedAt, endedAt, awaySeconds: 0 }),
    isConfirmed: last.confirmedAt !== null,
  }
}

/** All that is held, for whom it is about; null where people come to the office. */
export async function homeVisitsOf(db: Db, row: CaseRow): Promise<MyHomeVisits | null> {
  if (!isHomeCase(row)) return null
  const request = await requests.findRequest(db, keyOf(row))
  const stops = await tours.listStopsOfCase(db, keyOf(row))
  return {
    place: request ? requests.placeOf(request) : null,
    visits: stops.map((stop) => {
      const { day, start, end, startedAt, endedAt, ending, reason, remark, fee, receipt } = stop
      return {
        ...{ day, start, end, startedAt, endedAt, ending, reason, remark, fee, receipt },
        goes: JSON.parse(stop.goes),
      }
    }),
  }
}
