import { ticketStateAfter, whyNotTicketStep } from '@phrom/shared/tickets.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { expect } from 'vitest'
import type { Db } from '../database/tables.ts'
import type { TicketRow } from './store.ts'
import type { Queue } from './testing-queue.ts'

/** Each visit has its matter, its outcome and its minutes, those away not counted. */
export async function minutesAddUp(
  db: Db,
  rows: readonly TicketRow[],
  queue: Queue,
  ids: readonly string[],
) {
  const found = await db.selectFrom('visit').selectAll().orderBy('id').execute()
  for (const [i, { id }] of rows.entries()) {
    const own = found.filter(({ ticketId }) => ticketId === id)
    const minutes = own.map(
      ({ startedAt, endedAt, awaySeconds }) =>
        (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000 - awaySeconds / 60,
    )
    const expected = queue.tickets[i]?.done ?? []
    expect(minutes).toEqual(expected.map(({ seconds }) => seconds))
    expect(own.map(({ caseId, outcome }) => [caseId, outcome])).toEqual(
      expected.map(({ of: one, outcome }) => [one === null ? null : ids[one], outcome]),
    )
  }
}

/** Of each number at most once, however often the order changed. */
export async function nearToldOnce(db: Db) {
  const rows = await db.selectFrom('outbox').selectAll().where('kind', '=', 'turn_near').execute()
  const told = rows.map(({ data, createdAt }) => `${dayOf(createdAt)} ${JSON.parse(data).ticket}`)
  expect(new Set(told).size).toBe(told.length)
}

/** What is written down of each ticket leads, step by step, to where it stands: nobody is called who is called already. */
export async function recordIsWhole(db: Db, rows: readonly TicketRow[]) {
  const events = await db.selectFrom('ticketEvent').selectAll().orderBy('id').execute()
  for (const row of rows) {
    const own = events.filter(({ ticketId }) => ticketId === row.id)
    let state: TicketRow['state'] = 'waiting'
    let isBack = false
    for (const [i, { type }] of own.entries()) {
      if (i === 0) expect(type).toBe('arrived')
      else {
        const outcome = state === 'ended' && isBack ? 'no_show' : null
        expect([type, whyNotTicketStep({ state, outcome }, type)]).toEqual([type, undefined])
        state = ticketStateAfter(type)
      }
      isBack = type === 'passed_over'
    }
    expect(state).toBe(row.state)
  }
}
