import { join } from 'node:path'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const course = '/bangphrom/volunteer/training'
const advise = '/bangphrom/volunteer/advise'
const database = () => new Database(join(system.dataDir, 'phrom.sqlite'))

/** That person as a volunteer whom the office has confirmed. */
async function givenVolunteer(person: string): Promise<void> {
  const { id } = await (await asPerson(system, person))<{ id: string }>('GET', '/session')
  const db = database()
  const now = toInstant(Date.now())
  db.prepare(
    `insert into volunteer (office_id, id, person_id, state, name, phone, group_kind, group_name, area, joined_at, confirmed_at, confirmed_by, revision)
     values ('bangphrom', ?, ?, 'active', 'มาลี ใจอาสา', '081-000-0000', 'community', 'ชุมชนริมคลอง', 'แขวงบางพร้อม', ?, ?, 'สุดา', 1)`,
  ).run(crypto.randomUUID(), id, now, now)
  db.close()
}

/** What is right in the quiz that is open, which the phone is not told. */
function rightOptions(): boolean[][] {
  const db = database()
  const row = db.prepare('select questions from training_attempt where ended_at is null').get() as {
    questions: string
  }
  db.close()
  const questions = JSON.parse(row.questions) as { options: { isRight: boolean }[] }[]
  return questions.map(({ options }) => options.map(({ isRight }) => isRight))
}

const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)
const options = (page: Page) => page.locator('.choices input')

/** Answers the quiz on the screen to its end, the first `wrong` questions wrongly. */
async function answerQuiz(page: Page, wrong = 0, eachMarked = async (_: number) => {}) {
  await options(page).first().waitFor()
  const right = rightOptions()
  for (const [place, isRight] of right.entries()) {
    await page.getByText(new RegExp(`ข้อ.${place + 1}.จาก`)).waitFor()
    const chosen = isRight.flatMap((is, i) => (is === place >= wrong ? [i] : []))
    const isRadio = (await options(page).first().getAttribute('type')) === 'radio'
    for (const i of isRadio ? chosen.slice(0, 1) : chosen) await options(page).nth(i).check()
    await tap(page, 'ตอบ')
    await page.getByText(shown(place < wrong ? 'ยังไม่ถูก' : 'ถูกต้อง'), { exact: true }).waitFor()
    await eachMarked(place)
    await tap(page, place === right.length - 1 ? 'ดูผล' : 'ข้อต่อไป')
  }
}

test('a volunteer reads, fails and is told why, passes with other questions, and has a certificate that staff find', async () => {
  await givenVolunteer('malee')
  const { page, context } = await system.phone('malee', course)
  await page.getByRole('heading', { name: shown('เรียนรู้งานทะเบียน') }).waitFor()
  await system.look(page, '150-course')
  await page.getByRole('link', { name: /งานบัตร/ }).click()
  await page.getByRole('link', { name: /หายหรือถูกทำลาย/ }).click()
  await page.getByText(/แผ่นที่.1.จาก/).waitFor()
  for (let card = 1; await page.getByRole('link', { name: shown('แผ่นต่อไป') }).count(); card++) {
    if (card === 4) await system.look(page, '151-card')
    await tap(page, 'แผ่นต่อไป')
    await page.getByText(new RegExp(`แผ่นที่.${card + 1}.จาก`)).waitFor()
  }
  await page.getByText(/ไม่ต้องแจ้งความ/).waitFor()
  // Without a network it is remembered on the phone, and told as soon as there is one.
  await context.setOffline(true)
  await tap(page, 'อ่านจบเรื่องนี้แล้ว')
  await page.getByText(shown('นี่คือข้อมูลล่าสุดในเครื่อง')).waitFor()
  await context.setOffline(false)
  await page.reload()
  await page.getByText(shown('อ่านแล้ว'), { exact: true }).waitFor()
  expect(await page.getByText(shown('นี่คือข้อมูลล่าสุดในเครื่อง')).count()).toBe(0)
  await system.look(page, '152-chapter')

  await tap(page, 'ทำแบบทดสอบ')
  await options(page).first().waitFor()
  await tap(page, 'ตอบ')
  await page.getByText(shown('ยังไม่ได้เลือกคำตอบ')).first().waitFor()
  await system.look(page, '153-question')
  await answerQuiz(page, 3, async (place) => {
    if (place === 0) await system.look(page, '154-wrong')
  })
  await page.getByText(/ตอบถูก.7.จาก.10/).waitFor()
  await system.look(page, '155-failed')
  await tap(page, 'ลองใหม่ด้วยคำถามชุดอื่น')
  await answerQuiz(page)
  await page.getByRole('heading', { name: shown('ผ่านแล้ว') }).waitFor()

  for (const chapter of ['civil-registration', 'general-registration']) {
    await open(page, `${course}/quiz/${chapter}`)
    await answerQuiz(page)
  }
  await tap(page, 'ดูใบรับรอง')
  await page.getByText('มาลี ใจอาสา').waitFor()
  await system.look(page, '156-certificate')
  const paper = (await page.locator('.certificate').textContent()) ?? ''
  const number = /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(paper)?.[0]
  expect(number).toBeDefined()
  // One sheet of A4, and nothing on it but the certificate.
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(shown('พิมพ์ใบรับรอง')).isVisible()).toBe(false)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  if (process.env.PICTURES) {
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.screenshot({ path: 'e2e/screenshots/157-certificate-paper.png' })
  }
  await page.emulateMedia({ media: null })

  const { page: desk } = await system.phone('suda', '/bangphrom/staff/training')
  await desk.getByLabel(shown('เลขที่ใบรับรองหรือชื่อ')).fill('ไม่มีใคร')
  await desk.getByText(shown('ไม่พบเลขที่หรือชื่อนี้')).waitFor()
  await desk.getByLabel(shown('เลขที่ใบรับรองหรือชื่อ')).fill(String(number).toLowerCase())
  await desk.getByRole('rowheader', { name: 'มาลี ใจอาสา' }).waitFor()
  await system.look(desk, '158-trained')
  await desk.context().close()
})

test('what changes is told, asked again in three questions, and the certificate is fresh again', async () => {
  // The office tells something new beside the law; the law itself was another when it was learned.
  const admin = await asPerson(system, 'kanya')
  const note = { th: 'รับบัตรได้ถึง 15.00 น.', en: 'Cards are handed out until 3 pm' }
  const path = '/offices/bangphrom/staff/services/id-card-lost'
  await admin('PUT', path, { off: false, note, minutes: null, places: null, revision: 0 })
  const db = database()
  const before = `update training_service set learned_version = '2025-01-22' where service_id = 'marriage-registration'`
  expect(db.prepare(before).run().changes).toBe(1)
  db.close()

  const { page, context } = await system.phone('malee', course)
  await page.getByRole('heading', { name: /มี.2.เรื่องเปลี่ยนไป/ }).waitFor()
  await system.look(page, '159-changed')
  await page.getByRole('link', { name: /จดทะเบียนสมรส/ }).click()
  await page
    .getByText(/ก่อนวันที่.23.มกราคม.2568/)
    .first()
    .waitFor()
  await system.look(page, '160-what-changed')
  await open(page, `${course}/services/marriage-registration?card=99`)
  await tap(page, 'ตอบ 3 ข้อ')
  await answerQuiz(page)
  await open(page, `${course}`)
  await page.getByRole('heading', { name: /มี.1.เรื่องเปลี่ยนไป/ }).waitFor()
  await open(page, `${course}/services/id-card-lost`)
  await page.getByText(/รับบัตรได้ถึง/).waitFor()
  await open(page, `${course}/refresher/id-card-lost`)
  await answerQuiz(page)
  await tap(page, 'ดูใบรับรอง')
  await page.getByText(shown('ความรู้เป็นปัจจุบันถึงวันที่')).waitFor()
  await open(page, '/bangphrom/privacy')
  await page.getByRole('heading', { name: shown('การเรียนรู้และการแนะนำในฐานะอาสาสมัคร') }).waitFor()
  await system.look(page, '164-my-training')
  await context.close()
})

test('a neighbour’s list is made, sent and counted, and the office learns nothing of the neighbour', async () => {
  const watched = system.road.watch()
  const { page, context } = await system.phone('malee', advise)
  await page.getByRole('searchbox').fill('บัตรหาย')
  await page
    .getByRole('link', { name: /บัตรประชาชนหาย/ })
    .first()
    .click()
  const lost = addDays(dayOf(toInstant(Date.now())), -90)
    .split('-')
    .map(Number)
  const [year = 0, month, day] = lost
  await page.locator('#answer').fill(String(day))
  await page.getByRole('combobox').selectOption(String(month))
  await page.getByLabel('ปี').fill(String(year + 543))
  await system.look(page, '161-advise-question')
  await tap(page, 'ต่อไป')
  for (const answer of ['ใช่', 'ไม่ใช่', 'ใช่']) {
    const before = page.url()
    await page.getByLabel(answer, { exact: true }).check()
    await tap(page, 'ต่อไป')
    await page.waitForURL((url) => url.href !== before)
  }
  await page.getByRole('heading', { name: shown('รายการของเพื่อนบ้าน') }).waitFor()
  await page.getByText(/เกิน.60.วัน/).waitFor()
  await system.look(page, '162-advise-list')
  await page.getByRole('button', { name: shown('ส่งทาง LINE') }).click()
  const picker = page.frameLocator('#line-picker')
  await picker.getByLabel('สมชาย').check()
  await picker.getByRole('button', { name: /ส่ง/ }).click()
  await page.getByText(shown('ส่งรายการให้แล้ว')).waitFor()
  const talk = JSON.stringify(system.simulator.talkWith('malee', 'somchai'))
  expect(talk).toContain('/guide/id-card-lost/list')
  await page.reload()
  await tap(page, 'แนะนำคนต่อไป')
  // However often the list was opened, one person was helped.
  await page.getByText(/เดือนนี้คุณช่วยเพื่อนบ้านแล้ว.1.คน/).waitFor()
  await system.look(page, '163-advise')
  expect(Buffer.concat(watched).toString('utf8')).not.toMatch(/lostDate|hasPhotoPaper|canCome/)
  await context.close()
})
