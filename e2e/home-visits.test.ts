import type { CaseView } from '@phrom/shared/case.ts'
import { homeCase, homeDesk, homeList, homePlace } from '@phrom/shared/words/home-visits.ts'
import { staffDay } from '@phrom/shared/words/staff-day.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf } from './approved-case.ts'
import { answerAll, type Given, shown, tap } from './citizen.ts'
import { openDesk, write } from './desk.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

/** A daughter's answers for her bedridden mother, whose card has expired. */
const mother: Given = {
  cannotTravel: 'ใช่',
  inDistrict: 'ใช่',
  reason: 'หมดอายุ',
  birthDate: { day: '5', month: '5', year: '2500' },
  canSitForPhoto: 'ใช่',
  relativePresent: 'ใช่',
}
const own = '/bangphrom/services/id-card-home-visit'
/** 110 km to the north of the office, and two to the east. */
const away = { latitude: 14.75, longitude: 100.5, accuracy: 12 }
const near = { latitude: 13.75, longitude: 100.52, accuracy: 12 }

const take = (page: Page) =>
  page.getByRole('button', { name: shown(homePlace.take.th), exact: true }).click()

test('a daughter asks for a card at home, staff plan the way, the family is told, and the visit is written up', async () => {
  const { page, context } = await system.phone('malee', `${own}/questions/cannotTravel`)
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(away)
  await answerAll(page, mother)
  await system.look(page, '110-home-list')
  await tap(page, homeList.goOn.th)
  await page.getByLabel('ชื่อและนามสกุล').fill('มาลี ใจดี')
  await page.getByLabel('เบอร์โทรศัพท์').fill('081-234-5678')
  await tap(page, 'ต่อไป')

  // Nothing is told yet, and every field says so.
  await page.getByRole('heading', { name: shown(homePlace.title.th) }).waitFor()
  await tap(page, 'ต่อไป')
  await page.getByRole('alert').waitFor()
  await system.look(page, '111-home-where-open')
  await page.getByLabel(shown(homePlace.address.th)).fill('12/3 ซอยริมคลอง 4')
  await page.getByLabel(homePlace.subDistrict.th, { exact: true }).fill('บางพร้อมเหนือ')
  await page.getByLabel(shown(homePlace.landmark.th)).fill('ตรงข้ามวัด')
  await page.getByRole('radio', { name: shown(homePlace.pinPhone.th) }).check()
  await page.getByRole('checkbox', { name: /ยินยอมให้เก็บตำแหน่งบนแผนที่/ }).check()
  await take(page)
  await page.getByText(/อยู่นอกพื้นที่ของ/).waitFor()
  await system.look(page, '112-home-outside')
  await context.setGeolocation(near)
  await take(page)
  await page.getByText(/ได้ตำแหน่งแล้ว/).waitFor()
  await system.look(page, '113-home-where')
  await tap(page, 'ต่อไป')

  await page.getByRole('heading', { name: shown(homePlace.daysTitle.th) }).waitFor()
  const tuesday = page.getByRole('group', { name: 'วันอังคาร' })
  await tuesday.getByRole('checkbox', { name: 'เช้า' }).check()
  await page.getByRole('checkbox', { name: /ต้องขึ้นบันได/ }).check()
  await system.look(page, '114-home-days')
  await tap(page, 'ต่อไป')
  await page.getByRole('checkbox', { name: /ฉันบอกผู้ป่วย/ }).check()
  const others = page.getByRole('checkbox', { name: /เอกสารมีข้อมูลคนอื่น/ })
  if ((await others.count()) > 0) await others.check()
  await page.getByRole('checkbox', { name: /ส่งข้อความเรื่องนี้ทาง LINE/ }).check()
  await system.look(page, '115-home-agreement')
  await tap(page, 'ต่อไป')
  await page.getByRole('heading', { name: shown('คำตอบ') }).waitFor()
  await system.look(page, '116-home-check')
  await tap(page, homePlace.send.th)
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  const id = page.url().split('/').at(-1) ?? ''
  const caseNow = () => caseOf(system, 'malee', id) as Promise<CaseView>
  expect((await caseNow()).home?.place?.positionFrom).toBe('phone')

  // From the chat the position is taken as well, and outside the district it is not.
  const chat = await openDesk(system, 'malee')
  await chat.getByLabel('ข้อความ', { exact: true }).fill('14.75,100.5')
  await chat.getByRole('button', { name: 'ตำแหน่ง', exact: true }).click()
  await chat.getByText(/ไม่ได้เก็บตำแหน่งนี้ เพราะอยู่นอกพื้นที่/).waitFor()
  await chat.getByRole('button', { name: 'ตำแหน่ง', exact: true }).click()
  await chat.getByText(/ได้ตำแหน่งสำหรับเรื่อง/).waitFor()
  await system.inspect(chat, '117-home-chat')
  expect((await caseNow()).home?.place?.positionFrom).toBe('chat')

  const { page: staff } = await system.phone('suda', `/bangphrom/staff/cases/${id}`)
  await tap(staff, homeDesk.approve.th)
  await expect.poll(async () => (await caseNow()).state).toBe('approved')
  await page.reload()
  await page.getByRole('heading', { name: shown('เอกสารพร้อมแล้ว รอนัดวัน') }).waitFor()
  await system.look(page, '118-home-waits')

  await staff.goto(`${new URL(staff.url()).origin}/bangphrom/staff/home-visits`)
  await staff.getByRole('checkbox', { name: /เลือก มาลี ใจดี/ }).check()
  await system.look(staff, '119-staff-home-requests')
  await tap(staff, /จัดรอบ \(1 ราย\)/)
  await staff.getByRole('heading', { name: shown(homeDesk.planTitle.th) }).waitFor()
  await tap(staff, homeDesk.confirm.th)
  await staff.getByRole('alert').waitFor()
  await staff.getByLabel(homeDesk.day.th, { exact: true }).selectOption({ index: 2 })
  await staff.getByRole('checkbox', { name: 'สุดา ตั้งใจ' }).check()
  await system.look(staff, '120-staff-home-plan')
  await tap(staff, homeDesk.confirm.th)
  await staff.getByRole('link', { name: shown(homeDesk.wholeMap.th) }).waitFor()
  await system.look(staff, '121-staff-home-tour')
  await staff.emulateMedia({ media: 'print' })
  await system.inspect(staff, '128-staff-home-print')
  await staff.emulateMedia({ media: null })
  const map = await staff
    .getByRole('link', { name: shown(homeDesk.wholeMap.th) })
    .getAttribute('href')
  expect(map).toMatch(/^https:\/\/www\.google\.com\/maps\/dir\/\?api=1&origin=13\.75%2C100\.5&/)
  expect(staff.url()).not.toMatch(/13\.75|100\.5/)

  await chat.getByText('นัดไปที่บ้านแล้ว').last().waitFor()
  await system.inspect(chat, '127-home-told')
  await page.reload()
  await page.getByText(/คนที่ไป: สุดา/).waitFor()
  await system.look(page, '122-home-planned')
  await tap(page, homeCase.badDay.th)
  await page.getByRole('heading', { name: shown(homeCase.badDayTitle.th) }).waitFor()
  await system.look(page, '123-home-bad-day')
  await tap(page, homeCase.badDayKeep.th)

  // It is moved to today, and they are there.
  await tap(staff, homeDesk.change.th)
  await staff.getByLabel(homeDesk.day.th, { exact: true }).selectOption({ index: 1 })
  await tap(staff, homeDesk.confirmChange.th)
  await tap(staff, /^ไปถึงแล้ว/)
  await tap(staff, /^บันทึกผล/)
  await staff.getByRole('radio', { name: shown(staffDay.served.th) }).check()
  await system.look(staff, '124-staff-home-record')
  await tap(staff, staffDay.endNow.th)
  await staff.getByText('ทำเสร็จแล้ว', { exact: true }).waitFor()
  expect(await caseNow()).toMatchObject({
    state: 'closed',
    home: { place: { positionFrom: null } },
  })
  await page.reload()
  await page
    .getByRole('heading', { name: shown('เสร็จแล้ว') })
    .first()
    .waitFor()
  await system.look(page, '125-home-done')
  await page.goto(page.url().replace('/cases/', '/privacy/'))
  await page.getByRole('heading', { name: shown(homeCase.dataTitle.th) }).waitFor()
  await system.look(page, '126-home-my-data')
  await write(chat, 'ขอบคุณ')
})
