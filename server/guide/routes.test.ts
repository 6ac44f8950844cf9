import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Answers } from '@phrom/shared/answers.ts'
import { checklist } from '@phrom/shared/checklist.ts'
import { asDefined } from '@phrom/shared/office-service.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { worthTrying } from '@phrom/shared/services/definition-search.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { checkSign, sharedListPath } from '@phrom/shared/shared-list.ts'
import { dayOf, instantAt } from '@phrom/shared/time.ts'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { adultName, childName, startTestServer } from '../testing.ts'

const today = '2026-11-20'
const named = (id: string) => versionOn(definitions[id] as readonly Service[], today)
const all = serviceList.map(({ id }) => named(id))
const origin = 'http://localhost'

/** A text as it stands in a page. */
function shown(text: Text, language: Language = 'th'): string {
  const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return withBreaks(text[language], language).replace(/[&<>"']/g, (sign) => escaped[sign as '&'])
}

async function open() {
  const server = await startTestServer()
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await server.app.request(path, { headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return { ...server, get }
}

test('every service has a guide in two languages, with every paper of its definition and no other markup', async () => {
  const { get } = await open()
  for (const service of all) {
    for (const language of ['th', 'en'] as const) {
      const { status, text } = await get(
        `/guide/${service.id}${language === 'en' ? '?lang=en' : ''}`,
      )
      expect(status, service.id).toBe(200)
      expect(text).toContain(`<html lang="${language}">`)
      for (const item of [
        service.title,
        service.where,
        ...service.requirements,
        ...service.stops,
      ]) {
        expect(text, `${service.id} ${language}`).toContain(shown(item, language))
      }
      for (const party of service.parties) {
        if (party.comes !== 'never') expect(text).toContain(shown(party, language))
      }
      for (const { instead } of service.stops) {
        if (instead) expect(text).toContain(shown(instead, language))
      }
      expect(text).not.toMatch(/<script|javascript:|<[^>]*\s(?:style|on\w+)=/i)
      expect(text).not.toMatch(/undefined|\[object|\bNaN\b/)
      if (language === 'en') continue
      const links = [...text.matchAll(/href="(\/guide\/[a-z0-9-]+)"/g)].map(([, path]) => path)
      const ids = new Set(serviceList.map(({ id }) => `/guide/${id}`))
      expect(links.filter((link) => !ids.has(link ?? ''))).toEqual([])
    }
  }
})

test('a guide says where the office should confirm, and names no source or note to keepers', async () => {
  const { get } = await open()
  const { text } = await get('/guide/id-card-lost')
  expect(text).toContain(shown(words.askOffice))
  expect(text).not.toContain('planning figure')
  expect(text).toContain(shown({ th: 'พ.ร.บ.บัตรประจำตัวประชาชน มาตรา 6, 15', en: '' }))
  expect(text).toContain('20\u00a0พ.ย. 2569')
})

test('a guide leads search engines to both languages and tells them what it is about', async () => {
  const { get } = await open()
  const { text } = await get('/guide/id-card-lost?lang=en')
  expect(text).toContain(`<link rel="canonical" href="${origin}/guide/id-card-lost?lang=en">`)
  expect(text).toContain(`<link rel="alternate" hreflang="th" href="${origin}/guide/id-card-lost">`)
  expect(text).toContain('hreflang="x-default"')
  expect(text).toMatch(/<meta name="description" content="[^"]{40,}">/)
  expect(text).toContain('<title>Guide: Lost or destroyed ID card · Phrom</title>')
  const map = await get('/sitemap.xml')
  expect(map.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  expect(map.text.match(/<loc>/g)).toHaveLength(2 * (serviceList.length + 1))
  const robots = await get('/robots.txt')
  expect(robots.text).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('the list of guides names every service under its topic', async () => {
  const { get } = await open()
  for (const language of ['th', 'en'] as const) {
    const { text } = await get(`/guide?lang=${language}`)
    for (const { id, title } of serviceList) {
      expect(text).toContain(`"/guide/${id}${language === 'en' ? '?lang=en' : ''}"`)
      expect(text).toContain(shown(title, language))
    }
  }
})

test.each([
  ['/guide/no-such-service', 404],
  ['/guide/constructor', 404],
  ['/guide/__proto__/list?v=1&k=abcd', 404],
  ['/guide/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404],
  ['/guide/id-card-lost/other', 404],
  ['/poster', 404],
  ['/poster/no-such-office', 404],
  ['/poster/%3Cb%3E', 404],
])('%s is not found, said in both languages, with the way to all guides', async (path, status) => {
  const { get } = await open()
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.text).toContain(shown(words.notFoundTitle))
  expect(answer.text).toContain(words.notFoundTitle.en)
  expect(answer.text).toContain('href="/guide"')
  expect(answer.text).not.toMatch(/<script>|<b>/)
})

test('the strict headers of the app hold for guides: no inline style, no script from anywhere else', async () => {
  const { get } = await open()
  for (const path of ['/guide', '/guide/id-card-lost', '/poster/bangphrom', '/guide/nowhere']) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('set-cookie')).toBeNull()
  }
})

test('a page is drawn once and then handed out: squeezed, or not at all where the browser has it', async () => {
  const { app, get } = await open()
  const first = await get('/guide/id-card-lost')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]{22}"$/)
  expect(first.headers.get('cache-control')).toBe('public, max-age=600')
  const again = await get('/guide/id-card-lost', { 'if-none-match': `W/"x", ${tag}` })
  expect([again.status, again.text]).toEqual([304, ''])
  const squeezed = await app.request('/guide/id-card-lost', {
    headers: { 'accept-encoding': 'gzip, br' },
  })
  expect(squeezed.headers.get('content-encoding')).toBe('br')
  const bytes = Buffer.from(await squeezed.arrayBuffer())
  expect(brotliDecompressSync(bytes).toString('utf8')).toBe(first.text)
  expect(bytes.length).toBeLessThan(12_000)
})

test('the next version of the rules shows on its day', async () => {
  const { get, setClock } = await open()
  const old = definitions['marriage-registration']?.at(-1) as Service
  setClock(instantAt('2025-01-22', '12:00'))
  const before = await get('/guide/marriage-registration')
  setClock(instantAt('2025-01-23', '00:00'))
  const after = await get('/guide/marriage-registration')
  expect(before.text).toContain('22\u00a0ม.ค. 2568')
  expect(before.headers.get('etag')).not.toBe(after.headers.get('etag'))
  expect(dayOf(instantAt('2025-01-22', '12:00')) > (old.from ?? '')).toBe(true)
})

test.each([
  ['change-first-name', adultName],
  ['change-first-name', childName],
  [
    'id-card-lost',
    { canCome: true, hasPhotoPaper: false, guarantor: true, minorUnder15: false, lostDate: today },
  ],
])('the list of one case shows its papers and no other: %s', async (id, answers) => {
  const { get } = await open()
  const service = named(id)
  const list = checklist(service, answers, today)
  expect(list.papers.length).toBeGreaterThan(0)
  for (const language of ['th', 'en'] as const) {
    const path = sharedListPath(service, list, language)
    const { status, text, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(text).toContain('<meta name="robots" content="noindex">')
    const rows = text.match(/<li class="paper">/g)
    expect(rows).toHaveLength(list.papers.length)
    for (const { requirement, owner } of list.papers) {
      expect(text).toContain(shown(requirement, language))
      if (owner) expect(text).toContain(shown(owner, language))
      for (const check of requirement.checks) expect(text).toContain(shown(check, language))
    }
    for (const other of service.requirements) {
      if (list.papers.some(({ requirement }) => requirement[language] === other[language])) continue
      expect(text).not.toContain(`<strong>${shown(other, language)}</strong>`)
    }
    for (const { party } of list.present) expect(text).toContain(shown(party, language))
    expect(text).toContain('class="qr"')
  }
})

test('for any answers to any service the page shows exactly the papers of the checklist', async () => {
  const { get } = await open()
  const cases = fc.constantFrom(...all).chain((service) => {
    const given = [...worthTrying(service)].map(([key, values]) =>
      fc.constantFrom(...values).map((value) => [key, value] as const),
    )
    return fc
      .tuple(...given)
      .map((answers) => ({ service, answers: Object.fromEntries(answers) as Answers }))
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ service, answers }) => {
      const list = checklist(service, answers, today)
      const { text } = await get(sharedListPath(service, list))
      const names = [...text.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, name]) => name)
      const wanted = list.papers.map(({ requirement }) => shown(requirement))
      expect(names.sort()).toEqual(wanted.sort())
    }),
    { numRuns: 150 },
  )
})

test('a list made under rules that hold no longer shows no paper, and says so in both languages', async () => {
  const { get } = await open()
  const versions = definitions['marriage-registration'] as readonly Service[]
  const old = versions.at(-1) as Service
  const list = checklist(old, { place: 'office' }, '2025-01-02')
  for (const path of [sharedListPath(old, list), `${sharedListPath(old, list)}&lang=en`]) {
    const { status, text, headers } = await get(path)
    expect(status).toBe(200)
    expect(text).toContain(shown(words.changed))
    expect(text).toContain(words.changed.en)
    expect(text).toContain('href="/?service=marriage-registration"')
    expect(text).not.toContain('class="paper"')
    expect(text).not.toContain('<script')
    expect(headers.get('x-robots-tag')).toBe('noindex')
  }
})

test('an address that lost its end shows no paper, because a list that lacks one looks like a whole one', async () => {
  const { get } = await open()
  const service = named('id-card-lost')
  const path = sharedListPath(service, checklist(service, {}, today))
  for (const cut of [
    path.slice(0, -1),
    path.slice(0, path.indexOf('&k=') + 7),
    '/guide/id-card-lost/list',
    '/guide/id-card-lost/list?v=2026-11-20%22%3E%3Cscript%3E&k=abcd',
  ]) {
    const { status, text } = await get(cut)
    expect(status).toBe(200)
    expect(text).toContain(shown(words.incomplete))
    expect(text).toContain(words.incomplete.en)
    expect(text).not.toContain('class="paper"')
    expect(text).not.toContain('<script')
  }
})

test('hostile addresses change nothing: markup, ten thousand keys, a huge language, repeated names', async () => {
  const { get } = await open()
  const service = named('id-card-lost')
  const path = sharedListPath(service, checklist(service, {}, today))
  const clean = (await get(path)).text
  const many = Array.from({ length: 10_000 }, (_, n) => n.toString(36).padStart(4, '0')).join('.')
  for (const more of [
    `&lang=${'x'.repeat(100_000)}`,
    '&lang=th&lang=en',
    '&lang=%3Cscript%3Ealert(1)%3C/script%3E',
    '&__proto__=1&constructor=2&hasOwnProperty=3',
    `&${Array.from({ length: 10_000 }, (_, n) => `a${n}=1`).join('&')}`,
  ]) {
    const { status, text } = await get(path + more)
    expect(status).toBe(200)
    expect(text).toBe(clean)
  }
  const made = { v: service.version, k: many, c: many, fee: '99999', m: '<img onerror=1>' }
  const query = new URLSearchParams({ ...made, x: checkSign(made) })
  const forged = await get(`/guide/id-card-lost/list?${query}`)
  expect(forged.status).toBe(200)
  expect(forged.text).not.toMatch(/99999|<img|<li class="paper">/)
  expect(forged.text.length).toBeLessThan(20_000)
})

test('words of a definition and of an office are escaped', async () => {
  const { deps, config } = await open()
  const [office] = config.offices
  if (!office) throw new Error('no office')
  const name = { th: '<b>เขต</b> & "ทดสอบ"', en: '<script>alert(1)</script>' }
  const app = createApp(
    { ...deps, config: { ...config, offices: [{ ...office, name }] } },
    new Hono(),
  )
  const text = await (await app.request('/poster/bangphrom')).text()
  expect(text).toContain('&lt;b&gt;เขต&lt;/b&gt; &amp; &quot;ทดสอบ&quot;')
  expect(text).not.toContain('<script')
})

test('the poster of an office has its name, hours and phone, and six errands with codes', async () => {
  const { get, config } = await open()
  const { status, text } = await get('/poster/bangphrom')
  const [office] = config.offices
  expect(status).toBe(200)
  for (const item of [office?.name, office?.hours, office?.address]) {
    expect(text).toContain(shown(item as Text))
    expect(text).toContain(shown(item as Text, 'en'))
  }
  expect(text).toContain('02-000-0000')
  expect(text.match(/<svg/g)).toHaveLength(6)
  for (const id of ['id-card-renewal', 'id-card-lost', 'destination-move', 'birth-notification']) {
    expect(text).toContain(`href="/guide/${id}"`)
    expect(text).toContain(shown(named(id).title))
  }
  // What is secret about an office stays in the server.
  expect(text).not.toContain(office?.line.channelSecret)
  expect(text).not.toContain(office?.line.channelAccessToken)
})

test('an errand that the office does not take in the app leaves its poster', async () => {
  const { get, db } = await open()
  const before = await get('/poster/bangphrom')
  const settings = JSON.stringify({ ...asDefined, off: true })
  const row = { officeId: 'bangphrom', serviceId: 'id-card-lost', settings, revision: 1 }
  const by = { changedAt: instantAt('2026-11-20', '09:00'), changedBy: 'Kanya' }
  await db
    .insertInto('officeService')
    .values({ ...row, ...by })
    .execute()
  const after = await get('/poster/bangphrom')
  expect(before.text).toContain('href="/guide/id-card-lost"')
  expect(after.text).not.toContain('/guide/id-card-lost')
  expect(after.text.match(/<svg/g)).toHaveLength(5)
})

test('a guide leads into the app in any browser, and inside LINE', async () => {
  const { get, config, deps } = await open()
  expect((await get('/guide/id-card-lost')).text).toContain('href="/?service=id-card-lost"')
  // Where there is one office, nobody has to choose it.
  const one = createApp(
    { ...deps, config: { ...config, offices: config.offices.slice(0, 1) } },
    new Hono(),
  )
  const text = await (await one.request('/guide/id-card-lost')).text()
  expect(text).toContain('href="/bangphrom/services/id-card-lost"')
  expect(text).toMatch(/href="https:\/\/liff\.line\.me\/[^"]+\/bangphrom\/services\/id-card-lost"/)
})

test('codes and addresses name the configured address, whatever the request calls itself', async () => {
  const { deps, config } = await open()
  mkdirSync(join(config.appDir, 'assets'))
  writeFileSync(join(config.appDir, 'assets', 'guide-Abc_123-.css'), 'body{}')
  const app = createApp(
    { ...deps, config: { ...config, publicOrigin: 'https://phrom.example' } },
    new Hono(),
  )
  const answer = await app.request('https://evil.example/guide/id-card-lost')
  const text = await answer.text()
  expect(text).toContain('href="https://phrom.example/guide/id-card-lost"')
  expect(text).not.toContain('evil.example')
  expect(text).toContain('<link rel="stylesheet" href="/assets/guide-Abc_123-.css">')
  expect((await app.request('/assets/guide-Abc_123-.css')).status).toBe(200)
})

test('lists are drawn for each address, so one address may ask for no more than its share', async () => {
  const { deps, config } = await open()
  const app = createApp({ ...deps, config: { ...config, requestsPerAddress: 3 } }, new Hono())
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await app.request('/guide/id-card-lost/list')).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  expect((await app.request('/guide/id-card-lost')).status).toBe(200)
})
