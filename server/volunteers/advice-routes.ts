import type { Helped } from '@phrom/shared/thanks.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { adviceHelped, countAdvice } from './thanks.ts'

const helped = v.object({
  month: v.number(),
  all: v.number(),
}) satisfies v.GenericSchema<Helped>

/** Counts how often volunteers advise. Mounted behind their guard. */
export const advice = new Hono<Env>().post(
  '/:office/volunteer/advice',
  answering('Counts that somebody was advised', 200, helped),
  async (c) => {
    await once(c, null, 200, async (deps) => {
      await countAdvice(deps, c.var.volunteer)
      return null
    })
    return c.json(await adviceHelped(c.var.deps.db, c.var.volunteer, c.var.deps.now()))
  },
)
