import { join } from 'node:path'
import { addDays, addMinutes, dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await asPerson(system, 'malee')
})
afterAll(() => system.stop())

const answers = '/bangphrom/staff/answers'
const now = toInstant(Date.now())

/** Questions that the chat got from somebody, each some minutes after the one before. */
function setAsked(rows: { text: string; kind?: string; action?: string; verdict?: string }[]) {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  const person = db.prepare('select id from person limit 1').get() as { id: string }
  const insert = db.prepare(
    `insert into asked (office_id, id, person_id, at, language, text, kind, service_id, action, source, confidence, verdict, unanswered_at)
     values ('bangphrom', @id, @personId, @at, 'th', @text, @kind, @serviceId, @action, 'rules', 0.4, @verdict, @unansweredAt)`,
  )
  for (const [place, { text, kind = 'none', action = 'human', verdict = null }] of rows.entries()) {
    const at = addMinutes(now, place - 1000)
    const unansweredAt = action === 'answer' ? null : at
    const serviceId = kind === 'none' ? null : 'marriage-registration'
    const id = `e${place}`
    insert.run({
      id,
      personId: person.id,
      at,
      text,
      kind,
      serviceId,
      action,
      verdict,
      unansweredAt,
    })
  }
  db.close()
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(shown(label), { exact: true }).fill(value)
}

async function tryQuestion(page: Page, text: string): Promise<string> {
  await fill(page, 'ถ้าคนพิมพ์ว่า', text)
  await tap(page, 'ดูว่าแชตตอบอะไร')
  const said = page.getByRole('status').filter({ hasText: shown('แชตตอบว่า') })
  await said.waitFor()
  return (await said.textContent()) ?? ''
}

test('a head writes an answer, tries it before and after it is saved, and staff read it', async () => {
  const { page } = await system.phone('anan', answers)
  await page.getByText(shown('ยังไม่มีคำตอบ')).first().waitFor()
  await tap(page, 'เขียนคำตอบใหม่')
  await tap(page, 'ดูก่อนบันทึก')
  await page.getByRole('alert').getByText(shown('ใส่ชื่อคำตอบ')).waitFor()
  await fill(page, 'ชื่อคำตอบ', 'ที่จอดรถ')
  await fill(page, 'คำถามที่คนพิมพ์มา', 'มีที่จอดรถไหม\nที่จอดรถอยู่ตรงไหน\n🙏🙏🙏\nis there parking')
  await fill(page, 'คำตอบภาษาไทย', 'จอดรถได้ที่ลานหลังสำนักงาน 40 คัน ไม่เสียเงิน')
  await fill(page, 'คำตอบภาษาอังกฤษ', 'Park behind the office: 40 places, free of charge.')
  await fill(page, 'ลิงก์ (ไม่ใส่ก็ได้)', 'https://example.com/parking')
  await tap(page, 'ดูก่อนบันทึก')
  await page.getByRole('alert').getByText(shown('ใส่ลิงก์ของแอปนี้')).waitFor()
  await system.look(page, '100-answer-form')
  await fill(page, 'ลิงก์ (ไม่ใส่ก็ได้)', 'https://webportal.bangkok.go.th/bangphrom')
  expect(await tryQuestion(page, 'มีที่จอดรถไหมคะ')).toContain(shown('แน่ใจว่าถามเรื่องนี้'))
  expect(await tryQuestion(page, 'ต่อบัตรประชาชน')).not.toContain(shown('แน่ใจว่าถามเรื่องนี้'))
  // What was typed outlives a reload.
  await page.reload()
  const title = page.getByLabel(shown('ชื่อคำตอบ'), { exact: true })
  await expect.poll(() => title.inputValue()).toBe('ที่จอดรถ')
  await tap(page, 'ดูก่อนบันทึก')
  await page.getByText('Park behind the office').waitFor()
  await page.getByText(shown('“🙏🙏🙏” ไม่มีคำที่ระบบรู้จัก')).waitFor()
  await system.look(page, '101-answer-preview')
  await tap(page, 'บันทึกคำตอบ')
  await page.getByText('ที่จอดรถ').first().waitFor()
  expect(await tryQuestion(page, 'มีที่จอดรถไหมคะ')).toContain('ลานหลังสำนักงาน')
  await system.look(page, '102-answers')

  const { page: desk } = await system.phone('suda', answers)
  await tap(desk, /ที่จอดรถ/)
  await desk.getByText(shown('หัวหน้าฝ่ายแก้คำตอบได้')).waitFor()
  expect(await desk.getByRole('button', { name: shown('ดูก่อนบันทึก') }).count()).toBe(0)
  await system.look(desk, '103-answer-read')
})

test('of two heads at once the later one sees what the other wrote, and keeps what was typed', async () => {
  const { page } = await system.phone('anan', answers)
  await tap(page, /ที่จอดรถ/)
  const { page: other } = await system.phone('kanya', answers)
  await tap(other, /ที่จอดรถ/)
  await fill(other, 'ชื่อคำตอบ', 'จอดรถ ของอีกคน')
  await tap(other, 'ดูก่อนบันทึก')
  await tap(other, 'บันทึกคำตอบ')
  await other.getByText('จอดรถ ของอีกคน').waitFor()
  await fill(page, 'ชื่อคำตอบ', 'จอดรถ ของฉัน')
  await tap(page, 'ดูก่อนบันทึก')
  await tap(page, 'บันทึกคำตอบ')
  await page.getByText(shown('ที่คุณพิมพ์ยังอยู่')).first().waitFor()
  await page.getByText('จอดรถ ของอีกคน').waitFor()
  const title = page.getByLabel(shown('ชื่อคำตอบ'), { exact: true })
  expect(await title.inputValue()).toBe('จอดรถ ของฉัน')
  await tap(page, 'ดูก่อนบันทึก')
  await tap(page, 'บันทึกคำตอบ')
  await page.getByText('จอดรถ ของฉัน').waitFor()
})

test('an answer whose days are over is not given any more', async () => {
  const { page } = await system.phone('anan', answers)
  await tap(page, /จอดรถ/)
  const [year = '', month = '', day = ''] = addDays(dayOf(now), -1).split('-')
  const until = page.getByRole('group', { name: shown('ตอบถึงวันที่ (ไม่ใส่ก็ได้)') })
  await until.getByRole('textbox').first().fill(day)
  await until.getByRole('combobox').selectOption(String(Number(month)))
  await until
    .getByRole('textbox')
    .last()
    .fill(String(Number(year) + 543))
  await tap(page, 'ดูก่อนบันทึก')
  await tap(page, 'บันทึกคำตอบ')
  await page.getByText(shown('หมดช่วงแล้ว')).waitFor()
  expect(await tryQuestion(page, 'มีที่จอดรถไหมคะ')).not.toContain('ลานหลังสำนักงาน')
})

test('what people asked in vain becomes an answer, or is not for this office', async () => {
  setAsked([
    { text: 'ต่อใบขับขี่ที่เขตได้ไหม' },
    { text: 'ต่อใบขับขี่' },
    { text: 'ต่อใบขับขี่ได้มั้ย' },
    { text: 'ขอยืมรถเข็นให้แม่' },
    { text: 'ค่าจดทะเบียนสมรส', kind: 'fee', action: 'answer' },
    { text: 'จดทะเบียนสมรสกี่บาท', kind: 'fee', action: 'answer', verdict: 'helps' },
  ])
  const { page } = await system.phone('anan', answers)
  await tap(page, 'คำถามที่ยังไม่มีคำตอบ')
  await page.getByText(shown('7 วัน 3 ครั้ง · 30 วัน 3 ครั้ง · 90 วัน 3 ครั้ง')).waitFor()
  await system.look(page, '104-questions')
  await tap(page, /ไม่ใช่เรื่องของเรา ขอยืมรถเข็น/)
  await page.getByText(shown('เอาออกจากรายการแล้ว')).waitFor()
  await page.getByText(shown('ที่บอกว่าไม่ใช่เรื่องของเรา 1 เรื่อง')).waitFor()
  await tap(page, new RegExp(`${shown('เขียนคำตอบเรื่องนี้')} ต่อใบขับขี่`))
  const wordings = page.getByLabel(shown('คำถามที่คนพิมพ์มา'), { exact: true })
  await expect.poll(() => wordings.inputValue()).toContain('\nต่อใบขับขี่ที่เขตได้ไหม')
  await fill(page, 'ชื่อคำตอบ', 'ใบขับขี่')
  await fill(page, 'คำตอบภาษาไทย', 'ใบขับขี่ทำที่กรมการขนส่งทางบก')
  await fill(
    page,
    'คำตอบภาษาอังกฤษ',
    'Driving licences are made by the Department of Land Transport.',
  )
  await tap(page, 'ดูก่อนบันทึก')
  await tap(page, 'บันทึกคำตอบ')
  await page.getByText('ใบขับขี่').first().waitFor()
  expect(await tryQuestion(page, 'อยากต่อใบขับขี่')).toContain('กรมการขนส่งทางบก')

  await tap(page, 'คำถามที่ยังไม่มีคำตอบ')
  await page.getByText(shown('ตอนนี้ได้คำตอบ “ใบขับขี่” แล้ว')).waitFor()
  await page.goBack()
  await tap(page, 'ตัวเลขคำถาม')
  await page.getByRole('row', { name: /ค่าธรรมเนียม.*2 2 0 0 1 0/ }).waitFor()
  await page.getByText(shown('33% ตอบทันที')).waitFor()
  await system.look(page, '105-asked-figures')
})

test('people see in My data what they have asked', async () => {
  const { page } = await system.phone('malee', '/bangphrom/privacy')
  await page.getByText(shown('คำถามในแชต 6 ข้อ')).click()
  await page.getByText('ขอยืมรถเข็นให้แม่').waitFor()
  await system.look(page, '106-my-questions')
})
