import { createHash } from 'node:crypto'
import type { OpenData } from '@phrom/shared/open-data.ts'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Config } from '../config.ts'
import type { Env } from '../deps.ts'
import { findLook } from '../guide/page.ts'
import { rateLimit } from '../http/guards.ts'
import { answering, answeringCsv, answeringPage } from '../http/openapi.ts'
import { officeParams } from '../http/validate.ts'
import { liffUrlOf } from '../line/clients.ts'
import { knownOffice } from '../offices/routes.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { csvOfOpenData } from './csv.ts'
import { openDataOf } from './open-data.ts'
import { openDataPage } from './page.ts'

const perMinute = 600
// The months change once a month; a licence that is changed, or a switch, shows within the hour.
const cached = 'public, max-age=3600'

/** Any page of any site may read this, and nothing else of the server. */
const forAll = createMiddleware<Env>(async (c, next) => {
  c.header('access-control-allow-origin', '*')
  c.header('cross-origin-resource-policy', 'cross-origin')
  await next()
})

/** Counts that an office has chosen to publish. They need no sign-in, and hold nothing of a person. */
export function openData(config: Config) {
  const look = findLook(config.appDir)
  const limited = rateLimit(perMinute)
  const guards = [limited, knownOffice, forAll] as const

  const dataOf = (c: Context<Env>, officeId: string): Promise<OpenData> => {
    const office = config.offices.find(({ id }) => id === officeId)
    if (!office) throw new Refusal('not_found')
    return openDataOf(c.var.deps.db, office, c.var.deps.now())
  }

  /** What a browser has already is not sent again. */
  function send(c: Context<Env>, type: string, text: string): Response {
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    c.header('cache-control', cached)
    c.header('etag', tag)
    if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
    return c.body(text, 200, { 'content-type': `${type}; charset=utf-8` })
  }

  return new Hono<Env>()
    .get(
      '/:office/open-data',
      answeringPage('What an office publishes, for people'),
      ...guards,
      officeParams,
      async (c) => {
        const { office } = c.req.valid('param')
        const language = c.req.query('lang') === 'en' ? 'en' : 'th'
        const data = await dataOf(c, office)
        const appPath = `/${office}`
        const origin = config.publicOrigin ?? new URL(c.req.url).origin
        const site = { origin, look, appPath, lineUrl: `${liffUrlOf(config)}${appPath}` }
        const text = await openDataPage(site, openDataPath(office), data, language)
        return send(c, 'text/html', String(text))
      },
    )
    .get(
      '/:office/open-data.json',
      answering('Monthly counts that an office publishes', 200, answers.data),
      ...guards,
      officeParams,
      async (c) =>
        send(c, 'application/json', JSON.stringify(await dataOf(c, c.req.valid('param').office))),
    )
    .get(
      '/:office/open-data.csv',
      answeringCsv('The same as a table'),
      ...guards,
      officeParams,
      async (c) => {
        const { office } = c.req.valid('param')
        const data = await dataOf(c, office)
        c.header('content-disposition', `attachment; filename="open-data-${data.office}.csv"`)
        return send(c, 'text/csv', csvOfOpenData(data))
      },
    )
}

/** Where anybody finds what an office publishes. */
export const openDataPath = (officeId: string) => `/api/offices/${officeId}/open-data`
