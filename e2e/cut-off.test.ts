import type { DayView, LogRow } from '@phrom/shared/ticket-views.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, asPerson, caseOf } from './approved-case.ts'
import { shown } from './citizen.ts'
import { bookToday } from './day-today.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const path = '/bangphrom/staff/day'
const staff = '/offices/bangphrom/staff'
const desk = { size: { width: 1366, height: 768 } }
const stay = async () => undefined

const dayNow = async () => (await asPerson(system, 'suda'))<DayView>('GET', `${staff}/day`)
const said = (page: Page, ...words: string[]) =>
  page.locator('.day-news').getByText(new RegExp(words.map(shown).join('.*')))
const figure = (page: Page) => page.locator('.day-person .figure')
const inForm = (page: Page, words: string) =>
  page.locator('form').getByRole('button', { name: shown(words), exact: true })

/** Two counters that are open, three who walked in, and Malee, who booked. */
async function openDay(): Promise<[Page, Page]> {
  const head = await asPerson(system, 'kanya')
  const pages: Page[] = []
  for (const [name, person] of [
    ['1', 'suda'],
    ['2', 'kanya'],
  ] as const) {
    const teams = ['general-registration']
    const { counters } = await head<DayView>('POST', `${staff}/counters`, { name, teams })
    const id = counters.find((counter) => counter.name === name)?.id
    const ask = await asPerson(system, person)
    await ask('POST', `${staff}/counters/${id}/open`)
    const { page } = await system.phone(person, path, desk)
    pages.push(page)
  }
  const booking = { contact: { name: 'มาลี ใจดี', phone: '0812345678' } }
  const malee = await approvedCase(system, 'malee', booking)
  await bookToday(system, 'malee', [malee])
  const { code } = await caseOf(system, 'malee', malee)
  await head('POST', `${staff}/arrivals`, { code, priority: 'pregnant' })
  for (const name of ['ประยูร', 'สมศรี', 'วิชัย']) {
    await head('POST', `${staff}/tickets`, { serviceId: 'change-first-name', name })
  }
  for (const page of pages) {
    await page.locator('.day-queue').getByText('วิชัย').waitFor()
  }
  return pages as [Page, Page]
}

async function callsAndBegins(page: Page): Promise<string> {
  await page.locator('h1').click()
  await page.keyboard.press('n')
  await said(page, 'เรียก', 'แล้ว').waitFor()
  const ticket = (await figure(page).textContent()) ?? ''
  await page.keyboard.press('s')
  await said(page, `เริ่มบริการ ${ticket} แล้ว`).waitFor()
  return ticket
}
async function ends(page: Page, ticket: string): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await inForm(page, 'บันทึกผล').click()
  await said(page, `บันทึกผลของ ${ticket} แล้ว`).waitFor()
}

test('both counters go on without the network, call nobody twice, and catch up when it is back', async () => {
  const [one, two] = await openDay()
  // A second screen of the same machine.
  const wall = await one.context().newPage()
  await wall.goto(new URL('/display/bangphrom', one.url()).href)
  await wall.getByText('ยังไม่มีหมายเลขที่เรียก').waitFor()
  await one.bringToFront()

  for (const page of [one, two]) await page.context().setOffline(true)
  for (const page of [one, two]) await said(page, 'ไม่มีเน็ตตั้งแต่').waitFor()
  await system.look(one, '81-cut-off', stay)
  const [first, second] = [await callsAndBegins(one), await callsAndBegins(two)]
  expect(first).not.toBe(second)
  // The screen beside it shows who is called there, though nobody answers it either.
  await wall.locator('tbody').getByText(first).waitFor()
  await system.look(one, '81-serving', stay)
  await ends(one, first)
  await ends(two, second)
  const [third, fourth] = [await callsAndBegins(one), await callsAndBegins(two)]
  expect(new Set([first, second, third, fourth]).size).toBe(4)
  await ends(one, third)
  await one.getByText(shown('รอส่ง 6 รายการ')).waitFor()
  expect((await dayNow()).waiting).toHaveLength(4)

  for (const page of [one, two]) await page.context().setOffline(false)
  for (const page of [one, two]) await said(page, 'ส่งที่ทำไว้ตอนไม่มีเน็ตครบแล้ว').waitFor()
  const { day, waiting, atCounters } = await dayNow()
  expect([waiting, atCounters.map(({ ticket }) => ticket)]).toEqual([[], [fourth]])
  const ask = await asPerson(system, 'suda')
  const log = await ask<LogRow[]>('GET', `${staff}/time-log/${day}`)
  expect(log.map(({ ticket }) => ticket).sort()).toEqual([first, second, third].sort())
  await ends(two, fourth)
})

test('whoever comes in meanwhile gets a number of the counter’s own, and keeps it', async () => {
  const id = await approvedCase(system, 'somchai', {
    contact: { name: 'สมชาย มาแล้ว', phone: '0812345678' },
  })
  await bookToday(system, 'somchai', [id])
  const { code } = await caseOf(system, 'somchai', id)
  const { page } = await system.phone('suda', path, desk)
  const listed = page.waitForResponse('**/staff/days/*')
  await page.reload()
  await listed
  await page.getByRole('button', { name: shown('เรียกคิวถัดไป') }).waitFor()
  await page.context().setOffline(true)
  await said(page, 'ไม่มีเน็ตตั้งแต่').waitFor()
  await page.keyboard.press('i')
  await page.getByLabel(shown('รหัสเรื่อง'), { exact: true }).fill(code)
  await page.keyboard.press('Enter')
  await said(page, 'ได้บัตรคิว B1001').waitFor()
  await system.look(page, '81-number-here', stay)
  await page.getByRole('button', { name: shown('เสร็จแล้ว') }).click()
  // The form for the next one comes, and goes again.
  const next = page.getByLabel(shown('รหัสเรื่อง'), { exact: true })
  await next.waitFor()
  await page.keyboard.press('Escape')
  await next.waitFor({ state: 'hidden' })
  await page.keyboard.press('t')
  await page.getByLabel(shown('มาทำเรื่องอะไร')).selectOption('change-first-name')
  await inForm(page, 'ออกบัตรคิว').click()
  await said(page, 'ได้บัตรคิว B1002').waitFor()
  await page.getByRole('button', { name: shown('เสร็จแล้ว') }).click()
  await page.keyboard.press('Escape')
  await page.context().setOffline(false)
  await said(page, 'ส่งที่ทำไว้ตอนไม่มีเน็ตครบแล้ว').waitFor()
  const { waiting } = await dayNow()
  expect(waiting.map(({ ticket, name }) => [ticket, name])).toEqual([
    ['B1001', 'สมชาย มาแล้ว'],
    ['B1002', ''],
  ])
  // Nobody is left over for the next.
  for (const { ticket } of waiting) {
    expect(await callsAndBegins(page)).toBe(ticket)
    await ends(page, ticket)
  }
})

test('what was done without the network outlives the page, and is told by the next one', async () => {
  const ask = await asPerson(system, 'suda')
  await ask('POST', `${staff}/tickets`, { serviceId: 'change-first-name', name: 'บุญมี' })
  const { page } = await system.phone('suda', path, desk)
  await page.locator('.day-queue').getByText('บุญมี').waitFor()
  await page.context().setOffline(true)
  await said(page, 'ไม่มีเน็ตตั้งแต่').waitFor()
  const ticket = await callsAndBegins(page)
  await page.context().setOffline(false)
  await page.goto(page.url())
  await said(page, 'ส่งที่ทำไว้ตอนไม่มีเน็ตครบแล้ว').waitFor()
  expect((await dayNow()).atCounters.map((one) => [one.ticket, one.state])).toEqual([
    [ticket, 'serving'],
  ])
})

test('who was served elsewhere meanwhile is said, with what was noted here', async () => {
  const { page } = await system.phone('suda', path, desk)
  const ticket = (await figure(page).textContent()) ?? ''
  await page.context().setOffline(true)
  await said(page, 'ไม่มีเน็ตตั้งแต่').waitFor()
  // The same person ends the visit from another machine.
  const ask = await asPerson(system, 'suda')
  const { counters } = await dayNow()
  const mine = counters.find(({ isMine }) => isMine)?.id
  await ask('POST', `${staff}/counters/${mine}/end`, {
    ...{ caseId: null, outcome: 'not_served', reason: 'gave-up', missing: null, remark: '' },
    ...{ fee: null, receipt: '', isConfirmed: false },
  })
  await page.keyboard.press('e')
  await page.getByRole('radio', { name: shown('ทำเสร็จ'), exact: true }).check()
  await page.getByLabel(shown('หมายเหตุ')).fill('รับเอกสารแล้ว')
  await inForm(page, 'บันทึกผล').click()
  await page.context().setOffline(false)
  await said(page, `${ticket}`, 'ทำเสร็จ', 'รับเอกสารแล้ว', 'ไม่ได้บันทึก').waitFor()
  await system.look(page, '82-too-late')
  await page.getByRole('button', { name: shown('อ่านแล้ว') }).click()
  await said(page, 'ไม่ได้บันทึก').waitFor({ state: 'hidden' })
})
