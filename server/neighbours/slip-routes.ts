import { ClaimSlip, OpenSlip } from '@phrom/shared/neighbours/requests.ts'
import { Hono } from 'hono'
import { personOf } from '../auth/session.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { answers } from './answers.ts'
import { cancelSlip, claimSlip, openSlip } from './slips.ts'

/** Whoever has a slip needs no account. The secret comes in the body, so that it stands in no log. */
export const slips = new Hono<Env>()
  .post(
    '/:office/slip',
    answering('The booking that a slip is for', 200, answers.slip),
    body(OpenSlip),
    async (c) => {
      const { secret } = c.req.valid('json')
      const { db } = c.var.deps
      return c.json(await openSlip(db, c.req.param('office'), secret, await personOf(c)))
    },
  )
  // No key: nobody is signed in, and what is cancelled already is answered as it stands.
  .post(
    '/:office/slip/cancel',
    answering('Cancels the booking that a slip is for', 200, answers.slip),
    body(OpenSlip),
    async (c) => {
      const { secret } = c.req.valid('json')
      const { write, now, random, poke } = c.var.deps
      const view = await write((tx) =>
        cancelSlip({ tx, now: now(), random }, c.req.param('office'), secret),
      )
      poke()
      return c.json(view)
    },
  )

export const slipClaims = new Hono<Env>().post(
  '/:office/slip/claim',
  answering('Makes the booking of a slip one’s own', 200, answers.claimed),
  body(ClaimSlip),
  async (c) => {
    const claim = c.req.valid('json')
    const done = await once(c, claim, 200, (deps) =>
      claimSlip(deps, c.var.person, c.req.param('office'), claim),
    )
    return c.json(done)
  },
)
