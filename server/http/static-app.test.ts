import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import type { Env } from '../deps.ts'
import { headers } from './guards.ts'
import { staticApp } from './static-app.ts'

function givenApp(page: string): string {
  const appDir = mkdtempSync(join(tmpdir(), 'phrom-app-'))
  onTestFinished(() => rmSync(appDir, { recursive: true }))
  writeFileSync(join(appDir, 'index.html'), page)
  return appDir
}

test.each([
  ['https://phrom.example', 'https://phrom.example'],
  [undefined, ''],
])('tells the app under which address others find it (%s)', async (publicOrigin, told) => {
  const appDir = givenApp('<meta content="%LIFF_ID%"><meta content="%PUBLIC_ORIGIN%">')
  const app = staticApp({ appDir, liffId: '1-a', publicOrigin })
  const page = await (await app.request('/bangphrom')).text()
  expect(page).toBe(`<meta content="1-a"><meta content="${told}">`)
})

test.each([
  ['/assets/heic-worker-0JELDt_B.js', true],
  ['/assets/pdf.worker.min-0JELDt_B.mjs', true],
  ['/assets/capture-worker-0JELDt_B.js', false],
  ['/assets/index-0JELDt_B.js', false],
  ['/assets/../heic-worker-0JELDt_B.js', false],
  ['/bangphrom', false],
  ['/api/health', false],
])(
  'lets no page run WebAssembly, and only the readers among the workers (%s)',
  async (path, may) => {
    const app = new Hono<Env>().use(headers).get('*', (c) => c.text(''))
    const policy = (await app.request(path)).headers.get('content-security-policy')
    expect(policy?.includes("script-src 'self' 'wasm-unsafe-eval';")).toBe(may)
    expect(policy?.includes('unsafe-eval')).toBe(may)
  },
)

test.each([
  ['/bangphrom/staff', 'no-store'],
  ['/bangphrom/staff/cases/0199a', 'no-store'],
  ['/bangphrom', 'no-cache'],
  ['/bangphrom/staffroom', 'no-cache'],
])('lets no browser keep a page on which staff see papers (%s)', async (path, cacheControl) => {
  const app = staticApp({ appDir: givenApp('<p>'), liffId: '1-a', publicOrigin: undefined })
  expect((await app.request(path)).headers.get('cache-control')).toBe(cacheControl)
})
