import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adult,
  answerAll,
  bookEarliest,
  child,
  divorce,
  type Given,
  openService,
  photograph,
  sendCase,
  shown,
  tap,
  ticketShown,
  usePicture,
} from './citizen.ts'
import { specimenPdf, specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const marriage: Given = {
  place: 'ที่สำนักทะเบียน',
  bothCome: 'ใช่',
  closeBlood: 'ไม่ใช่',
  adopterAdoptee: 'ไม่ใช่',
  hasPrenup: 'ไม่ใช่',
  declaredInDanger: 'ไม่ใช่',
  'partyA.birthDate': { day: '1', month: '3', year: '2538' },
  'partyA.nationality': 'ไทย',
  'partyA.incompetent': 'ไม่ใช่',
  'partyA.maritalHistory': 'ไม่เคยจดทะเบียนสมรส',
  'partyB.birthDate': { day: '12', month: '7', year: '2533' },
  'partyB.nationality': 'ต่างประเทศ',
  'partyB.understandsThai': 'ใช่',
  'partyB.incompetent': 'ไม่ใช่',
  'partyB.maritalHistory': 'ไม่เคยจดทะเบียนสมรส',
}

/** A person's messages from the office, by what LINE shows on a locked phone. */
async function toldTo(person: string): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 500))
  return system.simulator.chatOf('bangphrom', person).map(({ message }) => String(message.altText))
}

async function acceptAll(staffPage: Page): Promise<void> {
  await staffPage.locator('.papers-list').waitFor()
  for (;;) {
    const left = await staffPage.getByText(/ตรวจให้ครบทุกรายการก่อน/).count()
    if (left === 0) break
    const before = await staffPage.locator('.papers-list .state.ok').count()
    await staffPage.getByRole('button', { name: 'ผ่าน', exact: true }).click()
    await staffPage.locator('.papers-list .state.ok').nth(before).waitFor()
  }
}

function throwSwitch(change: object): Promise<Response> {
  return fetch(`${system.simulator.origin}/_simulator/switch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  })
}

/** A PDF is drawn in the app itself: every page, and not blank. */
async function everyPageIsDrawn(page: Page, pages: number): Promise<void> {
  const canvases = page.locator('.picture canvas')
  await canvases.nth(pages - 1).waitFor()
  await expect
    .poll(() =>
      canvases.evaluateAll((all) =>
        all.map((element) => {
          const canvas = element as HTMLCanvasElement
          const { width, height } = canvas
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {
            data: [],
          }
          return data.some((value, i) => i % 4 !== 3 && value < 200 && (data[i | 3] ?? 0) > 0)
        }),
      ),
    )
    .toEqual(Array(pages).fill(true))
}

/** A PDF as the office may get it from other senders than the app, which makes pictures of its pages. */
async function sendPdf(page: Page): Promise<void> {
  const bytes = [...(await specimenPdf('DIVORCE AGREEMENT', 2))]
  const status = await page
    .locator('.pages img')
    .first()
    .evaluate(async (image, body) => {
      const at = (image as HTMLImageElement).src.replace(/[^/]+$/, crypto.randomUUID())
      const headers = { 'content-type': 'application/pdf', 'idempotency-key': crypto.randomUUID() }
      return (await fetch(at, { method: 'PUT', headers, body: new Uint8Array(body) })).status
    }, bytes)
  expect(status).toBe(201)
}

test('a child’s change of name: photographed upright and sideways, returned once, repaired, booked, moved', async () => {
  const { page } = await system.phone('malee')
  await system.look(page, '01-home')
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await system.look(page, '02-intro')
  await tap(page, 'เริ่มเตรียมเอกสาร')
  let looked = 0
  // Every step is reloaded, as a phone does after the camera: nothing is lost.
  await answerAll(page, child, async () => {
    await page.reload()
    if (looked++ < 3) await system.look(page, `03-question-${looked}`)
  })
  await system.look(page, '04-list')
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.reload()
  await system.look(page, '05-consent')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByText('ได้รับแล้ว 0 จาก').waitFor()
  await system.look(page, '06-papers')
  const reload = async () => void (await page.reload())
  await photograph(page, 0, await specimenPhoto('PARENT CONSENT', 'sideways'), reload)
  await photograph(page, 1, await specimenPhoto('BIRTH CERTIFICATE'))
  await page.getByText('ได้รับแล้ว 2 จาก 2 ใบ').waitFor()
  await page.reload()
  await page.getByText('ได้รับแล้ว 2 จาก 2 ใบ').waitFor()
  await tap(page, 'ต่อไป')
  await page.getByLabel('ชื่อและนามสกุล').waitFor()
  await system.look(page, '07-contact')
  await sendCase(page, true, async (screen) => {
    if (screen !== 'contact') await system.look(page, `07-${screen}`)
    await page.reload()
    if (screen === 'contact')
      expect(await page.getByLabel('ชื่อและนามสกุล').inputValue()).toBe('มาลี ใจดี')
    if (screen === 'agreement')
      expect(await page.getByRole('checkbox', { name: /ทาง LINE/ }).isChecked()).toBe(true)
  })
  await page.getByText('รอตรวจ').waitFor()
  await page.reload()
  await system.look(page, '08-submitted')

  const { page: desk } = await system.phone('suda', '/bangphrom/staff', {
    size: { width: 1366, height: 768 },
  })
  await desk.getByRole('link', { name: /เปลี่ยนชื่อตัว/ }).waitFor()
  await system.look(desk, '20-queue')
  await desk.getByRole('link', { name: /เปลี่ยนชื่อตัว/ }).click()
  await desk.locator('.picture img').waitFor()
  await system.look(desk, '21-check')
  const size = await desk.locator('.picture img').evaluate(async (image) => {
    const picture = image as HTMLImageElement
    await picture.decode()
    return { width: picture.naturalWidth, height: picture.naturalHeight }
  })
  // Large enough to read small print, and upright.
  expect(size.height).toBeGreaterThan(1500)
  expect(size.height).toBeGreaterThan(size.width)
  await desk.getByRole('checkbox', { name: 'ยังขาดลายเซ็น' }).check()
  await desk.getByRole('button', { name: 'ส่งกลับ', exact: true }).click()
  await desk.locator('.papers-list .state.turn').waitFor()
  await acceptAll(desk)
  await tap(desk, 'ส่งกลับ 1 รายการ')
  await desk.getByText('ไม่มีงานค้าง').waitFor()

  await page.reload()
  await page.getByText('ยังขาดลายเซ็น').waitFor()
  await system.look(page, '09-returned')
  await tap(page, 'แก้ใบนี้')
  await page.getByLabel('เพิ่มหน้า', { exact: true }).setInputFiles({
    name: 'again.jpg',
    mimeType: 'image/jpeg',
    buffer: await specimenPhoto('PARENT CONSENT, SIGNED'),
  })
  await usePicture(page)
  await page.getByText('หน้า 2', { exact: true }).waitFor({ timeout: 60_000 })
  await system.look(page, '10-fix')
  await page.reload()
  await page.getByText('หน้า 2', { exact: true }).waitFor()
  await tap(page, 'เสร็จแล้ว กลับไปที่รายการ')
  await tap(page, 'ส่งใบที่แก้แล้ว')
  await page.getByText('รอตรวจ').waitFor()

  await desk.reload()
  await desk.getByRole('link', { name: /เปลี่ยนชื่อตัว/ }).click()
  await acceptAll(desk)
  await tap(desk, 'เอกสารพร้อม ให้จองได้')
  await desk.getByText('ไม่มีงานค้าง').waitFor()

  await page.reload()
  await page.getByRole('heading', { name: 'เอกสารพร้อมแล้ว' }).waitFor()
  await tap(page, 'จองวันและเวลา')
  await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).waitFor()
  await system.look(page, '11-calendar')
  await page.reload()
  await page.goBack()
  await bookEarliest(page)
  await system.look(page, '12-booked')
  await tap(page, 'เลื่อนนัด')
  await page.locator('.day:not(.off)').nth(3).click()
  await page
    .getByRole('button', { name: /ช่วงบ่าย/ })
    .last()
    .click()
  await tap(page, 'เลื่อนมาช่วงนี้')
  await ticketShown(page)
  await page.getByText('ช่วงบ่าย').first().waitFor()
  await page.getByRole('button', { name: 'ยกเลิกนัด' }).click()
  await page.getByRole('button', { name: 'ยกเลิกนัด' }).click()
  await page.getByRole('heading', { name: 'ยกเลิกนัดแล้ว' }).waitFor()

  const told = await toldTo('malee')
  expect(told).toHaveLength(6)
  expect(told.join()).not.toMatch(/เปลี่ยนชื่อ|มาลี|ลายเซ็น/)
})

test('a 70-year-old’s own change of name needs no photo and is booked in one go', async () => {
  const { page } = await system.phone('somchai')
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, adult)
  await page.getByText('50 บาท').first().waitFor()
  await tap(page, 'ใส่ชื่อแล้วจองวัน')
  await sendCase(page, false)
  await bookEarliest(page)
  const { page: desk } = await system.phone('anan', '/bangphrom')
  await tap(desk, 'โหมดเจ้าหน้าที่')
  await desk.getByText('ไม่มีงานค้าง').waitFor()
  await system.look(desk, '22-queue-phone')
})

test.each([
  ['จดทะเบียนสมรส', marriage, 4, 'marriage'],
  ['จดทะเบียนหย่าโดย', divorce, 1, 'divorce'],
])('the whole job for %s', async (title, given, needed, name) => {
  const { page } = await system.phone('thomas')
  await openService(page, 'สมรส หย่า และลูก', new RegExp(title))
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, given)
  await system.look(page, `13-list-${name}`)
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  for (let i = 0; i < needed; i++) {
    // The optional papers of a divorce stand before the agreement.
    const at = name === 'divorce' ? 2 : i
    await photograph(
      page,
      at,
      name === 'divorce'
        ? await specimenPdf('DIVORCE AGREEMENT', 1)
        : await specimenPhoto(`PAPER ${i + 1}`, i % 2 ? 'sideways' : 'upright'),
      name === 'divorce' ? () => sendPdf(page) : undefined,
    )
  }
  await tap(page, 'ต่อไป')
  await sendCase(page, true)
  const { page: desk } = await system.phone('suda', '/bangphrom/staff')
  await desk.getByRole('link', { name: new RegExp(title) }).click()
  if (name === 'divorce') {
    await desk.locator('.thumb-pages button').nth(1).click()
    await everyPageIsDrawn(desk, 2)
  } else await desk.locator('.picture img').waitFor()
  await system.look(desk, `23-check-phone-${name}`)
  await acceptAll(desk)
  await tap(desk, 'เอกสารพร้อม ให้จองได้')
  await desk.getByText('ไม่มีงานค้าง').waitFor()
  await page.reload()
  await bookEarliest(page)
  await page.context().close()
  await desk.context().close()
})

test('keeps a photo while the network is cut, and sends it by itself when it is back', async () => {
  const { page, context } = await system.phone('prasit')
  await openService(page, 'สมรส หย่า และลูก', /จดทะเบียนหย่าโดย/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, divorce)
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByRole('link', { name: 'ถ่ายรูปใบนี้' }).nth(2).click()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  await context.setOffline(true)
  await page.getByLabel('ถ่ายรูป', { exact: true }).setInputFiles({
    name: 'p.jpg',
    mimeType: 'image/jpeg',
    buffer: await specimenPhoto('DIVORCE AGREEMENT'),
  })
  await usePicture(page)
  await page.getByText('รอสัญญาณเพื่อส่ง').waitFor()
  await system.look(page, '14-offline')
  await context.setOffline(false)
  await page.getByText('หน้า 1', { exact: true }).waitFor({ timeout: 30_000 })
})

test('a screen that is opened without a network comes by itself when it is back', async () => {
  const { page, context } = await system.phone('prasit')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: /ค้นหาบริการ/ }).click()
  await page.locator('html[data-loading]').waitFor({ state: 'attached' })
  await system.inspect(page, '16-screen-on-its-way')
  await context.setOffline(false)
  await page.getByRole('searchbox').waitFor()
  expect(await page.locator('html[data-loading]').count()).toBe(0)
})

test('a screen of a version that is gone is opened in the one that is there', async () => {
  const { page } = await system.phone('prasit')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const gone = '**/assets/FindService*'
  await page.route(gone, (route) => route.fulfill({ status: 404 }))
  const again = page.waitForEvent('domcontentloaded', { timeout: 60_000 })
  await page.getByRole('link', { name: /ค้นหาบริการ/ }).click()
  await again
  await page.unroute(gone)
  await page.getByRole('searchbox').waitFor({ timeout: 60_000 })
  expect(new URL(page.url()).pathname).toBe('/bangphrom/search')
})

test('the rules of a service that did not load come when they are tried again', async () => {
  const { page } = await system.phone('prasit')
  await page.getByRole('link', { name: shown('ชื่อและชื่อสกุล') }).click()
  const rules = '**/assets/change-first-name-*'
  await page.route(rules, (route) => route.abort())
  await page
    .getByRole('link', { name: /เปลี่ยนชื่อตัว/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'ลองอีกครั้ง' }).waitFor()
  await page.unroute(rules)
  await tap(page, 'ลองอีกครั้ง')
  await page.getByRole('link', { name: /เริ่มเตรียมเอกสาร/ }).waitFor()
})

test('says why it is not possible, and what to do instead', async () => {
  const { page } = await system.phone('wipa')
  await openService(page, 'สมรส หย่า และลูก', /จดทะเบียนสมรส/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await page.getByRole('button', { name: 'ต่อไป' }).click()
  await page.getByRole('alert').waitFor()
  await system.look(page, '15-question-error')
  await answerAll(page, { ...marriage, bothCome: 'ไม่ใช่' })
  await page.getByText('มอบอำนาจไม่ได้').waitFor()
  await system.look(page, '16-stop')
})

test('keeps a citizen out of admin mode, and everything over a restart', async () => {
  const { page } = await system.phone('malee', '/bangphrom/staff')
  await page.getByText(shown('หน้านี้สำหรับเจ้าหน้าที่')).first().waitFor()
  await system.look(page, '24-not-staff')
  await system.restartServer()
  const { page: again } = await system.phone('malee', '/bangphrom/cases')
  await again.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  await system.look(again, '17-cases')
})

test('the screens beside the way are as good: offices, place, a page that is not there, the day’s bookings', async () => {
  const { page, context } = await system.phone('malee', '/')
  await page.getByRole('link', { name: /บางพร้อม/ }).waitFor()
  await system.look(page, '40-offices')
  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/place'))
  await page.getByRole('link', { name: /โทร/ }).first().waitFor()
  await system.look(page, '41-place')
  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/nowhere/at/all'))
  await page.locator('h1').waitFor()
  await system.look(page, '42-not-there')
  await context.close()
  const { page: desk } = await system.phone('suda', '/bangphrom/staff', {
    size: { width: 1366, height: 768 },
  })
  await tap(desk, 'วันนี้')
  for (let days = 0; days < 14 && (await desk.getByText('มาลี ใจดี').count()) === 0; days++) {
    const before = desk.url()
    await tap(desk, 'วันถัดไป')
    await desk.waitForURL((now) => now.href !== before)
    await desk
      .getByText(/ไม่มีผู้จองในวันนี้|มาลี ใจดี/)
      .first()
      .waitFor()
  }
  await desk.getByText('มาลี ใจดี').first().waitFor()
  await system.look(desk, '43-day')
  await desk.context().close()
})

test('signs in from an outer browser with LINE’s own page, and the answers are still there', async () => {
  const context = await system.browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(system.simulator.phoneUrl('somchai', '/bangphrom/cases', true))
  await page.getByRole('link', { name: /อนุญาต/ }).first().click()
  await page.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  expect(page.url()).not.toMatch(/code=|state=/)
  await context.close()
})

test('signs in with the access token where the ID token is about to end', async () => {
  await throwSwitch({ idTokenSeconds: 30 })
  const { page } = await system.phone('malee', '/bangphrom/cases')
  const sent = page.waitForRequest(
    (request) => request.url().endsWith('/api/session') && request.method() === 'POST',
  )
  expect(Object.keys((await sent).postDataJSON())).toEqual(['accessToken'])
  await page.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  await throwSwitch({ idTokenSeconds: 3600 })
})

test.each([
  ['two days behind', -2],
  ['two days ahead', 2],
])('works on a phone whose clock is %s', async (_, days) => {
  const clock = Date.now() + days * 86_400_000
  const { page, context } = await system.phone('malee', '/bangphrom/cases', { clock })
  await page.getByRole('heading', { name: 'เรื่องของฉัน' }).waitFor()
  expect(page.url()).toMatch(/\/bangphrom\/cases$/)
  await context.close()
})

test('asks LINE again where the access token was taken back, and opens the same screen', async () => {
  const { page, context } = await system.phone('malee', '/bangphrom/cases')
  await page.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  await throwSwitch({ revoke: true })
  await page.reload()
  await page.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  await context.clearCookies()
  // Nothing is good any more, so LINE opens the app anew, as a tap on the menu would.
  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/cases'))
  await page.getByText('เปลี่ยนชื่อตัว').first().waitFor()
  await context.close()
})

test('a double tap on send makes one case and one message', async () => {
  const { page } = await system.phone('anan', '/bangphrom')
  const before = (await toldTo('anan')).length
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, adult)
  await tap(page, 'ใส่ชื่อแล้วจองวัน')
  await sendCase(page, false, async (screen) => {
    if (screen !== 'check') return
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.bottom .btn.main')
      button?.click()
      button?.click()
    })
    await page.getByRole('button', { name: 'ส่งแล้วจองวัน' }).waitFor({ state: 'detached' })
  })
  await page.goto(system.simulator.phoneUrl('anan', '/bangphrom/cases'))
  await page.locator('article').first().waitFor()
  expect(await page.locator('article').count()).toBe(1)
  expect((await toldTo('anan')).length - before).toBe(1)
})
