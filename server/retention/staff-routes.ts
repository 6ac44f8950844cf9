import { Hold } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { liftHold, setHold } from './hold.ts'

const path = '/:office/staff/cases/:caseId/hold'

/** What keeps a case from being deleted. Mounted behind the guard of the office's staff; heads and admins change it. */
export const staffRetention = new Hono<Env>()
  .get(path, answering('What keeps a case', 200, answers.hold), caseParams, async (c) => {
    const { caseId } = c.req.valid('param')
    const row = await findOfficeCase(c.var.deps.db, c.var.staff.officeId, caseId)
    return c.json({ until: row.holdUntil, reason: row.holdReason })
  })
  .put(path, answering('Keeps a case', 200, answers.hold), caseParams, body(Hold), async (c) => {
    const { caseId } = c.req.valid('param')
    const hold = c.req.valid('json')
    const by = { staff: c.var.staff, personId: c.var.person.id }
    return c.json(await once(c, hold, 200, (deps) => setHold(deps, by, caseId, hold)))
  })
  .delete(path, answering('Lets its times run', 200, answers.hold), caseParams, async (c) => {
    const { caseId } = c.req.valid('param')
    const by = { staff: c.var.staff, personId: c.var.person.id }
    return c.json(await once(c, null, 200, (deps) => liftHold(deps, by, caseId)))
  })
