import { instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { childName, idToken, monday } from '../testing.ts'
import { finishErasures } from './erase-person.ts'
import { closeDay, morning, photo, startWithPhotos, tuesday } from './testing-privacy.ts'

test('who is erased is unknown: nothing of them is in any table or file, figures stay', async () => {
  const { ask, withPhoto, filesOf, everything, db, signIn, app, link, use, rest } =
    await startWithPhotos()
  const token = await signIn('malee')
  const id = await withPhoto('approved')
  const draft = await withPhoto('draft')
  const path = await link()
  expect(filesOf(draft)).toHaveLength(1)
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'malee')
    .executeTakeFirstOrThrow()
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)

  const left = await everything()
  for (const trace of ['มาลี', '0812345678', 'malee', 'U1111', person, '2014-05-05', token]) {
    expect(left, trace).not.toContain(trace)
  }
  expect([filesOf(id), filesOf(draft)]).toEqual([[], []])
  expect((await use(path)).status).toBe(410)
  const headers = { authorization: `Bearer ${token}` }
  expect((await app.request('/api/me', { headers })).status).toBe(401)
  // The place is free again, and what is counted still adds up.
  await rest()
  expect(await db.selectFrom('slot').select('taken').execute()).toEqual([{ taken: 0 }])
  const rows = await db.selectFrom('serviceCase').select(['state', 'serviceId']).execute()
  expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  expect(await db.selectFrom('document').select('state').execute()).toHaveLength(2)
})

test('who is erased leaves no visit and no held place behind, and every counter is right', async () => {
  const { ask, cases, givenCase, db, everything, rest } = await startWithPhotos()
  const ids = [await givenCase('malee'), await givenCase('malee'), await givenCase('malee')]
  const [first, second, third] = ids
  await ask('malee', 'POST', `${cases}/${first}/booking`, { ...morning, with: [second] })
  await ask('malee', 'PUT', `${cases}/${first}/booking`, { day: tuesday, start: '08:00' })
  await ask('malee', 'POST', `${cases}/${third}/booking`, { ...morning, hold: true })
  await closeDay(ask, tuesday)
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'malee')
    .executeTakeFirstOrThrow()

  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await everything()).not.toContain(person)
  await rest()
  const taken = await db.selectFrom('slot').select('taken').where('taken', '>', 0).execute()
  expect([taken, await verifyBookings(db)]).toEqual([[], []])
  const visits = await db.selectFrom('booking').select(['personId', 'endedAt']).execute()
  expect(visits.every(({ personId, endedAt }) => personId === 'nobody' && endedAt)).toBe(true)
  // Whose cases they were together is not to be seen either.
  const parts = await db.selectFrom('bookingCase').select('caseId').execute()
  expect(visits.length).toBe(parts.length)
})

test('a sign-in afterwards begins anew', async () => {
  const { ask, withPhoto, app } = await startWithPhotos()
  await withPhoto()
  await ask('malee', 'DELETE', '/me')
  const body = JSON.stringify({ idToken: await idToken('malee') })
  const headers = { 'content-type': 'application/json' }
  const session = await app.request('/api/session', { method: 'POST', headers, body })
  const { token } = (await session.json()) as { token: string }
  const mine = await app.request('/api/me', { headers: { authorization: `Bearer ${token}` } })
  const nothing = {
    cases: [],
    follows: [],
    questions: [],
    chatPictures: [],
    inquiries: [],
    training: [],
    volunteerNews: [],
    volunteering: [],
    wrongCodes: [],
    neighbours: [],
    complaints: [],
  }
  expect(await mine.json()).toEqual({ name: 'malee', ...nothing })
})

test('what a complaint needs is not erased, and nothing else either', async () => {
  const { ask, withPhoto, filesOf, take } = await startWithPhotos()
  const id = await withPhoto()
  const hold = { until: '2027-01-01', reason: 'เรื่องร้องเรียน' }
  await ask('anan', 'PUT', `/offices/bangphrom/staff/cases/${id}/hold`, hold)
  expect((await ask('malee', 'DELETE', '/me')).json.code).toBe('case_held')
  expect((await take(id, 'papers.precheck')).json.code).toBe('case_held')
  expect(filesOf(id)).toHaveLength(1)
  expect((await ask('malee', 'GET', '/me')).json.name).toBe('malee')
})

test('writes that are under way when somebody is erased leave nothing behind', async () => {
  const { ask, withPhoto, pageAt, db, everything, cases, filesOf, deps } = await startWithPhotos()
  const id = await withPhoto('draft')
  const fresh = () =>
    ask('malee', 'PUT', `${cases}/${uuidv7()}`, {
      serviceId: 'change-first-name',
      answers: childName,
      contact: { name: 'มาลี ใจดี', phone: '0812345678' },
      language: 'th',
      consents: ['papers.precheck'],
    })
  const page = () => ask('malee', 'PUT', pageAt(id), photo)
  const writes = [page(), fresh(), page(), fresh(), page()]
  const erased = ask('malee', 'DELETE', '/me')
  const after = [fresh(), page(), fresh()]
  expect((await erased).status).toBe(204)
  for (const { status } of await Promise.all([...writes, ...after])) {
    expect([200, 201, 401, 404, 409]).toContain(status)
  }
  // Whatever came between is found at the next start at the latest.
  await finishErasures(deps)
  expect(await everything()).not.toMatch(/มาลี|0812345678/)
  expect(await db.selectFrom('page').selectAll().execute()).toEqual([])
  expect(filesOf(id)).toEqual([])
})

test('a server that died while it forgot somebody goes on at the next start', async () => {
  const { withPhoto, db, deps, everything } = await startWithPhotos()
  await withPhoto()
  await db
    .updateTable('person')
    .set({ lineUserId: 'leaving:1', name: '' })
    .where('name', '=', 'malee')
    .execute()
  expect(await finishErasures(deps)).toBe(1)
  expect(await everything()).not.toMatch(/มาลี|leaving/)
})

test('an officer who confirmed rules can be forgotten too; the record keeps the name it was made with', async () => {
  const { ask, db } = await startWithPhotos()
  await ask('anan', 'GET', '/me')
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'anan')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('ruleConfirmation')
    .values({
      officeId: 'bangphrom',
      id: uuidv7(),
      serviceId: 'move-in',
      serviceVersion: '1',
      statement: 'x',
      wording: 'x',
      confirmedBy: 'นายทะเบียน',
      confirmedOn: monday,
      note: '',
      recordedBy: id,
      recordedName: 'anan',
      recordedAt: instantAt(monday, '09:00'),
      takenBackBy: null,
      takenBackName: null,
      takenBackAt: null,
    })
    .execute()
  expect((await ask('anan', 'DELETE', '/me')).status).toBe(204)
  const kept = await db
    .selectFrom('ruleConfirmation')
    .select(['recordedBy', 'recordedName'])
    .execute()
  expect(kept).toEqual([{ recordedBy: 'nobody', recordedName: 'anan' }])
})
