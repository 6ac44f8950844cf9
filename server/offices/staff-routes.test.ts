import { instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { keepPlaces } from '../bookings/keep-places.ts'
import { adultName, startTestServer } from '../testing.ts'

const office = '/offices/bangphrom'
const path = `${office}/staff/services/change-first-name`
const settings = {
  off: false,
  note: { th: 'มาก่อน 15.00 น.', en: 'Come before 3 pm' },
  minutes: 20,
  places: 2,
}

async function startWithAdmin() {
  const server = await startTestServer()
  await server.db
    .updateTable('staff')
    .set({ role: 'admin' })
    .where('officeId', '=', 'bangphrom')
    .execute()
  return server
}

test('an admin sets a service, citizens read it before they sign in, and it stays on record', async () => {
  const { ask, app } = await startWithAdmin()
  const set = await ask('suda', 'PUT', path, { ...settings, revision: 0 })
  expect(set).toMatchObject({ status: 200, json: { ...settings, revision: 1 } })
  const told = await app.request(`/api${office}/services`)
  expect(await told.json()).toEqual([
    { serviceId: 'change-first-name', off: false, note: settings.note, minutes: 20 },
  ])
  await ask('suda', 'PUT', path, { ...settings, minutes: null, revision: 1 })
  const { json } = await ask('suda', 'GET', path)
  expect(json).toMatchObject({
    minutes: null,
    revision: 2,
    changes: [
      { revision: 2, by: 'เจ้าหน้าที่', settings: { minutes: null } },
      { revision: 1, by: 'เจ้าหน้าที่', settings: { minutes: 20 } },
    ],
  })
  // What one office sets is nothing to another.
  expect(await (await app.request('/api/offices/khlongphrom/services')).json()).toEqual([])
})

test('of two admins who change one setting at once, one is told that the other was faster', async () => {
  const { ask } = await startWithAdmin()
  const answers = await Promise.all(
    [10, 20, 30, 40].map((minutes) =>
      ask('suda', 'PUT', path, { ...settings, minutes, revision: 0 }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.json.code).toBe('changed_meanwhile')
  const late = await ask('suda', 'PUT', path, { ...settings, revision: 0 })
  expect(late.json.code).toBe('changed_meanwhile')
})

test.each([
  ['staff', 'suda', 403],
  ['a citizen', 'malee', 403],
  ['staff of another office', 'wipa', 404],
] as const)('%s may not set a service', async (_who, person, status) => {
  const { ask, db } = await startTestServer()
  const answer = await ask(person, 'PUT', path, { ...settings, revision: 0 })
  expect(answer.status).toBe(status)
  expect(await db.selectFrom('officeService').selectAll().execute()).toEqual([])
})

test.each([
  ['minutes below one', { minutes: 0 }],
  ['places without end', { places: 1000 }],
  ['a note in one language', { note: { th: 'ก', en: ' ' } }],
  ['a note that is a book', { note: { th: 'ก'.repeat(301), en: 'x' } }],
  ['a revision that no database can count', { revision: 2 ** 40 }],
  ['a rule in the place of a setting', { stops: [] }],
])('refuses %s', async (_name, change) => {
  const { ask } = await startWithAdmin()
  const answer = await ask('suda', 'PUT', path, { ...settings, revision: 0, ...change })
  expect(answer).toMatchObject({ status: 422, json: { code: 'invalid' } })
})

test('a note shows what it says: unseen marks of direction are left out of it', async () => {
  const { ask } = await startWithAdmin()
  const note = { th: 'ปิด\u202e บ่าย\u0007\nวันศุกร์', en: 'Closed\u200b on\u2066 Friday' }
  const { json } = await ask('suda', 'PUT', path, { ...settings, note, revision: 0 })
  expect(json.note).toEqual({ th: 'ปิด บ่าย\nวันศุกร์', en: 'Closed on Friday' })
})

test('there is no setting of a service that does not exist', async () => {
  const { ask } = await startWithAdmin()
  for (const id of ['no-such-service', 'constructor', '__proto__']) {
    const at = `${office}/staff/services/${id}`
    expect((await ask('suda', 'PUT', at, { ...settings, revision: 0 })).status).toBe(404)
  }
})

test('a service that is switched off takes no new case, and those under way go on', async () => {
  const { ask, cases } = await startWithAdmin()
  const draft = {
    serviceId: 'change-first-name',
    answers: adultName,
    language: 'th',
    consents: [],
    contact: { name: 'มาลี ใจดี', phone: '0812345678' },
  }
  const [begun, fresh] = [uuidv7(), uuidv7()]
  await ask('malee', 'PUT', `${cases}/${begun}`, draft)
  await ask('suda', 'PUT', path, { ...settings, off: true, revision: 0 })
  expect((await ask('malee', 'PUT', `${cases}/${fresh}`, draft)).json.code).toBe('service_off')
  const sent = await ask('malee', 'POST', `${cases}/${begun}/submit`, { consents: [] })
  expect(sent.json.state).toBe('approved')
})

test('a visit that takes two places leaves none where two were free', async () => {
  const { ask, cases, givenCase, setClock, deps } = await startWithAdmin()
  await ask('suda', 'PUT', path, { ...settings, places: 2, revision: 0 })
  const [one, other] = [await givenCase('malee'), await givenCase('somchai')]
  const when = { day: '2026-11-23', start: '08:00' }
  expect((await ask('malee', 'POST', `${cases}/${one}/booking`, when)).status).toBe(201)
  expect((await ask('somchai', 'POST', `${cases}/${other}/booking`, when)).json.code).toBe(
    'slot_full',
  )
  // A service set lighter meanwhile gives back what it took, no more and no less.
  await ask('suda', 'PUT', path, { ...settings, places: 1, revision: 1 })
  await ask('malee', 'DELETE', `${cases}/${one}/booking`)
  // Places that are given back rest for some minutes.
  setClock(instantAt('2026-11-20', '10:00'))
  await keepPlaces(deps)
  expect((await ask('somchai', 'POST', `${cases}/${other}/booking`, when)).status).toBe(201)
})
