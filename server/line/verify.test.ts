import { expect, test } from 'vitest'
import type { Tables } from '../database/tables.ts'
import { heldSent, takeHeld } from './held.ts'
import { startOutbox } from './testing-outbox.ts'
import { verifyMessages } from './verify.ts'

test('finds nothing wrong however messages went, and each thing that would be', async () => {
  const { give, send, line, db, deps, pass, personOf, rows } = await startOutbox()
  const sent = await give('malee', 'received')
  await send()
  line.answerPush(400)
  await give('malee', 'returned')
  await send()
  line.answerPush(500)
  await give('malee', 'approved')
  await send()
  await give('somchai', 'called', { ticket: 'A012', counter: '2' })
  pass(60)
  await send()
  const open = await give('somchai', 'approved')
  const held = await takeHeld(
    deps,
    { officeId: 'bangphrom', personId: await personOf('somchai') },
    4,
  )
  expect(await verifyMessages(db)).toEqual([])
  if (held) await heldSent(deps, held)
  expect(await verifyMessages(db)).toEqual([])
  expect((await rows()).filter(({ sentAt }) => sentAt)).toHaveLength(2)

  const change = async (id: string, to: Partial<Tables['outbox']>) => {
    await db.updateTable('outbox').set(to).where('id', '=', id).execute()
    return (await verifyMessages(db)).filter(({ what }) => what === id).map(({ check }) => check)
  }
  expect(await change(sent, { sentAt: null, pushId: null })).toEqual([
    'a message is lost: nothing became of it, and nothing will',
  ])
  expect(await change(sent, { sentAt: deps.now(), droppedAt: deps.now() })).toEqual([
    'a message has two ends',
  ])
  expect(await change(open, { sentAt: null, nextAttemptAt: deps.now() })).toEqual([
    'a message is in a push that is over, or in none',
  ])
  const { pushId } = (await rows()).find(({ id }) => id === open) ?? {}
  expect(await change(sent, { droppedAt: null, pushId: pushId ?? null })).toEqual([
    'a push is another person’s than its messages',
  ])
  await db.updateTable('push').set({ body: '[]' }).where('id', '=', `${pushId}`).execute()
  expect((await verifyMessages(db)).map(({ check }) => check)).toContain(
    'a push that is over still holds what it said',
  )
})
