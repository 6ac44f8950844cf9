import { Draft, Submit } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { takePerson } from '../auth/store.ts'
import { giveBackPlace } from '../bookings/book-slot.ts'
import { sealCodes } from '../copies/card-codes.ts'
import type { Env } from '../deps.ts'
import { keyOf, once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams } from '../http/validate.ts'
import { listUntold } from '../messages/store.ts'
import { caseSummary, caseView } from './case-view.ts'
import { findOwnCase } from './find-case.ts'
import { saveDraft } from './save-draft.ts'
import * as store from './store.ts'
import { submitCase } from './submit-case.ts'
import { takeOwnCase, takeStep } from './take-step.ts'

/** The citizen's own cases. */
export const cases = new Hono<Env>()
  .get(
    '/:office/cases',
    answering('One’s own cases', 200, v.array(answers.ownSummary)),
    async (c) => {
      const { db, now } = c.var.deps
      const office = c.req.param('office')
      const rows = await store.listCasesOf(db, office, c.var.person.id)
      const untold = await listUntold(db, office, c.var.person.id)
      const list = rows.map(async (row) => ({
        ...(await caseSummary(db, row, now())),
        untoldAt: untold.get(row.id) ?? null,
      }))
      return c.json(await Promise.all(list))
    },
  )
  .get(
    '/:office/cases/:caseId',
    answering('A case of one’s own', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      return c.json(await caseView(db, row, now()))
    },
  )
  .put(
    '/:office/cases/:caseId',
    answering('Begins or changes a draft', 200, answers.case),
    caseParams,
    body(Draft),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const draft = c.req.valid('json')
      const view = await once(c, draft, 200, (deps) =>
        saveDraft(deps, c.var.person, office, caseId, draft, c.var.deps.config),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/cases/:caseId/submit',
    answering('Sends a case to be checked', 200, answers.case),
    caseParams,
    body(Submit),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { consents, codes } = c.req.valid('json')
      const { deps, person } = c.var
      const sealed = await sealCodes(deps, person, { officeId: office, caseId }, codes, keyOf(c))
      // The codes themselves are not even in the hash of what is kept for a retry.
      const view = await once(c, [consents, Object.keys(codes)], 200, (deps) =>
        submitCase(deps, person, office, caseId, consents, sealed),
      )
      return c.json(view)
    },
  )
  .post(
    '/:office/cases/:caseId/withdraw',
    answering('Withdraws a case', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, async (deps) => {
        // As whoever books does: the person first, then cases, then places.
        await takePerson(deps.tx, c.var.person.id)
        const row = await takeOwnCase(deps, c.var.person.id, office, caseId)
        const by = { actor: 'citizen', personId: c.var.person.id } as const
        const after = await takeStep(deps, row, 'withdrawn', by)
        await giveBackPlace(deps, after)
        return caseView(deps.tx, after, deps.now)
      })
      return c.json(view)
    },
  )
