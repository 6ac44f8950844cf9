import type { OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { expect, test } from 'vitest'
import { people } from '../testing.ts'
import { ownAt, staffAt, startVolunteers, typed } from './testing-volunteers.ts'
import { verifyVolunteers } from './verify.ts'

const changed = {
  ...{ name: 'สมชาย ใจดี', phone: '082-000-0000', groupKind: 'community' },
  ...{ groupName: 'ชุมชนริมคลอง', area: 'แขวงบางพร้อม' },
} as const

test('who is confirmed, declined or removed is told so in LINE, and on a locked phone stands nothing of it', async () => {
  const { givenWaiting, act, send, heads, to, line } = await startVolunteers()
  const first = await givenWaiting('somchai')
  await act(first.id, 'confirm', { revision: 1 })
  await send()
  await act(first.id, 'remove', { why: 'ย้ายบ้าน', revision: 2 })
  await send()
  const second = await givenWaiting('malee')
  await act(second.id, 'decline', { why: 'ไม่ใช่คนที่เชิญ', revision: 1 })
  await send()
  expect(heads()).toEqual([
    ['คุณเป็นอาสาสมัครแล้ว'],
    ['ชื่อคุณออกจากรายชื่ออาสาสมัครแล้ว'],
    ['ยังไม่ได้ยืนยันชื่อคุณ'],
  ])
  expect(to()).toEqual([people.somchai, people.somchai, people.malee])
  for (const { body } of line.pushed) {
    const [card] = (body as { messages: { altText: string }[] }).messages
    expect(card?.altText).toBe('สำนักงานเขตทดสอบ มีข้อความถึงคุณ')
    // Why stands under the person's own data, not in a chat that others may see.
    expect(JSON.stringify(card)).not.toMatch(/ย้ายบ้าน|ไม่ใช่คนที่เชิญ|[{}]\w+}|undefined/)
  }
  const addresses = line.pushed.map(({ body }) => /"uri":"([^"]+)"/.exec(JSON.stringify(body))?.[1])
  expect(addresses.map((address) => address?.split('/').slice(-2).join('/'))).toEqual([
    'bangphrom/volunteer',
    'bangphrom/privacy',
    'bangphrom/privacy',
  ])
})

test('who joined in English is written to in English', async () => {
  const { invite, join, find, act, send, heads } = await startVolunteers()
  const { token } = await invite()
  await join('somchai', token, { language: 'en' })
  const { volunteers } = await find({ state: 'waiting' })
  await act(volunteers[0]?.id ?? '', 'confirm', { revision: 1 })
  await send()
  expect(heads()).toEqual([['You are a volunteer now']])
})

test('who is removed is none from the next request on, and may be invited again', async () => {
  const { givenWaiting, act, ask, join, invite, find, see, db } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  await act(id, 'confirm', { revision: 1 })
  const removed = await act(id, 'remove', { why: 'ไม่ติดต่อกลับ', revision: 2 })
  expect(removed.json).toMatchObject({ state: 'removed', endedBy: 'เจ้าหน้าที่' })
  const own = await ask('somchai', 'GET', ownAt)
  expect(own.json).toEqual({ volunteer: null, moving: null })
  const correction = { name: 'ก ข', phone: '081-000-0000', revision: 3 }
  expect((await ask('somchai', 'PUT', ownAt, correction)).json).toMatchObject({
    code: 'not_volunteer',
  })
  const twice = await act(id, 'remove', { why: 'อีกครั้ง', revision: 3 })
  expect(twice.json).toMatchObject({ code: 'already_ended' })
  const { token } = await invite()
  expect((await join('somchai', token)).status).toBe(201)
  // Who comes back does not come unseen.
  const [back] = (await find({ state: 'waiting' })).volunteers
  expect((await see(back?.id ?? '')).before).toMatchObject([{ id, state: 'removed' }])
  expect((await see(id)).before).toEqual([])
  expect((await find()).counts).toEqual({ active: 0, waiting: 1, ended: 1 })
  expect(await verifyVolunteers(db)).toEqual([])
})

test.each([
  ['confirm', { revision: 1 }],
  ['decline', { why: 'x', revision: 1 }],
] as const)('of two who %s the same person only one is heard', async (what, body) => {
  const { givenWaiting, act, send, heads } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  const both = await Promise.all([act(id, what, body), act(id, what, body, 'anan')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  await send()
  expect(heads()).toHaveLength(1)
})

test('a reason is needed, and who waits is declined, not removed', async () => {
  const { givenWaiting, act } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  for (const why of ['', '  ', 'ก'.repeat(301)]) {
    expect((await act(id, 'decline', { why, revision: 1 })).json).toMatchObject({ code: 'invalid' })
  }
  expect((await act(id, 'remove', { why: 'x', revision: 1 })).json).toMatchObject({
    code: 'changed_meanwhile',
  })
  await act(id, 'confirm', { revision: 1 })
  expect((await act(id, 'confirm', { revision: 2 })).json).toMatchObject({
    code: 'already_confirmed',
  })
})

test('staff correct a name and move somebody to another group and area, and both stand in the history', async () => {
  const { givenWaiting, act, ask, see } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  await act(id, 'confirm', { revision: 1 })
  const moved = { ...changed, groupKind: 'school', groupName: 'โรงเรียน  บางพร้อม', area: '' }
  const answer = await ask('anan', 'PUT', `${staffAt}/${id}`, { ...moved, revision: 2 })
  expect(answer.json).toMatchObject({
    ...{ name: 'สมชาย ใจดี', phone: '082-000-0000' },
    ...{ groupKind: 'school', groupName: 'โรงเรียน บางพร้อม', area: '', revision: 3 },
  })
  const stale = await ask('anan', 'PUT', `${staffAt}/${id}`, { ...changed, revision: 2 })
  expect(stale.json).toMatchObject({ code: 'changed_meanwhile' })
  const { steps } = await see(id)
  expect(steps.map(({ what, by, detail }) => [what, by, detail])).toEqual([
    ['joined', null, null],
    ['confirmed', 'เจ้าหน้าที่', null],
    ['changed', 'anan', 'สมชาย ใจอาสา → สมชาย ใจดี · 081-000-0000 → 082-000-0000'],
    ['moved', 'anan', 'ชุมชนริมคลอง, แขวงบางพร้อม → โรงเรียน บางพร้อม'],
  ])
})

test('volunteers correct their own name and number, not their group, and leave by themselves', async () => {
  const { givenWaiting, act, ask, see, db } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  await act(id, 'confirm', { revision: 1 })
  const correction = { name: 'สมชาย รักบ้าน', phone: '๐๘๓ ๐๐๐ ๐๐๐๐', revision: 2 }
  const own = await ask('somchai', 'PUT', ownAt, correction)
  expect(own.json as unknown as OwnVolunteering).toMatchObject({
    volunteer: { name: 'สมชาย รักบ้าน', phone: '083-000-0000', groupName: 'ชุมชนริมคลอง' },
  })
  const more = { ...correction, revision: 3, groupName: 'อื่น' }
  expect((await ask('somchai', 'PUT', ownAt, more)).json).toMatchObject({ code: 'invalid' })
  const left = await ask('somchai', 'POST', `${ownAt}/leave`)
  expect(left.json).toEqual({ volunteer: null, moving: null })
  expect((await ask('somchai', 'POST', `${ownAt}/leave`)).status).toBe(200)
  const { state, endedBy, steps } = await see(id)
  expect([state, endedBy, steps.at(-1)?.what]).toEqual(['left', null, 'left'])
  expect(await verifyVolunteers(db)).toEqual([])
})

test('who moves to another office ends here, is told, and is known there only once they send their name', async () => {
  const server = await startVolunteers()
  const { givenWaiting, act, ask, send, heads, line, db, see } = server
  const { id } = await givenWaiting('somchai')
  await act(id, 'confirm', { revision: 1 })
  await send()
  line.pushed.length = 0
  const there = '/offices/khlongphrom'
  for (const to of ['bangphrom', 'nowhere']) {
    expect((await act(id, 'move', { to, revision: 2 })).status).toBe(404)
  }
  const moved = await act(id, 'move', { to: 'khlongphrom', revision: 2 })
  expect(moved.json).toMatchObject({ state: 'removed', endedWhy: null })
  expect((await see(id)).steps.at(-1)).toMatchObject({
    what: 'moved_away',
    detail: 'khlongphrom',
  })
  await send()
  expect(heads()).toEqual([['ย้ายไปช่วยอีกเขต']])
  expect(JSON.stringify(line.pushed.at(-1)?.body)).toContain('/khlongphrom/volunteer"')
  const list = await ask('wipa', 'GET', `${there}/staff/volunteer-invites`)
  expect(list.json.invites).toMatchObject([{ fromOffice: 'bangphrom', name: '', groupName: '' }])
  expect(JSON.stringify(list.json)).not.toContain('สมชาย')
  const other = await ask('malee', 'GET', `${there}/volunteering`)
  expect(other.json).toEqual({ volunteer: null, moving: null })
  const own = (await ask('somchai', 'GET', `${there}/volunteering`))
    .json as unknown as OwnVolunteering
  expect(own.moving).toMatchObject({ fromOffice: 'bangphrom', name: 'สมชาย ใจอาสา' })
  const by = { inviteId: own.moving?.inviteId }
  const group = { kind: 'community', name: 'ชุมชนใหม่', area: '' }
  const body = { ...typed, by, group }
  expect((await ask('malee', 'POST', `${there}/volunteering`, body)).json).toMatchObject({
    code: 'invite_unknown',
  })
  expect((await ask('somchai', 'POST', `${there}/volunteering`, body)).status).toBe(201)
  const session = await ask('somchai', 'GET', '/session')
  expect(session.json.volunteerOf).toEqual([{ officeId: 'khlongphrom', state: 'waiting' }])
  expect(await verifyVolunteers(db)).toEqual([])
})

test('another office’s staff see and change nobody here, and citizens nobody at all', async () => {
  const { givenWaiting, act, ask } = await startVolunteers()
  const { id } = await givenWaiting('somchai')
  const elsewhere = `/offices/khlongphrom/staff/volunteers/${id}`
  expect((await ask('wipa', 'GET', elsewhere)).status).toBe(404)
  expect((await ask('wipa', 'POST', `${elsewhere}/confirm`, { revision: 1 })).status).toBe(404)
  expect((await act(id, 'confirm', { revision: 1 }, 'wipa')).status).toBe(404)
  expect((await act(id, 'confirm', { revision: 1 }, 'somchai')).status).toBe(403)
  expect((await ask('somchai', 'GET', `${staffAt}/${id}`)).status).toBe(403)
  expect((await ask('somchai', 'GET', `${staffAt}/not-an-id`)).status).toBe(403)
  expect((await ask('suda', 'GET', `${staffAt}/not-an-id`)).status).toBe(404)
})
