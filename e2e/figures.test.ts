import { readFileSync } from 'node:fs'
import { figurePage, figureTexts } from '@phrom/shared/words/figures.ts'
import readSheet from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'
import { openCounter, visitToday } from './visit-today.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  const counter = await openCounter(system, '1')
  await counter.press('open')
  const id = await visitToday(system, 'malee')
  const desk = await asPerson(system, 'suda')
  const { code } = await caseOf(system, 'malee', id)
  await desk('POST', '/offices/bangphrom/staff/arrivals', { code })
  const serve = async (ending: object) => {
    await counter.press('next')
    await counter.press('begin')
    await counter.end(ending)
  }
  await serve({ caseId: id })
  await counter.walksIn('สมหมาย')
  await serve({ outcome: 'not_served', reason: 'gave-up' })
})
afterAll(() => system.stop())

test('a head reads the month and the year, how a figure is counted and what is behind it, prints and saves it', async () => {
  const size = { width: 1366, height: 768 }
  const { page } = await system.phone('anan', '/bangphrom/staff/figures', { size })
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  const card = page.getByRole('region', { name: shown(figureTexts['not-served'].name.th) })
  await card.getByText('50%').waitFor()
  await card.getByText(shown('เกินเป้า (ไม่เกิน 5%)')).waitFor()
  await card.getByText(shown('นับอย่างไร')).click()
  await card.getByText(shown(figureTexts['not-served'].how.th)).waitFor()
  // The pictures come in a part of their own, each with its sentence and its table.
  const hours = page.getByRole('figure').filter({ hasText: shown(figurePage.byHour.th) })
  await hours.getByRole('img', { name: /100%/ }).waitFor()
  await hours.getByText(shown('ดูเป็นตาราง')).click()
  await hours.getByRole('table').getByRole('cell', { name: '2', exact: true }).first().waitFor()
  await system.look(page, '240-figures')

  await tap(page, 'ปีงบประมาณ')
  await page.getByRole('heading', { name: /^ปีงบประมาณ 25\d\d$/ }).waitFor()
  await card.getByText('50%').waitFor()
  await card.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: shown('มาแล้วทำไม่สำเร็จ') }).waitFor()
  await page.getByRole('img', { name: /ผู้ขอเลือกไม่ทำต่อ/ }).waitFor()
  const behind = page.getByRole('region', { name: shown(figurePage.cases.th) })
  await behind.getByRole('cell', { name: shown('ผู้ขอเลือกไม่ทำต่อ') }).waitFor()
  expect(await behind.getByRole('row').count()).toBe(2)
  await system.look(page, '241-figure')
  await page.getByRole('link', { name: shown('ตัวเลขทั้งหมด') }).click()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: shown('บันทึกเป็น Excel') }).click(),
  ])
  const rows = (await readSheet(readFileSync(await file.path())))[0]?.data ?? []
  const line = rows.find(([by, , name]) => by === 'รวม' && name === 'มาแล้วทำไม่สำเร็จ')
  expect(line?.slice(4)).toEqual([50, null, 'ไม่เกิน 5%', 2])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  await page.pdf({ path: 'e2e/screenshots/242-figures.pdf', preferCSSPageSize: true })
  await page.emulateMedia({ media: null })

  // Without a network what was read stays, and says whose it is; then the other period comes.
  await page.context().setOffline(true)
  await page.getByRole('link', { name: /ก่อนหน้า/ }).click()
  await page.getByText(/ยังเป็นตัวเลขของ/).waitFor()
  await card.getByText('50%').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: shown(figurePage.tryAgain.th) }).click()
  await page.getByText(shown('ช่วงนี้ยังไม่มีอะไรให้นับ')).waitFor()
  await system.look(page, '243-figures-empty')
  expect(refused).toEqual([])
})

test('a case behind a figure opens', async () => {
  const { page } = await system.phone('anan', '/bangphrom/staff/figures?figure=cases')
  await page
    .getByRole('region', { name: shown(figurePage.cases.th) })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/bangphrom\/staff\/cases\/[0-9a-f-]{36}$/)
})

test('staff who lead nobody are refused', async () => {
  const { page } = await system.phone('suda', '/bangphrom/staff/figures')
  await page
    .getByText(/หน้านี้สำหรับ/)
    .first()
    .waitFor()
})
