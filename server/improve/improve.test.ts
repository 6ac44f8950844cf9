import { mostCauses } from '@phrom/shared/improve/time-lost.ts'
import type { EffectsView, ImproveView, Measure } from '@phrom/shared/improve/views.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { addDays, type Day, instantAt } from '@phrom/shared/time.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { askStaff } from '../inquiries/ask-staff.ts'
import { type PersonName, startTestServer } from '../testing.ts'
import { answers } from './answers.ts'
import { caseFor, checksOn, visitsOn } from './testing-improve.ts'
import { verifyMeasures } from './verify.ts'

const at = '/offices/bangphrom/staff/improve'
const today = '2026-11-20'
const cause = 'paper|passport|expired'
const marriage = { team: 'general-registration', service: 'marriage-registration' }
const ofMarriage = { teamId: marriage.team, serviceId: marriage.service }
const card = { teamId: 'id-card', serviceId: 'id-card-renewal' }

async function startImprove() {
  const server = await startTestServer()
  const { ask, db, signIn } = server
  // Longer than a session lasts.
  for (const person of ['anan', 'pranee'] as const) await signIn(person)
  await db.updateTable('session').set({ expiresAt: '2026-12-31T00:00:00.000Z' }).execute()
  const improve = async (query = '', person: PersonName = 'anan') =>
    (await ask(person, 'GET', `${at}${query}`)).json as unknown as ImproveView
  const effects = async (of: Record<string, string> = { ...marriage, cause }) =>
    (await ask('anan', 'GET', `${at}/effects?${new URLSearchParams(of)}`))
      .json as unknown as EffectsView
  const note = (change: object = {}, person: PersonName = 'anan', key?: string) =>
    ask(
      person,
      'PUT',
      `${at}/measure`,
      {
        ...{ ...marriage, cause, revision: 0, fromDay: '2026-10-01' },
        ...{ what: 'ติดป้ายตัวอย่างหนังสือเดินทาง', who: 'คุณสุดา', ...change },
      },
      key ? { 'idempotency-key': key } : {},
    )
  /** On each of so many days some passports go back and other papers are good. */
  async function passports(from: Day, dayCount: number, { bad, good }: Record<string, number>) {
    const caseId = await caseFor(db, marriage.service, from)
    for (let i = 0; i < dayCount; i += 1) {
      const day = addDays(from, i)
      await checksOn(db, { caseId, day, count: bad ?? 0 }, { 'passport@partyA': ['expired'] })
      await checksOn(db, { caseId, day, count: good ?? 0 }, { 'passport@partyA': [] })
    }
  }
  return { ...server, improve, effects, note, passports }
}

test('what took most time stands first, with the words of today, and the sum is whole', async () => {
  const { db, improve, passports } = await startImprove()
  await passports('2026-11-02', 3, { bad: 3, good: 5 })
  await visitsOn(db, { ...card, day: '2026-11-03', count: 6 }, { reason: 'equipment-down' })
  await visitsOn(db, { ...card, day: '2026-11-03', count: 30 }, null)
  await visitsOn(db, { ...card, day: '2026-11-04', count: 4 }, { reason: 'day-over' })
  const told = await improve('?kind=month&day=2026-11-10')
  expect(v.is(answers.improve, told), JSON.stringify(told)).toBe(true)
  expect(told).toMatchObject({ returned: 9, unserved: 10 })
  expect(told.causes.map(({ key, count }) => [key, count])).toEqual([
    ['visit|equipment-down|', 6],
    [cause, 9],
  ])
  expect(told.causes[0]?.lost).toEqual({ people: 6 * (60 + 10 + 5), staff: 6 * 5 })
  expect(told.causes[1]?.help.reads[0]?.id).toBe('paper')
  // Four visits are too few to be told by their reason, and are in the sum.
  expect(JSON.stringify(told)).not.toContain('day-over')
  expect(told.seldomCauses).toMatchObject({ kinds: 1, count: 4 })
  const sum = (list: { lost: { people: number; staff: number } }[]) =>
    list.reduce((all, { lost }) => all + lost.people + lost.staff, 0)
  const whole = told.lost.people + told.lost.staff
  expect(sum([...told.causes, told.seldomCauses])).toBeCloseTo(whole, 6)
  expect(sum([...told.services, told.seldomServices])).toBeCloseTo(whole, 6)
  expect(told.services.map(({ serviceId }) => serviceId)).toEqual([
    card.serviceId,
    ofMarriage.serviceId,
  ])

  const ofTeam = await improve('?kind=month&day=2026-11-10&team=general-registration')
  expect(ofTeam.causes.map(({ key, share }) => [key, share])).toEqual([[cause, 100]])
})

test('of very many causes those that took least stand together, and the sum is still whole', async () => {
  const { db, improve } = await startImprove()
  const services = Object.keys(definitions).slice(0, mostCauses + 2)
  for (const serviceId of services) {
    await visitsOn(
      db,
      { ...card, serviceId, day: '2026-11-03', count: 5 },
      { reason: 'system-down' },
    )
  }
  const { causes, furtherCauses, lost } = await improve('?kind=month&day=2026-11-10')
  expect([causes.length, furtherCauses.kinds, furtherCauses.count]).toEqual([mostCauses, 2, 10])
  const told = causes.reduce((sum, one) => sum + one.lost.people, furtherCauses.lost.people)
  expect(told).toBeCloseTo(lost.people, 6)
})

test('a month in which nothing went wrong is empty, and says so by its numbers', async () => {
  const { db, improve } = await startImprove()
  await visitsOn(db, { ...card, day: '2026-11-03', count: 3 }, null)
  const told = await improve('?kind=month&day=2026-11-10')
  expect(told).toMatchObject({ returned: 0, unserved: 0, services: [], causes: [] })
  expect(told.lost).toEqual({ people: 0, staff: 0 })
})

test('what is done against a cause is compared from its day, over as many days before', async () => {
  const { effects, improve, note, passports } = await startImprove()
  await passports('2026-09-17', 14, { bad: 4, good: 6 })
  await passports('2026-10-01', 49, { bad: 0, good: 2 })
  expect((await note()).status).toBe(200)
  const { effects: found, measure } = await effects()
  expect(measure).toMatchObject({ what: 'ติดป้ายตัวอย่างหนังสือเดินทาง', changedBy: 'anan' })
  expect(found).toEqual([
    {
      ...{ kind: 'measure', day: '2026-10-01', what: measure?.what, by: 'คุณสุดา', others: 0 },
      before: { from: '2026-08-13', to: '2026-09-30', times: 56, of: 140 },
      after: { from: '2026-10-01', to: '2026-11-18', times: 0, of: 98 },
      verdict: 'less',
    },
  ])
  const told = await improve('?kind=month&day=2026-09-20')
  expect(told.causes[0]?.measure).toEqual(measure)
})

test('what has not begun is not compared, and a few days say nothing', async () => {
  const { effects, note, passports } = await startImprove()
  await passports('2026-11-06', 14, { bad: 4, good: 6 })
  await note({ fromDay: '2026-11-21' })
  expect((await effects()).effects).toMatchObject([{ verdict: 'later', before: null, after: null }])
  await note({ fromDay: '2026-11-13', revision: 1 })
  expect((await effects()).effects).toMatchObject([
    { verdict: 'early', before: { times: 28, of: 70 }, after: { times: 28, of: 70 } },
  ])
})

test('what the office tells and sets stands beside it, newest first, and each knows of the others', async () => {
  const { ask, effects, note, setClock } = await startImprove()
  const set = (settings: object) =>
    ask('pranee', 'PUT', `/offices/bangphrom/staff/services/${marriage.service}`, {
      ...{ off: false, note: { th: '', en: '' }, minutes: null, places: null, ...settings },
    })
  setClock(instantAt('2026-11-02', '09:00'))
  await set({
    note: { th: 'นำหนังสือเดินทางเล่มที่ยังไม่หมดอายุ', en: 'Bring a valid passport' },
    revision: 0,
  })
  setClock(instantAt('2026-11-09', '09:00'))
  await set({
    note: { th: 'นำหนังสือเดินทางเล่มที่ยังไม่หมดอายุ', en: 'Bring a valid passport' },
    ...{ minutes: 30, revision: 1 },
  })
  await note({ fromDay: '2026-11-02' })
  setClock(instantAt('2026-11-20', '09:00'))
  const { effects: found } = await effects()
  expect(found.map(({ kind, day, others }) => [kind, day, others])).toEqual([
    ['settings', '2026-11-09', 2],
    ['measure', '2026-11-02', 2],
    ['note', '2026-11-02', 2],
  ])
  expect(found[0]?.by).toBe('pranee')
})

test('an answer of the office belongs to the service of whose questions it was made', async () => {
  const { ask, db, deps, effects } = await startImprove()
  const office = deps.config.offices.find(({ id }) => id === 'bangphrom') ?? expect.fail()
  const asked = { language: 'th', text: 'ใช้เล่มเก่าได้ไหม', caseId: null, why: 'asked' } as const
  for (const [person, service, title] of [
    ['malee', marriage.service, 'หนังสือเดินทาง'],
    ['somchai', card.serviceId, 'บัตร'],
  ] as const) {
    const personId = `${(await ask(person, 'GET', '/session')).json.id}`
    const one = { ...asked, personId, serviceId: service, eventId: person, messageId: person }
    await deps.write((tx) => askStaff({ tx, now: deps.now(), office }, one))
    const { id } = await db
      .selectFrom('inquiry')
      .select('id')
      .where('serviceId', '=', service)
      .executeTakeFirstOrThrow()
    const answer = {
      ...{ title, wordings: [`${title} เก่า`], answer: { th: title, en: title }, link: null },
      ...{ fromDay: null, toDay: null, isOn: true, fromInquiry: id, revision: 0 },
    }
    const path = `/offices/bangphrom/staff/answers/${crypto.randomUUID()}`
    expect((await ask('anan', 'PUT', path, answer)).status).toBe(200)
  }
  expect((await effects()).effects).toMatchObject([
    { kind: 'answer', what: 'หนังสือเดินทาง', by: 'anan', day: today, verdict: 'later' },
  ])
})

test('a note is kept once, however often it is sent; of two at once the second is told; all stays on record', async () => {
  const { effects, note } = await startImprove()
  const key = crypto.randomUUID()
  const first = await note({}, 'anan', key)
  expect(await note({}, 'anan', key)).toEqual(first)
  const late = await note({ what: 'อื่น' }, 'pranee')
  expect([late.status, late.json.code]).toEqual([409, 'changed_meanwhile'])
  expect((await note({ what: '', who: '', revision: 1 }, 'pranee')).status).toBe(200)
  const { measure, changes } = await effects()
  expect(measure).toBeNull()
  const told = changes.map(({ what, revision, changedBy }: Measure) => [what, revision, changedBy])
  expect(told).toEqual([
    ['', 2, 'pranee'],
    ['ติดป้ายตัวอย่างหนังสือเดินทาง', 1, 'anan'],
  ])
})

test('of two heads who note at once one is told', async () => {
  const { effects, note } = await startImprove()
  for (let revision = 0; revision < 6; revision += 1) {
    const both = await Promise.all([
      note({ what: 'หนึ่ง', revision }, 'anan'),
      note({ what: 'สอง', revision }, 'pranee'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  }
  expect((await effects()).changes).toHaveLength(6)
})

test.each<[string, object, string[]]>([
  ['no words', { what: ' \u0000 ' }, ['what']],
  ['nobody who sees to it', { who: '' }, ['who']],
  ['words without end', { what: 'ก'.repeat(201) }, ['what']],
  ['a day that does not exist', { fromDay: '2026-02-30' }, ['fromDay']],
  ['a day long gone', { fromDay: '2019-12-31' }, ['fromDay']],
  ['a day far ahead', { fromDay: addDays(today, 93) }, ['fromDay']],
  ['a field of its own', { changedBy: 'somebody' }, ['changedBy']],
])('refuses %s', async (_name, change, fields) => {
  const { effects, note } = await startImprove()
  const { status, json } = await note(change)
  expect([status, json.code, json.fields]).toEqual([422, 'invalid', fields])
  expect((await effects()).changes).toEqual([])
})

test.each([
  [{ cause: 'paper|no-such-paper|expired' }],
  [{ cause: 'visit|paper-missing|นายสมชาย' }],
  [{ service: 'no-such-service' }],
  [{ service: 'constructor' }],
  [{ team: 'id-card' }],
  [{ service: '', team: 'no-such-team', cause: 'visit|gave-up|' }],
])('finds no cause %o', async (change) => {
  const { ask, note } = await startImprove()
  const of = { ...marriage, cause, ...change }
  const read = await ask('anan', 'GET', `${at}/effects?${new URLSearchParams(of)}`)
  expect([read.status, read.json.code]).toEqual([404, 'not_found'])
  expect((await note(change)).json.code).toBe('not_found')
})

test('who came for nothing that is known is a cause too', async () => {
  const { note } = await startImprove()
  const change = { service: '', team: 'id-card', cause: 'visit|gave-up|' }
  expect((await note(change)).status).toBe(200)
})

test('heads and admins of the office alone read and note it', async () => {
  const { ask, note } = await startImprove()
  const of = new URLSearchParams({ ...marriage, cause })
  for (const path of [at, `${at}/effects?${of}`]) {
    expect((await ask('pranee', 'GET', path)).status).toBe(200)
    expect((await ask('suda', 'GET', path)).status).toBe(403)
    expect((await ask('malee', 'GET', path)).status).toBe(403)
    expect((await ask('wirat', 'GET', path)).status).toBe(404)
    expect((await ask(undefined, 'GET', path)).status).toBe(401)
  }
  expect((await note({}, 'suda')).status).toBe(403)
  expect((await note({}, 'wirat')).status).toBe(404)
})

test('a note that was changed past its record is found', async () => {
  const { db, note } = await startImprove()
  await note()
  await note({ what: 'ป้ายใหม่', revision: 1 })
  expect(await verifyMeasures(db)).toEqual([])
  await db.updateTable('measure').set({ who: 'คนอื่น' }).execute()
  expect(await verifyMeasures(db)).toMatchObject([{ officeId: 'bangphrom', what: cause }])
  await db.updateTable('measure').set({ who: 'คุณสุดา' }).execute()
  await db.deleteFrom('measureChange').where('revision', '=', 1).execute()
  expect(await verifyMeasures(db)).toHaveLength(1)
})

test('another office has measures of its own', async () => {
  const { ask, db, note } = await startImprove()
  await note()
  const other = `${at.replace('bangphrom', 'khlongphrom')}/effects?${new URLSearchParams({ ...marriage, cause })}`
  expect((await ask('wirat', 'GET', other)).json).toEqual({
    ...{ effects: [], measure: null, changes: [] },
  })
  expect(await db.selectFrom('measure').select('officeId').execute()).toEqual([
    { officeId: 'bangphrom' },
  ])
})

test.each(['?from=2026-11-22&to=2026-11-21', '?kind=month&day=2026-13-01', '?kind=century'])(
  '%s is refused in words',
  async (query) => {
    const { ask } = await startImprove()
    const { status, json } = await ask('anan', 'GET', `${at}${query}`)
    expect([status, json.code]).toEqual([422, 'invalid'])
  },
)
