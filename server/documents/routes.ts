import { createHash } from 'node:crypto'
import type { PageView } from '@phrom/shared/case.ts'
import { type Context, Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answeringFile, answers } from '../http/openapi.ts'
import { pageParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { addPage, removePage } from './change-pages.ts'
import { readBody, readFile } from './read-file.ts'
import { fileOf, sendFile } from './send-page.ts'
import * as store from './store.ts'

const pagePath = '/:office/cases/:caseId/documents/:key/pages/:pageId'

/** The citizen's own pages: put, take away, look at. */
export const documents = new Hono<Env>()
  .put(pagePath, answering('Adds a page to a paper', 201, answers.page), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    const { db, documents: files } = c.var.deps
    await findOwnCase(db, c.var.person, office, caseId)
    const bytes = await readBody(c.req.raw)
    const digest = createHash('sha256').update(bytes).digest('base64url')
    const file = await readFile(bytes, claimedType(c))
    const of = { officeId: office, caseId, key }
    const page: PageView = await once(c, digest, 201, (deps) =>
      addPage(deps, files, c.var.person, of, pageId, file),
    )
    return c.json(page, 201)
  })
  .delete(pagePath, answering('Takes a page away', 200, answers.removed), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    const of = { officeId: office, caseId, key }
    const removed = await once(c, null, 200, (deps) => removePage(deps, c.var.person, of, pageId))
    if (removed) await c.var.deps.documents.remove({ officeId: office, caseId, pageId })
    return c.json({ removed })
  })
  .get(pagePath, answeringFile('A page of one’s own'), pageParams, async (c) => {
    const { office, caseId, key, pageId } = c.req.valid('param')
    await findOwnCase(c.var.deps.db, c.var.person, office, caseId)
    return sendPage(c, { officeId: office, caseId, key }, pageId)
  })

/** A web view that knows no better says octet-stream; every other claim has to be true. */
function claimedType(c: Context<Env>): string | undefined {
  const claimed = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  return claimed === 'application/octet-stream' ? undefined : claimed
}

async function sendPage(c: Context<Env>, of: store.DocumentKey, pageId: string) {
  const page = await store.findPage(c.var.deps.db, of, pageId)
  if (!page) throw new Refusal('not_found')
  return sendFile(c, page.type, await fileOf(c.var.deps, page))
}
