import type { MyData } from '@phrom/shared/my-data.ts'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run.ts'
import { people } from '../testing.ts'
import { forgetComplaints } from './forget.ts'
import { desk, startComplaints } from './testing-complaints.ts'
import { verifyComplaints } from './verify.ts'

const secret = 'บ้านเลขที่ 99 ของแม่'

async function start() {
  const server = await startComplaints()
  const { db, signIn } = server
  await signIn('malee')
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const tables = [
    ...(['complaint', 'complaintOwner', 'complaintEntry', 'complaintReading'] as const),
    ...(['complaintExcluded', 'outbox', 'idempotency'] as const),
  ]
  return {
    ...server,
    person,
    everything: async () =>
      JSON.stringify(
        await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
      ),
  }
}

test('one sees what one has written, who has read it and how many notes there are, but no note', async () => {
  const { answered, ask } = await start()
  const id = await answered('malee', { text: secret, name: 'มาลี ใจดี' })
  await ask('suda', 'POST', `${desk}/${id}/notes`, { text: 'บันทึกลับ' })
  const data = (await ask('malee', 'GET', '/me')).json as unknown as MyData
  expect(data.complaints).toMatchObject([
    {
      ...{ id, officeId: 'bangphrom', state: 'answered', notes: 1, name: 'มาลี ใจดี' },
      entries: [{ by: 'citizen', text: secret }, { by: 'staff' }],
      readers: ['anan', 'เจ้าหน้าที่'],
    },
  ])
  expect(JSON.stringify(data)).not.toContain('บันทึกลับ')
  const other = (await ask('somchai', 'GET', '/me')).json as unknown as MyData
  expect(other.complaints).toEqual([])
})

test('who is erased is found in no complaint; what the office still has to answer goes on as nobody’s', async () => {
  const { agree, answer, answered, ask, db, everything, lookAfter, on, person, read, send, sort } =
    await start()
  const over = await answered('malee', { text: 'จบแล้ว ลบได้' })
  await agree(over)
  const { id } = await send('malee', { text: secret, name: 'มาลี ใจดี' })
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const left = await everything()
  for (const trace of [person, 'มาลี', 'จบแล้ว ลบได้']) expect(left, trace).not.toContain(trace)
  expect((await read(id)).entries[0]?.text).toBe(secret)
  await sort(id)
  expect((await answer(id)).status).toBe(200)
  await on(16)
  expect(await lookAfter()).toBe(1)
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
  expect(await verifyComplaints(db)).toEqual([])
})

test('a year after its end the words are gone, not a day before, and never of what is open', async () => {
  const { agree, answered, db, deps, everything, on, person, send } = await start()
  const id = await answered('malee', { text: secret, officer: 'ช่อง 3', name: 'มาลี ใจดี' })
  await agree(id)
  await send('malee', { text: 'ยังไม่จบ' })
  await on(365, '23:00')
  expect(await forgetComplaints(deps)).toBe(0)
  await on(366, '02:00')
  expect((await runRetention(deps)).complaints).toBe(1)
  const left = await everything()
  for (const trace of [secret, 'ช่อง 3', 'มาลี']) expect(left, trace).not.toContain(trace)
  expect(left).toContain('ยังไม่จบ')
  expect(left).toContain(person)
  const [row] = await db.selectFrom('complaint').selectAll().where('id', '=', id).execute()
  expect(row).toMatchObject({ state: 'ended', topic: 'waiting', teamId: 'general-registration' })
  expect(await verifyComplaints(db)).toEqual([])
})

test('an office may keep the words for other days', async () => {
  const { agree, answered, config, deps, on } = await start()
  for (const office of config.offices) office.retention = { complaints: 7 }
  await agree(await answered())
  await on(8)
  expect(await forgetComplaints(deps)).toBe(1)
})

test('a case that is erased is named by no complaint any more', async () => {
  const { ask, db, givenCase, read, send } = await start()
  await givenCase('malee')
  const { code } = await db.selectFrom('serviceCase').select('code').executeTakeFirstOrThrow()
  const { id } = await send('malee', { caseCode: code })
  expect((await read(id)).caseCode).toBe(code)
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await read(id)).toMatchObject({ caseId: null, caseCode: null })
})

test('a broken complaint is found by the command that proves them', async () => {
  const { answered, db } = await start()
  const id = await answered()
  await db.updateTable('complaint').set({ state: 'ended' }).where('id', '=', id).execute()
  const found = (await verifyComplaints(db)).map(({ check }) => check)
  expect(found).toContain('a complaint has ended and is open, or is over and has not ended')
})
