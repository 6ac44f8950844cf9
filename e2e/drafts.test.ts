import { openDatabase } from '@phrom/server/database/database.ts'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { adult, answerAll, child, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())
afterEach(() => Promise.all(system.browser.contexts().map((context) => context.close())))

const service = '/bangphrom/services/change-first-name'

/** A browser outside LINE, in which nobody is signed in. */
async function openBrowser(): Promise<Page> {
  const context = await system.browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const { origin } = new URL(system.simulator.phoneUrl('malee', '', true))
  await page.goto(`${origin}${service}`)
  return page
}

async function answerEverything(page: Page, given = adult): Promise<void> {
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, given)
}

/** Somebody else has the phone, and opens the service. */
async function handTo(page: Page, person?: string): Promise<void> {
  const { origin } = new URL(page.url())
  await system.signInAs(page, person)
  await page.goto(`${origin}${service}`)
}

async function findsNothing(page: Page): Promise<void> {
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await page.getByRole('button', { name: 'ต่อไป' }).waitFor()
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
}

async function goesOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ทำต่อ', exact: true }).click()
  await page.waitForURL(/\/list$/)
}

test('in a browser that several people use each finds their own answers, and nobody else’s', async () => {
  const page = await openBrowser()
  await handTo(page, 'malee')
  await answerEverything(page)
  await handTo(page, 'wipa')
  await findsNothing(page)
  // Neither does whoever comes when the session is over.
  await handTo(page)
  await findsNothing(page)
  await handTo(page, 'malee')
  await goesOn(page)
})

test('what was answered before signing in is theirs who sign in then', async () => {
  const page = await openBrowser()
  await answerEverything(page)
  await handTo(page, 'malee')
  await goesOn(page)
  await handTo(page, 'wipa')
  await findsNothing(page)
})

test('answers that nobody came back for are gone from the phone after 30 days', async () => {
  const page = await openBrowser()
  await answerEverything(page)
  const day = 24 * 60 * 60 * 1000
  await page.clock.setFixedTime(Date.now() + 29 * day)
  await handTo(page)
  await goesOn(page)
  await page.clock.setFixedTime(Date.now() + 31 * day)
  await handTo(page)
  await findsNothing(page)
})

test('a draft whose case is no draft any more makes way for the next case', async () => {
  const page = await openBrowser()
  await handTo(page, 'malee')
  await answerEverything(page, child)
  await tap(page, 'ส่งรูปให้ตรวจก่อนมา')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByText('ได้รับแล้ว 0 จาก').waitFor()
  const withdrawn = await page.evaluate(async () => {
    const at = '/api/offices/bangphrom/cases'
    const [{ id }] = await (await fetch(at)).json()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    return (await fetch(`${at}/${id}/withdraw`, { method: 'POST', headers })).status
  })
  expect(withdrawn).toBe(200)
  await handTo(page, 'malee')
  await findsNothing(page)
})

test('what was begun on one phone goes on on another, as the same case', async () => {
  const { page } = await system.phone('prasit', service)
  await answerEverything(page, child)
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByText('ได้รับแล้ว 0 จาก').waitFor()

  const { page: other } = await system.phone('prasit')
  await tap(other, 'ทำต่อ')
  await tap(other, 'ส่งรูปให้ตรวจก่อน')
  await other.getByText('ได้รับแล้ว 0 จาก').waitFor()
  await other.goto(`${new URL(other.url()).origin}/bangphrom/cases`)
  await other.getByRole('heading', { level: 1 }).waitFor()
  await tap(other, 'ทำต่อ')
  await other.waitForURL(/\/list/)
  await other.reload()
  await tap(other, 'ส่งรูปให้ตรวจก่อน')
  await other.getByText('ได้รับแล้ว 0 จาก').waitFor()
  const db = openDatabase({ dataDir: system.dataDir })
  const drafts = db.selectFrom('serviceCase').select('id').where('state', '=', 'draft')
  expect(await drafts.execute()).toHaveLength(1)
  await db.destroy()
})
