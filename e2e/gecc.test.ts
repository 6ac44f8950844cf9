import { readFileSync } from 'node:fs'
import { geccCriteria } from '@phrom/shared/gecc/all.ts'
import readSheet from 'read-excel-file/node'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { loseAnswer } from './lost-answer.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const wide = { width: 1366, height: 768 }
const formula = '=HYPERLINK("https://x.example";"กด") ห้องน้ำ 4 ห้อง ชั้น 1'
const picture = { width: 640, height: 480, channels: 3, background: '#7fb2a0' } as const

test('a head attests what is missing with a photo; nothing typed is lost, and it prints and saves in the order of the form', async () => {
  const { page } = await system.phone('anan', '/bangphrom/staff/gecc', { size: wide })
  await page.getByText(shown('ด้านกายภาพต้องครบทั้ง 13 ข้อ ยังขาด 13 ข้อ')).waitFor()
  await system.look(page, '220-gecc')

  await page.getByRole('button', { name: /^ไปที่ข้อ\s10:/ }).click()
  await tap(page, 'รับรองว่ามี')
  await tap(page, 'บันทึกคำรับรอง')
  await page.getByRole('link', { name: shown('เขียนว่าเห็นอะไร อยู่ที่ไหน') }).waitFor()
  await page.getByLabel(shown('เห็นอะไร อยู่ที่ไหน')).fill(formula)
  // Its problem goes as soon as it is mended.
  await page.getByText(shown('เขียนว่าเห็นอะไร อยู่ที่ไหน')).first().waitFor({ state: 'detached' })
  await system.look(page, '221-gecc-attest')
  await page.reload()
  await tap(page, 'รับรองว่ามี')
  expect(await page.getByLabel(shown('เห็นอะไร อยู่ที่ไหน')).inputValue()).toBe(formula)
  const keys = await loseAnswer(system, page, '**/criteria/p10/attestations', 'POST')
  await tap(page, 'บันทึกคำรับรอง')
  await page.getByRole('alert').waitFor()
  await tap(page, 'บันทึกคำรับรอง')
  await page.getByText(shown('บันทึกคำรับรองข้อ 10 แล้ว')).waitFor()
  expect(keys).toEqual([keys[0], keys[0]])
  await page.locator('summary', { hasText: shown('ก่อนหน้านี้') }).click()
  await page.getByText(shown('ไม่มีคำรับรองก่อนหน้านี้')).waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('phrom:gecc')
  await page.getByText(shown('ด้านกายภาพต้องครบทั้ง 13 ข้อ ยังขาด 12 ข้อ')).waitFor()

  const add = page.getByLabel(shown('ใส่รูป'), { exact: true })
  await add.setInputFiles({
    ...{ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  })
  await page.getByText(/ใส่ได้เฉพาะรูป/).waitFor()
  const buffer = await sharp({ create: picture }).jpeg().toBuffer()
  await add.setInputFiles({ name: 'toilet.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('img', { name: shown('รูปที่ 1 ของข้อ 10') }).waitFor()
  await system.look(page, '222-gecc-attested')

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: shown('บันทึกเป็น Excel') }).click(),
  ])
  const rows = (await readSheet(readFileSync(await file.path())))[0]?.data.slice(1) ?? []
  expect(rows.map(([, , , , what]) => what)).toEqual(geccCriteria.map(({ th }) => th))
  expect(rows[9]?.slice(5, 9)).toEqual(['✓', null, 'รับรองแล้ว', formula])
  // Nothing is printed before the photos are there.
  await page.evaluate(() => {
    const print = () => document.body.setAttribute('data-printed', '')
    Object.assign(window, { print })
  })
  await page.getByRole('button', { name: shown('พิมพ์'), exact: true }).click()
  await page.locator('body[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  const printed = page.locator('.gecc-printed img')
  expect(await printed.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(640)
  await page.locator('.gecc-printed').getByText(shown('ข้อ 10 รูปที่ 1')).waitFor()
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  await page.getByText(/^แบบประเมินตนเอง/).waitFor()
  expect(await page.locator('.gecc-print tr:not(.gecc-part, .gecc-topic)').count()).toBe(72)
  await page.pdf({ path: 'e2e/screenshots/223-gecc.pdf', format: 'A4' })
  await page.emulateMedia({ media: null })

  await page.getByRole('button', { name: /^พิสูจน์ได้/ }).click()
  await page.getByRole('button', { name: /ไม่ขอสำเนาบัตรประชาชน/ }).click()
  await page.getByText(shown('พิสูจน์ได้ตอนนี้')).waitFor()
  const see = page.getByRole('link', { name: /^ดูที่มา/ })
  expect(await see.getAttribute('href')).toBe('/bangphrom/staff/rules')

  const { page: plain } = await system.phone('suda', '/bangphrom/staff/gecc')
  await plain
    .getByText(/หน้านี้สำหรับ/)
    .first()
    .waitFor()
})
