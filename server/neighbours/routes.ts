import { BookNeighbours, WantSlips } from '@phrom/shared/neighbours/requests.ts'
import { MoveBooking } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { listFreeFor } from '../bookings/list-free.ts'
import { serviceToday } from '../cases/case-view.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answers as all, answering } from '../http/openapi.ts'
import { body, caseParams, serviceParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { neighboursFigures } from '../volunteers/neighbours-figures.ts'
import { answers } from './answers.ts'
import { bookNeighbours } from './book-neighbours.ts'
import { cancelNeighbour, moveNeighbour } from './change-neighbour.ts'
import { isForNeighbours, listForNeighbours } from './neighbour-services.ts'
import { slipsOf } from './slips.ts'
import * as store from './store.ts'
import { viewsOf } from './view.ts'

const path = '/:office/volunteer/neighbours'
const mostListed = 500

/** A volunteer's bookings for neighbours. Mounted behind the guard of the office's volunteers. */
export const neighbours = new Hono<Env>()
  .get(path, answering('For whom one has booked', 200, answers.own), async (c) => {
    const { db, now } = c.var.deps
    const { officeId, id } = c.var.volunteer
    const rows = await store.listOfVolunteer(db, officeId, id, mostListed)
    const figures = await neighboursFigures(db, c.var.volunteer, now())
    return c.json({ list: await viewsOf(db, officeId, rows), figures })
  })
  .get(
    `${path}/services`,
    answering('Services for which volunteers may book', 200, answers.services),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await listForNeighbours(db, c.var.volunteer.officeId, now()))
    },
  )
  .get(
    `${path}/services/:service/slots`,
    answering('What is free for volunteers', 200, v.array(all.slot)),
    serviceParams,
    async (c) => {
      const { db, now } = c.var.deps
      const service = serviceToday(c.req.valid('param').service, now())
      if (!isForNeighbours(service)) throw new Refusal('not_found')
      return c.json(await listFreeFor(db, c.var.volunteer.officeId, service, 'volunteer', now()))
    },
  )
  .post(
    path,
    answering('Books for neighbours, all or none', 201, v.array(answers.neighbour)),
    body(BookNeighbours),
    async (c) => {
      const wanted = c.req.valid('json')
      const { deps, person, volunteer } = c.var
      const views = await once(c, wanted, 201, (tx) =>
        bookNeighbours(tx, deps.config, person, volunteer, wanted),
      )
      return c.json(views, 201)
    },
  )
  // No key: nothing is written.
  .post(
    `${path}/slips`,
    answering('Slips to give to neighbours', 200, answers.slips),
    body(WantSlips),
    async (c) => {
      const { db, config } = c.var.deps
      return c.json(await slipsOf(db, config, c.var.volunteer, c.req.valid('json').cases))
    },
  )
  .put(
    `${path}/:caseId`,
    answering('Moves a neighbour’s visit', 200, answers.neighbour),
    caseParams,
    body(MoveBooking),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const view = await once(c, wanted, 200, (deps) =>
        moveNeighbour(deps, c.var.volunteer, caseId, wanted),
      )
      return c.json(view)
    },
  )
  .delete(
    `${path}/:caseId`,
    answering('Cancels a neighbour’s visit', 200, answers.neighbour),
    caseParams,
    async (c) => {
      const { caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) =>
        cancelNeighbour(deps, c.var.volunteer, caseId),
      )
      return c.json(view)
    },
  )
