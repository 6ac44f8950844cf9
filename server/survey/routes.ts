import { WriteSurvey } from '@phrom/shared/survey.ts'
import { Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { body, caseParams, counterParams, surveyParams, surveyQuery } from '../http/validate.ts'
import { knownOffice } from '../offices/routes.ts'
import { Refusal } from '../refusal.ts'
import { answerSurvey, counterSurvey, ownSurvey, surveyView } from './answer.ts'
import { answers } from './answers.ts'
import { surveyResults } from './results.ts'

const at = '/:office/survey/:code'

/** Rating a visit by its code: whoever was given it needs no account, and is not asked who they are. */
export const surveys = new Hono<Env>()
  .get(
    at,
    answering('Whether a visit can be rated', 200, answers.view),
    knownOffice,
    surveyParams,
    async (c) => {
      const { office, code } = c.req.valid('param')
      const { db, now } = c.var.deps
      return c.json(await surveyView(db, office, code, now()))
    },
  )
  .put(
    at,
    answering('Rates a visit, or adds to one’s answer', 200, answers.view),
    knownOffice,
    surveyParams,
    body(WriteSurvey),
    async (c) => {
      const { office, code } = c.req.valid('param')
      const wish = c.req.valid('json')
      const { write, now } = c.var.deps
      // Not kept for a retry under a person: the key that the phone made does the same, and is nobody's.
      return c.json(await write((tx) => answerSurvey({ tx, now: now() }, office, code, wish)))
    },
  )

/** The code of one's own visit. */
export const ownSurveys = new Hono<Env>().get(
  '/:office/cases/:caseId/survey',
  answering('The code by which one’s own last visit is rated', 200, answers.own),
  caseParams,
  async (c) => {
    const { office, caseId } = c.req.valid('param')
    const { db, now } = c.var.deps
    const row = await findOwnCase(db, c.var.person, office, caseId)
    return c.json(await ownSurvey(db, row.officeId, row.id, now()))
  },
)

/** What the office sees of it: the code for the screen at a counter, and for heads what came of it. Mounted behind the guard of its staff. */
export const staffSurveys = new Hono<Env>()
  .get(
    '/:office/staff/counters/:counterId/survey',
    answering('The code for whoever was just served at a counter', 200, answers.counter),
    counterParams,
    async (c) => {
      const { counterId } = c.req.valid('param')
      const { db, now } = c.var.deps
      return c.json(await counterSurvey(db, c.var.staff.officeId, counterId, now()))
    },
  )
  .get(
    '/:office/staff/survey',
    answering(
      'How people rated their visits in a month or a fiscal year, for heads',
      200,
      answers.results,
    ),
    surveyQuery,
    async (c) => {
      const { staff, deps } = c.var
      if (staff.role === 'staff') throw new Refusal('forbidden')
      const { month, year, team = null, service = null } = c.req.valid('query')
      const wanted = { month, year, teamId: team, serviceId: service }
      return c.json(await surveyResults(deps.db, staff.officeId, wanted, deps.now()))
    },
  )
