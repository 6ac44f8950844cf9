import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, child, openService, photograph, sendCase, shown, tap } from './citizen.ts'
import { specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

test('sees what is kept, takes it away, takes back a consent, and is forgotten', async () => {
  const { page, context } = await system.phone('malee', '/bangphrom')
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, child)
  await tap(page, 'ส่งรูปให้ตรวจก่อนมา')
  // The whole notice is one tap away from where consent is asked.
  const [notice] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: shown('อ่านว่าเก็บอะไร ทำไม นานเท่าไร และสิทธิของคุณ') }).click(),
  ])
  await notice.getByRole('heading', { level: 1 }).waitFor()
  await system.inspect(notice, '83-notice')
  await notice.close()
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await photograph(page, 0, await specimenPhoto('PARENT CONSENT'))
  await tap(page, 'ต่อไป')
  await sendCase(page, true)

  const caseId = page.url().split('/').at(-1)
  const desk = await hold(`/bangphrom/staff/cases/${caseId}`)
  await page.goto(system.simulator.phoneUrl('malee', `/bangphrom/privacy/${caseId}`))
  await page.getByText(/เก็บไว้ถึงวันที่/).waitFor()
  await system.look(page, '88-held')
  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/privacy/erase'))
  await page.getByRole('button', { name: shown('ลบทั้งหมด') }).click()
  await page.getByRole('alert').getByText(shown('ไม่มีอะไรถูกลบ')).waitFor()
  await system.look(page, '89-erase-held')
  await desk.lift()

  await page.goto(system.simulator.phoneUrl('malee', `/bangphrom/cases/${caseId}`))
  await tap(page, 'ข้อมูลที่เก็บของเรื่องนี้')
  await page.getByRole('heading', { name: shown('ใครเปิดดูเอกสาร') }).waitFor()
  await page.getByText('มาลี ใจดี').waitFor()
  await page.getByText(/1.หน้า/).waitFor()
  await page.getByText(/งานทะเบียนทั่วไป · ตรวจก่อนมา/).waitFor()
  await system.look(page, '80-my-case')

  await page.getByRole('link', { name: new RegExp(`^${shown('ถอนความยินยอม')}: .*LINE`) }).click()
  await page.getByText(shown('ดูทุกอย่างได้ในแอปเหมือนเดิม')).waitFor()
  await page.getByRole('button', { name: shown('ถอนความยินยอม') }).click()
  await page.getByText(/ถอนเมื่อ/).waitFor()

  await page
    .getByRole('link', { name: new RegExp(`^${shown('ถอนความยินยอม')}: .*ตรวจก่อนมา`) })
    .click()
  await page.getByText(shown('รูปเอกสารของเรื่องนี้จะถูกลบทันที')).waitFor()
  await system.look(page, '81-take-back')
  await page.getByRole('button', { name: shown('ถอนความยินยอม') }).click()
  await page.getByText(shown('รูปถูกลบแล้ว')).waitFor()

  await tap(page, 'ข้อมูลของฉัน')
  await page.getByRole('heading', { name: shown('เรื่องที่เก็บไว้') }).waitFor()
  await system.look(page, '82-my-data')
  await tap(page, 'ขอลิงก์ดาวน์โหลด')
  const link = page.getByRole('link', { name: shown('เปิดหน้าดาวน์โหลด') })
  const address = await link.getAttribute('href')
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await opened.getByRole('button', { name: /ดาวน์โหลด/ }).waitFor()
  await opened.close()
  // The phone's own browser: nobody is signed in there.
  const outside = await system.browser.newContext({ acceptDownloads: true })
  const browser = await outside.newPage()
  await browser.goto(address ?? '')
  await system.inspect(browser, '84-download')
  const [file] = await Promise.all([
    browser.waitForEvent('download'),
    browser.getByRole('button', { name: /ดาวน์โหลด/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^phrom-.*\.zip$/)
  await browser.goto(address ?? '')
  await browser.getByText('ลิงก์นี้ใช้ไม่ได้แล้ว').waitFor()
  await outside.close()

  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/privacy'))
  await tap(page, 'ลบข้อมูลของฉัน')
  await page.getByText(/จะถูกถอน/).waitFor()
  await system.look(page, '85-erase')
  await page.getByRole('button', { name: shown('ลบทั้งหมด') }).click()
  await page.getByRole('heading', { name: shown('ลบข้อมูลของคุณแล้ว') }).waitFor()
  await system.look(page, '86-erased')
  // Signing in begins anew, with nothing.
  await page.goto(system.simulator.phoneUrl('malee', '/bangphrom/cases'))
  await page.getByText(shown('ยังไม่มีเรื่อง')).waitFor()
  await context.close()
})

/** An admin keeps the case for a complaint; `lift` lets it go again. */
async function hold(path: string) {
  const { page, context } = await system.phone('kanya', path, {
    size: { width: 1366, height: 768 },
  })
  await page.getByText(shown('เก็บไว้เพราะมีเรื่องร้องเรียน')).click()
  await tap(page, 'เก็บเรื่องนี้ไว้')
  await page.getByRole('alert').getByText(shown('ใส่เหตุผล')).waitFor()
  await page.getByLabel(/เหตุผล/).last().fill('เรื่องร้องเรียน 1/2569')
  await system.inspect(page, '87-hold')
  await tap(page, 'เก็บเรื่องนี้ไว้')
  await page.getByText(/1\/2569/).waitFor()
  return {
    async lift() {
      await tap(page, 'เลิกเก็บ')
      await page.getByRole('button', { name: shown('เก็บเรื่องนี้ไว้') }).waitFor()
      await context.close()
    },
  }
}
