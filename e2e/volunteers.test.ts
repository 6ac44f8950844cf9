import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const desk = '/bangphrom/staff/volunteers'
const chatOf = (person: string) => JSON.stringify(system.simulator.chatOf('bangphrom', person))
const heading = (page: Page, words: string | RegExp) =>
  page.getByRole('heading', { name: typeof words === 'string' ? shown(words) : words }).waitFor()

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

/** The path that an invitation's link opens in the app. */
async function linkedPath(page: Page): Promise<string> {
  const link = (await page.locator('.address').first().textContent()) ?? ''
  return `/bangphrom/volunteer/join/${link.split('/').at(-1)}`
}

test('staff invite by QR, the person joins and waits, and is a volunteer once staff have confirmed them', async () => {
  const { page: staff } = await system.phone('anan', `${desk}/invites/new`)
  await tap(staff, 'สร้าง QR และลิงก์')
  await staff.getByText(shown('ใส่ชื่อชุมชน บริษัท หรือโรงเรียน')).first().waitFor()
  await staff.getByLabel(shown('ชื่อคนที่เชิญ')).fill('สมชาย ใจอาสา')
  await staff.getByRole('radio', { name: shown('ชุมชน'), exact: true }).check()
  await staff.getByLabel(shown('ชื่อชุมชน บริษัท หรือโรงเรียน')).fill('ชุมชนริมคลอง')
  await staff.getByLabel(shown('พื้นที่')).fill('แขวงบางพร้อม')
  await system.look(staff, 'volunteers-1-invite')
  await tap(staff, 'สร้าง QR และลิงก์')
  await heading(staff, 'ส่งหรือให้สแกนคำเชิญนี้')
  await system.look(staff, 'volunteers-2-link')
  const path = await linkedPath(staff)

  const { page } = await system.phone('somchai', path)
  await page.getByText('ชุมชนริมคลอง').first().waitFor()
  await system.look(page, 'volunteers-3-invitation')
  await tap(page, 'ต่อไป')
  await heading(page, 'ชื่อและเบอร์โทรของคุณ')
  await tap(page, 'ส่งชื่อให้เจ้าหน้าที่ยืนยัน')
  await page.getByText(shown('ทำเครื่องหมายยินยอมก่อน')).waitFor()
  await page.getByLabel(shown('ชื่อและนามสกุล')).fill('สมชาย ใจอาสา')
  await page.getByLabel(shown('เบอร์โทร'), { exact: true }).fill('081 000 0000')
  // What was typed outlives a reload; the consent is given anew.
  await page.reload()
  await tap(page, 'ต่อไป')
  await expect.poll(() => page.getByLabel(shown('ชื่อและนามสกุล')).inputValue()).toBe('สมชาย ใจอาสา')
  await page.getByRole('checkbox').check()
  await system.look(page, 'volunteers-4-join')
  await tap(page, 'ส่งชื่อให้เจ้าหน้าที่ยืนยัน')
  await heading(page, 'รอเจ้าหน้าที่ยืนยัน')
  await system.look(page, 'volunteers-5-waiting')

  // Passed on, the same link opens nothing any more.
  const { page: late } = await system.phone('malee', path)
  await heading(late, 'คำเชิญนี้ใช้ครบแล้ว')
  await system.look(late, 'volunteers-6-used')

  await goTo(staff, desk)
  await heading(staff, 'รอยืนยัน 1 คน')
  await tap(staff, /สมชาย ใจอาสา/)
  await heading(staff, 'ใช่คนที่เชิญหรือไม่')
  await system.look(staff, 'volunteers-7-confirm')
  await tap(staff, 'ยืนยันว่าเป็นอาสาสมัคร')
  await staff.getByText(shown('ยืนยันแล้ว แจ้งเขาทาง LINE')).waitFor()
  await system.look(staff, 'volunteers-8-active')
  await expect.poll(() => chatOf('somchai')).toContain('คุณเป็นอาสาสมัครแล้ว')
  await tap(staff, 'แก้ชื่อ เบอร์ กลุ่ม หรือพื้นที่')
  await staff.getByLabel(shown('พื้นที่')).fill('แขวงริมน้ำ')
  await system.look(staff, 'volunteers-13-edit')
  await tap(staff, 'บันทึก')
  await staff.getByText('ชุมชนริมคลอง, แขวงบางพร้อม → ชุมชนริมคลอง, แขวงริมน้ำ').waitFor()
})

test('a volunteer finds the way from the first screen, and leaves with one confirmation', async () => {
  const { page } = await system.phone('somchai', '/bangphrom')
  await tap(page, 'งานอาสาสมัคร')
  await heading(page, /สมชาย ใจอาสา/)
  await system.look(page, 'volunteers-9-home')
  await tap(page, 'ข้อมูลของฉันในรายชื่อ')
  await page.getByLabel(shown('เบอร์โทร'), { exact: true }).fill('082-000-0000')
  await tap(page, 'บันทึก')
  await page.getByText(shown('บันทึกแล้ว')).waitFor()
  await system.look(page, 'volunteers-10-me')

  const { page: staff } = await system.phone('anan', desk, {
    size: { width: 1280, height: 900 },
  })
  await staff.getByText('082-000-0000').waitFor()
  await system.look(staff, 'volunteers-11-directory')

  await tap(page, 'เลิกเป็นอาสาสมัคร')
  await system.look(page, 'volunteers-12-leave')
  await tap(page, 'เลิกเป็นอาสาสมัครเลย')
  await heading(page, 'ออกจากรายชื่อแล้ว')
  await tap(page, 'ไปหน้าแรก')
  await heading(page, 'วันนี้ต้องการทำเรื่องอะไร')
  expect(await page.getByRole('link', { name: shown('งานอาสาสมัคร') }).count()).toBe(0)
  await goTo(page, '/bangphrom/privacy')
  await page
    .getByRole('heading', { name: shown('อาสาสมัคร') })
    .first()
    .waitFor()

  await staff.reload()
  await staff.getByText(shown('ไม่พบใครตามที่ค้น')).waitFor()
  await staff.getByLabel(shown('สถานะ')).selectOption({ label: 'เลิกเอง' })
  await staff.getByText('082-000-0000').waitFor()
})

test('people at a training name their own group, and whom staff do not confirm is told so', async () => {
  const { page: staff } = await system.phone('anan', `${desk}/invites/new`)
  await staff.getByRole('radio', { name: shown('คนที่มาวันอบรม') }).check()
  await staff.getByLabel(shown('กี่คน')).fill('๒๐๑')
  await tap(staff, 'สร้าง QR และลิงก์')
  await staff.getByRole('alert').waitFor()
  await staff.getByLabel(shown('กี่คน')).fill('๓๐')
  await system.look(staff, 'volunteers-14-training')
  await tap(staff, 'สร้าง QR และลิงก์')
  await heading(staff, 'ส่งหรือให้สแกนคำเชิญนี้')
  const { page } = await system.phone('malee', await linkedPath(staff))
  await tap(page, 'ต่อไป')
  await page.getByLabel(shown('ชื่อและนามสกุล')).fill('มาลี ใจดี')
  await page.getByLabel(shown('เบอร์โทร'), { exact: true }).fill('081-234-5678')
  await page.getByRole('radio', { name: shown('โรงเรียน'), exact: true }).check()
  await page.getByLabel(shown('ชื่อชุมชน บริษัท หรือโรงเรียน')).fill('โรงเรียนบางพร้อม')
  await page.getByRole('checkbox').check()
  await tap(page, 'ส่งชื่อให้เจ้าหน้าที่ยืนยัน')
  await heading(page, 'รอเจ้าหน้าที่ยืนยัน')

  await goTo(staff, `${desk}/invites`)
  await staff.getByText(shown('ใช้แล้ว 1 จาก 30 คน')).waitFor()
  await system.look(staff, 'volunteers-15-invites')
  await tap(staff, 'ยกเลิกคำเชิญ')
  await staff.getByText(shown('ยังไม่มีคำเชิญที่ใช้ได้')).waitFor()
  await goTo(staff, desk)
  await tap(staff, /มาลี ใจดี/)
  await staff.locator('summary', { hasText: shown('ไม่ยืนยัน') }).click()
  await tap(staff, 'ไม่ยืนยันคนนี้')
  await staff.getByText(shown('ใส่เหตุผล')).first().waitFor()
  await staff.getByLabel(shown('เหตุผล')).fill('โรงเรียนไม่รู้จัก')
  await tap(staff, 'ไม่ยืนยันคนนี้')
  await staff.getByText(shown('ไม่ยืนยันแล้ว แจ้งเขาทาง LINE')).waitFor()
  await expect.poll(() => chatOf('malee')).toContain('ยังไม่ได้ยืนยันชื่อคุณ')
  expect(chatOf('malee')).not.toContain('โรงเรียนไม่รู้จัก')
})

test('who moves is told by the old office, and sends their name to the new one themselves', async () => {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  db.exec("update volunteer set state = 'active', ended_at = null where state = 'left'")
  db.close()
  const { page: staff } = await system.phone('anan', desk)
  await tap(staff, /สมชาย ใจอาสา/)
  await staff.locator('summary', { hasText: shown('ย้ายไปเขตอื่น') }).click()
  await staff.getByLabel(shown('ย้ายไปที่')).selectOption('khlongphrom')
  await tap(staff, 'ย้ายคนนี้')
  await staff.getByText(shown('ย้ายแล้ว แจ้งเขาทาง LINE')).waitFor()
  await system.look(staff, 'volunteers-16-moved')
  await expect.poll(() => chatOf('somchai')).toContain('/khlongphrom/volunteer"')
  const { page } = await system.phone('somchai', '/khlongphrom/volunteer')
  await heading(page, 'ย้ายมาช่วยที่เขตนี้')
  await expect.poll(() => page.getByLabel(shown('ชื่อและนามสกุล')).inputValue()).toBe('สมชาย ใจอาสา')
  await system.look(page, 'volunteers-17-moving')
  await page.getByRole('checkbox').check()
  await tap(page, 'ส่งชื่อให้เจ้าหน้าที่ยืนยัน')
  await heading(page, 'รอเจ้าหน้าที่ยืนยัน')
})
