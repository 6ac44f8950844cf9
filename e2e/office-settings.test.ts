import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const settings = '/bangphrom/staff/rules/id-card-lost/office'

test('an admin writes a note and switches a service off; citizens see the one and no longer find the other', async () => {
  const { page: admin } = await system.phone('kanya', settings)
  await admin.getByRole('button', { name: 'บันทึก' }).waitFor()
  await admin.getByLabel(/ข้อความถึงประชาชน ภาษาไทย/).fill('รับบัตรได้ถึง 15.00 น.')
  await admin.getByLabel(shown('เวลาที่เคาน์เตอร์')).fill('๕๐๐')
  await tap(admin, 'บันทึก')
  // Both mistakes are named at once, and nothing typed is lost.
  await admin.getByText('ใส่ตัวเลข 1-480').first().waitFor()
  await admin.getByText(shown('ใส่ข้อความให้ครบทั้งสองภาษา')).first().waitFor()
  await system.look(admin, '70-office-settings')
  await admin.getByLabel(/ข้อความถึงประชาชน ภาษาอังกฤษ/).fill('Cards are handed out until 3 pm')
  await admin.getByLabel(shown('เวลาที่เคาน์เตอร์')).fill('๒๕')
  await tap(admin, 'บันทึก')
  await admin.getByText(/กัญญา มั่นคง/).waitFor()

  const { page } = await system.phone('wipa', '/bangphrom/services/id-card-lost')
  await page.getByText('รับบัตรได้ถึง').waitFor()
  await page.getByText(/25.นาที/).waitFor()
  await system.look(page, '71-intro-with-note')

  await admin.getByRole('checkbox').check()
  await tap(admin, 'บันทึก')
  await admin.getByText(shown('ปิดรับ')).first().waitFor()
  await page.reload()
  await page.getByText(/ยังไม่รับเรื่องนี้ในแอป/).waitFor()
  expect(await page.getByRole('link', { name: 'เริ่มเตรียมเอกสาร' }).count()).toBe(0)
  await page.goto(page.url().replace('/services/id-card-lost', '/topics/id-cards'))
  await page.getByText('บัตรประชาชนชำรุด').waitFor()
  await expect.poll(() => page.getByText(shown('บัตรประชาชนหาย')).count()).toBe(0)
})

test('of two admins at one setting the later one is told, and what was typed stays', async () => {
  const open = async () => {
    const { page } = await system.phone('kanya', settings.replace('id-card-lost', 'move-in'))
    await page.getByRole('button', { name: 'บันทึก' }).waitFor()
    return page
  }
  const [one, other] = [await open(), await open()]
  const places = (page: typeof one) => page.getByLabel(shown('ใช้กี่ที่ของช่วงเวลา'))
  await places(one).fill('2')
  await tap(one, 'บันทึก')
  await one.getByText(/กัญญา มั่นคง/).waitFor()
  await places(other).fill('3')
  await tap(other, 'บันทึก')
  await other.getByText(/สิ่งที่พิมพ์ยังอยู่/).waitFor()
  expect(await places(other).inputValue()).toBe('3')
  // The other's change stands below; saving again is a choice now.
  await other.getByText(/กัญญา มั่นคง/).waitFor()
  await tap(other, 'บันทึก')
  await expect.poll(() => other.getByText(/กัญญา มั่นคง/).count()).toBe(2)
})

test('a head reads the settings and cannot change them', async () => {
  const { page } = await system.phone('anan', settings)
  await page.getByText(shown('ผู้ดูแลสำนักงานเท่านั้นที่แก้ได้')).waitFor()
  expect(await page.getByRole('button', { name: 'บันทึก' }).count()).toBe(0)
})
