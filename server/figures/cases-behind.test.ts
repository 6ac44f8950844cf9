import type { FigureCases } from '@phrom/shared/figures/views.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startComplaints } from '../complaints/testing-complaints.ts'
import { monday } from '../testing.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { startFigures } from './testing-figures.ts'

async function startBehind() {
  const server = await startFigures()
  await server.givenMonday()
  server.setClock(instantAt('2026-11-24', '09:00'))
  await closeFormerDays(server.deps)
  const behind = async (figure: string, query = '', person: 'anan' | 'suda' | 'wirat' = 'anan') => {
    const at = `${server.staff}/figures/${figure}/cases?kind=month&day=${monday}${query}`
    return server.ask(person, 'GET', at)
  }
  const rows = async (figure: string, query = '') =>
    ((await behind(figure, query)).json as unknown as FigureCases).cases
  return { ...server, behind, rows }
}

test('a figure opens those who were counted, with number, service and why', async () => {
  const { rows, db } = await startBehind()
  const codes = await db.selectFrom('serviceCase').select(['id', 'code']).orderBy('id').execute()
  const none = { inquiryId: null, complaintId: null, serviceId: 'change-first-name' }
  expect(await rows('not-served')).toEqual([
    { ...none, caseId: null, code: null, day: monday, why: 'gave-up|', ticket: 'A002' },
  ])
  expect(await rows('no-shows')).toEqual([
    {
      ...none,
      caseId: codes[1]?.id,
      code: codes[1]?.code,
      day: monday,
      why: 'no-show',
      ticket: null,
    },
  ])
  expect((await rows('counter-minutes')).map(({ code, why }) => [code, why])).toEqual([
    [null, '20'],
    [codes[0]?.code, '10'],
  ])
  expect((await rows('people')).map(({ caseId, day }) => [caseId, day])).toEqual([
    [codes[1]?.id, '2026-11-20'],
    [codes[0]?.id, '2026-11-20'],
  ])
  expect(await rows('not-served', '&key=day-over%7C')).toEqual([])
  expect(await rows('not-served', '&key=gave-up%7C')).toHaveLength(1)
  expect(await rows('people', '&team=id-card')).toEqual([])
})

test('whoever was forgotten is still counted, and leads nowhere', async () => {
  const { rows, ask } = await startBehind()
  await ask('somchai', 'DELETE', '/me')
  expect(await rows('no-shows')).toMatchObject([{ caseId: null, code: null, why: 'no-show' }])
  expect(await rows('cases')).toHaveLength(2)
})

test.each(['satisfaction', 'answered-by-itself', 'messages', 'nothing'])(
  'nobody stands behind %s',
  async (figure) => {
    const { behind } = await startBehind()
    expect((await behind(figure)).status).toBe(404)
  },
)

test('heads and admins of the office alone read them', async () => {
  const { behind } = await startBehind()
  expect((await behind('cases', '', 'suda')).status).toBe(403)
  expect((await behind('cases', '', 'wirat')).status).toBe(404)
})

test.each([
  '&after=x',
  '&after=2026-11-23~',
  '&after=2026-13-01~a',
  `&key=${'x'.repeat(200)}`,
  '&day=x',
])('%s is refused in words', async (query) => {
  const { behind } = await startBehind()
  expect((await behind('cases', query)).json.code).toBe('invalid')
})

test('a complaint stands behind its figure for whoever may see it, and for nobody else', async () => {
  const { ask, answered, send, sort, answer, agree, on } = await startComplaints()
  const open = await answered('malee')
  await agree(open)
  const { id: named } = await send('somchai', { officer: 'anan' })
  await sort(named, 'pranee')
  await answer(named, 'pranee')
  await agree(named, 1, 'somchai')
  await on(1)
  const behind = async (person: 'anan' | 'pranee') => {
    const at = '/offices/bangphrom/staff/figures/complaints-ended/cases'
    const { json } = await ask(person, 'GET', `${at}?kind=month&day=2026-11-20`)
    const { cases } = json as unknown as FigureCases
    return cases.map(({ complaintId, why }) => `${complaintId} ${why}`).sort()
  }
  expect(await behind('anan')).toEqual([`${open} ended`])
  expect(await behind('pranee')).toEqual([`${named} ended`, `${open} ended`].sort())
})
