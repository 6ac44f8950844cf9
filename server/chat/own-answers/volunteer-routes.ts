import { Hono } from 'hono'
import type { Env } from '../../deps.ts'
import { answering } from '../../http/openapi.ts'
import { commonAnswers } from './answer-view.ts'
import { ownAnswerAnswers } from './answers.ts'

/** The office's own answers as its volunteers read them. Mounted behind their guard. */
export const volunteerAnswers = new Hono<Env>().get(
  '/:office/volunteer/answers',
  answering('Answers that the office gives to all', 200, ownAnswerAnswers.common),
  async (c) => {
    const { db, now } = c.var.deps
    return c.json(await commonAnswers(db, c.var.volunteer.officeId, now()))
  },
)
