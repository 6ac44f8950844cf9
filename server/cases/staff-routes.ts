import type { QueueRow, StaffCaseView } from '@phrom/shared/case.ts'
import { ReturnPaper } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams, documentParams } from '../http/validate.ts'
import { bookedBy } from '../neighbours/find-neighbours.ts'
import { caseSummary, caseView } from './case-view.ts'
import { findOfficeCase } from './find-case.ts'
import { approveCase, decideDocument, returnCase, undoDecision } from './review-case.ts'
import * as store from './store.ts'

/** Staff: the queue and the check. Mounted behind the guard of the office's staff. */
export const staffCases = new Hono<Env>()
  .get(
    '/:office/staff/queue',
    answering('What waits for a check', 200, v.array(answers.queueRow)),
    async (c) => {
      const { db, now } = c.var.deps
      const rows = await store.listQueue(db, c.var.staff.officeId)
      const queue: QueueRow[] = await Promise.all(
        rows.map(async (row) => ({
          ...(await caseSummary(db, row, now())),
          name: row.contactName ?? '',
          waitingSince: row.submittedAt ?? row.changedAt,
        })),
      )
      return c.json(queue)
    },
  )
  .get(
    '/:office/staff/cases/:caseId',
    answering('A case of the office', 200, answers.staffCase),
    caseParams,
    async (c) => {
      const { db, now } = c.var.deps
      const row = await findOfficeCase(db, c.var.staff.officeId, c.req.valid('param').caseId)
      const view: StaffCaseView = {
        ...(await caseView(db, row, now())),
        language: row.language,
        volunteer: (await bookedBy(db, row.officeId, [row.id])).get(row.id) ?? null,
      }
      return c.json(view)
    },
  )
  .post(
    '/:office/staff/cases/:caseId/documents/:key/accept',
    answering('Accepts a paper', 200, answers.case),
    documentParams,
    async (c) => {
      const { caseId, key } = c.req.valid('param')
      const { staff, person } = c.var
      const view = await once(c, null, 200, (deps) =>
        decideDocument(deps, staff, person.id, caseId, key, 'accepted'),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/staff/cases/:caseId/documents/:key/return',
    answering('Returns a paper with its reason', 200, answers.case),
    documentParams,
    body(ReturnPaper),
    async (c) => {
      const { caseId, key } = c.req.valid('param')
      const { staff, person } = c.var
      const back = { returned: true, ...c.req.valid('json') } as const
      const view = await once(c, back, 200, (deps) =>
        decideDocument(deps, staff, person.id, caseId, key, back),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/staff/cases/:caseId/documents/:key/undo',
    answering('Takes back the decision on a paper', 200, answers.case),
    documentParams,
    async (c) => {
      const { caseId, key } = c.req.valid('param')
      const { staff, person } = c.var
      const view = await once(c, null, 200, (deps) =>
        undoDecision(deps, staff, person.id, caseId, key),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/staff/cases/:caseId/approve',
    answering('Ends the check: ready to book', 200, answers.case),
    caseParams,
    async (c) => {
      const { caseId } = c.req.valid('param')
      const { staff, person } = c.var
      return c.json(await once(c, null, 200, (deps) => approveCase(deps, staff, person.id, caseId)))
    },
  )
  .post(
    '/:office/staff/cases/:caseId/return',
    answering('Ends the check: asks for papers again', 200, answers.case),
    caseParams,
    async (c) => {
      const { caseId } = c.req.valid('param')
      const { staff, person } = c.var
      return c.json(await once(c, null, 200, (deps) => returnCase(deps, staff, person.id, caseId)))
    },
  )
