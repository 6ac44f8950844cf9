import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { figureCasesQuery, figureParams, figuresQuery } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { casesBehind } from './cases-behind.ts'
import { officeFigures } from './office-figures.ts'
import { periodFrom } from './period-query.ts'

/** The figures of an office, for heads. Mounted behind the guard of its staff. */
export const staffFigures = new Hono<Env>()
  .use('/:office/staff/figures/*', async (c, next) => {
    if (c.var.staff.role === 'staff') throw new Refusal('forbidden')
    await next()
  })
  .get(
    '/:office/staff/figures',
    answering(
      'The figures of an office, a team or a service in a period, for heads',
      200,
      answers.figures,
    ),
    figuresQuery,
    async (c) => {
      const { staff, deps } = c.var
      const { team = null, service = null, ...query } = c.req.valid('query')
      const now = deps.now()
      const period = periodFrom(query, dayOf(now))
      if (!period) throw new Refusal('invalid', { fields: ['from', 'to', 'day'] })
      const wanted = { period, teamId: team, serviceId: service }
      return c.json(await officeFigures(deps.db, staff.officeId, wanted, now))
    },
  )
  .get(
    '/:office/staff/figures/:figure/cases',
    answering('The cases behind a figure, fifty at a time, for heads', 200, answers.cases),
    figureParams,
    figureCasesQuery,
    async (c) => {
      const { staff, deps } = c.var
      const { figure } = c.req.valid('param')
      const {
        team = null,
        service = null,
        key = null,
        after = null,
        ...query
      } = c.req.valid('query')
      const now = deps.now()
      const period = periodFrom(query, dayOf(now))
      if (!period) throw new Refusal('invalid', { fields: ['from', 'to', 'day'] })
      const wanted = { figure, period, key, teamId: team, serviceId: service }
      return c.json(await casesBehind(deps.db, staff, wanted, after, now))
    },
  )
