import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type System, startSystem } from './system.ts'
import { openCounter } from './visit-today.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const stay = async () => undefined

/** A screen on the wall, where nobody signs in; what it says aloud is written down. */
async function wall(size = { width: 1920, height: 1080 }): Promise<Page> {
  const context = await system.browser.newContext({ viewport: size })
  await context.addInitScript(() => {
    const spoken: string[] = []
    const speechSynthesis = {
      speak: ({ text, lang }: SpeechSynthesisUtterance) => spoken.push(`${lang} ${text}`),
      cancel() {},
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speechSynthesis })
    Object.defineProperty(globalThis, 'spoken', { value: spoken })
  })
  const page = await context.newPage()
  await page.goto(`${system.origin}/display/bangphrom`)
  return page
}

const spoken = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken)
const numbers = (page: Page) => page.locator('tbody td:first-child .num').allTextContents()

test('shows who is called where, the newest first and marked, says each once, and goes on through a lost network', async () => {
  const page = await wall()
  await page.getByText('ยังไม่มีหมายเลขที่เรียก').waitFor()
  await system.look(page, '100-display-empty', stay)

  const [two, three] = [await openCounter(system, '2'), await openCounter(system, '3', 'kanya')]
  for (const name of ['ประยูร', 'สมศรี', 'วิชัย', 'จันทร์', 'บุญมี']) await two.walksIn(name)
  await two.press('open')
  await three.press('open')
  await two.press('next')
  await expect.poll(() => numbers(page)).toEqual(['B001'])
  // The voice is off until somebody switches it on.
  expect(await spoken(page)).toEqual([])
  await page.getByRole('checkbox').check()

  await three.press('next')
  await expect.poll(() => numbers(page)).toEqual(['B002', 'B001'])
  await page.locator('tr.new').filter({ hasText: 'B002' }).getByText('เชิญ').waitFor()
  await expect.poll(() => spoken(page)).toEqual(['th-TH หมายเลข B 002 เชิญช่อง 3'])
  // Only numbers and counters: no name, no service.
  expect(await page.locator('body').textContent()).not.toMatch(/ประยูร|สมศรี|วิชัย|เปลี่ยนชื่อ/)
  await system.look(page, '101-display', stay)
  await page.setViewportSize({ width: 1280, height: 720 })
  await system.look(page, '101-display-720', stay)
  await page.setViewportSize({ width: 360, height: 740 })
  await system.look(page, '101-display-phone', stay)
  await page.setViewportSize({ width: 1920, height: 1080 })

  await page.context().setOffline(true)
  await page.getByText(/ขาดการติดต่อตั้งแต่/).waitFor()
  expect(await numbers(page)).toEqual(['B002', 'B001'])
  await two.press('begin')
  await two.end({})
  await two.press('next')
  await system.look(page, '102-display-offline', stay)
  await page.context().setOffline(false)
  await expect.poll(() => numbers(page)).toEqual(['B003', 'B002'])
  expect(await page.getByText(/ขาดการติดต่อ/).count()).toBe(0)
  // A second call of the same number is a call; a list that is read again is none.
  await three.press('again')
  await expect.poll(() => numbers(page)).toEqual(['B002', 'B003'])
  await expect
    .poll(() => spoken(page))
    .toEqual([
      'th-TH หมายเลข B 002 เชิญช่อง 3',
      'th-TH หมายเลข B 003 เชิญช่อง 2',
      'th-TH หมายเลข B 002 เชิญช่อง 3',
    ])

  // The switch is remembered, and what was called before is not said again.
  await page.reload()
  await expect.poll(() => numbers(page)).toEqual(['B002', 'B003'])
  expect(await page.getByRole('checkbox').isChecked()).toBe(true)
  await three.press('begin')
  await three.end({})
  await three.press('next')
  await expect.poll(() => spoken(page)).toEqual(['th-TH หมายเลข B 004 เชิญช่อง 3'])
  await page.context().close()
})

test('a full screen stays on one page from 720 lines on, and letters can be read from five metres', async () => {
  const page = await wall()
  const called = Array.from({ length: 8 }, (_, i) => ({
    ...{ ticket: `A10${i}`, counter: `${i + 1}` },
    calledAt: new Date(Date.now() - i * 30_000).toISOString(),
  }))
  const waiting = ['general-registration', 'civil-registration', 'id-card'].map((teamId, i) => ({
    ...{ teamId, letter: 'ABC'[i], count: 48 },
  }))
  let isLost = false
  await page.route('**/offices/bangphrom/display', (route) =>
    isLost
      ? route.abort()
      : route.fulfill({ json: { now: new Date().toISOString(), called, waiting } }),
  )
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size)
    await expect.poll(() => numbers(page)).toHaveLength(8)
    await system.inspect(page, `103-display-full-${size.height}`)
    const lowest = () =>
      page
        .locator('tbody tr')
        .evaluateAll((rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().bottom)))
    expect(await lowest()).toBeLessThanOrEqual(size.height)
    // On a screen 60 cm high one line in 15 is 4 cm: a hundredth of the distance and more is comfortable.
    const letters = await page
      .locator('tbody td')
      .evaluateAll((cells) =>
        Math.min(...cells.map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize))),
      )
    expect(letters).toBeGreaterThanOrEqual(size.height / 16)
    // Nor does the word that the network is lost push anything away.
    isLost = true
    await page.getByText(/ขาดการติดต่อตั้งแต่/).waitFor()
    expect(await lowest()).toBeLessThanOrEqual(size.height)
    await system.inspect(page, `103-display-full-lost-${size.height}`)
    isLost = false
  }
  await page.context().close()
})
