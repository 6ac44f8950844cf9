import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'
import { openCounter, visitToday } from './visit-today.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const scanner = (page: Page) => page.frameLocator('iframe[title=LINE]')
const code = (page: Page) => page.getByLabel(shown('รหัสเรื่อง'), { exact: true })

test('who comes with a ticket on the phone is scanned with LINE at the counter', async () => {
  const id = await visitToday(system, 'malee')
  await openCounter(system, '1')
  const { page } = await system.phone('suda', '/bangphrom/staff/day')
  await tap(page, 'รับคนที่จองไว้')
  await tap(page, 'สแกนด้วย LINE')
  // Thought better of it.
  await scanner(page).getByRole('button', { name: 'Close' }).click()
  await page.locator('iframe[title=LINE]').waitFor({ state: 'detached' })
  expect(await code(page).inputValue()).toBe('')

  await tap(page, 'สแกนด้วย LINE')
  const { code: own } = await caseOf(system, 'malee', id)
  await scanner(page).getByLabel(/QR/).fill(own)
  await scanner(page).getByRole('button', { name: 'Scan' }).click()
  await page.locator('iframe[title=LINE]').waitFor({ state: 'detached' })
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.input.code')?.value !== '',
  )
  await system.look(page, '79-scanned')
  await tap(page, 'มาถึงแล้ว')
  await page
    .locator('.day-news')
    .getByText(/[A-Z]001/)
    .waitFor()
})

test('outside of LINE no scanner is offered, and the code is typed', async () => {
  const context = await system.browser.newContext({ locale: 'th-TH' })
  const page = await context.newPage()
  await page.goto(system.simulator.phoneUrl('suda', '/bangphrom/staff/day', true))
  await page.getByRole('link', { name: 'Allow' }).click()
  await tap(page, 'รับคนที่จองไว้')
  await code(page).waitFor()
  expect(await page.getByRole('button', { name: shown('สแกนด้วย LINE') }).count()).toBe(0)
  await context.close()
})
