import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, child, openService, photograph, sendCase, tap } from './citizen.ts'
import { specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

test('a birth certificate that was accepted once is sent for the next case by a tap, with a new mark, and staff see its age', async () => {
  const { page } = await system.phone('malee')
  const desk = (
    await system.phone('suda', '/bangphrom/staff', { size: { width: 1366, height: 768 } })
  ).page
  async function toPapers() {
    await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
    await tap(page, 'เริ่มเตรียมเอกสาร')
    await answerAll(page, child)
    await tap(page, 'ส่งรูปให้ตรวจก่อน')
    await page.getByRole('checkbox').check()
    await tap(page, 'บันทึกแล้วไปต่อ')
    await page.getByText('ได้รับแล้ว 0 จาก').waitFor()
  }
  await toPapers()
  await photograph(page, 0, await specimenPhoto('PARENT CONSENT'))
  await photograph(page, 1, await specimenPhoto('BIRTH CERTIFICATE'))
  await tap(page, 'ต่อไป')
  await sendCase(page, true)
  await desk.reload()
  await desk.getByRole('link', { name: /เปลี่ยนชื่อตัว/ }).click()
  await desk.locator('.papers-list').waitFor()
  for (const n of [0, 1]) {
    await desk.getByRole('button', { name: 'ผ่าน', exact: true }).click()
    await desk.locator('.papers-list .state.ok').nth(n).waitFor()
  }

  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom'))
  await toPapers()
  await page.getByRole('link', { name: 'ถ่ายรูปใบนี้' }).nth(0).click()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  expect(await page.getByText('เคยส่งเอกสารนี้แล้ว').count()).toBe(0)
  await page.goBack()
  await page.getByRole('link', { name: 'ถ่ายรูปใบนี้' }).nth(1).click()
  await page.getByRole('heading', { name: 'เคยส่งเอกสารนี้แล้ว' }).waitFor()
  await system.look(page, '41-used-again')
  await page.getByRole('button', { name: 'ใช้รูปนี้อีกครั้ง' }).click()
  await page.getByText('ยินยอมให้ใช้รูปที่เคยส่งในอีกเรื่อง', { exact: false }).waitFor()
  await page.locator('.shot img').waitFor()
  await system.look(page, '42-used-again-review')
  // Also where the window is closed on the way: staff read its age all the same.
  system.road.stopAt(0.5)
  await page.getByRole('button', { name: 'ใช้หน้านี้' }).click()
  await expect.poll(() => system.road.isStopped()).toBe(true)
  await page.reload()
  system.road.open()
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  await tap(page, 'เสร็จแล้ว กลับไปที่รายการ')
  await photograph(page, 0, await specimenPhoto('PARENT CONSENT'))
  await tap(page, 'ต่อไป')
  await sendCase(page, true)
  await desk.goto(system.simulator.phoneUrl('suda', '/bangphrom/staff'))
  await desk
    .getByRole('link', { name: /เปลี่ยนชื่อตัว/ })
    .last()
    .click()
  await desk.locator('.thumb-pages button').nth(1).click()
  await desk.getByText('ใช้รูปจากเรื่อง', { exact: false }).waitFor()
  await system.look(desk, '43-used-again-desk')
})
