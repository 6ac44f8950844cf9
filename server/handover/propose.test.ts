import type { CaseView } from '@phrom/shared/case.ts'
import { expect, test } from 'vitest'
import { caseMessage } from '../line/case-message.ts'
import type { MessageData } from '../messages/store.ts'
import { monday } from '../testing.ts'
import { papers, startWithMarriages } from './testing-marriage.ts'
import { verifyHandovers } from './verify.ts'

const wanted = { officeId: 'khlongphrom', reason: 'มีนายทะเบียนที่พูดภาษาอังกฤษ' }

async function setup() {
  const server = await startWithMarriages()
  const { ask, here } = server
  const propose = (id: string, change: object = {}) =>
    ask('suda', 'PUT', `${here}/staff/cases/${id}/handover-proposal`, { ...wanted, ...change })
  const takeBack = (id: string) =>
    ask('suda', 'DELETE', `${here}/staff/cases/${id}/handover-proposal`)
  const decline = (id: string) => ask('malee', 'POST', `${here}/cases/${id}/handover/decline`)
  const see = async (id: string) =>
    (await ask('malee', 'GET', `${here}/cases/${id}`)).json as unknown as CaseView
  return { ...server, propose, takeBack, decline, see }
}

test('staff propose another office with a reason; the case stays until the applicant lets it go', async () => {
  const { propose, see, givenMarriage, handOver } = await setup()
  const id = await givenMarriage('submitted')
  expect((await propose(id)).status).toBe(200)
  const view = await see(id)
  expect(view).toMatchObject({ state: 'submitted' })
  expect(view.handover.proposal).toMatchObject({ ...wanted, by: 'เจ้าหน้าที่' })
  expect((await handOver(id)).status).toBe(201)
  expect((await see(id)).handover).toMatchObject({
    proposal: null,
    to: { officeId: 'khlongphrom' },
  })
})

test('the applicant declines, staff take back, and each is answered once', async () => {
  const { propose, decline, takeBack, see, givenMarriage } = await setup()
  const id = await givenMarriage('submitted')
  const late = { status: 409, json: { code: 'wrong_step' } }
  expect(await decline(id)).toMatchObject(late)
  await propose(id)
  expect((await decline(id)).status).toBe(200)
  expect(await decline(id)).toMatchObject(late)
  expect(await takeBack(id)).toMatchObject(late)
  await propose(id)
  expect((await takeBack(id)).status).toBe(200)
  const { handover, events } = await see(id)
  expect(handover.proposal).toBeNull()
  expect(events.map(({ type }) => type).slice(-4)).toEqual([
    'handover_proposed',
    'handover_declined',
    'handover_proposed',
    'handover_taken_back',
  ])
})

test('a second proposal replaces the first, and one to nowhere is refused', async () => {
  const { propose, see, givenMarriage, givenCase, givenMarriage: given, db } = await setup()
  const id = await givenMarriage('submitted')
  await propose(id)
  await propose(id, { reason: 'คิวสั้นกว่า' })
  expect((await see(id)).handover.proposal).toMatchObject({ reason: 'คิวสั้นกว่า' })
  const outcomes = await db.selectFrom('handoverProposal').select('outcome').orderBy('id').execute()
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['replaced', null])
  const refused = { status: 409, json: { code: 'not_there' } }
  expect(await propose(id, { officeId: 'bangphrom' })).toMatchObject(refused)
  expect(await propose(await givenCase('malee'))).toMatchObject(refused)
  expect(await propose(id, { reason: '  ' })).toMatchObject({ status: 422 })
  expect(await propose(await given('draft'))).toMatchObject({ status: 404 })
})

test('what a case was asked is gone when it ends', async () => {
  const { ask, here, propose, see, decline, givenMarriage } = await setup()
  const id = await givenMarriage('submitted')
  await propose(id)
  await ask('malee', 'POST', `${here}/cases/${id}/withdraw`)
  expect((await see(id)).handover.proposal).toBeNull()
  expect(await decline(id)).toMatchObject({ json: { code: 'wrong_step' } })
})

test('a locked phone shows neither the reason nor the office that is proposed', async () => {
  const { propose, givenMarriage, db, config } = await setup()
  const id = await givenMarriage('submitted')
  await propose(id)
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'handover_proposed')
    .executeTakeFirstOrThrow()
  const [office] = config.offices
  if (!office) throw new Error('no office')
  const card = caseMessage(
    {
      kind: 'handover_proposed',
      caseId: id,
      code: 'K7M4P9',
      serviceId: 'marriage-registration',
      language: 'th',
      data: JSON.parse(row.data) as MessageData,
    },
    office,
    'https://liff.line.me/1-x',
  )
  expect(card.altText).toBe('มีข้อเสนอเรื่อง K7M-4P9 สำนักงานเขตทดสอบ')
  expect(JSON.stringify(card.contents)).toContain(wanted.reason)
  expect(JSON.stringify(card.contents)).toContain(`/bangphrom/cases/${id}`)
})

test('the new office trusts the check, or looks again and returns a paper, until a time is booked', async () => {
  const { ask, there, givenMarriage, handOver, db } = await setup()
  const [first, second] = [await givenMarriage('approved'), await givenMarriage('approved')]
  const [trusted, doubted] = [(await handOver(first)).id, (await handOver(second)).id]
  const booked = await ask('malee', 'POST', `${there}/cases/${trusted}/booking`, {
    day: monday,
    start: '08:00',
  })
  expect(booked.status).toBe(201)
  const desk = (id: string) => `${there}/staff/cases/${id}`
  expect(await ask('wipa', 'POST', `${desk(trusted)}/reopen`)).toMatchObject({
    json: { code: 'already_booked' },
  })

  const open = await ask('wipa', 'POST', `${desk(doubted)}/reopen`)
  expect(open).toMatchObject({ status: 200, json: { state: 'submitted' } })
  const back = { reasons: [], note: 'มองไม่เห็นตรา', marks: [] }
  const at = `${desk(doubted)}/documents/${papers[0]}`
  const returned = (await ask('wipa', 'POST', `${at}/return`, back)).json as unknown as CaseView
  const states = returned.documents.map(({ state, checkedBy }) => `${state} ${checkedBy}`).sort()
  expect(states).toEqual([...papers.slice(1).map(() => 'accepted bangphrom'), 'returned null'])
  expect((await ask('wipa', 'POST', `${desk(doubted)}/return`)).json).toMatchObject({
    state: 'returned',
  })
  expect(await verifyHandovers(db)).toEqual([])
})

test('a paper that this office accepts itself is its own check, and a case that never moved is not opened again', async () => {
  const { ask, here, there, givenMarriage, handOver } = await setup()
  const id = await givenMarriage('approved')
  expect(await ask('suda', 'POST', `${here}/staff/cases/${id}/reopen`)).toMatchObject({
    json: { code: 'wrong_step' },
  })
  const desk = `${there}/staff/cases/${(await handOver(id)).id}`
  await ask('wipa', 'POST', `${desk}/reopen`)
  const view = (await ask('wipa', 'POST', `${desk}/documents/${papers[0]}/accept`)).json as never
  const paper = (view as CaseView).documents.find(({ key }) => key === papers[0])
  expect(paper).toMatchObject({ state: 'accepted', checkedBy: null })
})
