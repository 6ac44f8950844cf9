import { expect, test } from 'vitest'
import { startDay } from './testing-day.ts'

test('who is near hears so once: when somebody is called, or goes away before them, and never again', async () => {
  const { ask, at, booked, comes, press, day, counters, db, staff } = await startDay()
  await db.updateTable('team').set({ morningCapacity: 9 }).execute()
  const ids: string[] = []
  for (const who of ['malee', 'somchai', 'suda', 'anan', 'wirat'] as const)
    ids.push(await booked(who))
  const [one] = counters
  at('08:00')
  await press('suda', one, 'open')
  for (const id of ids) await comes(id)
  const told = async () => {
    const rows = await db
      .selectFrom('outbox')
      .select(['caseId', 'data'])
      .where('kind', '=', 'turn_near')
      .orderBy('id')
      .execute()
    return rows.map(({ caseId, data }) => `${ids.indexOf(caseId ?? '')} ${JSON.parse(data).ticket}`)
  }
  // Nobody is told at the door what they see there.
  expect(await told()).toEqual([])
  await press('suda', one, 'next')
  expect(await told()).toEqual(['1 A002', '2 A003'])
  const third = (await day()).waiting[1]?.id
  await ask('suda', 'POST', `${staff}/tickets/${third}/leave`)
  expect(await told()).toEqual(['1 A002', '2 A003', '3 A004'])
  // Called by mistake: the order changes, and nobody hears it twice.
  await press('suda', one, 'let-wait')
  await press('suda', one, 'next')
  expect(await told()).toEqual(['1 A002', '2 A003', '3 A004'])
})
