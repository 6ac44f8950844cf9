import {
  AddWords,
  AgreeToAnswer,
  ObjectToAnswer,
  SendComplaint,
} from '@phrom/shared/complaint-views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, complaintParams, officeParams } from '../http/validate.ts'
import { answers } from './answers.ts'
import { addWords, agree, object } from './follow.ts'
import { ownComplaint, ownComplaints } from './my-complaints.ts'
import { sendComplaint } from './send-complaint.ts'

const at = '/:office/complaints/:complaintId'
const view = (what: string) => answering(what, 200, answers.view)

type Mine = { officeId: string; id: string; personId: string }

const mineOf = (
  c: Context<Env>,
  { office, complaintId }: { office: string; complaintId: string },
) => ({
  ...{ officeId: office, id: complaintId, personId: c.var.person.id },
})

/** Does something with one's own complaint once, and answers how it stands then. Kept for a retry is that it was done, and no word of it. */
async function answerView(
  c: Context<Env>,
  mine: Mine,
  request: unknown,
  act: (deps: ActionDeps) => Promise<void>,
) {
  await once(c, request, 200, async (deps) => {
    await act(deps)
    return null
  })
  return ownComplaint(c.var.deps.db, mine)
}

/** What people complain of, suggest and praise, for themselves. */
export const complaints = new Hono<Env>()
  .get(
    '/:office/complaints',
    answering('What one has written to the office', 200, answers.mine),
    officeParams,
    async (c) => {
      const { office } = c.req.valid('param')
      return c.json(await ownComplaints(c.var.deps.db, office, c.var.person.id))
    },
  )
  .post(
    '/:office/complaints',
    answering('Complains, suggests or praises', 201, answers.view),
    officeParams,
    body(SendComplaint),
    async (c) => {
      const { office } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const of = { officeId: office, personId: c.var.person.id }
      const id = await once(c, wanted, 201, (deps) => sendComplaint(deps, of, wanted))
      return c.json(await ownComplaint(c.var.deps.db, { ...of, id }), 201)
    },
  )
  .get(at, view('One of them'), complaintParams, async (c) =>
    c.json(await ownComplaint(c.var.deps.db, mineOf(c, c.req.valid('param')))),
  )
  .post(`${at}/additions`, view('Adds words to it'), complaintParams, body(AddWords), async (c) => {
    const mine = mineOf(c, c.req.valid('param'))
    const wanted = c.req.valid('json')
    return c.json(await answerView(c, mine, wanted, (deps) => addWords(deps, mine, wanted.text)))
  })
  .post(
    `${at}/agreement`,
    view('Agrees to the answer, which ends it'),
    complaintParams,
    body(AgreeToAnswer),
    async (c) => {
      const mine = mineOf(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      return c.json(await answerView(c, mine, wanted, (deps) => agree(deps, mine, wanted.round)))
    },
  )
  .post(
    `${at}/objections`,
    view('Objects to the answer, which opens it again'),
    complaintParams,
    body(ObjectToAnswer),
    async (c) => {
      const mine = mineOf(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      return c.json(await answerView(c, mine, wanted, (deps) => object(deps, mine, wanted)))
    },
  )
