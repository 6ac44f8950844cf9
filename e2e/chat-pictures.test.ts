import type { CaseView } from '@phrom/shared/case.ts'
import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, caseOf } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { openDesk, press } from './desk.ts'
import { marriagePapers, sendMarriage } from './sent-case.ts'
import { specimenPage, specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const desk = (person: string) => openDesk(system, person)

async function attach(page: Page, ...photos: Buffer[]): Promise<void> {
  await page
    .getByLabel('ส่งรูปหรือไฟล์')
    .setInputFiles(
      photos.map((buffer, i) => ({ name: `photo-${i}.jpg`, mimeType: 'image/jpeg', buffer })),
    )
}
const beginningOf = (text: { th: string }) => text.th.split('\n')[0]?.split('{')[0]?.trim() ?? ''

/** A marriage of that person of which staff want one paper again; answers the case and the paper. */
async function returnedCase(person: string): Promise<{ id: string; key: string }> {
  const page = await specimenPage('PAPER')
  const id = await sendMarriage(system, person, async () => [page])
  const staff = await asPerson(system, 'suda')
  const at = `/offices/bangphrom/staff/cases/${id}`
  const [key = '', ...others] = marriagePapers()
  const why = { reasons: ['unreadable'], note: '' }
  await staff('POST', `${at}/documents/${encodeURIComponent(key)}/return`, why)
  for (const other of others) {
    await staff('POST', `${at}/documents/${encodeURIComponent(other)}/accept`)
  }
  await staff('POST', `${at}/return`)
  return { id, key }
}
const pagesOf = (view: CaseView, key: string) =>
  view.documents.find((document) => document.key === key)?.pages ?? []

test('a paper that came back is photographed in the chat, chosen by a tap, sent again, and seen by staff', async () => {
  const { id, key } = await returnedCase('malee')
  const page = await desk('malee')
  await attach(page, await specimenPhoto('PASSPORT, CLEAR'))
  await page
    .locator('.bubble', { hasText: beginningOf(words.isIt) })
    .last()
    .waitFor()
  // It is asked in reply to the picture itself.
  await page.locator('.bubble .quoted').last().waitFor()
  await system.inspect(page, '100-chat-which-paper')
  await press(page, words.yes.th)
  await page.getByText(shown(words.added.th)).or(page.getByText(words.added.th)).last().waitFor()
  await system.inspect(page, '101-chat-added')
  const pages = pagesOf(await caseOf(system, 'malee', id), key)
  expect(pages.map(({ fromChat }) => fromChat)).toEqual([false, true])

  await page.getByRole('link', { name: words.open.th }).last().click()
  const app = page.frameLocator('iframe')
  await app.getByRole('button', { name: shown('ส่งใบที่แก้แล้ว') }).click()
  await expect.poll(async () => (await caseOf(system, 'malee', id)).state).toBe('submitted')

  const { page: office } = await system.phone('suda', `/bangphrom/staff/cases/${id}`, {
    size: { width: 1366, height: 768 },
  })
  await office.locator('.picture img').first().waitFor()
  await office.keyboard.press('ArrowRight')
  await office.getByText(shown(viewer.fromChat.th)).first().waitFor()
  await system.look(office, '102-staff-from-chat')
  const size = await office
    .locator('.picture img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return { width: image.naturalWidth, height: image.naturalHeight }
    })
  expect(size.height).toBeGreaterThan(1500)
  await page.close()
})

test('an album is one paper, one of its photos can be taken back, and who has no case is shown the form', async () => {
  const { id, key } = await returnedCase('somchai')
  const page = await desk('somchai')
  await attach(page, await specimenPhoto('PAGE 1'), await specimenPhoto('PAGE 2', 'sideways'))
  await page
    .locator('.bubble', { hasText: beginningOf(words.isIt) })
    .last()
    .waitFor()
  await expect.poll(() => page.locator('.photo').count()).toBe(2)
  const { page: mine } = await system.phone('somchai', '/bangphrom/privacy')
  await mine.getByText(shown(privacy.chatPictures.th)).waitFor()
  await system.look(mine, '104-my-data-chat')
  await press(page, words.yes.th)
  await expect
    .poll(async () => pagesOf(await caseOf(system, 'somchai', id), key).length, { timeout: 20_000 })
    .toBe(3)
  await press(page, 'ยกเลิกข้อความ')
  await expect
    .poll(async () => pagesOf(await caseOf(system, 'somchai', id), key).length, { timeout: 20_000 })
    .toBe(2)
  await page.close()

  const other = await desk('thomas')
  await attach(other, await specimenPhoto('ID CARD'))
  await other
    .locator('.bubble', { hasText: words.noCase.en.split('\n')[0] ?? '' })
    .last()
    .waitFor()
  await system.inspect(other, '103-chat-no-case')
  await tap(other, 'Marriage and divorce')
  await other.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  await other.close()
})
