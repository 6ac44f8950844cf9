import { changeFirstName } from '@phrom/shared/services/change-first-name.ts'
import type { DayView, LogRow } from '@phrom/shared/ticket-views.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, asPerson, bookCase, caseOf, freeSlots } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { bookToday } from './day-today.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const path = '/bangphrom/staff/day'
const staff = '/offices/bangphrom/staff'
/** Of somebody whose visit ends while the tests go on. */
let served = ''
const desk = { size: { width: 1366, height: 768 } }
const booking = (name: string) => ({ contact: { name, phone: '0812345678' } })

const dayNow = async () => (await asPerson(system, 'suda'))<DayView>('GET', `${staff}/day`)
const codeOf = async (person: string, id: string) => (await caseOf(system, person, id)).code
/** What is said of what was done, or why not: these words, in this order. */
const said = (page: Page, ...words: string[]) =>
  page.locator('.day-news').getByText(new RegExp(words.map(shown).join('.*')))
const figure = (page: Page) => page.locator('.day-person .figure')
const field = (page: Page, words: string) => page.getByLabel(shown(words), { exact: true })
const button = (page: Page, words: string) =>
  page.getByRole('button', { name: shown(words) }).first()

const inForm = (page: Page, words: string) =>
  page.locator('form').getByRole('button', { name: shown(words), exact: true })

/** As a scanner at the desk types: faster than the keys of Playwright can be. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((keys) => {
    for (const key of [...keys, 'Enter']) {
      const code = key === 'Enter' ? key : `${/\d/.test(key) ? 'Digit' : 'Key'}${key}`
      const press = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(press)
    }
  }, code)
}

async function setUpCounter(name: string): Promise<void> {
  const ask = await asPerson(system, 'anan')
  await ask('POST', `${staff}/counters`, { name, teams: ['general-registration'] })
}
async function walksIn(name: string): Promise<void> {
  const ask = await asPerson(system, 'anan')
  await ask('POST', `${staff}/tickets`, { serviceId: 'change-first-name', name })
}

test('a head sets up the counters; somebody takes one, gives a ticket at the door and prints it', async () => {
  const { page: head } = await system.phone('anan', path, desk)
  await head.getByText(/ยังไม่มีช่อง/).waitFor()
  await tap(head, 'ตั้งช่องและบัตรคิว')
  await tap(head, 'เพิ่มช่อง')
  await tap(head, 'บันทึก')
  await head.getByRole('alert').getByText(shown('ใส่ชื่อช่อง')).waitFor()
  await system.look(head, '70-counter-form')
  await field(head, 'ชื่อช่อง').fill('1')
  await head.getByRole('checkbox', { name: shown('งานทะเบียนทั่วไป') }).check()
  await tap(head, 'บันทึก')
  await said(head, 'บันทึกช่อง 1 แล้ว').waitFor()
  await setUpCounter('2')
  // The next look at the day has it.
  await button(head, 'แก้ช่อง 2').waitFor()
  await system.look(head, '70-set-up')

  await tap(head, 'ตั้งค่าคิว')
  await head.getByText(shown('ผู้ดูแลสำนักงานเท่านั้นที่แก้ได้')).waitFor()
  expect(await field(head, 'เรียกไม่เกิน (ครั้ง)').isDisabled()).toBe(true)
  await tap(head, 'ย้อนกลับ')

  const { page } = await system.phone('suda', path, desk)
  await button(page, 'เปิดช่อง 2').waitFor()
  await system.look(page, '71-choose-counter')
  await page.keyboard.press('1')
  await said(page, 'เปิดช่อง 1 แล้ว').waitFor()
  await page.getByText(shown('ไม่มีคนรองานของช่องนี้')).waitFor()
  expect(await button(page, 'เรียกคิวถัดไป').isDisabled()).toBe(true)
  await system.look(page, '71-nobody')

  await page.keyboard.press('t')
  await inForm(page, 'ออกบัตรคิว').click()
  await page.getByRole('alert').getByText(shown('เลือกว่ามาทำเรื่องอะไร')).waitFor()
  await field(page, 'มาทำเรื่องอะไร').selectOption('change-first-name')
  await field(page, 'ชื่อ (ไม่บอกก็ได้)').fill('ประยูร ใจเย็น')
  await field(page, 'ให้ไปก่อน').selectOption('old')
  await system.look(page, '72-walk-in')
  await inForm(page, 'ออกบัตรคิว').click()
  await button(page, 'พิมพ์บัตรคิว').waitFor()
  await system.look(page, '72-ticket')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.day-slip').textContent()).toMatch(/บางพร้อม.*B001/)
  expect(await page.locator('.day-slip').isVisible()).toBe(true)
  expect(await page.locator('h1').isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
  await tap(page, 'เสร็จแล้ว')
  await page.keyboard.press('Escape')

  // What is stopped by the head is stopped at the door.
  await tap(head, 'หยุดแจก งานบัตรประจำตัวประชาชน')
  await said(head, 'หยุดแจกบัตรคิว').waitFor()
  await page.locator('h1').click()
  await page.keyboard.press('t')
  await expect.poll(() => page.locator('#walk-in-service optgroup:disabled').count()).toBe(1)
  await page.keyboard.press('Escape')
})

test('who has booked comes in by code, by scanner and by name; what cannot be is said', async () => {
  const malee = await approvedCase(system, 'malee', booking('มาลี ใจดี'))
  const second = await approvedCase(system, 'malee', booking('มาลี ใจดี'))
  await bookToday(system, 'malee', [malee, second])
  const somchai = await approvedCase(system, 'somchai', booking('สมชาย มาสาย'))
  await bookToday(system, 'somchai', [somchai])
  served = await codeOf('somchai', somchai)
  const later = await approvedCase(system, 'thomas', booking('Thomas Later'))
  const [slot] = await freeSlots(system, 'thomas', later)
  if (!slot) throw new Error('no free slot')
  await bookCase(system, 'thomas', later, { day: slot.day, start: slot.start })
  const never = await approvedCase(system, 'prasit', booking('ประสิทธิ์ ไม่จอง'))

  const { page } = await system.phone('suda', path, desk)
  await button(page, 'เรียกคิวถัดไป').waitFor()
  await page.keyboard.press('i')
  const code = field(page, 'รหัสเรื่อง')
  await code.fill('ABC')
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/รหัสนี้ไม่ใช่รหัสเรื่อง/)
    .waitFor()
  await system.look(page, '73-arrive')
  // Looking at the day anew takes nobody's focus away.
  await code.focus()
  for (const _ of ['shown', 'answered']) await page.waitForResponse('**/staff/day')
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true)
  const tryCode = async (typed: string, ...answer: string[]) => {
    await code.fill(typed)
    await page.keyboard.press('Enter')
    await said(page, ...answer).waitFor()
  }
  await tryCode(await codeOf('thomas', later), 'ไม่ใช่ของวันนี้', 'จองไว้ วัน')
  await system.look(page, '73-other-day')
  await tryCode(await codeOf('prasit', never), 'ยังไม่มีการจอง')
  await tryCode('AAAAAA', 'ไม่พบรหัสนี้ที่สำนักงานนี้')
  await page.route('**/arrivals', (route) =>
    route.fulfill({
      status: 409,
      json: {
        code: 'too_early',
        detail: { th: 'ยังไม่ถึงเวลา', en: 'Too early' },
        from: `${slot.day}T01:30:00.000Z`,
      },
    }),
  )
  await tryCode(await codeOf('malee', malee), 'ยังไม่ถึงเวลา', 'มาได้ตั้งแต่ 08.30')
  await page.unroute('**/arrivals')
  await page.keyboard.press('Escape')

  // A scanner types over the keys of the desk: none of them does anything.
  await page.locator('h1').click()
  await scan(page, await codeOf('malee', malee))
  await page.locator('#arrive-priority:focus').waitFor()
  expect((await code.inputValue()).replace('-', '')).toBe(await codeOf('malee', malee))
  expect((await dayNow()).atCounters).toEqual([])
  await button(page, 'มาถึงแล้ว').click()
  await said(page, 'ได้บัตรคิว B002').waitFor()
  await tap(page, 'เสร็จแล้ว')
  await page.keyboard.press('Escape')

  const { page: list } = await system.phone('suda', '/bangphrom/staff/days')
  const row = list.locator('.visit', { hasText: 'สมชาย' })
  await row.getByRole('button', { name: shown('มาถึงแล้ว') }).click()
  await row.getByText(shown('ได้บัตรคิว B003')).waitFor()
  await system.look(list, '74-day-list')
})

test('the whole way of a visit at the counter, a key for each step', async () => {
  const { page } = await system.phone('suda', path, desk)
  await button(page, 'เรียกคิวถัดไป').waitFor()
  await system.look(page, '75-queue')
  // Whom manners let go first.
  await page.keyboard.press('n')
  await said(page, 'เรียก B001 มาที่ช่อง 1 แล้ว').waitFor()
  await system.look(page, '75-called')
  await page.keyboard.press('a')
  await said(page, 'เรียกแล้ว 2 จาก 3 ครั้ง').waitFor()
  await page.keyboard.press('a')
  await said(page, 'เรียกแล้ว 3 จาก 3 ครั้ง').waitFor()
  expect(await button(page, 'เรียกซ้ำ').isDisabled()).toBe(true)
  await page.keyboard.press('x')
  await said(page, 'ข้าม B001 แล้ว').waitFor()

  // A key that is pressed while another is on its way does nothing.
  await page.keyboard.press('n')
  await button(page, 'มาแล้ว เริ่มบริการ').waitFor()
  const first = (await figure(page).textContent()) ?? ''
  expect(['B002', 'B003']).toContain(first)
  await page.keyboard.press('w')
  await said(page, `${first} รอต่อ ไม่เสียคิว`).waitFor()
  await page.keyboard.press('n')
  await said(page, `เรียก ${first} มาที่ช่อง 1 แล้ว`).waitFor()
  await page.keyboard.press('s')
  await said(page, `เริ่มบริการ ${first} แล้ว`).waitFor()
  await page.getByRole('heading', { name: shown('เอกสารที่ต้องดูวันนี้') }).waitFor()
  await system.look(page, '76-serving')
  await page.keyboard.press('p')
  await inForm(page, 'พักคิวไว้').click()
  await page.getByRole('alert').getByText(shown('เขียนว่าให้ไปเอาอะไร')).waitFor()
  await field(page, 'ให้ไปเอาอะไร').fill('สำเนาทะเบียนบ้าน')
  await system.look(page, '76-park')
  await inForm(page, 'พักคิวไว้').click()
  await said(page, `พักคิว ${first} ไว้แล้ว`).waitFor()
  await page.getByText(shown('ไปเอา: สำเนาทะเบียนบ้าน')).waitFor()
  await page.getByText(/^พักคิวถึง/).waitFor()
  await system.look(page, '76-parked')
  const ask = await asPerson(system, 'kanya')
  const { settings } = await dayNow()
  await ask('PUT', `${staff}/queue-settings`, { ...settings, parkMinutes: 0 })
  await page.getByText(/^เลยเวลา/).waitFor()
  await system.look(page, '76-kept-too-long')
  await ask('PUT', `${staff}/queue-settings`, settings)
  await page.getByRole('button', { name: new RegExp(`${shown('กลับมาแล้ว')}.*${first}`) }).click()
  await said(page, `${first} กลับเข้าคิวแล้ว`).waitFor()
})

test('an admin sets how the queue runs; a wrong number is told at its field and nothing is lost', async () => {
  const { page } = await system.phone('kanya', path, desk)
  await tap(page, 'ตั้งช่องและบัตรคิว')
  await tap(page, 'ตั้งค่าคิว')
  await field(page, 'พักคิวไว้ให้ (นาที)').fill('๙๐')
  await field(page, 'เรียกไม่เกิน (ครั้ง)').fill('0')
  await page.getByRole('radio', { name: shown('ถูกเรียกก่อน') }).check()
  await inForm(page, 'บันทึกการตั้งค่าคิว').click()
  await page.getByRole('alert').getByText(shown('ใส่จำนวนเต็ม 1-10')).waitFor()
  await system.look(page, '78-queue-settings')
  const { settings } = await dayNow()
  expect(settings).toMatchObject({ calls: 3, comesBack: 'last' })
  await field(page, 'เรียกไม่เกิน (ครั้ง)').fill('4')
  await page.route('**/queue-settings', (route) => route.abort())
  await inForm(page, 'บันทึกการตั้งค่าคิว').click()
  await button(page, 'ส่งอีกครั้งตอนนี้').waitFor()
  expect(await field(page, 'พักคิวไว้ให้ (นาที)').inputValue()).toBe('๙๐')
  await page.unroute('**/queue-settings')
  await tap(page, 'ส่งอีกครั้งตอนนี้')
  await said(page, 'บันทึกการตั้งค่าคิวแล้ว').waitFor()
  const wanted = { ...settings, calls: 4, parkMinutes: 90, comesBack: 'first' }
  expect((await dayNow()).settings).toEqual(wanted)
  await (await asPerson(system, 'kanya'))('PUT', `${staff}/queue-settings`, settings)
})

test('several matters of one visit end one after another, each with what came of it', async () => {
  const { page } = await system.phone('suda', path, desk)
  await button(page, 'เรียกคิวถัดไป').waitFor()
  // Who kept the place is called first; the others wait for their matter here.
  for (const _ of ['B002', 'B003']) {
    await page.keyboard.press('n')
    await button(page, 'มาแล้ว เริ่มบริการ').waitFor()
    await page.keyboard.press('s')
    await button(page, 'จบเรื่อง').waitFor()
    const ticket = (await figure(page).textContent()) ?? ''
    if (ticket === 'B002') await endTwo(page)
    else await endOne(page)
  }
  // A screenshot of a ticket whose visit is over opens nothing.
  await page.keyboard.press('i')
  await field(page, 'รหัสเรื่อง').fill(served)
  await page.keyboard.press('Enter')
  await said(page, 'เรื่องนี้จบไปแล้ว').waitFor()
  const told = system.simulator.chatOf('bangphrom', 'malee').map(({ message }) => message.altText)
  expect(told.join('\n')).toMatch(/เสร็จแล้ว[\s\S]*ยังทำไม่ได้/)
})

/** Malee's two: the first is done, the second lacks a paper of its own list. */
async function endTwo(page: Page): Promise<void> {
  expect(await page.locator('.day-matters li').count()).toBe(2)
  await page.keyboard.press('e')
  await inForm(page, 'บันทึกผล').click()
  await page.getByRole('alert').getByText(shown('เลือกว่าทำเสร็จหรือยังทำไม่ได้')).waitFor()
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await field(page, 'ค่าธรรมเนียม (บาท)').fill('๕๐')
  await inForm(page, 'บันทึกผล').click()
  await page.getByRole('alert').getByText(shown('ใส่เลขที่ใบเสร็จ')).waitFor()
  await system.look(page, '77-end')
  await field(page, 'เลขที่ใบเสร็จ').fill('12/2569')
  await page.getByRole('checkbox', { name: shown('ผู้ขอเซ็นหรือยืนยันแล้ว') }).check()
  await inForm(page, 'บันทึกผล').click()
  await said(page, 'บันทึกแล้ว ต่อเรื่องถัดไปของ B002').waitFor()
  await page.locator('.day-matters').getByText(shown('จบแล้ว')).waitFor()

  await page.keyboard.press('e')
  await page.getByRole('radio', { name: shown('ยังทำไม่ได้') }).check()
  const reasons = field(page, 'เพราะอะไร').getByRole('option')
  const listed = changeFirstName.notServed.map((id) => shown(notServed[id].th))
  expect((await reasons.allTextContents()).slice(1).map(shown)).toEqual(listed)
  await field(page, 'เพราะอะไร').selectOption('not-entitled')
  await field(page, 'ติดข้อไหน').selectOption('rude')
  await field(page, 'เพราะอะไร').selectOption('paper-missing')
  await inForm(page, 'บันทึกผล').click()
  await page.getByRole('alert').getByText(shown('เลือกจากรายการของเรื่องนี้')).waitFor()
  await system.look(page, '77-not-served')
  await field(page, 'อะไรหรือใคร').selectOption({ index: 1 })
  await inForm(page, 'บันทึกผล').click()
  await said(page, 'บันทึกผลของ B002 แล้ว').waitFor()
}
async function endOne(page: Page): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await inForm(page, 'บันทึกผล').click()
  await said(page, 'บันทึกผลของ B003 แล้ว').waitFor()
}

test('without a network it says so, keeps what was filled in, and does nothing twice', async () => {
  const { page } = await system.phone('suda', path, desk)
  await page.getByRole('button', { name: new RegExp(`${shown('กลับมาแล้ว')}.*B001`) }).click()
  await said(page, 'B001 กลับเข้าคิวแล้ว').waitFor()
  await walksIn('สมใจ')
  const keys: (string | undefined)[] = []
  await page.route('**/counters/*/next', async (route) => {
    const request = route.request()
    keys.push(request.headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    // The office calls somebody, and its answer never comes.
    const { status } = await fetch(`${system.origin}${new URL(request.url()).pathname}`, {
      method: 'POST',
      headers: await request.allHeaders(),
    })
    expect(status).toBe(200)
    await route.abort()
  })
  await page.locator('h1').click()
  await page.keyboard.press('n')
  await said(page, 'ยังไม่รู้ว่าสำนักงานได้รับ').waitFor()
  await system.inspect(page, '78-stuck')
  await said(page, 'เรียก B001 มาที่ช่อง 1 แล้ว').waitFor()
  expect(keys).toEqual([keys[0], keys[0]])
  const { atCounters, waiting } = await dayNow()
  expect(atCounters.map(({ ticket }) => ticket)).toEqual(['B001'])
  expect(waiting.map(({ ticket }) => ticket)).toEqual(['B004'])

  // What is filled in outlives the loss, and goes out when it is over.
  await page.keyboard.press('s')
  await said(page, 'เริ่มบริการ B001 แล้ว').waitFor()
  await page.keyboard.press('p')
  await field(page, 'ให้ไปเอาอะไร').fill('ใบเปลี่ยนชื่อ')
  await page.context().setOffline(true)
  await inForm(page, 'พักคิวไว้').click()
  await said(page, 'ยังไม่รู้ว่าสำนักงานได้รับ', 'พักคิวไว้').waitFor()
  expect(await field(page, 'ให้ไปเอาอะไร').inputValue()).toBe('ใบเปลี่ยนชื่อ')
  await page.context().setOffline(false)
  await said(page, 'พักคิว B001 ไว้แล้ว').waitFor()

  // Nothing was pressed: it still says how old it is what it shows.
  await page.context().setOffline(true)
  await said(page, 'ติดต่อสำนักงานไม่ได้').waitFor()
  await system.inspect(page, '78-offline')
  await page.context().setOffline(false)
  await said(page, 'ติดต่อสำนักงานไม่ได้').waitFor({ state: 'hidden' })
})

test('who presses too late is told what happened meanwhile', async () => {
  const { page } = await system.phone('suda', path, desk)
  await button(page, 'เรียกคิวถัดไป').waitFor()
  await page.keyboard.press('n')
  await said(page, 'เรียก B004 มาที่ช่อง 1 แล้ว').waitFor()
  // This screen looks away, while the same person goes on elsewhere.
  await page.route('**/staff/day', (route) => route.abort())
  const ask = await asPerson(system, 'suda')
  const { counters } = await dayNow()
  const mine = `${staff}/counters/${counters.find(({ isMine }) => isMine)?.id}`
  await ask('POST', `${mine}/pass-over`)
  const pressed = page.waitForRequest('**/begin')
  await page.keyboard.press('s')
  await pressed
  await page.unroute('**/staff/day')
  await said(page, 'ไม่มีคนอยู่ที่ช่องนี้', 'ตอนนี้ B004 เรียกแล้วไม่มา').waitFor()
  await system.look(page, '79-meanwhile')
})

test('breaks, the list of keys, and the same day on a phone', async () => {
  const { page } = await system.phone('suda', path)
  await page.getByRole('button', { name: new RegExp(`${shown('กลับมาแล้ว')}.*B004`) }).click()
  await said(page, 'B004 กลับเข้าคิวแล้ว').waitFor()
  await button(page, 'เรียกคิวถัดไป').click()
  await button(page, 'มาแล้ว เริ่มบริการ').click()
  await page.getByRole('heading', { name: shown('เอกสารที่ต้องดูวันนี้') }).waitFor()
  await system.look(page, '80-phone')
  // Who came without a booking may have another matter.
  await button(page, 'จบเรื่อง').click()
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await page.getByRole('checkbox', { name: shown('มีอีกเรื่อง อยู่ช่องนี้ต่อ') }).check()
  await system.look(page, '80-phone-end')
  await inForm(page, 'บันทึกผล').click()
  await said(page, 'บันทึกแล้ว ต่อเรื่องถัดไปของ B004').waitFor()
  await field(page, 'มาทำเรื่อง').selectOption('join-family-name')
  await button(page, 'จบเรื่อง').click()
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await inForm(page, 'บันทึกผล').click()
  await said(page, 'บันทึกผลของ B004 แล้ว').waitFor()
  const ask = await asPerson(system, 'suda')
  const { day } = await dayNow()
  const log = await ask<LogRow[]>('GET', `${staff}/time-log/${day}`)
  expect(log.filter(({ ticket }) => ticket === 'B004').map(({ serviceId }) => serviceId)).toEqual([
    'change-first-name',
    'join-family-name',
  ])

  const { page: wide } = await system.phone('suda', path, desk)
  await button(wide, 'เรียกคิวถัดไป').waitFor()
  await wide.keyboard.press('?')
  await wide.getByRole('dialog').waitFor()
  await system.inspect(wide, '80-keys')
  await wide.keyboard.press('Escape')
  await wide.keyboard.press('b')
  await button(wide, 'เลิกพัก').waitFor()
  await system.look(wide, '80-break')
  await wide.keyboard.press('b')
  await said(wide, 'เลิกพักแล้ว').waitFor()
  await wide.keyboard.press('q')
  await said(wide, 'ปิดช่อง 1 แล้ว').waitFor()
})
