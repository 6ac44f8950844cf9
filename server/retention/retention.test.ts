import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day, dayOf, instantAt } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { setBlocked } from '../line/friendship-store.ts'
import { sendDue } from '../line/outbox.ts'
import { childName, letter, monday, startTestServer } from '../testing.ts'
import { runRetention } from './run.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const friday = '2026-11-20'

async function setup() {
  const server = await startTestServer()
  const { ask, cases, deps, db, setClock, givenCase, config } = server

  /** A draft with one photo, or what becomes of it. */
  async function withPhoto(to: 'draft' | 'withdrawn' | 'visited' = 'draft') {
    const id = await givenCase('malee', 'draft', childName)
    await ask('malee', 'PUT', `${cases}/${id}/documents/${letter}/pages/${uuidv7()}`, photo)
    if (to === 'draft') return id
    await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
    if (to === 'withdrawn') await ask('malee', 'POST', `${cases}/${id}/withdraw`)
    if (to === 'visited') {
      const at = `/offices/bangphrom/staff/cases/${id}`
      await ask('suda', 'POST', `${at}/documents/${letter}/accept`)
      await ask('suda', 'POST', `${at}/approve`)
      const when = { day: monday, start: '08:00' }
      await ask('malee', 'POST', `${cases}/${id}/booking`, when)
    }
    return id
  }
  /** A night: what is due is done, and messages leave. */
  async function night(day: Day) {
    setClock(instantAt(day, '02:30'))
    // Phones that sign in again are another test.
    await db.updateTable('session').set({ expiresAt: '2099-01-01T00:00:00.000Z' }).execute()
    const report = await runRetention(deps)
    while ((await sendDue(deps)) > 0);
    return report
  }
  async function nightsUntil(from: Day, to: Day) {
    for (let day = from; day <= to; day = addDays(day, 1)) await night(day)
  }
  const caseRow = (id: string) =>
    db.selectFrom('serviceCase').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const pages = (id: string) => db.selectFrom('page').selectAll().where('caseId', '=', id).execute()
  const events = async (id: string) =>
    (
      await db.selectFrom('caseEvent').selectAll().where('caseId', '=', id).orderBy('id').execute()
    ).map(({ type }) => type)
  const fileOf = (page: { file: string | null } | undefined) =>
    join(config.dataDir, 'documents', page?.file ?? 'no file')
  return { ...server, withPhoto, night, nightsUntil, caseRow, pages, events, fileOf }
}

test('tells of a draft four days before, deletes its photo on that day, and the answers a month later', async () => {
  const { withPhoto, night, nightsUntil, pages, caseRow, events, fileOf, ask, cases, line } =
    await setup()
  const id = await withPhoto()
  const [page] = await pages(id)
  expect(existsSync(fileOf(page))).toBe(true)
  await nightsUntil(addDays(friday, 1), addDays(friday, 3))
  expect(line.pushed).toEqual([])

  await night(addDays(friday, 4))
  expect(JSON.stringify(line.pushed[0]?.body)).toContain('28')
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.papersDeletedOn).toBe(
    addDays(friday, 8),
  )
  await nightsUntil(addDays(friday, 5), addDays(friday, 7))
  expect(await pages(id)).toHaveLength(1)

  expect(await night(addDays(friday, 8))).toMatchObject({ papers_deleted: 1, ran_out: 1, files: 1 })
  expect(await pages(id)).toEqual([])
  expect(existsSync(fileOf(page))).toBe(false)
  expect(await caseRow(id)).toMatchObject({ state: 'expired', contactName: 'มาลี ใจดี' })
  expect((await events(id)).slice(-3)).toEqual(['deletion_announced', 'papers_deleted', 'expired'])

  await nightsUntil(addDays(friday, 9), addDays(friday, 38))
  expect((await caseRow(id)).contactName).toBe('มาลี ใจดี')
  await night(addDays(friday, 39))
  const erased = await caseRow(id)
  expect(erased).toMatchObject({ contactName: null, contactPhone: null, personId: 'nobody' })
  expect([erased.answers, erased.serviceId, erased.state]).toEqual([
    '{}',
    'change-first-name',
    'expired',
  ])
  expect((await events(id)).at(-1)).toBe('case_erased')
})

test('keeps the photos of a visit for thirty days after its day, and the case for a year', async () => {
  const { withPhoto, night, nightsUntil, pages, caseRow, db } = await setup()
  const id = await withPhoto('visited')
  await nightsUntil(addDays(monday, 1), addDays(monday, 30))
  expect(await pages(id)).toHaveLength(1)
  await night(addDays(monday, 31))
  expect(await pages(id)).toEqual([])
  await nightsUntil(addDays(monday, 355), addDays(monday, 365))
  expect((await caseRow(id)).erasedAt).toBeNull()
  await night(addDays(monday, 366))
  const { erasedAt, state, code } = await caseRow(id)
  expect([erasedAt !== null, state, code.length]).toEqual([true, 'approved', 6])
  // What is counted is still there: the visit, the decision, the steps.
  expect(await db.selectFrom('booking').select('day').execute()).toEqual([{ day: monday }])
  expect(await db.selectFrom('document').select(['state', 'note']).execute()).toEqual([
    { state: 'accepted', note: '' },
  ])
  const left = await db.selectFrom('caseEvent').select(['personId', 'actor']).execute()
  expect(left.filter(({ actor, personId }) => actor === 'citizen' && personId)).toEqual([])
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('a visit of two cases is parted when one is erased and the other is kept for a complaint', async () => {
  const { givenCase, ask, cases, nightsUntil, night, db, setClock } = await setup()
  const [first, kept] = [await givenCase('malee'), await givenCase('malee')]
  const when = { day: monday, start: '08:00', with: [kept] }
  await ask('malee', 'POST', `${cases}/${first}/booking`, when)
  setClock(instantAt(addDays(friday, 4), '10:00'))
  const hold = { until: addDays(monday, 367), reason: 'เรื่องร้องเรียน' }
  await ask('anan', 'PUT', `/offices/bangphrom/staff/cases/${kept}/hold`, hold)
  await nightsUntil(addDays(monday, 360), addDays(monday, 365))
  await night(addDays(monday, 366))

  const visits = await db
    .selectFrom('bookingCase')
    .innerJoin('booking', 'booking.id', 'bookingCase.bookingId')
    .innerJoin('person', 'person.id', 'booking.personId')
    .select(['caseId', 'person.name', 'booking.state', 'bookingCase.day'])
    .orderBy('caseId')
    .execute()
  expect(visits).toEqual([
    { caseId: first, name: '', state: 'confirmed', day: monday },
    { caseId: kept, name: 'malee', state: 'confirmed', day: monday },
  ])
  const taken = await db.selectFrom('slot').select('taken').execute()
  expect([taken, await verifyBookings(db)]).toEqual([[{ taken: 2 }], []])
})

test('a change in the draft puts the day off, and what was told is told anew', async () => {
  const { withPhoto, night, nightsUntil, pages, ask, cases } = await setup()
  const id = await withPhoto()
  await nightsUntil(addDays(friday, 1), addDays(friday, 5))
  const { json } = await ask('malee', 'GET', `${cases}/${id}`)
  const draft = {
    serviceId: json.serviceId,
    answers: json.answers,
    contact: json.contact,
    language: 'th',
    consents: json.consents,
  }
  await ask('malee', 'PUT', `${cases}/${id}`, draft)
  await nightsUntil(addDays(friday, 6), addDays(friday, 12))
  expect(await pages(id)).toHaveLength(1)
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.papersDeletedOn).toBe(
    addDays(friday, 13),
  )
  await night(addDays(friday, 13))
  expect(await pages(id)).toEqual([])
})

test('deletes nothing while the notice has not gone out, and tells again', async () => {
  const { withPhoto, night, nightsUntil, pages, line } = await setup()
  const id = await withPhoto('withdrawn')
  line.answerPush(400)
  await nightsUntil(addDays(friday, 1), addDays(friday, 20))
  expect(await pages(id)).toHaveLength(1)
  line.answerPush(200)
  await night(addDays(friday, 21))
  await nightsUntil(addDays(friday, 22), addDays(friday, 24))
  expect(await pages(id)).toHaveLength(1)
  await night(addDays(friday, 25))
  expect(await pages(id)).toEqual([])
})

test('tells in the app who wants no messages', async () => {
  const { withPhoto, nightsUntil, pages, ask, cases, line } = await setup()
  const id = await withPhoto('withdrawn')
  await ask('malee', 'POST', `${cases}/${id}/consents/line.messages/withdraw`)
  await nightsUntil(addDays(friday, 1), addDays(friday, 7))
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.papersDeletedOn).toBe(
    addDays(friday, 8),
  )
  await nightsUntil(addDays(friday, 8), addDays(friday, 8))
  expect(await pages(id)).toEqual([])
  expect(line.pushed).toEqual([])
})

test('keeps what a complaint needs, until the hold is lifted and the citizen was told anew', async () => {
  const { withPhoto, nightsUntil, pages, events, ask } = await setup()
  const id = await withPhoto('withdrawn')
  const path = `/offices/bangphrom/staff/cases/${id}/hold`
  const hold = { until: '2027-06-01', reason: 'เรื่องร้องเรียน 12/2569' }
  for (const [who, status] of [
    ['suda', 403],
    ['malee', 403],
    ['wirat', 404],
  ] as const) {
    expect((await ask(who, 'PUT', path, hold)).status).toBe(status)
  }
  for (const until of [addDays(friday, -1), addDays(friday, 367), '2999-01-01']) {
    expect((await ask('anan', 'PUT', path, { ...hold, until })).json.code).toBe('invalid')
  }
  expect((await ask('anan', 'PUT', path, hold)).json).toEqual(hold)
  await nightsUntil(addDays(friday, 1), addDays(friday, 40))
  expect(await pages(id)).toHaveLength(1)
  expect((await ask('pranee', 'DELETE', path)).json).toEqual({ until: null, reason: null })
  await nightsUntil(addDays(friday, 41), addDays(friday, 44))
  expect(await pages(id)).toHaveLength(1)
  await nightsUntil(addDays(friday, 45), addDays(friday, 45))
  expect(await pages(id)).toEqual([])
  expect(await events(id)).toEqual(expect.arrayContaining(['hold_set', 'hold_lifted']))
})

test('while a complaint needs a case no page of it goes, not by the citizen’s own hand either; a new one may come', async () => {
  const { ask, cases, db, givenCase, pages } = await setup()
  const id = await givenCase('malee', 'draft', childName)
  const at = (page: string) => `${cases}/${id}/documents/${letter}/pages/${page}`
  const page = uuidv7()
  await ask('malee', 'PUT', at(page), photo)
  await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
  const staff = `/offices/bangphrom/staff/cases/${id}`
  const back = { reasons: ['not-signed'], note: '' }
  await ask('suda', 'POST', `${staff}/documents/${letter}/return`, back)
  await ask('suda', 'POST', `${staff}/return`)
  const hold = { until: addDays(friday, 3), reason: 'เรื่องร้องเรียน 12/2569' }
  await ask('anan', 'PUT', `${staff}/hold`, hold)
  const refused = await ask('malee', 'DELETE', at(page))
  const { code } = await db.selectFrom('serviceCase').select('code').executeTakeFirstOrThrow()
  expect(refused).toMatchObject({ status: 409, json: { code: 'case_held', fields: [code] } })
  expect((await ask('malee', 'PUT', at(uuidv7()), photo)).status).toBe(201)
  expect(await pages(id)).toHaveLength(2)
  await ask('anan', 'DELETE', `${staff}/hold`)
  expect((await ask('malee', 'DELETE', at(page))).status).toBe(200)
})

test('a hold that has ended by itself holds no longer', async () => {
  const { withPhoto, nightsUntil, pages, ask } = await setup()
  const id = await withPhoto('withdrawn')
  const hold = { until: addDays(friday, 20), reason: 'x' }
  await ask('anan', 'PUT', `/offices/bangphrom/staff/cases/${id}/hold`, hold)
  await nightsUntil(addDays(friday, 10), addDays(friday, 24))
  expect(await pages(id)).toHaveLength(1)
  await nightsUntil(addDays(friday, 25), addDays(friday, 25))
  expect(await pages(id)).toEqual([])
})

test('an office keeps longer what it has set, and a service before that', async () => {
  const { withPhoto, nightsUntil, pages, config } = await setup()
  const [office] = config.offices
  if (office) {
    office.retention = {
      papers: { withdrawn: 3 },
      services: { 'change-first-name': { papers: { withdrawn: 20 } } },
    }
  }
  const id = await withPhoto('withdrawn')
  await nightsUntil(addDays(friday, 1), addDays(friday, 20))
  expect(await pages(id)).toHaveLength(1)
  await nightsUntil(addDays(friday, 21), addDays(friday, 21))
  expect(await pages(id)).toEqual([])
})

test('two servers on one night delete each page once and write it down once', async () => {
  const { withPhoto, night, pages, events, setClock, deps } = await setup()
  const ids = await Promise.all(Array.from({ length: 6 }, () => withPhoto('withdrawn')))
  await night(addDays(friday, 4))
  setClock(instantAt(addDays(friday, 8), '02:30'))
  const reports = await Promise.all([1, 2, 3].map(() => runRetention(deps)))
  expect(reports.reduce((sum, report) => sum + (report.papers_deleted ?? 0), 0)).toBe(6)
  expect(reports.map(({ failed }) => failed)).toEqual([0, 0, 0])
  for (const id of ids) {
    expect(await pages(id)).toEqual([])
    expect((await events(id)).filter((type) => type === 'papers_deleted')).toHaveLength(1)
  }
})

test('a file that could not be removed is removed the next time', async () => {
  const { withPhoto, night, pages, fileOf, deps, db } = await setup()
  const id = await withPhoto('withdrawn')
  const [page] = await pages(id)
  await night(addDays(friday, 4))
  const { remove } = deps.documents
  deps.documents.remove = () => Promise.reject(new Error('store away'))
  await night(addDays(friday, 8))
  expect(await pages(id)).toEqual([])
  expect(existsSync(fileOf(page))).toBe(true)
  deps.documents.remove = remove
  expect(await night(addDays(friday, 9))).toMatchObject({ files: 1 })
  expect(existsSync(fileOf(page))).toBe(false)
  expect(await db.selectFrom('fileToRemove').selectAll().execute()).toEqual([])
})

test('who has blocked the office is told in the app, and is deleted from in time', async () => {
  const { withPhoto, night, pages, db, line } = await setup()
  const id = await withPhoto('withdrawn')
  const { personId } = await db
    .selectFrom('serviceCase')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const at = instantAt(friday, '10:00')
  await setBlocked(db, { officeId: 'bangphrom', personId, at })
  await night(addDays(friday, 4))
  expect(JSON.stringify(line.pushed)).not.toContain('จะถูกลบ')
  await night(addDays(friday, 7))
  expect(await pages(id)).toHaveLength(1)
  await night(addDays(friday, 8))
  expect(await pages(id)).toEqual([])
})

test('one case that cannot be kept up keeps no other', async () => {
  const { withPhoto, night, pages, db } = await setup()
  const [broken, fine] = [await withPhoto(), await withPhoto()]
  await night(addDays(friday, 4))
  await db.updateTable('outbox').set({ sentAt: 'no time' }).where('caseId', '=', broken).execute()
  const report = await night(addDays(friday, 8))
  expect(report.failed).toBe(1)
  expect(await pages(fine)).toEqual([])
})

test('however the nights fall, no page goes before its time or its notice, and each goes soon after both', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('draft' as const, 'withdrawn' as const),
      fc.integer({ min: 0, max: 700 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 12 }),
      fc.array(fc.constantFrom(200, 200, 500, 400), { minLength: 12, maxLength: 12 }),
      async (to, apart, gaps, answers) => {
        // Of its own: what LINE failed in other years keeps nobody waiting.
        const { withPhoto, night, pages, db, line } = await setup()
        const id = await withPhoto(to)
        const began = addDays('2030-01-01', apart)
        const at = instantAt(began, '10:00')
        await db
          .updateTable('serviceCase')
          .set({ changedAt: at, endedAt: to === 'withdrawn' ? at : null })
          .where('id', '=', id)
          .execute()
        let day = began
        let gone: Day | undefined
        for (const [i, gap] of gaps.entries()) {
          day = addDays(day, gap)
          line.answerPush(answers[i] ?? 200)
          await night(day)
          if ((await pages(id)).length === 0) {
            gone = day
            break
          }
        }
        const sent = await db
          .selectFrom('outbox')
          .select('sentAt')
          .where('caseId', '=', id)
          .where('kind', '=', 'papers_ending')
          .where('sentAt', 'is not', null)
          .executeTakeFirst()
        if (gone) {
          expect(gone >= addDays(began, 8)).toBe(true)
          expect(gone > addDays(dayOf(sent?.sentAt ?? '9999-01-01T00:00:00.000Z'), 3)).toBe(true)
        } else {
          // With three more nights and a LINE that answers it is gone: of a notice that may have arrived nobody knows, so it is told anew.
          line.answerPush(200)
          for (const more of [9, 14, 19]) await night(addDays(day, more))
          expect(await pages(id)).toEqual([])
        }
      },
    ),
    { numRuns: 12 },
  )
})
