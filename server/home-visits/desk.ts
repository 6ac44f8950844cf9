import type { HomeRequest, HomeVisitDesk, Tour, TourStop } from '@phrom/shared/home-visits.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { listOf } from '../cases/case-view.ts'
import { findCase } from '../cases/store.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findLastHomeVisit, homeServices } from './find-home-visit.ts'
import * as requests from './request-store.ts'
import * as tours from './tour-store.ts'

type World = Pick<Deps, 'db' | 'config' | 'now'>
type CaseRow = Tables['serviceCase']

/** What waits to be planned, the tours to come, and who can go. */
export async function homeVisitDesk(world: World, officeId: string): Promise<HomeVisitDesk> {
  const { db, now } = world
  const waiting = await requests.listWaiting(db, officeId, homeServices)
  const rows = await tours.listTours(db, officeId, dayOf(now()))
  const told: HomeRequest[] = []
  for (const row of waiting) told.push(...(await requestOf(world, row)))
  const planned: Tour[] = []
  for (const row of rows) planned.push(await tourOf(world, row))
  return { requests: told, tours: planned, staff: staffNames(world, officeId) }
}

/** Names of the office's staff: each may go. */
export function staffNames({ config }: Pick<Deps, 'config'>, officeId: string): string[] {
  const office = config.offices.find(({ id }) => id === officeId)
  return [...new Set(office?.staff.map(({ name }) => name) ?? [])]
}

async function requestOf({ db, now }: World, row: CaseRow): Promise<HomeRequest[]> {
  const request = await requests.findRequest(db, { officeId: row.officeId, caseId: row.id })
  if (!request) return []
  const last = await findLastHomeVisit(db, row)
  return [
    {
      ...whoOf(row),
      place: requests.placeOf(request),
      approvedAt: row.changedAt,
      minutes: listOf(row, now()).minutes,
      lastVisit: last && { day: last.day, reason: last.reason },
    },
  ]
}

function whoOf({ id, code, serviceId, contactName, contactPhone }: CaseRow) {
  return { caseId: id, code, serviceId, name: contactName ?? '', phone: contactPhone ?? '' }
}

/** A tour of the office with its stops. Refuses not_found. */
export async function homeTour(world: World, officeId: string, id: string): Promise<Tour> {
  const row = await tours.findTour(world.db, { officeId, id })
  if (!row) throw new Refusal('not_found')
  return tourOf(world, row)
}

async function tourOf(world: World, row: tours.TourRow): Promise<Tour> {
  const { officeId, id, day, period, revision, cancelledAt } = row
  const stops: TourStop[] = []
  for (const stop of await tours.listStops(world.db, officeId, id)) {
    const of = await findCase(world.db, officeId, stop.caseId)
    if (of) stops.push(await stopOf(world, stop, of, day))
  }
  return { id, day, period, goes: JSON.parse(row.goes), revision, cancelledAt, stops }
}

async function stopOf(
  { db, now }: World,
  stop: tours.StopRow,
  of: CaseRow,
  day: string,
): Promise<TourStop> {
  const { id, start, end, startedAt, endedAt, ending } = stop
  const request = await placeFor(db, stop)
  return {
    ...whoOf(of),
    ...{ id, start, end, startedAt, endedAt, ending },
    place: request ? requests.placeOf(request) : null,
    minutes: listOf(of, now(), day).minutes,
  }
}

/** Where somebody lives is for those who go there: not once the stop is over. */
async function placeFor(db: Db, { officeId, caseId, endedAt }: tours.StopRow) {
  return endedAt === null ? requests.findRequest(db, { officeId, caseId }) : undefined
}
