import { HandOver } from '@phrom/shared/handover.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { listFree } from '../bookings/list-free.ts'
import { misfitsOf } from '../bookings/visit-of.ts'
import { serviceOf, serviceToday } from '../cases/case-view.ts'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams, officeChoiceParams } from '../http/validate.ts'
import { knownOffice } from '../offices/routes.ts'
import { handOverCase } from './hand-over.ts'
import { listChoices, officeFor } from './other-offices.ts'
import { declineProposal } from './propose.ts'

/** Where a service can be done, for whoever asks; nobody signs in to choose an office. */
export const officeChoices = new Hono<Env>().get(
  '/:office/services/:service/offices',
  answering('Offices that take a service', 200, v.array(answers.officeChoice)),
  knownOffice,
  async (c) => {
    const { db, config, now } = c.var.deps
    const service = serviceToday(c.req.param('service'), now())
    return c.json(await listChoices(db, config, service, now()))
  },
)

/** One's own case goes to another office, or stays. */
export const handover = new Hono<Env>()
  .get(
    '/:office/cases/:caseId/offices',
    answering('Other offices that a case may go to', 200, v.array(answers.officeChoice)),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, config, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      const misfits = misfitsOf([row], now())
      const fits = (day: string) => misfits(day).length === 0
      const choices = await listChoices(db, config, serviceOf(row), now(), fits)
      return c.json(choices.filter((choice) => choice.office.id !== office))
    },
  )
  .get(
    '/:office/cases/:caseId/offices/:to/slots',
    answering('What is free for a case in another office', 200, v.array(answers.slot)),
    officeChoiceParams,
    async (c) => {
      const { office, caseId, to } = c.req.valid('param')
      const { db, config, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      await officeFor(db, config, serviceOf(row), office, to)
      return c.json(await listFree(db, [{ ...row, officeId: to }], now()))
    },
  )
  .post(
    '/:office/cases/:caseId/handover',
    answering('Hands a case to another office', 201, answers.case),
    caseParams,
    body(HandOver),
    async (c) => {
      const { office: officeId, caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const { deps, person } = c.var
      const view = await handOverCase(deps, person, { officeId, caseId }, wanted, (write) =>
        once(c, wanted, 201, write),
      )
      return c.json(view, 201)
    },
  )
  .post(
    '/:office/cases/:caseId/handover/decline',
    answering('Declines the office that staff propose', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) =>
        declineProposal(deps, c.var.person, office, caseId),
      )
      return c.json(view)
    },
  )
