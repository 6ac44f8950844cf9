import type { SystemCase, SystemDay, SystemsView } from '@phrom/shared/system-views.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { adultName, monday } from '../testing.ts'
import { at, newKey, startSystems } from './testing-systems.ts'

const view = (answer: { json: unknown }) => answer.json as SystemsView

test('a key is made once however often it is sent, and only what it comes to is kept', async () => {
  const { ask, db } = await startSystems()
  const [id, key, once] = [uuidv7(), newKey(), crypto.randomUUID()]
  const body = { name: ' ระบบกลาง ', scopes: ['read:cases'], days: 90, key }
  const make = () => ask('pranee', 'PUT', `${at}/keys/${id}`, body, { 'idempotency-key': once })
  expect((await make()).status).toBe(200)
  const again = await make()
  expect(view(again).keys).toMatchObject([
    { name: 'ระบบกลาง', prefix: key.slice(0, 12), state: 'active', lastUsedOn: null, uses: 0 },
  ])
  const secret = key.slice(12)
  const rows = await Promise.all([
    db.selectFrom('systemKey').selectAll().execute(),
    db.selectFrom('idempotency').selectAll().execute(),
  ])
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(again.json)).not.toContain(secret)
})

test.each([
  ['a key of another shape', { key: 'secret' }],
  ['no scope', { scopes: [] }],
  ['a scope that there is not', { scopes: ['write:cases'] }],
  ['a scope twice', { scopes: ['read:cases', 'read:cases'] }],
  ['a year that does not end', { days: 36_500 }],
  ['no name', { name: '   ' }],
  ['a name without end', { name: 'ก'.repeat(10_000) }],
])('refuses %s', async (_, change) => {
  const { ask } = await startSystems()
  const body = { name: 'ระบบ', scopes: ['read:cases'], days: 90, key: newKey(), ...change }
  expect((await ask('pranee', 'PUT', `${at}/keys/${uuidv7()}`, body)).status).toBe(422)
})

test('only admins of the office make, see and revoke keys', async () => {
  const { ask, givenKey, read } = await startSystems()
  const { id, key } = await givenKey(['read:bookings'])
  const body = { name: 'ระบบ', scopes: ['read:cases'], days: 90, key: newKey() }
  for (const [person, status] of [
    ...([
      ['anan', 403],
      ['suda', 403],
      ['malee', 403],
      ['wirat', 404],
    ] as const),
  ] as const) {
    expect((await ask(person, 'GET', at)).status).toBe(status)
    expect((await ask(person, 'PUT', `${at}/keys/${uuidv7()}`, body)).status).toBe(status)
    expect((await ask(person, 'POST', `${at}/keys/${id}/revoke`)).status).toBe(status)
  }
  expect((await ask(undefined, 'GET', at)).status).toBe(401)
  expect((await read(key, '/bookings')).status).toBe(200)
})

test('a key opens its own office alone, what its scopes say, until it ends or is revoked', async () => {
  const { ask, givenKey, read, passMinutes } = await startSystems()
  const { id, key } = await givenKey(['read:bookings'])
  const refusal = async (given: string | undefined, path: string, office?: string) => {
    const { status, json } = await read(given, path, office)
    return [status, json.code, json.fields]
  }
  const invalid = [401, 'key_invalid', undefined]
  expect((await read(key, '/bookings')).status).toBe(200)
  expect(await refusal(key, '/bookings', 'khlongphrom')).toEqual(invalid)
  expect((await refusal(key, '/bookings', 'nowhere'))[0]).toBe(404)
  expect(await refusal(undefined, '/bookings')).toEqual(invalid)
  expect(await refusal(newKey(), '/bookings')).toEqual(invalid)
  expect(await refusal(`${key}x`, '/bookings')).toEqual(invalid)
  expect(await refusal(key, '/cases/ABCDEF')).toEqual([403, 'scope_missing', ['read:cases']])
  // It is not a session: nothing of the office's own doors opens with it.
  expect(
    (await ask(undefined, 'GET', at, undefined, { authorization: `Bearer ${key}` })).status,
  ).toBe(401)
  const other = await givenKey(['read:bookings'])
  await ask('pranee', 'POST', `${at}/keys/${id}/revoke`)
  await ask('pranee', 'POST', `${at}/keys/${id}/revoke`)
  expect(await refusal(key, '/bookings')).toEqual(invalid)
  const { keys } = view(await ask('pranee', 'GET', at))
  expect(keys.map(({ state }) => state)).toEqual(['active', 'revoked'])
  passMinutes(90 * 24 * 60 - 1)
  expect((await read(other.key, '/bookings')).status).toBe(200)
  passMinutes(1)
  expect(await refusal(other.key, '/bookings')).toEqual(invalid)
})

test('so many requests a minute are answered, and those are counted by day', async () => {
  const { ask, givenKey, read, passMinutes } = await startSystems()
  const { key } = await givenKey(['read:bookings'])
  const other = await givenKey(['read:bookings'])
  for (let i = 0; i < 120; i++) expect((await read(key, '/bookings')).status).toBe(200)
  expect((await read(key, '/bookings')).json).toMatchObject({ code: 'too_many_requests' })
  expect((await read(other.key, '/bookings')).status).toBe(200)
  passMinutes(1)
  expect((await read(key, '/bookings')).status).toBe(200)
  const { keys } = view(await ask('pranee', 'GET', at))
  expect(keys.map(({ uses, lastUsedOn }) => [uses, lastUsedOn])).toEqual([
    [1, '2026-11-20'],
    [121, '2026-11-20'],
  ])
})

test('an office has twenty keys that work at most', async () => {
  const { ask, givenKey } = await startSystems()
  const { id } = await givenKey(['read:cases'])
  for (let i = 1; i < 20; i++) await givenKey(['read:cases'])
  await expect(givenKey(['read:cases'])).rejects.toThrow('409')
  await ask('pranee', 'POST', `${at}/keys/${id}/revoke`)
  await givenKey(['read:cases'])
})

test('a case is read by its code, without a word of whose it is; a draft is not there', async () => {
  const { ask, givenKey, read, givenCase, cases } = await startSystems()
  const { key } = await givenKey(['read:cases'])
  const codeOf = async (id: string) =>
    String((await ask('malee', 'GET', `${cases}/${id}`)).json.code)
  const draft = await givenCase('malee', 'draft', adultName)
  const code = await codeOf(draft)
  expect((await read(key, `/cases/${code}`)).status).toBe(404)
  await ask('malee', 'POST', `${cases}/${draft}/withdraw`, {})
  expect((await read(key, `/cases/${code}`)).status).toBe(404)
  const sent = await codeOf(await givenCase('malee'))
  const shown = `${sent.slice(0, 3)}-${sent.slice(3).toLowerCase()}`
  const answer = await read(key, `/cases/${shown}`)
  expect(answer.json as SystemCase).toEqual({
    ...{ code: sent, serviceId: 'change-first-name', state: 'approved', visitOn: null },
    changedAt: expect.stringMatching(/^2026-11-20T/),
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('who guesses codes is told no more after some', async () => {
  const { givenKey, read } = await startSystems()
  const { key } = await givenKey(['read:cases'])
  const statuses: number[] = []
  for (let i = 0; i < 21; i++) statuses.push((await read(key, '/cases/AAAAAA')).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
  expect(statuses[20]).toBe(429)
})

test('a day is read in numbers: places, bookings and what became of who came', async () => {
  const { ask, givenKey, read, givenCase, cases } = await startSystems()
  const { key } = await givenKey(['read:bookings'])
  const id = await givenCase('malee')
  const { status } = await ask('malee', 'POST', `${cases}/${id}/booking`, {
    ...{ day: monday, start: '08:00' },
  })
  expect(status).toBe(201)
  const day = (await read(key, `/bookings?day=${monday}`)).json as SystemDay
  expect(day.day).toBe(monday)
  expect(day.slots).toContainEqual({
    ...{ teamId: 'general-registration', start: '08:00', end: '12:00', places: 2, booked: 1 },
  })
  expect(day.teams[0]).toMatchObject({ arrived: 0, served: 0 })
  expect(JSON.stringify(day)).not.toContain(id)
  for (const bad of ['2026-02-30', 'x', '%00']) {
    expect((await read(key, `/bookings?day=${bad}`)).status).toBe(422)
  }
})

test('the description says how a key is shown, what is read, and what an address is told', async () => {
  const { app } = await startSystems()
  const answer = await app.request('/api/systems/v1/openapi.json')
  const described = (await answer.json()) as {
    paths: Record<string, { get: { security: unknown } }>
    components: { securitySchemes: unknown }
    webhooks: { event: { post: object } }
  }
  expect(described.components.securitySchemes).toMatchObject({
    officeKey: { type: 'http', scheme: 'bearer' },
  })
  expect(Object.keys(described.paths)).toContain('/{office}/cases/{code}')
  for (const { get } of Object.values(described.paths)) {
    expect(get.security).toEqual([{ officeKey: [] }])
  }
  expect(JSON.stringify(described.webhooks.event.post)).toContain('visit.not_served')
})
