import { withBreaks } from '@phrom/shared/words/breaks.ts'
import type { Page } from 'playwright-core'

export type Given = Record<string, string | { day: string; month: string; year: string }>

/** An adult’s own change of first name. */
export const adult: Given = {
  'applicant.nationality': 'ไทย',
  houseHere: 'ใช่',
  'applicant.birthDate': { day: '๓๑', month: '1', year: '2499' },
  likeRoyalName: 'ไม่ใช่',
  rude: 'ไม่ใช่',
  spaceOrSymbol: 'ไม่ใช่',
  inDictionary: 'ใช่',
}
/** A child’s, with the absent parent’s consent: two papers. */
export const child: Given = {
  ...adult,
  'applicant.birthDate': { day: '5', month: '5', year: '2557' },
  'applicant.adultByMarriage': 'ไม่ใช่',
  representedBy: 'พ่อหรือแม่มาคนเดียว อีกฝ่ายทำหนังสือยินยอม',
}
/** A divorce by consent: the agreement is the third paper of the list. */
export const divorce: Given = {
  officePlan: 'มาพร้อมกันที่สำนักทะเบียนเดียวกัน',
  marriageForm: 'สำนักทะเบียนในประเทศไทย',
  bothAgree: 'ใช่',
  bothCome: 'ใช่',
  agreementReady: 'ใช่',
  minorChildren: 'ไม่ใช่',
  'spouseA.nationality': 'ไทย',
  'spouseA.incompetent': 'ไม่ใช่',
  'spouseB.nationality': 'ไทย',
  'spouseB.incompetent': 'ไม่ใช่',
}

/** Words as they stand on the screen, where some carry marks against a bad break. */
export function shown(words: string): string {
  return withBreaks(words, 'th').replaceAll('\u200b', '')
}

/** Taps the main link or button with these words. */
export async function tap(page: Page, words: string | RegExp): Promise<void> {
  const name = typeof words === 'string' ? shown(words) : words
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click()
}

/** From the home screen to a service, by the topic in which it lies. */
export async function openService(page: Page, topic: string, service: RegExp): Promise<void> {
  await page.getByRole('link', { name: shown(topic) }).click()
  await page.getByRole('link', { name: service }).first().click()
  await page.getByRole('link', { name: /เริ่มเตรียมเอกสาร|ทำต่อ/ }).waitFor()
}

/** Answers questions until the list comes: by the heading's words; what is not named is answered by `otherwise`. */
export async function answerAll(
  page: Page,
  given: Given,
  eachStep: () => Promise<void> = async () => {},
): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.waitForURL(/\/(questions\/|list)/)
    if (page.url().endsWith('/list')) return
    const url = page.url()
    const key = decodeURIComponent(url.split('/').at(-1) ?? '')
    await eachStep()
    const answer = given[key]
    if (answer === undefined) throw new Error(`no answer given for ${key}`)
    if (typeof answer === 'string') {
      const first = page.locator('#answer')
      if ((await first.getAttribute('type')) === 'radio')
        await page.getByRole('radio', { name: answer, exact: true }).check()
      else await first.fill(answer)
    } else {
      await page.getByLabel('วันที่').fill(answer.day)
      await page.getByLabel('เดือน').selectOption(answer.month)
      await page.getByLabel('ปี พ.ศ.').fill(answer.year)
    }
    await page.getByRole('button', { name: 'ต่อไป' }).click()
    await page.waitForURL((next) => next.href !== url)
  }
}

/** Looks at the picture that was taken, and uses it; of a PDF every page. */
export async function usePicture(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'รูปนี้อ่านออกไหม' }).waitFor()
  await page
    .getByRole('button', { name: /^(ใช้รูปนี้|อ่านออก ส่งรูปนี้|ใช้หน้านี้|ใช้ทั้ง \d+ หน้า)$/ })
    .first()
    .click()
}

/** Photographs one paper from the list of papers, and comes back when the office has it. */
export async function photograph(
  page: Page,
  paper: number,
  photo: Buffer,
  eachStep: () => Promise<void> = async () => {},
): Promise<void> {
  await page
    .getByRole('link', { name: /ถ่ายรูปใบนี้|ดูหรือเพิ่มหน้า/ })
    .nth(paper)
    .click()
  const pdf = photo.subarray(0, 4).toString() === '%PDF'
  await page
    .getByLabel(pdf ? 'เลือกไฟล์' : 'ถ่ายรูป', { exact: true })
    .setInputFiles(
      pdf
        ? { name: 'paper.pdf', mimeType: 'application/pdf', buffer: photo }
        : { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo },
    )
  await usePicture(page)
  await page.getByText('หน้า 1', { exact: true }).waitFor({ timeout: 60_000 })
  await eachStep()
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'เสร็จแล้ว กลับไปที่รายการ' }).click()
}

/** From the list to the case: contact, consent, check, send. `eachStep` comes when a screen is filled in and not yet left. */
export async function sendCase(
  page: Page,
  withPapers: boolean,
  eachStep: (screen: string) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByLabel('ชื่อและนามสกุล').fill('มาลี ใจดี')
  await page.getByLabel('เบอร์โทรศัพท์').fill('๐๘๑-๒๓๔-๕๖๗๘')
  await eachStep('contact')
  await tap(page, 'ต่อไป')
  if (withPapers) await page.getByRole('checkbox', { name: /เอกสารมีข้อมูลคนอื่น/ }).check()
  await page.getByRole('checkbox', { name: /ส่งข้อความเรื่องนี้ทาง LINE/ }).check()
  await eachStep('agreement')
  await tap(page, 'ต่อไป')
  await page.getByRole('heading', { name: shown('คำตอบ') }).waitFor()
  await eachStep('check')
  if (!page.url().includes('/cases/'))
    await tap(page, withPapers ? 'ส่งให้เจ้าหน้าที่ตรวจ' : 'ส่งแล้วจองวัน')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
}

/** Has the earliest free time held, on the screen where a day is chosen. */
export async function holdEarliest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /เร็วที่สุดที่ว่าง/ }).click()
  await page
    .getByText(/เก็บที่นี้ไว้ให้คุณ/)
    .first()
    .waitFor()
}

/** Books the earliest free time. */
export async function bookEarliest(page: Page): Promise<void> {
  await tap(page, 'จองวันและเวลา')
  await holdEarliest(page)
  await tap(page, /^จอง(?!วัน)/)
  await ticketShown(page)
}

export async function ticketShown(page: Page): Promise<void> {
  await page.getByRole('img', { name: /บัตรนัด/ }).waitFor()
}
