import { readFileSync } from 'node:fs'
import { staff } from '@phrom/shared/words/staff.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
}
const marriage = '/bangphrom/staff/rules/marriage-registration'

/** A desk has the width and the light of one: there one picture is enough. */
function see(page: Page, name: string, size: keyof typeof sizes): Promise<void> {
  return size === 'phone' ? system.look(page, name) : system.inspect(page, name)
}

async function open(person: string, path: string, size: keyof typeof sizes): Promise<Page> {
  const { page } = await system.phone(person, path, { size: sizes[size] })
  await page.locator('h1').first().waitFor()
  return page
}

/** Goes to another address of the app, as a typed address does. */
async function goTo(page: Page, person: string, path: string): Promise<void> {
  await page.goto(system.simulator.phoneUrl(person, path))
  await page.locator('h1').first().waitFor()
}

/** The question with these words, among those on the page. */
function questionOf(page: Page, words: string, who?: string) {
  const all = page.locator('.try-question').filter({ hasText: shown(words) })
  return who ? all.filter({ hasText: shown(who) }) : all
}

test.each(['phone', 'desk'] as const)(
  'a head finds a service, reads its rules, and what was changed in them, on a %s',
  async (size) => {
    const page = await open('anan', '/bangphrom/staff', size)
    const more = page.getByRole('button', { name: new RegExp(`^(${staff.more.th}|More)`) })
    await more.click()
    await page.getByRole('dialog').getByRole('heading', { name: 'กฎและผู้ช่วย' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    if (size === 'desk') await system.inspect(page, '50-rarer-doors-desk')
    else {
      // The button for the other language lies behind the sheet.
      await system.look(page, '50-rarer-doors', async () => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /^(EN|ไทย):/ }).click()
        await more.click()
      })
    }
    await page.getByRole('link', { name: 'กฎ', exact: true }).click()
    await page.getByRole('link', { name: /จดทะเบียนสมรส/ }).waitFor()
    expect(await page.locator('.topic-grid li').count()).toBe(46)
    await see(page, `50-rules-${size}`, size)
    await page.getByRole('searchbox').fill('สมรส')
    await expect.poll(() => page.locator('.topic-grid li').count()).toBeLessThan(6)
    await page.getByRole('link', { name: /^จดทะเบียนสมรส/ }).click()

    const stop = page
      .locator('.statement')
      .filter({ hasText: shown('อายุยังไม่ครบ 18 ปีเต็มในวันจดทะเบียน') })
    await stop.first().waitFor({ state: 'attached' })
    await see(page, `50-parts-${size}`, size)
    const part = page.locator('details.part', { has: page.locator('#stops') })
    if (size === 'phone') await part.locator('summary').first().click()
    // In words, with the condition itself in small print.
    await stop
      .first()
      .getByText(/อายุน้อยกว่า 18/)
      .waitFor()
    await stop.first().getByText('self.age < 18 and self.courtPermitsUnderage == false').waitFor()
    await see(page, `51-read-${size}`, size)
    await page.getByRole('link', { name: 'เทียบฉบับ' }).click()
    await page.getByText(shown('ศาลอนุญาตให้สมรสก่อนอายุ 17 ปีแล้วหรือไม่')).first().waitFor()
    await page.getByText(shown('เพิ่ม 1 ตัดออก 2 เปลี่ยน 3')).waitFor()
    await see(page, `52-compare-${size}`, size)
    await page.goBack()
    await page.getByRole('link', { name: /อ่านฉบับ/ }).click()
    await page
      .getByText(shown('อายุยังไม่ครบ 17 ปีเต็มในวันจดทะเบียน'))
      .first()
      .waitFor({ state: 'attached' })
    await page.context().close()
  },
)

test.each(['phone', 'desk'] as const)(
  'answers are tried with the reason for every line, and kept nowhere, on a %s',
  async (size) => {
    const page = await open('suda', `${marriage}/try`, size)
    const outcome = page.locator('.outcome')
    await questionOf(page, 'จะจดทะเบียนสมรสที่ใด')
      .getByRole('radio', { name: /นอกสำนักทะเบียน/ })
      .check()
    await outcome.getByText('ที่สำนักทะเบียน ไม่เสียค่าธรรมเนียม').waitFor({ state: 'detached' })
    await outcome.getByText(/200/).first().waitFor()
    await questionOf(page, 'สัญชาติ', 'คู่สมรสคนที่สอง').getByRole('radio', { name: 'ต่างประเทศ' }).check()
    const passport = outcome
      .locator('.statement')
      .filter({ hasText: shown('หนังสือเดินทาง (เล่มจริง)') })
      .first()
    await passport.getByText('ต่างประเทศ').waitFor()
    const birth = questionOf(page, 'วันเดือนปีเกิด', 'คู่สมรสคนที่หนึ่ง')
    await birth.getByLabel('วันที่').fill('๕')
    await birth.getByLabel('เดือน').selectOption('5')
    await birth.getByLabel('ปี พ.ศ.').fill('2553')
    const court = questionOf(page, 'ศาลอนุญาตให้สมรสก่อนอายุ 18 ปีแล้วหรือไม่')
    await court.waitFor()
    await see(page, `53-try-${size}`, size)

    await court
      .getByRole('radio', { name: 'ไม่ใช่' })
      .or(court.getByRole('radio', { name: 'ยัง', exact: true }))
      .check()
    const stop = outcome
      .locator('.statement')
      .filter({ hasText: shown('อายุยังไม่ครบ 18 ปีเต็มในวันจดทะเบียน') })
    await stop.waitFor()
    await see(page, `54-stopped-${size}`, size)
    // A reason leads to its question.
    await stop.getByRole('button', { name: shown('วันเดือนปีเกิด') }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('try-partyA.birthDate')

    // The day of the visit decides which law holds: at 17 with a court's word it was another question.
    const visit = page.locator('fieldset').filter({ hasText: shown('วันที่จะมา') })
    await visit.getByLabel('ปี พ.ศ.').fill('2567')
    await visit.getByText(/ฉบับ/).waitFor()
    await questionOf(page, 'ศาลอนุญาตให้สมรสก่อนอายุ 17 ปีแล้วหรือไม่').waitFor()
    await visit.getByLabel('วันที่').fill('32')
    await visit.getByRole('alert').waitFor()
    expect(
      await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toContain('outside-office')
    await page.reload()
    await questionOf(page, 'จะจดทะเบียนสมรสที่ใด').waitFor()
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.context().close()
  },
)

const laserCode = 'JC1-1234567-89'
function typedFor(id: string, number: boolean): string {
  if (number) return id.endsWith('year') ? '๒๕๖๐' : '๒'
  return id.endsWith('laserCode') ? laserCode : '1040-02-12345678'
}

test('every type of question is tried, and a code is not shown again', async () => {
  const page = await open('suda', '/bangphrom/staff/rules/copy-marriage-register/try', 'desk')
  const types = new Set<string>()
  for (let round = 0; round < 40; round++) {
    // One by one: an answer may bring other questions.
    const open = page.locator('.try-question:not(:has(button.back))').first()
    if ((await open.count()) === 0) break
    const id = await open.locator('input').first().getAttribute('id')
    const question = page.locator('.try-question', { has: page.locator(`[id="${id}"]`) })
    const field = page.locator(`[id="${id}"]`)
    if ((await question.locator('select').count()) > 0) {
      types.add('date')
      await question.getByLabel('วันที่').fill('1')
      await question.locator('select').selectOption('12')
      await question.getByLabel('ปี พ.ศ.').fill('2569')
    } else if ((await field.getAttribute('type')) === 'radio') {
      types.add('choice')
      // The way by the codes on the card asks for them.
      const codes = question.getByRole('radio').nth(id?.endsWith('identityWay') ? 1 : 0)
      await codes.check()
    } else {
      const number = (await field.getAttribute('inputmode')) === 'numeric'
      types.add(number ? 'number' : 'text')
      await field.fill(typedFor(id ?? '', number))
    }
    await question.locator('button.back').waitFor()
  }
  expect([...types].sort()).toEqual(['choice', 'date', 'number', 'text'])
  expect(await page.locator('.outcome').textContent()).not.toContain(laserCode)
  await page.context().close()
})

test('a head ticks a statement off and takes it back; staff read both, and may do neither', async () => {
  const page = await open('anan', `${marriage}/confirm`, 'phone')
  const fee = page.locator('li.statement').filter({ hasText: shown('ที่สถานที่สมรสที่ได้รับอนุมัติ') })
  await fee.waitFor()
  await system.look(page, '55-to-confirm-phone')
  await fee.getByRole('button', { name: /บันทึกว่ายืนยันแล้ว/ }).click()
  await fee.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await fee.getByRole('alert').getByText(shown('ใส่ชื่อผู้ยืนยัน')).waitFor()
  await system.look(page, '56-confirm-error-phone')
  await fee.getByLabel(shown('ผู้ยืนยัน')).fill('สมศักดิ์ นายทะเบียน')
  await fee.getByLabel(/บันทึกสั้น/).fill('=ตามประกาศ')
  await fee.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await fee.getByText(/ยืนยันโดย สมศักดิ์/).waitFor()
  await fee.getByText(/บันทึกโดย อนันต์ รอบคอบ/).waitFor()
  await system.look(page, '57-confirmed-phone')

  const desk = await open('suda', `${marriage}/confirm`, 'desk')
  const seen = desk.locator('li.statement').filter({ hasText: shown('ที่สถานที่สมรสที่ได้รับอนุมัติ') })
  await seen.getByText(/ยืนยันโดย สมศักดิ์/).waitFor()
  expect(await desk.getByRole('button', { name: /บันทึกว่า|ถอน/ }).count()).toBe(0)
  await system.inspect(desk, '57-confirmed-desk')

  await page.reload()
  await fee.getByRole('button', { name: /ถอนการยืนยัน/ }).click()
  await fee.getByRole('button', { name: shown('ถอนการยืนยันนี้') }).click()
  await fee.getByText(shown('ประวัติของข้อนี้')).click()
  await fee.getByText(/ถอนโดย อนันต์ รอบคอบ/).waitFor()
  await system.look(page, '58-taken-back-phone')
  await page.context().close()
  await desk.context().close()
})

test('the list for the registrar prints, and saves as a table', async () => {
  const desk = await open('anan', '/bangphrom/staff/rules/export', 'desk')
  await desk.locator('.to-confirm').first().waitFor()
  await system.inspect(desk, '59-export-desk')
  const all = await desk.locator('.to-confirm tbody tr').count()
  expect(all).toBeGreaterThan(300)
  await desk.getByLabel(shown('ฝ่าย')).selectOption('id-card')
  await expect.poll(() => desk.locator('.to-confirm tbody tr').count()).toBeLessThan(60)
  const some = await desk.locator('.to-confirm tbody tr').count()
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: /CSV/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^phrom-to-confirm-\d{4}-\d\d-\d\d\.csv$/)
  const csv = readFileSync(await file.path(), 'utf8')
  expect(csv.startsWith('\ufeffข้อ,')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(some + 1)
  // Only what is asked stands on paper, and room to write.
  await desk.emulateMedia({ media: 'print' })
  expect(await desk.getByRole('button', { name: 'พิมพ์' }).isVisible()).toBe(false)
  expect(await desk.locator('td.answer').first().isVisible()).toBe(true)
  await desk.pdf({ path: 'e2e/screenshots/59-export.pdf', format: 'A4' })
  await desk.emulateMedia({ media: null })
  await goTo(desk, 'anan', '/bangphrom/staff/rules/export')
  await desk.context().close()
  const phone = await open('suda', '/bangphrom/staff/rules/export', 'phone')
  await phone.locator('.to-confirm').first().waitFor()
  await system.inspect(phone, '59-export-phone')
  await phone.context().close()
})

test('a citizen does not come to the rules', async () => {
  const page = await open('malee', '/bangphrom/staff/rules', 'phone')
  await page.getByText(shown('หน้านี้สำหรับเจ้าหน้าที่')).first().waitFor()
  await page.context().close()
})
