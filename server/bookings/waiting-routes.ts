import { Wait } from '@phrom/shared/requests.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { acceptOffer, passOffer } from './answer-offer.ts'
import { tellNoPlace } from './no-place.ts'
import { listNoPlace } from './no-place-store.ts'
import { joinWaiting, leaveWaiting } from './wait.ts'

const path = '/:office/cases/:caseId/waiting'
const daysTold = 90

export const waitingRoutes = new Hono<Env>()
  .get(
    '/:office/cases/:caseId/no-place',
    answering(
      'Whether no place is left, and when one may come without a booking',
      200,
      answers.noPlace,
    ),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      return c.json(await tellNoPlace(db, [row], now()))
    },
  )
  .post(
    path,
    answering('Joins the waiting list', 201, answers.case),
    caseParams,
    body(Wait),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const view = await once(c, wanted, 201, (deps) =>
        joinWaiting(deps, c.var.person, office, caseId, wanted),
      )
      return c.json(view, 201)
    },
  )
  .delete(path, answering('Leaves the waiting list', 200, answers.case), caseParams, async (c) => {
    const { office, caseId } = c.req.valid('param')
    const view = await once(c, null, 200, (deps) =>
      leaveWaiting(deps, c.var.person, office, caseId),
    )
    return c.json(view)
  })
  .post(
    `${path}/accept`,
    answering('Takes the place that is kept', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) =>
        acceptOffer(deps, c.var.person, office, caseId),
      )
      return c.json(view)
    },
  )
  .post(
    `${path}/pass`,
    answering('Passes the place on, and waits on', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) => passOffer(deps, c.var.person, office, caseId))
      return c.json(view)
    },
  )

/** Staff: how often people were told that no place was left, by day and service. */
export const staffNoPlaces = new Hono<Env>().get(
  '/:office/staff/no-place',
  answering('How often no place was left', 200, v.array(answers.noPlaceCount)),
  async (c) => {
    const { db, now } = c.var.deps
    const from = addDays(dayOf(now()), -daysTold)
    return c.json(await listNoPlace(db, c.var.staff.officeId, from))
  },
)
