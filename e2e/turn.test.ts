import { addMinutes, instantAt } from '@phrom/shared/time.ts'
import { notServedTold } from '@phrom/shared/words/not-served.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'
import { bookedCase, openCounter, visitToday } from './visit-today.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

/** Asks as the page does when it is seen again. */
const lookUp = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

const originOf = (page: Page) => new URL(page.url()).origin

async function says(page: Page, words: string): Promise<void> {
  await lookUp(page)
  await page.getByRole('heading', { name: shown(words) }).waitFor()
}

const arrive = (code: string) => `/bangphrom/arrive?kiosk=${code}`
const unknown = { code: 'AAAAAAAAAAAAAAAA' }

test('one tap at the door takes the number; the phone follows the turn, and tells what came of it', async () => {
  const id = await visitToday(system, 'malee')
  const counter = await openCounter(system, '2')
  await counter.walksIn('ประยูร')
  const { page } = await system.phone('malee', arrive((await counter.kiosk()).code))
  const take = page.getByRole('button', { name: 'รับคิว', exact: true })
  await take.waitFor()
  expect(page.url()).not.toContain('kiosk')
  await system.look(page, '90-arrive')
  await take.click()
  await page.getByText('B002').first().waitFor()
  await page.getByText(shown('ตอนนี้ยังไม่มีช่องเปิด')).waitFor()
  await system.look(page, '90-arrive-taken')

  await page.goto(`${originOf(page)}/bangphrom/cases/${id}/booking`)
  await says(page, 'มีก่อนหน้าอีก 1 คิว')
  await counter.press('open')
  await lookUp(page)
  await page.getByText(/รออีกประมาณ/).waitFor()
  await system.look(page, '91-turn-waiting')
  // What stands as it stood is not said again.
  await page.evaluate(() => {
    const counts = globalThis as unknown as { said: number }
    counts.said = 0
    const count = () => {
      counts.said += 1
    }
    for (const region of document.querySelectorAll('.turn-card [role]')) {
      const all = { childList: true, characterData: true, subtree: true }
      new MutationObserver(count).observe(region, all)
    }
  })
  const said = () => page.evaluate(() => (globalThis as unknown as { said: number }).said)
  const answered = () => page.waitForResponse((answer) => answer.url().endsWith('/ticket'))
  for (let i = 0; i < 2; i++) await Promise.all([answered(), lookUp(page)])
  expect(await said()).toBe(0)

  await counter.press('next')
  await says(page, 'คิวถัดไปคือคุณ')
  expect(await said()).toBeGreaterThan(0)
  await counter.press('begin')
  await counter.end({})
  await counter.press('next')
  await says(page, 'ถึงคิวแล้ว')
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    shown('ถึงคิวแล้ว ไปที่ช่อง 2 ได้เลย').replace('ช่อง 2 ', 'ช่อง 2\u00a0'),
  ])
  await system.look(page, '92-turn-called')
  await counter.press('again')
  await counter.press('again')
  await counter.press('pass-over')
  await says(page, 'เรียกแล้วไม่พบ')
  await system.look(page, '93-turn-passed-over')
  await counter.comesBack('B002')
  await says(page, 'คิวถัดไปคือคุณ')
  await page.getByText(/ต่อคิวกับผู้ที่ไม่ได้จอง/).waitFor()
  await counter.press('next')
  await counter.press('begin')
  await says(page, 'กำลังให้บริการ')
  await system.look(page, '94-turn-serving')
  await counter.press('park', { what: 'สำเนาบัตรของสามี' })
  await says(page, 'พักคิวไว้ให้')
  await page.getByText(/สำเนาบัตรของสามี/).waitFor()
  await system.look(page, '95-turn-kept')

  // The network goes: the number stays in sight, and since when it may be old.
  await page.context().setOffline(true)
  await lookUp(page)
  await page.getByText(/ติดต่อสำนักงานไม่ได้ตั้งแต่/).waitFor()
  await page.getByRole('heading', { name: shown('พักคิวไว้ให้') }).waitFor()
  await page.context().setOffline(false)

  await counter.comesBack('B002').catch(() => undefined)
  await page.goto(`${originOf(page)}/bangphrom/cases/${id}`)
  await says(page, 'พักคิวไว้ให้')
  await system.look(page, '95-case-kept')
})

test('who was served reads what it gave and what to do next, on the screen that was open', async () => {
  const id = await visitToday(system, 'prasit')
  const counter = await openCounter(system, '3', 'kanya')
  const { page } = await system.phone('prasit', arrive((await counter.kiosk()).code))
  await tap(page, 'รับคิว')
  await page
    .getByText(/^B\d{3}$/)
    .first()
    .waitFor()
  await page.goto(`${originOf(page)}/bangphrom/cases/${id}`)
  await page
    .getByText(/^B\d{3}$/)
    .first()
    .waitFor()
  await counter.press('open')
  await counter.press('next')
  await counter.press('begin')
  await counter.end({ caseId: id, fee: 50, receipt: '12/2569', isConfirmed: false })
  await says(page, 'สิ่งที่ได้')
  await page.getByText(/ช\.3/).waitFor()
  await page.getByText(/ใบเสร็จเลขที่/).waitFor()
  await page.getByRole('heading', { name: shown('ต้องทำต่อ') }).waitFor()
  // What the case says of itself is what has come of it.
  await page.getByRole('heading', { name: shown('เสร็จแล้ว') }).waitFor()
  expect(await page.getByText(shown('ไม่มีอะไรต้องทำจนถึงวันนัด')).count()).toBe(0)
  await system.look(page, '96-after-served')
  await page.getByRole('button', { name: shown('ยืนยัน'), exact: true }).click()
  await page.getByText(shown('คุณยืนยันแล้ว')).waitFor()
  // There is nothing left to move or cancel.
  await page.goto(`${originOf(page)}/bangphrom/cases/${id}/booking`)
  await page.getByRole('heading', { name: shown('เสร็จแล้ว') }).waitFor()
  expect(await page.getByRole('button', { name: shown('ยกเลิกนัด') }).count()).toBe(0)
  // What is held of it stands with all that is held.
  await page.goto(`${originOf(page)}/bangphrom/privacy/${id}`)
  await page.getByRole('heading', { name: shown('การมาสำนักงาน') }).waitFor()
  await page.getByText(/ใบเสร็จเลขที่ 12\/2569/).waitFor()
  await system.look(page, '96-kept-visit')
  await counter.press('close')
})

test('who was not served reads why and what was missing, and books again with all that was checked', async () => {
  const id = await visitToday(system, 'somchai')
  const counter = await openCounter(system, '4', 'kanya')
  const { page } = await system.phone('somchai', arrive((await counter.kiosk()).code))
  await tap(page, 'รับคิว')
  await page
    .getByText(/^B\d{3}$/)
    .first()
    .waitFor()
  await counter.press('open')
  await counter.press('next')
  await counter.press('begin')
  const ending = { caseId: id, outcome: 'not_served' }
  await counter.end({ ...ending, reason: 'not-entitled', missing: 'rude' })
  await says(page, 'วันนี้ยังทำไม่ได้')
  await tap(page, 'ดูเรื่องนี้')
  const told = notServedTold['not-entitled']
  await page.getByRole('heading', { name: shown(told.why.th) }).waitFor()
  await page.getByText(shown('ชื่อต้องไม่มีคำหรือความหมายหยาบคาย')).waitFor()
  await page.getByText(shown(told.doThis.th)).waitFor()
  await system.look(page, '97-after-not-served')
  await tap(page, 'จองวันใหม่')
  await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).waitFor()
})

/** The office's clock, as this page hears it. */
async function at(page: Page, now: string): Promise<void> {
  const arrival = { earlyMinutes: 60, lateMinutes: 15 }
  await page.route('**/api/offices/bangphrom/display', (route) =>
    route.fulfill({ json: { now, called: [], waiting: [], arrival } }),
  )
}

test('who scans too early, late, on another day, without a booking or an old code is told what to do', async () => {
  const counter = await openCounter(system, '5', 'kanya')
  const { code } = await counter.kiosk()
  const { page: nobody } = await system.phone('wipa', arrive(code))
  await nobody.getByRole('heading', { name: shown('ไม่มีนัดที่สำนักงานนี้') }).waitFor()
  await system.look(nobody, '98-arrive-none')

  const { day, start } = await bookedCase(system, 'wipa')
  await nobody.goto(`${originOf(nobody)}${arrive(code)}`)
  await nobody.getByRole('heading', { name: shown('วันนี้ไม่มีนัด') }).waitFor()
  await system.look(nobody, '98-arrive-other-day')

  await at(nobody, addMinutes(instantAt(day, start), -90))
  await nobody.goto(`${originOf(nobody)}${arrive(code)}`)
  await nobody.getByText(shown('ยังไม่ถึงเวลา')).waitFor()
  expect(await nobody.getByRole('button', { name: /รับคิว/ }).count()).toBe(0)
  await system.look(nobody, '98-arrive-early')

  await at(nobody, instantAt(day, '23:00'))
  await nobody.goto(`${originOf(nobody)}${arrive(code)}`)
  await nobody.getByText(shown('มาหลังเวลานัด')).waitFor()
  await system.look(nobody, '98-arrive-late')
  // The office decides again, whatever the page believed: that day has not come.
  await tap(nobody, 'รับคิว')
  await nobody.getByRole('alert').getByText(shown('นัดนี้ไม่ใช่ของวันนี้')).waitFor()
})

test('a code that is over asks for another scan and leaves the booking as it is; of two visits each has its button', async () => {
  const [first, second] = [
    await visitToday(system, 'thomas'),
    await visitToday(system, 'thomas', { serviceId: 'id-card-renewal' }),
  ]
  const { page } = await system.phone('thomas', arrive(unknown.code))
  await page.getByRole('heading', { name: shown('มาตามนัดไหน') }).waitFor()
  await system.look(page, '99-arrive-which')
  await page.getByRole('button', { name: /^รับคิว/ }).first().click()
  await page.getByRole('heading', { name: shown('สแกนที่ประตูอีกครั้ง') }).waitFor()
  expect(await page.getByRole('button', { name: /^รับคิว/ }).count()).toBe(0)
  await system.look(page, '99-arrive-code-over')
  for (const id of [first, second]) {
    expect((await caseOf(system, 'thomas', id)).booking).not.toBeNull()
  }
})

test('the tablet at the door shows the code of now, and none without a network', async () => {
  const { page } = await system.phone('suda', '/bangphrom/staff/kiosk', {
    size: { width: 1024, height: 768 },
  })
  const code = page.getByRole('img', { name: shown('คิวอาร์โค้ดสำหรับรับคิว') })
  await code.waitFor()
  const stay = async () => undefined
  await system.look(page, '99-kiosk', stay)
  await page.context().setOffline(true)
  await lookUp(page)
  await page.getByRole('heading', { name: /ตอนนี้สแกนไม่ได้/ }).waitFor()
  expect(await code.count()).toBe(0)
  await system.look(page, '99-kiosk-offline', stay)
  await page.context().setOffline(false)
  await lookUp(page)
  await code.waitFor()
  expect(await page.getByRole('link').count()).toBe(0)
})
