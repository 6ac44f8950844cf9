import { type TourBody, tourHorizonDays, wrongInTour } from '@phrom/shared/home-visits.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { isHomeCase } from './find-home-visit.ts'
import * as requests from './request-store.ts'
import { tellPlan } from './tell.ts'
import * as tours from './tour-store.ts'

type CaseRow = Tables['serviceCase']
type World = { deps: ActionDeps; by: By }

/**
 * Plans a tour, or changes one to what it shall be; everybody whose visit is new, other than it was, or taken out is told. `staffNames`:
 * who can go. Answers the tour's id. Refuses invalid, not_found, changed_meanwhile, tour_over, visit_begun, already_planned, not_at_home,
 * wrong_step (a case that is not approved).
 */
export async function saveTour(
  deps: ActionDeps,
  staff: StaffMember,
  by: By,
  tourId: string | undefined,
  wanted: TourBody,
  staffNames: readonly string[],
): Promise<string> {
  const { tx, now } = deps
  const { officeId } = staff
  const before = tourId === undefined ? undefined : await takeOpenTour(deps, officeId, tourId)
  if ((before?.revision ?? null) !== wanted.revision) throw new Refusal('changed_meanwhile')
  const known = new Set([...staffNames, ...(before ? goesOf(before) : [])])
  const today = dayOf(now)
  const wrong = wrongInTour(wanted, { today, lastDay: addDays(today, tourHorizonDays) })
  if (wanted.goes.some((name) => !known.has(name))) wrong.push('goes')
  if (wrong.length > 0) throw new Refusal('invalid', { fields: wrong })

  const tour: tours.TourRow = {
    ...{ officeId, id: before?.id ?? uuidv7(), day: wanted.day, period: wanted.period },
    goes: JSON.stringify([...new Set(wanted.goes)]),
    revision: (before?.revision ?? 0) + 1,
    ...{ madeAt: before?.madeAt ?? now, madeBy: before?.madeBy ?? staff.name, cancelledAt: null },
  }
  if (before) await tours.setTour(tx, tour, tour)
  else await tours.insertTour(tx, tour)
  await setStops({ deps, by }, tour, before, wanted)
  return tour.id
}

const goesOf = ({ goes }: Pick<tours.TourRow, 'goes'>): string[] => JSON.parse(goes)

async function takeOpenTour({ tx }: ActionDeps, officeId: string, id: string) {
  const tour = await tours.takeTour(tx, { officeId, id })
  if (!tour) throw new Refusal('not_found')
  if (tour.cancelledAt !== null) throw new Refusal('tour_over')
  return tour
}

/** The cases of a tour, each held, in one order for all who plan; then its open stops as they stand. */
async function takeCases(
  deps: ActionDeps,
  { officeId, id }: tours.TourRow,
  wanted: readonly string[],
) {
  const isOpen = ({ endedAt }: tours.StopRow) => endedAt === null
  const there = (await tours.listStops(deps.tx, officeId, id)).filter(isOpen)
  const ids = [...new Set([...there.map(({ caseId }) => caseId), ...wanted])].sort()
  const cases = new Map<string, CaseRow>()
  for (const caseId of ids) {
    const row = await takeAnyCase(deps, officeId, caseId)
    if (row.state === 'draft') throw new Refusal('not_found')
    if (!isHomeCase(row)) throw new Refusal('not_at_home')
    cases.set(caseId, row)
  }
  // Somebody may have said meanwhile that the day is bad.
  const stops = (await tours.listStops(deps.tx, officeId, id)).filter(isOpen)
  return { cases, stops: new Map(stops.map((stop) => [stop.caseId, stop])) }
}

async function setStops(
  world: World,
  tour: tours.TourRow,
  before: tours.TourRow | undefined,
  { stops: wanted }: TourBody,
): Promise<void> {
  const { deps } = world
  const ids = wanted.map(({ caseId }) => caseId)
  const { cases, stops } = await takeCases(deps, tour, ids)
  const begun = [...stops.values()].filter(({ startedAt }) => startedAt !== null)
  if (begun.length > 0 && tour.day !== before?.day) throw new Refusal('visit_begun')
  for (const stop of stops.values()) {
    const row = cases.get(stop.caseId)
    if (row && !ids.includes(stop.caseId)) await takeOut(world, row, stop, 'taken_out')
  }
  for (const [place, { caseId, start, end }] of wanted.entries()) {
    const row = cases.get(caseId)
    if (!row) throw new Refusal('not_found')
    const stop = stops.get(caseId)
    const at = { tour, place, start, end }
    if (!stop) await plan(world, row, at)
    else await move(world, row, stop, at, before)
  }
}

type At = { tour: tours.TourRow; place: number; start: string; end: string }

async function plan({ deps, by }: World, row: CaseRow, { tour, place, start, end }: At) {
  const { officeId, id: tourId, day } = tour
  await takeStep(deps, row, 'home_visit_planned', by, { tour: tourId, day, start })
  if (!(await isTold(deps, row))) throw new Refusal('invalid', { fields: ['stops'] })
  const stop: tours.StopRow = {
    ...{ officeId, id: uuidv7(), tourId, caseId: row.id, place, start, end },
    ...{ plannedAt: deps.now, remindedAt: null, startedAt: null, endedAt: null, ending: null },
    ...{ reason: null, missing: null, remark: '', fee: null, receipt: '', confirmedAt: null },
  }
  if (!(await tours.insertStop(deps.tx, stop))) throw new Refusal('already_planned')
  await tellPlan(deps, row, 'home_planned', { ...stop, day, goes: goesOf(tour) })
}

async function isTold({ tx }: ActionDeps, { officeId, id: caseId }: CaseRow): Promise<boolean> {
  return (await requests.findRequest(tx, { officeId, caseId })) !== undefined
}

/** Another place on the way at the same time is for the driver alone. */
async function move(
  { deps, by }: World,
  row: CaseRow,
  stop: tours.StopRow,
  { tour, place, start, end }: At,
  before: tours.TourRow | undefined,
) {
  const { day, goes, id: tourId } = tour
  const sameTime = before?.day === day && stop.start === start && stop.end === end
  if (sameTime && before?.goes === goes) {
    if (stop.place !== place) await tours.setStop(deps.tx, stop, { place })
    return
  }
  await takeStep(deps, row, 'home_visit_moved', by, { tour: tourId, day, start }, true)
  const again = sameTime ? {} : { plannedAt: deps.now, remindedAt: null }
  await tours.setStop(deps.tx, stop, { place, start, end, ...again })
  if (stop.startedAt !== null) return
  await tellPlan(deps, row, 'home_moved', { ...stop, start, end, day, goes: goesOf(tour) })
}

async function takeOut(
  { deps, by }: World,
  row: CaseRow,
  stop: tours.StopRow,
  ending: 'taken_out' | 'cancelled',
) {
  if (stop.startedAt !== null) throw new Refusal('visit_begun')
  await takeStep(deps, row, 'home_visit_cancelled', by, { why: ending }, true)
  await tours.setStop(deps.tx, stop, { endedAt: deps.now, ending })
  await insertMessage(deps, row, 'home_cancelled', { papers: [], returned: [] })
}

/** Nobody goes on this tour: all its visits wait to be planned anew, and their people are told. Refuses not_found, tour_over, changed_meanwhile, visit_begun. */
export async function cancelTour(
  deps: ActionDeps,
  staff: StaffMember,
  by: By,
  tourId: string,
  revision: number,
): Promise<void> {
  const tour = await takeOpenTour(deps, staff.officeId, tourId)
  if (tour.revision !== revision) throw new Refusal('changed_meanwhile')
  const { cases, stops } = await takeCases(deps, tour, [])
  for (const stop of stops.values()) {
    const row = cases.get(stop.caseId)
    if (row) await takeOut({ deps, by }, row, stop, 'cancelled')
  }
  const { officeId, id } = tour
  await tours.setTour(
    deps.tx,
    { officeId, id },
    { cancelledAt: deps.now, revision: tour.revision + 1 },
  )
}
