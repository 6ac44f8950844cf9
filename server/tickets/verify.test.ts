import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { served, startDay } from './testing-day.ts'
import { verifyTickets } from './verify.ts'

async function startWithTickets() {
  const server = await startDay()
  const { at, booked, comes, walksIn, press, counters } = server
  const [one] = counters
  at('08:00')
  const id = await booked('malee', '13:00')
  at('13:00')
  await comes(id)
  for (const name of ['ประยูร', 'สมหมาย', 'บุญมี']) await walksIn(name)
  await press('suda', one, 'open')
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  await press('suda', one, 'end', { ...served, caseId: id })
  await press('suda', one, 'next')
  return server
}

const damages = [
  [
    'somebody is called to no counter, or waits at one',
    sql`update ticket set counter_id = null where state = 'called'`,
  ],
  [
    'a ticket of a day that is closed is open',
    sql`update closed_day set day = (select max(day) from ticket)`,
  ],
  [
    'an ended ticket has no outcome, or one that is open has',
    sql`update ticket set outcome = 'left' where state = 'waiting'`,
  ],
  [
    'a ticket does not say what came of its visits',
    sql`update visit set outcome = 'not_served', reason = 'other', case_id = null`,
  ],
  ['a case that was served is not closed', sql`update service_case set state = 'approved'`],
  ['a visit that was not served has no reason', sql`update visit set reason = 'other'`],
  ['a visit ends before it begins', sql`update visit set ended_at = '2026-01-01T00:00:00.000Z'`],
  ['a number was given twice, or never', sql`update ticket_day set last_number = last_number + 1`],
] as const

test.each(damages)('finds that %s', async (check, damage) => {
  const { db } = await startWithTickets()
  expect(await verifyTickets(db)).toEqual([])
  await damage.execute(db)
  const found = await verifyTickets(db)
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map((finding) => finding.check))).toContain(check)
  for (const { officeId, what } of found)
    expect([officeId, Boolean(what)]).toEqual(['bangphrom', true])
})

test('the database lets nobody stand where another stands', async () => {
  const { db, counters } = await startWithTickets()
  const second = sql`update ticket set state = 'called', counter_id = ${counters[0]} where state = 'waiting'`
  await expect(second.execute(db)).rejects.toThrow()
})
