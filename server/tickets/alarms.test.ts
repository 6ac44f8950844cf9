import { addMinutes } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startDay } from './testing-day.ts'

async function startAlarms() {
  const server = await startDay()
  const { ask, counters, staff } = server
  const raise = (person: Parameters<typeof ask>[0], counterId: string = counters[0]) =>
    ask(person, 'POST', `${staff}/alarm`, { counterId })
  const comes = (person: Parameters<typeof ask>[0], id: string, at = staff) =>
    ask(person, 'POST', `${at}/alarms/${id}/end`)
  const seen = async (person: Parameters<typeof ask>[0] = 'suda') =>
    (await ask(person, 'GET', `${staff}/day`)).json.alarms as unknown as Alarm[]
  return { ...server, raise, comes, seen }
}
type Alarm = { id: string; counter: string; isMine: boolean; comingName: string | null }

test('a call for help is seen by all staff of the office, and names who is on the way', async () => {
  const { at, deps, raise, comes, seen, setClock } = await startAlarms()
  at('09:00')
  expect((await raise('suda')).status).toBe(200)
  const [alarm] = await seen('anan')
  const called = { counter: '1', raisedBy: 'เจ้าหน้าที่', comingName: null }
  expect(alarm).toMatchObject({ ...called, isMine: false })
  expect(await seen('suda')).toMatchObject([{ ...called, isMine: true }])
  await comes('anan', alarm?.id ?? '')
  // Of two who set out, the first is named.
  await comes('pranee', alarm?.id ?? '')
  expect(await seen()).toMatchObject([{ ...called, comingName: 'anan' }])
  setClock(addMinutes(deps.now(), 6))
  expect(await seen()).toEqual([])
})

test('pressed often, by several and at once, it is one call for each counter', async () => {
  const { counters, raise, seen, db } = await startAlarms()
  const people = ['suda', 'anan', 'pranee', 'suda', 'suda', 'anan'] as const
  const answers = await Promise.all(people.map((person) => raise(person)))
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
  await raise('suda', counters[1])
  expect((await seen()).map(({ counter }) => counter).sort()).toEqual(['1', '2'])
  const rows = await db.selectFrom('alarm').select('id').execute()
  expect(rows).toHaveLength(2)
})

test('who has called says that help is no longer needed, may call again, and every call stays on record', async () => {
  const { raise, comes, seen, db } = await startAlarms()
  await raise('suda')
  await comes('suda', (await seen())[0]?.id ?? '')
  expect(await seen()).toEqual([])
  await raise('suda')
  expect(await seen()).toHaveLength(1)
  const rows = await db.selectFrom('alarm').select(['raisedName', 'endedName']).execute()
  expect(rows).toHaveLength(2)
})

test('nobody else raises, sees or ends it: no citizen, no other office, no counter of another office', async () => {
  const { ask, counters, raise, comes, seen, db } = await startAlarms()
  const other = '/offices/khlongphrom/staff'
  expect((await raise('malee')).status).toBe(403)
  expect((await raise('wirat')).status).toBe(404)
  const foreign = await ask('wirat', 'POST', `${other}/alarm`, { counterId: counters[0] })
  expect(foreign.status).toBe(404)
  await raise('suda')
  const id = (await seen())[0]?.id ?? ''
  expect((await comes('wirat', id)).status).toBe(404)
  expect((await comes('wirat', id, other)).status).toBe(404)
  expect((await comes('malee', id)).status).toBe(403)
  expect((await ask('wirat', 'GET', `${other}/day`)).json.alarms).toEqual([])
  expect(await seen()).toMatchObject([{ id, comingName: null }])
  const wrong = await ask('suda', 'POST', '/offices/bangphrom/staff/alarm', { counterId: 'x' })
  expect(wrong.status).toBe(422)
  expect(await db.selectFrom('alarm').select('endedAt').execute()).toEqual([{ endedAt: null }])
})

test('a call whose answer was lost is not a second one when it is sent again', async () => {
  const { ask, counters, staff, comes, seen, db } = await startAlarms()
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const again = () => ask('suda', 'POST', `${staff}/alarm`, { counterId: counters[0] }, headers)
  await again()
  await comes('anan', (await seen())[0]?.id ?? '')
  await again()
  expect(await db.selectFrom('alarm').select('endedName').execute()).toEqual([
    { endedName: 'anan' },
  ])
})
