import { join } from 'node:path'
import { showCode } from '@phrom/shared/case-code.ts'
import { idCardLost } from '@phrom/shared/services/id-card-lost.ts'
import { chatAnswers as words } from '@phrom/shared/words/chat-answers.ts'
import { inquiryChat } from '@phrom/shared/words/inquiries.ts'
import { richMenus, toStaffPrefix } from '@phrom/shared/words/messages.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase, asPerson, caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { openDesk, press, setOpen, write } from './desk.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await system.setUpLine()
  await setOpen(system, true)
})
afterAll(() => system.stop())

const desktop = { size: { width: 1280, height: 900 } }
/** What the office said to that person. */
const said = (person: string) =>
  system.simulator
    .chatOf('bangphrom', person)
    .flatMap(({ by, message }) => (by === 'office' && message.text ? [message.text] : []))
const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text }).last()
/** What stands before the first word that is filled in. */
const beginningOf = (text: Text, language: 'th' | 'en' = 'th') =>
  text[language].trim().split('{')[0]?.split('\n')[0]?.trim() ?? ''
const quick = (page: Page) => page.locator('.quick button').allTextContents()
const closeApp = (page: Page) => page.getByRole('button', { name: 'ปิด', exact: true }).click()

test('who has lost a card is told what to bring and where that is from, then the fee, and opens the list', async () => {
  const page = await openDesk(system, 'malee')
  await write(page, 'บัตรหายใช้อะไรบ้าง')
  await bubble(page, beginningOf(words.source)).waitFor()
  const [papers = ''] = said('malee').slice(-1)
  expect(papers.startsWith(words.robot.th)).toBe(true)
  expect(papers).toContain(idCardLost.title.th)
  expect(papers).toContain('•')
  expect(await quick(page)).toEqual([
    ...[words.seeList.th, words.helps.th, words.notIt.th],
    ...[words.kindFee.th, words.kindDuration.th, words.kindWhere.th],
  ])
  await system.inspect(page, '120-chat-papers')
  await press(page, words.kindFee.th)
  await bubble(page, '100 บาท').waitFor()
  // The robot says once what it is.
  expect(said('malee').filter((text) => text.includes(words.robot.th))).toHaveLength(1)
  await system.inspect(page, '121-chat-fee')
  await press(page, words.seeList.th)
  const app = page.frameLocator('iframe')
  await app.getByRole('heading', { name: shown(idCardLost.title.th), level: 1 }).waitFor()
  await closeApp(page)
  await press(page, words.helps.th)
  await bubble(page, words.noted.th).waitFor()
  await page.close()
})

test('a question that may mean several things is asked back, and a tap answers it', async () => {
  const page = await openDesk(system, 'malee')
  await write(page, 'ทำบัตร')
  await bubble(page, words.whichService.th).waitFor()
  expect(await quick(page)).toContain(idCardLost.shortTitle.th)
  expect((await quick(page)).slice(-2)).toEqual([words.noneOfThese.th, words.askStaff.th])
  await system.inspect(page, '122-chat-which')
  await press(page, idCardLost.shortTitle.th)
  await expect.poll(() => said('malee').at(-1)).toContain(idCardLost.title.th)
  await page.close()
})

test('how far a case is, is told to its own person alone', async () => {
  const asks = 'เรื่องของฉันถึงไหนแล้ว'
  const page = await openDesk(system, 'malee')
  await write(page, asks)
  await bubble(page, words.myCaseNone.th).waitFor()
  const id = await approvedCase(system, 'malee')
  const { code } = await caseOf(system, 'malee', id)
  await write(page, 'เรื่องของหนูถึงไหนแล้วคะ')
  await bubble(page, showCode(code)).waitFor()
  await system.inspect(page, '123-chat-my-case')
  await press(page, words.see.th)
  await page.frameLocator('iframe').getByText(showCode(code)).first().waitFor()
  await page.close()

  const other = await openDesk(system, 'somchai')
  await write(other, `เรื่อง ${showCode(code)} ถึงไหนแล้ว`)
  await bubble(other, words.myCaseNone.th).waitFor()
  await other.close()
})

test('who asks in English is answered in English', async () => {
  const page = await openDesk(system, 'thomas')
  await write(page, 'How much is a new card if I lost mine?')
  await bubble(page, '100 baht').waitFor()
  expect(await quick(page)).toContain(words.notIt.en)
  await system.inspect(page, '124-chat-english')
  await page.close()
})

test('an answer that is not it leads to a person, and staff see the question', async () => {
  const page = await openDesk(system, 'somchai')
  await write(page, 'ย้ายบ้านต้องทำยังไง')
  await bubble(page, beginningOf(words.source)).waitFor()
  await press(page, words.notIt.th)
  await bubble(page, words.sorryNotIt.th).waitFor()
  await system.inspect(page, '125-chat-not-it')
  await press(page, words.askStaff.th)
  await bubble(page, beginningOf(inquiryChat.toStaff)).waitFor()
  const { page: staff } = await system.phone('suda', '/bangphrom/staff', desktop)
  await tap(staff, 'คำถาม')
  await tap(staff, 'ทั้งหมด')
  await staff.getByText('ย้ายบ้านต้องทำยังไง').first().waitFor()
  await page.close()
})

test('the menu begins a question to the staff, who then have it', async () => {
  const page = await openDesk(system, 'prasit')
  await page.getByRole('link', { name: richMenus.citizen.ask.th }).click()
  const input = page.getByLabel('ข้อความ', { exact: true })
  await expect.poll(() => input.inputValue()).toBe(toStaffPrefix.th)
  await input.press('End')
  await input.pressSequentially('ใครดูแลเรื่องของแม่')
  await system.inspect(page, '126-chat-ask-staff')
  await input.press('Enter')
  await bubble(page, beginningOf(inquiryChat.toStaff)).waitFor()
  await page.close()
})

test('a number of an ID card is repeated nowhere', async () => {
  const number = '1-1037-01234-56-7'
  const page = await openDesk(system, 'wipa')
  await write(page, `เลขบัตร ${number} บัตรหายต้องทำยังไง`)
  await bubble(page, words.noNumbers.th).waitFor()
  await system.inspect(page, '127-chat-number')
  await press(page, words.notIt.th)
  await press(page, words.askStaff.th)
  await bubble(page, beginningOf(inquiryChat.toStaff)).waitFor()
  expect(said('wipa').join()).not.toContain(number)

  const { page: staff } = await system.phone('suda', '/bangphrom/staff/questions', desktop)
  await tap(staff, 'ทั้งหมด')
  await tap(staff, /เลขบัตร •••/)
  await staff.getByLabel(shown('ตอบ'), { exact: true }).waitFor()
  expect(await staff.content()).not.toContain(number)

  const db = new Database(join(system.dataDir, 'phrom.sqlite'), { readonly: true })
  const kept = ['asked', 'inquiry_message', 'outbox'].flatMap((table) =>
    db.prepare(`select * from ${table}`).all(),
  )
  const events = () => db.prepare("select * from webhook_event where body like '%1037%'").all()
  await expect.poll(events).toEqual([])
  db.close()
  expect(kept.length).toBeGreaterThan(2)
  expect(JSON.stringify(kept)).not.toContain(number)
})

test('words of fear get the help lines, no list of papers, and an alarm above the screens of staff', async () => {
  const page = await openDesk(system, 'wipa')
  await write(page, 'สามีตีหนูทุกวัน กลัว จะย้ายชื่อออกต้องทำยังไง')
  await bubble(page, '191').waitFor()
  const answer = said('wipa').at(-1) ?? ''
  for (const line of ['1300', '1323']) expect(answer).toContain(line)
  expect(answer).not.toContain('•')
  await system.inspect(page, '128-chat-danger')
  const { page: staff } = await system.phone('suda', '/bangphrom/staff')
  const alarm = staff.locator('[aria-live=assertive]', { hasText: shown('มีคนอาจอยู่ในอันตราย') })
  await alarm.waitFor()
  expect(await alarm.textContent()).not.toContain('สามี')
  await page.close()
})

test('the office’s own answer comes before that of the rules', async () => {
  const page = await openDesk(system, 'anan')
  const asks = 'ค่าปรับแจ้งเกิดเกินกำหนดเท่าไหร่'
  await write(page, asks)
  await bubble(page, beginningOf(words.source)).waitFor()
  const ask = await asPerson(system, 'anan')
  await ask('PUT', `/offices/bangphrom/staff/answers/${crypto.randomUUID()}`, {
    ...{ title: 'แจ้งเกิดช้า', wordings: [asks], link: null, fromDay: null, toDay: null },
    answer: { th: 'เดือนนี้สำนักงานรับแจ้งเกิดถึงที่บ้าน', en: 'We come to your home this month.' },
    ...{ isOn: true, revision: 0 },
  })
  await write(page, `${asks}คะ`)
  await bubble(page, 'รับแจ้งเกิดถึงที่บ้าน').waitFor()
  expect(said('anan').at(-1)).not.toContain(beginningOf(words.source))
  await page.close()
})
