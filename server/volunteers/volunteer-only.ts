import { createMiddleware } from 'hono/factory'
import type { Env } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findVolunteer } from './store.ts'

/** Only for whom the office has confirmed as its volunteer; who was removed is none from the next request on. */
export const volunteerOnly = createMiddleware<Env>(async (c, next) => {
  const { deps, person } = c.var
  const found = await findVolunteer(deps.db, c.req.param('office') ?? '', person.id)
  if (found?.state !== 'active') throw new Refusal('not_volunteer')
  c.set('volunteer', found)
  await next()
})
