import { OpeningReason } from '@phrom/shared/openings.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { openingsOf } from './find-openings.ts'
import { giveReason } from './record-opening.ts'

/** The record of who looked: written by all staff, read by heads and admins. Mounted behind the guard of the office's staff. */
export const staffOpenings = new Hono<Env>()
  .get(
    '/:office/staff/cases/:caseId/openings',
    answering('Who opened the papers of a case', 200, v.array(answers.pageOpening)),
    caseParams,
    async (c) => {
      const { officeId, role } = c.var.staff
      if (role === 'staff') throw new Refusal('forbidden')
      const { caseId } = c.req.valid('param')
      const { db } = c.var.deps
      await findOfficeCase(db, officeId, caseId)
      return c.json(await openingsOf(db, officeId, caseId))
    },
  )
  .post(
    '/:office/staff/cases/:caseId/opening-reasons',
    answering('Says why the papers of an ended case are opened', 201, answers.given),
    caseParams,
    body(OpeningReason),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const given = c.req.valid('json')
      const { staff, person } = c.var
      await once(c, given, 201, (deps) => giveReason(deps, staff, person.id, caseId, given))
      return c.json({ given: true }, 201)
    },
  )
