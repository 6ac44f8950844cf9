import { CheckWordings, TryQuestion, WriteOwnAnswer } from '@phrom/shared/own-answers.ts'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env, StaffMember } from '../../deps.ts'
import { once } from '../../http/once.ts'
import { answering } from '../../http/openapi.ts'
import { answerParams, body, daysQuery, questionParams } from '../../http/validate.ts'
import { Refusal } from '../../refusal.ts'
import { figuresOf } from '../asked/figures.ts'
import { hideQuestion, questionsOf } from '../asked/unanswered.ts'
import { recordOf, titlesOf, viewsOf } from './answer-view.ts'
import { ownAnswerAnswers as answers } from './answers.ts'
import { checkWordings, tryQuestion } from './try-question.ts'
import { writeAnswer } from './write-answer.ts'

const Hide = v.strictObject({ isHidden: v.boolean() })

/** The office's own answers: staff read and try them, heads and admins write them. Mounted behind the guard of the office's staff. */
export const staffAnswers = new Hono<Env>()
  .get(
    '/:office/staff/answers',
    answering('The office’s own answers and how often each was given', 200, answers.list),
    async (c) => c.json(await viewsOf(c.var.deps.db, c.var.staff.officeId, c.var.deps.now())),
  )
  .post(
    '/:office/staff/answers/try',
    answering('What the chat would say to a question', 200, answers.tried),
    body(TryQuestion),
    async (c) => c.json(await tryQuestion(worldOf(c), c.req.valid('json'))),
  )
  .post(
    '/:office/staff/answers/check',
    answering('Wordings that would lead elsewhere', 200, answers.warnings),
    body(CheckWordings),
    async (c) => {
      headOf(c)
      return c.json(await checkWordings(worldOf(c), c.req.valid('json')))
    },
  )
  .get(
    '/:office/staff/answers/questions',
    answering('Questions that had no right answer', 200, answers.questions),
    async (c) => c.json(await questionsOf(c.var.deps.db, headOf(c).officeId, c.var.deps.now())),
  )
  .put(
    '/:office/staff/answers/questions/:questionId/hidden',
    answering('Says whether questions are not for this office', 200, answers.questions),
    questionParams,
    body(Hide),
    async (c) => {
      const wanted = c.req.valid('json')
      const { officeId } = headOf(c)
      const { questionId } = c.req.valid('param')
      // The list is read afterwards: an answer that is kept for a retry may not hold people's words.
      await once(c, wanted, 200, (deps) =>
        hideQuestion(deps, officeId, questionId, wanted.isHidden),
      )
      return c.json(await questionsOf(c.var.deps.db, officeId, c.var.deps.now()))
    },
  )
  .get(
    '/:office/staff/answers/figures',
    answering('What became of the questions of some days', 200, answers.figures),
    daysQuery,
    async (c) => {
      const { db } = c.var.deps
      const { officeId } = c.var.staff
      const titles = await titlesOf(db, officeId)
      return c.json(await figuresOf(db, officeId, c.req.valid('query'), titles))
    },
  )
  .get(
    '/:office/staff/answers/:answerId',
    answering('An own answer and who changed it', 200, answers.record),
    answerParams,
    async (c) => {
      const { db, now } = c.var.deps
      const { answerId: id } = c.req.valid('param')
      return c.json(await recordOf(db, { officeId: c.var.staff.officeId, id }, now()))
    },
  )
  .put(
    '/:office/staff/answers/:answerId',
    answering('Writes an own answer', 200, answers.record),
    answerParams,
    body(WriteOwnAnswer),
    async (c) => {
      const wanted = c.req.valid('json')
      const staff = headOf(c)
      const { config } = c.var.deps
      const { answerId } = c.req.valid('param')
      return c.json(
        await once(c, wanted, 200, (deps) =>
          writeAnswer({ ...deps, config }, staff, answerId, wanted),
        ),
      )
    },
  )

function headOf(c: Context<Env>): StaffMember {
  const { staff } = c.var
  if (staff.role === 'staff') throw new Refusal('forbidden')
  return staff
}

function worldOf(c: Context<Env>) {
  const { db, config, now } = c.var.deps
  const office = config.offices.find(({ id }) => id === c.var.staff.officeId)
  if (!office) throw new Refusal('not_found')
  return { db, config, now: now(), office }
}
