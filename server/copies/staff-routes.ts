import {
  ApproveOrder,
  BeginPickup,
  DeclineOrder,
  HandOut,
  MakeReady,
  NotReady,
} from '@phrom/shared/copy-requests.ts'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { copyAnswers } from './answers.ts'
import {
  approveOrder,
  declineOrder,
  findOrderCheck,
  openCodes,
  recordShowing,
} from './check-order.ts'
import { copyDesk } from './desk.ts'
import { copyFigures } from './figures.ts'
import { beginPickup, handOut, makeReady, takeBackReady } from './hand-out.ts'

const officer = (c: Context<Env>) => ({ staff: c.var.staff, personId: c.var.person.id })

/** Staff: orders are checked, made ready and handed out. Mounted behind the guard of the office's staff. */
export const staffCopies = new Hono<Env>()
  .get(
    '/:office/staff/copies',
    answering('Copies to be made and handed out', 200, copyAnswers.desk),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await copyDesk(db, c.var.staff.officeId, now()))
    },
  )
  .get(
    '/:office/staff/copies/figures',
    answering('How quickly copies come', 200, copyAnswers.figures),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await copyFigures(db, c.var.staff.officeId, now()))
    },
  )
  .post(
    '/:office/staff/copies/ready',
    answering('Copies lie ready', 200, copyAnswers.ready),
    body(MakeReady),
    async (c) => {
      const { cases } = c.req.valid('json')
      return c.json(await once(c, cases, 200, (deps) => makeReady(deps, officer(c), cases)))
    },
  )
  .post(
    '/:office/staff/copies/pickups',
    answering('Somebody has come for copies', 200, copyAnswers.begun),
    body(BeginPickup),
    async (c) => {
      const { code } = c.req.valid('json')
      return c.json(await once(c, code, 200, (deps) => beginPickup(deps, officer(c), code)))
    },
  )
  .get(
    '/:office/staff/cases/:caseId/order',
    answering('What the check of an order needs', 200, copyAnswers.check),
    caseParams,
    async (c) => {
      const { db, now } = c.var.deps
      const { caseId } = c.req.valid('param')
      return c.json(await findOrderCheck(db, c.var.staff.officeId, caseId, now()))
    },
  )
  .post(
    '/:office/staff/cases/:caseId/order/codes',
    answering('Shows the codes of the card, on record', 200, copyAnswers.codes),
    caseParams,
    async (c) => {
      const { caseId } = c.req.valid('param')
      await once(c, null, 200, (deps) => recordShowing(deps, officer(c), caseId))
      // Read after the record is safe, and kept nowhere for a retry.
      return c.json(await openCodes(c.var.deps, c.var.staff.officeId, caseId))
    },
  )
  .post(
    '/:office/staff/cases/:caseId/order/approve',
    answering('Takes an order on, with fee and day', 200, answers.case),
    caseParams,
    body(ApproveOrder),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const said = c.req.valid('json')
      return c.json(
        await once(c, said, 200, (deps) => approveOrder(deps, officer(c), caseId, said)),
      )
    },
  )
  .post(
    '/:office/staff/cases/:caseId/order/decline',
    answering('Says that an order cannot be made', 200, answers.case),
    caseParams,
    body(DeclineOrder),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const said = c.req.valid('json')
      return c.json(
        await once(c, said, 200, (deps) => declineOrder(deps, officer(c), caseId, said)),
      )
    },
  )
  .post(
    '/:office/staff/cases/:caseId/order/not-ready',
    answering('Copies are not ready after all', 200, answers.case),
    caseParams,
    body(NotReady),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      return c.json(
        await once(c, reason, 200, (deps) => takeBackReady(deps, officer(c), caseId, reason)),
      )
    },
  )
  .post(
    '/:office/staff/cases/:caseId/order/hand-out',
    answering('Copies are handed over', 200, answers.case),
    caseParams,
    body(HandOut),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const said = c.req.valid('json')
      return c.json(await once(c, said, 200, (deps) => handOut(deps, officer(c), caseId, said)))
    },
  )
