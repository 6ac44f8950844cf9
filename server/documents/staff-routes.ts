import { type Context, Hono } from 'hono'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { answeringFile } from '../http/openapi.ts'
import { pageParams } from '../http/validate.ts'
import { recordOpening } from '../openings/record-opening.ts'
import { Refusal } from '../refusal.ts'
import { openPage, refuseUnseen } from './open-page.ts'
import { sendFile } from './send-page.ts'
import * as store from './store.ts'
import { thumbnails } from './thumbnails.ts'

const pagePath = '/:office/staff/cases/:caseId/documents/:key/pages/:pageId'

/** Staff look at the pages of their office's cases; each look is on record. */
export function staffDocuments() {
  const thumbnailOf = thumbnails()
  return new Hono<Env>()
    .get(pagePath, answeringFile('A page of a case of the office'), pageParams, async (c) => {
      const page = await openOnRecord(c, c.req.valid('param'))
      return sendFile(c, page.type, await openPage(c.var.deps, page))
    })
    .get(
      `${pagePath}/thumbnail`,
      answeringFile('A page in small, of a picture'),
      pageParams,
      async (c) => {
        const page = await openOnRecord(c, c.req.valid('param'), 'image/jpeg')
        // Named by its file: a page that was taken away and sent anew may have the same id.
        const name = page.file ?? `${page.officeId}/${page.caseId}/${page.id}`
        return sendFile(c, 'image/jpeg', await thumbnailOf(name, () => openPage(c.var.deps, page)))
      },
    )
}

/** The page, once the look at it is on record. */
async function openOnRecord(
  c: Context<Env>,
  { caseId, key, pageId }: { caseId: string; key: string; pageId: string },
  type?: 'image/jpeg',
) {
  const { deps, staff, person } = c.var
  const { state } = await findOfficeCase(deps.db, staff.officeId, caseId)
  const page = await store.findPage(deps.db, { officeId: staff.officeId, caseId, key }, pageId)
  if (!page || (type && page.type !== type)) throw new Refusal('not_found')
  // What nobody gets to see is no look.
  refuseUnseen(page)
  await recordOpening(deps.db, deps.now(), staff, person.id, { caseId, state, key, pageId })
  return page
}
