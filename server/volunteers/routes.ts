import { CorrectVolunteer, JoinVolunteers, LookAtInvite } from '@phrom/shared/volunteer-views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { rateLimit } from '../http/guards.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { answers } from './answers.ts'
import { joinVolunteers, lookAtInvite } from './join.ts'
import { correctOwn, leave, ownVolunteering } from './own.ts'

/** A token cannot be guessed in a lifetime; whoever tries is slowed down all the same. */
const looksPerMinute = 20

const own = (what: string, status: 200 | 201 = 200) => answering(what, status, answers.own)
const officeOf = (c: Context<Env>) => c.req.param('office') ?? ''

/** Does something once, and answers how oneself stands then. Kept for a retry is that it was done, and no name. */
async function answerOwn(
  c: Context<Env>,
  request: unknown,
  status: 200 | 201,
  write: (deps: ActionDeps) => Promise<void>,
) {
  await once(c, request, status, async (deps) => {
    await write(deps)
    return null
  })
  return ownVolunteering(c.var.deps, c.var.person, officeOf(c))
}

/** Becoming a volunteer, and oneself as one. Mounted behind a sign-in; whoever waits is let in too. */
export function volunteers() {
  const slowly = rateLimit(looksPerMinute)
  return new Hono<Env>()
    .post(
      '/:office/volunteering/look',
      answering('An invitation, for whoever has its link', 200, answers.invite),
      slowly,
      body(LookAtInvite),
      async (c) => {
        const { token } = c.req.valid('json')
        return c.json(await lookAtInvite(c.var.deps, c.var.person, officeOf(c), token))
      },
    )
    .get('/:office/volunteering', own('Oneself as a volunteer'), async (c) =>
      c.json(await ownVolunteering(c.var.deps, c.var.person, officeOf(c))),
    )
    .post(
      '/:office/volunteering',
      own('Takes an invitation', 201),
      slowly,
      body(JoinVolunteers),
      async (c) => {
        const wanted = c.req.valid('json')
        const view = await answerOwn(c, wanted, 201, (deps) =>
          joinVolunteers(deps, c.var.person, officeOf(c), wanted),
        )
        return c.json(view, 201)
      },
    )
    .put(
      '/:office/volunteering',
      own('Corrects one’s own name and number'),
      body(CorrectVolunteer),
      async (c) => {
        const wanted = c.req.valid('json')
        return c.json(
          await answerOwn(c, wanted, 200, (deps) =>
            correctOwn(deps, c.var.person, officeOf(c), wanted),
          ),
        )
      },
    )
    .post('/:office/volunteering/leave', own('Stops being a volunteer'), async (c) =>
      c.json(await answerOwn(c, null, 200, (deps) => leave(deps, c.var.person, officeOf(c)))),
    )
}
