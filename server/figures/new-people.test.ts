import { sayWhoWasNew } from '@phrom/migrations/0032-figures.ts'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'

test('of cases from before it is told whether their person was new to the office', async () => {
  const { ask, db, givenCase, setClock } = await startTestServer()
  const first = await givenCase('malee')
  setClock('2026-11-20T03:00:00.000Z')
  const second = await givenCase('malee')
  const other = await givenCase('somchai')
  const draft = await givenCase('somchai', 'draft')
  const forgotten = await givenCase('pranee')
  await ask('pranee', 'DELETE', '/me')
  const firsts = async () => {
    const rows = await db
      .selectFrom('caseEvent')
      .select(['caseId', 'data'])
      .where('type', '=', 'submitted')
      .execute()
    return new Map(rows.map(({ caseId, data }) => [caseId, JSON.parse(data)]))
  }
  const before = await firsts()
  await db.updateTable('caseEvent').set({ data: '{}' }).where('type', '=', 'submitted').execute()
  // A migration knows no tables by name.
  await sayWhoWasNew(db as unknown as Kysely<unknown>)
  const after = await firsts()
  expect(after).toEqual(before)
  expect([first, second, other, forgotten].map((id) => after.get(id)?.first)).toEqual([
    ...['new', 'known', 'new', 'new'],
  ])
  expect(after.has(draft)).toBe(false)
})
