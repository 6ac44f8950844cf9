import { AskAsVolunteer } from '@phrom/shared/inquiry-views.ts'
import { type Context, Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { askAsVolunteer, talksOf } from './ask-as-volunteer.ts'

/** What volunteers ask the staff. Mounted behind their guard. */
export const volunteerQuestions = new Hono<Env>()
  .get(
    '/:office/volunteer/questions',
    answering('What this volunteer has asked, with the answers', 200, answers.talks),
    async (c) => c.json(await talksOf(c.var.deps.db, c.var.volunteer)),
  )
  .post(
    '/:office/volunteer/questions',
    answering('Asks the staff', 201, answers.asked),
    body(AskAsVolunteer),
    async (c) => {
      const wanted = c.req.valid('json')
      const office = officeOf(c)
      const made = await once(c, wanted, 201, (deps) =>
        askAsVolunteer({ ...deps, office }, c.var.volunteer, wanted),
      )
      return c.json(made, 201)
    },
  )

function officeOf(c: Context<Env>) {
  const office = c.var.deps.config.offices.find(({ id }) => id === c.var.volunteer.officeId)
  if (!office) throw new Refusal('not_found')
  return office
}
