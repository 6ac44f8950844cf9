import { addDays, dayOf, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Tables } from '../../database/tables.ts'
import type { PersonName } from '../../testing.ts'
import { office, startNews, text } from './testing-news.ts'
import { forgetVolunteerNews } from './volunteer-news.ts'

const all = { audience: 'volunteers', area: null, groupKind: null, groupName: null } as const
const mine = '/offices/bangphrom/volunteer/news'

async function startVolunteers() {
  const server = await startNews()
  const { ask, db, givenVolunteer, personOf } = server
  const list = async (person: PersonName) => (await ask(person, 'GET', mine)).json as unknown
  return {
    ...server,
    /** A volunteer of a school in another area. */
    teacher: (person: PersonName, change: Partial<Tables['volunteer']> = {}) =>
      givenVolunteer(person, {
        ...{ name: `ครู ${person}`, groupKind: 'school', groupName: 'โรงเรียนวัดใหม่' },
        ...{ area: 'แขวงอื่น', ...change },
      }),
    list,
    read: (person: PersonName, id: string) => ask(person, 'POST', `${mine}/${id}/read`),
    readers: async (id: string) => (await ask('anan', 'GET', `${office}/${id}/readers`)).json,
    remind: (id: string, by: PersonName = 'anan') => ask(by, 'POST', `${office}/${id}/reminder`),
    leave: async (person: PersonName, state: 'left' | 'removed' = 'left') =>
      db
        .updateTable('volunteer')
        .set({ state, endedAt: server.deps.now() })
        .where('personId', '=', await personOf(person))
        .execute(),
  }
}

test('news to volunteers reaches those who help now, by area, kind and group, and never who waits, has left or has blocked the office', async () => {
  const server = await startVolunteers()
  const { givenVolunteer, teacher, write, send, told, block, multicasts, wrong, reach } = server
  const over = { confirmedAt: null, endedAt: server.deps.now() }
  await givenVolunteer('malee')
  await teacher('somchai')
  await teacher('suda', { state: 'waiting', confirmedAt: null })
  await teacher('wipa', { state: 'left', ...over })
  await teacher('pranee', { state: 'removed', ...over })
  await teacher('wirat')
  await block('wirat')
  const school = { ...all, groupKind: 'school' } as const
  expect(await reach(school)).toMatchObject({ people: { th: 1, en: 0 }, inApp: 2 })
  expect(await reach({ ...all, area: 'แขวงบางพร้อม' })).toMatchObject({ people: { th: 1 } })
  expect(await reach({ ...all, groupName: 'ไม่มี' })).toMatchObject({ people: { th: 0 }, inApp: 0 })
  const { id } = await write({ to: { ...school, area: 'แขวงอื่น', groupName: 'โรงเรียนวัดใหม่' } })
  await send()
  expect(told()).toEqual(['somchai'])
  const [message] = multicasts()[0]?.messages ?? []
  // A locked screen says who writes and not about what; the card leads to where it counts as read.
  expect(message).toMatchObject({ type: 'flex', altText: 'ข่าวจากสำนักงานเขตทดสอบ' })
  expect(JSON.stringify(message?.contents)).toContain(`/bangphrom/volunteer/news/${id}"`)
  expect(await wrong()).toEqual([])
  await write({ to: all })
  await send()
  expect(told().slice(1).sort()).toEqual(['malee', 'somchai'])
})

test('a volunteer who leaves, or blocks the office, before the news has left gets nothing, and it costs nothing', async () => {
  const { givenVolunteer, teacher, write, send, line, told, leave, block, month, setMonth, pass } =
    await startVolunteers()
  await setMonth(300, 0)
  await givenVolunteer('malee')
  await teacher('somchai')
  await teacher('suda')
  await write({ to: all })
  line.answerPush(429)
  await send()
  expect((await month()).pushed).toBe(3)
  await leave('malee', 'removed')
  await block('suda')
  line.answerPush(200)
  line.pushed.length = 0
  pass(2)
  await send()
  expect(told()).toEqual(['somchai'])
  expect((await month()).pushed).toBe(1)
})

test('news stands in the app of each for whom it was, also of who has blocked the office in LINE, and of nobody else', async () => {
  const { givenVolunteer, teacher, write, send, list, block, told, ask, find } =
    await startVolunteers()
  await givenVolunteer('malee')
  await block('malee')
  await teacher('somchai')
  const { id } = await write({ to: { ...all, groupKind: 'community' } })
  await send()
  expect(told()).toEqual([])
  expect(await find(id)).toMatchObject({ state: 'sent', got: 0, read: { read: 0, of: 1 } })
  expect(await list('malee')).toMatchObject([{ id, text, readAt: null }])
  expect(await list('somchai')).toEqual([])
  expect((await ask('somchai', 'POST', `${mine}/${id}/read`)).json.code).toBe('not_found')
  // Who is no volunteer, or of another office, is not let in.
  expect((await ask('suda', 'GET', mine)).json.code).toBe('not_volunteer')
  const there = '/offices/khlongphrom/volunteer/news'
  expect((await ask('malee', 'GET', there)).json.code).toBe('not_volunteer')
  expect((await ask(undefined, 'GET', mine)).status).toBe(401)
})

test('news that only volunteers without LINE can read goes out although the month is used up', async () => {
  const { givenVolunteer, write, send, list, block, setMonth } = await startVolunteers()
  await givenVolunteer('malee')
  await block('malee')
  await setMonth(300, 300)
  await write({ to: all })
  await send()
  expect(await list('malee')).toHaveLength(1)
})

test('that somebody has opened it counts once, with the first time, and heads see by name who has not', async () => {
  const server = await startVolunteers()
  const { givenVolunteer, teacher, write, send, read, readers, find, pass, ask, list } = server
  await givenVolunteer('malee')
  await teacher('somchai')
  const { id } = await write({ to: all })
  await send()
  const first = server.deps.now()
  expect((await read('malee', id)).status).toBe(200)
  pass(5)
  expect((await read('malee', id)).status).toBe(200)
  expect(await list('malee')).toMatchObject([{ readAt: first }])
  expect((await find(id)).read).toEqual({ read: 1, of: 2 })
  expect(await readers(id)).toEqual({
    readers: [
      { name: 'ครู somchai', groupName: 'โรงเรียนวัดใหม่', readAt: null },
      { name: 'สมชาย ใจอาสา', groupName: 'ชุมชนริมคลอง', readAt: first },
    ],
    reminder: null,
  })
  for (const [who, status] of [
    ['suda', 403],
    ['wirat', 404],
    ['malee', 403],
  ] as const) {
    expect((await ask(who, 'GET', `${office}/${id}/readers`)).status).toBe(status)
  }
})

test('a reminder goes once, to those alone who have not opened it by the time it leaves', async () => {
  const server = await startVolunteers()
  const { givenVolunteer, teacher, write, send, read, remind, told, line, list, wrong } = server
  await givenVolunteer('malee')
  await teacher('somchai')
  await teacher('suda')
  const { id } = await write({ to: all })
  await send()
  await read('malee', id)
  line.pushed.length = 0
  const twice = await Promise.all([remind(id), remind(id)])
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await remind(id)).json.code).toBe('news_reminded')
  expect(twice.find(({ status }) => status === 200)?.json.reminder).toMatchObject({ by: 'anan' })
  // Read in the meantime.
  await read('suda', id)
  await send()
  expect(told()).toEqual(['somchai'])
  expect(JSON.stringify(line.pushed)).toContain('ยังไม่ได้เปิดอ่าน')
  expect(JSON.stringify(line.pushed)).toContain(`/bangphrom/volunteer/news/${id}"`)
  // It stands in the app as before, once.
  expect(await list('somchai')).toHaveLength(1)
  expect(await wrong()).toEqual([])
})

test.each([
  ['everybody has read it', 'news_nobody', async (s: Started, id: string) => s.read('malee', id)],
  ['nobody is left whom LINE reaches', 'news_nobody', async (s: Started) => s.block('malee')],
  ['the month is used up', 'news_no_room', async (s: Started) => s.setMonth(300, 300)],
])('nobody is reminded where %s', async (_what, code, change) => {
  const server = await startVolunteers()
  await server.givenVolunteer('malee')
  const { id } = await server.write({ to: all })
  await server.send()
  await change(server, id)
  expect((await server.remind(id)).json.code).toBe(code)
})
type Started = Awaited<ReturnType<typeof startVolunteers>>

test('neither a draft, nor news to all, nor a reminder can be reminded of; another office finds none of it', async () => {
  const { givenVolunteer, follow, write, send, remind, db, ask } = await startVolunteers()
  await givenVolunteer('malee')
  await follow('somchai')
  const draft = await write({ to: all, when: { is: 'draft' } })
  const toAll = await write()
  const sent = await write({ to: all })
  await send()
  expect((await remind(sent.id)).status).toBe(200)
  await send()
  const { id } = await db
    .selectFrom('news')
    .select('id')
    .where('reminderOf', '=', sent.id)
    .executeTakeFirstOrThrow()
  for (const one of [draft.id, toAll.id, id, uuidv7()]) {
    expect((await remind(one)).json.code).toBe('not_found')
  }
  const there = `/offices/khlongphrom/staff/news/${sent.id}/reminder`
  expect((await ask('wirat', 'POST', there)).json.code).toBe('not_found')
  expect((await remind(sent.id, 'suda')).status).toBe(403)
})

test('a reminder of the evening leaves in the morning', async () => {
  const { givenVolunteer, write, send, remind, setClock, readers, db, put, stop } =
    await startVolunteers()
  await givenVolunteer('malee')
  const { id } = await write({ to: all })
  await send()
  setClock(instantAt('2026-11-20', '20:30'))
  await remind(id)
  expect(await readers(id)).toMatchObject({
    reminder: { at: instantAt('2026-11-21', '08:00'), state: 'scheduled' },
  })
  // Until then it can be stopped, and not be made into news to others.
  const reminder = await db
    .selectFrom('news')
    .select('id')
    .where('reminderOf', '=', id)
    .executeTakeFirstOrThrow()
  const toAll = { to: { audience: 'all' }, when: { is: 'draft' }, revision: 1 } as const
  const changed = await put('anan', toAll, reminder.id)
  expect(changed.json.code).toBe('news_begun')
  expect((await stop(reminder.id)).status).toBe(200)
})

test('what was stopped is gone from the app', async () => {
  const { givenVolunteer, write, send, list, stop, line } = await startVolunteers()
  await givenVolunteer('malee')
  const { id } = await write({ to: all })
  line.answerPush(429)
  await send()
  expect(await list('malee')).toHaveLength(1)
  expect((await stop(id)).status).toBe(200)
  expect(await list('malee')).toEqual([])
})

test('heads see where volunteers come from, of those who help now alone', async () => {
  const { givenVolunteer, teacher, ask } = await startVolunteers()
  await givenVolunteer('malee')
  await teacher('somchai')
  await teacher('wirat')
  await teacher('suda', { state: 'waiting', confirmedAt: null })
  const at = '/offices/bangphrom/staff/news-volunteers'
  const school = { groupKind: 'school', groupName: 'โรงเรียนวัดใหม่', area: 'แขวงอื่น', people: 2 }
  const { json } = await ask('anan', 'GET', at)
  expect(json).toContainEqual(school)
  expect(json).toHaveLength(2)
  expect((await ask('suda', 'GET', at)).status).toBe(403)
})

test('a volunteer sees in My data which news stood in the app; erased, nothing of it is left', async () => {
  const { givenVolunteer, write, send, ask, read, db, personOf } = await startVolunteers()
  await givenVolunteer('malee')
  const { id } = await write({ to: all })
  await send()
  await read('malee', id)
  const { json } = await ask('malee', 'GET', '/me')
  expect(json.volunteerNews).toMatchObject([{ officeId: 'bangphrom', text }])
  await db
    .deleteFrom('volunteer')
    .where('personId', '=', await personOf('malee'))
    .execute()
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await db.selectFrom('newsVolunteer').selectAll().execute()).toEqual([])
})

test('after 180 days it is gone from the app with who has read it, and of who helps no more with the next night', async () => {
  const server = await startVolunteers()
  const { givenVolunteer, teacher, write, send, leave, list, setClock, deps } = server
  await givenVolunteer('malee')
  await teacher('somchai')
  await write({ to: all })
  await send()
  await leave('somchai')
  expect(await forgetVolunteerNews(deps)).toBe(1)
  expect(await list('malee')).toHaveLength(1)
  const sent = dayOf(deps.now())
  setClock(instantAt(addDays(sent, 180), '02:00'))
  expect(await forgetVolunteerNews(deps)).toBe(0)
  setClock(instantAt(addDays(sent, 181), '02:00'))
  expect(await forgetVolunteerNews(deps)).toBe(1)
})
