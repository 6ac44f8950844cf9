import type { Calendar } from '@phrom/shared/calendar.ts'
import { showLongDate, showShortDay } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvedCase, bookCase, caseOf, freeSlots } from './approved-case.ts'
import { holdEarliest, shown, tap, ticketShown } from './citizen.ts'
import { calendarOf, changeCalendar } from './office-calendar.ts'
import { type System, startSystem } from './system.ts'

/** What citizens see of what an office does with its calendar. */
let system: System
let original: Calendar
beforeAll(async () => {
  system = await startSystem()
  original = await calendarOf(system)
})
beforeEach(() => setCalendar(() => original))
afterAll(() => system.stop())

const bookingOf = (id: string) => `/bangphrom/cases/${id}/booking`

const setCalendar = (change: (calendar: Calendar) => Calendar) => changeCalendar(system, change)

/** A case with the third free time booked; answers both. */
async function booked(person: string) {
  const id = await approvedCase(system, person)
  const times = await freeSlots(system, person, id)
  const time = times[2]
  if (!time) throw new Error('nothing is free')
  await bookCase(system, person, id, { day: time.day, start: time.start })
  return { id, ...time }
}

const toPath = (page: Page, to: string) => page.goto(`${new URL(page.url()).origin}${to}`)

test('who must move is told why, and takes one of the nearest times with one tap', async () => {
  const { id, day } = await booked('malee')
  const reason = { th: 'ซ่อมระบบไฟฟ้า', en: 'Electrical repairs' }
  await setCalendar((calendar) => ({
    ...calendar,
    closures: [{ id: 'repair', team: null, firstDay: day, lastDay: day, hours: null, reason }],
  }))
  const { page } = await system.phone('malee', '/bangphrom')
  await page.getByRole('heading', { name: /เปลี่ยนชื่อ/ }).waitFor()
  await page.getByText(shown('สำนักงานขอเลื่อนวันนัด')).waitFor()
  await toPath(page, `/bangphrom/cases/${id}`)
  await page.getByText('ซ่อมระบบไฟฟ้า').waitFor()
  await system.look(page, '16-must-move-case')
  await tap(page, 'ดูการจอง')
  await page.getByText('ซ่อมระบบไฟฟ้า').waitFor()
  await page.locator('.period').first().waitFor()
  await system.look(page, '16-must-move')
  // The day that is closed says why, in its own screen too.
  await tap(page, 'ดูเวลาอื่น')
  await page.getByRole('link', { name: new RegExp(`${Number(day.slice(8))}.*: ปิด$`) }).click()
  await page.getByText('ปิด: ซ่อมระบบไฟฟ้า').first().waitFor()
  await system.look(page, '16-closed-day')
  await toPath(page, bookingOf(id))
  await page.locator('.period').first().click()
  await page.getByText(shown('สำนักงานขอเลื่อนวันนัด')).waitFor({ state: 'detached' })
  await ticketShown(page)
  const { booking } = await caseOf(system, 'malee', id)
  expect(booking?.mustMove).toBeNull()
  expect(booking?.day).not.toBe(day)
})

test('times of half an hour stand under their part of the day, and one of them is held', async () => {
  await setCalendar((calendar) => ({
    ...calendar,
    openings: calendar.openings.map((opening) => ({ ...opening, slotMinutes: 30, capacity: 1 })),
  }))
  const id = await approvedCase(system, 'somchai')
  const [first] = await freeSlots(system, 'somchai', id)
  if (!first) throw new Error('nothing is free')
  const { page } = await system.phone('somchai', `${bookingOf(id)}?day=${first.day}`)
  await page.getByRole('button', { name: /^09.30/ }).waitFor()
  await page.getByRole('button', { name: /^09.30/ }).click()
  await page
    .getByText(/เก็บที่นี้ไว้ให้คุณ/)
    .first()
    .waitFor()
  await system.look(page, '17-half-hours')
  await page.getByRole('button', { name: `จอง 09.30 น. ${showShortDay(first.day, 'th')}` }).click()
  await ticketShown(page)
  expect((await caseOf(system, 'somchai', id)).booking).toMatchObject({
    ...{ day: first.day, start: '09:30', end: '10:00' },
  })
})

test('who cannot come says so with one tap and one more; too late there is the telephone', async () => {
  const { id, day } = await booked('thomas')
  const { page } = await system.phone('thomas', `/bangphrom/cases/${id}/cant-come`)
  await page.getByRole('heading', { name: shown('มาไม่ได้ใช่ไหม') }).waitFor()
  await system.look(page, '18-cant-come')
  await setCalendar((calendar) => ({
    ...calendar,
    settings: { ...calendar.settings, lastMoment: { count: 720, unit: 'hours' } },
  }))
  await tap(page, 'มาไม่ได้ ยกเลิกนัดนี้')
  await page.getByRole('link', { name: 'โทร 02-000-0101' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'โทร 02-000-0101' }).waitFor()
  await system.look(page, '18-too-late')
  expect((await caseOf(system, 'thomas', id)).booking).toMatchObject({ day })
  await setCalendar(() => original)
  await page.reload()
  await tap(page, 'มาไม่ได้ ยกเลิกนัดนี้')
  await page.getByRole('heading', { name: shown('ยกเลิกนัดแล้ว') }).waitFor()
  expect((await caseOf(system, 'thomas', id)).booking).toBeNull()
  await tap(page, 'จองวันใหม่')
  await page.getByRole('heading', { name: shown('มาวันไหนดี') }).waitFor()
})

test('who has as many bookings as they may sees which, and the way to each', async () => {
  await setCalendar((calendar) => ({
    ...calendar,
    settings: { ...calendar.settings, mostPerPerson: 1 },
  }))
  const { day } = await booked('wipa')
  const id = await approvedCase(system, 'wipa')
  const { page } = await system.phone('wipa', bookingOf(id))
  await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).click()
  await page.getByText(shown('จองไว้ครบแล้ว')).waitFor()
  await system.look(page, '19-too-many')
  await page
    .getByRole('list', { name: shown('นัดของคุณ') })
    .getByRole('link')
    .click()
  await ticketShown(page)
  await page.getByRole('heading', { name: showLongDate(day, 'th') }).waitFor()
})

test('where no place is free it says so, with the hours to come without a booking and another office', async () => {
  const id = await approvedCase(system, 'prasit', { serviceId: 'id-card-renewal' })
  await setCalendar((calendar) => ({
    ...calendar,
    openings: calendar.openings.map((opening) => ({ ...opening, capacity: 0 })),
  }))
  const { page } = await system.phone('prasit', bookingOf(id))
  await page.getByText(/ไม่มีที่ว่างถึง/).waitFor()
  await page.getByText('จันทร์-ศุกร์ 08.00-16.00 น. เว้นวันหยุดราชการ').first().waitFor()
  await page.getByRole('link', { name: /เขตคลองพร้อม/ }).waitFor()
  await system.look(page, '19-no-places')
})

test('a ticket that was shown is shown without a network', async () => {
  const { id } = await booked('malee')
  const { page, context } = await system.phone('malee', bookingOf(id))
  await ticketShown(page)
  await page.getByRole('link', { name: shown('เปิดแผนที่') }).waitFor()
  await tap(page, 'ย้อนกลับ')
  await page.getByRole('link', { name: 'ดูการจอง' }).waitFor()
  await context.setOffline(true)
  await tap(page, 'ดูการจอง')
  await ticketShown(page)
  await page.getByText(shown('นี่คือบัตรที่เก็บไว้ในเครื่อง')).waitFor()
  await page.getByRole('link', { name: shown('เปิดแผนที่') }).waitFor()
  await system.look(page, '12-ticket-offline')
  await context.setOffline(false)
})

test('a ticket that was kept is shown to nobody else who has the phone', async () => {
  const { id } = await booked('malee')
  const { page, context } = await system.phone('malee', bookingOf(id))
  await ticketShown(page)
  await page.getByRole('link', { name: shown('เปิดแผนที่') }).waitFor()
  await context.route(`**/cases/${id}`, (route) => route.abort())
  await page.reload()
  await ticketShown(page)
  await system.signInAs(page, 'wipa')
  await page.reload()
  await page.getByRole('heading', { name: shown('ติดต่อสำนักงานไม่ได้') }).waitFor()
  expect(await page.getByRole('img', { name: /บัตรนัด/ }).count()).toBe(0)
})

test('a place that comes free is seen when one looks again', async () => {
  const id = await approvedCase(system, 'somchai')
  const [first] = await freeSlots(system, 'somchai', id)
  if (!first) throw new Error('nothing is free')
  const reason = { th: 'ประชุม', en: 'Meeting' }
  const days = { firstDay: first.day, lastDay: first.day }
  await setCalendar((calendar) => ({
    ...calendar,
    closures: [{ id: 'meeting', team: null, ...days, hours: null, reason }],
  }))
  const { page } = await system.phone('somchai', bookingOf(id))
  const earliest = page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ })
  await earliest.waitFor()
  const firstDay = showShortDay(first.day, 'th').replaceAll('\u00a0', ' ')
  expect(await earliest.filter({ hasText: firstDay }).count()).toBe(0)
  await setCalendar(() => original)
  await tap(page, 'ดูที่ว่างล่าสุด')
  await earliest.filter({ hasText: firstDay }).waitFor()
  await holdEarliest(page)
})
