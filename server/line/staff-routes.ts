import { type Context, Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { messageParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { messageAnswers } from './answers.ts'
import { messageFigures, sendAgain } from './message-figures.ts'

/** The office's messages, for heads and admins. Mounted behind the guard of the office's staff. */
export const staffMessages = new Hono<Env>()
  .get(
    '/:office/staff/messages',
    answering('What was sent, what it cost, and what waits', 200, messageAnswers.figures),
    async (c) => c.json(await figures(c)),
  )
  .post(
    '/:office/staff/messages/:messageId/again',
    answering('Sends again what was set aside', 200, messageAnswers.figures),
    messageParams,
    async (c) => {
      const { messageId } = c.req.valid('param')
      const officeId = onlyHeads(c)
      await once(c, null, 200, async (deps) => {
        await sendAgain(deps, officeId, messageId)
        return null
      })
      return c.json(await figures(c))
    },
  )

async function figures(c: Context<Env>) {
  const { db, now } = c.var.deps
  return messageFigures(db, onlyHeads(c), now())
}

function onlyHeads(c: Context<Env>): string {
  const { officeId, role } = c.var.staff
  if (role === 'staff') throw new Refusal('forbidden')
  return officeId
}
