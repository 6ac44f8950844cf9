import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { answers } from '../training/answers.ts'
import { countAdvice, thanksFor } from './thanks.ts'

/** How often volunteers advise. Mounted behind their guard. */
export const advice = new Hono<Env>()
  .get(
    '/:office/volunteer/thanks',
    answering('How many people one has advised', 200, answers.thanks),
    async (c) => c.json(await thanksFor(c.var.deps.db, c.var.volunteer, c.var.deps.now())),
  )
  .post(
    '/:office/volunteer/advice',
    answering('Counts that somebody was advised', 200, answers.thanks),
    async (c) => {
      await once(c, null, 200, async (deps) => {
        await countAdvice(deps, c.var.volunteer)
        return null
      })
      return c.json(await thanksFor(c.var.deps.db, c.var.volunteer, c.var.deps.now()))
    },
  )
