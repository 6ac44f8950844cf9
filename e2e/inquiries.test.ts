import { join } from 'node:path'
import { chatAnswers } from '@phrom/shared/words/chat-answers.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { askStaff, openDesk, press, setOpen, write } from './desk.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const desktop = { size: { width: 1280, height: 900 } }
const chatOf = (person: string) => JSON.stringify(system.simulator.chatOf('bangphrom', person))
const times = (text: string, part: string) => text.split(part).length - 1

async function questions(person: string, options?: typeof desktop): Promise<Page> {
  const { page } = await system.phone(person, '/bangphrom/staff/questions', options)
  await page.getByRole('heading', { name: shown('คำถามจากประชาชน') }).waitFor()
  return page
}

async function openQuestion(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(text) }).click()
  await page.getByLabel(shown('ตอบ'), { exact: true }).waitFor()
}

test('what a citizen writes in the chat reaches a desk, and the answer stands in the chat', async () => {
  await setOpen(system, true)
  const chat = await openDesk(system, 'malee')
  await write(chat, 'เปลี่ยนชื่อลูกต้องพาลูกมาไหม')
  // The rules answer it; to this person it is no answer.
  await press(chat, chatAnswers.notIt.th)
  await press(chat, chatAnswers.askStaff.th)
  const bubble = (start: string) => chat.locator('.bubble', { hasText: start }).last()
  await bubble('ส่งถึงเจ้าหน้าที่แล้ว').waitFor()

  const page = await questions('suda', desktop)
  await page.getByText('เปลี่ยนชื่อลูกต้องพาลูกมาไหม').waitFor()
  await page.getByRole('link', { name: shown('รอตอบ 1') }).waitFor()
  await system.look(page, '100-questions')
  await openQuestion(page, 'เปลี่ยนชื่อลูก')
  await page.getByLabel(shown('คำลงท้ายของฉัน')).selectOption('ka')
  await expect.poll(() => page.getByLabel(shown('คำลงท้ายของฉัน')).inputValue()).toBe('ka')
  await page.getByLabel(shown('เลือกข้อความสำเร็จรูป')).selectOption('thanks')
  const reply = page.getByLabel(shown('ตอบ'), { exact: true })
  await expect.poll(() => reply.inputValue()).toMatch(/^สวัสดีค่ะ .*งานทะเบียนทั่วไปรับเรื่องแล้วค่ะ$/)
  await reply.fill('พาลูกมาด้วยค่ะ ดูรายการที่ https://www.bangkok.go.th/papers')
  await tap(page, 'ส่งคำตอบ')
  await page.getByText(shown('ใต้ข้อความบอกว่าถึงหรือยัง')).waitFor()
  await page.getByText(shown('ส่งแล้ว'), { exact: true }).waitFor()
  await expect.poll(() => reply.inputValue()).toBe('')
  await system.look(page, '101-question-answered')
  await chat.getByText('พาลูกมาด้วยค่ะ').last().waitFor()
  if (process.env.PICTURES) await chat.screenshot({ path: 'e2e/screenshots/101-question-chat.png' })
  expect(times(chatOf('malee'), 'พาลูกมาด้วยค่ะ')).toBe(1)
  await expect.poll(() => page.getByRole('link', { name: shown('รอตอบ 1') }).count()).toBe(0)
  await chat.close()
})

test('on a phone a bad link stops a reply at its field; what is typed outlives the network and a reload', async () => {
  await askStaff(system, 'somchai', 'บัตรหายทำอย่างไร')
  const page = await questions('anan')
  await openQuestion(page, 'บัตรหาย')
  const reply = page.getByLabel(shown('ตอบ'), { exact: true })
  await reply.fill('ดูที่ http://bit.ly/abc')
  await tap(page, 'ส่งคำตอบ')
  await page.getByText(shown('ลิงก์นี้ส่งไม่ได้')).first().waitFor()
  expect(await reply.inputValue()).toBe('ดูที่ http://bit.ly/abc')
  await system.look(page, '102-question-link-refused')
  await reply.fill('มาทำใหม่ได้เลย ไม่ต้องแจ้งความ')
  await page.context().setOffline(true)
  await tap(page, 'ส่งคำตอบ')
  await page
    .getByRole('alert')
    .getByText(shown('ไม่มีคำตอบ'))
    .or(page.locator('.notice.stop'))
    .first()
    .waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await expect.poll(() => reply.inputValue()).toBe('มาทำใหม่ได้เลย ไม่ต้องแจ้งความ')
  await tap(page, 'ส่งคำตอบ')
  await page.getByText(shown('ใต้ข้อความบอกว่าถึงหรือยัง')).waitFor()
  await expect.poll(() => chatOf('somchai')).toContain('ไม่ต้องแจ้งความ')
  expect(times(chatOf('somchai'), 'ไม่ต้องแจ้งความ')).toBe(1)
})

test('a question is handed over with a note that never leaves, and linked to a case of the same person', async () => {
  const id = await approvedCase(system, 'thomas')
  const db = new Database(join(system.dataDir, 'phrom.sqlite'), { readonly: true })
  const { code } = db.prepare('select code from service_case where id = ?').get(id) as {
    code: string
  }
  db.close()
  await askStaff(system, 'thomas', 'Did the letter of my lawyer arrive?')
  const page = await questions('suda')
  await openQuestion(page, 'Did the letter')
  await tap(page, 'ผูกกับเรื่อง')
  await page.getByLabel(shown('รหัสเรื่องของผู้ถามคนนี้')).fill('AAAAAA')
  await page.getByRole('button', { name: shown('ผูกเรื่อง'), exact: true }).click()
  await page.getByText(shown('ไม่พบเรื่องรหัสนี้ของผู้ถามคนนี้')).waitFor()
  await page.getByLabel(shown('รหัสเรื่องของผู้ถามคนนี้')).fill(code)
  await page.getByRole('button', { name: shown('ผูกเรื่อง'), exact: true }).click()
  await page.getByRole('link', { name: shown('โทร') }).waitFor()
  await tap(page, 'ส่งต่อให้งานอื่น')
  await page.getByLabel(shown('ส่งต่อให้')).selectOption('id-card')
  await page.getByLabel(shown('บันทึกถึงงานนั้น')).fill('ช่วยดูจดหมายของทนาย')
  await system.look(page, '103-question-hand-over')
  await page.getByRole('button', { name: shown('ส่งต่อ'), exact: true }).click()
  await page.getByText('ช่วยดูจดหมายของทนาย').waitFor()
  await page.getByText(shown('ส่งต่อให้งานบัตรประจำตัวประชาชน')).waitFor()
  expect(chatOf('thomas')).not.toContain('ช่วยดูจดหมายของทนาย')
})

test('of two who answer the same question the second keeps what was typed and reads the first', async () => {
  await askStaff(system, 'malee', 'ค่าธรรมเนียมเท่าไร')
  const first = await questions('suda')
  const second = await questions('anan')
  for (const page of [first, second]) {
    await tap(page, 'ทั้งหมด')
    await openQuestion(page, 'ค่าธรรมเนียมเท่าไร')
  }
  const typed = second.getByLabel(shown('ตอบ'), { exact: true })
  await typed.fill('ห้าสิบบาทครับ')
  // What the first says has not come to the second's screen yet.
  await second.route('**/inquiries/*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  )
  await first.getByLabel(shown('ตอบ'), { exact: true }).fill('50 บาทค่ะ')
  await tap(first, 'ส่งคำตอบ')
  await first.getByText(shown('ใต้ข้อความบอกว่าถึงหรือยัง')).waitFor()
  await tap(second, 'ส่งคำตอบ')
  await second.unroute('**/inquiries/*')
  await second.getByText('50 บาทค่ะ').waitFor()
  expect(await typed.inputValue()).toBe('ห้าสิบบาทครับ')
  expect(chatOf('malee')).not.toContain('ห้าสิบบาทครับ')
})

test('staff see that who has blocked the office was not reached', async () => {
  await askStaff(system, 'somchai', 'รับเมื่อไร')
  const page = await questions('suda')
  await tap(page, 'ทั้งหมด')
  await openQuestion(page, 'รับเมื่อไร')
  await system.simulator.speak('bangphrom', 'somchai', { type: 'unfollow' })
  const before = chatOf('somchai')
  await page.getByLabel(shown('ตอบ'), { exact: true }).fill('รับได้พรุ่งนี้')
  await tap(page, 'ส่งคำตอบ')
  await page.getByText(shown('ยังส่งไม่ถึง ผู้ถามบล็อกสำนักงานใน LINE')).waitFor()
  await system.look(page, '104-question-blocked')
  expect(chatOf('somchai')).toBe(before)
})

test('danger is told above every screen of staff, and nothing of who or why', async () => {
  await askStaff(system, 'prasit', 'อยากทำร้ายตัวเอง')
  const { page } = await system.phone('suda', '/bangphrom/staff')
  const alarm = page.locator('[aria-live=assertive]', {
    hasText: shown('มีคนอาจอยู่ในอันตราย'),
  })
  await alarm.waitFor()
  expect(await alarm.textContent()).not.toContain('อยากทำร้ายตัวเอง')
  await system.look(page, '105-danger')
  await tap(page, 'เปิดอ่านเดี๋ยวนี้')
  await page.getByText('อยากทำร้ายตัวเอง').waitFor()
  await tap(page, 'รับเรื่องนี้')
  await page.getByRole('button', { name: shown('คืนให้งาน') }).waitFor()
})

test('heads set who is on duty and see how quickly questions are answered', async () => {
  const page = await questions('anan', desktop)
  await tap(page, 'ตารางเวร')
  await page.getByRole('heading', { name: shown('ตารางเวรตอบคำถาม') }).waitFor()
  for (const day of ['จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.', 'อา.']) {
    await page.getByLabel(`สุดา ตั้งใจ ${day}`, { exact: true }).selectOption('standIn')
    await page.getByLabel(`กัญญา มั่นคง ${day}`, { exact: true }).selectOption('duty')
  }
  await page.getByLabel(shown('ใครไม่อยู่')).selectOption({ label: 'สุดา ตั้งใจ' })
  await page.getByLabel(shown('ตั้งแต่'), { exact: true }).selectOption({ index: 1 })
  await page.getByLabel(shown('ถึง'), { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: shown('เพิ่ม'), exact: true }).click()
  await tap(page, 'เก็บตารางเวร')
  await page.getByText(shown('เก็บตารางเวรแล้ว')).waitFor()
  await page.getByText(shown('วันนี้: กัญญา มั่นคง')).waitFor()
  await system.look(page, '106-rota')
  await tap(page, 'คำถามทั้งหมด')
  await tap(page, 'ตอบทันเวลาแค่ไหน')
  await page.getByText('100%').first().waitFor()
  await system.look(page, '107-reply-figures')
  await tap(page, 'คำถามทั้งหมด')
  await tap(page, 'ข้อความสำเร็จรูป')
  await tap(page, 'เพิ่มข้อความ')
  await page.getByLabel(shown('ชื่อสั้น ๆ')).fill('ที่จอดรถ')
  await page.getByLabel(shown('ข้อความภาษาไทย')).fill('จอดรถด้านหลังสำนักงาน{ka}')
  await system.look(page, '108-ready-replies')
  await page.getByRole('button', { name: shown('เก็บ'), exact: true }).click()
  await page.getByRole('heading', { name: 'ที่จอดรถ' }).waitFor()
})

test('outside hours the citizen is told at once when the office answers', async () => {
  await setOpen(system, false)
  await askStaff(system, 'wipa', 'เปิดกี่โมง')
  await expect.poll(() => chatOf('wipa')).toContain('ตอนนี้นอกเวลาทำการ')
  const said = chatOf('wipa')
  expect(said).toMatch(/จะตอบภายใน \d\d\.\d\d.น\. วัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์)ที่/)
})

test('one’s own questions stand under My data', async () => {
  const { page } = await system.phone('malee', '/bangphrom/privacy')
  await page.getByRole('heading', { name: shown('คำถามถึงเจ้าหน้าที่') }).waitFor()
  await page.locator('dd', { hasText: 'เปลี่ยนชื่อลูกต้องพาลูกมาไหม' }).waitFor()
  await system.look(page, '109-my-questions')
})
