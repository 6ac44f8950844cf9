import { AskReach, WriteNews } from '@phrom/shared/news.ts'
import { type Context, Hono } from 'hono'
import type { Env, StaffMember } from '../../deps.ts'
import { once } from '../../http/once.ts'
import { answering } from '../../http/openapi.ts'
import { body, newsParams } from '../../http/validate.ts'
import { Refusal } from '../../refusal.ts'
import { newsAnswers } from './answers.ts'
import { reachOf, viewOf, viewsOf } from './news-view.ts'
import { listPlaces } from './reader-store.ts'
import { readersOf, remindUnread } from './remind-unread.ts'
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
  .get(
    '/:office/staff/news-volunteers',
    answering('Where the volunteers come from to whom news can be sent', 200, newsAnswers.places),
    async (c) => c.json(await listPlaces(c.var.deps.db, headOf(c).officeId)),
  )
  .get(
    '/:office/staff/news/:newsId/readers',
    answering('Which volunteers have read it', 200, newsAnswers.readers),
    newsParams,
    async (c) => {
      const { officeId } = headOf(c)
      const { newsId } = c.req.valid('param')
      return c.json(await readersOf(c.var.deps.db, { officeId, newsId }))
    },
  )
  .post(
    '/:office/staff/news/:newsId/reminder',
    answering('Reminds volunteers who have not read it, once', 200, newsAnswers.readers),
    newsParams,
    async (c) => {
      const staff = headOf(c)
      const { newsId } = c.req.valid('param')
      // Read afterwards: an answer that is kept for a retry names nobody.
      await once(c, null, 200, async (deps) => {
        await remindUnread(deps, staff, newsId)
        return null
      })
      return c.json(await readersOf(c.var.deps.db, { officeId: staff.officeId, newsId }))
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
