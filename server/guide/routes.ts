import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { isWholeAddress, listPath, readSharedList } from '@phrom/shared/shared-list.ts'
import { dayOf } from '@phrom/shared/time.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { type Context, Hono } from 'hono'
import type { Config } from '../config.ts'
import type { Env } from '../deps.ts'
import { rateLimit } from '../http/guards.ts'
import { liffUrlOf } from '../line/clients.ts'
import { listServices } from '../offices/services-store.ts'
import { noticePage } from '../privacy/notice-page.ts'
import { guidePage } from './guide-page.ts'
import { indexPage } from './index-page.ts'
import { listPage, noListPage } from './list-page.ts'
import { findLook, type Html, notFoundPage, type Site } from './page.ts'
import { posterPage, posterServices } from './poster-page.ts'
import { robots, sitemap } from './sitemap.ts'

const compress = promisify(brotliCompress)
// Ten minutes: a new version of the rules shows soon, and a crowd with one link costs one page.
const cached = 'public, max-age=600'
// Two languages of every page, twice over: more can only come from made-up host names.
const mostPages = 400

type Kept = { plain: string; brotli: Uint8Array<ArrayBuffer>; tag: string }

/** Guides, lists and posters: pages without a script, for the browser, the printer, and search engines. */
export function guides(config: Config): Hono<Env> {
  const look = findLook(config.appDir)
  const kept = new Map<string, Kept>()
  const limited = rateLimit(config.requestsPerAddress)

  const siteOf = (c: Context<Env>, service?: string): Site => {
    const [only, ...others] = config.offices
    const deep =
      only && others.length === 0
        ? `/${only.id}${service ? `/services/${service}` : ''}`
        : `/${service ? `?service=${service}` : ''}`
    return {
      // Without a configured address the one that was asked for stands in the codes.
      origin: config.publicOrigin ?? new URL(c.req.url).origin,
      look,
      appPath: deep,
      lineUrl: `${liffUrlOf(config)}${deep}`,
    }
  }
  const today = (c: Context<Env>) => dayOf(c.var.deps.now())

  /** The version that holds today. */
  function serviceOf(c: Context<Env>, id: string): Service | undefined {
    return Object.hasOwn(definitions, id)
      ? versionOn(definitions[id] as readonly Service[], today(c))
      : undefined
  }

  async function missing(c: Context<Env>): Promise<Response> {
    return c.html(await notFoundPage(siteOf(c)), 404, { 'cache-control': 'no-cache' })
  }

  /** One of the pages that are the same for everybody: drawn once, then handed out. */
  async function keep(c: Context<Env>, key: string, type: string, draw: () => Html | string) {
    const name = `${siteOf(c).origin} ${key}`
    let page = kept.get(name)
    if (!page) {
      const plain = String(await draw())
      const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      page = { plain, brotli: new Uint8Array(await compress(plain, quality)), tag }
      if (kept.size >= mostPages) kept.clear()
      kept.set(name, page)
    }
    c.header('cache-control', cached)
    c.header('etag', page.tag)
    c.header('vary', 'accept-encoding')
    if (c.req.header('if-none-match')?.includes(page.tag)) return c.body(null, 304)
    c.header('content-type', `${type}; charset=utf-8`)
    if (!c.req.header('accept-encoding')?.includes('br')) return c.body(page.plain)
    c.header('content-encoding', 'br')
    return c.body(page.brotli)
  }

  return new Hono<Env>()
    .get('/robots.txt', (c) => keep(c, 'robots', 'text/plain', () => robots(siteOf(c).origin)))
    .get('/sitemap.xml', (c) =>
      keep(c, 'sitemap', 'application/xml', () => sitemap(siteOf(c).origin)),
    )
    .get('/guide', (c) => {
      const language = languageOf(c)
      return keep(c, `index ${language}`, 'text/html', () => indexPage(siteOf(c), language))
    })
    .get('/privacy', (c) => {
      const language = languageOf(c)
      return keep(c, `privacy ${language}`, 'text/html', () => noticePage(siteOf(c), language))
    })
    .get('/guide/:service', (c) => {
      const service = serviceOf(c, c.req.param('service'))
      if (!service) return missing(c)
      const language = languageOf(c)
      return keep(c, `guide ${service.id} ${service.version} ${language}`, 'text/html', () =>
        guidePage(siteOf(c, service.id), service, language),
      )
    })
    .get('/guide/:service/list', limited, async (c) => {
      const service = serviceOf(c, c.req.param('service'))
      if (!service) return missing(c)
      const query = c.req.query()
      const language = languageOf(c)
      const site = siteOf(c, service.id)
      c.header('x-robots-tag', 'noindex')
      c.header('cache-control', cached)
      if (!isWholeAddress(query)) {
        return c.html(await noListPage(site, service, 'incomplete', language))
      }
      if (query.v !== service.version) {
        return c.html(await noListPage(site, service, 'changed', language))
      }
      const list = readSharedList(service, query)
      return c.html(
        await listPage(site, service, list, language, (of) => listPath(service, list, of)),
      )
    })
    .get('/poster/:office', async (c) => {
      const office = config.offices.find(({ id }) => id === c.req.param('office'))
      if (!office) return missing(c)
      const set = await listServices(c.var.deps.db, office.id)
      const off = set.filter((item) => item.off).map(({ serviceId }) => serviceId)
      const services = posterServices
        .filter((id) => !off.includes(id))
        .flatMap((id) => serviceOf(c, id) ?? [])
      const key = ['poster', office.id, ...services.map(({ id, version }) => id + version)].join(
        ' ',
      )
      return keep(c, key, 'text/html', () => posterPage(siteOf(c), office, services))
    })
    .get('/guide/*', missing)
    .get('/poster', missing)
    .get('/poster/*', missing)
}

function languageOf(c: Context<Env>): Language {
  return c.req.query('lang') === 'en' ? 'en' : 'th'
}
