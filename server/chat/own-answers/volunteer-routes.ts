import type { CommonAnswerView } from '@phrom/shared/own-answers.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import type { Env } from '../../deps.ts'
import { answering } from '../../http/openapi.ts'
import { ownAnswerAnswers } from './answers.ts'
import { listValid } from './store.ts'

/** Enough to find an answer by what people call it; thirty of each would be a heavy page on a weak network. */
const mostWordings = 5

/** The office's own answers as its volunteers read them: those that are valid today. Mounted behind their guard. */
export const volunteerAnswers = new Hono<Env>().get(
  '/:office/volunteer/answers',
  answering('Answers that the office gives to all', 200, ownAnswerAnswers.common),
  async (c) => {
    const { db, now } = c.var.deps
    const rows = await listValid(db, c.var.volunteer.officeId, dayOf(now()))
    return c.json(
      rows.map((row): CommonAnswerView => {
        const { id, title, link, answerTh: th, answerEn: en } = row
        const wordings = (JSON.parse(row.wordings) as string[]).slice(0, mostWordings)
        return { id, title, wordings, answer: { th, en }, link }
      }),
    )
  },
)
