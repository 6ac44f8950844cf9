import { join } from 'node:path'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { shown, tap, ticketShown } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem({ places: 10 })
})
afterAll(() => system.stop())

const path = '/bangphrom/volunteer/neighbours'
const [first = '', second = '', third = ''] = openDays()

function openDays(): string[] {
  const days: string[] = []
  for (let day = addDays(dayOf(toInstant(Date.now())), 3); days.length < 3; day = addDays(day, 1)) {
    if (isOpenDay(day)) days.push(day)
  }
  return days
}
/** As people write it: 24/11/2569. */
const thaiDate = (day: string) =>
  `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${Number(day.slice(0, 4)) + 543}`

/** Prasit as a volunteer whom the office has confirmed; his phone at that address. */
async function volunteersPhone(at: string): Promise<Page> {
  const { page } = await system.phone('prasit', at)
  await page.locator('h1').first().waitFor()
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  const find = db.prepare(`select id from person where name = 'ประสิทธิ์'`)
  await expect.poll(() => find.get()).toBeTruthy()
  const { id } = find.get() as { id: string }
  db.prepare(
    `insert into volunteer (office_id, id, person_id, state, name, phone, group_kind, group_name, area, joined_at, confirmed_at, revision)
     values ('bangphrom', 'v1', ?, 'active', 'ประสิทธิ์ อาสาดี', '0810000000', 'school', 'โรงเรียนบางพร้อม', 'บางพร้อม', ?, ?, 1)
     on conflict do nothing`,
  ).run(id, toInstant(Date.now()), toInstant(Date.now()))
  db.close()
  await page.reload()
  await page.getByRole('heading', { name: shown(words.title.th) }).waitFor()
  return page
}

/** Each phone has an address of its own. */
const toPath = (page: Page, to: string) => page.goto(`${new URL(page.url()).origin}${to}`)

const heading = (page: Page, text: string) =>
  page
    .getByRole('heading', { name: shown(text) })
    .first()
    .waitFor()

async function slipAddress(page: Page, name: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const at = '/api/offices/bangphrom/volunteer/neighbours'
    const { list } = await (await fetch(at)).json()
    const one = list.find((item: { name: string }) => item.name === wanted)
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ cases: [one.caseId] })
    const [slip] = await (await fetch(`${at}/slips`, { method: 'POST', headers, body })).json()
    return `/bangphrom/slip#${slip.secret}.${slip.code}`
  }, name)
}

test('a pasted list with a mistake is put right, planned and booked; a neighbour opens the slip, keeps it in LINE and cancels', async () => {
  const page = await volunteersPhone(path)
  await system.look(page, '120-neighbours-none')
  await page.getByRole('link', { name: shown(words.begin.th) }).click()
  await heading(page, words.listTitle.th)
  await page.getByLabel(shown(words.service.th)).selectOption('id-card-renewal')
  await page.getByText(shown(words.paste.th)).first().click()
  const list = [
    `ชื่อ\tเบอร์\tวัน`,
    `มาลี ใจดี\t๐๘๑-๒๓๔-๕๖๗๘\t${thaiDate(first)}`,
    `บุญมี ศรีสุข\t0812\t${thaiDate(first)}\tเช้า`,
    `มาลี  ใจดี\t0812345678\t${thaiDate(second)}`,
  ].join('\n')
  await page.getByLabel(shown(words.paste.th), { exact: true }).fill(list)
  await tap(page, words.addPasted.th)
  await page.getByLabel(shown(words.agreedAll.th)).check()
  await tap(page, words.checkRows.th)
  // Two are wrong: a telephone, and one who stands there twice.
  await page.getByRole('alert').waitFor()
  await system.look(page, '121-neighbours-wrong')
  // What is typed outlives the window.
  await page.reload()
  await heading(page, words.listTitle.th)
  // Only what is to be put right stands open.
  const phones = page.getByLabel(shown(words.phone.th), { exact: true })
  await expect.poll(() => phones.first().inputValue()).toBe('0812')
  await phones.first().fill('089-999-9999')
  await tap(page, words.removeRow.th.replace('{n}', '3'))
  await tap(page, words.checkRows.th)
  await heading(page, words.planTitle.th)
  await system.look(page, '122-neighbours-plan')
  await tap(page, words.bookAll.th.replace('{n}', '2'))
  await heading(page, words.done.th.replace('{n}', '2'))
  await system.look(page, '123-neighbours-done')
  await tap(page, words.slipsOfList.th)
  await heading(page, words.slipsTitle.th)
  expect(await page.locator('.paper-slip').count()).toBe(2)
  await system.look(page, '124-neighbours-slips')
  if (process.env.PICTURES) {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 1020 })
    await page.screenshot({ path: 'e2e/screenshots/124-neighbours-printed.png', fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ media: null })
  }
  await toPath(page, path)
  await heading(page, words.mine.th)
  await system.look(page, '125-neighbours-mine')

  // Malee has the link, and LINE.
  const address = await slipAddress(page, 'มาลี ใจดี')
  const { page: malee } = await system.phone('malee', '/bangphrom')
  await malee.locator('h1').first().waitFor()
  await toPath(malee, address)
  await heading(malee, words.yours.th)
  await system.look(malee, '126-slip')
  await tap(malee, words.claim.th)
  await malee.waitForURL(/\/cases\/[0-9a-f-]+$/)
  const own = new URL(malee.url()).pathname
  if (process.env.PICTURES) {
    await malee
      .getByRole('link', { name: shown('ดูบัตรนัด') })
      .or(malee.locator('h1'))
      .first()
      .waitFor()
    await malee.waitForTimeout(1500)
    await malee.screenshot({ path: 'e2e/screenshots/129-claimed.png', fullPage: true })
  }
  await toPath(malee, `${own}/booking`)
  await ticketShown(malee)
  await toPath(malee, address)
  await heading(malee, words.isClaimed.th)
  await page.reload()
  await page.getByText(shown(words.claimed.th)).waitFor()

  // Boonmee has no account, and cannot come.
  const { page: boonmee } = await system.phone('thomas', '/bangphrom')
  await boonmee.locator('h1').first().waitFor()
  await system.signInAs(boonmee)
  await toPath(boonmee, await slipAddress(page, 'บุญมี ศรีสุข'))
  await heading(boonmee, words.yours.th)
  await tap(boonmee, words.cancel.th)
  await tap(boonmee, words.cancelYes.th)
  await heading(boonmee, words.isCancelled.th)
  await system.look(boonmee, '127-slip-cancelled')
})

test('a class of forty from a file of Excel comes over three days, in the order of the list; staff see who booked', async () => {
  const page = await volunteersPhone(path)
  await page.getByRole('link', { name: shown(words.begin.th) }).click()
  await page.getByLabel(shown(words.service.th)).selectOption('id-card-lost')
  await page.getByText(shown(words.paste.th)).first().click()
  const rows = Array.from({ length: 40 }, (_, i) => [
    { type: Number, value: i + 1 },
    { type: String, value: `นักเรียน${'กขคงจฉช'.repeat(6)[i]} ห้อง${'ดตถทน'.repeat(8)[i]}` },
    { type: Number, value: 810_000_000 + i },
  ])
  const heads = ['ลำดับ', 'ชื่อ', 'เบอร์'].map((value) => ({ type: String, value }))
  const file = await writeExcelFile([heads, ...rows]).toBuffer()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bad = { name: 'list.xlsx', mimeType, buffer: Buffer.from('no sheet') }
  await page.getByLabel(shown(words.excel.th)).setInputFiles(bad)
  await page.getByText(shown(words.excelBad.th.split(' · ')[0] ?? '')).waitFor()
  await page.getByLabel(shown(words.excel.th)).setInputFiles({ ...bad, buffer: file })
  await page.getByText(shown(words.added.th.replace('{n}', '40'))).waitFor()
  for (const day of [first, second, third]) {
    await page.getByLabel(shown(words.addDay.th)).selectOption(day)
  }
  await page.getByLabel(shown(words.agreedAll.th)).check()
  await tap(page, words.checkRows.th)
  await heading(page, words.planTitle.th)
  await tap(page, words.bookAll.th.replace('{n}', '40'))
  await heading(page, words.done.th.replace('{n}', '40'))

  const { page: staff } = await system.phone('suda', `/bangphrom/staff/days/${second}`)
  await staff.getByText(shown('จองโดยอาสา ประสิทธิ์ อาสาดี')).first().waitFor()
  const people = staff.locator('.visit', { hasText: 'นักเรียน' })
  expect(await people.count()).toBe(13)
  // Fourteen came before them in the list.
  const numbers = await people.locator('.num').allTextContents()
  const inOrder = Array.from({ length: 13 }, (_, i) => `081-000-00${i + 14}`)
  expect([...numbers].sort()).toEqual(inOrder)
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  db.prepare(`update volunteer set state = 'removed', ended_at = ? where id = 'v1'`).run(
    toInstant(Date.now()),
  )
  db.close()
  await staff.getByRole('link', { name: shown(words.left.th) }).click()
  await heading(staff, words.left.th)
  await staff.getByText('นักเรียน').first().waitFor()
  await system.look(staff, '128-left-bookings')
})
