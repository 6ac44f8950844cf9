import { mkdirSync, writeFileSync } from 'node:fs'
import { checklist } from '@phrom/shared/checklist.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { sharedListPath } from '@phrom/shared/shared-list.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const today = dayOf(toInstant(Date.now()))
const named = (id: string) => definitions[id]?.[0] as Service
const lost = named('id-card-lost')
const lostList = sharedListPath(
  lost,
  checklist(
    lost,
    { canCome: true, hasPhotoPaper: false, guarantor: true, minorUnder15: true, lostDate: today },
    today,
  ),
)

/** A browser that belongs to nobody. */
async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await system.browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'th-TH',
    javaScriptEnabled,
  })
  const page = await context.newPage()
  const answer = await page.goto(system.origin + path)
  expect(answer?.status(), path).toBe(200)
  return page
}

/** Prints as the browser does, and counts the sheets. */
async function print(page: Page, name: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false })
  mkdirSync('e2e/screenshots', { recursive: true })
  writeFileSync(`e2e/screenshots/${name}.pdf`, pdf)
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test.each([
  ['50-guides', '/guide'],
  ['51-guide-lost', '/guide/id-card-lost'],
  ['52-guide-marriage', '/guide/marriage-registration'],
  ['53-list', lostList],
  ['54-list-incomplete', '/guide/id-card-lost/list'],
  ['55-poster', '/poster/bangphrom'],
])(
  '%s is read on any phone, by day, by night, and with text twice as large',
  async (name, path) => {
    const page = await open(path)
    const link = page.locator('.bar a[hreflang]')
    const hasTwo = (await link.count()) > 0
    await system.look(page, name, async () => {
      if (!hasTwo) return
      // Its other language is a page of its own.
      const other = page.waitForEvent('load')
      await link.click()
      await other
    })
    await page.context().close()
  },
)

test('a guide leads to the questions of its service, in any browser and without a sign-in', async () => {
  const page = await open('/guide/id-card-lost')
  await page.getByRole('link', { name: shown('เริ่มตอบคำถาม') }).click()
  await page.getByRole('link', { name: shown('บางพร้อม') }).click()
  await page.waitForURL('**/bangphrom/services/id-card-lost')
  await page.getByRole('link', { name: shown('เริ่มเตรียมเอกสาร') }).click()
  await page.waitForURL('**/id-card-lost/questions/*')
  await page.context().close()
})

test('without scripts a guide leads to other guides, to its other language, and to its papers', async () => {
  const page = await open('/guide', false)
  await page.locator('a[href="/guide/id-card-lost"]').click()
  await page.waitForURL('**/guide/id-card-lost')
  expect(await page.locator('.paper').count()).toBe(lost.requirements.length)
  await page.locator('.bar a[hreflang="en"]').click()
  await page.waitForURL('**/guide/id-card-lost?lang=en')
  await page
    .getByRole('link', { name: /^Guide: / })
    .first()
    .click()
  await page.waitForURL('**/guide/id-card-home-visit?lang=en')
  await page.context().close()
})

test.each([
  ['/guide/id-card-renewal', 1],
  ['/guide/id-card-lost', 1],
  ['/guide/id-card-lost?lang=en', 1],
  ['/guide/copy-house-registration', 1],
  [lostList, 1],
  ['/poster/bangphrom', 1],
])('%s prints on one sheet of A4', async (path, sheets) => {
  const page = await open(path)
  const name = `print${path.replace(/\?.*/, '').replaceAll('/', '-')}`
  expect(await print(page, name)).toBe(sheets)
  await page.context().close()
})

test('the longest guide breaks between papers, never inside one', async () => {
  const page = await open('/guide/marriage-registration')
  expect(await print(page, 'print-guide-marriage-registration')).toBeLessThanOrEqual(6)
  await page.emulateMedia({ media: 'print' })
  const breaks = await page
    .locator('.paper, .lines > li, .glance > div')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).breakInside))
  expect(breaks.length).toBeGreaterThan(40)
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
  await page.context().close()
})
