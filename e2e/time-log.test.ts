import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DayView } from '@phrom/shared/ticket-views.ts'
import { type Day, dayOf, showDate, showDay, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import readSheet from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { sheetsOf } from './pdf-sheets.ts'
import { type System, startSystem } from './system.ts'
import { visitToday } from './visit-today.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const desk = { size: { width: 1366, height: 768 } }
const staff = '/offices/bangphrom/staff'
const today = dayOf(toInstant(Date.now()))
/** Names that a spreadsheet would run, or could not read. */
const names = ['=HYPERLINK("https://x.example";"กดที่นี่")', '+66 81', '-1+2', '@SUM(A1)', 'ก\u0001ข']

const openLog = async (person = 'suda', day: Day | '' = '', options: object = desk) => {
  const { page } = await system.phone(person, `/bangphrom/staff/time-log/${day}`, options)
  return page
}

/** The counter of that name, open, with that person at it. */
async function openCounter(name: string, person: string, team = 'general-registration') {
  const head = await asPerson(system, 'anan')
  const wanted = { name, teams: [team] }
  const { counters } = await head<DayView>('POST', `${staff}/counters`, wanted)
  const id = counters.find((counter) => counter.name === name)?.id ?? ''
  const ask = await asPerson(system, person)
  await ask('POST', `${staff}/counters/${id}/open`)
  return {
    id,
    press: (what: string, body?: object) => ask('POST', `${staff}/counters/${id}/${what}`, body),
  }
}

async function walksIn(name: string, serviceId = 'change-first-name'): Promise<void> {
  const ask = await asPerson(system, 'suda')
  await ask('POST', `${staff}/tickets`, { serviceId, name })
}

const served = {
  ...{ caseId: null, outcome: 'served', reason: null, missing: null, remark: '' },
  ...{ fee: null, receipt: '', isConfirmed: true },
}

/** A day of so many visits, as one would have been written down. */
function givenDay(day: Day, count: number): void {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  const at = (minutes: number) => toInstant(Date.parse(`${day}T08:00:00+07:00`) + minutes * 60_000)
  const ticket =
    db.prepare(`insert into ticket (office_id, id, team_id, day, letter, number, state, name, service_id,
    priority, arrived_at, calls, started_at, ended_at, outcome) values ('bangphrom', ?, ?, ?, 'A', ?, 'ended', ?,
    'change-first-name', 'none', ?, 1, ?, ?, ?)`)
  const visit =
    db.prepare(`insert into visit (office_id, id, ticket_id, service_id, started_at, ended_at, outcome, reason,
    remark, fee, receipt, confirmed_at, confirmed_by)
    values ('bangphrom', ?, ?, 'change-first-name', ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const id = crypto.randomUUID()
      const [start, end] = [at(i), at(i + 5 + (i % 11))]
      const isServed = i % 10 !== 9
      const outcome = isServed ? 'served' : 'not_served'
      const team = i % 5 === 4 ? 'id-card' : 'general-registration'
      const remark = i % 50 === 49 ? 'นำใบสำคัญการสมรสฉบับจริงมาไม่ครบ นัดให้มาใหม่อีกครั้งในสัปดาห์หน้า' : ''
      ticket.run(id, team, day, i + 1, `ผู้รับบริการ ลำดับที่ ${i + 1}`, start, start, end, outcome)
      visit.run(
        ...[crypto.randomUUID(), id, start, end, outcome, isServed ? null : 'paper-missing'],
        ...[remark, isServed ? 50 : null, isServed ? `${i + 1}/2569` : '', i % 3 ? start : null],
        i % 3 ? 'phone' : null,
      )
    }
  })()
  db.close()
}

async function savedRows(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: shown('บันทึกเป็น Excel') }).click(),
  ])
  const rows = (await readSheet(readFileSync(await file.path())))[0]?.data ?? []
  return { name: file.suggestedFilename(), rows }
}

test('the log is filled in by itself, and saves as a workbook in which names stay names', async () => {
  const { press } = await openCounter('1', 'suda')
  for (const name of names) await walksIn(name)
  for (const [i] of names.entries()) {
    await press('next')
    await press('begin')
    const not = { outcome: 'not_served', reason: 'system-down', remark: '=1+1', isConfirmed: false }
    await press('end', {
      ...served,
      ...(i === 0 ? { fee: 50, receipt: '1/2569' } : {}),
      ...(i === 1 && not),
    })
  }
  const page = await openLog()
  await page.getByRole('row', { name: /HYPERLINK.*0.นาที.*ยืนยันที่ช่อง.*50.บาท/ }).waitFor()
  await page.getByText(shown('1 จาก 5 (20%)')).first().waitFor()
  await system.look(page, '120-time-log')
  const { name, rows } = await savedRows(page)
  expect(name).toBe(`phrom-time-log-${today}.xlsx`)
  const [heads = [], ...lines] = rows
  const column = (head: string) => lines.map((line) => line[heads.indexOf(head)])
  // The last holds what XML cannot.
  expect(column('ชื่อตัว - ชื่อสกุล')).toEqual([...names.slice(0, 4), 'ก ข'])
  expect(column('ใช้เวลา (นาที)')).toEqual([0, 0, 0, 0, 0])
  expect(column('ค่าธรรมเนียม (บาท)')).toEqual([50, null, null, null, null])
  expect(column('หมายเหตุ')).toEqual([null, '=1+1', null, null, null])
  expect(column('วันที่')).toEqual(names.map(() => showDate(today, 'th')))
  expect(showDate(today, 'th')).toMatch(/25\d\d$/)
})

test('five hundred rows print on sheets that lie sideways, each with the heads of its columns', async () => {
  const day = '2026-11-19'
  givenDay(day, 500)
  const page = await openLog('suda', day)
  await expect.poll(() => page.locator('.log-table tbody tr').count()).toBe(500)
  await system.inspect(page, '121-time-log-long')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: shown('พิมพ์') }).isVisible()).toBe(false)
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  const pdf = await page.pdf({ path: 'e2e/screenshots/121-time-log.pdf', preferCSSPageSize: true })
  const sheets = await sheetsOf(pdf)
  expect(sheets.length).toBeLessThanOrEqual(28)
  for (const { text, width, height } of sheets) {
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    expect(text).toContain('ประเภท')
  }
  const all = sheets.map(({ text }) => text).join('')
  // Each of those who paid, once.
  const receipts = [...all.matchAll(/(\d+)\/2569/g)].map(([, n]) => Number(n))
  expect(receipts).toEqual(Array.from({ length: 500 }, (_, i) => i + 1).filter((n) => n % 10 !== 0))
  expect(sheets[0]?.text).toContain('บางพร้อม')
  expect(sheets.at(-1)?.text).toContain('50จาก500(10%)')
  await page.emulateMedia({ media: null })

  await page.getByRole('combobox').selectOption('id-card')
  await expect.poll(() => page.locator('.log-table tbody tr').count()).toBe(100)
  expect((await savedRows(page)).rows).toHaveLength(101)
})

test('an office reads its own log alone, and no citizen any', async () => {
  for (const person of ['malee', 'wipa']) {
    const page = await openLog(person)
    await page
      .getByText(/หน้านี้สำหรับ|ไม่พบหน้านี้/)
      .first()
      .waitFor()
    expect(await page.locator('.log-table').count()).toBe(0)
  }
})

test('a head sees the day, calls for help at a counter, and closes early', async () => {
  const { press } = await openCounter('2', 'kanya')
  for (const name of ['ประยูร', 'วิชัย', 'สมศรี']) await walksIn(name)
  await press('next')
  await walksIn('บัตรหาย', 'id-card-renewal')
  const { page } = await system.phone('anan', '/bangphrom/staff', desk)
  await page.getByRole('button', { name: shown('อื่น ๆ') }).click()
  await page.getByRole('link', { name: shown('ภาพรวมของวัน') }).click()
  const team = page.getByRole('region', { name: shown('งานทะเบียนทั่วไป') })
  await team.getByText(shown('2 คน')).first().waitFor()
  const row = page.getByRole('listitem').filter({ hasText: shown('ช่อง 2') })
  await row.getByRole('button', { name: shown('เรียกเพื่อนมาช่วย') }).click()
  await page.getByRole('alert').getByText(shown('ช่อง 2 ขอให้ช่วย')).waitFor()
  await system.look(page, '122-day-figures')

  // Another head sees it without doing anything, and comes.
  const { page: other } = await system.phone('kanya', '/bangphrom/staff/day-figures')
  await tap(other, 'ฉันไปช่วย')
  const coming = shown('กัญญา มั่นคง กำลังไปที่ช่อง 2')
  await page.getByRole('alert').getByText(coming).waitFor()
  await system.look(other, '123-day-figures-phone')

  const booked = await visitToday(system, 'malee')
  await team.getByRole('button', { name: shown('ปิดรับก่อนเวลา') }).click()
  const closes = shown('ปิดรับ และบอกคนที่รอ 2 คน กับคนที่จองไว้ 1 คน')
  await team.getByRole('button', { name: closes }).waitFor()
  await system.look(page, '124-close-early')
  await team.getByRole('button', { name: closes }).click()
  await team.getByText(shown('ปิดรับแล้ว บอกทุกคนแล้ว')).waitFor()
  await team.getByText(shown('หยุดแจกบัตรคิวแล้ว')).waitFor()
  await system.inspect(page, '125-closed-early')
  expect(await caseOf(system, 'malee', booked)).toMatchObject({ state: 'approved', booking: null })
  await team.getByRole('button', { name: shown('แจกบัตรคิวต่อ') }).click()
  await team.getByRole('button', { name: shown('ปิดรับก่อนเวลา') }).waitFor()
  const ask = await asPerson(system, 'suda')
  const view = await ask<DayView>('GET', `${staff}/day`)
  expect(view.waiting.map(({ name }) => name)).toEqual(['บัตรหาย'])
  expect(view.atCounters.map(({ name }) => name)).toEqual(['ประยูร'])

  const { page: plain } = await system.phone('suda', '/bangphrom/staff/day-figures')
  await plain
    .getByText(/หน้านี้สำหรับ|สำหรับเจ้า/)
    .first()
    .waitFor()
})

test('a counter is moved to another team by keyboard', async () => {
  const { page } = await system.phone('anan', '/bangphrom/staff/day-figures', desk)
  const row = page.getByRole('listitem').filter({ hasText: shown('ช่อง 2') })
  await row.locator('summary').press('Enter')
  await row.getByRole('checkbox', { name: shown('งานทะเบียนทั่วไป') }).press('Space')
  await row.getByRole('button', { name: shown('บันทึก') }).press('Enter')
  await row.getByText(shown('เลือกอย่างน้อย 1 งาน')).waitFor()
  await row.getByRole('checkbox', { name: shown('งานบัตรประจำตัวประชาชน') }).press('Space')
  await row.getByRole('button', { name: shown('บันทึก') }).press('Enter')
  const ask = await asPerson(system, 'suda')
  const teamsNow = async () =>
    (await ask<DayView>('GET', `${staff}/day`)).counters.find(({ name }) => name === '2')?.teams
  await expect.poll(teamsNow).toEqual(['id-card'])
})

test('the log of a day is told by its day, and days are turned', async () => {
  const page = await openLog('anan', '2026-11-18', {})
  await page.getByText(shown('วันนี้ไม่มีรายการ')).waitFor()
  await tap(page, 'วันถัดไป')
  await page.getByRole('heading', { name: shown(showDay('2026-11-19', 'th')) }).waitFor()
  await page.locator('.log-table tbody tr').first().waitFor()
})
