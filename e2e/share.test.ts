import type { LineMessage } from '@phrom/simulator/state.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, child, openService, shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

/** The answers as they are kept, the keys under which they are, and who answered. */
const personal = /2014-05|2557|birthDate|houseHere|representedBy|one-parent|malee|มาลี|U1a0/

async function openList(page: Page): Promise<void> {
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, child)
  await page.getByRole('heading', { name: shown('ส่งรายการนี้ให้คนอื่น') }).waitFor()
}
const inLine = (page: Page) => page.getByRole('button', { name: shown('ส่งทาง LINE') })
/** What the part about sharing says, without the marks for breaks. */
const said = async (page: Page) =>
  plain((await page.locator('main [role=status]').textContent()) ?? '').trim()
const papersOn = (page: Page) =>
  page
    .locator('.need > b')
    .allInnerTexts()
    .then((texts) => texts.map(plain))
const plain = (text: string) => text.replace(/[\u200b\u2060]/g, '').replaceAll('\u00a0', ' ')
const addressOf = (message: LineMessage | undefined) =>
  JSON.stringify(message).match(/"uri":"([^"]+)"/)?.[1] ?? ''

/** Somebody's browser that has never been here. */
async function stranger(): Promise<Page> {
  const context = await system.browser.newContext({ viewport: { width: 1100, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

test('Malee sends the list as a card; Somchai finds it in the chat and reads it without signing in', async () => {
  const { page, context } = await system.phone('malee')
  await openList(page)
  await inLine(page).waitFor()
  await system.look(page, '60-share')
  const papers = await papersOn(page)
  expect(papers.length).toBeGreaterThan(1)

  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await inLine(page).click()
  const picker = page.frameLocator('#line-picker')
  await picker.getByLabel('สมชาย').check()
  expect(await said(page)).toBe('เลือกเพื่อนหรือกลุ่มใน LINE')
  await page.screenshot({ path: 'e2e/screenshots/61-share-picker.png' })
  await picker.getByRole('button', { name: /ส่ง/ }).click()
  await expect.poll(() => said(page)).toBe('ส่งรายการให้แล้ว')
  expect(await page.locator('#line-picker').count()).toBe(0)
  await page.screenshot({ path: 'e2e/screenshots/62-share-sent.png', fullPage: true })
  await context.close()

  const talk = system.simulator.talkWith('malee', 'somchai')
  expect(talk).toHaveLength(1)
  const message = talk[0]?.message
  expect(message?.altText).toBe('รายการเอกสารที่ต้องเตรียม')
  expect(JSON.stringify(message)).toContain(`เอกสาร ${papers.length} รายการ`)
  expect(JSON.stringify(message)).not.toMatch(personal)
  const bodies = sent.map((line) => line.replace(/^\S+\/\/malee\./, ''))
  expect(bodies.join('\n')).toContain('/send?')
  expect(bodies.filter((line) => personal.test(decodeURIComponent(line)))).toEqual([])

  const desk = await stranger()
  await desk.goto(system.simulator.deskOrigin)
  await desk.getByLabel('ใคร · Who').selectOption('somchai')
  await desk.getByLabel('แชตของ · Chat of').selectOption({ label: 'มาลี' })
  await desk.getByText('เปลี่ยนชื่อตัว').waitFor()
  await desk.screenshot({ path: 'e2e/screenshots/63-share-chat.png' })
  const opening = desk.context().waitForEvent('page')
  await desk.getByRole('link', { name: 'เปิดรายการ' }).click()
  const read = await opening
  await read.waitForLoadState()
  expect(new URL(read.url()).origin).toBe(system.origin)
  expect(read.url()).toBe(addressOf(message))
  const text = plain((await read.locator('body').textContent()) ?? '')
  for (const paper of papers) expect(text).toContain(paper)
  expect(await read.context().cookies(system.origin)).toEqual([])
  await read.screenshot({ path: 'e2e/screenshots/64-share-page.png', fullPage: true })
  await desk.context().close()
})

test('whoever thinks better of it sees the list as before, and can share it still', async () => {
  const { page, context } = await system.phone('somchai')
  await openList(page)
  await inLine(page).click()
  const picker = page.frameLocator('#line-picker')
  await picker.getByRole('button', { name: /ยกเลิก/ }).click()
  await expect.poll(() => said(page)).toBe('')
  expect(await page.locator('#line-picker').count()).toBe(0)
  await inLine(page).click()
  await picker.getByLabel('Thomas').check()
  await picker.getByRole('button', { name: /ส่ง/ }).click()
  await expect.poll(() => said(page)).toBe('ส่งรายการให้แล้ว')
  expect(system.simulator.talkWith('somchai', 'thomas')).toHaveLength(1)
  await context.close()
})

test('outside LINE friends are shown in a window of LINE’s, to those who signed in; closing it sends nothing', async () => {
  const page = await (
    await system.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'th-TH' })
  ).newPage()
  page.setDefaultTimeout(20_000)
  const toLine: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/__line/api')) toLine.push(request.url())
  })
  await page.goto(new URL('/bangphrom', system.simulator.phoneUrl('prasit', '', true)).href)
  await openList(page)
  await page.getByRole('button', { name: shown('คัดลอกลิงก์') }).waitFor()
  expect(await inLine(page).count()).toBe(0)
  expect(toLine, 'LINE is told nothing of who has not signed in').toEqual([])

  const list = page.url()
  await page.goto(system.simulator.phoneUrl('prasit', '/bangphrom/cases', true))
  await page.getByRole('link', { name: /อนุญาต/ }).first().click()
  await page.locator('h1').waitFor()
  await page.goto(list)
  const openWindow = async () => {
    const opened = page.waitForEvent('popup')
    await inLine(page).click()
    const window = await opened
    await window.getByLabel('สมชาย').waitFor()
    return window
  }
  await (await openWindow()).close()
  // The SDK looks once a second whether the window is still there.
  await expect.poll(() => said(page), { timeout: 5000 }).toBe('')
  expect(system.simulator.talkWith('prasit', 'somchai')).toEqual([])

  const window = await openWindow()
  await window.getByLabel(/บ้านใจดี/).check()
  await window.getByRole('button', { name: /ส่ง/ }).click()
  await expect.poll(() => said(page)).toBe('ส่งรายการให้แล้ว')
  const [entry] = system.simulator.talkWith('malee', 'family')
  expect(entry?.by).toBe('prasit')
  expect(addressOf(entry?.message)).toContain(`${system.origin}/guide/change-first-name/list?`)
  await page.context().close()
})

test('without another way the link is copied, or shown where a phone does not copy', async () => {
  const { page, context } = await system.phone('malee')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openList(page)
  expect(await page.evaluate(() => 'share' in navigator)).toBe(false)
  await tap(page, 'คัดลอกลิงก์')
  await expect.poll(() => said(page)).toContain('คัดลอกลิงก์แล้ว')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/guide\/change-first-name\/list\?v=[\d-]+&k=/)
  expect(link).not.toMatch(personal)
  const print = page.getByRole('link', { name: shown('พิมพ์รายการ') })
  // LINE's own browser cannot print.
  expect(await print.getAttribute('href')).toBe(`${link}&openExternalBrowser=1`)
  expect((await fetch(`${link}&openExternalBrowser=1`)).status).toBe(200)

  await context.clearPermissions()
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await tap(page, 'คัดลอกลิงก์')
  await expect.poll(() => said(page)).toContain('กดค้างที่ลิงก์')
  expect(await page.getByRole('link', { name: link }).getAttribute('href')).toBe(link)
  await system.look(page, '65-share-link')
  await context.close()
})

test('the phone’s own sharing gets the service, the number of papers and the link, nothing else', async () => {
  const { page, context } = await system.phone('malee')
  await page.addInitScript(() => {
    const given: unknown[] = []
    Object.assign(globalThis, { given })
    Object.defineProperty(navigator, 'share', {
      value: async (data: unknown) => {
        if (given.push(data) > 1) throw new DOMException('no', 'AbortError')
      },
    })
  })
  await page.reload()
  await openList(page)
  const papers = await papersOn(page)
  await tap(page, 'ส่งทางแอปอื่น')
  await tap(page, 'ส่งทางแอปอื่น')
  const given = () => page.evaluate(() => (globalThis as unknown as { given: object[] }).given)
  await expect.poll(async () => (await given()).length).toBe(2)
  const [first] = await given()
  expect(first).toEqual({
    title: 'เอกสารที่ต้องเตรียม',
    text: `เปลี่ยนชื่อตัว เอกสาร ${papers.length} รายการ`,
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/guide\/change-first-name\/list\?/),
  })
  expect(JSON.stringify(first)).not.toMatch(personal)
  // The second time they gave up: nothing went wrong.
  expect(await said(page)).toBe('')
  await context.close()
})

test('where LINE does not answer, the link stands in its place', async () => {
  const { page, context } = await system.phone('malee')
  await openList(page)
  await page.route('**/ott', (route) => route.fulfill({ status: 500, json: { message: 'no' } }))
  await inLine(page).click()
  await expect.poll(() => said(page)).toContain('เปิดรายชื่อเพื่อนใน LINE ไม่ได้')
  await page.getByRole('link', { name: /\/guide\/change-first-name\/list/ }).waitFor()
  await context.close()
})

test('the office is told once that a list was made: of which service, and nothing of whom', async () => {
  const { page, context } = await system.phone('malee')
  const told: { body: string | null; headers: Record<string, string> }[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/checklists')) return
    told.push({ body: request.postData(), headers: request.headers() })
  })
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/checklists'))
  await openList(page)
  expect((await answered).status()).toBe(204)
  // LINE's window may send it on before all of it is there.
  await page.reload({ waitUntil: 'commit' })
  await page.getByRole('heading', { name: shown('ส่งรายการนี้ให้คนอื่น') }).waitFor()
  expect(told.map(({ body }) => body)).toEqual(['{"service":"change-first-name"}'])
  const { authorization, cookie } = told[0]?.headers ?? {}
  expect([authorization, cookie]).toEqual([undefined, undefined])
  await context.close()
})
