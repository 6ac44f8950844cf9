import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shown, tap } from './citizen.ts'
import { sendMarriage, sessionOf } from './sent-case.ts'
import { specimenPage } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
/** Two pages of the passport, one of each other paper. */
let pages: Buffer[]
beforeAll(async () => {
  system = await startSystem()
  const titles = ['PASSPORT 1', 'PASSPORT 2', 'TRANSLATION', 'SINGLE STATUS', 'TRANSLATION 2']
  pages = await Promise.all(titles.map(specimenPage))
})
afterAll(() => system.stop())

const desk = { width: 1366, height: 768 }
const phone = { width: 360, height: 740 }

function givenCase(person = 'malee'): Promise<string> {
  return sendMarriage(system, person, async (_paper, place) =>
    place === 0 ? pages.slice(0, 2) : pages.slice(place + 1, place + 2),
  )
}

async function openCase(id: string, size = desk, person = 'suda'): Promise<Page> {
  const { page } = await system.phone(person, `/bangphrom/staff/cases/${id}`, { size })
  await page.locator('.picture img').first().waitFor()
  return page
}

/** The alternative text of the picture that is looked at, once it is there. */
function picture(page: Page, nth = 0): Promise<string | null> {
  return page.locator('.picture').nth(nth).locator('img').getAttribute('alt')
}
/** Words without the marks for line breaks. */
const plain = (text: string | null) =>
  (text ?? '').replace(/[\u2060\u200b]/g, '').replaceAll('\u00a0', ' ')

test('keys lead through papers, pages and points, and turn, zoom and darken the picture', async () => {
  const page = await openCase(await givenCase())
  const first = await picture(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture(page)).not.toBe(first)
  const secondPage = await picture(page)
  expect(plain(secondPage)).toContain('หน้า 2')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => picture(page)).not.toBe(secondPage)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => picture(page)).toBe(first)

  const image = page.locator('.picture img')
  const width = async () => (await image.boundingBox())?.width ?? 0
  // The picture is there once it has its size.
  await expect.poll(width).toBeGreaterThan(100)
  const before = await width()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(before * 1.3)
  await page.keyboard.press('-')
  await expect.poll(width).toBeCloseTo(before, 0)
  await page.keyboard.press('r')
  const lies = async () => {
    const box = await image.boundingBox()
    return (box?.width ?? 0) > (box?.height ?? 0)
  }
  await expect.poll(lies).toBe(true)
  // The turn is kept for the page.
  await page.keyboard.press('ArrowRight')
  await expect.poll(lies).toBe(false)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(lies).toBe(true)
  await page.keyboard.press('c')
  await page.locator('.picture.contrast').waitFor()
  await page.keyboard.press('c')

  await page.keyboard.press('1')
  expect(await page.locator('.points input').first().isChecked()).toBe(true)
  // While somebody writes, a letter is a letter.
  const note = page.getByRole('textbox', { name: shown('บอกเพิ่ม ผู้ขอจะอ่านข้อความนี้') })
  await note.click()
  await page.keyboard.type('a1')
  expect(await note.inputValue()).toBe('a1')
  expect(await page.locator('.papers-list .state.ok').count()).toBe(0)
  expect(await page.locator('.points input').first().isChecked()).toBe(true)
  await page.context().close()
})

test('shows all keys at a question mark, and forgets them on this device when they are switched off', async () => {
  const page = await openCase(await givenCase())
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'แป้นลัด' })
  await dialog.waitFor()
  await system.inspect(page, '60-keys')
  await dialog.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: 'ปิด' }).click()
  await page.reload()
  await page.locator('.picture img').first().waitFor()
  const first = await picture(page)
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowRight')
  await page.locator('.vtools').getByRole('button', { name: 'แป้นลัด' }).click()
  expect(await picture(page)).toBe(first)
  expect(await page.locator('.papers-list .state.ok').count()).toBe(0)
  await page.getByRole('dialog').getByRole('checkbox').check()
  await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).click()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture(page)).not.toBe(first)
  await page.context().close()
})

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)('compares two pages on a %s, each zoomed and turned on its own', async (name, size) => {
  const page = await openCase(await givenCase(), size)
  await page.getByRole('button', { name: 'เทียบสองรูป' }).click()
  await page.locator('.picture').nth(1).locator('img').waitFor()
  await page.getByLabel('เทียบกับ').selectOption({ index: 2 })
  await expect.poll(async () => plain(await picture(page, 1))).toContain('คำแปล')
  const widths = () =>
    page
      .locator('.picture img')
      .evaluateAll((all) => all.map((img) => img.getBoundingClientRect().width))
  const [first = 0, second = 0] = await widths()
  await page.locator('.picture').nth(1).click()
  await page.getByRole('button', { name: 'ขยาย' }).click()
  await expect.poll(async () => (await widths())[1]).toBeGreaterThan(second * 1.3)
  expect((await widths())[0]).toBe(first)
  const [one, two] = await Promise.all(
    [0, 1].map((i) => page.locator('.picture').nth(i).boundingBox()),
  )
  if (!one || !two) throw new Error('two pictures were to be seen')
  if (name === 'desk') expect(two.x).toBeGreaterThanOrEqual(one.x + one.width)
  else expect(two.y).toBeGreaterThanOrEqual(one.y + one.height)
  await (name === 'phone'
    ? system.look(page, '61-compare-phone')
    : system.inspect(page, '61-compare'))
  await page.locator('.picture').first().click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.picture').count()).toBe(1)
  await page.context().close()
})

test('a mark drawn with the mouse and one set with keys reach the citizen with the numbers of their reasons', async () => {
  const id = await givenCase('thomas')
  const page = await openCase(id)
  await page.locator('.reasons label').nth(1).click()
  await page.keyboard.press('m')
  const area = page.locator('.draw')
  await area.waitFor()
  const box = await area.boundingBox()
  if (!box) throw new Error('nothing to draw on')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.7))
  await page.mouse.down()
  await page.mouse.move(...at(0.8, 0.9), { steps: 4 })
  await page.mouse.up()
  await page.locator('.picture .mark').waitFor()
  await page.locator('.reasons label').nth(2).click()
  await page.keyboard.press('m')
  await area.waitFor()
  for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowRight', 'Enter'])
    await page.keyboard.press(key)
  await expect.poll(() => area.count()).toBe(0)
  await expect.poll(() => page.locator('.picture .mark').count()).toBe(2)
  await system.inspect(page, '62-marks')
  await page.keyboard.press('q')
  await page.locator('.papers-list .state.turn').waitFor()

  for (let left = 3; left > 0; left--) {
    const done = await page.locator('.papers-list .state.ok').count()
    await page.keyboard.press('a')
    await page.locator('.papers-list .state.ok').nth(done).waitFor()
  }
  // After the last paper the focus is where the check ends.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finish')
  await system.inspect(page, '63-decided')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith(id))

  const { page: citizen } = await system.phone('thomas', `/bangphrom/cases/${id}`)
  await tap(citizen, 'แก้ใบนี้')
  await citizen.locator('.photo .mark').nth(1).waitFor()
  await citizen
    .locator('.photo img')
    .first()
    .evaluate((image) => (image as HTMLImageElement).decode())
  const marks = await citizen.locator('.photo').evaluate((photo) => {
    const all = photo.getBoundingClientRect()
    return [...photo.querySelectorAll('.mark')].map((mark) => {
      const { left, top, width } = mark.getBoundingClientRect()
      return [(left - all.left) / all.width, (top - all.top) / all.height, width / all.width]
    })
  })
  expect(marks[0]?.[0]).toBeCloseTo(0.2, 1)
  expect(marks[0]?.[1]).toBeCloseTo(0.7, 1)
  expect(marks[0]?.[2]).toBeCloseTo(0.6, 1)
  expect(await citizen.locator('.notice .mark-number').allTextContents()).toEqual(['1', '2'])
  await system.look(citizen, '64-returned-with-marks')
  await citizen.context().close()
  await page.context().close()
})

test('takes a decision back for ten seconds, and goes on to the next paper after one', async () => {
  const page = await openCase(await givenCase())
  const first = await picture(page)
  await page.keyboard.press('a')
  await page.locator('.papers-list .state.ok').waitFor()
  await expect.poll(() => picture(page)).not.toBe(first)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => page.locator('.papers-list .state.ok').count()).toBe(0)
  await expect.poll(() => picture(page)).toBe(first)
  await expect.poll(() => page.getByRole('button', { name: 'เลิกทำ' }).count()).toBe(0)
  // A decision that replaced another one gives way to that one.
  await page.keyboard.press('a')
  await page.locator('.papers-list .state.ok').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.locator('.reasons label').first().click()
  await page.keyboard.press('q')
  await page.locator('.papers-list .state.turn').waitFor()
  await page.keyboard.press('u')
  await page.locator('.papers-list .state.ok').waitFor()
  expect(await page.locator('.papers-list .state.turn').count()).toBe(0)
  await page.context().close()
})

test('the picture cannot be saved by a menu or dragged away, and no button offers it', async () => {
  const page = await openCase(await givenCase())
  const stopped = await page
    .locator('.picture img')
    .evaluate((image) =>
      ['contextmenu', 'dragstart'].map(
        (type) => !image.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true })),
      ),
    )
  expect(stopped).toEqual([true, true])
  expect(await page.locator('a[download], [href^="blob:"]').count()).toBe(0)
  await page.context().close()
})

test('has the next pictures before they are asked for, each fetched once, and none left in memory afterwards', async () => {
  const { page } = await system.phone('suda', '/bangphrom/staff', { size: desk })
  const id = await givenCase()
  const fetched: string[] = []
  page.on('request', (request) => {
    if (/\/pages\/[0-9a-f-]+$/.test(request.url())) fetched.push(request.url())
  })
  await page.reload()
  await page.locator(`a[href$="${id}"]`).click()
  await expect.poll(() => fetched.length).toBe(4)
  await page.locator('.picture img').waitFor()
  const first = await page.locator('.picture img').getAttribute('src')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('.picture img').getAttribute('src')).not.toBe(first)
  await expect.poll(() => fetched.length).toBe(5)
  expect(new Set(fetched).size).toBe(5)
  await page.locator('.back').first().click()
  await page.locator(`a[href$="${id}"]`).waitFor()
  const stillThere = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve(true)
        image.onerror = () => resolve(false)
        image.src = `${url}#again`
      }),
    first,
  )
  expect(stillThere).toBe(false)
  await page.context().close()
})

test('shows no picture to who comes back after the session has ended', async () => {
  const page = await openCase(await givenCase())
  // Only what the browser itself has kept could still show one.
  await page.goto(`${system.origin}/api/health`)
  await page.context().clearCookies()
  await page.context().setOffline(true)
  await page.goBack().catch(() => undefined)
  expect(await page.locator('.picture img').count()).toBe(0)
  await page.context().setOffline(false)
  await page.context().close()
})

test('a head reads who looked, and whoever opens an ended case says why first', async () => {
  const id = await givenCase('prasit')
  const page = await openCase(id)
  await page.context().close()
  const head = await openCase(id, desk, 'anan')
  await head.getByText('ใครเปิดดูเอกสาร').click()
  await head.locator('.openings li').first().waitFor()
  expect(await head.locator('.openings').textContent()).toContain('สุดา')
  await system.inspect(head, '65-openings')
  await head.context().close()

  const token = await sessionOf(system, 'prasit')
  await fetch(`${system.origin}/api/offices/bangphrom/cases/${id}/withdraw`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  })
  const { page: later } = await system.phone('suda', `/bangphrom/staff/cases/${id}`)
  await later.getByText(shown('เหตุใดจึงเปิดเอกสารของเรื่องนี้')).waitFor()
  expect(await later.locator('img').count()).toBe(0)
  await tap(later, 'บันทึกแล้วเปิดเอกสาร')
  await later.getByRole('alert').waitFor()
  await system.look(later, '66-reason')
  await later.getByRole('radio').nth(1).check()
  await tap(later, 'บันทึกแล้วเปิดเอกสาร')
  await later.locator('.picture img').waitFor()
  await later.context().close()
})

test('the case holds at the desk and on the phone, by day and night, in both languages', async () => {
  const id = await givenCase()
  const page = await openCase(id)
  await system.inspect(page, '67-case-desk')
  const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)
  expect(scrolls).toBe(false)
  await page.context().close()
  const small = await openCase(id, phone)
  await small.screenshot({ path: 'e2e/screenshots/68-case-phone-fold.png' })
  await system.look(small, '68-case-phone')
  await small.context().close()
})
