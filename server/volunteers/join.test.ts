import { addMinutes } from '@phrom/shared/time.ts'
import type { OpenInvite, OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import {
  forSomchai,
  forTraining,
  invitesAt,
  newToken,
  ownAt,
  ownGroup,
  startVolunteers,
  typed,
} from './testing-volunteers.ts'
import { verifyVolunteers } from './verify.ts'

const days = (count: number) => count * 24 * 60

test('whoever takes an invitation waits, and nothing is open to them before staff confirm by name', async () => {
  const { invite, join, ask, see, find, act, db } = await startVolunteers()
  const { token, status } = await invite()
  expect(status).toBe(200)
  const looked = await ask('somchai', 'POST', `${ownAt}/look`, { token })
  expect(looked.json as unknown as OpenInvite).toMatchObject({
    ...{ state: 'open', kind: 'person', groupName: 'ชุมชนริมคลอง', isVolunteer: false },
  })
  // For whom it was made is nobody's to read who was given the link.
  expect(JSON.stringify(looked.json)).not.toContain('สมชาย')
  const joined = await join('somchai', token)
  expect(joined.status).toBe(201)
  expect(joined.json as unknown as OwnVolunteering).toMatchObject({
    volunteer: { state: 'waiting', name: 'สมชาย ใจอาสา', groupKind: 'community' },
  })
  const session = await ask('somchai', 'GET', '/session')
  expect(session.json.volunteerOf).toEqual([{ officeId: 'bangphrom', state: 'waiting' }])
  const { volunteers, counts } = await find({ state: 'waiting' })
  expect(counts).toEqual({ active: 0, waiting: 1, ended: 0 })
  const id = volunteers[0]?.id ?? ''
  expect(await see(id)).toMatchObject({
    ...{ name: 'สมชาย ใจอาสา', invitedAs: 'สมชาย ใจอาสา', lineName: 'somchai' },
    invite: { kind: 'person', createdBy: 'เจ้าหน้าที่' },
    steps: [{ what: 'joined', by: null }],
  })
  expect((await act(id, 'confirm', { revision: 1 })).status).toBe(200)
  const again = await ask('somchai', 'GET', '/session')
  expect(again.json.volunteerOf).toEqual([{ officeId: 'bangphrom', state: 'active' }])
  expect(await verifyVolunteers(db)).toEqual([])
})

test('what was agreed to on joining stands with its version, and nobody joins without', async () => {
  const { invite, join, db } = await startVolunteers()
  const { token } = await invite()
  const without = await join('somchai', token, { consent: 'an older one' })
  expect(without.json).toMatchObject({ status: 409, code: 'consent_needed' })
  await join('somchai', token)
  const row = await db.selectFrom('volunteer').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ consentVersion: typed.consent, language: 'th' })
  expect(row.consentHash).toMatch(/^[\w-]{43}$/)
})

test('an invitation for one person is used once, also when two take it at the same moment', async () => {
  const { invite, join, ask, db } = await startVolunteers()
  const { token } = await invite()
  const people = ['somchai', 'malee', 'wipa', 'wirat'] as const
  for (const person of people) await ask(person, 'GET', '/session')
  const answers = await Promise.all(people.map((person) => join(person, token)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.json).toMatchObject({ code: 'invite_used' })
  const late = await ask('anan', 'POST', `${ownAt}/look`, { token })
  expect(late.json).toMatchObject({ state: 'used' })
  expect(await verifyVolunteers(db)).toEqual([])
})

test('an invitation that was passed on shows staff whom it was meant for beside who came', async () => {
  const { givenWaiting, see, act, ask } = await startVolunteers()
  const { id, token } = await givenWaiting('malee')
  const view = await see(id)
  expect(view).toMatchObject({ invitedAs: 'สมชาย ใจอาสา', lineName: 'malee' })
  const declined = await act(id, 'decline', { why: 'ไม่ใช่คนที่เชิญ', revision: 1 })
  expect(declined.json).toMatchObject({ state: 'declined', endedWhy: 'ไม่ใช่คนที่เชิญ' })
  const session = await ask('malee', 'GET', '/session')
  expect(session.json.volunteerOf).toEqual([])
  const back = await ask('malee', 'POST', ownAt, { ...typed, by: { token } })
  expect(back.json).toMatchObject({ code: 'invite_used' })
})

test('an invitation for a training is for so many, each once, who name their own group', async () => {
  const { invite, join, find, act } = await startVolunteers()
  const { token } = await invite(forTraining)
  expect((await join('somchai', token)).json).toMatchObject({ code: 'invalid', fields: ['group'] })
  for (const person of ['somchai', 'malee'] as const) {
    expect((await join(person, token, { group: ownGroup })).status).toBe(201)
  }
  expect((await join('malee', token, { group: ownGroup })).json).toMatchObject({
    code: 'already_volunteer',
  })
  const { volunteers } = await find({ state: 'waiting' })
  expect(volunteers).toMatchObject([
    { groupKind: 'school', groupName: 'โรงเรียนบางพร้อม', invitedAs: null },
    { groupKind: 'school', groupName: 'โรงเรียนบางพร้อม', invitedAs: null },
  ])
  const malee = volunteers.find(({ lineName }) => lineName === 'malee')
  await act(malee?.id ?? '', 'decline', { why: 'ไม่รู้จัก', revision: 1 })
  // Who was declined does not come back by the same one, though a place is left.
  expect((await join('malee', token, { group: ownGroup })).json).toMatchObject({
    code: 'invite_used',
  })
  expect((await join('wipa', token, { group: ownGroup })).status).toBe(201)
  expect((await join('wirat', token, { group: ownGroup })).json).toMatchObject({
    code: 'invite_used',
  })
})

test('a group that staff have set is not for whoever joins to change', async () => {
  const { givenWaiting, invite, join, find } = await startVolunteers()
  await givenWaiting('somchai')
  const { token } = await invite()
  await join('malee', token, { group: ownGroup })
  const { volunteers } = await find({ state: 'waiting' })
  expect(new Set(volunteers.map(({ groupName }) => groupName))).toEqual(new Set(['ชุมชนริมคลอง']))
})

test.each([
  ['for one person after fourteen days', forSomchai, days(14)],
  ['for a training after its days', forTraining, days(1)],
])('an invitation ends: %s', async (_name, wanted, minutes) => {
  const { invite, join, setClock, deps } = await startVolunteers()
  const { token } = await invite(wanted)
  const made = deps.now()
  setClock(addMinutes(made, minutes))
  const late = await join('wipa', token, { group: ownGroup })
  expect(late.json).toMatchObject({ status: 410, code: 'invite_over' })
  setClock(addMinutes(made, minutes - 1))
  expect((await join('wipa', token, { group: ownGroup })).status).toBe(201)
})

test('one that was taken back opens nothing, and a new link ends the old one', async () => {
  const { invite, join, ask } = await startVolunteers()
  const { id, token } = await invite()
  const other = newToken()
  const renewed = await ask('suda', 'PUT', `${invitesAt}/${id}/link`, { token: other, revision: 1 })
  expect(renewed.status).toBe(200)
  expect((await join('somchai', token)).json).toMatchObject({ code: 'invite_unknown' })
  const stale = await ask('suda', 'POST', `${invitesAt}/${id}/take-back`, { revision: 1 })
  expect(stale.json).toMatchObject({ code: 'changed_meanwhile' })
  const ended = await ask('suda', 'POST', `${invitesAt}/${id}/take-back`, { revision: 2 })
  expect(ended.status).toBe(200)
  expect((await join('somchai', other)).json).toMatchObject({ code: 'invite_over' })
  const twice = await ask('suda', 'POST', `${invitesAt}/${id}/take-back`, { revision: 3 })
  expect(twice.json).toMatchObject({ code: 'invite_over' })
})

test('the secret of a link stands nowhere, and whoever guesses is slowed down', async () => {
  const { invite, join, ask, db, logged } = await startVolunteers()
  const { token, list } = await invite()
  expect((await join('somchai', token)).status).toBe(201)
  const tables = ['volunteerInvite', 'volunteer', 'volunteerRecord', 'idempotency'] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  for (const text of [JSON.stringify(rows), JSON.stringify(list), logged.join('\n')]) {
    expect(text).not.toContain(token)
  }
  const statuses: number[] = []
  for (let guess = 0; guess < 22; guess++) {
    statuses.push((await ask('malee', 'POST', `${ownAt}/look`, { token: newToken() })).status)
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
  expect(statuses.slice(20)).toEqual([429, 429])
})

test('an invitation of one office opens nothing at another', async () => {
  const { invite, ask } = await startVolunteers()
  const { id, token } = await invite()
  const there = '/offices/khlongphrom'
  const body = { ...typed, by: { token } }
  expect((await ask('somchai', 'POST', `${there}/volunteering`, body)).json).toMatchObject({
    code: 'invite_unknown',
  })
  const stolen = await ask('wipa', 'POST', `${there}/staff/volunteer-invites/${id}/take-back`, {
    revision: 1,
  })
  expect(stolen.status).toBe(404)
  expect((await ask('wipa', 'GET', invitesAt)).status).toBe(404)
  expect((await ask('malee', 'GET', invitesAt)).status).toBe(403)
})

test('a retry of joining changes nothing, and its answer keeps no name', async () => {
  const { invite, ask, db } = await startVolunteers()
  const { token } = await invite()
  const key = { 'idempotency-key': crypto.randomUUID() }
  const body = { ...typed, by: { token } }
  const first = await ask('somchai', 'POST', ownAt, body, key)
  const second = await ask('somchai', 'POST', ownAt, body, key)
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
  expect(await db.selectFrom('volunteer').select('id').execute()).toHaveLength(1)
  const kept = await db.selectFrom('idempotency').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('สมชาย')
})

test.each([
  ['no name', { name: '' }],
  ['a name of signs', { name: '<script>' }],
  ['a telephone that is none', { phone: '12' }],
  ['a group of nothing but spaces', { group: { kind: 'school', name: '   ', area: '' } }],
  ['a kind that is none', { group: { kind: 'gang', name: 'x', area: '' } }],
  ['a name as long as a book', { name: 'ก'.repeat(5000) }],
  ['a token that is none', { by: { token: "' or 1=1 --" } }],
])('%s is refused', async (_name, change) => {
  const { invite, join } = await startVolunteers()
  const { token } = await invite(forTraining)
  const { json } = await join('somchai', token, { group: ownGroup, ...change })
  expect(json).toMatchObject({ status: 422, code: 'invalid' })
})

test.each([
  ['0 people', { people: 0 }],
  ['201 people', { people: 201 }],
  ['half a person', { people: 1.5 }],
  ['8 days', { days: 8 }],
  ['no days', { days: 0 }],
  ['a group without its kind', { groupName: 'ชุมชนริมคลอง' }],
])('an invitation for %s is refused', async (_name, change) => {
  const { invite } = await startVolunteers()
  expect((await invite({ ...forTraining, ...change })).status).toBe(422)
})

test('an id of an invitation opens only what was left for this very person', async () => {
  const { invite, ask } = await startVolunteers()
  const { id } = await invite()
  for (const inviteId of [id, uuidv7()]) {
    const { json } = await ask('somchai', 'POST', ownAt, { ...typed, by: { inviteId } })
    expect(json).toMatchObject({ code: 'invite_unknown' })
  }
})

test('nobody joins unknown', async () => {
  const { app } = await startVolunteers()
  const answer = await app.request(`/api${ownAt}`)
  expect(answer.status).toBe(401)
})
