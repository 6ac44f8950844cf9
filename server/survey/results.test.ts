import { levelShares, monthAfter, type SurveyResults } from '@phrom/shared/survey-figures.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { allAt, startSurvey } from './testing-survey.ts'

const month = monday.slice(0, 7)

async function startResults() {
  const server = await startSurvey()
  const { db } = server
  /** Answers of a day, as the form left them. */
  async function given(
    count: number,
    { day = monday, face = 5, items = {}, text = null as string | null, ...of }: Given = {},
  ) {
    const none = Object.fromEntries(Object.keys(allAt(5)).map((item) => [item, null]))
    const rows = Array.from({ length: count }, () => ({
      ...{ officeId: 'bangphrom', id: crypto.randomUUID(), teamId: 'general-registration' },
      ...{ serviceId: 'change-first-name', channel: 'line', day, face, text },
      ...{ ...none, ...items, ...of },
    }))
    await db
      .insertInto('surveyAnswer')
      .values(rows as never)
      .execute()
  }
  return { ...server, given }
}
type Given = {
  day?: string
  face?: number
  items?: object
  text?: string | null
  teamId?: string
  serviceId?: string
  channel?: string
  officeId?: string
}

test('heads read the shares as the offices report them, of days that are over', async () => {
  const { dayAfter, given, results } = await startResults()
  // The 36 answers of the source: 77.78, 19.44 and 2.78 percent.
  await given(28, { items: allAt(5) })
  await given(7, { face: 4, items: { easy: 4 } })
  await given(1, { face: 3, items: { polite: 1 } })
  expect((await results()).all).toBeNull()
  dayAfter(1)
  const { all, items, countedTo, trend } = await results()
  expect([countedTo, all?.count]).toEqual([monday, 36])
  expect(all && levelShares(all)).toMatchObject({ veryGood: 77.78, good: 19.44, fair: 2.78 })
  expect(all && levelShares(all).content).toBe(97.22)
  const easy = items.find(({ id }) => id === 'easy')?.counts
  expect(easy).toEqual({ count: 35, levels: { 5: 28, 4: 7, 3: 0, 2: 0, 1: 0 } })
  expect(items.find(({ id }) => id === 'polite')?.counts?.levels[1]).toBe(1)
  expect(trend.map((one) => one.month)).toEqual(
    Array.from({ length: 12 }, (_, i) => monthAfter(month, i - 11)),
  )
  expect(trend.at(-1)?.counts?.count).toBe(36)
  expect(trend.at(-2)?.counts).toBeNull()
})

test('fewer than five are not shown: not of a month, a team, a service, a channel or an item', async () => {
  const { dayAfter, given, results } = await startResults()
  dayAfter(1)
  await given(4, { text: 'สี่คน' })
  expect(await results()).toMatchObject({ all: null, items: expect.anything(), texts: [] })
  expect((await results()).items.every(({ counts }) => counts === null)).toBe(true)
  await given(6, { items: { easy: 5 } })
  await given(4, { teamId: 'id-card', serviceId: 'id-card-lost', channel: 'paper' })
  const shown = await results()
  expect(shown.all?.count).toBe(14)
  expect(shown.items.filter(({ counts }) => counts !== null).map(({ id }) => id)).toEqual(['easy'])
  // The four are the fourteen less the ten: so the ten are not told either.
  expect(shown.teams.map(({ counts }) => counts)).toEqual([null, null])
  expect(shown.channels.map(({ counts }) => counts)).toEqual([null, null])
  expect(shown.services).toEqual([])
  for (const team of ['id-card', 'general-registration']) {
    expect((await results(`?team=${team}`)).all).toBeNull()
  }
  await given(1, { teamId: 'id-card', serviceId: 'id-card-lost', channel: 'paper' })
  const both = await results()
  expect(both.teams.map(({ id, counts }) => [id, counts?.count])).toEqual([
    ['general-registration', 10],
    ['id-card', 5],
  ])
  expect(both.services.map(({ id }) => id)).toEqual(['change-first-name', 'id-card-lost'])
  const card = await results('?team=id-card&service=id-card-lost')
  expect([card.all?.count, card.trend.at(-1)?.counts?.count]).toEqual([5, 5])
})

test('words are shown for the whole office, with no name, day or service beside them, and run nothing', async () => {
  const { dayAfter, given, results } = await startResults()
  dayAfter(1)
  const script = '<script>alert(1)</script> =HYPERLINK("x")'
  await given(5)
  await given(1, { text: script })
  expect((await results()).texts).toEqual([script])
  expect((await results('?team=general-registration')).texts).toEqual([])
})

test('of other months nothing is counted, nor of other offices', async () => {
  const { dayAfter, given, results } = await startResults()
  dayAfter(1)
  await given(5, { day: `${monthAfter(month, -1)}-15` })
  await given(5, { officeId: 'khlongphrom' })
  expect((await results()).all).toBeNull()
  expect((await results(`?month=${monthAfter(month, -1)}`)).all?.count).toBe(5)
  expect((await results('?month=2199-12')).all).toBeNull()
})

test('figures are for heads; what is no month, or a service without its team, is refused', async () => {
  const { ask, results, staff } = await startResults()
  const asked = ['suda', 'malee', 'wirat'] as const
  const statuses = asked.map(async (by) => (await ask(by, 'GET', `${staff}/survey`)).status)
  expect(await Promise.all(statuses)).toEqual([403, 403, 404])
  for (const query of ['?month=2026-13', '?month=1999-01', '?month=', '?service=x', '?month=9']) {
    expect((await results(query)).status).toBe(422)
  }
})

test('of the visits of a month stands how many were rated; a year counts from October', async () => {
  const { dayAfter, given, results, visited } = await startResults()
  for (let n = 0; n < 8; n++) await visited()
  await given(6, { serviceId: 'house-register-copy' })
  expect(await results()).toMatchObject({ all: null, visits: 0 })
  dayAfter(1)
  const { all, visits, trend } = await results()
  expect([all?.count, visits, trend.at(-1)?.visits]).toEqual([6, 8, 8])
  await given(7, { day: '2026-10-01' })
  await given(9, { day: '2026-09-30' })
  const year = await results('?year=2027')
  expect(year.period).toEqual({ kind: 'year', from: '2026-10-01', to: '2027-09-30' })
  expect([year.all?.count, year.months, year.visits]).toEqual([13, 2, 8])
  expect(year.trend.map((one) => [one.month, one.counts?.count])).toEqual([
    ['2026-10', 7],
    ['2026-11', 6],
  ])
  expect((await results('?year=2026')).all?.count).toBe(9)
  expect(await results('?year=2199')).toMatchObject({ all: null, trend: [], texts: [] })
  for (const query of ['?year=26', '?year=1999', '?year=2027&month=2026-11']) {
    expect((await results(query)).status).toBe(422)
  }
})

const months = Array.from({ length: 12 }, (_, i) => monthAfter('2025-10', i))
const scopes = ['', '&team=a', '&team=b', '&team=a&service=1', '&team=b&service=2']
const answer = fc.record({
  month: fc.constantFrom(...months.slice(0, 4)),
  teamId: fc.constantFrom('a', 'b', 'c'),
  serviceId: fc.constantFrom('1', '2'),
  channel: fc.constantFrom('line', 'paper'),
  face: fc.integer({ min: 1, max: 5 }),
  easy: fc.option(fc.integer({ min: 1, max: 5 })),
  text: fc.option(fc.constantFrom('ดี', 'ช้า')),
})
type Parts = { id: string; teamId?: string; counts: { count: number; levels: object } | null }[]

test('nothing that a month hides comes out of its year: the year is the sum of what its months show', async () => {
  const { dayAfter, db, given, results } = await startResults()
  dayAfter(1)
  const written = (parts: Parts) =>
    parts.flatMap(({ id, teamId = '', counts }) =>
      counts ? [[`${teamId} ${id}`, counts.count, ...Object.values(counts.levels)] as const] : [],
    )
  const sums = (all: Parts[]) => {
    const sum = new Map<string, number[]>()
    for (const [key, ...numbers] of all.flatMap(written)) {
      const before = sum.get(key) ?? numbers.map(() => 0)
      sum.set(
        key,
        numbers.map((n, i) => n + (before[i] ?? 0)),
      )
    }
    return sum
  }
  const read = (query: string) => results(query) as Promise<SurveyResults>
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 10, maxLength: 70 }), async (all) => {
      await db.deleteFrom('surveyAnswer').execute()
      for (const { month, easy, ...one } of all) {
        await given(1, { ...one, day: `${month}-15`, items: { easy } })
      }
      for (const scope of scopes) {
        const year = await read(`?year=2026${scope}`)
        const each = await Promise.all(months.map((month) => read(`?month=${month}${scope}`)))
        const whole = (one: SurveyResults) => [{ id: 'all', counts: one.all }]
        for (const of of [
          whole,
          (one: SurveyResults) => one.teams,
          (one: SurveyResults) => one.services,
          (one: SurveyResults) => one.channels,
          (one: SurveyResults) => one.items,
        ]) {
          expect(sums([of(year)])).toEqual(sums(each.map(of)))
        }
        expect([...year.texts].sort()).toEqual(each.flatMap(({ texts }) => texts).sort())
      }
    }),
    { numRuns: 6 },
  )
})
