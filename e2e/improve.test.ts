import { openDatabase } from '@phrom/server/database/database.ts'
import { caseFor, checksOn, visitsOn } from '@phrom/server/improve/testing-improve.ts'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const wide = { width: 1366, height: 768 }
// In a month that is over, whenever the test runs.
const since = addDays(dayOf(toInstant(Date.now())), -42)
const page = (of: string) => `/bangphrom/staff/improve?kind=month&day=${of}`

/** Passports of people who marry go back before a day and hardly any after it; on that day a card printer fails. */
async function givenMonths(): Promise<void> {
  const db = openDatabase({ dataDir: system.dataDir })
  const caseId = await caseFor(db, 'marriage-registration', addDays(since, -40))
  for (let i = -40; i < 40; i += 1) {
    const of = { caseId, day: addDays(since, i) }
    await checksOn(db, { ...of, count: i < 0 ? 3 : 0 }, { 'passport@partyA': ['expired'] })
    await checksOn(db, { ...of, count: 4 }, { 'passport@partyA': [] })
  }
  await checksOn(db, { caseId, day: since, count: 6 }, { 'passport@partyB': ['expired'] })
  const card = { teamId: 'id-card', serviceId: 'id-card-renewal', day: since }
  await visitsOn(db, { ...card, count: 14 }, { reason: 'equipment-down' })
  await visitsOn(db, { ...card, count: 4 }, { reason: 'gave-up' })
  await visitsOn(db, { ...card, count: 20 }, null)
  await db.destroy()
}

test('a head reads what to improve first, notes what is done, and sees before and after', async () => {
  const { page: desk } = await system.phone('anan', page(addDays(since, 400)), { size: wide })
  await desk.getByText(shown('ช่วงนี้ไม่มีเอกสารที่ส่งกลับให้แก้ และไม่มีใครมาแล้วทำไม่สำเร็จ')).waitFor()
  await system.inspect(desk, '370-improve-empty')

  await givenMonths()
  await desk.goto(`${new URL(desk.url()).origin}${page(since)}`)
  const causes = desk.locator('.improve-cause')
  await causes.first().waitFor()
  expect(await causes.locator('h3').allTextContents()).toEqual([
    expect.stringMatching(/ขัดข้อง.*ต่ออายุบัตร/),
    expect.stringMatching(/หมดอายุ.*หนังสือเดินทาง.*สมรส/),
  ])
  await desk.getByText(/น้อยกว่า 5/).waitFor()

  const passport = causes.nth(1)
  for (const name of ['คิดเวลาอย่างไร', 'ประชาชนอ่านอะไร และอะไรช่วยได้']) {
    await passport.getByText(shown(name)).click()
  }
  await passport.getByText('Passport').first().waitFor()
  const note = passport.getByRole('link', { name: shown('แก้ข้อความของสำนักงาน') })
  expect(await note.getAttribute('href')).toBe(
    '/bangphrom/staff/rules/marriage-registration/office',
  )
  await passport.getByText(shown('สิ่งที่ทำ และผลก่อนกับหลัง')).click()
  await passport.getByRole('button', { name: shown('บันทึกสิ่งที่ทำ') }).click()
  await tap(desk, 'บันทึก')
  await desk.getByRole('alert').waitFor()
  await system.look(desk, '371-improve-note')
  await passport.getByLabel(shown('ทำอะไร')).fill('ติดตัวอย่างหน้าวันหมดอายุไว้ที่จุดแรก')
  await passport.getByLabel(shown('ใครดูแล')).fill('คุณสุดา')
  const [year = '', month = '', day = ''] = since.split('-')
  await passport.getByLabel(shown('วันที่'), { exact: true }).fill(String(Number(day)))
  await passport.getByRole('combobox').selectOption(String(Number(month)))
  await passport.getByLabel(shown('ปี พ.ศ.')).fill(String(Number(year) + 543))
  await tap(desk, 'บันทึก')
  await passport.getByText(shown('ลดลง มากกว่าที่จะเป็นเรื่องบังเอิญ')).waitFor()
  await passport.getByText(shown('กำลังทำ')).waitFor()
  const cells = passport.locator('.improve-effect tbody td')
  expect(await cells.allTextContents()).toEqual([
    ...[expect.stringContaining('42.9'), expect.stringMatching(/^120.จาก.280$/)],
    ...[expect.stringContaining('3.6'), expect.stringMatching(/^6.จาก.166$/)],
  ])
  await system.look(desk, '372-improve')

  await desk.reload()
  await passport.getByText(shown('ลดลง มากกว่าที่จะเป็นเรื่องบังเอิญ')).waitFor()
  await desk.emulateMedia({ media: 'print' })
  expect(await desk.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await desk.getByRole('link', { name: shown('ดูเรื่องที่นับ') }).count()).toBe(0)
  await desk.pdf({ path: 'e2e/screenshots/373-improve.pdf', preferCSSPageSize: true })

  await desk.emulateMedia({ media: null })
  await causes
    .first()
    .getByRole('link', { name: shown('ดูเรื่องที่นับ') })
    .click()
  await desk.waitForURL(/figure=not-served.*equipment-down/)
  await desk.getByText(shown('มาแล้วทำไม่สำเร็จ')).first().waitFor()
  await desk
    .getByText(/เฉพาะ.*ขัดข้อง/)
    .first()
    .waitFor()

  const { page: plain } = await system.phone('suda', page(since))
  await plain
    .getByText(/หน้านี้สำหรับ/)
    .first()
    .waitFor()
})
