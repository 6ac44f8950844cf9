import { ProposeHandover } from '@phrom/shared/handover.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { serviceOf } from '../cases/case-view.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { listChoices } from './other-offices.ts'
import { proposeHandover, reopenCheck, takeBackProposal } from './propose.ts'

const path = '/:office/staff/cases/:caseId/handover-proposal'

/** Staff propose another office for a case of theirs; nobody takes one from another office. Mounted behind the guard of the office's staff. */
export const staffHandover = new Hono<Env>()
  .get(
    '/:office/staff/cases/:caseId/offices',
    answering('Other offices that a case may go to', 200, v.array(answers.officeChoice)),
    caseParams,
    async (c) => {
      const { db, config, now } = c.var.deps
      const { officeId } = c.var.staff
      const row = await findOfficeCase(db, officeId, c.req.valid('param').caseId)
      const choices = await listChoices(db, config, serviceOf(row), now())
      return c.json(choices.filter(({ office }) => office.id !== officeId))
    },
  )
  .put(
    path,
    answering('Proposes another office', 200, answers.case),
    caseParams,
    body(ProposeHandover),
    async (c) => {
      const { caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const by = { staff: c.var.staff, personId: c.var.person.id }
      const view = await once(c, wanted, 200, (deps) =>
        proposeHandover(deps, c.var.deps.config, by, caseId, wanted),
      )
      return c.json(view)
    },
  )
  .delete(path, answering('Takes the proposal back', 200, answers.case), caseParams, async (c) => {
    const { caseId } = c.req.valid('param')
    const by = { staff: c.var.staff, personId: c.var.person.id }
    return c.json(await once(c, null, 200, (deps) => takeBackProposal(deps, by, caseId)))
  })
  .post(
    '/:office/staff/cases/:caseId/reopen',
    answering('Looks again at papers that another office accepted', 200, answers.case),
    caseParams,
    async (c) => {
      const { caseId } = c.req.valid('param')
      const by = { staff: c.var.staff, personId: c.var.person.id }
      return c.json(await once(c, null, 200, (deps) => reopenCheck(deps, by, caseId)))
    },
  )
