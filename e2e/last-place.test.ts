import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adult,
  answerAll,
  holdEarliest,
  openService,
  sendCase,
  tap,
  ticketShown,
} from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem({ places: 1 })
})
afterAll(() => system.stop())

test('two people want the last place: one has it, the other is told and chooses another', async () => {
  const pages = await Promise.all(
    ['malee', 'somchai'].map(async (person) => {
      const { page } = await system.phone(person)
      await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
      await tap(page, 'เริ่มเตรียมเอกสาร')
      await answerAll(page, adult)
      await tap(page, 'ใส่ชื่อแล้วจองวัน')
      await sendCase(page, false)
      await tap(page, 'จองวันและเวลา')
      await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).waitFor()
      return page
    }),
  )
  const earliest = (page: Page) => page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ })
  const kept = (page: Page) => page.getByText(/เก็บที่นี้ไว้ให้คุณ/).first()
  await Promise.all(pages.map((page) => earliest(page).click()))
  await Promise.all(
    pages.map((page) => kept(page).or(page.getByText('เพิ่งมีคนจองที่สุดท้าย')).first().waitFor()),
  )
  const has = await Promise.all(pages.map((page) => kept(page).count()))
  expect(has.map((count) => count > 0).sort()).toEqual([false, true])
  for (const page of pages) {
    if ((await kept(page).count()) === 0) {
      await system.look(page, '18-slot-full')
      await holdEarliest(page)
    }
    await tap(page, /^จอง(?!วัน)/)
    await ticketShown(page)
  }
})

test('a tap on the rich menu in the chat opens the app in LINE’s window, signed in', async () => {
  await system.setUpLine()
  const page = await system.browser.newPage({ viewport: { width: 1200, height: 1000 } })
  await page.goto(system.simulator.deskOrigin)
  await page.getByRole('link', { name: 'เรื่องของฉัน' }).click()
  const app = page.frameLocator('iframe')
  await app.getByRole('heading', { name: 'เรื่องของฉัน' }).waitFor()
  await page.locator('.window .bar').getByText('เรื่องของฉัน').waitFor()
  await app.getByText('จองแล้ว').first().waitFor()
  await page.getByRole('button', { name: 'ปิด' }).click()
  // The card about the booking lies in the chat, with its button into the right screen.
  await page.getByRole('link', { name: 'ดูการจอง' }).first().click()
  await app.getByRole('img', { name: /บัตรนัด/ }).waitFor()
  await page.getByRole('button', { name: 'ปิด' }).click()
  await system.inspect(page, '30-desk')
})
