import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
  ['/bangphrom/staff', 'no-store'],
  ['/bangphrom/staff/cases/0199a', 'no-store'],
  ['/bangphrom', 'no-cache'],
  ['/bangphrom/staffroom', 'no-cache'],
])('lets no browser keep a page on which staff see papers (%s)', async (path, cacheControl) => {
  const app = staticApp({ appDir: givenApp('<p>'), liffId: '1-a', publicOrigin: undefined })
  expect((await app.request(path)).headers.get('cache-control')).toBe(cacheControl)
})
