import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const desktop = { size: { width: 1280, height: 900 } }
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name: shown(name), exact: true }).waitFor()
const choice = (page: Page, name: string) =>
  page.getByRole('radio', { name: new RegExp(`^${shown(name)}`) })
const chatOf = (person: string) => JSON.stringify(system.simulator.chatOf('bangphrom', person))
const long = 'รอคิวสามชั่วโมง ไม่มีใครเรียก คุณสุดาที่ช่อง 3 บอกให้กลับบ้าน'

async function desk(person: string): Promise<Page> {
  const { page } = await system.phone(person, '/bangphrom/staff/complaints', desktop)
  await heading(page, 'เรื่องร้องเรียนและข้อเสนอแนะ')
  return page
}

test('without a name somebody complains, objects to the first answer, and agrees to the second', async () => {
  const { page } = await system.phone('malee', '/bangphrom')
  await tap(page, 'ร้องเรียนหรือแนะนำ')
  await heading(page, 'ร้องเรียนหรือแนะนำ')
  await system.look(page, '140-complaints')
  await tap(page, 'เขียนถึงสำนักงาน')
  await heading(page, 'ต้องการเขียนเรื่องอะไร')
  // Nothing is chosen beforehand, and nobody is let pass without a choice.
  await tap(page, 'ต่อไป')
  await page.getByRole('alert').getByText(shown('เลือก 1 ข้อ')).waitFor()
  await choice(page, 'ร้องเรียน').check()
  await system.look(page, '141-complaint-kind')
  await tap(page, 'ต่อไป')
  await choice(page, 'การรอคิว').check()
  await tap(page, 'ต่อไป')
  const text = page.getByLabel(shown('เกิดอะไรขึ้น และอยากให้ทำอย่างไร'))
  await text.fill('ก'.repeat(20_000))
  await tap(page, 'ต่อไป')
  await page.getByRole('alert').getByText(shown('ตัดออกอีก 16000 ตัวอักษร')).waitFor()
  expect((await text.inputValue()).length).toBe(20_000)
  await text.fill(long)
  await page.getByText(shown('เพิ่มวัน ช่อง หรือรหัสเรื่อง (ไม่ใส่ก็ได้)')).click()
  await page.getByLabel(shown('ช่องไหน หรือเจ้าหน้าที่คนไหน')).fill('ช่อง 3')
  await system.look(page, '142-complaint-words')
  // A window that is closed loses nothing.
  await page.reload()
  await heading(page, 'ต้องการเขียนเรื่องอะไร')
  await tap(page, 'ต่อไป')
  await tap(page, 'ต่อไป')
  await expect.poll(() => text.inputValue()).toBe(long)
  await tap(page, 'ต่อไป')
  await choice(page, 'ไม่บอกชื่อ').check()
  await system.look(page, '143-complaint-name')
  await page.context().setOffline(true)
  await tap(page, 'ส่งถึงสำนักงาน')
  await page.locator('.notice.stop').waitFor()
  await page.context().setOffline(false)
  await tap(page, 'ส่งถึงสำนักงาน')
  await page.getByText(shown('ส่งแล้ว จดเลขที่ไว้')).waitFor()
  const code = (await page.locator('.figure.code').textContent()) ?? ''
  await system.look(page, '144-complaint-sent')
  await expect.poll(() => chatOf('malee')).toContain(code)
  expect(chatOf('malee')).not.toContain('ร้องเรียน')

  // Who is named, and is of the team, never sees it; a head does, and not who wrote it.
  const named = await desk('suda')
  await named.getByText(shown('ไม่มีเรื่องที่รอ')).waitFor()
  const head = await desk('anan')
  await head.getByText(long).waitFor()
  await system.look(head, '145-complaints-desk')
  await head.getByRole('link', { name: new RegExp(code) }).click()
  await heading(head, `เรื่องเลขที่ ${code}`)
  expect(await head.locator('main').textContent()).not.toMatch(/มาลี|malee/)
  expect(await head.getByRole('checkbox', { name: /สุดา/ }).isChecked()).toBe(true)
  await head.getByLabel(shown('งานที่จะดูแล')).selectOption('general-registration')
  await system.look(head, '146-complaint-sorting')
  await head.getByRole('button', { name: shown('ให้งานนี้ดูแล') }).click()
  await head.getByText(shown('เก็บแล้ว'), { exact: true }).waitFor()
  await tap(head, 'เริ่มหาข้อเท็จจริง')
  await head.getByText(shown('เริ่มแล้ว ประชาชนเห็นว่ากำลังตรวจสอบ')).waitFor()
  await named.reload()
  await named.getByText(shown('ไม่มีเรื่องที่รอ')).waitFor()
  const answer = head.getByLabel(shown('คำตอบถึงประชาชน'))
  await answer.fill('ขออภัย ช่วงเช้าระบบล่ม')
  await head.reload()
  await expect.poll(() => answer.inputValue()).toBe('ขออภัย ช่วงเช้าระบบล่ม')
  await system.look(head, '147-complaint-answering')
  await tap(head, 'ส่งคำตอบ')
  await head.getByText(shown('ส่งคำตอบแล้ว'), { exact: true }).waitFor()

  await page.reload()
  await page.getByText('ขออภัย ช่วงเช้าระบบล่ม').waitFor()
  await system.look(page, '148-complaint-answered')
  await tap(page, 'ยังไม่จบ ขอให้ดูใหม่')
  await page.getByLabel(shown('ยังขาดอะไร หรือไม่ตรงตรงไหน')).fill('ทำไมไม่บอกคนที่รอ')
  await page.getByRole('button', { name: shown('ขอให้ดูใหม่'), exact: true }).click()
  await page.getByText(shown('เปิดเรื่องอีกครั้งแล้ว')).waitFor()

  await head.reload()
  await head.getByText('ทำไมไม่บอกคนที่รอ').waitFor()
  await answer.fill('ต่อไปจะประกาศทุก 15 นาที')
  await tap(head, 'ส่งคำตอบ')
  await head.getByText(shown('ส่งคำตอบแล้ว'), { exact: true }).waitFor()
  await page.reload()
  await tap(page, 'จบแล้ว ขอบคุณ')
  await page.getByText(shown('ขอบคุณ เรื่องนี้จบแล้ว')).waitFor()
  await system.look(page, '149-complaint-ended')

  await tap(head, 'เรื่องทั้งหมด')
  await tap(head, 'จบกี่เรื่อง ใช้เวลาเท่าไร')
  await head.getByText('100%').first().waitFor()
  await system.look(head, '150-complaint-figures')
  await head.getByLabel(shown('ช่วงเวลา')).selectOption({ index: 1 })
  await head.getByText(/1\sต\.ค\./).waitFor()
  const mine = (await system.phone('malee', '/bangphrom/privacy')).page
  await heading(mine, 'เรื่องร้องเรียนและข้อเสนอแนะ')
  await mine.locator('dd', { hasText: 'ต่อไปจะประกาศทุก 15 นาที' }).waitFor()
})
