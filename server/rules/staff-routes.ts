import { ConfirmStatement } from '@phrom/shared/requests.ts'
import type { RuleConfirmation } from '@phrom/shared/rule-confirmations.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, confirmationParams, serviceParams } from '../http/validate.ts'
import { confirmStatement, takeBackConfirmation } from './confirm-statement.ts'
import { confirmationView, listProgress, versionsOf } from './rules-view.ts'
import * as store from './store.ts'

const ofService = '/:office/staff/rules/:service/confirmations'

/** Staff: what of the rules the office has confirmed. Mounted behind the guard of the office's staff. */
export const staffRules = new Hono<Env>()
  .get(
    '/:office/staff/rules',
    answering('How far the office is with confirming', 200, v.array(answers.ruleProgress)),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await listProgress(db, c.var.staff.officeId, dayOf(now())))
    },
  )
  .get(
    '/:office/staff/confirmations',
    answering('What stands as confirmed', 200, v.array(answers.ruleConfirmation)),
    async (c) => {
      const rows = await store.listStanding(c.var.deps.db, c.var.staff.officeId)
      return c.json(rows.map(confirmationView))
    },
  )
  .get(
    ofService,
    answering(
      'What was confirmed of a service, and what was taken back',
      200,
      v.array(answers.ruleConfirmation),
    ),
    serviceParams,
    async (c) => {
      const { service } = c.req.valid('param')
      const { db } = c.var.deps
      const { officeId } = c.var.staff
      versionsOf(service)
      const views: RuleConfirmation[] = [
        ...(await store.listStanding(db, officeId, service)),
        ...(await store.listTakenBack(db, officeId, service)),
      ].map(confirmationView)
      return c.json(views)
    },
  )
  .post(
    ofService,
    answering('Records that a statement is confirmed', 201, answers.ruleConfirmation),
    serviceParams,
    body(ConfirmStatement),
    async (c) => {
      const { service } = c.req.valid('param')
      const given = c.req.valid('json')
      const { staff, person } = c.var
      const view = await once(c, given, 201, (deps) =>
        confirmStatement(deps, { staff, person }, service, given),
      )
      return c.json(view, 201)
    },
  )
  .post(
    `${ofService}/:confirmationId/take-back`,
    answering('Takes a confirmation back', 200, answers.ruleConfirmation),
    confirmationParams,
    async (c) => {
      const { service, confirmationId } = c.req.valid('param')
      const { staff, person } = c.var
      const view = await once(c, null, 200, (deps) =>
        takeBackConfirmation(deps, { staff, person }, service, confirmationId),
      )
      return c.json(view)
    },
  )
