import { type FigureId, figureRules } from '@phrom/shared/figures/figures.ts'
import { periodKinds, periodOf, readDays } from '@phrom/shared/figures/periods.ts'
import {
  type FigureCase,
  type FigureCases,
  type FigureScope,
  type FiguresView,
  funnelSteps,
} from '@phrom/shared/figures/views.ts'
import { addDays } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../database/tables.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { casesBehind } from './cases-behind.ts'
import { countFormerDays } from './count-former-days.ts'
import { officeFigures } from './office-figures.ts'
import { history, startHistory } from './testing-histories.ts'
import { firstAndLast, secondCount } from './testing-second-count.ts'
import { verifyFigures } from './verify.ts'

const office: FigureScope = { teamId: null, serviceId: null }
const teams = ['general-registration', 'id-card']
const services = [
  { teamId: 'general-registration', serviceId: 'change-first-name' },
  { teamId: 'id-card', serviceId: 'id-card-renewal' },
]
const scopes: FigureScope[] = [
  office,
  ...teams.map((teamId) => ({ teamId, serviceId: null })),
  ...services,
]
/** Counted from something else than cases, numbers and bookings. */
const others: FigureId[] = [
  ...(['replies-in-time', 'answered-by-itself', 'complaints-ended'] as const),
  ...(['satisfaction', 'messages'] as const),
]

/** Some day of those weeks, and a period around it. */
const ask = fc.record({
  kind: fc.constantFrom(...periodKinds, 'days' as const),
  at: fc.integer({ min: 0, max: 16 }),
  scope: fc.constantFrom(...scopes),
})
const always = [
  { kind: 'year', at: 1, scope: office },
  { kind: 'year', at: 9, scope: office },
  { kind: 'month', at: 1, scope: office },
  { kind: 'quarter', at: 9, scope: office },
] as const

type Second = Awaited<ReturnType<typeof secondCount>>

function compare(view: FiguresView, second: Second) {
  const { period, before } = view
  const expected = second(period, view)
  for (const { id, value, count, reasons, parts, before: valueBefore } of view.figures) {
    if (others.includes(id)) continue
    const told = Object.fromEntries(parts.map((part) => [part.id, part.value]))
    const own = expected.figures[id as keyof typeof expected.figures]
    expect([id, { value, count, reasons, parts: told }]).toEqual([id, own])
    const earlier = second(before, view).figures[id as keyof typeof expected.figures]
    expect([id, 'before', valueBefore]).toEqual([id, 'before', earlier.value])
  }
  expect(view.funnel).toEqual(funnelSteps.map((step, i) => ({ step, count: expected.funnel[i] })))
  const arrivals = view.arrivals.map(({ weekday, hour, count }) => ({
    key: `${weekday} ${hour}`,
    count,
  }))
  expect(arrivals.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))).toEqual(
    expected.arrivals,
  )
  for (const part of view.trend) {
    const { figures } = second(part.period, view)
    for (const [id, { value }] of Object.entries(figures)) {
      expect([part.period.from, id, part.values[id as FigureId]]).toEqual([
        part.period.from,
        id,
        value,
      ])
    }
  }
}

/** What is a number of things adds up: over teams, over services, over the parts of a period. */
function addUp({
  teamId,
  serviceId,
  figures,
  teams: ofTeams,
  services: ofServices,
  trend,
}: FiguresView) {
  for (const { id, value } of figures) {
    if (figureRules[id].unit !== 'count' || figureRules[id].officeOnly) continue
    const sum = (rows: readonly { values: FiguresView['teams'][number]['values'] }[]) =>
      rows.reduce((total, { values }) => total + (values[id] ?? 0), 0)
    if (teamId === null && serviceId === null) expect([id, sum(ofTeams)]).toEqual([id, value])
    expect([id, sum(ofServices)]).toEqual([id, value])
    if (trend.length > 0) expect([id, sum(trend)]).toEqual([id, value])
  }
}

/** What a figure counts, where that is a part of it. */
const listed = {
  'not-served': 'unserved',
  'papers-returned': 'returned',
  'no-shows': 'missed',
} as const

/** As many stand behind a figure, over all pages, as it counts; and behind each of its reasons. */
async function listAll(db: Db, { period, teamId, serviceId, figures, now }: FiguresView) {
  const staff = {
    officeId: 'bangphrom',
    lineUserId: '',
    name: '',
    teamId: '',
    role: 'head',
  } as const
  const read = async (figure: FigureId, key: string | null) => {
    const rows: FigureCase[] = []
    let after: string | null = null
    do {
      const wanted = { figure, period, key, teamId, serviceId }
      const page: FigureCases = await casesBehind(db, staff, wanted, after, now, 3)
      rows.push(...page.cases)
      after = page.next
      expect(page.cases.length).toBeLessThanOrEqual(3)
    } while (after !== null)
    const days = rows.map(({ day }) => day)
    expect(days).toEqual([...days].sort().reverse())
    return rows
  }
  for (const { id, count, parts, reasons } of figures) {
    if (others.includes(id)) continue
    const part = id in listed ? listed[id as keyof typeof listed] : undefined
    const expected = part ? parts.find((one) => one.id === part)?.value : count
    expect([id, (await read(id, null)).length]).toEqual([id, expected])
    for (const { key, count: times } of reasons) {
      const rows = await read(id, key)
      expect([id, key, rows.length]).toEqual([id, key, times])
      expect(rows.every(({ why }) => why === key)).toBe(true)
    }
  }
}

test('after any history every figure is what a count with a pencil gives, counted for good or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(ask, { minLength: 3, maxLength: 3 }),
      async (steps, asks) => {
        const { act, now, seen, db, deps, officeId, setClock } = await startHistory()
        for (const step of steps) await act(step)
        const pages = async () => {
          const views: FiguresView[] = []
          for (const { kind, at, scope } of [...always, ...asks]) {
            const day = addDays('2026-09-28', at)
            const period =
              kind === 'days' ? readDays(addDays(day, -4), addDays(day, 8)) : periodOf(kind, day)
            if (!period) throw new Error(day)
            if (kind !== 'days') expect(period).toEqual({ kind, ...firstAndLast(kind, day) })
            views.push(await officeFigures(db, officeId, { period, ...scope }, now()))
          }
          return views
        }
        const second = await secondCount(db, officeId, seen, now())
        const fresh = await pages()
        for (const view of fresh) {
          compare(view, second)
          addUp(view)
        }
        expect(await verifyFigures(db, now())).toEqual([])
        for (const view of fresh.slice(-2)) await listAll(db, view)
        await countFormerDays(deps)
        expect(await pages()).toEqual(fresh)
        for (const view of fresh.slice(0, 2)) await listAll(db, view)

        // Whoever is forgotten stays counted, in what was counted for good and in what is counted anew.
        await closeFormerDays(deps)
        setClock(now())
        await countFormerDays(deps)
        const closed = await pages()
        await act({ do: 'erase', who: 'malee' })
        await act({ do: 'erase', who: 'somchai' })
        expect(await verifyFigures(db, now())).toEqual([])
        expect(await pages()).toEqual(closed)
      },
    ),
    { numRuns: process.env.TEST_DATABASE === 'postgres' ? 5 : 20 },
  )
})
