import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseSummary } from '@phrom/shared/case.ts'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { answerAll, child, openService, sendCase, shown, tap, usePicture } from './citizen.ts'
import { specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())
afterEach(async () => {
  system.road.open()
  await Promise.all(system.browser.contexts().map((context) => context.close()))
})

const said = {
  waitsForNet: 'รอสัญญาณเพื่อส่ง',
  unsent: 'ยังส่งไม่ถึงสำนักงาน 1 หน้า',
  keepOpen: /เครื่องไม่มีที่เก็บรูป/,
  caseNotSent: 'เรื่องนี้ยังไม่ถูกส่ง',
  refused: 'สำนักงานไม่รับรูปนี้',
}

/** A case of a child's change of name, which needs two papers, on its list of papers. */
async function openPapers(person: string): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await system.phone(person)
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, child)
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByText('ได้รับแล้ว 0 จาก').waitFor()
  return { page, context }
}

async function openPaper(page: Page, paper: number): Promise<void> {
  await page.locator('.paper').nth(paper).locator('a.act').click()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
}

async function choose(page: Page): Promise<void> {
  await page.getByLabel('ถ่ายรูป', { exact: true }).setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await specimenPhoto('BIRTH CERTIFICATE'),
  })
  await usePicture(page)
}

const back = (page: Page) => tap(page, 'กลับไปที่รายการ')
const received = (page: Page) =>
  page.getByText('หน้า 1', { exact: true }).waitFor({ timeout: 60_000 })
/** As a phone that finds its network again. */
const networkBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))
const hasStopped = () => expect.poll(() => system.road.isStopped(), { timeout: 60_000 }).toBe(true)

/** How many pages lie in the phone's storage. */
function kept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('phrom-uploads')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('pages').objectStore('pages').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
}

/** How many bytes of half-sent pages lie in the office. */
function lying(): number {
  const folder = join(system.dataDir, 'uploads')
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  } catch {
    return 0
  }
}

/** Both papers chosen, the second held on the road at a third of its way; then on to the last screen. */
async function upToSending(page: Page): Promise<void> {
  await openPaper(page, 0)
  await choose(page)
  await received(page)
  await back(page)
  system.road.stopAt(0.3)
  await openPaper(page, 1)
  await choose(page)
  await hasStopped()
  // No screen calls done what the office does not have.
  expect(await page.getByRole('link', { name: 'เสร็จแล้ว' }).count()).toBe(0)
  await back(page)
  await page.getByText(/กำลังส่ง \d+%/).waitFor()
  await tap(page, 'ต่อไป')
  await page.getByLabel('ชื่อและนามสกุล').fill('มาลี ใจดี')
  await page.getByLabel('เบอร์โทรศัพท์').fill('081-234-5678')
  await tap(page, 'ต่อไป')
  await page.getByRole('checkbox', { name: /เอกสารมีข้อมูลคนอื่น/ }).check()
  await tap(page, 'ต่อไป')
  await page.getByRole('heading', { name: shown('คำตอบ') }).waitFor()
}

test('an upload that is cut at every tenth of its way goes on from there, and no byte goes twice', async () => {
  const { road } = system
  const { page } = await openPapers('malee')
  await openPaper(page, 0)
  const before = road.bytes()
  road.stopAt(0.1)
  await choose(page)
  for (let tenth = 2; tenth <= 11; tenth++) {
    await hasStopped()
    await expect.poll(lying).toBe(road.bytes() - before)
    road.stopAt(tenth / 10)
    road.cut()
    await page.getByText(said.waitsForNet).waitFor()
    await networkBack(page)
    if (tenth === 10) break
  }
  await received(page)
  expect(road.bytes() - before).toBe(road.size())
  expect(lying()).toBe(0)
})

test('a window that is killed in the middle of a page sends the rest when the app is opened again', async () => {
  const { road } = system
  const { page, context } = await openPapers('malee')
  await openPaper(page, 0)
  const address = page.url()
  const before = road.bytes()
  road.stopAt(0.5)
  await choose(page)
  await hasStopped()
  await expect.poll(lying).toBe(road.bytes() - before)
  await page.close()

  road.stopAt(0.6)
  const again = await context.newPage()
  await again.goto(system.simulator.phoneUrl('malee', '/bangphrom'))
  await again.getByText(said.unsent).first().waitFor()
  await hasStopped()
  await system.look(again, '40-unsent')
  road.open()
  await again.getByText(said.unsent).first().waitFor({ state: 'detached' })
  await again.goto(address)
  await received(again)
  expect(road.bytes() - before).toBe(road.size())
})

test('two windows with one draft show one page, and one of them sends it', async () => {
  const { road } = system
  const { page, context } = await openPapers('somchai')
  await openPaper(page, 0)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  const before = road.bytes()
  await context.setOffline(true)
  await choose(page)
  for (const window of [page, other]) await window.getByText(said.waitsForNet).waitFor()
  await context.setOffline(false)
  await Promise.all([page, other].map(networkBack))
  await Promise.all([page, other].map(received))
  expect(road.bytes() - before).toBe(road.size())
  for (const window of [page, other]) {
    await window.reload()
    await received(window)
    expect(await window.getByText('หน้า 2', { exact: true }).count()).toBe(0)
  }
})

test('the other window sends what a closed one had begun', async () => {
  const { road } = system
  const { page, context } = await openPapers('somchai')
  await openPaper(page, 0)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  const before = road.bytes()
  road.stopAt(0.5)
  await choose(page)
  await hasStopped()
  await other.getByText(/กำลังส่ง \d+%/).waitFor()
  await expect.poll(lying).toBe(road.bytes() - before)
  road.stopAt(1)
  await page.close()
  await received(other)
  expect(road.bytes() - before).toBe(road.size())
})

test('on a phone that two people use, a page that waits is neither shown to the other nor sent, and goes when its own person is back', async () => {
  const { road } = system
  const { page, context } = await openPapers('malee')
  await openPaper(page, 0)
  const address = page.url()
  const before = road.bytes()
  await context.setOffline(true)
  await choose(page)
  await page.getByText(said.waitsForNet).waitFor()
  await context.setOffline(false)
  /** Whoever has the phone now; what it has stored stays. */
  async function handTo(person: string): Promise<void> {
    await system.signInAs(page, person)
    const answered = page.waitForResponse(
      (answer) => /\/api\/offices\/bangphrom\/cases$/.test(answer.url()) && answer.ok(),
    )
    await page.goto(new URL('/bangphrom', address).href)
    await answered
  }
  await context.route('**/upload', (route) => route.abort())
  await handTo('wipa')
  await expect.poll(() => page.getByText(said.unsent).count()).toBe(0)
  await context.unroute('**/upload')
  await networkBack(page)
  await page.goto(new URL('/bangphrom/cases', address).href)
  await page.getByText('ยังไม่มีเรื่อง').waitFor()
  expect(road.bytes()).toBe(before)
  expect(await kept(page)).toBe(1)

  await handTo('malee')
  await page.goto(address)
  await received(page)
  expect(road.bytes() - before).toBe(road.size())
})

test('a page that nobody came back for is gone from the phone after 30 days', async () => {
  const { page, context } = await openPapers('malee')
  await openPaper(page, 0)
  await context.setOffline(true)
  await choose(page)
  await page.getByText(said.waitsForNet).waitFor()
  expect(await kept(page)).toBe(1)
  await context.route('**/upload', (route) => route.abort())
  const day = 24 * 60 * 60 * 1000
  await context.clock.setFixedTime(Date.now() + 29 * day)
  await context.setOffline(false)
  await page.reload()
  await page.getByText(said.waitsForNet).waitFor()
  expect(await kept(page)).toBe(1)
  await context.clock.setFixedTime(Date.now() + 31 * day)
  await page.reload()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  await expect.poll(() => kept(page)).toBe(0)
  expect(await page.getByText(said.waitsForNet).count()).toBe(0)
})

test('whoever has their data erased leaves no picture on the phone, and the next person finds none', async () => {
  const { page, context } = await openPapers('thomas')
  await openPaper(page, 0)
  await context.route('**/upload', (route) => route.abort())
  await choose(page)
  await page.getByText(said.waitsForNet).waitFor()
  expect(await kept(page)).toBe(1)
  await page.goto(system.simulator.phoneUrl('thomas', '/bangphrom/privacy/erase'))
  await page.getByRole('button', { name: shown('ลบทั้งหมด') }).click()
  await page.getByRole('heading', { name: shown('ลบข้อมูลของคุณแล้ว') }).waitFor()
  expect(await kept(page)).toBe(0)
  await system.signInAs(page, 'wipa')
  await page.goto(new URL('/bangphrom', page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText(said.unsent).count()).toBe(0)
})

test('a page whose answer was lost is not sent again', async () => {
  const { road } = system
  const { page } = await openPapers('prasit')
  await openPaper(page, 0)
  const before = road.bytes()
  road.loseAnswer()
  await choose(page)
  await page.getByText(said.waitsForNet).waitFor()
  await networkBack(page)
  await received(page)
  expect(road.bytes() - before).toBe(road.size())
  await page.reload()
  await received(page)
  expect(await page.getByText('หน้า 2', { exact: true }).count()).toBe(0)
})

test('a phone without room sends all the same, says to keep the window open, and asks before it is closed', async () => {
  const { page, context } = await openPapers('wipa')
  await openPaper(page, 0)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await context.setOffline(true)
  await choose(page)
  await page.getByText(said.keepOpen).waitFor()
  await system.look(page, '41-no-room')
  // Nobody is told that a picture is kept which is not, and how it stands is read without scrolling.
  expect(await page.getByText(/รูปอยู่ในเครื่องนี้/).count()).toBe(0)
  const words = await page.getByText(said.keepOpen).boundingBox()
  const bar = await page.locator('.bottom').boundingBox()
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await context.setOffline(false)
  await networkBack(page)
  await received(page)
})

test('sending the case waits for pages that are under way, says so, and then goes by itself', async () => {
  const { page, context } = await openPapers('malee')
  await upToSending(page)
  await page.getByText(shown('กำลังส่งรูปอีก 1 หน้า')).waitFor()
  await tap(page, 'ส่งให้เจ้าหน้าที่ตรวจ')
  await page.getByText(said.caseNotSent).waitFor()
  await system.look(page, '42-still-sending')
  await context.setOffline(true)
  system.road.cut()
  await page.getByText(shown('รอสัญญาณเพื่อส่งรูปอีก 1 หน้า')).waitFor()
  expect(page.url()).toMatch(/\/check$/)
  system.road.open()
  await context.setOffline(false)
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/, { timeout: 60_000 })
  await page.getByText('รอตรวจ').waitFor()
})

test('leaving the screen calls the sending off', async () => {
  const { page } = await openPapers('prasit')
  await upToSending(page)
  await tap(page, 'ส่งให้เจ้าหน้าที่ตรวจ')
  await page.getByText(said.caseNotSent).waitFor()
  await page.getByRole('link', { name: 'ดูหรือเพิ่มหน้า' }).click()
  await page.getByText(/กำลังส่ง \d+%/).waitFor()
  system.road.open()
  await page.getByText('ได้รับแล้ว 2 จาก 2 ใบ').waitFor()
  await page.goto(system.simulator.phoneUrl('prasit', '/bangphrom/cases'))
  await page.getByText('ยังไม่ส่ง').first().waitFor()
})

test('a page that the office refuses stops the case, with the way to fix it', async () => {
  const { page } = await openPapers('wipa')
  await upToSending(page)
  await tap(page, 'ส่งให้เจ้าหน้าที่ตรวจ')
  await page.getByText(said.caseNotSent).waitFor()
  await page.route('**/upload', (route) =>
    route.fulfill({
      status: 415,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        status: 415,
        code: 'file_type',
        detail: { th: 'ส่งเป็นรูปหรือ PDF', en: 'Send a picture or PDF' },
      }),
    }),
  )
  system.road.cut()
  await networkBack(page)
  const alert = page.getByRole('alert').filter({ hasText: shown('มีรูปที่สำนักงานไม่รับ') })
  await alert.waitFor()
  await system.look(page, '43-refused')
  expect(page.url()).toMatch(/\/check$/)
  await alert.getByRole('link').click()
  await page.getByText('ส่งเป็นรูปหรือ PDF').waitFor()
  await back(page)
  await page.getByText(said.refused).waitFor()
  await system.look(page, '44-papers')
  await page.reload()
  await page.getByText(said.refused).waitFor()

  await page.unroute('**/upload')
  system.road.open()
  await page.locator('.paper').nth(1).locator('a.act').click()
  await tap(page, 'ลองอีกครั้ง')
  await received(page)
})

test('staff see what the phone doubted, beside the page', async () => {
  const { page } = await openPapers('somchai')
  const photo = (await specimenPhoto('BIRTH CERTIFICATE')).toString('base64')
  // In the page, because the session's cookie goes nowhere else.
  const statuses = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const cases = '/api/offices/bangphrom/cases'
    const mine = (await (await fetch(cases)).json()) as CaseSummary[]
    const newest = mine.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.paper a.act')]
    const answers = links.map(async ({ href }) => {
      const documents = `${cases}/${newest?.id}/documents`
      const path = `${documents}/${href.split('/').at(-1)}/pages/${crypto.randomUUID()}`
      const headers = {
        'content-type': 'image/jpeg',
        'idempotency-key': crypto.randomUUID(),
        'phrom-doubts': 'blurred, cut-off',
      }
      return (await fetch(path, { method: 'PUT', body: bytes, headers })).status
    })
    return Promise.all(answers)
  }, photo)
  expect(statuses).toEqual([201, 201])
  await page.reload()
  await page.getByText('ได้รับแล้ว 2 จาก 2 ใบ').waitFor()
  await tap(page, 'ต่อไป')
  await sendCase(page, true)
  const { page: desk } = await system.phone('suda', '/bangphrom/staff')
  await desk
    .getByRole('link', { name: /เปลี่ยนชื่อตัว/ })
    .last()
    .click()
  await desk.getByText(shown('เครื่องผู้ขอทักว่า: ไม่คม · มุมขาด')).waitFor()
  await system.look(desk, '45-doubted')
})
