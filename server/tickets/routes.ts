import { TakeOwnTicket } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers as caseAnswers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { knownOffice } from '../offices/routes.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { arrive } from './arrive.ts'
import { confirmVisit } from './confirm-visit.ts'
import { isKioskCode, kioskSecret } from './kiosk-code.ts'
import { displayView, ownTicket } from './ticket-view.ts'

/** Numbers and counters, for the screen of the waiting room; nobody signs in there. */
export const displays = new Hono<Env>().get(
  '/:office/display',
  answering('Who is called where', 200, answers.display),
  knownOffice,
  async (c) => {
    const { db, now } = c.var.deps
    return c.json(await displayView(db, c.req.param('office'), now()))
  },
)

/** One's own turn. */
export const ownTickets = new Hono<Env>()
  .get(
    '/:office/cases/:caseId/ticket',
    answering('One’s own number, and how many are before it', 200, answers.own),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      return c.json(await ownTicket(db, row.officeId, row.id, now()))
    },
  )
  .post(
    '/:office/cases/:caseId/visit/confirm',
    answering('Confirms what the last visit came to', 200, caseAnswers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) =>
        confirmVisit(deps, c.var.person.id, office, caseId),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/cases/:caseId/ticket',
    answering('Takes one’s number, by the code at the door', 200, answers.own),
    caseParams,
    body(TakeOwnTicket),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { kiosk } = c.req.valid('json')
      const { config, now } = c.var.deps
      const by = { actor: 'citizen', personId: c.var.person.id } as const
      const secret = kioskSecret(config.offices, office)
      if (!isKioskCode(secret, office, kiosk, now())) throw new Refusal('not_at_the_door')
      const ticket = await once(c, { kiosk }, 200, async (deps) => {
        const row = await findOwnCase(deps.tx, c.var.person, office, caseId)
        await arrive(deps, by, row, 'none')
        return ownTicket(deps.tx, row.officeId, row.id, deps.now)
      })
      return c.json(ticket)
    },
  )
