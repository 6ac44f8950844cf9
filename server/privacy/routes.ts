import { type Context, Hono } from 'hono'
import { endSession, personOf } from '../auth/session.ts'
import type { Env } from '../deps.ts'
import { removeFiles } from '../documents/delete-papers.ts'
import { once } from '../http/once.ts'
import {
  answering,
  answeringNothing,
  answeringPage,
  answeringZip,
  answers,
} from '../http/openapi.ts'
import { consentParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { download, findDownload, makeLink } from './download.ts'
import { downloadPage } from './download-page.ts'
import { erasePerson } from './erase-person.ts'
import { myData } from './my-data.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** What is held about oneself, in every office: see it, take it away, have it erased. Mounted behind a sign-in. */
export const me = new Hono<Env>()
  .get('/', answering('All that is held about oneself', 200, answers.myData), async (c) =>
    c.json(await myData(c.var.deps, c.var.person)),
  )
  // No key: the answer holds the right to all of it, and answers are kept for retries. A second link ends the first.
  .post('/downloads', answering('A link to all of it', 201, answers.downloadLink), async (c) =>
    c.json(await makeLink(c.var.deps, c.var.person), 201),
  )
  // No key: who is forgotten has no answers that could be kept for a retry, and a second time there is nobody to forget.
  .delete('/', answeringNothing('Erases all that is personal'), async (c) => {
    await erasePerson(c.var.deps, c.var.person)
    await endSession(c)
    return c.body(null, 204)
  })

const path = '/:token'

/** A link carries its own right: whoever opens it in another browser is asked nothing. */
export const downloads = new Hono<Env>()
  .get(path, answeringPage('A page with the button that downloads'), (c) =>
    orPage(c, async () => {
      await findDownload(c.var.deps, c.req.param('token'), await personOf(c))
      return c.html(await downloadPage('ready', c.var.deps.config), 200, closed)
    }),
  )
  // A browser may open an address more than once, so opening uses nothing up; the button does.
  .post(path, answeringZip('All that is held, as one file'), (c) =>
    orPage(c, async () => {
      const { name, stream } = await download(c.var.deps, c.req.param('token'), await personOf(c))
      return c.body(stream, 200, {
        ...closed,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
      })
    }),
  )

const closed = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** In a browser a refusal is a page too. */
async function orPage(c: Context<Env>, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'link_used') throw error
    return c.html(await downloadPage('used', c.var.deps.config), 410, closed)
  }
}

/** Consents of one's own case. */
export const consents = new Hono<Env>().post(
  '/:office/cases/:caseId/consents/:purpose/withdraw',
  answering('Takes back a consent', 200, answers.case),
  consentParams,
  async (c) => {
    const { office, caseId, purpose } = c.req.valid('param')
    const view = await once(c, null, 200, (deps) =>
      withdrawConsent(deps, c.var.person, office, caseId, purpose),
    )
    await removeFiles(c.var.deps)
    return c.json(view)
  },
)
