import { partsOf } from '@phrom/liff-app/citizen/answer-input.ts'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import type { CaseView, SlotView } from '@phrom/shared/case.ts'
import type { DateParts } from '@phrom/shared/formats/date.ts'
import { addDays, type Day, dayOf, showDay, toInstant, weekdayOf } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, asPerson, bookCase, caseOf, freeSlots } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { loseAnswer } from './lost-answer.ts'
import { calendarOf } from './office-calendar.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem({ places: 2 })
})
afterAll(() => system.stop())

const home = '/bangphrom/staff/calendar'
const desk = { width: 1366, height: 768 }
const malee = { name: 'มาลี ใจดี', phone: '0812345678' }
const somchai = { name: 'สมชาย ขยัน', phone: '0898765432' }
const wipa = { name: 'วิภา สดใส', phone: '0800000001' }
const today = dayOf(toInstant(Date.now()))

/** Open days from a week ahead, each test with one of its own. */
const openDays = Array.from({ length: 40 }, (_, i) => addDays(today, i + 7)).filter(isOpenDay)
const dayAhead = (n: number) => openDays[n] as Day
const at = (day: Day) => `${home}/${day}?team=general-registration`
const named = (words: string) => shown(words)

async function openDay(person: string, day: Day, size = { width: 360, height: 740 }) {
  const { page } = await system.phone(person, at(day), { size })
  await page.getByRole('heading', { level: 1, name: named(showDay(day, 'th')) }).waitFor()
  return page
}

async function closeDay(page: Page, reason: string): Promise<void> {
  await page.getByText(named('ปิดทั้งวันหรือบางช่วง')).click()
  await tap(page, reason)
  await tap(page, 'ปิดตามนี้')
  await page.getByText(named('แก้ไว้ 1 อย่าง ยังไม่บันทึก')).waitFor()
}

/** Goes through the page by keyboard: what has the focus never lies under the bar at the bottom. */
async function tabThrough(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press('Tab')
    const under = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      const bar = document.querySelector('.bottom') as HTMLElement
      const isUnder = focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1
      return isUnder && !bar.contains(focused) ? focused.outerHTML : undefined
    })
    expect(under).toBeUndefined()
  }
}

async function fillDay(page: Page, field: string, { day, month, year }: DateParts): Promise<void> {
  const group = page.getByRole('group', { name: named(field) })
  await group.getByLabel('วันที่', { exact: true }).fill(day)
  await group.getByLabel('เดือน').selectOption(month)
  await group.getByLabel('ปี พ.ศ.').fill(year)
}

async function preview(page: Page): Promise<void> {
  await tap(page, 'ดูผลก่อนบันทึก')
  await page.getByRole('heading', { level: 1, name: named('ผลของการแก้') }).waitFor()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^บันทึก/ }).click()
  await page.locator('.notice.ok').waitFor()
}

async function moveTo(person: string, id: string, { day, start }: SlotView) {
  const ask = await asPerson(system, person)
  return ask<CaseView>('PUT', `/offices/bangphrom/cases/${id}/booking`, { day, start })
}

test('a head closes a booked day: sees who is touched, they are told why and when there is room, and staff see who has not chosen', async () => {
  const day = dayAhead(0)
  const ids = {
    malee: await approvedCase(system, 'malee', { contact: malee }),
    somchai: await approvedCase(system, 'somchai', { contact: somchai, hears: false }),
  }
  await bookCase(system, 'malee', ids.malee, { day, start: '08:00' })
  await bookCase(system, 'somchai', ids.somchai, { day, start: '08:00' })

  const { page } = await system.phone('anan', `${home}/${day.slice(0, 7)}`)
  await page.locator(`[data-day="${day}"]`).getByText('2/4').waitFor()
  await system.look(page, '89-calendar-month')
  await page.locator(`[data-day="${day}"]`).click()
  await page.getByRole('heading', { level: 1, name: named(showDay(day, 'th')) }).waitFor()
  await page.getByText(named('ปิดทั้งวันหรือบางช่วง')).click()
  await page.getByRole('radio', { name: named('บางช่วง') }).check()
  await page.getByLabel(named('ตั้งแต่เวลา')).first().fill('๑๒')
  await page.getByLabel(named('ถึงเวลา')).first().fill('8.00')
  await tap(page, 'ปิดตามนี้')
  await page.getByText(named('เวลาจบต้องอยู่หลังเวลาเริ่ม 12.00')).first().waitFor()
  await page.getByText(named('เขียนเหตุผลทั้งสองภาษา ประชาชนจะอ่าน')).first().waitFor()
  await system.look(page, '90-calendar-close')
  await page.getByRole('radio', { name: named('ทั้งวัน') }).check()
  await tap(page, 'ประชุมเจ้าหน้าที่')
  await tap(page, 'ปิดตามนี้')
  await page.getByText(named('แก้ไว้ 1 อย่าง ยังไม่บันทึก')).waitFor()
  await system.look(page, '91-calendar-day')

  await preview(page)
  await page.getByRole('heading', { name: named('ผู้ที่ต้องเลื่อนนัด 2 นัด') }).waitFor()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await row('มาลี ใจดี').getByRole('link', { name: '081-234-5678' }).waitFor()
  await row('มาลี ใจดี').getByText(named('ทาง LINE')).waitFor()
  await row('สมชาย ขยัน').getByText(named('ต้องโทรบอก')).waitFor()
  await system.look(page, '92-calendar-preview')
  // A look changes nothing.
  expect((await caseOf(system, 'malee', ids.malee)).booking?.mustMove).toBeNull()
  await save(page)
  await page.getByText(named('บันทึกแล้ว ขอให้เลื่อนนัด 2 นัด')).waitFor()

  const reason = { th: 'ประชุมเจ้าหน้าที่', en: 'Staff meeting' }
  const { booking } = await caseOf(system, 'malee', ids.malee)
  expect(booking).toMatchObject({ day, start: '08:00', mustMove: reason })
  const { page: citizen } = await system.phone('malee', `/bangphrom/privacy/${ids.malee}`)
  await citizen
    .getByText(/ขอให้เลือกเวลาใหม่|ประชุมเจ้า.?หน้าที่/)
    .first()
    .waitFor()
  const chat = (person: string) =>
    system.simulator.chatOf('bangphrom', person).map(({ message }) => JSON.stringify(message))
  const asked = () => chat('malee').find((text) => text.includes(reason.th))
  await expect.poll(asked).toBeDefined()
  const free = (await freeSlots(system, 'malee', ids.malee)).filter((slot) =>
    asked()?.includes(showDay(slot.day, 'th')),
  )
  expect(free.length).toBeGreaterThan(0)
  expect(chat('somchai').filter((text) => text.includes(reason.th))).toEqual([])

  await tap(page, 'ดูรายชื่อที่ต้องเลื่อน')
  await row('สมชาย ขยัน').getByRole('link', { name: '089-876-5432' }).waitFor()
  // Who gets no messages is called first.
  await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain('สมชาย')
  await system.look(page, '93-calendar-must-move')
  const chosen = free[0] as SlotView
  await moveTo('malee', ids.malee, chosen)
  await page.reload()
  await row('สมชาย ขยัน').waitFor()
  expect(await row('มาลี ใจดี').count()).toBe(0)

  const { page: list } = await system.phone('suda', `/bangphrom/staff/days/${day}`)
  await list.getByText('สมชาย ขยัน').waitFor()
  await list.getByText(named('ต้องเลื่อน'), { exact: true }).waitFor()
  await system.look(list, '94-day-must-move')
})

test('of two who edit at once the later is told before saving, and the changes of both stand', async () => {
  const [one, other] = [dayAhead(1), dayAhead(2)]
  const mine = await openDay('anan', one)
  await closeDay(mine, 'อบรมเจ้าหน้าที่')
  await tabThrough(mine, 30)
  const theirs = await openDay('kanya', other)
  await closeDay(theirs, 'วันหยุดพิเศษ')
  await preview(theirs)
  await preview(mine)
  await save(theirs)

  await mine.getByRole('button', { name: /^บันทึก/ }).click()
  await mine.getByText(/กัญญา มั่นคง.*แก้ปฏิทินไปก่อน/).waitFor()
  await system.look(mine, '95-calendar-meanwhile')
  await save(mine)
  const { closures } = await calendarOf(system)
  const closed = closures.map(({ firstDay }) => firstDay)
  expect(closed).toEqual(expect.arrayContaining([one, other]))
})

test('two admins who change the same rule: the later reads so, and decides', async () => {
  const open = async () => {
    const { page } = await system.phone('kanya', `${home}/settings`)
    await page.getByLabel(named('เก็บที่ไว้ให้กี่นาทีระหว่างจอง')).waitFor()
    return page
  }
  const [first, second] = [await open(), await open()]
  const hold = (page: Page) => page.getByLabel(named('เก็บที่ไว้ให้กี่นาทีระหว่างจอง'))
  await hold(first).fill('15')
  await tap(first, 'ใช้กติกานี้')
  await hold(second).fill('−1')
  await tap(second, 'ใช้กติกานี้')
  await second.getByText('ใส่จำนวนเต็ม 1-60').first().waitFor()
  await system.look(second, '96-calendar-rules')
  await hold(second).fill('๒๐')
  await tap(second, 'ใช้กติกานี้')
  await preview(first)
  await save(first)
  await preview(second)
  await second.getByText(named('สองคนแก้สิ่งเดียวกัน ถ้าบันทึก จะเป็นตามของคุณ')).waitFor()
  await save(second)
  expect((await calendarOf(system)).settings).toMatchObject({ holdMinutes: 20 })
})

test('a holiday of the office on a full day: dates are read with care, and everybody on it is named', async () => {
  const day = dayAhead(3)
  for (const start of ['08:00', '08:00']) {
    const id = await approvedCase(system, 'wipa', { contact: wipa })
    await bookCase(system, 'wipa', id, { day, start })
  }
  const { page } = await system.phone('kanya', `${home}/special?team=general-registration`)
  await tap(page, 'เพิ่มวันปิด หรือวันหยุดของสำนักงาน')
  const fill = async (parts: DateParts) => {
    await fillDay(page, 'ปิดตั้งแต่วันที่', parts)
    await tap(page, 'ปิดตามนี้')
  }
  await tap(page, 'วันหยุดพิเศษ')
  await fill({ day: '31', month: '2', year: '2570' })
  await page
    .getByText(/กุมภาพันธ์.*28/)
    .first()
    .waitFor()
  await system.look(page, '97-calendar-holiday-wrong')
  await fill({ day: '1', month: '1', year: '2569' })
  await page.getByText(named('วันนั้นผ่านไปแล้ว')).first().waitFor()
  await fill(partsOf(day))
  const closed = page
    .getByRole('row')
    .filter({ hasText: named(showDay(day, 'th')) })
    .filter({ hasText: named('วันหยุดพิเศษ') })
  await closed.getByRole('button', { name: /^แก้/ }).click()
  const heading = page.getByRole('heading', { name: named('แก้วันปิด') })
  await heading.waitFor()
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
  await tap(page, 'ไม่แก้แล้ว')
  await closed.waitFor()
  await preview(page)
  await page.getByRole('heading', { name: named('ผู้ที่ต้องเลื่อนนัด 2 นัด') }).waitFor()
  expect(await page.getByRole('row', { name: /วิภา สดใส/ }).count()).toBe(2)
  await save(page)
  await page.goto(page.url().replace(/calendar\/preview.*/, `calendar/${day}?team=id-card`))
  await page.locator('.notice').getByText(named('ปิด: วันหยุดพิเศษ')).waitFor()
})

test('a Saturday that is opened can be booked at once', async () => {
  const day = Array.from({ length: 21 }, (_, i) => addDays(today, i + 7)).find(
    (item) => weekdayOf(item) === 6,
  ) as Day
  const id = await approvedCase(system, 'malee', { contact: malee })
  const free = async () => (await freeSlots(system, 'malee', id)).filter((slot) => slot.day === day)
  expect(await free()).toEqual([])
  const page = await openDay('anan', day)
  await page.getByText(named('เปิดเพิ่มนอกเวลา')).click()
  const form = page.locator('details[open]')
  await form.getByLabel(named('ตั้งแต่เวลา')).fill('9')
  await form.getByLabel(named('ถึงเวลา')).fill('10.00')
  await form.getByLabel(named('นัดละกี่นาที')).fill('30')
  await form.getByLabel(named('ที่ต่อช่วง')).fill('1000000')
  await tap(page, 'เปิดตามนี้')
  await page.getByText('ใส่จำนวนเต็ม 0-1000').first().waitFor()
  await form.getByLabel(named('ที่ต่อช่วง')).fill('1')
  await tap(page, 'เปิดตามนี้')
  await page.context().setOffline(true)
  await preview(page)
  await page.getByRole('button', { name: named('ลองอีกครั้ง') }).waitFor()
  await page.context().setOffline(false)
  await tap(page, 'ลองอีกครั้ง')
  // A tap after a lost answer saves once, and is told so.
  const keys = await loseAnswer(system, page, '**/staff/calendar')
  await page.getByRole('button', { name: /^บันทึก/ }).click()
  await page.getByText(named('ติดต่อสำนักงานไม่ได้')).first().waitFor()
  await save(page)
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  expect(await free()).toMatchObject([
    { start: '09:00', end: '09:30', free: 1 },
    { start: '09:30', end: '10:00', free: 1 },
  ])
  await bookCase(system, 'malee', id, { day, start: '09:30' })
  const { page: citizen } = await system.phone('malee', `/bangphrom/cases/${id}/booking`)
  await citizen.getByText(named(showDay(day, 'th'))).waitFor()
})

test('at the desk month and day stand side by side; the places of one day are changed, by keyboard alone', async () => {
  const day = dayAhead(4)
  const { page } = await system.phone('anan', `${home}/${day.slice(0, 7)}`, { size: desk })
  const cell = (of: Day) => page.locator(`[data-day="${of}"]`)
  await cell(day).waitFor()
  await system.look(page, '98-calendar-desk')
  const before = addDays(day, day.endsWith('-01') ? 1 : -1)
  await cell(before).focus()
  await page.keyboard.press(before < day ? 'ArrowRight' : 'ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: named(showDay(day, 'th')) }).waitFor()
  const places = page.getByLabel(/ที่ทั้งหมด 08\.00-12\.00/)
  await places.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('-1')
  await page.keyboard.press('Enter')
  // What is wrong has the focus first, and takes it a moment after it is seen.
  await page.locator('.errors:focus').getByText('ใส่จำนวนเต็ม 0-1000').waitFor()
  await places.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('๕')
  await page.keyboard.press('Enter')
  await page.getByText(named('แก้ไว้ 1 อย่าง ยังไม่บันทึก')).waitFor()
  expect(await cell(day).textContent()).toContain('0/5')
  await system.look(page, '99-calendar-desk-day')
  await page.getByRole('link', { name: named('ดูผลก่อนบันทึก') }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 → 5').waitFor()
  await page.getByRole('button', { name: /^บันทึก/ }).focus()
  await page.keyboard.press('Enter')
  await page.locator('.notice.ok').waitFor()
})

test('hours of every week: what overlaps or keeps too much is told beside its field, and slots become finer', async () => {
  const { page } = await system.phone('anan', `${home}/weekly`, { size: desk })
  await tap(page, 'เพิ่มช่วงเวลา')
  const field = (label: string) => page.getByLabel(named(label), { exact: true })
  await page.getByRole('checkbox', { name: 'จ.' }).check()
  await field('ตั้งแต่เวลา').fill('11.00')
  await field('ถึงเวลา').fill('13.00')
  await field('ที่ต่อช่วง').fill('3')
  await field('กันไว้ให้ผู้ไม่ได้จอง').fill('4')
  await tap(page, 'ใช้ช่วงเวลานี้')
  await page.getByText(named('กันไว้รวม 4 ที่ มากกว่าที่ทั้งหมด 3 ที่')).first().waitFor()
  await field('กันไว้ให้ผู้ไม่ได้จอง').fill('1')
  await tap(page, 'ใช้ช่วงเวลานี้')
  await page
    .getByText(/ทับกับ จ\.-ศ\. 08\.00-12\.00/)
    .first()
    .waitFor()
  await system.look(page, '100-calendar-hours')
  await tap(page, 'ไม่แก้แล้ว')
  await page.getByRole('button', { name: /^แก้ จ\.-ศ\. 08/ }).click()
  await field('นัดละกี่นาที').fill('60')
  await fillDay(page, 'เริ่มใช้วันที่', partsOf(today))
  await tap(page, 'ใช้ช่วงเวลานี้')
  await page.getByText(named('ช่วงละ 60 นาที')).waitFor()
  await system.look(page, '101-calendar-weekly')
  await preview(page)
  // Whoever is booked at eight keeps the hour that begins then.
  await page.getByText(named('ไม่มีนัดใดถูกกระทบ')).waitFor()
  await tap(page, 'ทิ้งที่แก้ไว้')
  await tap(page, 'แน่ใจ ทิ้งทั้งหมด')
  await page.getByText(named('ยังไม่ได้แก้อะไร')).waitFor()
})

test('staff read the calendar; a head reads other teams; neither finds a button that the office would refuse', async () => {
  const day = dayAhead(5)
  for (const [person, team] of [
    ['suda', 'general-registration'],
    ['anan', 'id-card'],
  ] as const) {
    const { page } = await system.phone(person, `${home}/${day}?team=${team}`)
    await page.getByRole('heading', { name: named('ช่วงเวลาของวัน') }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByText(named('ปิดทั้งวันหรือบางช่วง')).count()).toBe(0)
  }
})

test('a visit with several cases stands once in the list of the day', async () => {
  const day = dayAhead(6)
  const ids = [
    await approvedCase(system, 'wipa', { contact: wipa }),
    await approvedCase(system, 'wipa', { contact: wipa }),
  ]
  await bookCase(system, 'wipa', ids[0] as string, {
    ...{ day, start: '13:00' },
    with: [ids[1] as string],
  })
  const { page } = await system.phone('suda', `/bangphrom/staff/days/${day}`)
  await page.getByText(named('มาครั้งเดียว 2 เรื่อง')).waitFor()
  expect(await page.getByText('วิภา สดใส').count()).toBe(1)
  expect(await page.locator('.visit .qrow').count()).toBe(2)
  await system.look(page, '102-day-list')
})
