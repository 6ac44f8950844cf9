import type { SurveyResults } from '@phrom/shared/survey-figures.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startOrders } from '../copies/testing-orders.ts'
import { startHomeVisits, tuesday } from '../home-visits/testing-home.ts'
import { runRetention } from '../retention/run.ts'
import { verifySurveys } from './verify.ts'

const day = '2026-11-24'

/** Copies of Malee's that were handed over on the Tuesday, and how they are rated. */
async function startHanded() {
  const server = await startOrders()
  const { app, ask, cases, db, handOut, ready, scan, setClock, told } = server
  async function handed(person: 'malee' | 'somchai' = 'malee') {
    setClock(instantAt('2026-11-20', '09:00'))
    const { id, code } = await ready(person)
    setClock(instantAt(day, '09:00'))
    await scan(code)
    await handOut(id)
    const own = (await ask(person, 'GET', `${cases}/${id}/survey`)).json
    return { id, code: String(own.code), state: own.state }
  }
  /** As somebody does whom nobody knows: without a session. */
  async function rate(code: string, change: object = {}) {
    const wish = { key: crypto.randomUUID(), channel: 'line', face: 4, items: {}, text: '' }
    const answer = await app.request(`/api/offices/bangphrom/survey/${code}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...wish, ...change }),
    })
    return (await answer.json()) as { code?: string; state?: string }
  }
  const answers = () => db.selectFrom('surveyAnswer').selectAll().execute()
  return { ...server, handed, rate, answers, last: async () => (await told()).at(-1) }
}

test('copies that were handed over are rated once, by a code that leaves with the last message, and by nobody', async () => {
  const { answers, ask, cases, db, handed, last, rate } = await startHanded()
  const { id, code, state } = await handed()
  expect([code.length, state]).toEqual([22, 'open'])
  expect(await last()).toMatchObject({ kind: 'served', survey: code })
  expect((await ask('somchai', 'GET', `${cases}/${id}/survey`)).status).toBe(404)
  const { json: office } = await ask('suda', 'GET', `/offices/bangphrom/staff/cases/${id}`)
  expect(JSON.stringify(office)).not.toContain(code)
  const me = async () => JSON.stringify((await ask('malee', 'GET', '/me')).json)
  expect(await me()).not.toContain('"isRated":true')

  const both = await Promise.all([rate(code), rate(code)])
  expect(both.map((one) => one.code ?? one.state).sort()).toEqual(['answered', 'survey_answered'])
  expect(await rate(code)).toMatchObject({ code: 'survey_answered' })
  expect(await me()).toContain('"isRated":true')
  const [answer, ...more] = await answers()
  expect(more).toEqual([])
  expect(answer).toMatchObject({ teamId: 'id-card', serviceId: 'copy-face-photo', face: 4, day })
  // Nothing in the answer is in what says that it was given, but the service and its team.
  const [spent] = await db.selectFrom('surveyCase').selectAll().execute()
  expect(spent).toMatchObject({ caseId: id, isRated: 1 })
  const shared = Object.keys(answer ?? {}).filter((column) => column in (spent ?? {}))
  expect(shared.sort()).toEqual(['day', 'officeId', 'serviceId', 'teamId'])
  expect(JSON.stringify(answer)).not.toContain(id)
  expect(await verifySurveys(db)).toEqual([])
})

test('after sixty days it is too late, then the code is unknown; who is erased leaves an answer and no code', async () => {
  const { answers, db, deps, ask, handed, rate, setClock } = await startHanded()
  const { code } = await handed()
  const other = await handed('somchai')
  expect(await rate(other.code, { text: 'ขอบคุณ' })).toMatchObject({ state: 'answered' })
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  expect(await rate(other.code)).toMatchObject({ code: 'not_found' })
  expect(await answers()).toMatchObject([{ text: 'ขอบคุณ' }])
  setClock(instantAt(addDays(day, 61), '09:00'))
  expect(await rate(code)).toMatchObject({ code: 'survey_over' })
  setClock(instantAt(addDays(day, 91), '02:30'))
  await runRetention(deps)
  expect(await rate(code)).toMatchObject({ code: 'not_found' })
  expect(await verifySurveys(db)).toEqual([])
})

test('what can be rated is counted among the visits of its month, and damage is found', async () => {
  const { ask, db, handed, rate, setClock } = await startHanded()
  const { id, code } = await handed()
  await rate(code)
  setClock(instantAt(addDays(day, 1), '09:00'))
  const { json } = await ask('anan', 'GET', '/offices/bangphrom/staff/survey')
  const { trend } = json as unknown as SurveyResults
  expect(trend.at(-1)).toEqual({ month: '2026-11', counts: null, visits: 1 })
  await sql`update service_case set state = 'ready' where id = ${id}`.execute(db)
  await sql`update survey_case set is_rated = 0`.execute(db)
  expect((await verifySurveys(db)).map(({ check }) => check).sort()).toEqual([
    'a case can be rated that has not ended',
    'a team has more answers than visits that have answered',
  ])
})

test('a visit at home is rated when it is done, and not when staff come again', async () => {
  const { approved, ask, cases, db, end, planned, setClock, start } = await startHomeVisits()
  const id = await approved()
  async function visit(on: string, outcome: object) {
    const tour = await planned([id], { day: on })
    const stop = tour.stops.find((one) => one.caseId === id)?.id ?? ''
    setClock(instantAt(on, '09:10'))
    await start(stop)
    setClock(instantAt(on, '09:40'))
    return (await end(stop, outcome)).status
  }
  const own = async () => (await ask('malee', 'GET', `${cases}/${id}/survey`)).json
  expect(await visit(tuesday, { outcome: 'not_served', reason: 'equipment-down' })).toBe(200)
  expect(await own()).toEqual({ code: null, state: null })
  expect(await visit(addDays(tuesday, 2), {})).toBe(200)
  const { code, state } = await own()
  expect(state).toBe('open')
  const rows = await db.selectFrom('outbox').select(['kind', 'data']).orderBy('id').execute()
  expect(rows.filter(({ data }) => data.includes(String(code))).map(({ kind }) => kind)).toEqual([
    'home_served',
  ])
  expect(await verifySurveys(db)).toEqual([])
})
