import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { startFigures } from './testing-figures.ts'

test('a day at the counters stands in the figures of its month, its team and its service', async () => {
  const { givenMonday, figures, of, setClock } = await startFigures()
  await givenMonday()
  setClock(instantAt('2026-11-24', '09:00'))
  const month = await figures(`?kind=month&day=${monday}`)
  expect(of(month, 'people')).toMatchObject({ value: 2, parts: [{ id: 'total', value: 2 }] })
  expect(of(month, 'not-served')).toMatchObject({
    ...{ value: 50, count: 2, target: { most: 5 } },
    reasons: [{ key: 'gave-up|', count: 1 }],
  })
  expect(of(month, 'counter-minutes')).toMatchObject({ value: 10, count: 2 })
  expect(of(month, 'booked-ahead')).toMatchObject({ value: 50, count: 2 })
  expect(of(month, 'waiting')).toMatchObject({ value: 5 })
  expect(month.arrivals).toEqual([{ weekday: 1, hour: 8, count: 2 }])
  expect(month.funnel.map(({ count }) => count)).toEqual([0, 2, 2, 2, 2, 1, 1])
  expect(month.trend.find(({ period }) => period.from === monday)?.values['not-served']).toBe(50)
})

test('heads and admins of the office alone read them', async () => {
  const { read } = await startFigures()
  expect((await read()).status).toBe(200)
  expect((await read('', 'suda')).status).toBe(403)
  expect((await read('', 'wirat')).status).toBe(404)
})

test.each([
  '?from=2026-11-22&to=2026-11-21',
  '?from=2026-11-22',
  '?kind=month&day=2026-13-01',
  '?kind=year&day=1999-01-01',
  '?kind=year&day=2743-01-01',
  '?kind=century',
])('%s is refused in words', async (query) => {
  const { read } = await startFigures()
  const { status, json } = await read(query)
  expect([status, json.code]).toEqual([422, 'invalid'])
})

test('a month without cases says so, and not that all was well', async () => {
  const { figures } = await startFigures()
  const empty = await figures('?kind=month&day=2026-03-10')
  expect(
    empty.figures.filter(({ unit }) => unit !== 'count').every(({ value }) => value === null),
  ).toBe(true)
  expect(empty.services).toEqual([])
})
