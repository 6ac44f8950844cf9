import { SetOpenData } from '@phrom/shared/open-data.ts'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { countMonthsOf } from './count-month.ts'
import { openDataView, setOpenData } from './open-data.ts'
import { openDataPath } from './routes.ts'

const at = '/:office/staff/open-data'
const view = (what: string) => answering(what, 200, answers.view)

const adminOnly = createMiddleware<Env>(async (c, next) => {
  if (c.var.staff.role !== 'admin') throw new Refusal('forbidden')
  await next()
})

function viewOf(c: Context<Env>) {
  const { db, now, config } = c.var.deps
  const { officeId } = c.var.staff
  const origin = config.publicOrigin ?? new URL(c.req.url).origin
  return openDataView(db, officeId, `${origin}${openDataPath(officeId)}`, now())
}

/** Whether an office publishes its counts. For admins, behind the guard of the office's staff. */
export const staffOpenData = new Hono<Env>()
  .use(at, adminOnly)
  .get(at, view('What the office publishes, or would'), async (c) => {
    const { db, now } = c.var.deps
    // Where the night's work has not come by yet.
    await countMonthsOf(db, c.var.staff.officeId, now())
    return c.json(await viewOf(c))
  })
  .put(
    at,
    view('Publishes the counts of the office, or no longer'),
    body(SetOpenData),
    async (c) => {
      const wanted = c.req.valid('json')
      await once(c, wanted, 200, async (deps) => {
        await setOpenData(deps, c.var.staff, wanted)
        return null
      })
      return c.json(await viewOf(c))
    },
  )
