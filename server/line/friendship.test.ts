import { expect, test } from 'vitest'
import { people, startTestServer } from '../testing.ts'
import { findFriendship, setBlocked, setFollowing } from './friendship-store.ts'

const at = (minute: number) => `2026-11-20T03:${String(minute).padStart(2, '0')}:00.000Z`

async function given() {
  const { db, signIn, ask } = await startTestServer()
  await signIn('malee')
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const of = { officeId: 'bangphrom', personId }
  const follow = (minute: number, language: 'th' | 'en' = 'th') =>
    setFollowing(db, { ...of, language, at: at(minute) })
  const block = (minute: number) => setBlocked(db, { ...of, at: at(minute) })
  return { follow, block, find: () => findFriendship(db, of), db, personId, ask }
}

test('who follows, blocks and follows again is known as they are last', async () => {
  const { follow, block, find } = await given()
  expect(await find()).toBeUndefined()
  await follow(1)
  await block(2)
  expect(await find()).toMatchObject({ followedAt: at(1), blockedAt: at(2) })
  await follow(3, 'en')
  expect(await find()).toMatchObject({ followedAt: at(3), blockedAt: null, language: 'en' })
})

test('an older event that comes later changes nothing', async () => {
  const { follow, block, find } = await given()
  await block(5)
  await follow(4)
  expect(await find()).toMatchObject({ followedAt: null, blockedAt: at(5) })
  await follow(7)
  await block(6)
  expect(await find()).toMatchObject({ followedAt: at(7), blockedAt: null })
  await follow(3, 'en')
  expect(await find()).toMatchObject({ followedAt: at(7), language: 'th' })
})

test('to block one office is not to block another', async () => {
  const { block, db, personId } = await given()
  await block(1)
  expect(await findFriendship(db, { officeId: 'khlongphrom', personId })).toBeUndefined()
})

test('it stands in one’s own data, and goes with the person', async () => {
  const { follow, block, ask, db } = await given()
  await follow(1)
  await block(2)
  const { json } = await ask('malee', 'GET', '/me')
  expect(json.follows).toEqual([
    { officeId: 'bangphrom', language: 'th', followedAt: at(1), blockedAt: at(2) },
  ])
  expect((await ask('malee', 'DELETE', '/me')).status).toBeLessThan(300)
  expect(await db.selectFrom('friendship').selectAll().execute()).toEqual([])
})
