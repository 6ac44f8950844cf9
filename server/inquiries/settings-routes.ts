import { RemoveReadyReply, SetParticle, WriteReadyReply } from '@phrom/shared/inquiry-views.ts'
import { WriteRota } from '@phrom/shared/rota.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, readyReplyParams, teamParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { inquiryFigures } from './figures.ts'
import { readyReplies, setParticle, setReadyReply } from './ready-replies.ts'
import { rotaView, setRota } from './set-rota.ts'

/** Does a write once; kept for a retry is that it was done. */
async function doOnce(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<void>,
): Promise<void> {
  await once(c, request, 200, async (deps) => {
    await write(deps)
    return null
  })
}

const replies = (c: Context<Env>) => readyReplies(c.var.deps.db, c.var.staff)
const ready = (what: string) => answering(what, 200, answers.ready)

function headOf(c: Context<Env>) {
  const { staff } = c.var
  if (staff.role === 'staff') throw new Refusal('forbidden')
  return staff
}

/** Ready-made replies, who is on duty, and how quickly the office answers. Mounted behind the guard of the office's staff. */
export const staffInquirySettings = new Hono<Env>()
  .get('/:office/staff/ready-replies', ready('Ready-made replies'), async (c) =>
    c.json(await replies(c)),
  )
  .put(
    '/:office/staff/ready-replies/:replyId',
    ready('Writes a ready-made reply'),
    readyReplyParams,
    body(WriteReadyReply),
    async (c) => {
      const wanted = c.req.valid('json')
      const { replyId } = c.req.valid('param')
      await doOnce(c, wanted, (deps) => setReadyReply(deps, headOf(c), replyId, wanted))
      return c.json(await replies(c))
    },
  )
  .post(
    '/:office/staff/ready-replies/:replyId/remove',
    ready('Removes a ready-made reply'),
    readyReplyParams,
    body(RemoveReadyReply),
    async (c) => {
      const wanted = c.req.valid('json')
      const { replyId } = c.req.valid('param')
      await doOnce(c, wanted, (deps) =>
        setReadyReply(deps, headOf(c), replyId, { removed: true, ...wanted }),
      )
      return c.json(await replies(c))
    },
  )
  .put(
    '/:office/staff/particle',
    ready('Sets how one’s own sentences end'),
    body(SetParticle),
    async (c) => {
      const wanted = c.req.valid('json')
      await doOnce(c, wanted, (deps) => setParticle(deps, c.var.staff, wanted.particle))
      return c.json(await replies(c))
    },
  )
  .get(
    '/:office/staff/rota',
    answering('Who is on duty, for heads', 200, answers.rota),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await rotaView(db, headOf(c).officeId, now()))
    },
  )
  .put(
    '/:office/staff/rota/:team',
    answering('Sets who of a team is on duty', 200, answers.rota),
    teamParams,
    body(WriteRota),
    async (c) => {
      const wanted = c.req.valid('json')
      const { team } = c.req.valid('param')
      await doOnce(c, wanted, (deps) => setRota(deps, headOf(c), team, wanted))
      const { db, now } = c.var.deps
      return c.json(await rotaView(db, c.var.staff.officeId, now()))
    },
  )
  .get(
    '/:office/staff/inquiry-figures',
    answering('How quickly questions were answered, for heads', 200, answers.figures),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await inquiryFigures(db, headOf(c).officeId, now()))
    },
  )
