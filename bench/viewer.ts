import { marriagePapers, sendMarriage } from '@phrom/e2e/sent-case.ts'
import { specimenPage } from '@phrom/e2e/specimens.ts'
import { startSystem } from '@phrom/e2e/system.ts'
import type { Page } from 'playwright-core'
import { round } from './bundle.ts'

const rounds = 7
const pagesInAll = 40
/** A paper is sharp where its picture has at least this many pixels across. */
const sharpWidth = 1000

/**
 * Staff open a case with forty pictures (four papers of ten pages, the most that a marriage can have) on a desk, in Chromium: from
 * the click to the first sharp picture, and from a key to the next one. `ratioToFetch` is the first against fetching and decoding
 * the same picture in an empty page of the same browser.
 */
export async function viewer(): Promise<Record<string, number>> {
  const system = await startSystem()
  try {
    const each = pagesInAll / marriagePapers().length
    const pages = await Promise.all(
      Array.from({ length: pagesInAll }, (_, i) => specimenPage(`PAGE ${i + 1}`)),
    )
    const id = await sendMarriage(system, 'malee', async (_paper, place) =>
      pages.slice(place * each, (place + 1) * each),
    )
    const { page } = await system.phone('suda', '/bangphrom/staff', {
      size: { width: 1366, height: 768 },
    })
    const first: number[] = []
    const next: number[] = []
    const bare: number[] = []
    let address = ''
    page.on('request', (request) => {
      if (/\/pages\/[0-9a-f-]+$/.test(request.url())) address ||= request.url()
    })
    for (let i = 0; i < rounds; i++) {
      await page.locator(`a[href$="/staff/cases/${id}"]`).waitFor()
      // What the bundle and the database take the first time is no part of every case.
      const opened = await untilSharp(page, `a[href$="/staff/cases/${id}"]`, undefined)
      if (i > 0) first.push(opened)
      const shown = await page.locator('.papers-list img').count()
      if (shown === 0) await page.locator('.papers-list img').first().waitFor()
      for (let step = 0; step < 6; step++) {
        // Half a second to look, a practised officer's least.
        await page.waitForTimeout(500)
        next.push(await untilSharp(page, undefined, 'ArrowRight'))
      }
      bare.push(await fetchBare(page, address))
      await page.locator('.back').first().click()
    }
    const [milliseconds, nextMilliseconds, fetchMilliseconds] = [first, next, bare].map(middle) as [
      number,
      number,
      number,
    ]
    return {
      pictures: pages.length,
      kilobytesEach: Math.round(pages.reduce((sum, { length }) => sum + length, 0) / 40_000),
      milliseconds,
      nextMilliseconds,
      nextWorstMilliseconds: round(Math.max(...next)),
      fetchMilliseconds,
      ratioToFetch: round(milliseconds / fetchMilliseconds),
    }
  } finally {
    await system.stop()
  }
}

/** From a click or a key until another picture than before is painted, whole and sharp; milliseconds on the page's own clock. */
function untilSharp(page: Page, click: string | undefined, key: string | undefined) {
  return page.evaluate(
    ([selector, pressed, least]) =>
      new Promise<number>((resolve) => {
        const picture = () => document.querySelector<HTMLImageElement>('.picture img')
        const before = picture()?.src
        const start = performance.now()
        const look = () => {
          const image = picture()
          const isNew = image && image.src !== before
          if (!isNew || !image.complete || image.naturalWidth < (least as number)) {
            requestAnimationFrame(look)
            return
          }
          // Decoded here at the latest, and painted with the frame after it.
          image.decode().then(() => requestAnimationFrame(() => resolve(performance.now() - start)))
        }
        if (selector) document.querySelector<HTMLElement>(selector as string)?.click()
        else dispatchEvent(new KeyboardEvent('keydown', { key: pressed as string, bubbles: true }))
        look()
      }),
    [click, key, sharpWidth] as const,
  )
}

/** The same picture with nothing round it: fetched, decoded, painted. */
function fetchBare(page: Page, address: string) {
  return page.evaluate(async (path) => {
    const start = performance.now()
    const blob = await (await fetch(path, { cache: 'no-store' })).blob()
    const image = new Image()
    image.src = URL.createObjectURL(blob)
    await image.decode()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    URL.revokeObjectURL(image.src)
    return performance.now() - start
  }, address)
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
