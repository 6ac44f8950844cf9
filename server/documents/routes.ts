import { createHash } from 'node:crypto'
import type { PageView } from '@phrom/shared/case.ts'
import { PageOrder } from '@phrom/shared/requests.ts'
import { type Context, Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answeringFile, answers } from '../http/openapi.ts'
import { body, documentParams, pageParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { doubtsOf, earlierOf } from './announced.ts'
import { addPage, orderPages, removePage } from './change-pages.ts'
import { listEarlierPapers } from './earlier-papers.ts'
import { keepPage } from './keep-page.ts'
import { openPage } from './open-page.ts'
import { announcedBytes, claimedType, readBody, readFile } from './read-file.ts'
import { uploadTurn } from './room.ts'
import { sendFile } from './send-page.ts'
import * as store from './store.ts'

const pagePath = '/:office/cases/:caseId/documents/:key/pages/:pageId'

/** The citizen's own pages: put, take away, look at, put in order. */
export const documents = new Hono<Env>()
  .put(pagePath, answering('Adds a page to a paper', 201, answers.page), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    await findOwnCase(c.var.deps.db, c.var.person, office, caseId)
    const of = { officeId: office, caseId, key }
    const doubts = doubtsOf(c)
    const page: PageView = await uploadTurn(
      c.var.person.id,
      announcedBytes(c.req.raw),
      async () => {
        const bytes = await readBody(c.req.raw)
        const digest = createHash('sha256').update(bytes).digest('base64url')
        const file = await readFile(bytes, claimedType(c.req.raw))
        return keepPage(c.var.deps, of, pageId, file, (kept) =>
          once(c, digest, 201, (deps) =>
            addPage(deps, kept, c.var.person, of, {
              id: pageId,
              file,
              doubts,
              earlierId: earlierOf(c),
            }),
          ),
        )
      },
    )
    return c.json(page, 201)
  })
  .delete(pagePath, answering('Takes a page away', 200, answers.removed), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    const of = { officeId: office, caseId, key }
    const removed = await once(c, null, 200, (deps) => removePage(deps, c.var.person, of, pageId))
    if (removed?.file) await c.var.deps.documents.remove(removed.file)
    await c.var.deps.parts.remove(c.var.person.id, pageId)
    return c.json({ removed: removed !== null })
  })
  .get(pagePath, answeringFile('A page of one’s own'), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    await findOwnCase(c.var.deps.db, c.var.person, office, caseId)
    return sendPage(c, { officeId: office, caseId, key }, pageId)
  })
  .get(
    '/:office/cases/:caseId/documents/:key/earlier',
    answering('Accepted papers of other cases that may be used again', 200, answers.earlierPapers),
    documentParams,
    async (c) => {
      const { office, caseId, key } = c.req.valid('param')
      const of = { officeId: office, caseId, key }
      return c.json({ papers: await listEarlierPapers(c.var.deps, c.var.person, of) })
    },
  )
  .put(
    '/:office/cases/:caseId/documents/:key/order',
    answering('Puts the pages of a paper in order', 200, answers.pages),
    documentParams,
    body(PageOrder),
    async (c) => {
      const { office, caseId, key } = c.req.valid('param')
      const { pages: ids } = c.req.valid('json')
      const of = { officeId: office, caseId, key }
      const pages = await once(c, ids, 200, (deps) => orderPages(deps, c.var.person, of, ids))
      return c.json({ pages })
    },
  )

async function sendPage(c: Context<Env>, of: store.DocumentKey, pageId: string) {
  const page = await store.findPage(c.var.deps.db, of, pageId)
  if (!page) throw new Refusal('not_found')
  return sendFile(c, page.type, await openPage(c.var.deps, page))
}
