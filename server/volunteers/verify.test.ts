import { expect, test } from 'vitest'
import type { Db, Tables } from '../database/tables.ts'
import { startVolunteers } from './testing-volunteers.ts'
import { verifyVolunteers } from './verify.ts'

const volunteer = (change: Partial<Tables['volunteer']>) => (db: Db) =>
  db.updateTable('volunteer').set(change).execute()
const invite = (change: Partial<Tables['volunteerInvite']>) => (db: Db) =>
  db.updateTable('volunteerInvite').set(change).execute()
const early = '2026-11-19T00:00:00.000Z'

test.each([
  ['is over and has not ended', volunteer({ state: 'left' })],
  ['without anybody’s confirmation', volunteer({ confirmedAt: null, confirmedBy: null })],
  ['times are out of order', volunteer({ confirmedAt: early })],
  ['agreed to nothing', volunteer({ consentHash: null })],
  ['used more or less often', invite({ used: 0 })],
  ['took an invitation that was over', invite({ endedAt: early })],
  ['can be opened by a link and belongs to a person, or neither', invite({ tokenHash: null })],
  ['is still named', volunteer({ forgottenAt: early })],
])('a database is told to be wrong where a volunteer or invitation %s', async (part, spoil) => {
  const { givenWaiting, act, db } = await startVolunteers()
  const { id } = await givenWaiting()
  await act(id, 'confirm', { revision: 1 })
  expect(await verifyVolunteers(db)).toEqual([])
  await spoil(db)
  const found = await verifyVolunteers(db)
  expect(found.map(({ check }) => check)).toContainEqual(expect.stringContaining(part))
})

test('an invitation that was left for one person and taken by another is found', async () => {
  const { givenWaiting, db, personOf } = await startVolunteers()
  await givenWaiting('somchai')
  const personId = await personOf('malee')
  await invite({ personId, tokenHash: null })(db)
  const found = await verifyVolunteers(db)
  expect(found.map(({ check }) => check)).toEqual([
    'an invitation for one person was left for another',
  ])
})
