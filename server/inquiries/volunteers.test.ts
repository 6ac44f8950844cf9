import type { CommonAnswer } from '@phrom/shared/common-answer.ts'
import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import type { MyTalks } from '@phrom/shared/inquiry-views.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { parking as own } from '../chat/testing-answers.ts'
import type { PersonName } from '../testing.ts'
import { forgetInquiriesOf } from './forget.ts'
import { inquiries, startInquiries } from './testing-inquiries.ts'
import { verifyInquiries } from './verify.ts'

const questions = '/offices/bangphrom/volunteer/questions'
const answers = '/offices/bangphrom/staff/answers'
const question = { text: 'ต่ออายุบัตรให้แม่ที่เดินไม่ได้', serviceId: null, teamId: null, language: 'th' }

async function startAsking() {
  const server = await startInquiries()
  const { ask } = server
  return {
    ...server,
    askInApp: (person: PersonName, change: object = {}, key = uuidv7()) =>
      ask(person, 'POST', questions, { ...question, ...change }, { 'idempotency-key': key }),
    talks: async (person: PersonName) =>
      (await ask(person, 'GET', questions)).json as unknown as MyTalks,
    draft: async (id: string, by: PersonName = 'anan') =>
      ask(by, 'GET', `${inquiries}/${id}/common-answer`),
    keep: (fromInquiry: string, id = uuidv7(), by: PersonName = 'anan') =>
      ask(by, 'PUT', `${answers}/${id}`, { ...own, fromInquiry }),
  }
}

test('a question of a volunteer bears their mark, in the list and in its thread; that of anybody else bears none', async () => {
  const { givenVolunteer, asks, list, read } = await startAsking()
  await givenVolunteer('somchai')
  const { inquiryId } = await asks('somchai')
  const other = await asks('malee')
  const rows = (await list()).inquiries
  const volunteer = { groupKind: 'community', groupName: 'ชุมชนริมคลอง' }
  expect(rows.find(({ id }) => id === inquiryId)).toMatchObject({
    name: 'สมชาย ใจอาสา',
    volunteer,
  })
  expect(rows.find(({ id }) => id === other.inquiryId)?.volunteer).toBeNull()
  expect((await read(inquiryId)).volunteer).toEqual(volunteer)
})

test.each(['waiting', 'left', 'removed'] as const)(
  'who is %s asks as anybody does, and not in the app',
  async (state) => {
    const { givenVolunteer, asks, read, askInApp, deps } = await startAsking()
    const endedAt = state === 'waiting' ? null : deps.now()
    await givenVolunteer('somchai', { state, endedAt, confirmedAt: null })
    const { inquiryId } = await asks('somchai')
    expect((await read(inquiryId)).volunteer).toBeNull()
    expect((await askInApp('somchai')).json.code).toBe('not_volunteer')
  },
)

test('asked in the app it reaches the team that was chosen, once, and its answer stands in the chat and in the app', async () => {
  const { givenVolunteer, askInApp, list, reply, send, pushed, talks, db } = await startAsking()
  await givenVolunteer('somchai')
  const key = uuidv7()
  const first = await askInApp('somchai', { teamId: 'id-card' }, key)
  expect(first).toMatchObject({ status: 201, json: { isWithinHours: true } })
  expect((await askInApp('somchai', { teamId: 'id-card' }, key)).json).toEqual(first.json)
  const [row] = (await list()).inquiries
  expect(row).toMatchObject({ teamId: 'id-card', excerpt: question.text })
  await reply(row?.id ?? '', 'เจ้าหน้าที่ไปถึงบ้านได้ค่ะ')
  await send()
  expect(JSON.stringify(pushed())).toContain('เจ้าหน้าที่ไปถึงบ้านได้ค่ะ')
  expect(await talks('somchai')).toMatchObject({
    teams: expect.arrayContaining(['general-registration', 'id-card']),
    talks: [
      {
        state: 'answered',
        messages: [
          { by: 'citizen', text: question.text },
          { by: 'staff', text: 'เจ้าหน้าที่ไปถึงบ้านได้ค่ะ' },
        ],
      },
    ],
  })
  expect(await verifyInquiries(db)).toEqual([])
})

test('a question about a service goes to its team; numbers of cards are not kept, and danger stands first', async () => {
  const { givenVolunteer, askInApp, list } = await startAsking()
  await givenVolunteer('somchai')
  await askInApp('somchai', {
    ...{ serviceId: 'id-card-renewal', teamId: 'general-registration' },
    text: 'บัตร 1 2345 67890 12 3 หมดอายุ',
  })
  const [row] = (await list()).inquiries
  expect(row).toMatchObject({ teamId: 'id-card', excerpt: 'บัตร ••• หมดอายุ' })
  await givenVolunteer('malee')
  await askInApp('malee', { text: 'ช่วยด้วย มีคนทำร้ายฉันอยู่' })
  expect((await list()).inquiries[0]).toMatchObject({ why: 'danger' })
})

test('notes of staff and the questions of others are in nobody’s app', async () => {
  const { givenVolunteer, askInApp, asks, talks, ask, list } = await startAsking()
  await givenVolunteer('somchai')
  await givenVolunteer('malee')
  await asks('malee', { text: 'เรื่องของมาลี' })
  await askInApp('somchai')
  const id = (await list()).inquiries.find(({ excerpt }) => excerpt === question.text)?.id
  await ask('suda', 'POST', `${inquiries}/${id}/notes`, { text: 'โทรถามงานบัตรก่อน' })
  const mine = JSON.stringify(await talks('somchai'))
  expect(mine).not.toMatch(/มาลี|โทรถาม/)
  expect((await talks('malee')).talks).toHaveLength(1)
})

test.each([
  ['nothing', { text: '  ' }, 'text'],
  ['a book', { text: 'ก'.repeat(inquiryLimits.citizenText + 1) }, 'text'],
  ['an unknown service', { serviceId: 'nothing' }, 'serviceId'],
  ['a team of another office', { teamId: 'nobody' }, 'teamId'],
])('%s is not asked', async (_what, change, field) => {
  const { givenVolunteer, askInApp, list } = await startAsking()
  await givenVolunteer('somchai')
  const { status, json } = await askInApp('somchai', change)
  expect([status, json.fields]).toEqual([422, [field]])
  expect((await list()).inquiries).toEqual([])
})

test('a flood is refused, and nothing of it is lost in silence', async () => {
  const { givenVolunteer, askInApp, talks } = await startAsking()
  await givenVolunteer('somchai')
  for (let i = 0; i < inquiryLimits.unanswered; i++) {
    expect((await askInApp('somchai', { text: `คำถามที่ ${i}` })).status).toBe(201)
  }
  expect((await askInApp('somchai')).json.code).toBe('too_many_requests')
  expect((await talks('somchai')).talks[0]?.messages).toHaveLength(inquiryLimits.unanswered)
})

test('a head begins an answer for all with question and reply, in which nobody is named', async () => {
  const { givenVolunteer, asks, reply, draft } = await startAsking()
  await givenVolunteer('somchai')
  const { inquiryId } = await asks('somchai', {
    text: 'ผมสมชาย ใจอาสา โทร 081-234-5678 ถามเรื่องบัตรหมดอายุ',
  })
  expect((await draft(inquiryId)).status).toBe(404)
  await reply(inquiryId, 'สวัสดีค่ะ คุณสมชาย บัตรหมดอายุใช้บัตรเดิมใบเดียว โทร 02-000-0000 ค่ะ')
  const { json } = await draft(inquiryId)
  expect(json as unknown as CommonAnswer).toEqual({
    questions: ['ผม••• โทร ••• ถามเรื่องบัตรหมดอายุ'],
    reply: 'สวัสดีค่ะ ••• บัตรหมดอายุใช้บัตรเดิมใบเดียว โทร 02-000-0000 ค่ะ',
    language: 'th',
  })
  expect((await draft(inquiryId, 'suda')).status).toBe(403)
  expect((await draft(inquiryId, 'wirat')).status).toBe(404)
})

test('question and answer for all lead to each other, until the words of the question are gone', async () => {
  const { asks, reply, keep, read, ask, deps, db, personOf } = await startAsking()
  const { inquiryId } = await asks('malee')
  await reply(inquiryId, 'ใช้บัตรเดิมใบเดียวค่ะ')
  const id = uuidv7()
  expect((await keep(inquiryId, id)).status).toBe(200)
  expect((await read(inquiryId)).ownAnswers).toEqual([{ id, title: own.title }])
  const record = () => ask('anan', 'GET', `${answers}/${id}`)
  expect((await record()).json.fromInquiries).toEqual([inquiryId])
  // Changed later, it is still the answer to it.
  const changed = { ...own, title: 'ชื่อใหม่', revision: 1 }
  expect((await ask('anan', 'PUT', `${answers}/${id}`, changed)).status).toBe(200)
  expect((await read(inquiryId)).ownAnswers).toEqual([{ id, title: 'ชื่อใหม่' }])
  const malee = await personOf('malee')
  await deps.write((tx) => forgetInquiriesOf(tx, malee, deps.now()))
  expect((await record()).json.fromInquiries).toEqual([])
  expect(await verifyInquiries(db)).toEqual([])
  expect(await db.selectFrom('ownAnswerInquiry').selectAll().execute()).toEqual([])
  const link = { officeId: 'bangphrom', ownAnswerId: id, inquiryId }
  await db.insertInto('ownAnswerInquiry').values(link).execute()
  expect(await verifyInquiries(db)).toMatchObject([{ what: inquiryId }])
})

test('an answer is made of no question of another office, and of none that is unknown', async () => {
  const { asks, keep, ask } = await startAsking()
  const there = await asks('malee', { officeId: 'khlongphrom' })
  expect((await keep(there.inquiryId)).json.code).toBe('not_found')
  expect((await keep(uuidv7())).json.code).toBe('not_found')
  expect((await ask('anan', 'GET', answers)).json).toEqual([])
})

test('volunteers read the answers that are valid today, with the first ways to ask, and nobody else does', async () => {
  const { givenVolunteer, ask } = await startAsking()
  await givenVolunteer('somchai')
  const put = (change: object) =>
    ask('anan', 'PUT', `${answers}/${uuidv7()}`, { ...own, ...change })
  await put({ wordings: Array.from({ length: 30 }, (_, i) => `ถามแบบที่ ${i}`) })
  await put({ title: 'ปิดอยู่', isOn: false })
  await put({ title: 'หมดแล้ว', toDay: '2026-01-01' })
  const at = '/offices/bangphrom/volunteer/answers'
  const { json } = await ask('somchai', 'GET', at)
  expect(json).toMatchObject([{ title: own.title, answer: own.answer }])
  expect((json as unknown as { wordings: string[] }[])[0]?.wordings).toHaveLength(5)
  expect((await ask('malee', 'GET', at)).json.code).toBe('not_volunteer')
})
