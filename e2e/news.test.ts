import { join } from 'node:path'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await approvedCase(system, 'malee')
  await approvedCase(system, 'somchai', { serviceId: 'id-card-renewal' })
})
afterAll(() => system.stop())

const news = {
  title: 'เปลี่ยนห้องงานชื่อ',
  th: 'ตั้งแต่วันจันทร์ งานเปลี่ยนชื่อย้ายไปห้อง 3 ชั้น 2\nนำเอกสารชุดเดิมมาได้เลย',
  en: 'From Monday on, changes of name are done in room 3 on floor 2.\nThe papers are the same.',
}
const chatOf = (person: string) => JSON.stringify(system.simulator.chatOf('bangphrom', person))

/** Fills in news for who has a case of a change of first name. */
async function writeNews(page: Page, title: string): Promise<void> {
  await page.getByLabel(shown('ชื่อข่าว')).fill(title)
  await page.getByLabel(shown('ข้อความภาษาไทย')).fill(news.th)
  await page.getByLabel(shown('ข้อความภาษาอังกฤษ')).fill(news.en)
  await page.getByRole('radio', { name: shown('คนที่ทำเรื่องหนึ่ง') }).check()
  await page.getByLabel(shown('เรื่อง'), { exact: true }).selectOption('change-first-name')
}

/** The month as LINE told it, with so many messages used. */
function setUsed(used: number): void {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  const now = toInstant(Date.now())
  db.prepare(
    `insert into line_month (office_id, month, quota, used, pushed, forecast, checked_at)
     values ('bangphrom', @month, 300, @used, 0, '{"1":5}', @now)
     on conflict (office_id, month) do update set quota = 300, used = @used, pushed = 0, forecast = '{"1":5}', checked_at = @now`,
  ).run({ month: dayOf(now).slice(0, 7), used, now })
  db.close()
}

test('a head writes news to who has a case of a service, looks at it, and it reaches them and nobody else', async () => {
  setUsed(200)
  const { page } = await system.phone('anan', '/bangphrom/staff/messages')
  await tap(page, 'ข่าวถึงประชาชน')
  await tap(page, 'เขียนข่าวใหม่')
  await tap(page, 'ดูก่อนส่ง')
  await page.getByText(shown('ใส่ชื่อข่าว')).first().waitFor()
  await writeNews(page, news.title)
  await system.look(page, '97-news-form')
  // What was typed outlives a reload.
  await page.reload()
  await expect.poll(() => page.getByLabel(shown('ข้อความภาษาไทย')).inputValue()).toBe(news.th)
  await tap(page, 'ดูก่อนส่ง')
  await page.getByText('The papers are the same.').waitFor()
  await page.getByText(shown('ที่ได้รับเป็นภาษาไทย · 1 คน')).waitFor()
  await system.look(page, '98-news-preview')
  await tap(page, 'ส่งถึง 1 คน')
  await page.getByText(news.title).waitFor()
  await expect.poll(() => chatOf('malee')).toContain('ห้อง 3 ชั้น 2')
  expect(chatOf('somchai')).not.toContain('ห้อง 3 ชั้น 2')
  expect(chatOf('malee').split('ห้อง 3 ชั้น 2')).toHaveLength(2)
  await page.reload()
  await page.getByText(shown('ส่งถึง 1 คนแล้ว')).waitFor()
  await system.look(page, '99-news-list')
  await tap(page, new RegExp(news.title))
  await page.getByRole('heading', { name: shown('ผล') }).waitFor()
  await system.look(page, '99-news-result')
})

test('what is scheduled is kept as typed, and can be stopped', async () => {
  const { page } = await system.phone('anan', '/bangphrom/staff/news/new')
  await writeNews(page, 'หยุดได้')
  await page.getByRole('radio', { name: shown('ตั้งวันและเวลา') }).check()
  await tap(page, 'ดูก่อนส่ง')
  await tap(page, 'ตั้งเวลาส่งถึง 1 คน')
  await tap(page, /หยุดได้/)
  await expect.poll(() => page.getByLabel(shown('ชื่อข่าว')).inputValue()).toBe('หยุดได้')
  await tap(page, 'หยุดข่าวนี้')
  await tap(page, 'หยุดเลย ไม่ส่งต่อ')
  await page.getByText(shown('หยุดแล้ว')).first().waitFor()
  expect(chatOf('malee').split('ห้อง 3 ชั้น 2')).toHaveLength(2)
})

test('news that does not fit beside what is kept is refused to a head and kept as a draft', async () => {
  setUsed(296)
  const { page } = await system.phone('anan', '/bangphrom/staff/news/new')
  await writeNews(page, 'ไม่พอ')
  await tap(page, 'ดูก่อนส่ง')
  await page.getByText(shown('กันไว้ให้นัดและเรื่องที่ต้องทำ')).first().waitFor()
  await page.getByText(shown('ผู้ดูแลระบบของสำนักงานยืนยันให้ส่งได้')).waitFor()
  expect(await page.getByRole('button', { name: shown('ส่งถึง 1 คน') }).count()).toBe(0)
  await system.look(page, '99-news-too-much')
  await tap(page, 'กลับไปแก้')
  await tap(page, 'เก็บเป็นฉบับร่าง')
  await page.waitForURL(/news\/[0-9a-f-]{36}$/)
  await expect.poll(() => page.getByLabel(shown('ชื่อข่าว')).inputValue()).toBe('ไม่พอ')
})

test('of two who change the same news the later one keeps what was typed', async () => {
  const { page } = await system.phone('anan', '/bangphrom/staff/news')
  await tap(page, /ไม่พอ/)
  const { page: other } = await system.phone('anan', '/bangphrom/staff/news')
  await tap(other, /ไม่พอ/)
  await other.getByLabel(shown('ชื่อข่าว')).fill('ของอีกคน')
  await tap(other, 'เก็บเป็นฉบับร่าง')
  await other.getByText(shown('เก็บฉบับร่างแล้ว')).waitFor()
  await page.getByLabel(shown('ชื่อข่าว')).fill('ของฉัน')
  await tap(page, 'เก็บเป็นฉบับร่าง')
  await page.getByText(shown('ที่คุณพิมพ์ยังอยู่')).first().waitFor()
  expect(await page.getByLabel(shown('ชื่อข่าว')).inputValue()).toBe('ของฉัน')
  await tap(page, 'เก็บเป็นฉบับร่าง')
  await page.getByText(shown('เก็บฉบับร่างแล้ว')).waitFor()
})
