import { defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { friday, startInquiries } from './testing-inquiries.ts'
import { verifyInquiries } from './verify.ts'

const late = 'ขออภัยที่ตอบช้า'

test('who waits for too long is told so once for each wait, and no more once they are answered', async () => {
  const { asks, at, lookAfter, pushed, read, reply, send } = await startInquiries()
  at('09:00')
  const { inquiryId } = await asks('malee')
  at('09:14')
  expect(await lookAfter()).toBe(0)
  at('09:15')
  expect(await lookAfter()).toBe(1)
  await send()
  expect(JSON.stringify(pushed())).toContain(`${late} ยังอยู่ในลำดับ คาดว่าจะตอบภายใน 09.30`)
  at('09:45')
  expect(await lookAfter()).toBe(0)
  await reply(inquiryId, 'ได้')
  await asks('malee', { text: 'อีกข้อ' })
  at('10:30')
  // Another wait, of which they know nothing yet.
  expect(await lookAfter()).toBe(1)
  expect(await lookAfter()).toBe(0)
  expect((await read(inquiryId)).messages.filter(({ step }) => step === 'late_told')).toHaveLength(
    2,
  )
})

test('two servers tell it once', async () => {
  const { asks, at, lookAfter, db } = await startInquiries()
  at('09:00')
  await asks('malee')
  at('09:20')
  await Promise.all([lookAfter(), lookAfter(), lookAfter()])
  expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(1)
  expect(await verifyInquiries(db)).toEqual([])
})

test('outside hours nobody is told, and the next morning only who has waited for fifteen minutes of it', async () => {
  const { asks, at, lookAfter } = await startInquiries()
  at('15:30')
  await asks('malee')
  at('17:00')
  await asks('somchai')
  expect(await lookAfter()).toBe(0)
  at('08:00', '2026-11-23')
  expect(await lookAfter()).toBe(1)
  at('08:15', '2026-11-23')
  expect(await lookAfter()).toBe(1)
})

test('who was answered before the notice left hears nothing of a delay', async () => {
  const { asks, at, lookAfter, pushed, reply, send } = await startInquiries()
  at('09:00')
  const { inquiryId } = await asks('malee')
  at('09:16')
  await lookAfter()
  await reply(inquiryId, 'ได้เลย')
  await send()
  const got = JSON.stringify(pushed())
  expect(got).toContain('ได้เลย')
  expect(got).not.toContain(late)
})

test('an hour that the office has closed since does not count', async () => {
  const { asks, at, db, deps, lookAfter, read } = await startInquiries()
  at('09:00')
  const { inquiryId } = await asks('malee')
  const reason = { th: 'ไฟฟ้าดับ', en: 'Power cut' }
  const hours = { from: '09:05', to: '11:00' }
  const closure = { id: 'c', team: null, firstDay: friday, lastDay: friday, hours, reason }
  const calendar = {
    openings: defaultOpenings('general-registration', { morning: 1, afternoon: 1 }),
    ...{ extras: [], closures: [closure], settings: defaultSettings },
  }
  const set = { officeId: 'bangphrom', calendar: JSON.stringify(calendar), revision: 1 }
  const by = { changedAt: deps.now(), changedBy: 'anan' }
  await db
    .insertInto('officeCalendar')
    .values({ ...set, ...by })
    .execute()
  at('09:20')
  await lookAfter()
  expect(await read(inquiryId)).toMatchObject({ answerBy: instantAt(friday, '11:10') })
  at('11:10')
  await lookAfter()
  expect((await read(inquiryId)).messages.map(({ step }) => step)).toEqual([null, 'late_told'])
})

test('after three silent days an answered question ends by itself; one that waits never does', async () => {
  const { asks, at, db, lookAfter, reply } = await startInquiries()
  at('09:00')
  const answered = await asks('malee')
  const waiting = await asks('somchai')
  await reply(answered.inquiryId, 'ได้')
  const stateOf = async ({ inquiryId }: { inquiryId: string }) =>
    (await db.selectFrom('inquiry').select('state').where('id', '=', inquiryId).executeTakeFirst())
      ?.state
  at('09:00', '2026-11-23')
  await lookAfter()
  expect(await stateOf(answered)).toBe('answered')
  at('09:01', '2026-11-23')
  await lookAfter()
  expect(await stateOf(answered)).toBe('ended')
  expect(await stateOf(waiting)).toBe('open')
})
