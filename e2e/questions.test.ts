import type { Answers } from '@phrom/shared/answers.ts'
import { checklist, type Question, questions } from '@phrom/shared/checklist.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, bookEarliest, openService, sendCase, shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const marriage = definitions['marriage-registration']?.[0] as Service
const today = dayOf(toInstant(Date.now()))
const yearsAgo = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4, 8)}01`

/** Two of 19 who were married before, one of them a foreigner: nothing is left out that can be asked. */
const everything: Answers = {
  place: 'outside-office',
  bothCome: true,
  closeBlood: false,
  adopterAdoptee: false,
  hasPrenup: true,
  declaredInDanger: false,
  'partyA.birthDate': yearsAgo(19),
  'partyA.nationality': 'thai',
  'partyA.incompetent': false,
  'partyA.maritalHistory': 'divorced',
  'partyA.marriageEndedWhere': 'thai-register',
  'partyA.sex': 'female',
  'partyA.adultByMarriage': false,
  'partyA.consentBy': 'one-parent',
  'partyA.soleParentWhy': 'cannot-consent',
  'partyA.consentHow': 'letter',
  'partyA.keepsFormerSurname': true,
  'partyA.marriageEndedOn': today,
  'partyA.formerSpouseSex': 'male',
  'partyA.waitingExit': 'not-pregnant-certificate',
  'partyB.birthDate': yearsAgo(19),
  'partyB.nationality': 'foreign',
  'partyB.understandsThai': false,
  'partyB.incompetent': false,
  'partyB.maritalHistory': 'divorced',
  'partyB.marriageEndedWhere': 'abroad',
  'partyB.sex': 'male',
  'partyB.adultByMarriage': false,
  'partyB.keepsFormerSurname': false,
  'partyB.consentBy': 'both-parents',
  'partyB.consentHow': 'spoken',
}

/** Answers the question on the screen with keys alone. */
async function byKeyboard(page: Page, { fact, key }: Question): Promise<void> {
  const value = everything[key]
  if (value === undefined) throw new Error(`no answer given for ${key}`)
  const url = page.url()
  // A new screen gives its heading the focus, for screen readers; keys before that are lost.
  await page.waitForFunction(() => document.activeElement?.matches('h1'))
  while (!(await page.evaluate(() => document.activeElement?.matches('fieldset input')))) {
    await page.keyboard.press('Tab')
  }
  if (fact.type === 'date') {
    const [year, month, day] = String(value).split('-').map(Number) as [number, number, number]
    await page.keyboard.type(String(day))
    await page.keyboard.press('Tab')
    for (let down = 0; down < month; down++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type(String(year + 543))
  } else {
    const place =
      typeof value === 'boolean'
        ? value
          ? 0
          : 1
        : (fact.options ?? []).findIndex(({ id }) => id === value)
    await page.keyboard.press('Space')
    for (let down = 0; down < place; down++) await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL((next) => next.href !== url)
}

test('the longest questionnaire is answered by keyboard alone, and its papers stand under whose they are', async () => {
  const { page } = await system.phone('malee')
  await openService(page, 'สมรส หย่า และลูก', /จดทะเบียนสมรส/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  const given: Answers = {}
  let asked = 0
  for (;;) {
    await page.waitForURL(/\/(questions\/|list$)/)
    const key = page.url().split('/').at(-1)
    const question = questions(marriage, given, today).find((item) => item.key === key)
    if (!question) break
    await byKeyboard(page, question)
    given[question.key] = everything[question.key] as Answers[string]
    asked++
  }
  expect(asked).toBeGreaterThanOrEqual(28)
  await page.waitForURL('**/list')
  const list = checklist(marriage, given, today)
  expect(list.missing).toEqual([])
  await system.look(page, '30-longest-list')
  expect(await page.locator('.need').count()).toBe(list.papers.length)
  const people = [...new Set(list.papers.map(({ owner }) => owner?.th ?? 'สำหรับเรื่องนี้'))]
  expect(await page.locator('.person span').allInnerTexts()).toEqual(people.map(shown))
  await page.getByText('ทำไมต้องมีใบนี้').nth(1).click()
  expect(await page.getByText(/คุณตอบว่า/).count()).toBeGreaterThan(0)
})

test('a stop is told at once, with the way to the service that fits', async () => {
  const { page } = await system.phone('prasit', '/bangphrom/services/destination-move')
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await page.waitForURL('**/questions/sameOffice')
  await page.getByRole('radio', { name: 'ใช่', exact: true }).check()
  await tap(page, 'ต่อไป')
  await page.waitForURL('**/list')
  await system.look(page, '31-stop-elsewhere')
  await page.getByRole('link', { name: /ย้ายที่อยู่ภายในเขต/ }).click()
  await page.waitForURL('**/services/move-within-district')
  await page.goBack()
  await tap(page, 'แก้คำตอบ')
  await page.waitForURL('**/questions/sameOffice')
})

test('a lost ID card goes straight to booking', async () => {
  const { page } = await system.phone('wipa')
  await openService(page, 'บัตรประชาชน', /บัตรประชาชนหาย/)
  await system.look(page, '32-intro-card')
  await tap(page, 'เริ่มเตรียมเอกสาร')
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  await answerAll(page, {
    lostDate: { day: String(day), month: String(month), year: String(year + 543) },
    hasPhotoPaper: 'ใช่',
    minorUnder15: 'ไม่ใช่',
    canCome: 'ใช่',
  })
  await system.look(page, '33-list-card')
  await tap(page, 'ใส่ชื่อแล้วจองวัน')
  await sendCase(page, false)
  await bookEarliest(page)
})

test('finds a service in one’s own words, with the network cut, and by slips of spelling', async () => {
  const { page, context } = await system.phone('malee')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: /ค้นหาบริการ/ }).click()
  const box = page.getByRole('searchbox')
  await box.waitFor()
  await context.setOffline(true)
  await box.fill('บัดหาย')
  const first = page.locator('.rows .row').first()
  await first.getByText(shown('บัตรประชาชนหาย')).waitFor()
  await system.look(page, '35-search')
  await box.fill('yai baan')
  await first.getByText(shown('แจ้งย้ายปลายทาง')).waitFor()
  await box.fill('🙂🙂🙂')
  await page.getByText(/ไม่พบเรื่องที่ใกล้เคียง/).waitFor()
  await box.fill('<img src=x onerror=alert(1)>'.repeat(80))
  await context.setOffline(false)
  await box.fill('แต่งงานกับฝรั่ง')
  await first.getByText(shown('จดทะเบียนสมรส')).waitFor()
  await first.click()
  await page.waitForURL('**/services/marriage-registration')
  await page.goBack()
  await page.getByRole('searchbox').waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('แต่งงานกับฝรั่ง')
})

test('a new name and the new card are one visit with one list', async () => {
  const { page } = await system.phone('prasit')
  await openService(page, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, {
    'applicant.nationality': 'ไทย',
    houseHere: 'ใช่',
    'applicant.birthDate': { day: '1', month: '1', year: '2533' },
    likeRoyalName: 'ไม่ใช่',
    rude: 'ไม่ใช่',
    spaceOrSymbol: 'ไม่ใช่',
    inDictionary: 'ใช่',
  })
  await system.look(page, '36-list-next')
  await page.getByRole('button', { name: /ทำบัตรประชาชนใหม่ เมื่อทะเบียนบ้าน/ }).click()
  await page.waitForURL('**/id-card-change/questions/cardInHand')
  await page.getByRole('radio', { name: 'ใช่', exact: true }).check()
  await tap(page, 'ต่อไป')
  await page.getByText(/รายการรวมของ/).waitFor()
  await page.getByText(/ครั้งนี้คือเปลี่ยน|ครั้งนี้คือ.*บัตร/).waitFor()
  await system.look(page, '37-list-together')
  expect(await page.locator('.need').count()).toBe(2)
  // Whoever must come is told for each of the two.
  expect(
    await page
      .locator('h3')
      .filter({ hasText: shown('เปลี่ยนชื่อตัว') })
      .count(),
  ).toBe(1)
  expect(await page.getByText(/150.บาท/).count()).toBeGreaterThan(0)
})
