import { messages } from '@phrom/shared/words/messages.ts'
import { expect, test } from 'vitest'
import { setBlocked, setFollowing } from './friendship-store.ts'
import { heldFailed, heldSent, takeHeld } from './held.ts'
import { headOf, startOutbox } from './testing-outbox.ts'

const head = (kind: keyof typeof messages) => messages[kind].head.th

/** Malee's messages are held, for she has blocked the office; then she follows it again. */
async function startHeld() {
  const server = await startOutbox()
  const { db, deps, personOf, give, send, line } = server
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  const take = (most = 4) => takeHeld(deps, of, most)
  const follow = () => setFollowing(db, { ...of, language: 'th', at: deps.now() })
  await setBlocked(db, { ...of, at: '2026-11-01T00:00:00.000Z' })
  for (const kind of ['received', 'approved', 'served'] as const) await give('malee', kind)
  await send()
  expect(line.pushed).toEqual([])
  await follow()
  return { ...server, of, take }
}

test('what is held goes along with a reply, in its order and no more than there is room for, and then is sent', async () => {
  const { take, deps, rows, send, line } = await startHeld()
  const held = await take(2)
  if (!held) throw new Error('nothing is held')
  expect(held.messages.map(headOf)).toEqual([head('received'), head('approved')])
  // It is under way: nobody else takes anything of hers, and nothing is pushed.
  expect(await take()).toBeUndefined()
  expect(await send()).toBe(0)
  await heldSent(deps, held)
  expect((await rows()).map(({ sentBy }) => sentBy)).toEqual(['reply', 'reply', null])
  const rest = await take()
  expect(rest?.messages.map(headOf)).toEqual([head('served')])
  if (rest) await heldSent(deps, rest)
  expect(await take()).toBeUndefined()
  expect(line.pushed).toEqual([])
})

test('what is due and has not left goes with the reply too, and is not pushed besides', async () => {
  const { take, deps, give, send, line } = await startHeld()
  await give('malee', 'booked')
  const held = await take()
  expect(held?.messages.map(headOf)).toEqual([
    ...[head('received'), head('approved'), head('served'), head('booked')],
  ])
  if (held) await heldSent(deps, held)
  await send()
  expect(line.pushed).toEqual([])
})

test('of two replies at once one takes it', async () => {
  const { take } = await startHeld()
  const both = await Promise.all([take(), take()])
  expect(both.filter((held) => held !== undefined)).toHaveLength(1)
})

test('a reply that LINE refuses leaves all to be pushed, once', async () => {
  const { take, deps, send, rows, line } = await startHeld()
  const held = await take()
  if (held) await heldFailed(deps, held, true)
  await send()
  expect(line.pushed).toHaveLength(1)
  expect((await rows()).map(({ sentBy }) => sentBy)).toEqual(['push', 'push', 'push'])
})

test('a reply of which nobody knows is set aside and shown, and not sent twice', async () => {
  const { take, deps, send, rows, line } = await startHeld()
  const held = await take()
  if (held) await heldFailed(deps, held, false)
  await send()
  expect(line.pushed).toEqual([])
  expect((await rows()).map(({ lastError }) => lastError)).toEqual(Array(3).fill('unknown'))
})

test('a reply whose server has died is set aside in the same way', async () => {
  const { take, send, pass, rows, give, line } = await startHeld()
  await take()
  await give('malee', 'booked')
  pass(2)
  await send()
  expect((await rows()).map(({ lastError, sentBy }) => lastError ?? sentBy)).toEqual([
    ...['unknown', 'unknown', 'unknown', 'push'],
  ])
  expect(line.pushed).toHaveLength(1)
})

test('what LINE may have taken already is left alone; what it has refused so far goes with the reply', async () => {
  const { take, give, send, line, personOf, deps } = await startOutbox().then(async (server) => ({
    ...server,
    take: async () =>
      takeHeld(server.deps, { officeId: 'bangphrom', personId: await server.personOf('malee') }, 4),
  }))
  await give('malee', 'received')
  line.answerPush(500)
  await send()
  expect(await take()).toBeUndefined()
  const { officeId, personId } = { officeId: 'bangphrom', personId: await personOf('somchai') }
  await give('somchai', 'received')
  line.answerPush(429, 'The API rate limit has been exceeded. Try again later.')
  await send()
  const held = await takeHeld(deps, { officeId, personId }, 4)
  expect(held?.messages.map(headOf)).toEqual([head('received')])
})

test('what is no longer true or has gone stale is not in a reply either', async () => {
  const { take, pass, rows, give } = await startHeld()
  await give('malee', 'called', { ticket: 'A012', counter: '2' })
  pass(4 * 24 * 60)
  const held = await take()
  expect(held?.messages.map(headOf)).toEqual([head('approved')])
  expect((await rows()).map(({ lastError }) => lastError)).toEqual([
    ...['stale', null, 'stale', 'stale'],
  ])
})

test('a person’s messages at one office are no other’s, and no other office’s', async () => {
  const { deps, of, personOf } = await startHeld()
  const somchai = await personOf('somchai')
  expect(await takeHeld(deps, { ...of, personId: somchai }, 4)).toBeUndefined()
  expect(await takeHeld(deps, { ...of, officeId: 'khlongphrom' }, 4)).toBeUndefined()
  expect(await takeHeld(deps, of, 0)).toBeUndefined()
})

test('says of which cases something has come that LINE has not told, until it has', async () => {
  const { give, send, ask, db, deps, personOf, cases } = await startOutbox()
  const untold = async () =>
    (
      (await ask('malee', 'GET', '/offices/bangphrom/cases')).json as unknown as {
        untoldAt: string | null
      }[]
    ).map(({ untoldAt }) => untoldAt)
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  await give('malee', 'received')
  expect(await untold()).toEqual([null])
  await setBlocked(db, { ...of, at: deps.now() })
  await send()
  expect(await untold()).toEqual([deps.now()])
  const other = await ask('somchai', 'GET', '/offices/bangphrom/cases')
  expect(other.json).toMatchObject([{ id: cases.somchai, untoldAt: null }])
  const held = await takeHeld(deps, of, 4)
  if (held) await heldSent(deps, held)
  expect(await untold()).toEqual([null])
})
