import { expect, test } from 'vitest'
import { served, startDay } from './testing-day.ts'

test('counts who waits, who was served, who is to come, and what is left until closing time', async () => {
  const server = await startDay()
  const { ask, at, booked, comes, walksIn, press, counters, staff } = server
  const figures = async () => (await ask('anan', 'GET', `${staff}/day-figures`)).json
  const own = async () =>
    ((await figures()).teams as unknown as { teamId: string }[]).find(
      ({ teamId }) => teamId === 'general-registration',
    )
  const first = await booked('malee')
  await booked('somchai', '13:00')
  at('08:00')
  expect(await own()).toMatchObject({
    ...{ waiting: 0, longestSince: null, toCome: 2, meanMinutes: null, closesAt: '16:00' },
    forecast: { state: 'no_counter' },
  })
  await comes(first)
  at('08:05')
  await walksIn('ประยูร')
  const [one] = counters
  await press('suda', one, 'open')
  expect(await own()).toMatchObject({
    ...{ waiting: 2, longestSince: '2026-11-23T01:00:00.000Z', toCome: 1 },
    forecast: { state: 'in_time' },
  })
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:15')
  await press('suda', one, 'end', { ...served, caseId: first })
  expect(await own()).toMatchObject({ waiting: 1, served: 1, notServed: 0, meanMinutes: 10 })
  await press('suda', one, 'next')
  await press('suda', one, 'pass-over')
  expect(await own()).toMatchObject({ waiting: 0, passedOver: 1, atCounters: 0 })
  // After closing time nothing is done in time, and who is too late by then is no longer expected.
  await walksIn('วิชัย')
  at('16:05')
  expect(await own()).toMatchObject({ toCome: 1, forecast: { state: 'late' } })
  at('16:20')
  expect(await own()).toMatchObject({ toCome: 0 })
  expect((await figures()).counters).toMatchObject([
    { name: '1', isOpen: true, staffName: 'เจ้าหน้าที่' },
    { name: '2', isOpen: false, staffName: null },
  ])
})

test('is for heads and admins of the office alone', async () => {
  const { ask, staff } = await startDay()
  const asked = async (person: 'suda' | 'anan' | 'pranee' | 'wirat' | 'malee') =>
    (await ask(person, 'GET', `${staff}/day-figures`)).status
  expect(await asked('anan')).toBe(200)
  expect(await asked('pranee')).toBe(200)
  expect(await asked('suda')).toBe(403)
  expect(await asked('malee')).toBe(403)
  expect(await asked('wirat')).toBe(404)
})
