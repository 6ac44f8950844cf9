import {
  AnswerComplaint,
  HandOverComplaint,
  LookInto,
  SortComplaint,
  WriteComplaintNote,
} from '@phrom/shared/complaint-views.ts'
import { isLead } from '@phrom/shared/complaints.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, complaintParams, yearQuery } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { complaintFigures } from './figures.ts'
import { answerComplaint, handOverComplaint, lookInto, sortComplaint, writeNote } from './handle.ts'
import { complaintList, complaintsWaiting, complaintThread, threadAfter } from './view.ts'

const at = '/:office/staff/complaints/:complaintId'
const after = (what: string) => answering(what, 200, answers.threadAfter)
const looker = (c: Context<Env>) => ({ staff: c.var.staff, now: c.var.deps.now() })

/** Does something with a complaint once, and answers how it stands then. Kept for a retry is that it was done, and no word of it. */
async function answerThread(
  c: Context<Env>,
  id: string,
  request: unknown,
  act: (deps: ActionDeps) => Promise<void>,
) {
  await once(c, request, 200, async (deps) => {
    await act(deps)
    return null
  })
  return threadAfter(c.var.deps, c.var.staff, id)
}

/** What people complain of, for those of the office's staff who may see it. Mounted behind their guard. */
export const staffComplaints = new Hono<Env>()
  .get(
    '/:office/staff/complaints',
    answering('What one may see of the complaints: whose answer is due first', 200, answers.list),
    async (c) => c.json(await complaintList(c.var.deps.db, looker(c))),
  )
  .get(
    '/:office/staff/complaints-waiting',
    answering('How many of them wait', 200, answers.waiting),
    async (c) => c.json(await complaintsWaiting(c.var.deps.db, looker(c))),
  )
  .get(
    '/:office/staff/complaint-figures',
    answering('How many ended, and how soon, for heads and admins', 200, answers.figures),
    yearQuery,
    async (c) => {
      const { staff, now } = looker(c)
      if (!isLead(staff)) throw new Refusal('forbidden')
      return c.json(
        await complaintFigures(c.var.deps.db, staff.officeId, c.req.valid('query').year, now),
      )
    },
  )
  .get(at, answering('One complaint', 200, answers.thread), complaintParams, async (c) => {
    const { complaintId } = c.req.valid('param')
    return c.json(await complaintThread(c.var.deps, c.var.staff, complaintId))
  })
  .put(
    `${at}/sorting`,
    after('Says which team answers by when, and who does not see it'),
    complaintParams,
    body(SortComplaint),
    async (c) => {
      const { complaintId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, id, wanted, (deps) => sortComplaint(deps, c.var.staff, id, wanted)),
      )
    },
  )
  .post(
    `${at}/looking`,
    after('Begins to look into it'),
    complaintParams,
    body(LookInto),
    async (c) => {
      const { complaintId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, id, wanted, (deps) => lookInto(deps, c.var.staff, id, wanted)),
      )
    },
  )
  .post(
    `${at}/notes`,
    after('Writes a note for staff'),
    complaintParams,
    body(WriteComplaintNote),
    async (c) => {
      const { complaintId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, id, wanted, (deps) => writeNote(deps, c.var.staff, id, wanted.text)),
      )
    },
  )
  .put(
    `${at}/team`,
    after('Hands it over to another team'),
    complaintParams,
    body(HandOverComplaint),
    async (c) => {
      const { complaintId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, id, wanted, (deps) =>
          handOverComplaint(deps, c.var.staff, id, wanted),
        ),
      )
    },
  )
  .post(
    `${at}/answers`,
    after('Answers the citizen'),
    complaintParams,
    body(AnswerComplaint),
    async (c) => {
      const { complaintId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      return c.json(
        await answerThread(c, id, wanted, (deps) => answerComplaint(deps, c.var.staff, id, wanted)),
      )
    },
  )
