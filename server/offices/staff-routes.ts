import { ChangeOfficeService } from '@phrom/shared/office-service.ts'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { changeService, serviceRecord } from './change-service.ts'

/** Staff read how their office has set a service; admins set it. Mounted behind the guard of the office's staff. */
export const staffServices = new Hono<Env>()
  .get(
    '/:office/staff/services/:service',
    answering('A service as the office has set it', 200, answers.officeServiceRecord),
    async (c) =>
      c.json(await serviceRecord(c.var.deps.db, c.var.staff.officeId, c.req.param('service'))),
  )
  .put(
    '/:office/staff/services/:service',
    answering('Sets a service for the office', 200, answers.officeServiceRecord),
    body(ChangeOfficeService),
    async (c) => {
      const change = c.req.valid('json')
      const { staff } = c.var
      const set = await once(c, change, 200, (deps) =>
        changeService(deps, staff, c.req.param('service'), change),
      )
      return c.json(set)
    },
  )
