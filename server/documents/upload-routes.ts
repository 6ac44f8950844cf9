import type { PageView, UploadView } from '@phrom/shared/case.ts'
import { type Context, Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import type { Env } from '../deps.ts'
import { answering, answers } from '../http/openapi.ts'
import { pageParams } from '../http/validate.ts'
import { announcedOf, doubtsOf, earlierOf, offsetOf } from './announced.ts'
import { addPage, refuseUnlessOpen } from './change-pages.ts'
import { pageView } from './find-documents.ts'
import { keepPage } from './keep-page.ts'
import type { Part } from './part-store.ts'
import { readFile } from './read-file.ts'
import { uploadTurn } from './room.ts'
import * as store from './store.ts'

const uploadPath = '/:office/cases/:caseId/documents/:key/pages/:pageId/upload'

/**
 * A page on its way, which can be cut off at any byte and goes on from there, with the words of "Resumable Uploads for HTTP"
 * (draft-ietf-httpbis-resumable-upload): HEAD or GET asks how much is here, PATCH adds to it. Its offset is what makes a repeated
 * PATCH harmless, so it needs no idempotency key; the phone chose the page's id, so nothing has to be made first.
 */
export const uploads = new Hono<Env>()
  .get(
    uploadPath,
    answering('How much of a page has arrived', 200, answers.upload),
    pageParams,
    async (c) => {
      const part = await ownPart(c, c.req.valid('param'))
      const page = await findWhole(c, part)
      return tell(c, part, page ? part.length : await c.var.deps.parts.offsetOf(part), page)
    },
  )
  .patch(
    uploadPath,
    answering('Adds to a page that is sent in parts', 200, answers.upload),
    pageParams,
    async (c) => {
      const part = await ownPart(c, c.req.valid('param'))
      const { db, now, parts, poke } = c.var.deps
      const doubts = doubtsOf(c)
      const earlierId = earlierOf(c)
      const there = await findWhole(c, part)
      if (there) return tell(c, part, part.length, there)
      await db
        .transaction()
        .execute((tx) => refuseUnlessOpen({ tx, now: now() }, c.var.person, part))
      const reached = await parts.append(part, offsetOf(c), c.req.raw.body ?? noBody())
      if (reached < part.length) return tell(c, part, reached, undefined)

      // What is refused from here on stays for a while: where the answer is lost, it is asked for again without the bytes.
      const page = await uploadTurn(part.personId, part.length, async () => {
        const file = await readFile(await parts.read(part), undefined)
        return keepPage(c.var.deps, part, part.pageId, file, (kept) =>
          db.transaction().execute((tx) =>
            addPage({ tx, now: now() }, kept, c.var.person, part, {
              id: part.pageId,
              file,
              doubts,
              earlierId,
            }),
          ),
        )
      })
      poke()
      await parts.remove(part.personId, part.pageId)
      return tell(c, part, part.length, page)
    },
  )

type Named = { office: string; caseId: string; key: string; pageId: string }

async function ownPart(c: Context<Env>, { office, caseId, key, pageId }: Named): Promise<Part> {
  const { db } = c.var.deps
  await findOwnCase(db, c.var.person, office, caseId)
  return { personId: c.var.person.id, officeId: office, caseId, key, pageId, ...announcedOf(c) }
}

async function findWhole(c: Context<Env>, part: Part): Promise<PageView | undefined> {
  const page = await store.findPage(c.var.deps.db, part, part.pageId)
  return page && pageView(page)
}

async function* noBody(): AsyncGenerator<Uint8Array> {}

function tell(c: Context<Env>, { length }: Part, offset: number, page: PageView | undefined) {
  c.header('upload-offset', String(offset))
  c.header('upload-length', String(length))
  c.header('upload-complete', page ? '?1' : '?0')
  c.header('cache-control', 'no-store')
  const view: UploadView = { offset, page: page ?? null }
  return c.json(view)
}
