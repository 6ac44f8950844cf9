import type { MyData } from '@phrom/shared/my-data.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { eraseCase } from '../retention/erase-case.ts'
import { runRetention } from '../retention/run.ts'
import { forgetInquiries } from './forget.ts'
import { friday, inquiries, startInquiries } from './testing-inquiries.ts'
import { verifyInquiries } from './verify.ts'

const secret = 'เรื่องของแม่ที่บ้านเลขที่ 99'

/** A question with a reply, a note and a case, in which nobody but who asked should ever be found. */
async function startWithInquiry() {
  const server = await startInquiries()
  const { ask, asks, db, givenCase, reply } = server
  const caseId = await givenCase('malee')
  await db.deleteFrom('outbox').execute()
  const { inquiryId } = await asks('malee', { text: secret, caseId })
  await reply(inquiryId, `ตอบ ${secret}`)
  await ask('suda', 'POST', `${inquiries}/${inquiryId}/notes`, { text: `บันทึก ${secret}` })
  const tables = ['inquiry', 'inquiryMessage', 'inquiryReading', 'outbox', 'idempotency'] as const
  const everything = async () => {
    const rows = await Promise.all(
      tables.map((table) => db.selectFrom(table).selectAll().execute()),
    )
    return JSON.stringify(rows)
  }
  return { ...server, caseId, inquiryId, everything }
}

test('one sees what one has asked and who has read it, and how many notes there are, but no note', async () => {
  const { ask, inquiryId } = await startWithInquiry()
  const mine = (await ask('malee', 'GET', '/me')).json as unknown as MyData
  expect(mine.inquiries).toMatchObject([
    {
      ...{ id: inquiryId, officeId: 'bangphrom', state: 'answered', notes: 1 },
      messages: [
        { by: 'citizen', text: secret },
        { by: 'staff', text: `ตอบ ${secret}` },
      ],
      readers: ['เจ้าหน้าที่'],
    },
  ])
  expect(JSON.stringify(mine)).not.toContain('บันทึก')
  const other = (await ask('somchai', 'GET', '/me')).json as unknown as MyData
  expect(other.inquiries).toEqual([])
})

test('who is erased leaves no word behind, nothing that could still leave, and a row for the figures', async () => {
  const { ask, db, everything, personOf, send, pushed } = await startWithInquiry()
  const person = await personOf('malee')
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const left = await everything()
  for (const trace of [secret, person, 'บันทึก']) expect(left, trace).not.toContain(trace)
  const [row] = await db.selectFrom('inquiry').selectAll().execute()
  expect(row).toMatchObject({
    personId: 'nobody',
    caseId: null,
    state: 'ended',
    serviceId: 'change-first-name',
  })
  expect(row?.firstReplySeconds).not.toBeNull()
  await send()
  expect(pushed()).toEqual([])
  expect(await verifyInquiries(db)).toEqual([])
})

test('ninety days after its end the words are gone, not a day before, and never of what is open', async () => {
  const { ask, asks, db, deps, everything, inquiryId, setClock } = await startWithInquiry()
  await ask('suda', 'POST', `${inquiries}/${inquiryId}/end`)
  await asks('somchai', { text: 'ยังเปิดอยู่' })
  setClock(instantAt(addDays(friday, 90), '23:00'))
  expect(await forgetInquiries(deps)).toBe(0)
  setClock(instantAt(addDays(friday, 91), '02:00'))
  expect((await runRetention(deps)).inquiries).toBe(1)
  const left = await everything()
  expect(left).not.toContain(secret)
  expect(left).toContain('ยังเปิดอยู่')
  expect(await verifyInquiries(db)).toEqual([])
  expect(await forgetInquiries(deps)).toBe(0)
})

test('an office may keep the words for other days', async () => {
  const { ask, config, deps, inquiryId, setClock } = await startWithInquiry()
  for (const office of config.offices) office.retention = { inquiries: 7 }
  await ask('suda', 'POST', `${inquiries}/${inquiryId}/end`)
  setClock(instantAt(addDays(friday, 8), '02:00'))
  expect(await forgetInquiries(deps)).toBe(1)
})

test('a case that is erased is found by no question any more', async () => {
  const { ask, caseId, db, deps, inquiryId, read } = await startWithInquiry()
  const row = await db.selectFrom('serviceCase').selectAll().executeTakeFirstOrThrow()
  await ask('suda', 'PUT', `${inquiries}/${inquiryId}/case`, { code: null })
  await ask('suda', 'PUT', `${inquiries}/${inquiryId}/case`, { code: row.code })
  expect((await read(inquiryId)).caseId).toBe(caseId)
  const by = { actor: 'system', personId: null } as const
  await deps.write((tx) => eraseCase({ tx, now: deps.now() }, row, by))
  const thread = await read(inquiryId)
  expect(thread).toMatchObject({ caseId: null, code: null, phone: null })
  expect(thread.messages.map(({ text }) => text)).not.toContain(row.code)
  expect(thread.messages[0]?.text).toBe(secret)
})
