import { HandOver, LinkCase, WriteNote, WriteReply } from '@phrom/shared/inquiry-views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, inquiryParams } from '../http/validate.ts'
import { ownLinks } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { endInquiry, handOver, linkCase, reply, setTaken, writeNote } from './change.ts'
import { commonAnswerOf } from './common-answer.ts'
import { inquiriesWaiting, inquiryList, inquiryThread } from './view.ts'

const at = '/:office/staff/inquiries/:inquiryId'
const thread = (what: string) => answering(what, 200, answers.thread)

/** Does something with an inquiry once, and answers how it stands then. Kept for a retry is that it was done, and no word of it. */
async function answerThread(
  c: Context<Env>,
  id: string,
  request: unknown,
  write: (deps: ActionDeps) => Promise<void>,
) {
  await once(c, request, 200, async (deps) => {
    await write(deps)
    return null
  })
  return inquiryThread(c.var.deps, c.var.staff, id)
}

const looker = (c: Context<Env>) => ({ staff: c.var.staff, now: c.var.deps.now() })

/** What people ask, for the office's staff. Mounted behind their guard. */
export const staffInquiries = new Hono<Env>()
  .get(
    '/:office/staff/inquiries',
    answering('What people ask: who waits first', 200, answers.list),
    async (c) => c.json(await inquiryList(c.var.deps.db, looker(c))),
  )
  .get(
    '/:office/staff/inquiries-waiting',
    answering('How many wait, and who may be in danger', 200, answers.waiting),
    async (c) => c.json(await inquiriesWaiting(c.var.deps.db, looker(c))),
  )
  .get(at, thread('One inquiry'), inquiryParams, async (c) => {
    const { inquiryId } = c.req.valid('param')
    return c.json(await inquiryThread(c.var.deps, c.var.staff, inquiryId))
  })
  .get(
    `${at}/common-answer`,
    answering('Question and reply as an answer for all begins', 200, answers.commonAnswer),
    inquiryParams,
    async (c) => {
      // As with the office's own answers themselves: heads and admins write them.
      if (c.var.staff.role === 'staff') throw new Refusal('forbidden')
      const { inquiryId } = c.req.valid('param')
      return c.json(await commonAnswerOf(c.var.deps.db, c.var.staff, inquiryId))
    },
  )
  .post(
    `${at}/replies`,
    thread('Answers the person in LINE'),
    inquiryParams,
    body(WriteReply),
    async (c) => {
      const { inquiryId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const own = ownLinks(c.var.deps.config)
      return c.json(
        await answerThread(c, inquiryId, wanted, (deps) =>
          reply(deps, c.var.staff, inquiryId, wanted, own),
        ),
      )
    },
  )
  .post(
    `${at}/notes`,
    thread('Writes a note for staff'),
    inquiryParams,
    body(WriteNote),
    async (c) => {
      const { inquiryId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, inquiryId, wanted, (deps) =>
          writeNote(deps, c.var.staff, inquiryId, wanted.text),
        ),
      )
    },
  )
  .put(`${at}/team`, thread('Hands it over'), inquiryParams, body(HandOver), async (c) => {
    const { inquiryId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    return c.json(
      await answerThread(c, inquiryId, wanted, (deps) =>
        handOver(deps, c.var.staff, inquiryId, wanted),
      ),
    )
  })
  .put(
    `${at}/case`,
    thread('Says which case it is about'),
    inquiryParams,
    body(LinkCase),
    async (c) => {
      const { inquiryId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, inquiryId, wanted, (deps) =>
          linkCase(deps, c.var.staff, inquiryId, wanted.code),
        ),
      )
    },
  )
  .post(`${at}/take`, thread('Takes it'), inquiryParams, async (c) => {
    const { inquiryId } = c.req.valid('param')
    return c.json(
      await answerThread(c, inquiryId, null, (deps) =>
        setTaken(deps, c.var.staff, inquiryId, true),
      ),
    )
  })
  .post(`${at}/give-back`, thread('Gives it back to the team'), inquiryParams, async (c) => {
    const { inquiryId } = c.req.valid('param')
    return c.json(
      await answerThread(c, inquiryId, null, (deps) =>
        setTaken(deps, c.var.staff, inquiryId, false),
      ),
    )
  })
  .post(`${at}/end`, thread('Ends it'), inquiryParams, async (c) => {
    const { inquiryId } = c.req.valid('param')
    return c.json(
      await answerThread(c, inquiryId, null, (deps) => endInquiry(deps, c.var.staff, inquiryId)),
    )
  })
