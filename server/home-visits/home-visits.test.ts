import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { remindHomeVisits } from './remind.ts'
import { desk, farAway, nearby, place, startHomeVisits, tours, tuesday } from './testing-home.ts'
import { verifyHomeVisits } from './verify.ts'

const told = async ({ db }: Awaited<ReturnType<typeof startHomeVisits>>, caseId: string) => {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'data'])
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(({ kind }) => kind)
}

test('staff look at a request before a day is planned, though it has no photo, and no counter is booked', async () => {
  const server = await startHomeVisits()
  const { ask, cases, draft, view } = server
  const { id } = await draft('malee')
  const sent = await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect(sent.json).toMatchObject({ state: 'submitted' })
  await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/approve`)
  expect((await view(id)).home?.plan).toBeNull()
  const when = { day: '2026-11-23', start: '08:00' }
  for (const [path, body] of [
    ['booking', when],
    ['booking', { ...when, hold: true }],
    ['waiting', { days: null }],
  ] as const) {
    const { json } = await ask('malee', 'POST', `${cases}/${id}/${path}`, body)
    expect(json.code, path).toBe('at_home')
  }
  expect(await told(server, id)).toEqual(['received', 'home_approved'])
})

test('a tour is planned, told, moved, begun and written up; then the case is closed and its position gone', async () => {
  const server = await startHomeVisits()
  const { ask, approved, planned, planOf, view, seen, start, end, setClock, db } = server
  const [one, two] = [await approved(), await approved('somchai')]
  const waiting = (await seen()).requests
  expect(waiting.map(({ caseId }) => caseId).sort()).toEqual([one, two].sort())
  expect(waiting[0]?.place).toMatchObject({ ...place, position: nearby, positionFrom: 'phone' })

  const tour = await planned([one, two])
  expect((await seen()).requests).toEqual([])
  const plan = { day: tuesday, start: '09:00', end: '09:45', goes: ['เจ้าหน้าที่'] }
  expect((await view(one)).home?.plan).toMatchObject(plan)
  expect(JSON.stringify(await view(one))).not.toContain('13.76')

  const later = { day: addDays(tuesday, 1), revision: tour.revision }
  const moved = await ask('suda', 'PUT', `${tours}/${tour.id}`, planOf([one], later))
  expect(moved.status).toBe(200)
  expect(await told(server, one)).toEqual([
    'received',
    'home_approved',
    'home_planned',
    'home_moved',
  ])
  expect((await told(server, two)).at(-1)).toBe('home_cancelled')
  expect((await seen()).requests.map(({ caseId }) => caseId)).toEqual([two])

  const [stop] = (await seen()).tours[0]?.stops.filter(({ endedAt }) => !endedAt) ?? []
  expect((await start(stop?.id ?? '')).json.code).toBe('too_early')
  setClock(instantAt(later.day, '09:10'))
  expect((await end(stop?.id ?? '')).json.code).toBe('visit_not_begun')
  await start(stop?.id ?? '')
  setClock(instantAt(later.day, '09:50'))
  expect((await end(stop?.id ?? '', { fee: 100, receipt: 'ก 12' })).status).toBe(200)
  const done = await view(one)
  expect(done).toMatchObject({
    state: 'closed',
    lastVisit: { minutes: 40, fee: 100, receipt: 'ก 12' },
  })
  expect(done.home?.place).toMatchObject({ address: place.address, positionFrom: null })
  const rows = await db.selectFrom('homeRequest').select(['caseId', 'latitude']).execute()
  expect(rows.find(({ caseId }) => caseId === one)?.latitude).toBeNull()
  expect((await told(server, one)).at(-1)).toBe('home_served')
  const staff = '/offices/bangphrom/staff'
  // The stop that was put off is none; the visit is of the day on which it ended.
  expect((await ask('suda', 'GET', `${staff}/time-log/${tuesday}`)).json).toEqual([])
  expect((await ask('suda', 'GET', `${staff}/time-log/${later.day}`)).json).toMatchObject([
    {
      ...{ kind: 'home', name: 'มาลี ใจดี', teamId: 'id-card', serviceId: 'id-card-home-visit' },
      ...{ outcome: 'served', minutes: 40, fee: 100, receipt: 'ก 12', confirmedBy: 'desk' },
    },
  ])
  const { teams } = (await ask('anan', 'GET', `${staff}/day-figures`)).json
  expect(
    (teams as unknown as { servedAtHome: number }[]).map((team) => team.servedAtHome),
  ).toContain(1)
  expect(await verifyHomeVisits(db)).toEqual([])
})

test('who was not served waits for another day, with why; whose day is bad says so, with what would be better', async () => {
  const server = await startHomeVisits()
  const { ask, cases, approved, planned, seen, start, end, setClock, view } = server
  const one = await approved()
  const [stop] = (await planned([one])).stops
  setClock(instantAt(tuesday, '09:00'))
  await start(stop?.id ?? '')
  expect(
    (await end(stop?.id ?? '', { outcome: 'not_served', reason: 'terms-not-agreed' })).json,
  ).toMatchObject({
    code: 'invalid',
    fields: ['reason'],
  })
  const down = { outcome: 'not_served', reason: 'equipment-down' }
  expect((await end(stop?.id ?? '', down)).status).toBe(200)
  expect((await end(stop?.id ?? '', down)).json.code).toBe('already_ended')
  const [again] = (await seen()).requests
  expect(again).toMatchObject({
    caseId: one,
    lastVisit: { day: tuesday, reason: 'equipment-down' },
  })
  expect(again?.place.position).toEqual(nearby)

  await planned([one], { day: addDays(tuesday, 7) })
  const note = 'พุธบ่ายสะดวกกว่า'
  const bad = () => ask('malee', 'POST', `${cases}/${one}/home/bad-day`, { note })
  expect((await bad()).status).toBe(200)
  expect((await bad()).json.code).toBe('not_planned')
  expect((await seen()).requests[0]?.place.dayNote).toBe(note)
  expect((await view(one)).home?.plan).toBeNull()
})

test('a location outside the district is refused with the area named, the written address is taken, and nothing of it is lost', async () => {
  const { draft, draftOf, approved, ask, cases, config, db } = await startHomeVisits()
  const { id, json } = await draft('malee', { home: { ...place, position: farAway } })
  expect(json).toMatchObject({ code: 'outside_district', fields: ['home.position'] })
  expect((await ask('malee', 'PUT', `${cases}/${id}`, draftOf({ home: place }))).status).toBe(200)
  const { homeVisits } = (await ask(undefined, 'GET', '/offices/bangphrom')).json as {
    homeVisits?: object
  }
  expect(homeVisits).toEqual({ radiusKm: 15, subDistricts: [] })

  const [office] = config.offices
  if (office) office.homeVisits = { radiusKm: 0.5, subDistricts: ['บางพร้อมใต้'] }
  const named = await draft('malee')
  expect(named.json).toMatchObject({ code: 'outside_district', fields: ['home.subDistrict'] })
  const there = { ...place, subDistrict: 'บางพร้อมใต้' }
  const near = await draft('malee', { home: { ...there, position: nearby } })
  expect(near.json).toMatchObject({ code: 'outside_district', fields: ['home.position'] })
  await approved('malee', { home: there })
  expect(await db.selectFrom('homeRequest').select('latitude').execute()).toEqual([
    { latitude: null },
    { latitude: null },
  ])
})

test.each([
  ['an address that is empty', { address: '  ' }, ['home.address']],
  ['a text that is too long', { landmark: 'x'.repeat(201) }, ['home.landmark']],
  ['a day that is none', { wishes: ['sun-morning'] }, ['home.wishes.0']],
  [
    'a position off the earth',
    { position: { latitude: 91, longitude: 0 } },
    ['home.position.latitude'],
  ],
  [
    'a position that is no number',
    { position: { latitude: '13', longitude: 100 } },
    ['home.position.latitude'],
  ],
])('refuses %s, and keeps nothing', async (_, change, fields) => {
  const { draft, db } = await startHomeVisits()
  const { status, json } = await draft('malee', { home: { ...place, ...change } })
  expect({ status, fields: json.fields }).toEqual({ status: 422, fields })
  expect(await db.selectFrom('homeRequest').selectAll().execute()).toEqual([])
})

test('keeps no position without its consent, sends nothing without a place, and nothing of the person without a word to them', async () => {
  const { draft, draftOf, ask, cases, db } = await startHomeVisits()
  const without = await draft('malee', { consents: ['home.person'] })
  expect(without.json.code).toBe('consent_needed')
  const { id } = await draft('malee', { consents: [], home: undefined })
  const submit = () => ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  expect((await submit()).json).toMatchObject({ code: 'invalid', fields: ['home'] })
  await ask('malee', 'PUT', `${cases}/${id}`, draftOf({ consents: [], home: place }))
  expect((await submit()).json.code).toBe('consent_needed')
  const other = await draft('malee', { serviceId: 'change-first-name', answers: {} })
  expect(other.json.code).toBe('not_at_home')
  expect(await db.selectFrom('homeRequest').select('latitude').execute()).toEqual([
    { latitude: null },
  ])
})

test('another person, another office’s staff and a citizen find nothing of it', async () => {
  const { ask, cases, approved, planned, start, end, planOf } = await startHomeVisits()
  const one = await approved()
  const tour = await planned([one])
  const stop = tour.stops[0]?.id ?? ''
  const bad = { note: '' }
  const mine = { place, mayLocate: false }
  expect((await ask('somchai', 'POST', `${cases}/${one}/home/bad-day`, bad)).status).toBe(404)
  expect((await ask('somchai', 'PUT', `${cases}/${one}/home/place`, mine)).status).toBe(404)
  expect((await ask('malee', 'GET', desk)).status).toBe(403)
  expect((await ask('wipa', 'GET', desk)).status).toBe(404)
  const there = '/offices/khlongphrom/staff/home-visits'
  expect((await ask('wipa', 'GET', `${there}/tours/${tour.id}`)).status).toBe(404)
  const unknown = await ask('wipa', 'POST', `${there}/tours`, planOf([one], { goes: ['suda'] }))
  expect(unknown.json.fields).toEqual(['goes'])
  const theirs = planOf([one], { goes: ['wirat'] })
  expect((await ask('wipa', 'POST', `${there}/tours`, theirs)).status).toBe(404)
  expect((await ask('wipa', 'POST', `${there}/stops/${stop}/start`)).status).toBe(404)
  expect((await start(stop, 'malee')).status).toBe(403)
  expect((await ask('suda', 'GET', `${tours}/not-an-id`)).status).toBe(404)
  expect((await end(crypto.randomUUID())).status).toBe(404)
})

test('refuses a tour that could not be driven, that others have changed, or whose visit has begun', async () => {
  const { ask, approved, plan, planned, planOf, start, setClock, givenCase, seen } =
    await startHomeVisits()
  const one = await approved()
  const fields = async (change: object) => (await plan([one], change)).json.fields
  expect(await fields({ day: '2026-11-19' })).toEqual(['day'])
  expect(await fields({ day: '2027-11-19' })).toEqual(['day'])
  expect(await fields({ goes: [] })).toEqual(['goes'])
  expect(await fields({ goes: ['นายคนอื่น'] })).toEqual(['goes'])
  expect(await fields({ stops: [] })).toEqual(['stops'])
  const back = [{ caseId: one, start: '10:00', end: '09:00' }]
  expect(await fields({ stops: back })).toEqual(['stops.0'])
  expect((await plan([one, one])).json.fields).toContain('stops')
  expect((await plan([await givenCase('malee')])).json.code).toBe('not_at_home')
  expect((await plan([crypto.randomUUID()])).status).toBe(404)
  expect((await seen()).requests).toHaveLength(1)

  const tour = await planned([one])
  expect((await plan([one])).json.code).toBe('already_planned')
  const at = `${tours}/${tour.id}`
  const old = planOf([one], { revision: 7 })
  expect((await ask('suda', 'PUT', at, old)).json.code).toBe('changed_meanwhile')
  setClock(instantAt(tuesday, '09:00'))
  await start(tour.stops[0]?.id ?? '')
  const out = planOf([await approved('somchai')], { revision: 1 })
  expect((await ask('suda', 'PUT', at, out)).json.code).toBe('visit_begun')
  expect((await ask('suda', 'POST', `${at}/cancel`, { revision: 1 })).json.code).toBe('visit_begun')
})

test('reminds once, the evening before, and of nothing that is put off', async () => {
  const server = await startHomeVisits()
  const { ask, approved, planned, setClock, deps } = server
  const [one, two] = [await approved(), await approved('somchai')]
  await planned([one])
  const other = await planned([two], { period: 'afternoon' })
  await ask('suda', 'POST', `${tours}/${other.id}/cancel`, { revision: 1 })
  setClock(instantAt('2026-11-23', '16:00'))
  expect(await remindHomeVisits(deps)).toBe(0)
  setClock(instantAt('2026-11-23', '17:30'))
  const both = await Promise.all([remindHomeVisits(deps), remindHomeVisits(deps)])
  expect(both[0] + both[1]).toBe(1)
  expect((await told(server, one)).at(-1)).toBe('home_tomorrow')
  expect((await told(server, two)).at(-1)).toBe('home_cancelled')
})

test('who withdraws, or is forgotten, leaves the tour and takes the place along; the visit itself stays in the record', async () => {
  const { ask, cases, approved, planned, db, setClock, start, end } = await startHomeVisits()
  const [one, two, three] = [await approved(), await approved('somchai'), await approved()]
  const tour = await planned([one, two, three])
  await ask('malee', 'POST', `${cases}/${three}/withdraw`)
  setClock(instantAt(tuesday, '09:00'))
  const stop = tour.stops.find(({ caseId }) => caseId === one)?.id ?? ''
  await start(stop)
  await end(stop, { remark: 'บ้านสีเขียว' })
  expect(await verifyHomeVisits(db)).toEqual([])
  const mine = await ask('malee', 'GET', '/me')
  expect(JSON.stringify(mine.json)).toContain(place.address)
  expect(JSON.stringify(mine.json)).toContain('บ้านสีเขียว')
  expect((await ask('malee', 'DELETE', '/me')).status).toBeLessThan(300)
  const rows = await db.selectFrom('homeStop').select(['caseId', 'ending', 'remark']).execute()
  const of = (id: string) => rows.find(({ caseId }) => caseId === id)
  expect(of(one)).toMatchObject({ ending: 'served', remark: '' })
  expect(of(three)).toMatchObject({ ending: 'case_ended' })
  const left = await db.selectFrom('homeRequest').select('caseId').execute()
  expect(left).toEqual([{ caseId: two }])
  expect(await verifyHomeVisits(db)).toEqual([])
})

test('the consent to the position and the word to the person can be taken back', async () => {
  const { ask, cases, approved, planned, view, db } = await startHomeVisits()
  const one = await approved()
  await planned([one])
  const at = (purpose: string) => `${cases}/${one}/consents/${purpose}/withdraw`
  await ask('malee', 'POST', at('home.position'))
  expect((await view(one)).home).toMatchObject({
    place: { positionFrom: null },
    plan: { day: tuesday },
  })
  await ask('malee', 'POST', at('home.person'))
  expect(await view(one)).toMatchObject({ state: 'withdrawn', home: { plan: null } })
  expect(await verifyHomeVisits(db)).toEqual([])
})

test('no position and no address is in a log', async () => {
  const { draft, approved, planned, logged } = await startHomeVisits()
  await draft('malee', { home: { ...place, position: farAway } })
  await planned([await approved()])
  expect(logged.join()).not.toMatch(/13\.76|14\.75|ริมคลอง/)
})

test('of several who plan the same visit at once one does, and a request that comes again changes nothing', async () => {
  const { approved, plan, planOf, seen, app, signIn, db } = await startHomeVisits()
  const one = await approved()
  const answers = await Promise.all([1, 2, 3, 4].map(() => plan([one])))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect((await seen()).tours).toHaveLength(1)

  const two = await approved('somchai')
  const headers = {
    authorization: `Bearer ${await signIn('suda')}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  }
  const body = JSON.stringify(planOf([two]))
  const send = () => app.request(`/api${tours}`, { method: 'POST', headers, body })
  const [first, again] = [await send(), await send()]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.json()).toEqual(await first.json())
  expect((await seen()).tours).toHaveLength(2)
  const kept = await db.selectFrom('idempotency').select('body').execute()
  expect(JSON.stringify(kept)).not.toMatch(/13\.76/)
})
