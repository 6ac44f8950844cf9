import { addMinutes } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { setBlocked, setFollowing } from '../line/friendship-store.ts'
import { heldSent, takeHeld } from '../line/held.ts'
import { verifyMessages } from '../line/verify.ts'
import { people } from '../testing.ts'
import { inquiries, startInquiries } from './testing-inquiries.ts'
import { verifyInquiries } from './verify.ts'

const answer = 'ใช้บัตรประชาชนใบเดียว ดูที่ https://www.bangkok.go.th/bangphrom'

test('a reply goes to who asked, and on a locked phone says only that the office has answered', async () => {
  const { asks, pass, pushed, read, reply, send } = await startInquiries()
  const { inquiryId } = await asks('malee')
  pass(4)
  expect((await reply(inquiryId, answer)).status).toBe(200)
  await send()
  const [push] = pushed()
  expect(push?.to).toBe(people.malee)
  expect(push?.messages).toHaveLength(1)
  const [card] = (push?.messages ?? []) as { type: string; altText: string }[]
  expect(card?.type).toBe('flex')
  expect(card?.altText).toBe('เจ้าหน้าที่ตอบแล้ว สำนักงานเขตทดสอบ')
  const shown = JSON.stringify(card)
  for (const words of [answer, 'งานทะเบียนทั่วไป', 'สำนักงานเขตทดสอบ', 'www.bangkok.go.th']) {
    expect(shown).toContain(words)
  }
  expect(shown).toContain('"uri":"https://www.bangkok.go.th/bangphrom"')
  const thread = await read(inquiryId)
  expect(thread).toMatchObject({ state: 'answered', answerBy: null, isTakenByMe: true })
  expect(thread.messages.map(({ sender, delivery }) => [sender, delivery])).toEqual([
    ['citizen', null],
    ['staff', 'sent'],
  ])
})

test('who asks in English is answered in an English card', async () => {
  const { asks, pushed, reply, send } = await startInquiries()
  const { inquiryId } = await asks('malee', { language: 'en' })
  await reply(inquiryId, 'Your ID card is enough.')
  await send()
  expect(JSON.stringify(pushed())).toContain('Staff have answered, Test District Office')
})

test('several replies in a row keep their order', async () => {
  const { asks, pass, pushed, reply, send, line } = await startInquiries()
  const { inquiryId } = await asks('malee')
  const texts = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด']
  await reply(inquiryId, texts[0] ?? '')
  // LINE is out of order for the first.
  line.answerPush(500)
  await send()
  for (const text of texts.slice(1)) await reply(inquiryId, text)
  line.answerPush(200)
  for (let i = 0; i < 3; i++) {
    pass(1)
    await send()
  }
  const got = JSON.stringify(pushed().slice(1))
  const places = texts.map((text) => got.indexOf(`"${text}"`))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(texts.every((text) => got.split(`"${text}"`).length === 2)).toBe(true)
})

test('no consent is needed for an answer, and taking one back keeps no answer from leaving', async () => {
  const { ask, asks, cases, givenCase, pushed, reply, send } = await startInquiries()
  const caseId = await givenCase('malee')
  const { inquiryId } = await asks('malee', { caseId })
  await reply(inquiryId, answer)
  await ask('malee', 'DELETE', `${cases}/${caseId}/consents/line.messages`)
  await send()
  expect(JSON.stringify(pushed())).toContain(answer)
})

test('nothing is pushed to who has blocked the office: staff see it, with the phone; it comes with the return', async () => {
  const server = await startInquiries()
  const { asks, db, deps, givenCase, lookAfterLine, pass, personOf, pushed, read, reply, send } =
    server
  const caseId = await givenCase('malee')
  await db.deleteFrom('outbox').execute()
  const { inquiryId } = await asks('malee', { caseId })
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  await setBlocked(db, { ...of, at: deps.now() })
  await reply(inquiryId, answer)
  await send()
  expect(pushed()).toEqual([])
  const thread = await read(inquiryId)
  expect(thread.messages.at(-1)?.delivery).toBe('blocked')
  expect(thread.phone).toBe('0812345678')
  pass(60)
  await setFollowing(db, { ...of, language: 'th', at: deps.now() })
  pass(2)
  await lookAfterLine()
  await send()
  expect(JSON.stringify(pushed())).toContain(answer)
  expect((await read(inquiryId)).messages.at(-1)?.delivery).toBe('sent')
})

test('a reply that waits goes free with the next answer in the chat', async () => {
  const { asks, deps, personOf, pushed, read, reply } = await startInquiries()
  const { inquiryId } = await asks('malee')
  await reply(inquiryId, answer)
  const of = { officeId: 'bangphrom', personId: await personOf('malee') }
  const held = await takeHeld(deps, of, 5)
  expect(JSON.stringify(held?.messages)).toContain(answer)
  if (held) await heldSent(deps, held)
  expect(pushed()).toEqual([])
  expect((await read(inquiryId)).messages.at(-1)?.delivery).toBe('sent')
})

test('of two who answer at once the second is told, and may send theirs once they have read the first', async () => {
  const { asks, read, reply } = await startInquiries()
  const { inquiryId } = await asks('malee')
  const [one, other] = await Promise.all([
    reply(inquiryId, 'คำตอบหนึ่ง', 'suda', null),
    reply(inquiryId, 'คำตอบสอง', 'anan', null),
  ])
  expect([one.status, other.status].sort()).toEqual([200, 409])
  const late = one.status === 409 ? one : other
  expect(late.json.code).toBe('answered_meanwhile')
  const loser = one.status === 409 ? 'suda' : 'anan'
  const { messages, lastReplyId } = await read(inquiryId, loser)
  expect(messages.filter(({ sender }) => sender === 'staff')).toHaveLength(1)
  expect((await reply(inquiryId, 'เพิ่มเติม', loser, lastReplyId)).status).toBe(200)
})

test('a reply whose answer was lost is one reply, however often it is sent', async () => {
  const { ask, asks, read } = await startInquiries()
  const { inquiryId } = await asks('malee')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const body = { text: answer, seen: null }
  const send = () => ask('suda', 'POST', `${inquiries}/${inquiryId}/replies`, body, headers)
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await read(inquiryId)).messages).toHaveLength(2)
})

test.each([
  ['https://evil.example/login', 422, 'link_not_allowed'],
  ['http://www.bangkok.go.th', 422, 'link_not_allowed'],
  ['ขอทราบเพิ่ม {question}', 422, 'invalid'],
  [' ', 422, 'invalid'],
  ['ก'.repeat(1501), 422, 'invalid'],
] as const)(
  'a reply that says %s is refused at its field, and nothing leaves',
  async (text, status, code) => {
    const { asks, pushed, read, reply, send } = await startInquiries()
    const { inquiryId } = await asks('malee')
    const { json, ...refused } = await reply(inquiryId, text)
    expect(refused.status).toBe(status)
    expect(json).toMatchObject({ code, fields: ['text'] })
    await send()
    expect(pushed()).toEqual([])
    expect(await read(inquiryId)).toMatchObject({ state: 'open', lastReplyId: null })
  },
)

test('a note, a hand-over and an end never leave', async () => {
  const { ask, asks, db, pushed, read, send } = await startInquiries()
  const { inquiryId } = await asks('malee')
  const at = `${inquiries}/${inquiryId}`
  const notes = [
    await ask('suda', 'POST', `${at}/notes`, { text: 'โทรถามฝ่ายปกครองแล้ว' }),
    await ask('suda', 'PUT', `${at}/team`, { teamId: 'id-card', note: 'ช่วยดูบัตร' }),
    await ask('suda', 'POST', `${at}/end`),
  ]
  expect(notes.map(({ status }) => status)).toEqual([200, 200, 200])
  await send()
  expect(pushed()).toEqual([])
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
  const { messages } = await read(inquiryId)
  expect(messages.slice(1).map(({ sender, step, text }) => [sender, step, text])).toEqual([
    ['note', null, 'โทรถามฝ่ายปกครองแล้ว'],
    ['system', 'handed_over', 'id-card'],
    ['note', null, 'ช่วยดูบัตร'],
    ['system', 'ended', null],
  ])
})

test('no word of a question or a reply stands in the log', async () => {
  const { asks, logged, lookAfter, pass, reply, send } = await startInquiries()
  const { inquiryId } = await asks('malee', { text: 'ความลับของฉัน' })
  pass(20)
  await lookAfter()
  await reply(inquiryId, 'คำตอบที่ลับ')
  await send()
  expect(logged.join('\n')).toContain('message sent')
  expect(logged.join('\n')).not.toMatch(/ความลับ|คำตอบที่ลับ/)
})

test('all that was done agrees with itself', async () => {
  const { asks, db, deps, reply, send, pass } = await startInquiries()
  const { inquiryId } = await asks('malee')
  await asks('somchai')
  pass(3)
  await reply(inquiryId, answer)
  expect([...(await verifyInquiries(db)), ...(await verifyMessages(db))]).toEqual([])
  await send()
  expect([...(await verifyInquiries(db)), ...(await verifyMessages(db))]).toEqual([])
  const wrong = { answerBy: addMinutes(deps.now(), 5) }
  await db.updateTable('inquiry').set(wrong).where('id', '=', inquiryId).execute()
  const [finding] = await verifyInquiries(db)
  expect(finding).toMatchObject({ what: inquiryId, officeId: 'bangphrom' })
})
