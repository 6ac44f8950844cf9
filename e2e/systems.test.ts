import { createServer } from 'node:http'
import { openDatabase } from '@phrom/server/database/database.ts'
import { lastCounted, type OpenFigure } from '@phrom/shared/open-data.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'
import { visitToday } from './visit-today.ts'

let system: System
const received: string[] = []
let status = 204
const city = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    received.push(text)
    response.writeHead(status).end()
  })
})
beforeAll(async () => {
  await new Promise<void>((resolve) => city.listen(0, '127.0.0.1', resolve))
  system = await startSystem({ settings: { HOOKS_MAY_LOOP: 'yes' } })
})
afterAll(async () => {
  await system.stop()
  city.closeAllConnections()
  city.close()
})

const wide = { width: 1366, height: 768 }
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name: shown(name), exact: true }).waitFor()
const says = (page: Page, text: string) => page.getByText(new RegExp(shown(text))).first()

test('an admin makes a key that is shown once, reads with it, and revokes it', async () => {
  const { page } = await system.phone('kanya', '/bangphrom/staff/systems')
  await page.getByText(shown('ยังไม่มีกุญแจ')).waitFor()
  await tap(page, 'สร้างกุญแจใหม่')
  await heading(page, 'สร้างกุญแจใหม่')
  await page.getByRole('button', { name: shown('สร้างกุญแจ'), exact: true }).click()
  await page.getByRole('alert').getByText(shown('เลือกอย่างน้อย 1 ข้อ')).waitFor()
  await page.getByLabel(shown('ใช้กับระบบอะไร')).fill('ระบบกลางของเมือง')
  await page.getByRole('checkbox', { name: shown('คิวและการจองของวัน') }).check()
  await system.look(page, '220-systems-new-key')
  await page.getByRole('button', { name: shown('สร้างกุญแจ'), exact: true }).click()
  await heading(page, 'กุญแจพร้อมใช้')
  const key = await page.getByLabel(shown('กุญแจของ ระบบกลางของเมือง')).inputValue()
  const api = await page.getByLabel(shown('ที่อยู่สำหรับอ่าน')).inputValue()
  await system.look(page, '221-systems-key')
  const read = async () => {
    const headers = { authorization: `Bearer ${key}` }
    return (await fetch(`${api}/bookings`, { headers })).status
  }
  expect(await read()).toBe(200)
  await tap(page, 'เก็บไว้แล้ว ไปต่อ')
  await says(page, '1 ครั้งใน 30 วัน').waitFor()
  expect(await page.content()).not.toContain(key)
  await page.getByText(shown('ยกเลิกกุญแจ')).first().click()
  await page.getByRole('button', { name: shown('ยกเลิกกุญแจ'), exact: true }).click()
  await page.getByText(shown('ยังไม่มีกุญแจ')).waitFor()
  expect(await read()).toBe(401)
})

test('an address is told of a case, and shows what arrived and what did not', async () => {
  const { port } = city.address() as { port: number }
  const { page } = await system.phone('kanya', '/bangphrom/staff/systems', { size: wide })
  await tap(page, 'เพิ่มที่อยู่')
  const url = page.getByLabel(shown('ที่อยู่ที่รับแจ้ง'))
  await url.fill('https://10.0.0.1/phrom')
  await page.getByRole('button', { name: shown('เลือกทั้งหมด') }).click()
  await tap(page, 'เพิ่มที่อยู่นี้')
  await page
    .getByRole('alert')
    .getByText(/ส่งไปที่อยู่นี้ไม่ได้/)
    .waitFor()
  await url.fill(`http://127.0.0.1:${port}/phrom`)
  await system.look(page, '222-systems-new-address')
  await tap(page, 'เพิ่มที่อยู่นี้')
  await heading(page, 'เพิ่มที่อยู่แล้ว')
  expect(await page.getByLabel(/รหัส/).inputValue()).toMatch(/^whsec_/)
  await system.look(page, '223-systems-secret')
  await tap(page, 'เก็บไว้แล้ว ไปต่อ')
  await tap(page, 'ส่งทดสอบ')
  await says(page, 'ส่งถึงแล้ว').waitFor()
  status = 500
  await tap(page, 'ส่งทดสอบ')
  await says(page, 'ระบบที่รับตอบว่าผิดพลาด').waitFor()
  await system.look(page, '224-systems-address')
  status = 204
  // From ten seconds after it was entered it is told of what happens; by now they have passed, or nearly so.
  const admin = await asPerson(system, 'kanya')
  const { hooks } = (await admin('GET', '/offices/bangphrom/staff/systems')) as {
    hooks: { createdAt: string }[]
  }
  const begins = Date.parse(hooks[0]?.createdAt ?? '') + 10_000
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, begins - Date.now())))
  await visitToday(system, 'malee')
  await page
    .getByText(/จองวันนัด/)
    .first()
    .waitFor()
  await expect
    .poll(() => received.some((text) => JSON.parse(text).type === 'visit.booked'))
    .toBe(true)
  expect(received.join()).not.toContain('มาลี')
  const { page: head } = await system.phone('anan', '/bangphrom/staff/systems')
  await says(head, 'หน้านี้สำหรับผู้ดูแล').waitFor()
})

test('an admin sees what would be public, publishes it, and takes it back', async () => {
  await givenMonth(system)
  const { page } = await system.phone('kanya', '/bangphrom/staff/systems')
  await heading(page, 'ข้อมูลเปิด')
  await system.look(page, '225-systems')
  await tap(page, 'ดูและตั้งค่าข้อมูลเปิด')
  await says(page, 'เรื่องที่ส่งถึงสำนักงาน').waitFor()
  const address = `${system.origin}/api/offices/bangphrom/open-data`
  expect((await fetch(address)).status).toBe(404)
  await tap(page, 'เปิดให้ทุกคนอ่าน')
  await says(page, 'ใครก็อ่านได้ที่').waitFor()
  await system.look(page, '226-open-data')
  const csv = await (await fetch(`${address}.csv`)).text()
  expect(csv).toContain('cases-sent,412,count')
  const anybody = await (await system.browser.newContext()).newPage()
  await anybody.goto(address)
  await anybody.getByRole('heading', { level: 1 }).waitFor()
  await system.inspect(anybody, '227-open-data-page')
  await page.locator('summary', { hasText: shown('เลิกเปิดข้อมูล') }).click()
  await page.getByRole('button', { name: shown('เลิกเปิดข้อมูล') }).click()
  await says(page, 'ตอนนี้ไม่มีใครภายนอกเห็น').waitFor()
  expect((await fetch(address)).status).toBe(404)
})

/** Last month as it was counted, so that the page shows more than an empty office. */
async function givenMonth({ dataDir }: System): Promise<void> {
  const db = openDatabase({ dataDir })
  const month = lastCounted(dayOf(toInstant(Date.now())))
  const of = (team: string, service: string, figure: OpenFigure, value: number) => ({
    ...{ team, service, figure, value },
  })
  const rows = [
    of('', '', 'cases-sent', 412),
    of('', '', 'visits-served', 380),
    of('', '', 'counter-minutes', 9),
    of('general-registration', '', 'cases-sent', 212),
    of('general-registration', 'change-first-name', 'cases-sent', 57),
    of('general-registration', 'change-first-name', 'very-good', 71),
  ]
  const values = {
    officeId: 'bangphrom',
    month,
    countedOn: `${month}-01`,
    rows: JSON.stringify(rows),
  }
  await db
    .insertInto('openDataMonth')
    .values(values)
    .onConflict((conflict) => conflict.columns(['officeId', 'month']).doUpdateSet(values))
    .execute()
  await db.destroy()
}
