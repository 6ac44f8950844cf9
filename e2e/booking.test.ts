import { join } from 'node:path'
import { instantAt, showLongDate, showWeekday } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, bookCase, caseOf, freeSlots } from './approved-case.ts'
import { holdEarliest, shown, tap, ticketShown } from './citizen.ts'
import { loseAnswer } from './lost-answer.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const bookingOf = (id: string) => `/bangphrom/cases/${id}/booking`
const kept = (page: Page) => page.getByText(/เก็บที่นี้ไว้ให้คุณ/).first()

const inOuterBrowser = (address: string | null) =>
  `${system.origin}${new URL(address ?? '').pathname}`

test('a time that is chosen is held, found again after a reload, booked, and goes into the calendar', async () => {
  const id = await approvedCase(system, 'malee')
  const { page } = await system.phone('malee', bookingOf(id))
  await page.getByRole('heading', { name: 'มาวันไหนดี' }).waitFor()
  await system.look(page, '11-calendar')
  await holdEarliest(page)
  await system.look(page, '11-held')
  expect((await caseOf(system, 'malee', id)).hold).not.toBeNull()

  await page.goto(`${new URL(page.url()).origin}${bookingOf(id)}`)
  await kept(page).waitFor()
  await tap(page, 'เลือกวันอื่น')
  await page.getByRole('link', { name: 'ไปจองที่นี้' }).click()
  await tap(page, /^จอง(?!วัน)/)
  await ticketShown(page)
  await system.look(page, '12-ticket')

  const { booking, code } = await caseOf(system, 'malee', id)
  if (!booking) throw new Error('not booked')
  await page.getByRole('heading', { name: showLongDate(booking.day, 'th') }).waitFor()
  const calendar = page.getByRole('link', { name: 'ใส่ในปฏิทิน' })
  // The phone's own browser: nobody is signed in there.
  const file = await fetch(inOuterBrowser(await calendar.getAttribute('href')))
  const text = await file.text()
  expect(file.headers.get('content-type')).toContain('text/calendar')
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
  )
  expect(event.uid).toBe(`${id}@phrom`)
  expect(event.startDate.toJSDate().toISOString()).toBe(instantAt(booking.day, booking.start))
  expect(event.endDate.toJSDate().toISOString()).toBe(instantAt(booking.day, booking.end))
  expect(event.startDate.zone.tzid).toBe('Asia/Bangkok')
  expect(event.description).toContain(code.slice(0, 3))
  expect(text).not.toMatch(/มาลี|ใจดี|เปลี่ยนชื่อ/)
  const [outside] = await Promise.all([page.context().waitForEvent('page'), calendar.click()])
  await outside.close()
})

test('two matters of one person are booked in one visit, shown together, and cancelled together', async () => {
  const [name, card] = [
    await approvedCase(system, 'somchai'),
    await approvedCase(system, 'somchai', { serviceId: 'id-card-renewal' }),
  ]
  const { page } = await system.phone('somchai', bookingOf(name))
  await page.getByRole('checkbox', { name: /บัตรประ/ }).check()
  await system.look(page, '13-together')
  await holdEarliest(page)
  await page.getByText(shown('2 เรื่องในนัดเดียว')).waitFor()
  await tap(page, /^จอง(?!วัน)/)
  await ticketShown(page)
  const views = [await caseOf(system, 'somchai', name), await caseOf(system, 'somchai', card)]
  for (const { booking, code } of views) {
    expect(booking?.cases.sort()).toEqual([name, card].sort())
    await page.getByText(`${code.slice(0, 3)}-${code.slice(3)}`).waitFor()
  }
  await system.look(page, '13-ticket-of-two')
  await page.getByRole('button', { name: 'ยกเลิกนัด' }).click()
  await page.getByText(shown('ยกเลิกทั้ง 2 เรื่องในนัดนี้')).waitFor()
  await page.getByRole('button', { name: 'ยกเลิกนัด' }).click()
  await page.getByRole('heading', { name: 'ยกเลิกนัดแล้ว' }).waitFor()
  await system.look(page, '13-cancelled')
  for (const id of [name, card]) {
    expect((await caseOf(system, 'somchai', id)).booking).toBeNull()
  }
  // The calendar is put right by the same event.
  const address = await page.getByRole('link', { name: 'เอาออกจากปฏิทิน' }).getAttribute('href')
  expect(await (await fetch(inOuterBrowser(address))).text()).toContain('STATUS:CANCELLED')
})

test('the old place stays until the new one is taken, and a tap after a lost answer moves once', async () => {
  const id = await approvedCase(system, 'thomas')
  const [first, second] = await freeSlots(system, 'thomas', id)
  if (!first || !second) throw new Error('nothing is free')
  await bookCase(system, 'thomas', id, { day: first.day, start: first.start })
  const { page } = await system.phone('thomas', bookingOf(id))
  await tap(page, 'เลื่อนนัด')
  await page.getByText(new RegExp(shown('ยังเป็นของคุณ'))).waitFor()
  await system.look(page, '14-move')
  await page.goto(
    `${new URL(page.url()).origin}${bookingOf(id)}?move=1&day=${second.day}&start=${second.start}`,
  )
  const keys = await loseAnswer(system, page, '**/booking')
  await tap(page, 'เลื่อนมาช่วงนี้')
  await page.getByText(shown('ติดต่อสำนักงานไม่ได้')).first().waitFor()
  await tap(page, 'เลื่อนมาช่วงนี้')
  await ticketShown(page)
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  const { booking, events } = await caseOf(system, 'thomas', id)
  expect(booking).toMatchObject({ day: second.day, start: second.start })
  expect(events.filter(({ type }) => type === 'booking_moved')).toHaveLength(1)
})

test('when a hold has run out the next free time is offered, and nothing else is lost', async () => {
  const [name, card] = [
    await approvedCase(system, 'prasit'),
    await approvedCase(system, 'prasit', { serviceId: 'id-card-renewal' }),
  ]
  const { page } = await system.phone('prasit', bookingOf(name))
  await page.clock.install()
  await page.getByRole('checkbox', { name: /บัตรประ/ }).check()
  await holdEarliest(page)
  // Eyes see every second; ears hear of it once a minute.
  const [seen, heard] = [new Set<string | null>(), new Set<string | null>()]
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  for (let i = 0; i < 6; i++) {
    await page.clock.runFor(10_000)
    seen.add(await kept(page).textContent())
    heard.add(await page.locator('.notice [role=status]').textContent())
  }
  expect(seen.size).toBe(6)
  expect(heard.size).toBeLessThanOrEqual(2)
  endHolds()
  await page.clock.fastForward('10:30')
  await page.clock.resume()
  await page.getByText(shown('หมดเวลากันที่แล้ว')).waitFor()
  await system.look(page, '15-hold-over')
  await page.getByRole('button', { name: /ว่างถัดไป/ }).click()
  await kept(page).waitFor()
  await page.getByText(shown('2 เรื่องในนัดเดียว')).waitFor()
  await tap(page, /^จอง(?!วัน)/)
  await ticketShown(page)
  expect((await caseOf(system, 'prasit', card)).booking?.cases).toContain(name)
})

/** Holds come to their end in the database: the office's clock cannot be put forward from here. */
function endHolds(): void {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  db.prepare("update booking set held_until = ? where state = 'held'").run(
    new Date(Date.now() - 1000).toISOString(),
  )
  db.close()
}

test('a phone in Los Angeles, at half past eleven at night in Bangkok, shows Bangkok’s days', async () => {
  const id = await approvedCase(system, 'wipa')
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const { page } = await system.phone('wipa', bookingOf(id), {
    clock: Date.parse(instantAt(day, '23:30')),
    timezoneId: 'America/Los_Angeles',
  })
  const [earliest] = await freeSlots(system, 'wipa', id)
  if (!earliest) throw new Error('nothing is free')
  await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).waitFor()
  await holdEarliest(page)
  await page.getByRole('heading', { name: showLongDate(earliest.day, 'th') }).waitFor()
  await tap(page, /^จอง(?!วัน)/)
  await ticketShown(page)
  const { booking } = await caseOf(system, 'wipa', id)
  expect(booking).toMatchObject({ day: earliest.day, start: earliest.start })
  await page
    .getByRole('heading', {
      name: `${showWeekday(earliest.day, 'th')} ${showLongDate(earliest.day, 'th')}`,
    })
    .waitFor()
})
