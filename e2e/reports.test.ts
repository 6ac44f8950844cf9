import { readFileSync } from 'node:fs'
import { openDatabase } from '@phrom/server/database/database.ts'
import { periodBefore, periodOf } from '@phrom/shared/figures/periods.ts'
import { thaiDigits } from '@phrom/shared/reports/digits.ts'
import type { ReportView } from '@phrom/shared/reports/views.ts'
import { dayOf, showMonth, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import readSheet from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { workedIn } from './last-month.ts'
import { sheetsOf } from './pdf-sheets.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const month = periodBefore(periodOf('month', dayOf(toInstant(Date.now()))))
const path = `/bangphrom/staff/reports/monthly/${month.from}`
const wide = { width: 1366, height: 768 }
const hostile = '<img src=x onerror=alert(1)> =HYPERLINK("https://x.example/1";"กด")'
const people = 75

const sent = () =>
  asPerson(system, 'kanya').then(
    (ask) => (texts: object, seen: object) =>
      ask<ReportView>('PUT', `/offices/bangphrom/staff/reports/monthly/${month.from}/texts`, {
        ...seen,
        texts,
      }),
  )

const rowsOfLong = 45
const linesOfLong = 60

/** As long as a report of a year can become: every service of an office, a year of months, and texts of some sheets. */
async function grow(): Promise<void> {
  const db = openDatabase({ dataDir: system.dataDir })
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('kind', '=', 'monthly')
    .where('fromDay', '=', month.from)
    .where('edition', '=', 2)
    .executeTakeFirstOrThrow()
  const figures = JSON.parse(row.figures) as ReportView['figures']
  const numbered = Array.from({ length: rowsOfLong }, (_, i) => `งานบรรทัด ${i + 1}`)
  const services = numbered.map((name) => ({ ...figures.all, name: { th: name, en: name } }))
  const months = figures.months.flatMap((one) => Array.from({ length: 12 }, () => one))
  const line = 'ประชาชนบางรายต้องการคำตอบทันที ซึ่งเจ้าหน้าที่ติดภารกิจให้บริการอยู่'
  const text = Array.from({ length: linesOfLong }, (_, i) => `ข้อ ${i + 1}: ${line}`).join('\n')
  const texts = { done: text, obstacles: text }
  await db
    .updateTable('report')
    .set({
      figures: JSON.stringify({ ...figures, services, months }),
      texts: JSON.stringify(texts),
    })
    .where('kind', '=', 'monthly')
    .where('fromDay', '=', month.from)
    .where('edition', '=', 2)
    .execute()
  await db.destroy()
}

const pdf = async (page: Page, name: string) =>
  sheetsOf(await page.pdf({ path: `e2e/screenshots/${name}.pdf`, preferCSSPageSize: true }))

test('a head makes the report of a month, writes it beside another head, signs, prints and saves it', async () => {
  await workedIn(system, month.from, people)
  const { page } = await system.phone('anan', '/bangphrom/staff/reports', { size: wide })
  page.on('dialog', () => expect.fail('a script ran'))
  await page.getByRole('heading', { name: shown('ฉบับต่อไป') }).waitFor()
  await page.getByText(shown('ถึงวันนี้')).first().waitFor()
  await system.look(page, '240-reports')

  await page.goto(`${new URL(page.url()).origin}${path}`)
  // By hand, unless the server was faster: it looks half a minute after its start.
  const make = page.getByRole('button', { name: shown('ทำรายงานนี้') })
  const draft = page.getByText(shown('ร่าง'), { exact: true })
  await make.or(draft).first().waitFor()
  if (await make.isVisible()) await make.click()
  await draft.waitFor()
  await page.getByText(shown(`มีผู้เข้าใช้บริการรายใหม่ ${people} ราย`)).waitFor()

  // Two heads write at once: the second sees what the first one wrote, and keeps what was typed.
  const done = page.getByLabel(shown('ผลการดำเนินงาน'), { exact: true })
  await done.fill(`1. จัดอบรมอาสาสมัคร 2 ครั้ง\n2. ${hostile}`)
  const write = await sent()
  await write({ done: 'ประชุมทุกวันจันทร์', fixes: 'เปิดช่อง 3 เพิ่ม' }, { edition: 1, revision: 1 })
  await tap(page, 'เก็บร่าง')
  await page.getByText(shown('มีคนแก้ร่างนี้ก่อนคุณ')).waitFor()
  await page.getByText(shown('กัญญา มั่นคง เขียนไว้ว่า')).waitFor()
  expect(await done.inputValue()).toContain(hostile)
  expect(await page.getByLabel(shown('การแก้ไข'), { exact: true }).inputValue()).toBe('เปิดช่อง 3 เพิ่ม')
  await page.reload()
  await page.getByText(shown('ที่พิมพ์ไว้อยู่ในเครื่องนี้')).waitFor()
  expect(await done.inputValue()).toContain(hostile)
  const obstacles = page.getByLabel(shown('อุปสรรคต่อการดำเนินงาน'), { exact: true })
  await obstacles.fill('ก'.repeat(20_000))
  await tap(page, 'เก็บร่าง')
  await page
    .getByRole('alert')
    .getByText(/ยาวเกิน 16,000/)
    .waitFor()
  await obstacles.fill('ฝนตกหนัก 3 วัน')
  await system.look(page, '241-report-draft')
  await tap(page, 'เก็บร่าง')
  await page.getByText(shown('เก็บร่างแล้ว')).waitFor()

  await page.getByRole('group').getByText(shown('ยืนยันเป็นฉบับจริง')).first().click()
  await page.getByRole('button', { name: shown('ยืนยันเป็นฉบับจริง') }).click()
  await page.getByText(shown('เป็นฉบับจริงแล้ว')).waitFor()
  await page.getByText(shown('อนันต์ รอบคอบ ยืนยันเป็นฉบับจริงเมื่อ')).waitFor()
  await page.locator('.report').getByText(hostile).waitFor()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: shown('บันทึกเป็น Excel') }).click(),
  ])
  const sheets = await readSheet(readFileSync(await file.path()))
  const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
  expect(rows('สรุปตัวเลข')).toContainEqual([null, `2. ${hostile}`])
  expect(rows('ยอดผู้เข้าใช้บริการ')).toContainEqual([
    showMonth(month.from.slice(0, 7), 'th'),
    people,
    people,
  ])
  expect(
    rows('แยกตามบริการ')
      .find(([name]) => name === 'รวม')
      ?.slice(1, 6),
  ).toEqual([...[people, people, people, 21, 0.28]])

  const sheetsIn = async (name: string, digits: 'arabic' | 'thai') => {
    await page.getByLabel(shown('ตัวเลข'), { exact: true }).selectOption(digits)
    return pdf(page, name)
  }
  const arabic = await sheetsIn('242-report', 'arabic')
  const thai = await sheetsIn('243-report-thai-digits', 'thai')
  for (const printed of [arabic, thai]) {
    expect(printed.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      printed.map(() => [595, 842]),
    )
    expect(printed.length).toBeLessThanOrEqual(4)
    expect(printed.some(({ text }) => text.includes('อนันต์รอบคอบยืนยัน'))).toBe(true)
    expect(printed.at(-1)?.text).toContain('(ผู้รับผิดชอบโครงการ)')
    // Nothing of the screen is on paper.
    expect(printed.map(({ text }) => text).join('')).not.toContain('บันทึกเป็นExcel')
  }
  expect(arabic[0]?.text).toContain(`1/${arabic.length}`)
  const written = thai.map(({ text }) => text).join('')
  expect(thai[0]?.text).toMatch(/๑\/[๒-๔]/)
  expect(written).toContain('๗๕ราย')
  expect(written).toContain('https://x.example/1')
  // But for what is written beside Latin letters.
  expect(written.replace(/[!-~]*[A-Za-z][!-~]*/g, '')).not.toMatch(/[0-9]/)
  await system.look(page, '244-report-final')

  // Put right by another edition; the former one stays.
  await page.getByRole('group').getByText(shown('ทำฉบับแก้ไข')).first().click()
  await page.getByLabel(shown('เหตุผลที่แก้ไข')).fill('ตกหล่น 1 ช่อง')
  await page.getByRole('button', { name: shown('ทำฉบับแก้ไข') }).click()
  await page.getByText(shown('ทำฉบับแก้ไขแล้ว')).waitFor()
  await page.getByText(shown('เหตุที่แก้ไข')).waitFor()
  await grow()
  await page.reload()
  await page.getByText('งานบรรทัด ๔๕', { exact: true }).waitFor()
  const long = await pdf(page, '245-report-long')
  const all = long.map(({ text }) => text).join('')
  const at = (n: number) => thaiDigits(String(n))
  for (let n = 1; n <= rowsOfLong; n += 1) expect(all).toContain(`งานบรรทัด${at(n)}`)
  expect(all.split(`ข้อ${at(7)}:`)).toHaveLength(1 + 2)
  expect(all).toContain(`ข้อ${at(linesOfLong)}:`)
  // The heads stand again on each sheet to which a table goes on, and no sheet is left blank or signed alone.
  const withRows = long.filter(({ text }) => text.includes('งานบรรทัด'))
  expect(withRows.length).toBeGreaterThan(1)
  for (const { text } of withRows) expect(text).toContain('ส่งเข้ามา(เรื')
  for (const { text } of long) expect(text.length).toBeGreaterThan(200)
  expect(long[0]?.text).toContain(`๑/${at(long.length)}`)
  await page.getByRole('link', { name: shown('ฉบับแรก') }).click()
  await page.getByText(shown('นี่คือฉบับเดิม')).waitFor()
  await page.locator('.report').getByText(hostile).waitFor()

  const { page: plain } = await system.phone('suda', '/bangphrom/staff/reports')
  await plain
    .getByText(/หน้านี้สำหรับ/)
    .first()
    .waitFor()
})
