import { AskReach, WriteNews } from '@phrom/shared/news.ts'
import { type Context, Hono } from 'hono'
import type { Env, StaffMember } from '../../deps.ts'
import { once } from '../../http/once.ts'
import { answering } from '../../http/openapi.ts'
import { body, newsParams } from '../../http/validate.ts'
import { Refusal } from '../../refusal.ts'
import { newsAnswers } from './answers.ts'
import { reachOf, viewOf, viewsOf } from './news-view.ts'
import { stopNews, writeNews } from './write-news.ts'

/** The office's news, for heads and admins. Mounted behind the guard of the office's staff. */
export const staffNews = new Hono<Env>()
  .get(
    '/:office/staff/news',
    answering('The office’s news and what became of it', 200, newsAnswers.list),
    async (c) => c.json(await viewsOf(c.var.deps.db, headOf(c).officeId)),
  )
  .post(
    '/:office/staff/news/reach',
    answering('Whom news would reach and what that costs', 200, newsAnswers.reach),
    body(AskReach),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await reachOf(db, headOf(c).officeId, c.req.valid('json'), now()))
    },
  )
  .get(
    '/:office/staff/news/:newsId',
    answering('A piece of news', 200, newsAnswers.view),
    newsParams,
    async (c) => {
      const { newsId } = c.req.valid('param')
      return c.json(await viewOf(c.var.deps.db, headOf(c).officeId, newsId))
    },
  )
  .put(
    '/:office/staff/news/:newsId',
    answering('Writes news: a draft, or to leave at its time', 200, newsAnswers.view),
    newsParams,
    body(WriteNews),
    async (c) => {
      const wanted = c.req.valid('json')
      const staff = headOf(c)
      const { newsId } = c.req.valid('param')
      return c.json(await once(c, wanted, 200, (deps) => writeNews(deps, staff, newsId, wanted)))
    },
  )
  .post(
    '/:office/staff/news/:newsId/stop',
    answering('Stops news', 200, newsAnswers.view),
    newsParams,
    async (c) => {
      const staff = headOf(c)
      const { newsId } = c.req.valid('param')
      return c.json(await once(c, null, 200, (deps) => stopNews(deps, staff, newsId)))
    },
  )

function headOf(c: Context<Env>): StaffMember {
  const { staff } = c.var
  if (staff.role === 'staff') throw new Refusal('forbidden')
  return staff
}
