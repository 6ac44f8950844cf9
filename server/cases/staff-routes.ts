import type { QueueRow, StaffCaseView } from '@phrom/shared/case.ts'
import { ReturnPaper } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { body, caseParams, documentParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { caseSummary, caseView } from './case-view.ts'
import { approveCase, decideDocument, returnCase } from './review-case.ts'
import * as store from './store.ts'

/** Staff: the queue and the check. Mounted behind the guard of the office's staff. */
export const staffCases = new Hono<Env>()
  .get('/:office/staff/queue', async (c) => {
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
  })
  .get('/:office/staff/cases/:caseId', caseParams, async (c) => {
    const { db } = c.var.deps
    const row = await store.findCase(db, c.var.staff.officeId, c.req.valid('param').caseId)
    // A draft is still the citizen's own affair.
    if (!row || row.state === 'draft') throw new Refusal('not_found')
    const view: StaffCaseView = { ...(await caseView(db, row)), language: row.language }
    return c.json(view)
  })
  .post('/:office/staff/cases/:caseId/documents/:key/accept', documentParams, async (c) => {
    const { caseId, key } = c.req.valid('param')
    const { staff, person } = c.var
    const view = await once(c, null, 200, (deps) =>
      decideDocument(deps, staff, person.id, caseId, key, 'accepted'),
    )
    return c.json(view)
  })
  .post(
    '/:office/staff/cases/:caseId/documents/:key/return',
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
  .post('/:office/staff/cases/:caseId/approve', caseParams, async (c) => {
    const { caseId } = c.req.valid('param')
    const { staff, person } = c.var
    return c.json(await once(c, null, 200, (deps) => approveCase(deps, staff, person.id, caseId)))
  })
  .post('/:office/staff/cases/:caseId/return', caseParams, async (c) => {
    const { caseId } = c.req.valid('param')
    const { staff, person } = c.var
    return c.json(await once(c, null, 200, (deps) => returnCase(deps, staff, person.id, caseId)))
  })
