import { WriteMeasure } from '@phrom/shared/improve/views.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { periodFrom } from '../figures/period-query.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, causeQuery, figuresQuery } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { effectsOn } from './effects.ts'
import { causeIn, setMeasure } from './measures.ts'
import { officeImprove } from './office-improve.ts'

/** What to improve next, for heads. Mounted behind the guard of the office's staff. */
export const staffImprove = new Hono<Env>()
  .use('/:office/staff/improve/*', async (c, next) => {
    if (c.var.staff.role === 'staff') throw new Refusal('forbidden')
    await next()
  })
  .get(
    '/:office/staff/improve',
    answering(
      'Why time was lost in a period, by service and cause, with what may help, for heads',
      200,
      answers.improve,
    ),
    figuresQuery,
    async (c) => {
      const { staff, deps } = c.var
      const { team = null, ...query } = c.req.valid('query')
      const now = deps.now()
      const period = periodFrom(query, dayOf(now))
      if (!period) throw new Refusal('invalid', { fields: ['from', 'to', 'day'] })
      return c.json(await officeImprove(deps.db, staff.officeId, { period, teamId: team }, now))
    },
  )
  .get(
    '/:office/staff/improve/effects',
    answering(
      'How often a cause came before and after each change, for heads',
      200,
      answers.effects,
    ),
    causeQuery,
    async (c) => {
      const { staff, deps } = c.var
      const of = await causeIn(deps.db, staff.officeId, c.req.valid('query'))
      return c.json(await effectsOn(deps.db, staff.officeId, of, deps.now()))
    },
  )
  .put(
    '/:office/staff/improve/measure',
    answering('Notes what the office does against a cause', 200, answers.measure),
    body(WriteMeasure),
    async (c) => {
      const given = c.req.valid('json')
      const { staff } = c.var
      return c.json(await once(c, given, 200, (deps) => setMeasure(deps, staff, given)))
    },
  )
