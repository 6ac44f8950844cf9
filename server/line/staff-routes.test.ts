import type { MessageFigures } from '@phrom/shared/message-views.ts'
import { expect, test } from 'vitest'
import type { PersonName } from '../testing.ts'
import { setBlocked } from './friendship-store.ts'
import { lookAfterMessages } from './look-after.ts'
import { startOutbox } from './testing-outbox.ts'

const at = (office: string) => `/offices/${office}/staff/messages`

async function startFigures() {
  const server = await startOutbox()
  const figures = async (person: PersonName = 'anan') =>
    (await server.ask(person, 'GET', at('bangphrom'))).json as unknown as MessageFigures
  const again = (person: PersonName, id: string, office = 'bangphrom') =>
    server.ask(person, 'POST', `${at(office)}/${id}/again`)
  /** A message whose push LINE may have taken. */
  async function givenUnknown(): Promise<string> {
    const id = await server.give('malee', 'received')
    server.line.answerPush(500)
    await server.send()
    server.pass(24 * 60)
    await server.send()
    server.line.answerPush(200)
    return id
  }
  return { ...server, figures, again, givenUnknown }
}

test('shows the month, what is likely to come, what waits and why, and each day', async () => {
  const { give, send, line, deps, db, figures, personOf } = await startFigures()
  expect(await figures()).toEqual({ month: null, pause: null, held: [], aside: [], days: [] })
  line.setQuota({ value: 300, used: 299 })
  await lookAfterMessages(deps)
  const malee = await personOf('malee')
  await setBlocked(db, { officeId: 'bangphrom', personId: malee, at: deps.now() })
  await give('malee', 'returned')
  await give('somchai', 'approved')
  await send()
  await give('somchai', 'received')
  await send()
  expect(await figures('pranee')).toMatchObject({
    month: { quota: 300, used: 300, toCome: 0 },
    held: [
      { kind: 'received', why: 'quota', count: 1 },
      { kind: 'returned', why: 'blocked', count: 1 },
    ],
    days: [{ day: '2026-11-20', pushes: 1, replies: 0 }],
  })
})

test('says since when all wait, and why', async () => {
  const { give, send, line, figures, deps } = await startFigures()
  await give('malee', 'received')
  line.answerPush(401)
  await send()
  expect((await figures()).pause).toEqual({ why: 'token', since: deps.now() })
})

test('what may have arrived can be sent again, once; what LINE refuses cannot', async () => {
  const { givenUnknown, give, send, line, figures, again, find, pass, cases } = await startFigures()
  const id = await givenUnknown()
  line.answerPush(400)
  pass(1)
  const refused = await give('somchai', 'received')
  await send()
  line.answerPush(200)
  expect((await figures()).aside).toMatchObject([
    { id: refused, why: 'refused', caseId: cases.somchai },
    { id, kind: 'received', why: 'unknown', caseId: cases.malee },
  ])
  expect((await again('anan', refused)).status).toBe(404)
  const before = line.pushed.length
  const { status, json } = await again('anan', id)
  expect([status, (json as unknown as MessageFigures).aside.length]).toEqual([200, 1])
  expect((await again('anan', id)).status).toBe(404)
  await send()
  expect(line.pushed).toHaveLength(before + 1)
  expect((await find(id))?.sentBy).toBe('push')
})

test('what has gone stale meanwhile is not sent again, whoever presses', async () => {
  const { givenUnknown, send, line, again, pass, find } = await startFigures()
  const id = await givenUnknown()
  pass(4 * 24 * 60)
  expect((await again('anan', id)).status).toBe(200)
  const before = line.pushed.length
  await send()
  expect(line.pushed).toHaveLength(before)
  expect(await find(id)).toMatchObject({ sentAt: null, lastError: 'stale' })
})

test('only heads and admins of this office see it or send again', async () => {
  const { give, send, line, ask, again } = await startFigures()
  const id = await give('malee', 'received')
  line.answerPush(400)
  await send()
  for (const [person, status] of [
    ['suda', 403],
    ['malee', 403],
    ['wirat', 404],
    [undefined, 401],
  ] as const) {
    expect((await ask(person, 'GET', at('bangphrom'))).status).toBe(status)
    expect((await ask(person, 'POST', `${at('bangphrom')}/${id}/again`)).status).toBe(status)
  }
  // The head of another office, at home.
  expect((await again('wirat', id, 'khlongphrom')).status).toBe(404)
  expect((await again('anan', 'x')).status).toBe(404)
})

test('names nobody', async () => {
  const { givenUnknown, figures } = await startFigures()
  await givenUnknown()
  expect(JSON.stringify(await figures())).not.toMatch(/มาลี|ใจดี|081-?234|U1111/)
})
