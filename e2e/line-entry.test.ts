import { topics } from '@phrom/shared/services/topics.ts'
import { chatAnswers } from '@phrom/shared/words/chat-answers.ts'
import { chat, richMenus } from '@phrom/shared/words/messages.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown } from './citizen.ts'
import { openDesk, press, write } from './desk.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
  await system.setUpLine()
})
afterAll(() => system.stop())

const desk = (person: string) => openDesk(system, person)
const bubble = (page: Page, start: string) => page.locator('.bubble', { hasText: start }).last()
const beginningOf = (words: string) => words.split('\n').at(0)?.split('{').at(0) ?? ''
const menuLinks = (page: Page) =>
  page.locator('nav.menu a').evaluateAll((links) => links.map((link) => link.ariaLabel))
const labelsOf = (role: keyof typeof richMenus, language: 'th' | 'en') =>
  Object.values(richMenus[role])
    .slice(1)
    .map((text) => text[language])
const closeApp = (page: Page) => page.getByRole('button', { name: 'ปิด', exact: true }).click()

test('a new citizen follows, is greeted, and lands by a tap on the screen of the topic', async () => {
  const page = await desk('malee')
  await press(page, 'เพิ่มเพื่อน')
  await bubble(page, beginningOf(chat.greeting.th)).waitFor()
  expect((await menuLinks(page)).sort()).toEqual(labelsOf('citizen', 'th').sort())
  // The picture is there, in the size that its areas are measured by.
  await expect
    .poll(() =>
      page.locator('nav.menu img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(2500)
  await system.inspect(page, '90-followed')

  await press(page, topics.moving.th)
  const app = page.frameLocator('iframe')
  await app.getByRole('heading', { name: shown(topics.moving.th), level: 1 }).waitFor()
  expect(page.frames().at(-1)?.url()).toContain('/bangphrom/topics/moving')
  await closeApp(page)
  await page.getByRole('link', { name: richMenus.citizen.search.th }).click()
  await app.getByRole('searchbox').or(app.getByRole('combobox')).first().waitFor()
  await page.close()
})

test('who has LINE in English is greeted in English and sees the English menu, and the Thai one again when it is Thai', async () => {
  const page = await desk('thomas')
  await press(page, 'เพิ่มเพื่อน')
  await bubble(page, beginningOf(chat.greeting.en)).waitFor()
  await expect
    .poll(async () => (await menuLinks(page)).sort())
    .toEqual(labelsOf('citizen', 'en').sort())
  await system.inspect(page, '91-followed-en')
  await press(page, 'Marriage and divorce')
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  await closeApp(page)

  await page.getByLabel('ภาษา · Language').selectOption('th')
  await press(page, 'บล็อก')
  await press(page, 'เลิกบล็อก')
  await bubble(page, beginningOf(chat.welcomeBack.th)).waitFor()
  await expect
    .poll(async () => (await menuLinks(page)).sort())
    .toEqual(labelsOf('citizen', 'th').sort())
  await page.close()
})

test('who leaves hears nothing, and is welcomed back; what is asked in the chat is answered once', async () => {
  const page = await desk('somchai')
  const chatOf = () => system.simulator.chatOf('bangphrom', 'somchai')
  await press(page, 'เพิ่มเพื่อน')
  await bubble(page, beginningOf(chat.greeting.th)).waitFor()
  const before = chatOf().length
  await press(page, 'บล็อก')
  await press(page, 'เลิกบล็อก')
  await bubble(page, beginningOf(chat.welcomeBack.th)).waitFor()
  expect(chatOf()).toHaveLength(before + 1)
  // Each event comes twice at once, and three at a time in the wrong order.
  await page.getByText('ทำให้ผิดปกติ').click()
  await press(page, 'แจ้งซ้ำทุกเรื่อง Each event twice at once')
  await system.inspect(page, '92-desk-faults')
  await write(page, 'ต้องใช้อะไรบ้าง')
  await bubble(page, chatAnswers.whichTopic.th).waitFor()
  await press(page, 'แจ้งตามปกติ Events as usual')
  // Whatever is worked off is worked off once a second one has been.
  await write(page, 'ขอบคุณ')
  await bubble(page, chatAnswers.thanks.th).waitFor()
  const answers = chatOf().filter(({ message }) =>
    message.text?.includes(chatAnswers.whichTopic.th),
  )
  expect(answers).toHaveLength(1)
  await page.close()
})

test('staff see the menu of staff, which opens their queue', async () => {
  const page = await desk('suda')
  await expect
    .poll(async () => (await menuLinks(page)).sort())
    .toEqual(labelsOf('staff', 'th').sort())
  await system.inspect(page, '93-staff-menu')
  await page.getByRole('link', { name: richMenus.staff.queue.th, exact: true }).click()
  await page.frameLocator('iframe').locator('.staff').getByRole('heading', { level: 1 }).waitFor()
  expect(page.frames().at(-1)?.url()).toContain('/bangphrom/staff')
  await page.close()
})
