import { BadDay, ChangePlace } from '@phrom/shared/home-visits.ts'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { sayBadDay } from './bad-day.ts'
import { changePlace } from './change-place.ts'

/** Of one's own case that is done at home. */
export const homeVisits = new Hono<Env>()
  .put(
    '/:office/cases/:caseId/home/place',
    answering('Tells anew where staff come, and when it suits', 200, answers.case),
    caseParams,
    body(ChangePlace),
    async (c) => {
      const { office: officeId, caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const { person } = c.var
      const { config } = c.var.deps
      const view = await once(c, wanted, 200, (deps) =>
        changePlace(deps, person, config, { officeId, caseId }, wanted),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/cases/:caseId/home/bad-day',
    answering('Says that the planned day is bad', 200, answers.case),
    caseParams,
    body(BadDay),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const view = await once(c, wanted, 200, (deps) =>
        sayBadDay(deps, c.var.person, office, caseId, wanted.note),
      )
      return c.json(view)
    },
  )
