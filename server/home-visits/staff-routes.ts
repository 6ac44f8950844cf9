import { CancelTour, TourPlan } from '@phrom/shared/home-visits.ts'
import { EndVisit } from '@phrom/shared/requests.ts'
import { type Context, Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, stopParams, tourParams } from '../http/validate.ts'
import { answers } from './answers.ts'
import { homeTour, homeVisitDesk, staffNames } from './desk.ts'
import { cancelTour, saveTour } from './save-tour.ts'
import { endHomeVisit, startVisit } from './visit.ts'

const by = (c: Context<Env>) => ({ actor: 'staff', personId: c.var.person.id }) as const
const tour = (what: string, status: 200 | 201 = 200) => answering(what, status, answers.tour)

/** Visits at home, for the office's staff. Mounted behind their guard. Kept for a retry is that something was done, and nobody's address. */
export const staffHomeVisits = new Hono<Env>()
  .get(
    '/:office/staff/home-visits',
    answering('Who waits for a visit at home, and the tours to come', 200, answers.desk),
    async (c) => c.json(await homeVisitDesk(c.var.deps, c.var.staff.officeId)),
  )
  .get(
    '/:office/staff/home-visits/tours/:tourId',
    tour('A tour with its stops'),
    tourParams,
    async (c) =>
      c.json(await homeTour(c.var.deps, c.var.staff.officeId, c.req.valid('param').tourId)),
  )
  .post(
    '/:office/staff/home-visits/tours',
    tour('Plans a tour; everybody on it is told', 201),
    body(TourPlan),
    async (c) => {
      const { staff } = c.var
      const wanted = c.req.valid('json')
      const names = staffNames(c.var.deps, staff.officeId)
      const id = await once(c, wanted, 201, (deps) =>
        saveTour(deps, staff, by(c), undefined, wanted, names),
      )
      return c.json(await homeTour(c.var.deps, staff.officeId, id), 201)
    },
  )
  .put(
    '/:office/staff/home-visits/tours/:tourId',
    tour('Changes a tour; whom it concerns is told'),
    tourParams,
    body(TourPlan),
    async (c) => {
      const { staff } = c.var
      const { tourId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const names = staffNames(c.var.deps, staff.officeId)
      await once(c, wanted, 200, (deps) => saveTour(deps, staff, by(c), tourId, wanted, names))
      return c.json(await homeTour(c.var.deps, staff.officeId, tourId))
    },
  )
  .post(
    '/:office/staff/home-visits/tours/:tourId/cancel',
    tour('Cancels a tour; its visits wait for another day'),
    tourParams,
    body(CancelTour),
    async (c) => {
      const { staff } = c.var
      const { tourId } = c.req.valid('param')
      const { revision } = c.req.valid('json')
      await once(c, revision, 200, (deps) => cancelTour(deps, staff, by(c), tourId, revision))
      return c.json(await homeTour(c.var.deps, staff.officeId, tourId))
    },
  )
  .post(
    '/:office/staff/home-visits/stops/:stopId/start',
    tour('Staff are there'),
    stopParams,
    async (c) => {
      const { officeId } = c.var.staff
      const id = c.req.valid('param').stopId
      const tourId = await once(c, null, 200, (deps) => startVisit(deps, by(c), { officeId, id }))
      return c.json(await homeTour(c.var.deps, officeId, tourId))
    },
  )
  .post(
    '/:office/staff/home-visits/stops/:stopId/end',
    tour('What came of a visit'),
    stopParams,
    body(EndVisit),
    async (c) => {
      const { officeId } = c.var.staff
      const id = c.req.valid('param').stopId
      const wanted = c.req.valid('json')
      const tourId = await once(c, wanted, 200, (deps) =>
        endHomeVisit(deps, by(c), { officeId, id }, wanted),
      )
      return c.json(await homeTour(c.var.deps, officeId, tourId))
    },
  )
