import { AnswerQuestion, ReadCards, StartAttempt } from '@phrom/shared/training/views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { attemptAnswerParams, attemptParams, body, serviceParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answerQuestion } from './answer.ts'
import { answers } from './answers.ts'
import { startAttempt } from './attempt.ts'
import { findAttempt } from './attempt-store.ts'
import { attemptView } from './kept-question.ts'
import { readCards } from './read-cards.ts'
import { trainingView } from './view.ts'

const at = '/:office/volunteer/training'
const attempts = `${at}/attempts` as const

/** Writes once, and answers with the quiz as it stands then: kept for a retry is which one it was. */
async function answerAttempt(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<{ id: string }>,
) {
  const id = await once(c, request, 200, async (deps) => (await write(deps)).id)
  return ownAttempt(c, id)
}

async function ownAttempt(c: Context<Env>, id: string) {
  const row = await findAttempt(c.var.deps.db, c.var.volunteer, id)
  if (!row) throw new Refusal('not_found')
  return attemptView(row)
}

/** The volunteers' course. Mounted behind their guard. */
export const training = new Hono<Env>()
  .get(at, answering('How far one is with the course', 200, answers.training), async (c) =>
    c.json(await trainingView(c.var.deps.db, c.var.volunteer, c.var.deps.now())),
  )
  .put(
    `${at}/services/:service`,
    answering('The cards of a service were read', 200, answers.training),
    serviceParams,
    body(ReadCards),
    async (c) => {
      const { service } = c.req.valid('param')
      const { version } = c.req.valid('json')
      await once(c, { version }, 200, async (deps) => {
        await readCards(deps, c.var.volunteer, service, version)
        return null
      })
      return c.json(await trainingView(c.var.deps.db, c.var.volunteer, c.var.deps.now()))
    },
  )
  .post(
    attempts,
    answering('Begins a quiz, or goes on with the one that is open', 200, answers.attempt),
    body(StartAttempt),
    async (c) => {
      const { scope } = c.req.valid('json')
      return c.json(
        await answerAttempt(c, { scope }, (deps) => startAttempt(deps, c.var.volunteer, scope)),
      )
    },
  )
  .get(
    `${attempts}/:attemptId`,
    answering('A quiz of one’s own', 200, answers.attempt),
    attemptParams,
    async (c) => c.json(await ownAttempt(c, c.req.valid('param').attemptId)),
  )
  .put(
    `${attempts}/:attemptId/answers/:place`,
    answering('Answers the next question, and is told what is right', 200, answers.attempt),
    attemptAnswerParams,
    body(AnswerQuestion),
    async (c) => {
      const { attemptId, place } = c.req.valid('param')
      const { chosen } = c.req.valid('json')
      return c.json(
        await answerAttempt(c, { chosen }, (deps) =>
          answerQuestion(deps, c.var.volunteer, attemptId, place, chosen),
        ),
      )
    },
  )
