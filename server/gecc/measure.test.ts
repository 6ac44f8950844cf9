import { geccCriteria, geccCriterion } from '@phrom/shared/gecc/all.ts'
import type { GeccCriterion } from '@phrom/shared/gecc/criterion.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import type { GeccMeasure } from '@phrom/shared/gecc/measures.ts'
import { stateOf } from '@phrom/shared/gecc/standing.ts'
import { surveyItems } from '@phrom/shared/survey.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startComplaints } from '../complaints/testing-complaints.ts'
import { startSurvey } from '../survey/testing-survey.ts'
import { monday } from '../testing.ts'
import { measureGecc } from './measure.ts'
import { gecc, startGecc } from './testing-gecc.ts'
import { attested } from './view.ts'

function criterion(id: string): GeccCriterion {
  const found = geccCriterion(id)
  if (!found) throw new Error(id)
  return found
}

/** What is measured, and how the criteria stand, as a head reads it. */
async function read(server: Pick<Awaited<ReturnType<typeof startGecc>>, 'ask'>) {
  const view = (await server.ask('anan', 'GET', gecc)).json as unknown as GeccView
  const { attestations, measured, today } = view
  const standing = (id: string) => stateOf(criterion(id), measured, attestations, today)
  return { view, standing, of: (measure: GeccMeasure) => measured[measure] }
}

test('an office that has just begun proves by figures only what its rules prove', async () => {
  const server = await startGecc()
  const { view, standing, of } = await read(server)
  expect([view.from, view.today]).toEqual(['2026-10-01', '2026-11-20'])
  const proved = geccCriteria.filter(({ id }) => standing(id) === 'proved').map(({ id }) => id)
  expect(proved).toEqual(['q2.2'])
  expect(of('copies-asked').value).toBe(0)
  expect(of('copies-asked').cases).toBe(of('services-open').value)
  expect(of('satisfaction')).toEqual({ value: null, cases: 0 })
})

test('numbers of the queue prove a queue once there are five of the last thirty days', async () => {
  const server = await startSurvey()
  const before = await read(server)
  expect(before.standing('p11')).toBe('missing')
  for (let i = 0; i < 5; i++) await server.visited()
  const after = await read(server)
  expect(after.of('tickets').value).toBe(5)
  expect(after.standing('p11')).toBe('proved')
  server.setClock(instantAt(addDays(monday, 31), '09:00'))
  expect((await read({ ask: server.ask })).of('tickets').value).toBe(0)
})

test('ratings by the slip prove a point for rating from five on, on days that are over, and fewer are not told', async () => {
  const server = await startSurvey()
  for (let i = 0; i < 4; i++) await server.rate(await server.visited())
  const last = await server.visited()
  server.dayAfter(1)
  expect((await read(server)).of('rated-on-the-spot')).toEqual({ value: null, cases: 0 })
  server.setClock(instantAt(monday, '15:00'))
  await server.rate(last)
  expect((await read(server)).of('rated-on-the-spot').value).toBe(null)
  server.dayAfter(1)
  const { of, standing } = await read(server)
  expect(of('rated-on-the-spot').value).toBe(5)
  expect(standing('p13')).toBe('proved')
})

test('a complaint beyond its day proves no more how complaints are heard, and a head has to say it', async () => {
  const server = await startComplaints()
  const { ask, deps, send, setClock } = server
  await send('malee', { text: 'รอนานมาก' })
  const early = await read(server)
  expect(early.of('complaints-overdue')).toEqual({ value: 0, cases: 1 })
  expect(early.standing('q8.2')).toBe('proved')
  const said = { id: crypto.randomUUID(), of: null, day: '2026-11-19', note: 'มีตู้รับเรื่อง', keep: [] }
  await ask('anan', 'POST', `${gecc}/criteria/q8.2/attestations`, said)
  setClock(instantAt('2027-01-20', '09:00'))
  // Whoever was signed in at the time is so no longer.
  const { measured } = await measureGecc(deps.db, 'bangphrom', deps.now())
  expect(measured['complaints-overdue']).toEqual({ value: 1, cases: 1 })
  const { attestations } = await attested(deps.db, 'bangphrom')
  expect(Object.keys(attestations)).toEqual(['q8.2'])
  expect(stateOf(criterion('q8.2'), measured, attestations, '2027-01-20')).toBe('attested')
})

test.each([
  [79, 'missing', 'missing'],
  [80, 'proved', 'missing'],
  [81, 'proved', 'proved'],
])(
  'with %i of a hundred content the two criteria of satisfaction are %s and %s',
  async (content, least, above) => {
    const server = await startGecc()
    const none = Object.fromEntries(surveyItems.map((item) => [item, null]))
    const rows = Array.from({ length: 100 }, (_, i) => ({
      ...{ officeId: 'bangphrom', id: crypto.randomUUID(), teamId: 'general-registration' },
      ...{
        serviceId: 'change-first-name',
        day: '2026-10-12',
        channel: 'line' as const,
        text: null,
      },
      ...{ ...none, face: i < content ? 4 : 2 },
    }))
    await server.db
      .insertInto('surveyAnswer')
      .values(rows as never)
      .execute()
    await server.attested('q7.2')
    const { of, standing } = await read(server)
    expect(of('satisfaction')).toEqual({ value: content, cases: 100 })
    expect([standing('q7.2'), standing('r1.1')]).toEqual([least, above])
  },
)

test('messages prove that people are told where their own case stands, and none that is about no case', async () => {
  const { ask, db, givenCase, ...server } = await startGecc()
  const caseId = await givenCase('malee')
  const { json } = await ask('malee', 'GET', '/session')
  const at = instantAt('2026-11-20', '09:00')
  const push = {
    ...{ officeId: 'bangphrom', personId: String(json.id), way: 'push' as const, body: '' },
    ...{ kind: 'received' as const, day: '2026-11-20', attempts: 1, claimedUntil: null },
    ...{ nextAttemptAt: at, unsureSince: null, endedAt: at, outcome: 'sent' as const },
  }
  const [own, other] = [crypto.randomUUID(), crypto.randomUUID()]
  await db
    .insertInto('push')
    .values([own, other].map((id) => ({ ...push, id })))
    .execute()
  await db.updateTable('outbox').set({ pushId: own }).where('caseId', '=', caseId).execute()
  expect((await server.view()).measured.told.value).toBe(1)
})

test('a Saturday that can be booked proves hours outside those of offices', async () => {
  const server = await startGecc()
  expect((await read(server)).standing('p1')).toBe('missing')
  const at = '/offices/bangphrom/staff/calendar'
  const { json } = await server.ask('pranee', 'GET', at)
  const { calendar, revision } = json as unknown as {
    calendar: { extras: object[] }
    revision: number
  }
  const extra = {
    ...{
      id: 'saturday',
      team: 'general-registration',
      day: '2026-11-28',
      from: '09:00',
      to: '12:00',
    },
    ...{ capacity: 4, walkIns: 0, volunteers: 0, slotMinutes: null },
  }
  const changed = { revision, calendar: { ...calendar, extras: [extra] } }
  const set = await server.ask('pranee', 'PUT', at, changed)
  expect([set.status, set.json]).toMatchObject([200, {}])
  const { of, standing } = await read(server)
  expect([of('open-outside-hours').value, standing('p1')]).toEqual([1, 'proved'])
})
