import type { RuleConfirmation, RuleProgress } from '@phrom/shared/rule-confirmations.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { statementsToConfirm } from '@phrom/shared/services/statements.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answers } from '../http/openapi.ts'
import { type PersonName, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

const marriage = definitions['marriage-registration']?.[0] as Service
const rules = '/offices/bangphrom/staff/rules'
const path = `${rules}/marriage-registration/confirmations`
const given = {
  version: marriage.version,
  statement: 'fees/special-venue',
  by: 'นายทะเบียน สมศักดิ์',
  day: '2026-11-19',
  note: 'ตามประกาศของกรม',
}

/** Ticks a statement off; answers the confirmation. */
async function givenTick({ ask }: Server, change: Partial<typeof given> = {}) {
  const { status, json } = await ask('anan', 'POST', path, { ...given, ...change })
  expect(status, JSON.stringify(json)).toBe(201)
  return json as unknown as RuleConfirmation
}
async function recordOf({ ask }: Server, person: PersonName = 'suda') {
  const { status, json } = await ask(person, 'GET', path)
  expect(status).toBe(200)
  return json as unknown as RuleConfirmation[]
}
async function progressOf({ ask }: Server, office = 'bangphrom', person: PersonName = 'suda') {
  const { json } = await ask(person, 'GET', `/offices/${office}/staff/rules`)
  const all = json as unknown as RuleProgress[]
  expect(v.is(v.array(answers.ruleProgress), all)).toBe(true)
  return all
}

test('tells all staff of the office how far it is with each of the 46 services', async () => {
  const server = await startTestServer()
  await givenTick(server)
  const progress = await progressOf(server)
  expect(progress).toHaveLength(46)
  expect(progress.find(({ serviceId }) => serviceId === 'marriage-registration')).toEqual({
    serviceId: 'marriage-registration',
    version: marriage.version,
    statements: statementsToConfirm(marriage).length,
    confirmed: 1,
  })
  const others = progress.filter(({ serviceId }) => serviceId !== 'marriage-registration')
  expect(others.every(({ confirmed }) => confirmed === 0)).toBe(true)
})

test('keeps who confirmed, who recorded it and when, and shows it to all staff of the office', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server, { by: '  นายทะเบียน \u0000 สมศักดิ์ ' })
  expect(v.is(answers.ruleConfirmation, tick), JSON.stringify(tick)).toBe(true)
  expect(tick).toMatchObject({
    serviceId: 'marriage-registration',
    version: marriage.version,
    statement: 'fees/special-venue',
    outdated: false,
    by: 'นายทะเบียน สมศักดิ์',
    day: '2026-11-19',
    note: 'ตามประกาศของกรม',
    recordedBy: 'anan',
    recordedAt: '2026-11-20T02:00:00.000Z',
    takenBack: null,
  })
  expect(await recordOf(server)).toEqual([tick])
  const { json } = await server.ask('suda', 'GET', '/offices/bangphrom/staff/confirmations')
  expect(json).toEqual([tick])
})

test('takes a tick back and keeps both on record, and lets it be ticked anew', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  server.setClock('2026-11-20T03:00:00.000Z')
  const back = await server.ask('pranee', 'POST', `${path}/${tick.id}/take-back`)
  expect(back.status).toBe(200)
  const takenBack = { by: 'pranee', at: '2026-11-20T03:00:00.000Z' }
  expect(back.json).toEqual({ ...tick, takenBack })
  expect(await recordOf(server)).toEqual([{ ...tick, takenBack }])
  expect((await server.ask('suda', 'GET', '/offices/bangphrom/staff/confirmations')).json).toEqual(
    [],
  )

  const again = await givenTick(server, { note: '' })
  expect(await recordOf(server)).toEqual([again, { ...tick, takenBack }])
})

test('takes nothing back twice, and says so', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  const key = { 'idempotency-key': crypto.randomUUID() }
  const undo = `${path}/${tick.id}/take-back`
  const first = await server.ask('anan', 'POST', undo, undefined, key)
  // The same request again, as after a lost answer, is the same answer.
  expect(await server.ask('anan', 'POST', undo, undefined, key)).toEqual(first)
  const second = await server.ask('pranee', 'POST', undo)
  expect([second.status, second.json.code]).toEqual([409, 'already_taken_back'])
  expect((await recordOf(server))[0]?.takenBack?.by).toBe('anan')
})

test('records a tick once, however often it is sent', async () => {
  const server = await startTestServer()
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await server.ask('anan', 'POST', path, given, key)
  expect(await server.ask('anan', 'POST', path, given, key)).toEqual(first)
  const other = await server.ask('anan', 'POST', path, { ...given, note: 'x' }, key)
  expect(other.json.code).toBe('idempotency_key_reused')
  expect(await recordOf(server)).toHaveLength(1)
})

test('lets one of two heads tick who do so at once', async () => {
  const server = await startTestServer()
  await recordOf(server, 'anan')
  await recordOf(server, 'pranee')
  const statements = statementsToConfirm(marriage).map(({ key }) => key)
  for (const statement of statements.slice(0, 6)) {
    const both = await Promise.all(
      (['anan', 'pranee'] as const).map((person) =>
        server.ask(person, 'POST', path, { ...given, statement }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.json.code).toBe('already_confirmed')
  }
  expect(await recordOf(server)).toHaveLength(6)
})

test('lets heads and administrators tick, and nobody else', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  const other = { ...given, statement: 'minutes' }
  for (const [method, to, body] of [
    ['POST', path, other],
    ['POST', `${path}/${tick.id}/take-back`, undefined],
  ] as const) {
    const staff = await server.ask('suda', method, to, body)
    expect([staff.status, staff.json.code]).toEqual([403, 'forbidden'])
    const citizen = await server.ask('malee', method, to, body)
    expect([citizen.status, citizen.json.code]).toEqual([403, 'forbidden'])
    expect((await server.ask(undefined, method, to, body)).status).toBe(401)
  }
  expect(await recordOf(server)).toEqual([tick])
  for (const to of [rules, path, '/offices/bangphrom/staff/confirmations']) {
    expect((await server.ask('malee', 'GET', to)).json.code).toBe('forbidden')
    expect((await server.ask(undefined, 'GET', to)).json.code).toBe('unauthenticated')
  }
})

test('keeps the offices apart: another office neither sees nor changes anything', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  for (const [method, to] of [
    ['GET', rules],
    ['GET', path],
    ['GET', '/offices/bangphrom/staff/confirmations'],
    ['POST', path],
    ['POST', `${path}/${tick.id}/take-back`],
  ] as const) {
    const answer = await server.ask('wirat', method, to, method === 'POST' ? given : undefined)
    expect([answer.status, answer.json.code], to).toEqual([404, 'not_found'])
  }
  // By way of their own office, with the id of another's.
  const own = path.replace('bangphrom', 'khlongphrom')
  const forged = await server.ask('wirat', 'POST', `${own}/${tick.id}/take-back`)
  expect(forged.status).toBe(404)
  expect((await server.ask('wirat', 'GET', own)).json).toEqual([])
  const theirs = await progressOf(server, 'khlongphrom', 'wipa')
  expect(theirs.every(({ confirmed }) => confirmed === 0)).toBe(true)
  // Both offices may confirm the same statement.
  expect((await server.ask('wirat', 'POST', own, given)).status).toBe(201)
  expect(await recordOf(server)).toEqual([tick])
})

test.each<[string, object, string]>([
  ['a statement that does not exist', { statement: 'fees/none' }, 'statement'],
  ['a statement that needs no confirmation', { statement: 'fees/at-office' }, 'statement'],
  ['a statement of Object itself', { statement: 'constructor' }, 'statement'],
  ['a version that does not exist', { version: '1999-01-01' }, 'statement'],
  ['no name', { by: ' \u0000 ' }, 'by'],
  ['a name without end', { by: 'ก'.repeat(150) }, 'by'],
  ['a day that lies ahead', { day: '2026-11-21' }, 'day'],
  ['a day that does not exist', { day: '2026-02-30' }, 'day'],
  ['a year that was mistyped', { day: '0026-11-19' }, 'day'],
  ['a note without end', { note: 'x'.repeat(301) }, 'note'],
  ['a field of its own', { recordedBy: 'somebody' }, 'recordedBy'],
])('refuses %s', async (_name, change, field) => {
  const server = await startTestServer()
  const { status, json } = await server.ask('anan', 'POST', path, { ...given, ...change })
  expect([status, json.code]).toEqual([422, 'invalid'])
  expect(json.fields).toEqual([field])
  expect(await recordOf(server)).toEqual([])
})

test.each([
  ['GET', `${rules}/no-such-service/confirmations`],
  ['POST', `${rules}/no-such-service/confirmations`],
  ['POST', `${rules}/constructor/confirmations`],
  ['POST', `${path}/not-an-id/take-back`],
  ['POST', `${path}/${crypto.randomUUID()}/take-back`],
])('does not find %s %s', async (method, to) => {
  const { ask } = await startTestServer()
  const answer = await ask('anan', method, to, method === 'POST' ? given : undefined)
  expect([answer.status, answer.json.code]).toEqual([404, 'not_found'])
})

test('does not find a confirmation under another service', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  const other = `${rules}/change-first-name/confirmations/${tick.id}/take-back`
  expect((await server.ask('anan', 'POST', other)).status).toBe(404)
})

test('counts a tick no more when the statement says something else, and lets it be ticked anew', async () => {
  const server = await startTestServer()
  const tick = await givenTick(server)
  await server.db.updateTable('ruleConfirmation').set({ wording: 'an earlier wording' }).execute()
  expect(await recordOf(server)).toEqual([{ ...tick, outdated: true }])
  const progress = await progressOf(server)
  expect(progress.every(({ confirmed }) => confirmed === 0)).toBe(true)

  const again = await givenTick(server)
  const takenBack = { by: 'anan', at: '2026-11-20T02:00:00.000Z' }
  expect(await recordOf(server)).toEqual([again, { ...tick, outdated: true, takenBack }])
})

test('keeps a tick for the version that was read: another version has its own', async () => {
  const server = await startTestServer()
  const old = definitions['marriage-registration']?.[1] as Service
  await givenTick(server, { version: old.version })
  const progress = await progressOf(server)
  expect(progress.every(({ confirmed }) => confirmed === 0)).toBe(true)
  await givenTick(server)
  expect((await recordOf(server)).map(({ version }) => version)).toEqual([
    old.version,
    marriage.version,
  ])
})

test('writes neither the name nor the note into the log', async () => {
  const server = await startTestServer()
  await givenTick(server)
  expect(server.logged.join()).not.toMatch(/สมศักดิ์|ประกาศ/)
})
