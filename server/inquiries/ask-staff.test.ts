import { clockOf, dayOf } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { findTalk, takeBackMessage } from './talk.ts'
import { friday, startInquiries } from './testing-inquiries.ts'
import { verifyInquiries } from './verify.ts'

const due = ({ answerBy }: { answerBy: string }) => `${dayOf(answerBy)} ${clockOf(answerBy)}`

test('a question is due after fifteen minutes of working time, over lunch and over the weekend', async () => {
  const { asks, at } = await startInquiries()
  at('11:55')
  const first = await asks('malee')
  expect([first.isNew, first.isWithinHours, due(first)]).toEqual([true, true, `${friday} 13:10`])
  at('17:00')
  const second = await asks('somchai')
  expect([second.isWithinHours, due(second)]).toEqual([false, '2026-11-23 08:15'])
})

test('what the person writes while they wait belongs to the same question, whose time runs on', async () => {
  const { asks, at, read } = await startInquiries()
  at('09:00')
  const first = await asks('malee')
  at('09:10')
  const second = await asks('malee', { text: 'ของลูกสาว' })
  expect(second).toEqual({ ...first, isNew: false })
  const { messages, state } = await read(first.inquiryId)
  expect(messages.map(({ text }) => text)).toEqual(['เปลี่ยนชื่อต้องใช้อะไร', 'ของลูกสาว'])
  expect(state).toBe('open')
})

test('one person has one question at each office, of which no other office knows', async () => {
  const { ask, asks, list } = await startInquiries()
  const here = await asks('malee')
  const there = await asks('malee', { officeId: 'khlongphrom' })
  expect(there.inquiryId).not.toBe(here.inquiryId)
  expect((await list()).inquiries.map(({ id }) => id)).toEqual([here.inquiryId])
  const other = `/offices/khlongphrom/staff/inquiries/${here.inquiryId}`
  expect((await ask('wipa', 'GET', other)).status).toBe(404)
  const theirs = `/offices/bangphrom/staff/inquiries/${here.inquiryId}`
  expect((await ask('wipa', 'GET', theirs)).status).toBe(404)
  expect((await ask('malee', 'GET', theirs)).status).toBe(403)
})

test('of messages that come at once one opens it, and none is lost', async () => {
  const { asks, db, personOf, read } = await startInquiries()
  await personOf('malee')
  for (let round = 0; round < 3; round++) {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) => asks('malee', { text: `${round}.${i}` })),
    )
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { messages } = await read(made[0]?.inquiryId ?? '')
    expect(messages).toHaveLength(8)
    await db
      .updateTable('inquiry')
      .set({ state: 'ended', endedAt: made[0]?.answerBy ?? '' })
      .execute()
  }
})

test('an event of LINE that comes again changes nothing', async () => {
  const { asks, read } = await startInquiries()
  const first = await asks('malee', { eventId: 'again' })
  const again = await asks('malee', { eventId: 'again', text: 'อีกครั้ง' })
  // As before: the answer in the chat may be all that was missing.
  expect(again).toEqual(first)
  expect((await read(first.inquiryId)).messages).toHaveLength(1)
})

test('the team is that of the service, else of one’s own case, else general registration', async () => {
  const { asks, givenCase, personOf, read } = await startInquiries()
  const teamOf = async (made: { inquiryId: string }) => (await read(made.inquiryId)).teamId
  expect(await teamOf(await asks('malee', { serviceId: 'id-card-renewal' }))).toBe('id-card')
  const caseId = await givenCase('somchai')
  const made = await asks('somchai', { caseId })
  expect(await read(made.inquiryId)).toMatchObject({
    ...{ teamId: 'general-registration', serviceId: 'change-first-name', caseId },
    phone: '0812345678',
  })
  // This office has no civil registration, and somebody else's case is nobody's.
  const third = await asks('pranee', { serviceId: 'birth-certificate-tr20-1', caseId })
  expect(await read(third.inquiryId)).toMatchObject({
    teamId: 'general-registration',
    caseId: null,
  })
  expect(await personOf('pranee')).not.toBe(await personOf('somchai'))
})

test('who asks again after an answer waits anew; about another team’s service it is that team’s', async () => {
  const { asks, pass, read, reply } = await startInquiries()
  const { inquiryId } = await asks('malee')
  await reply(inquiryId, 'ใช้บัตรประชาชน')
  pass(5)
  // In the middle of a talk nobody needs to be told that staff will answer.
  expect(await asks('malee', { text: 'ขอบคุณ' })).toMatchObject({ inquiryId, isNew: false })
  await reply(inquiryId, 'ยินดี')
  pass(61)
  const again = await asks('malee', { text: 'แล้วบัตรล่ะ', serviceId: 'id-card-renewal' })
  expect(again).toMatchObject({ inquiryId, isNew: true })
  expect(await read(inquiryId)).toMatchObject({ state: 'open', teamId: 'id-card', takenName: null })
})

test('five thousand letters, emoji alone and what no database keeps are kept as far as they can be', async () => {
  const { asks, read } = await startInquiries()
  const { inquiryId } = await asks('malee', { text: 'ก'.repeat(6000) })
  await asks('malee', { text: '🙏🏽🙏🏽' })
  await asks('malee', { text: 'မင်္ဂလာပါ \0 {{constructor}} <script>' })
  const { messages } = await read(inquiryId)
  expect(messages.map(({ text }) => text)).toEqual([
    'ก'.repeat(5000),
    '🙏🏽🙏🏽',
    'မင်္ဂလာပါ   {{constructor}} <script>',
  ])
})

test('danger stays danger, and what is said more calmly later does not hide it', async () => {
  const { asks, read } = await startInquiries()
  const { inquiryId } = await asks('malee')
  await asks('malee', { why: 'danger', text: 'ช่วยด้วย' })
  await asks('malee', { why: 'asked', text: 'อยู่ที่บ้าน' })
  expect((await read(inquiryId)).why).toBe('danger')
})

test('of a flood staff read sixty messages, and the time runs all the same', async () => {
  const { asks, read } = await startInquiries()
  const first = await asks('malee')
  for (let i = 0; i < 80; i++) await asks('malee', { text: `${i}` })
  const { messages, answerBy } = await read(first.inquiryId)
  expect(messages).toHaveLength(60)
  expect(answerBy).toBe(first.answerBy)
})

test('for an hour after a reply the chat belongs to the staff', async () => {
  const { asks, db, deps, pass, personOf, reply } = await startInquiries()
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  const talk = () => findTalk(db, of, deps.now())
  expect(await talk()).toBeUndefined()
  const { inquiryId } = await asks('malee')
  expect(await talk()).toMatchObject({ inquiryId, isTalking: false, isWaiting: true })
  await reply(inquiryId, 'ใช้บัตรประชาชน')
  expect(await talk()).toMatchObject({ inquiryId, isTalking: true, isWaiting: false })
  pass(59)
  expect((await talk())?.isTalking).toBe(true)
  pass(1)
  expect(await talk()).toMatchObject({ inquiryId, isTalking: false })
})

test('what a person unsends is gone; nobody else’s is', async () => {
  const { asks, db, deps, personOf, read } = await startInquiries()
  const { inquiryId } = await asks('malee', { text: 'เลขบัตร', messageId: 'm1' })
  const officeId = 'bangphrom'
  const other = await personOf('somchai')
  await deps.write((tx) => takeBackMessage(tx, { officeId, personId: other, messageId: 'm1' }))
  expect((await read(inquiryId)).messages[0]?.text).toBe('เลขบัตร')
  const personId = await personOf('malee')
  await deps.write((tx) => takeBackMessage(tx, { officeId, personId, messageId: 'm1' }))
  const { messages, excerpt } = await read(inquiryId)
  expect([messages[0]?.text, excerpt]).toEqual([null, ''])
  const kept = await db.selectFrom('inquiryMessage').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('เลขบัตร')
  expect(await verifyInquiries(db)).toEqual([])
})
