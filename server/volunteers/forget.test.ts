import type { MyData } from '@phrom/shared/my-data.ts'
import { addDays, dayOf, instantAt } from '@phrom/shared/time.ts'
import { volunteerConsentVersion } from '@phrom/shared/words/volunteers.ts'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run.ts'
import { forSomchai, ownAt, startVolunteers } from './testing-volunteers.ts'
import { verifyVolunteers } from './verify.ts'

/** Somchai was a volunteer, with a reason for the end, a message that waits, and an invitation elsewhere. */
async function startWithOne() {
  const server = await startVolunteers()
  const { givenWaiting, act, db } = server
  const { id } = await givenWaiting('somchai')
  await act(id, 'confirm', { revision: 1 })
  const tables = [
    ...(['volunteer', 'volunteerInvite', 'volunteerRecord', 'outbox'] as const),
    ...(['idempotency'] as const),
  ]
  const everything = async () => {
    const rows = await Promise.all(
      tables.map((table) => db.selectFrom(table).selectAll().execute()),
    )
    return JSON.stringify(rows)
  }
  return { ...server, id, everything }
}

test('one sees all that is held of oneself as a volunteer, with what was agreed to and why it ended', async () => {
  const { ask, act, id } = await startWithOne()
  await act(id, 'remove', { why: 'ไม่ติดต่อกลับ', revision: 2 })
  const { volunteering } = (await ask('somchai', 'GET', '/me')).json as unknown as MyData
  expect(volunteering).toMatchObject([
    {
      ...{ officeId: 'bangphrom', id, state: 'removed', phone: '081-000-0000' },
      endedWhy: 'ไม่ติดต่อกลับ',
      consent: { version: volunteerConsentVersion },
      steps: [
        { what: 'joined', by: 'self' },
        { what: 'confirmed', by: 'staff' },
        { what: 'removed', by: 'staff' },
      ],
    },
  ])
  const other = (await ask('malee', 'GET', '/me')).json as unknown as MyData
  expect(other.volunteering).toEqual([])
})

test('who is erased leaves a row that names nobody, and nothing is sent to them any more', async () => {
  const { ask, act, id, db, everything, send, line, personOf } = await startWithOne()
  const person = await personOf('somchai')
  await act(id, 'move', { to: 'khlongphrom', revision: 2 })
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  const left = await everything()
  for (const trace of ['สมชาย', '081-000', person]) expect(left, trace).not.toContain(trace)
  const row = await db.selectFrom('volunteer').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ personId: 'nobody', groupName: 'ชุมชนริมคลอง', state: 'removed' })
  await send()
  expect(line.pushed).toEqual([])
  expect(await verifyVolunteers(db)).toEqual([])
})

test('who is erased while a volunteer is one no more', async () => {
  const { ask, find, db } = await startWithOne()
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  expect((await find()).volunteers).toEqual([])
  expect(await verifyVolunteers(db)).toEqual([])
})

test('ninety days after the end name and number are gone, not a day before, and never of who is active', async () => {
  const { ask, deps, everything, setClock, db, join, invite } = await startWithOne()
  await join('malee', (await invite({ ...forSomchai, name: 'มาลี ใจดี' })).token, { name: 'มาลี ใจดี' })
  await db
    .updateTable('volunteer')
    .set({ state: 'active', confirmedAt: deps.now(), confirmedBy: 'suda' })
    .where('name', '=', 'มาลี ใจดี')
    .execute()
  await ask('somchai', 'POST', `${ownAt}/leave`)
  const day = dayOf(deps.now())
  await db.deleteFrom('outbox').execute()
  setClock(instantAt(addDays(day, 90), '23:00'))
  expect((await runRetention(deps)).volunteers).toBe(0)
  expect(await everything()).toContain('สมชาย')
  setClock(instantAt(addDays(day, 105), '02:00'))
  expect((await runRetention(deps)).volunteers).toBe(1)
  const left = await everything()
  expect(left).not.toContain('สมชาย')
  expect(left).toContain('มาลี ใจดี')
  expect(await verifyVolunteers(db)).toEqual([])
  expect((await runRetention(deps)).volunteers).toBe(0)
})

test('whoever waits for ninety days is no longer kept waiting, and forgotten ninety days later', async () => {
  const { givenWaiting, deps, setClock, db } = await startVolunteers()
  await givenWaiting('somchai')
  const day = dayOf(deps.now())
  setClock(instantAt(addDays(day, 91), '02:00'))
  await runRetention(deps)
  const row = await db.selectFrom('volunteer').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'declined', name: 'สมชาย ใจอาสา' })
  setClock(instantAt(addDays(day, 182), '02:00'))
  expect((await runRetention(deps)).volunteers).toBe(1)
  expect(await verifyVolunteers(db)).toEqual([])
})
