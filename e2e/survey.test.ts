import { readFileSync } from 'node:fs'
import { openDatabase } from '@phrom/server/database/database.ts'
import { periodOf, showPeriod } from '@phrom/shared/figures/periods.ts'
import { surveyItems } from '@phrom/shared/survey.ts'
import type { DayView, GivenView } from '@phrom/shared/ticket-views.ts'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import readSheet from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'
import { openCounter, visitToday } from './visit-today.ts'

let system: System
let counter: Awaited<ReturnType<typeof openCounter>>
beforeAll(async () => {
  system = await startSystem()
  counter = await openCounter(system, '1')
  await counter.press('open')
})
afterAll(() => system.stop())

const staff = '/offices/bangphrom/staff'
const wide = { width: 1366, height: 768 }
const script = '<img src=x onerror=alert(1)> =HYPERLINK("https://x.example";"กด") รอคิวนาน'

async function answers() {
  const db = openDatabase({ dataDir: system.dataDir })
  const rows = await db.selectFrom('surveyAnswer').selectAll().execute()
  await db.destroy()
  return rows
}

/** What others have answered: all on a day that is over. */
async function givenAnswers(count: number, change: object): Promise<void> {
  const db = openDatabase({ dataDir: system.dataDir })
  const day = addDays(dayOf(toInstant(Date.now())), -1)
  const of = { officeId: 'bangphrom', teamId: 'general-registration', channel: 'line', day }
  const rows = Array.from({ length: count }, () => ({
    ...Object.fromEntries(surveyItems.map((item) => [item, null])),
    ...{ ...of, id: crypto.randomUUID(), serviceId: 'change-first-name', face: 5, text: null },
    ...change,
  }))
  await db
    .insertInto('surveyAnswer')
    .values(rows as never)
    .execute()
  await db.destroy()
}

const level = (page: Page, item: RegExp, name: string) =>
  page.getByRole('group', { name: item }).getByRole('radio', { name }).check()

test('who was served taps a face, goes on with the form where it was left, and answers once', async () => {
  const id = await visitToday(system, 'malee')
  const { code } = await caseOf(system, 'malee', id)
  const desk = await asPerson(system, 'suda')
  await desk('POST', `${staff}/arrivals`, { code })
  await counter.press('next')
  await counter.press('begin')
  await counter.end({ caseId: id })

  const { page } = await system.phone('malee', `/bangphrom/cases/${id}`)
  await tap(page, 'ให้คะแนนบริการครั้งนี้')
  await page.getByRole('heading', { name: shown('วันที่มา พอใจกับบริการแค่ไหน') }).waitFor()
  await system.look(page, '200-survey-faces')
  await page.getByRole('button', { name: shown('พอใจมาก'), exact: true }).click()
  await page.getByRole('heading', { name: shown('ขอบคุณ นับคำตอบแล้ว') }).waitFor()
  await system.look(page, '201-survey-thanks')
  expect(await answers()).toMatchObject([{ face: 4, easy: null, channel: 'line' }])

  await tap(page, 'ตอบแบบสอบถาม 2 นาที')
  await level(page, /1\.1/, '5 มากที่สุด')
  await level(page, /1\.3/, '2 น้อย')
  await system.look(page, '202-survey-form')
  await tap(page, 'ต่อไป')
  await level(page, /2\.1/, '4 มาก')
  // The page is closed in the middle; what was answered is still on the phone.
  await page.reload()
  await page.getByText(shown('หน้า 2 จาก 4')).waitFor()
  expect(await page.getByRole('radio', { name: '4 มาก' }).first().isChecked()).toBe(true)
  await tap(page, 'ต่อไป')
  await tap(page, 'ต่อไป')
  await page.getByRole('textbox').fill('ก'.repeat(2001))
  await page.getByText(/ยาวเกิน 1/).waitFor()
  expect(await page.getByRole('button', { name: shown('ส่งแบบสอบถาม') }).isDisabled()).toBe(true)
  await page.getByRole('textbox').fill('ขอบคุณ รอไม่นาน')
  await system.look(page, '203-survey-words')
  await tap(page, 'ส่งแบบสอบถาม')
  await page.getByRole('heading', { name: shown('ได้รับแบบสอบถามแล้ว') }).waitFor()
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).not.toContain('survey')
  expect(await answers()).toMatchObject([
    { face: 4, easy: 5, clear: null, prompt: 2, polite: 4, text: 'ขอบคุณ รอไม่นาน' },
  ])
  await page.goto(`${new URL(page.url()).origin}/bangphrom/cases/${id}`)
  await page.getByText(shown('ให้คะแนนบริการครั้งนี้แล้ว ขอบคุณ')).waitFor()
})

test('the code on a slip of paper opens without LINE, once the visit is over', async () => {
  const { page: desk } = await system.phone('suda', '/bangphrom/staff/day', { size: wide })
  await tap(desk, 'ออกบัตรคิว')
  await desk.getByLabel(shown('มาทำเรื่องอะไร')).selectOption('change-first-name')
  const [given] = await Promise.all([
    desk.waitForResponse((answer) => answer.url().endsWith('/staff/tickets')),
    desk
      .locator('form')
      .getByRole('button', { name: shown('ออกบัตรคิว') })
      .click(),
  ])
  const { surveyCode } = (await given.json()) as GivenView
  const qr = desk.getByRole('img', { name: shown('ให้คะแนนบริการ') })
  await desk.getByRole('button', { name: shown('พิมพ์บัตรคิว') }).waitFor()
  expect(await qr.isVisible()).toBe(false)
  await desk.emulateMedia({ media: 'print' })
  await qr.waitFor()
  await desk.screenshot({ path: 'e2e/screenshots/206-survey-slip.png' })
  const context = await system.browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${system.origin}/bangphrom/survey/${surveyCode}?from=paper`)
  await page.getByRole('heading', { name: shown('ให้คะแนนได้หลังรับบริการเสร็จ') }).waitFor()
  await counter.press('next')
  await counter.press('begin')
  await counter.end({})
  const { counters } = (await (await asPerson(system, 'suda'))('GET', `${staff}/day`)) as DayView
  const { page: pad } = await system.phone('suda', `/bangphrom/staff/rate/${counters[0]?.id}`, {
    size: { width: 1024, height: 768 },
  })
  await pad.getByRole('img', { name: shown('ให้คะแนนบริการ') }).waitFor()
  await system.inspect(pad, '207-survey-counter')
  await tap(page, 'ดูอีกครั้ง')
  await page.getByRole('button', { name: shown('พอใจมากที่สุด') }).click()
  await page.getByRole('heading', { name: shown('ขอบคุณ นับคำตอบแล้ว') }).waitFor()
  expect((await answers()).map(({ channel }) => channel).sort()).toEqual(['line', 'paper'])
  await pad.getByRole('heading', { name: shown('ยินดีให้บริการ') }).waitFor()
  // Another phone finds it answered, and a code that nobody was given nothing.
  const other = await (await system.browser.newContext()).newPage()
  await other.goto(`${system.origin}/bangphrom/survey/${surveyCode}`)
  await other.getByRole('heading', { name: shown('ครั้งนี้ให้คะแนนไปแล้ว') }).waitFor()
  await other.goto(`${system.origin}/bangphrom/survey/${'A'.repeat(22)}`)
  await other.getByRole('heading', { name: shown('ไม่พบรหัสนี้') }).waitFor()
})

test('heads read the shares with words that run nothing, print them and save them; staff do not', async () => {
  await givenAnswers(28, { face: 5, easy: 5 })
  await givenAnswers(7, { face: 4, easy: 4 })
  await givenAnswers(1, { face: 3, easy: 3, text: script })
  await givenAnswers(3, { teamId: 'id-card', serviceId: 'id-card-renewal', channel: 'paper' })
  const { page } = await system.phone('anan', '/bangphrom/staff/survey', { size: wide })
  await page.getByText('39', { exact: true }).first().waitFor()
  await page.getByText(script).waitFor()
  expect(await page.getByText(shown('ไม่แสดง มีคำตอบน้อย')).count()).toBeGreaterThan(1)
  await system.look(page, '204-survey-desk')

  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: shown(name) }).click(),
    ])
    return (await readSheet(readFileSync(await file.path())))[0]?.data ?? []
  }
  const figures = await save('บันทึกเป็น Excel')
  expect(figures.find(([, name]) => `${name}`.startsWith('1.1'))?.slice(2, 4)).toEqual([
    ...[36, 77.78],
  ])
  expect(await save('บันทึกข้อเสนอแนะ')).toContainEqual(['เวลาและการรอ', script])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  await page.getByText(script).waitFor()
  await page.pdf({ path: 'e2e/screenshots/205-survey.pdf', format: 'A4' })

  await page.emulateMedia({ media: null })
  const today = dayOf(toInstant(Date.now()))
  const year = periodOf('year', addDays(today, -1))
  await page.getByLabel(shown('เดือนหรือปีงบประมาณ')).selectOption(year.to)
  await page.getByRole('heading', { name: showPeriod(year, 'th') }).waitFor()
  await page.getByText(shown('รวมจาก 1 เดือน')).waitFor()
  await system.inspect(page, '204-survey-desk-year')

  const { page: plain } = await system.phone('suda', '/bangphrom/staff/survey')
  await plain
    .getByText(/หน้านี้สำหรับ/)
    .first()
    .waitFor()
})
