import { offerPlaces } from '@phrom/server/bookings/make-offers.ts'
import { openDatabase } from '@phrom/server/database/database.ts'
import { nextWaking } from '@phrom/shared/offers.ts'
import { addDays, dayOf, showDate, showLongDate, toInstant } from '@phrom/shared/time.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, asPerson, bookCase, caseOf } from './approved-case.ts'
import { shown, tap, ticketShown } from './citizen.ts'
import { changeCalendar } from './office-calendar.ts'
import { type System, startSystem } from './system.ts'

let system: System
/** The one day on which the office sees one person. */
const day = addDays(dayOf(toInstant(Date.now())), 10)
beforeAll(async () => {
  system = await startSystem()
  const one = { from: '09:00', to: '10:00', slotMinutes: null, walkIns: 0, volunteers: 0 }
  await changeCalendar(system, (calendar) => ({
    ...calendar,
    openings: calendar.openings.map((opening) => ({ ...opening, capacity: 0 })),
    extras: [{ id: 'one', team: 'general-registration', day, capacity: 1, ...one }],
  }))
})
afterAll(() => system.stop())

const bookingOf = (id: string) => `/bangphrom/cases/${id}/booking`

/** What the office does by itself when the place has rested; in the morning, if it is night now. */
async function offer(): Promise<void> {
  const db = openDatabase({ dataDir: system.dataDir })
  const now = nextWaking(toInstant(Date.now() + 15 * 60_000))
  expect(await offerPlaces({ db, now: () => now, random: Math.random, log: console })).toBe(1)
  await db.destroy()
}

test('who waits has a number, is offered what comes free, and passes it on to the next', async () => {
  const theirs = await approvedCase(system, 'somchai')
  await bookCase(system, 'somchai', theirs, { day, start: '09:00' })

  // Nothing is free: the first door is the list.
  const first = await approvedCase(system, 'malee')
  const { page } = await system.phone('malee', bookingOf(first))
  await page.getByText(/ไม่มีที่ว่างถึง/).waitFor()
  await tap(page, 'ขอต่อรายชื่อรอ')
  await page.getByRole('heading', { name: shown('รอวันไหน') }).waitFor()
  await tap(page, 'ขอต่อรายชื่อรอ')
  await page.getByRole('alert').waitFor()
  await system.look(page, '40-wait')
  await page.getByRole('radio', { name: 'วันไหนก็ได้' }).check()
  await tap(page, 'ขอต่อรายชื่อรอ')
  await page.getByRole('heading', { name: shown('รออยู่ ลำดับที่ 1') }).waitFor()
  await system.look(page, '41-waiting')

  // The next comes from the day that is full, and waits for it alone.
  const second = await approvedCase(system, 'prasit')
  const { page: other } = await system.phone('prasit', `${bookingOf(second)}?day=${day}`)
  await tap(other, 'แจ้งฉันถ้ามีที่ว่าง')
  await other.getByText(shown(`เลือกไว้: ${showDate(day, 'th')}`)).waitFor()
  await system.look(other, '40-wait-days')
  await tap(other, 'ขอต่อรายชื่อรอ')
  await other.getByRole('heading', { name: shown('รออยู่ ลำดับที่ 2') }).waitFor()

  const ask = await asPerson(system, 'somchai')
  await ask('DELETE', `/offices${bookingOf(theirs)}`)
  await offer()
  await page.goto(`${new URL(page.url()).origin}/bangphrom/cases/${first}`)
  await page.getByText(shown('มีที่ว่างให้คุณ')).waitFor()
  await system.look(page, '42-offer-case')
  await tap(page, 'ดูที่ว่างนี้')
  await page.getByRole('heading', { name: shown('มีที่ว่างให้คุณ') }).waitFor()
  await system.look(page, '42-offer')
  await tap(page, 'ไม่รับ รอต่อ')
  await page.getByRole('heading', { name: shown('รออยู่ ลำดับที่ 1') }).waitFor()

  await offer()
  await other.reload()
  await tap(other, 'รับที่ว่างนี้')
  await ticketShown(other)
  await other.getByRole('heading', { name: showLongDate(day, 'th') }).waitFor()
  const { booking, waiting } = await caseOf(system, 'prasit', second)
  expect(booking).toMatchObject({ day, start: '09:00' })
  expect(waiting).toBeNull()

  await tap(page, 'เลิกรอ')
  await page.getByRole('heading', { name: shown('รอวันไหน') }).waitFor()
  expect((await caseOf(system, 'malee', first)).waiting).toBeNull()
})
