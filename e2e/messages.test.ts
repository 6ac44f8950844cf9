import { join } from 'node:path'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedCase } from './approved-case.ts'
import { shown, tap } from './citizen.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const now = () => toInstant(Date.now())

/** A month that runs short, messages that wait for it, and one of which LINE has not said whether it has it. */
function givenShortMonth(caseId: string): void {
  const db = new Database(join(system.dataDir, 'phrom.sqlite'))
  const { person_id: person } = db
    .prepare('select person_id from service_case where id = ?')
    .get(caseId) as { person_id: string }
  const month = dayOf(now()).slice(0, 7)
  db.prepare(
    `insert into line_month (office_id, month, quota, used, pushed, forecast, checked_at)
     values ('bangphrom', @month, 300, 266, 2, '{"1":31,"2":9,"3":12}', @at)
     on conflict (office_id, month) do update set quota = 300, used = 266, pushed = 2, forecast = '{"1":31,"2":9,"3":12}'`,
  ).run({ month, at: now() })
  const message = db.prepare(
    `insert into outbox (office_id, id, person_id, case_id, kind, data, created_at, attempts, failed_at, last_error, held_at, held_why)
     values ('bangphrom', @id, @person, @caseId, @kind, '{"papers":[],"returned":[]}', @at, 1, @failedAt, @lastError, @heldAt, @heldWhy)`,
  )
  const of = () => ({ id: crypto.randomUUID(), person, caseId, at: now() })
  const held = { failedAt: null, lastError: null, heldAt: now() }
  message.run({ ...of(), ...held, kind: 'received', heldWhy: 'quota' })
  message.run({ ...of(), ...held, kind: 'served', heldWhy: 'quota' })
  message.run({ ...of(), ...held, kind: 'approved', heldWhy: 'blocked' })
  const aside = { failedAt: now(), heldAt: null, heldWhy: null }
  message.run({ ...of(), ...aside, kind: 'booked', lastError: 'unknown' })
  message.run({ ...of(), ...aside, kind: 'returned', lastError: 'status 400' })
  db.close()
}

test('a head sees what the month still holds, what waits and what did not go, and sends one again', async () => {
  const caseId = await approvedCase(system, 'malee')
  const before = system.simulator.chatOf('bangphrom', 'malee').length
  await expect.poll(() => system.simulator.chatOf('bangphrom', 'malee').length).toBeGreaterThan(0)
  givenShortMonth(caseId)
  const { page } = await system.phone('anan', '/bangphrom/staff/messages')
  await page.getByRole('heading', { name: shown('ข้อความ LINE') }).waitFor()
  await page.getByText(shown('คาดว่าไม่พอ')).waitFor()
  await page.getByText(shown('268 จาก 300')).first().waitFor()
  await system.look(page, '95-messages')
  const chat = () => JSON.stringify(system.simulator.chatOf('bangphrom', 'malee').slice(before))
  await tap(page, /ส่งอีกครั้ง/)
  await page.getByText(shown('จะส่งอีกครั้งเดี๋ยวนี้')).waitFor()
  await expect.poll(() => page.getByRole('button', { name: /ส่งอีกครั้ง/ }).count()).toBe(0)
  await expect.poll(chat).toContain('จองแล้ว')
})

test('staff who lead nobody find no door to it', async () => {
  const { page } = await system.phone('suda', '/bangphrom/staff')
  await page
    .getByRole('link', { name: shown('วันนี้') })
    .first()
    .waitFor()
  await page.getByRole('button', { name: shown('อื่น ๆ') }).click()
  await page.getByRole('link', { name: 'กฎ', exact: true }).waitFor()
  expect(await page.getByRole('link', { name: shown('ข้อความ') }).count()).toBe(0)
})

test('who is told nothing in LINE reads in the app what is new, until it was looked at', async () => {
  // The case of the first test: messages about it wait.
  const { page } = await system.phone('malee', '/bangphrom/cases')
  const isNew = page.getByText(shown('ใหม่ ยังไม่ได้บอกทาง LINE'))
  await isNew.first().waitFor()
  await system.look(page, '96-new-in-app')
  await tap(page, 'จองวันและเวลา')
  await page.waitForURL(/\/booking$/)
  await page.goBack()
  await page.getByRole('heading', { name: shown('เรื่องของฉัน') }).waitFor()
  await expect.poll(() => isNew.count()).toBe(0)
})
