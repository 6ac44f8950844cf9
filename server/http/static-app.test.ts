import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { staticApp } from './static-app.ts'

test.each([
  ['https://phrom.example', 'https://phrom.example'],
  [undefined, ''],
])('tells the app under which address others find it (%s)', async (publicOrigin, told) => {
  const appDir = mkdtempSync(join(tmpdir(), 'phrom-app-'))
  onTestFinished(() => rmSync(appDir, { recursive: true }))
  const marks = '<meta content="%LIFF_ID%"><meta content="%PUBLIC_ORIGIN%">'
  writeFileSync(join(appDir, 'index.html'), marks)
  const app = staticApp({ appDir, liffId: '1-a', publicOrigin })
  const page = await (await app.request('/bangphrom')).text()
  expect(page).toBe(`<meta content="1-a"><meta content="${told}">`)
})
