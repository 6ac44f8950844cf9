import { expect, test } from 'vitest'
import { startNews } from './testing-news.ts'

test('verify finds each thing that must never be of news', async () => {
  const { followers, write, send, db, wrong, batches } = await startNews()
  await followers(2)
  const { id } = await write()
  await send()
  expect(await wrong()).toEqual([])
  const checks = async () => (await wrong()).map(({ check }) => check)
  const [batch] = await batches()
  const [one] = await db.selectFrom('friendship').select('personId').execute()
  const of = { officeId: 'bangphrom', batchId: batch?.id ?? '', personId: one?.personId ?? '' }
  await db.insertInto('newsRecipient').values(of).execute()
  expect(await checks()).toEqual(['a batch of news that is over still says whom it was for'])
  await db.updateTable('newsBatch').set({ endedAt: null, outcome: null }).execute()
  expect(await checks()).toEqual(['news that has left has a batch that has not'])
  await db.updateTable('news').set({ state: 'sending' }).execute()
  expect(await checks()).toEqual([])
  if (batch) {
    await db
      .insertInto('newsBatch')
      .values({ ...batch, id: crypto.randomUUID() })
      .execute()
    const [other] = (await batches()).filter((row) => row.id !== batch.id)
    await db
      .insertInto('newsRecipient')
      .values({ ...of, batchId: other?.id ?? '' })
      .execute()
    await db.updateTable('newsBatch').set({ endedAt: null }).execute()
  }
  expect(await checks()).toEqual(['somebody gets the same news twice'])
  await db.deleteFrom('newsRecipient').execute()
  await db.deleteFrom('newsBatch').execute()
  expect(await wrong()).toEqual([
    {
      check: 'news is leaving, and nothing of it is left to send',
      officeId: 'bangphrom',
      what: id,
    },
  ])
})

test('verify finds news in the app of whom it is not for, and a reminder of what cannot be reminded of', async () => {
  const { follow, givenVolunteer, write, send, db, wrong } = await startNews()
  await givenVolunteer('malee')
  await follow('malee')
  const to = { audience: 'volunteers', area: null, groupKind: null, groupName: null } as const
  const first = await write({ to })
  const toAll = await write()
  await send()
  expect(await wrong()).toEqual([])
  await db.updateTable('newsVolunteer').set({ newsId: toAll.id }).execute()
  const row = await db.selectFrom('news').selectAll().where('id', '=', first.id).executeTakeFirst()
  if (!row) throw new Error('no news')
  const reminder = { ...row, id: crypto.randomUUID(), reminderOf: toAll.id }
  await db.insertInto('news').values(reminder).execute()
  expect((await wrong()).map(({ what }) => what)).toEqual([toAll.id, reminder.id])
})
