import { createHmac } from 'node:crypto'
import type { MyCase } from '@phrom/shared/my-data.ts'
import type { SystemsView } from '@phrom/shared/system-views.ts'
import { hookEvents, tryAgainAfter } from '@phrom/shared/systems.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { openKeys } from '../documents/keys/key-ring.ts'
import { addKey, dropKey, rememberKey, rewrapOffice } from '../documents/keys/rotate-keys.ts'
import { runRetention } from '../retention/run.ts'
import { monday } from '../testing.ts'
import { at, newSecret, type Received, startReceiver, startSystems } from './testing-systems.ts'
import { verifySystems } from './verify.ts'

/** Whether one of the signatures is made with this secret, as a receiver finds out. */
function isSigned({ headers, text }: Received, secret: string): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return `${headers['webhook-signature']}`.split(' ').includes(expected)
}

const day = 24 * 60

test('tells of what happens to a case, signed, in its order, without a word of whose it is', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id, secret } = await server.givenHook(city.url, [...hookEvents])
  const caseId = await server.givenCase('malee')
  server.pass(1)
  const { json } = await server.ask('malee', 'POST', `${server.cases}/${caseId}/booking`, {
    ...{ day: monday, start: '08:00' },
  })
  expect(await server.deliver()).toBe(3)
  expect(await server.deliver()).toBe(0)
  const data = { office: 'bangphrom', service: 'change-first-name', code: json.code }
  expect(city.bodies()).toMatchObject([
    { type: 'case.sent', data },
    { type: 'case.approved', data },
    { type: 'visit.booked', data },
  ])
  for (const got of city.received) {
    expect(isSigned(got, secret)).toBe(true)
    expect(isSigned({ ...got, text: got.text.replace('bangphrom', 'khlongphrom') }, secret)).toBe(
      false,
    )
    const { id, timestamp, ...rest } = JSON.parse(got.text)
    expect(got.headers['webhook-id']).toBe(id)
    expect(Object.keys(rest).sort()).toEqual(['data', 'type'])
    expect(got.text).not.toMatch(/มาลี|081|[0-9a-f-]{36}.*[0-9a-f-]{36}/)
  }
  expect(await server.hookPage(id)).toMatchObject({
    hook: { state: 'working', waiting: 0, failed: 0 },
    deliveries: [
      { type: 'visit.booked', state: 'delivered', attempts: 1, lastStatus: 204 },
      {},
      {},
    ],
  })
  expect(await verifySystems(server.db)).toEqual([])
})

test('is told only of what it wants, of its own office, and of no draft', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  await server.givenHook(city.url, ['case.withdrawn'])
  const draft = await server.givenCase('malee', 'draft')
  await server.ask('malee', 'POST', `${server.cases}/${draft}/withdraw`, {})
  const sent = await server.givenCase('malee')
  await server.ask('malee', 'POST', `${server.cases}/${sent}/withdraw`, {})
  await server.deliver()
  expect(city.bodies().map(({ type }) => type)).toEqual(['case.withdrawn'])
})

test('what is refused is told to nobody', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  await server.givenHook(city.url, [...hookEvents])
  const id = await server.givenCase('malee')
  await server.deliver()
  const before = city.received.length
  // Sent a second time, and booked for a day that is over.
  await server.ask('malee', 'POST', `${server.cases}/${id}/submit`, { consents: [] })
  await server.ask('malee', 'POST', `${server.cases}/${id}/booking`, {
    day: '2026-11-01',
    start: '08:00',
  })
  await server.deliver()
  expect(city.received.length).toBe(before)
})

test('what fails is tried again under the same id, and the address rests meanwhile', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url)
  city.saysStatus(503)
  await server.givenCase('malee')
  // The second waits until the address has rested.
  expect(await server.deliver()).toBe(1)
  expect(await server.deliver()).toBe(0)
  expect((await server.hookPage(id)).hook).toMatchObject({ state: 'failing', waiting: 2 })
  city.saysStatus(200)
  server.passMinutes(1)
  expect(await server.deliver()).toBe(2)
  const ids = city.bodies().map((one) => one.id)
  expect(ids[0]).toBe(ids[1])
  const page = await server.hookPage(id)
  expect(page.hook).toMatchObject({ state: 'working', waiting: 0 })
  expect(page.deliveries.map(({ attempts }) => attempts)).toEqual([1, 2])
})

test.each([
  ['an error', 500, 'status'],
  ['a redirect', 302, 'redirect'],
  ['an answer that is no yes', 404, 'status'],
])('%s is a failure, and nothing is followed', async (_, status, lastError) => {
  const city = await startReceiver()
  const elsewhere = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  city.says((response) => void response.writeHead(status, { location: elsewhere.url }).end())
  await server.givenCase('malee')
  await server.deliver()
  expect(elsewhere.received).toEqual([])
  expect((await server.hookPage(id)).deliveries).toMatchObject([
    { state: 'waiting', lastStatus: status, lastError },
  ])
})

test('who is slow, hangs up or sends without end keeps nobody waiting', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  await server.givenCase('malee')
  city.says(() => {})
  await server.deliver({ timeoutMs: 100 })
  expect((await server.hookPage(id)).deliveries[0]).toMatchObject({ lastError: 'timeout' })
  city.says((response) => void response.destroy())
  server.passMinutes(5)
  await server.deliver()
  expect((await server.hookPage(id)).deliveries[0]).toMatchObject({ lastError: 'unreachable' })
  city.says((response) => {
    response.writeHead(200)
    const fill = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', fill)
    fill()
  })
  server.passMinutes(10)
  await server.deliver()
  expect((await server.hookPage(id)).deliveries[0]).toMatchObject({ state: 'delivered' })
})

test('no address of a private network is taken, and none is told should a name lead there later', async () => {
  const server = await startSystems({})
  const put = async (url: string) => {
    const body = { url, events: ['case.sent'], secret: newSecret() }
    const { status, json } = await server.ask('pranee', 'PUT', `${at}/hooks/${uuidv7()}`, body)
    return [status, json.code]
  }
  for (const url of [
    ...['https://127.0.0.1/x', 'https://localhost/x', 'https://10.0.0.1/', 'https://[::1]/'],
    ...[
      'https://169.254.169.254/latest',
      'https://2130706433/',
      'http://1.1.1.1/',
      'ftp://1.1.1.1/',
    ],
    ...['https://user:pass@1.1.1.1/', 'https://1.1.1.1/#x', 'https://[::ffff:10.0.0.1]/', 'x'],
    'javascript:alert(1)',
  ]) {
    expect([url, ...(await put(url))]).toEqual([url, 422, 'address_refused'])
  }
  const id = uuidv7()
  const body = { url: 'https://1.1.1.1/x', events: ['case.sent'], secret: newSecret() }
  expect((await server.ask('pranee', 'PUT', `${at}/hooks/${id}`, body)).status).toBe(200)
  // As if it had been a name that led elsewhere when it was entered.
  const city = await startReceiver()
  await server.db
    .updateTable('systemHook')
    .set({ url: `http://localhost:${city.port}/x` })
    .execute()
  server.pass(10)
  await server.givenCase('malee')
  await server.deliver()
  expect(city.received).toEqual([])
  expect((await server.hookPage(id)).deliveries).toMatchObject([{ lastError: 'address' }])
})

test('a name is asked once a try, and what it says then is where the event goes', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  await server.db
    .updateTable('systemHook')
    .set({ url: `http://city.test:${city.port}/x` })
    .execute()
  await server.givenCase('malee')
  let asked = 0
  const lookup = async () => {
    asked += 1
    return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 as const }]
  }
  await server.deliver({ lookup })
  expect(asked).toBe(1)
  expect(city.received[0]?.headers.host).toBe(`city.test:${city.port}`)
  await server.ask('pranee', 'POST', `${at}/hooks/${id}/test`)
  await server.deliver({ lookup })
  expect(city.received.length).toBe(1)
})

test('what ten tries could not deliver is set aside, and can be sent again by hand', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  await server.givenCase('malee')
  city.saysStatus(500)
  for (let attempts = 1; attempts <= 10; attempts++) {
    expect(await server.deliver()).toBe(1)
    await server.passAwake(tryAgainAfter(attempts) / 60_000)
  }
  expect(await server.deliver()).toBe(0)
  const page = await server.hookPage(id)
  expect(page.deliveries).toMatchObject([{ state: 'failed', attempts: 10, lastError: 'status' }])
  expect(page.hook).toMatchObject({ state: 'failing', waiting: 0, failed: 1 })
  expect(await verifySystems(server.db)).toEqual([])
  city.saysStatus(200)
  const again = `${at}/hooks/${id}/deliveries/${page.deliveries[0]?.id}/again`
  expect((await server.ask('pranee', 'POST', again)).status).toBe(200)
  // Twice at once is once.
  expect((await server.ask('pranee', 'POST', again)).json.code).toBe('changed_meanwhile')
  expect(await server.deliver()).toBe(1)
  expect((await server.hookPage(id)).hook).toMatchObject({ state: 'working', failed: 0 })
})

test('after three days of nothing but failures an address is switched off, and told again when an admin says so', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  city.saysStatus(410)
  await server.givenCase('malee')
  await server.deliver()
  await server.passAwake(3 * day - 1)
  await server.givenCase('malee')
  await server.deliver()
  expect((await server.hookPage(id)).hook.state).toBe('failing')
  server.passMinutes(20)
  await server.deliver()
  expect(await server.hookPage(id)).toMatchObject({
    hook: { state: 'off', waiting: 0, failed: 2 },
    deliveries: [{ lastError: 'switched_off' }, { lastError: 'switched_off' }],
  })
  await server.givenCase('malee')
  const hook = `${at}/hooks/${id}`
  expect((await server.ask('pranee', 'POST', `${hook}/test`)).json.code).toBe('hook_off')
  expect(await server.deliver()).toBe(0)
  expect(await verifySystems(server.db)).toEqual([])
  city.saysStatus(200)
  await server.ask('pranee', 'POST', `${hook}/switch-on`)
  // What was set aside then goes again; what happened while it was off does not.
  expect(await server.deliver()).toBe(2)
  expect((await server.hookPage(id)).hook).toMatchObject({ state: 'working', failed: 0 })
})

test('a new secret signs together with the former one for a week, then alone', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id, secret } = await server.givenHook(city.url, ['case.sent'])
  const next = newSecret()
  const put = await server.ask('pranee', 'PUT', `${at}/hooks/${id}/secret`, { secret: next })
  expect(put.json).toMatchObject({ hook: { formerUntil: '2026-11-27T02:00:10.000Z' } })
  const signers = async () => {
    await server.ask('pranee', 'POST', `${at}/hooks/${id}/test`)
    await server.deliver()
    const got = city.received.at(-1) as Received
    return [secret, next].map((one) => isSigned(got, one))
  }
  expect(await signers()).toEqual([true, true])
  await server.passAwake(7 * day)
  expect(await signers()).toEqual([false, true])
  await runRetention(server.deps)
  expect(await server.db.selectFrom('systemSecret').select('until').execute()).toEqual([
    { until: null },
  ])
  const all = JSON.stringify([
    await server.db.selectFrom('systemSecret').selectAll().execute(),
    await server.db.selectFrom('idempotency').selectAll().execute(),
    (await server.ask('pranee', 'GET', at)).json,
    server.logged,
  ])
  for (const one of [secret, next]) expect(all).not.toContain(one.slice(6))
})

test('a secret signs on after the office’s key was replaced and the old one destroyed', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { config, db, deps } = server
  const { id, secret } = await server.givenHook(city.url, ['case.sent'])
  const file = 'file' in config.documents.keys ? config.documents.keys.file : ''
  const drop = () => dropKey(db, file, 'bangphrom', 1, deps.now())
  const added = await addKey(file, 'bangphrom')
  await rememberKey(db, added, deps.now())
  await expect(drop()).rejects.toThrow('1 pages still need key version 1')
  const keys = openKeys({ file })
  expect(await rewrapOffice(db, keys, 'bangphrom')).toEqual({ rewrapped: 1, damaged: 0 })
  server.passMinutes(120)
  await drop()
  await server.ask('pranee', 'POST', `${at}/hooks/${id}/test`)
  await server.deliver()
  expect(isSigned(city.received[0] as Received, secret)).toBe(true)
})

test('two servers deliver each event once', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  await server.givenHook(city.url, ['case.sent', 'case.approved'])
  for (let i = 0; i < 5; i++) await server.givenCase('malee')
  await Promise.all([server.deliver(), server.deliver(), server.deliver()])
  await server.deliver()
  const ids = city.bodies().map(({ id }) => id)
  expect(ids.length).toBe(10)
  expect(new Set(ids).size).toBe(10)
})

test('an event that was under way when its server died is sent again, under the same id', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  await server.givenHook(city.url, ['case.sent'])
  await server.givenCase('malee')
  await server.deliver()
  const [sent] = city.bodies()
  // As it stood before the answer was written down.
  const open = { endedAt: null, outcome: null, nextAttemptAt: '2026-11-20T02:02:00.000Z' }
  await server.db.updateTable('systemDelivery').set(open).execute()
  expect(await server.deliver()).toBe(0)
  server.passMinutes(2)
  expect(await server.deliver()).toBe(1)
  expect(city.bodies().map(({ id }) => id)).toEqual([sent.id, sent.id])
})

test('an address that is stopped is told nothing more, and nothing of it is left but that it was', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  await server.givenCase('malee')
  const { json } = await server.ask('pranee', 'POST', `${at}/hooks/${id}/stop`)
  expect((json as unknown as SystemsView).hooks).toEqual([])
  await server.givenCase('malee')
  expect(await server.deliver()).toBe(0)
  expect(city.received).toEqual([])
  expect(await server.db.selectFrom('systemSecret').selectAll().execute()).toEqual([])
  expect(await server.db.selectFrom('systemHook').select('stoppedBy').execute()).toEqual([
    { stoppedBy: 'pranee' },
  ])
  for (const what of ['test', 'switch-on', 'stop']) {
    const { status } = await server.ask('pranee', 'POST', `${at}/hooks/${id}/${what}`)
    expect(status).toBe(404)
  }
  expect(await verifySystems(server.db)).toEqual([])
})

test('whose case it is sees which systems were told of it, and where they are', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  await server.givenHook(`${city.url}?token=secret`, ['case.sent'])
  await server.givenCase('malee')
  const told = async () =>
    ((await server.ask('malee', 'GET', '/me')).json.cases as unknown as MyCase[])[0]?.told
  expect(await told()).toEqual([])
  await server.deliver()
  expect(await told()).toMatchObject([{ type: 'case.sent', to: '127.0.0.1' }])
})

test('what arrived of a case is known as long as the case is kept; what did not ends after thirty days', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  await server.givenCase('malee')
  await server.givenCase('somchai')
  await server.deliver()
  const told = () => server.db.selectFrom('systemDelivery').select('code').execute()
  expect((await told()).length).toBe(2)
  expect((await server.ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect((await told()).length).toBe(1)
  await server.ask('pranee', 'POST', `${at}/hooks/${id}/test`)
  await server.deliver()
  expect((await told()).length).toBe(2)
  server.passMinutes(30 * day + 1)
  expect((await runRetention(server.deps)).deliveries).toBe(1)
  expect((await told()).length).toBe(1)
  // An address that is stopped takes nothing of that away.
  await server.ask('pranee', 'POST', `${at}/hooks/${id}/stop`)
  expect((await told()).length).toBe(1)
})

test('nobody but an admin of the office sees or changes an address', async () => {
  const city = await startReceiver()
  const server = await startSystems()
  const { id } = await server.givenHook(city.url, ['case.sent'])
  const body = { url: city.url, events: ['case.sent'], secret: newSecret() }
  for (const [person, status] of [
    ...([
      ['anan', 403],
      ['suda', 403],
      ['malee', 403],
      ['wirat', 404],
    ] as const),
  ]) {
    const hook = `${at}/hooks/${id}`
    expect((await server.ask(person, 'GET', hook)).status).toBe(status)
    expect((await server.ask(person, 'PUT', `${at}/hooks/${uuidv7()}`, body)).status).toBe(status)
    expect((await server.ask(person, 'POST', `${hook}/stop`)).status).toBe(status)
  }
  // Of another office there is no such address to its own people either.
  const elsewhere = `/offices/khlongphrom/staff/systems/hooks/${id}`
  expect((await server.ask('wirat', 'GET', elsewhere)).status).toBe(403)
  expect((await server.ask('pranee', 'GET', elsewhere)).status).toBe(404)
})
