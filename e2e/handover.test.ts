import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from './approved-case.ts'
import { answerAll, type Given, shown, tap } from './citizen.ts'
import { changeCalendar } from './office-calendar.ts'
import { marriagePapers, sendMarriage } from './sent-case.ts'
import { specimenPage } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const marriage: Given = {
  place: 'ที่สำนักทะเบียน',
  bothCome: 'ใช่',
  closeBlood: 'ไม่ใช่',
  adopterAdoptee: 'ไม่ใช่',
  hasPrenup: 'ไม่ใช่',
  declaredInDanger: 'ไม่ใช่',
  'partyA.birthDate': { day: '1', month: '3', year: '2538' },
  'partyA.nationality': 'ไทย',
  'partyA.incompetent': 'ไม่ใช่',
  'partyA.maritalHistory': 'ไม่เคยจดทะเบียนสมรส',
  'partyB.birthDate': { day: '12', month: '7', year: '2533' },
  'partyB.nationality': 'ต่างประเทศ',
  'partyB.understandsThai': 'ใช่',
  'partyB.incompetent': 'ไม่ใช่',
  'partyB.maritalHistory': 'ไม่เคยจดทะเบียนสมรส',
}
const desk = { size: { width: 1366, height: 768 } }
const khlong = /คลองพร้อม/
const agree = /^ยินยอมให้ส่งเรื่องนี้/

const pageFor = async (paper: string) => [await specimenPage(paper.toUpperCase())]

async function acceptAll(staff: Page): Promise<void> {
  await staff.locator('.papers-list').waitFor()
  while ((await staff.getByText(/ตรวจให้ครบทุกรายการก่อน/).count()) > 0) {
    const before = await staff.locator('.papers-list .state.ok').count()
    await staff.getByRole('button', { name: 'ผ่าน', exact: true }).click()
    await staff.locator('.papers-list .state.ok').nth(before).waitFor()
  }
}

/** Its papers are accepted by the first office, as one step of a longer story. */
async function approve(id: string): Promise<void> {
  const ask = await asPerson(system, 'suda')
  const at = `/offices/bangphrom/staff/cases/${id}`
  for (const key of marriagePapers()) {
    await ask('POST', `${at}/documents/${encodeURIComponent(key)}/accept`)
  }
  await ask('POST', `${at}/approve`)
}

test('before anything is sent another office can be chosen, and what was answered comes along', async () => {
  const { page } = await system.phone('somchai', '/bangphrom/services/marriage-registration')
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, marriage)
  await tap(page, 'ทำที่สำนักงานอื่นก็ได้')
  await page.getByRole('button', { name: khlong }).waitFor()
  await system.look(page, '90-choose-office')
  await page.getByRole('button', { name: khlong }).click()
  await page.waitForURL(/\/khlongphrom\/services\/marriage-registration\/list$/)
  await page.getByRole('heading', { name: shown('สิ่งที่ต้องเตรียม') }).waitFor()
})

test('a case goes to another office with its papers: proposed, agreed to, checked there, and seen from everywhere', async () => {
  const id = await sendMarriage(system, 'malee', pageFor)
  const { page: old } = await system.phone('suda', `/bangphrom/staff/cases/${id}`, desk)
  await old.getByText(shown('เสนอให้ทำที่สำนักงานอื่น')).click()
  await old.getByLabel(/เหตุผล ผู้ขอจะอ่าน/).fill('ที่คลองพร้อมมีนายทะเบียนที่พูดภาษาอังกฤษ')
  await system.look(old, '91-propose-office')
  await old.getByRole('button', { name: shown('ส่งข้อเสนอ') }).click()
  await old.getByRole('button', { name: shown('เลิกเสนอ') }).waitFor()

  const { page } = await system.phone('malee', `/bangphrom/cases/${id}`)
  await page.getByText('ที่คลองพร้อมมี', { exact: false }).waitFor()
  await system.look(page, '92-office-proposed')
  await tap(page, 'ดูสำนักงานนี้')
  await page.getByRole('checkbox', { name: agree }).waitFor()
  await tap(page, 'ส่งเรื่องไปที่นี่')
  await page.getByRole('alert').waitFor()
  await system.look(page, '93-hand-over')
  await page.getByRole('checkbox', { name: agree }).check()
  await tap(page, 'ส่งเรื่องไปที่นี่')
  await page.waitForURL(/\/khlongphrom\/cases\/[0-9a-f-]+$/)
  await page.getByText(/ส่งต่อมาจาก/).waitFor()
  await system.look(page, '94-handed-over')

  const { page: fresh } = await system.phone('wipa', '/khlongphrom/staff', desk)
  await fresh.getByRole('link', { name: /จดทะเบียนสมรส/ }).click()
  await fresh.getByText(/ส่งต่อมาจาก.*บางพร้อม/).waitFor()
  await fresh.getByText(/ลายน้ำเป็นของ.*บางพร้อม/).waitFor()
  await system.look(fresh, '95-handed-over-desk')
  await acceptAll(fresh)
  await tap(fresh, 'เอกสารพร้อม ให้จองได้')

  await page.goto(system.simulator.phoneUrl('malee', `/bangphrom/cases/${id}`))
  await page.getByText(/ส่งต่อไป.*คลองพร้อม.*แล้ว/).waitFor()
  await system.look(page, '96-gone-to-another-office')
  await tap(page, 'เปิดเรื่องที่สำนักงานใหม่')
  await page.waitForURL(/\/khlongphrom\/cases\/[0-9a-f-]+$/)
  await page.getByRole('heading', { name: shown('เอกสารพร้อมแล้ว') }).waitFor()

  await old.goto(system.simulator.phoneUrl('suda', `/bangphrom/staff/cases/${id}`))
  await old.getByText(/ผู้ขอส่งเรื่องต่อไป.*คลองพร้อม/).waitFor()
  await old.getByText(shown('เรื่องนี้จบแล้ว')).waitFor()
  await system.look(old, '97-gone-desk')

  await page.goto(system.simulator.phoneUrl('malee', `/bangphrom/privacy/${id}`))
  await page.getByRole('heading', { name: shown('สำนักงานอื่น') }).waitFor()
  await system.look(page, '98-gone-my-data')
  const told = system.simulator.chatOf('bangphrom', 'malee').map(({ message }) => message.altText)
  expect(told.join('\n')).toMatch(/มีข้อเสนอเรื่อง[\s\S]*ส่งเรื่องต่อแล้ว/)
})

test('where this office has no room, the case goes to one that has, with a time there in the same step', async () => {
  const id = await sendMarriage(system, 'malee', pageFor)
  await approve(id)
  const today = dayOf(toInstant(Date.now()))
  const closure = {
    id: crypto.randomUUID(),
    team: null,
    firstDay: today,
    lastDay: addDays(today, 200),
    hours: null,
    reason: { th: 'ปรับปรุงอาคาร', en: 'Building works' },
  }
  await changeCalendar(system, (calendar) => ({
    ...calendar,
    closures: [...calendar.closures, closure],
  }))

  const { page } = await system.phone('malee', `/bangphrom/cases/${id}/booking`)
  await page.getByRole('heading', { name: shown('สำนักงานอื่นที่มีที่ว่าง') }).waitFor()
  await system.look(page, '99-room-elsewhere')
  await page.getByRole('link', { name: khlong }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('checkbox', { name: agree }).check()
  await system.look(page, '99-hand-over-with-time')
  await tap(page, 'ส่งเรื่องไปที่นี่')
  await page.waitForURL(/\/khlongphrom\/cases\/[0-9a-f-]+$/)
  await page.getByRole('heading', { name: shown('จองแล้ว') }).waitFor()

  // Without a time there, its staff may look at the papers once more.
  const second = await sendMarriage(system, 'somchai', pageFor)
  await approve(second)
  const other = (await system.phone('somchai', `/bangphrom/cases/${second}`)).page
  await tap(other, 'ทำที่สำนักงานอื่นก็ได้')
  await other.getByRole('link', { name: khlong }).waitFor()
  await system.look(other, '99-other-offices')
  await other.getByRole('link', { name: khlong }).click()
  await other.getByRole('radio', { name: shown('เลือกเวลาทีหลัง') }).check()
  await other.getByRole('checkbox', { name: agree }).check()
  await tap(other, 'ส่งเรื่องไปที่นี่')
  await other.waitForURL(/\/khlongphrom\/cases\/[0-9a-f-]+$/)
  const newId = other.url().split('/').at(-1) ?? ''
  const { page: staff } = await system.phone('wipa', `/khlongphrom/staff/cases/${newId}`, desk)
  await staff.getByRole('button', { name: shown('ขอตรวจอีกครั้ง') }).waitFor()
  await system.look(staff, '99-trusted-desk')
  await staff.getByRole('button', { name: shown('ขอตรวจอีกครั้ง') }).click()
  await staff.getByText(/ผ่านการตรวจของ.*บางพร้อม/).waitFor()
})
