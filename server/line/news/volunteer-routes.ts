import { Hono } from 'hono'
import type { Env } from '../../deps.ts'
import { once } from '../../http/once.ts'
import { answering } from '../../http/openapi.ts'
import { newsParams } from '../../http/validate.ts'
import { newsAnswers } from './answers.ts'
import { newsInApp, readNews } from './volunteer-news.ts'

/** The office's news for its volunteers. Mounted behind their guard. */
export const volunteerNews = new Hono<Env>()
  .get(
    '/:office/volunteer/news',
    answering('News for this volunteer, the newest first', 200, newsAnswers.inApp),
    async (c) => c.json(await newsInApp(c.var.deps.db, c.var.volunteer)),
  )
  .post(
    '/:office/volunteer/news/:newsId/read',
    answering('They have opened it; only the first time counts', 200, newsAnswers.inApp),
    newsParams,
    async (c) => {
      const { newsId } = c.req.valid('param')
      const { volunteer } = c.var
      await once(c, null, 200, async (deps) => {
        await readNews(deps, volunteer, newsId)
        return null
      })
      return c.json(await newsInApp(c.var.deps.db, volunteer))
    },
  )
