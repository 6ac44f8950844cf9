import { periodOf } from '@phrom/shared/figures/periods.ts'
import type { FigureScope, FiguresView } from '@phrom/shared/figures/views.ts'
import { leastShown } from '@phrom/shared/survey-figures.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { startComplaints } from '../complaints/testing-complaints.ts'
import { startTestServer } from '../testing.ts'
import { officeFigures } from './office-figures.ts'

const services = [
  ['general-registration', 'change-first-name'],
  ['general-registration', 'marriage-registration'],
  ['id-card', 'id-card-renewal'],
  ['id-card', 'id-card-first'],
] as const
const teams = ['general-registration', 'id-card']
const months = ['2026-07', '2026-08', '2026-09']
const office: FigureScope = { teamId: null, serviceId: null }

/** How many rated which service, in which month: a few of most. */
const rated = fc.array(
  fc.record({
    ...{ month: fc.nat(2), service: fc.nat(3), day: fc.integer({ min: 1, max: 28 }) },
    ...{ face: fc.integer({ min: 1, max: 5 }), times: fc.integer({ min: 1, max: 8 }) },
  }),
  { minLength: 1, maxLength: 14 },
)

test('no share of the content, nor what is left of one without the others, is of fewer than may be shown', async () => {
  const { db } = await startTestServer()
  const now = instantAt('2026-11-20', '09:00')
  const officeId = 'bangphrom'
  const read = (kind: 'day' | 'month' | 'quarter' | 'year', day: string, scope: FigureScope) =>
    officeFigures(db, officeId, { period: periodOf(kind, day), ...scope }, now)
  const told = ({ figures }: FiguresView) => {
    const figure = figures.find(({ id }) => id === 'satisfaction')
    const isHidden = figure?.value === null && figure.parts.every(({ value }) => !value)
    return isHidden ? 0 : (figure?.count ?? 0)
  }
  /** Nobody, or enough. */
  const mayBeKnown = (count: number) =>
    expect(count === 0 || count >= leastShown, `${count}`).toBe(true)

  await fc.assert(
    fc.asyncProperty(rated, async (all) => {
      await db.deleteFrom('surveyAnswer').execute()
      const rows = all.flatMap(({ month, service, day, face, times }) =>
        Array.from({ length: times }, () => ({
          ...{ officeId, id: uuidv7(), channel: 'line', face },
          ...{ teamId: services[service]?.[0], serviceId: services[service]?.[1] },
          day: addDays(`${months[month]}-01`, day - 1),
        })),
      )
      await db
        .insertInto('surveyAnswer')
        .values(rows as never)
        .execute()
      const sums = new Map<string, number>()
      for (const month of months) {
        const whole = told(await read('month', `${month}-01`, office))
        mayBeKnown(whole)
        let ofTeams = 0
        for (const teamId of teams) {
          const team = told(await read('month', `${month}-01`, { teamId, serviceId: null }))
          mayBeKnown(team)
          ofTeams += team
          let ofServices = 0
          for (const [, serviceId] of services.filter(([id]) => id === teamId)) {
            const count = told(await read('month', `${month}-01`, { teamId, serviceId }))
            expect(told(await read('month', `${month}-01`, { teamId: null, serviceId }))).toBe(
              count,
            )
            mayBeKnown(count)
            ofServices += count
          }
          if (ofServices > 0) mayBeKnown(team - ofServices)
          sums.set(teamId, (sums.get(teamId) ?? 0) + team)
        }
        if (ofTeams > 0) mayBeKnown(whole - ofTeams)
        sums.set('', (sums.get('') ?? 0) + whole)
        const days = await read('day', `${month}-11`, office)
        expect(told(days)).toBe(0)
        const { trend } = await read('month', `${month}-01`, office)
        expect(trend.every(({ values }) => values.satisfaction === null)).toBe(true)
      }
      // Longer periods say no more than their months.
      for (const kind of ['quarter', 'year'] as const) {
        expect(told(await read(kind, '2026-08-01', office))).toBe(sums.get('') ?? 0)
        for (const teamId of teams) {
          const team = told(await read(kind, '2026-08-01', { teamId, serviceId: null }))
          expect(team).toBe(sums.get(teamId) ?? 0)
        }
      }
    }),
    { numRuns: process.env.TEST_DATABASE === 'postgres' ? 3 : 8 },
  )
})

test('complaints are told of whole months, and of no day', async () => {
  const { db, on, answered, agree } = await startComplaints()
  await agree(await answered())
  await on(1)
  const now = instantAt('2026-12-01', '09:00')
  const read = async (kind: 'day' | 'month') => {
    const period = periodOf(kind, '2026-11-20')
    const view = await officeFigures(db, 'bangphrom', { period, ...office }, now)
    const figure = view.figures.find(({ id }) => id === 'complaints-ended')
    return {
      value: figure?.value,
      trend: view.trend.map(({ values }) => values['complaints-ended']),
    }
  }
  const month = await read('month')
  expect(month.value).toBe(100)
  expect(new Set(month.trend)).toEqual(new Set([null]))
  expect((await read('day')).value).toBe(null)
})
