import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { setOpen } from './desk.ts'
import { sessionOf } from './sent-case.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await setOpen(system, true)
  await helps('prasit', 'ประสิทธิ์ ใจอาสา', ['community', 'ชุมชนริมคลองบางพร้อม', 'แขวงบางพร้อม'])
  await helps('somchai', 'ครูสมชาย รักเรียน', ['school', 'โรงเรียนวัดบางพร้อม', 'แขวงบางพร้อม'])
})
afterAll(() => system.stop())

const desktop = { size: { width: 1280, height: 900 } }
const chatOf = (person: string) => JSON.stringify(system.simulator.chatOf('bangphrom', person))

/** That person as a volunteer of the office, confirmed. */
async function helps(person: string, name: string, of: [string, string, string]): Promise<void> {
  const headers = { authorization: `Bearer ${await sessionOf(system, person)}` }
  const answer = await fetch(`${system.origin}/api/session`, { headers })
  const { id } = (await answer.json()) as { id: string }
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  db.prepare(
    `insert into volunteer (office_id, id, person_id, state, name, phone, group_kind, group_name, area,
       joined_at, confirmed_at, confirmed_by, revision)
     values ('bangphrom', ?, ?, 'active', ?, '0810000000', ?, ?, ?, '2026-01-05T02:00:00.000Z',
       '2026-01-05T03:00:00.000Z', 'สุดา', 1)`,
  ).run(crypto.randomUUID(), id, name, ...of)
  db.close()
}

async function openQuestion(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(text) }).click()
  await page.getByLabel(shown('ตอบ'), { exact: true }).waitFor()
}

const question = 'แม่ของเพื่อนบ้านเดินไม่ได้ ต่ออายุบัตรอย่างไร'
const reply = 'คุณประสิทธิ์ นัดเจ้าหน้าที่ไปถ่ายรูปที่บ้านได้ค่ะ'

test('a volunteer asks in the app; the staff see for whom they help, and the answer stands in the chat and in the app', async () => {
  const { page } = await system.phone('prasit', '/bangphrom/volunteer/ask')
  await tap(page, 'ส่งคำถาม')
  await page.getByText(shown('พิมพ์คำถาม')).first().waitFor()
  await system.look(page, '120-volunteer-ask')
  await page.getByLabel(shown('เรื่องอะไร')).selectOption('team:id-card')
  await page.getByLabel(shown('คำถาม'), { exact: true }).fill(question)
  // What was typed outlives a lost network and a reload, and arrives once.
  await page.context().setOffline(true)
  await tap(page, 'ส่งคำถาม')
  await page.locator('.notice.stop').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  const field = page.getByLabel(shown('คำถาม'), { exact: true })
  await expect.poll(() => field.inputValue()).toBe(question)
  await tap(page, 'ส่งคำถาม')
  await page.getByText(shown('ส่งถึงเจ้าหน้าที่แล้ว')).waitFor()
  await expect.poll(() => page.getByText(question).count()).toBe(1)

  const { page: desk } = await system.phone('anan', '/bangphrom/staff/questions', desktop)
  await tap(desk, 'ทั้งหมด')
  await tap(desk, 'อาสาสมัคร')
  await desk.getByText(shown('อาสาสมัคร · ชุมชนริมคลองบางพร้อม')).waitFor()
  await system.look(desk, '121-questions-of-volunteers')
  await openQuestion(desk, 'เดินไม่ได้')
  await desk.getByLabel(shown('ตอบ'), { exact: true }).fill(reply)
  await tap(desk, 'ส่งคำตอบ')
  await expect.poll(() => chatOf('prasit')).toContain('ไปถ่ายรูปที่บ้านได้')
  await page.reload()
  await page.getByText(reply).waitFor()
  await system.look(page, '122-volunteer-answered')

  // The head keeps it as an answer for all, in which nobody is named.
  await tap(desk, 'เก็บเป็นคำตอบสำหรับทุกคน')
  await expect
    .poll(() => desk.getByLabel(shown('คำตอบภาษาไทย')).inputValue())
    .toBe('••• นัดเจ้าหน้าที่ไปถ่ายรูปที่บ้านได้ค่ะ')
  await system.look(desk, '123-answer-from-question')
  await desk.getByLabel(shown('ชื่อคำตอบ')).fill('ทำบัตรที่บ้าน')
  await desk.getByLabel(shown('คำตอบภาษาไทย')).fill('นัดเจ้าหน้าที่ไปถ่ายรูปที่บ้านได้')
  await desk.getByLabel(shown('คำตอบภาษาอังกฤษ')).fill('Staff can come to the home.')
  await tap(desk, 'ดูก่อนบันทึก')
  await tap(desk, /^บันทึก/)
  await desk.getByText(shown('เก็บเป็นคำตอบสำหรับทุกคนแล้ว')).waitFor()
  await tap(desk, 'ทำบัตรที่บ้าน')
  await desk.getByRole('link', { name: shown('มาจากคำถามนี้') }).waitFor()

  await tap(page, 'ดูคำถามที่พบบ่อย')
  await page.getByRole('searchbox').fill('ถ่ายรูปที่บ้าน')
  await page.getByText(shown('พบ 1 คำตอบ')).waitFor()
  await system.look(page, '124-common-answers')
})

test('news to the volunteers of a kind stands in their chat and in their app; the head sees who has read it and reminds the others', async () => {
  const { page: desk } = await system.phone('anan', '/bangphrom/staff/news/new', desktop)
  await desk.getByLabel(shown('ชื่อข่าว')).fill('อบรม')
  await desk.getByLabel(shown('ข้อความภาษาไทย')).fill('อบรมอาสาสมัครวันเสาร์ 9.00 น. ห้องประชุมชั้น 3')
  await desk.getByLabel(shown('ข้อความภาษาอังกฤษ')).fill('Training on Saturday, 9.00, floor 3.')
  await desk.getByRole('radio', { name: shown('อาสาสมัคร') }).check()
  await desk.getByLabel(shown('ประเภท')).selectOption('school')
  await desk.getByText(shown('โรงเรียนวัดบางพร้อม (1 คน)')).first().waitFor({ state: 'attached' })
  await system.look(desk, '125-news-to-volunteers')
  await desk.getByLabel(shown('ประเภท')).selectOption('')
  await tap(desk, 'ดูก่อนส่ง')
  await system.look(desk, '126-news-to-volunteers-preview')
  await tap(desk, 'ส่งถึง 2 คน')
  await expect.poll(() => chatOf('prasit')).toContain('ห้องประชุมชั้น 3')
  await expect.poll(() => chatOf('somchai')).toContain('ห้องประชุมชั้น 3')

  const { page } = await system.phone('prasit', '/bangphrom/volunteer/news')
  await page.getByText(shown('ยังไม่ได้อ่าน')).waitFor()
  await system.look(page, '127-volunteer-news')
  await page.getByRole('link', { name: /ห้องประชุมชั้น 3/ }).click()
  await page.getByRole('link', { name: shown('ถามเจ้าหน้าที่เรื่องนี้') }).waitFor()
  await system.look(page, '128-volunteer-one-news')
  await tap(page, 'ข่าวทั้งหมด')
  await expect.poll(() => page.getByText(shown('ยังไม่ได้อ่าน')).count()).toBe(0)

  await tap(desk, /อบรม/)
  await desk.getByText(shown('เปิดอ่านแล้ว 1 จาก 2 คน')).waitFor()
  await desk.getByText('ครูสมชาย รักเรียน').waitFor()
  await tap(desk, 'เตือนคนที่ยังไม่เปิดอ่าน')
  await desk.getByText(shown('ข้อความเตือน')).first().waitFor()
  await system.look(desk, '129-who-has-read')
  expect(await desk.getByRole('button', { name: shown('เตือนคนที่ยังไม่เปิดอ่าน') }).count()).toBe(0)
})

test('who is no volunteer is shown the door, and no news', async () => {
  const { page } = await system.phone('malee', '/bangphrom/volunteer/news')
  await page
    .getByRole('link', { name: shown('กลับหน้าแรก') })
    .or(page.locator('.btn.main'))
    .first()
    .waitFor()
  expect(await page.getByText('ห้องประชุมชั้น 3').count()).toBe(0)
})
