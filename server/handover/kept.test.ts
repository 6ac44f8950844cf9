import type { MyData } from '@phrom/shared/my-data.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run.ts'
import { papers, startWithMarriages } from './testing-marriage.ts'
import { verifyHandovers } from './verify.ts'

const today = '2026-11-20'

async function setup() {
  const server = await startWithMarriages()
  const { db, deps, setClock } = server
  /** That night's work, with all messages that were written by then delivered. */
  async function night(days: number) {
    const now = instantAt(addDays(today, days), '02:00')
    setClock(now)
    await db
      .updateTable('outbox')
      .set({ sentAt: now, nextAttemptAt: null })
      .where('sentAt', 'is', null)
      .execute()
    return runRetention(deps)
  }
  const pagesOf = async (caseId: string) =>
    (await db.selectFrom('page').select('id').where('caseId', '=', caseId).execute()).length
  return { ...server, night, pagesOf }
}

test('a week after the hand-over the old office has the papers no more, after a notice; the new one has', async () => {
  const { givenMarriage, handOver, night, pagesOf, db } = await setup()
  const id = await givenMarriage('submitted')
  const { id: newId } = await handOver(id)
  for (let day = 1; day <= 12; day++) await night(day)
  expect(await pagesOf(id)).toBe(0)
  expect(await pagesOf(newId)).toBe(papers.length)
  const told = await db
    .selectFrom('outbox')
    .select(['caseId', 'data'])
    .where('kind', '=', 'papers_ending')
    .execute()
  expect(told.map(({ caseId }) => caseId)).toEqual([id])
  expect(told[0]?.data).toContain('ส่งต่อไปสำนักงานอื่น')
})

test('the old office opens the papers of a case that has gone only with a reason, on record', async () => {
  const { ask, here, givenMarriage, handOver, db } = await setup()
  const id = await givenMarriage('submitted')
  await handOver(id)
  const page = await db
    .selectFrom('page')
    .select(['id', 'documentKey'])
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  const desk = `${here}/staff/cases/${id}`
  const at = `${desk}/documents/${page.documentKey}/pages/${page.id}`
  expect(await ask('suda', 'GET', at)).toMatchObject({ json: { code: 'reason_needed' } })
  await ask('suda', 'POST', `${desk}/opening-reasons`, { reason: 'complaint', words: '' })
  expect((await ask('suda', 'GET', at)).status).toBe(200)
})

test('my data names both cases, where each went and came from, and every proposal', async () => {
  const { ask, here, givenMarriage, handOver } = await setup()
  const id = await givenMarriage('submitted')
  const json = { officeId: 'khlongphrom', reason: 'คิวสั้นกว่า' }
  await ask('suda', 'PUT', `${here}/staff/cases/${id}/handover-proposal`, json)
  const { id: newId } = await handOver(id)
  const { cases } = (await ask('malee', 'GET', '/me')).json as unknown as MyData
  const [old, fresh] = [id, newId].map((one) => cases.find((item) => item.id === one))
  expect(old).toMatchObject({
    state: 'handed_over',
    handover: { to: { officeId: 'khlongphrom', caseId: newId, code: fresh?.code } },
    proposals: [{ ...json, outcome: 'handed_over' }],
  })
  expect(fresh).toMatchObject({ handover: { from: { officeId: 'bangphrom', code: old?.code } } })
  expect(old?.papersDeletedOn).toBe(addDays(today, 8))
  expect(fresh?.events.map(({ type }) => type)).toEqual(['taken_over'])
})

test.each(['old', 'new'])(
  'of an erased %s case neither side says which the other was',
  async (which) => {
    const { ask, here, there, givenMarriage, handOver, db, deps } = await setup()
    const id = await givenMarriage('submitted')
    const { id: newId } = await handOver(id)
    if (which === 'new') await ask('malee', 'POST', `${there}/cases/${newId}/withdraw`)
    const { eraseCase } = await import('../retention/erase-case.ts')
    const { takeAnyCase } = await import('../cases/take-step.ts')
    const [officeId, caseId] = which === 'old' ? ['bangphrom', id] : ['khlongphrom', newId]
    await db.transaction().execute(async (tx) => {
      const action = { tx, now: deps.now() }
      const row = await takeAnyCase(action, officeId, caseId)
      await eraseCase(action, row, { actor: 'system', personId: null })
    })
    const sides = await db.selectFrom('handover').selectAll().orderBy('direction').execute()
    expect(sides.map(({ otherCaseId, otherCode }) => [otherCaseId, otherCode])).toEqual([
      [null, null],
      [null, null],
    ])
    const events = await db
      .selectFrom('caseEvent')
      .select('data')
      .where('type', 'in', ['handed_over', 'taken_over'])
      .execute()
    for (const { data } of events) {
      expect(data).not.toContain(id)
      expect(data).not.toContain(newId)
    }
    const told = await db.selectFrom('outbox').select(['kind', 'data']).execute()
    expect(told.some(({ kind }) => kind === 'handed_over')).toBe(which === 'new')
    expect(JSON.stringify(told)).not.toContain(newId)
    const left = which === 'old' ? `${there}/cases/${newId}` : `${here}/cases/${id}`
    expect((await ask('malee', 'GET', left)).status).toBe(200)
    expect(await verifyHandovers(db)).toEqual([])
  },
)

test('who is forgotten is forgotten in both offices', async () => {
  const { ask, here, givenMarriage, handOver, db, deps } = await setup()
  const id = await givenMarriage('approved')
  const json = { officeId: 'khlongphrom', reason: 'คุณมาลีขอเอง' }
  await ask('suda', 'PUT', `${here}/staff/cases/${id}/handover-proposal`, json)
  await handOver(id)
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const people = await db.selectFrom('serviceCase').select('personId').execute()
  expect(people).toEqual([{ personId: 'nobody' }, { personId: 'nobody' }])
  expect(await db.selectFrom('page').select('id').execute()).toEqual([])
  const files: string[] = []
  for await (const { name } of deps.documents.files.list()) files.push(name)
  expect(files).toEqual([])
  const reasons = await db.selectFrom('handoverProposal').select('reason').execute()
  expect(reasons).toEqual([{ reason: '' }])
})

test('the consent is taken back where the papers are: there they go, and the case with the originals', async () => {
  const { ask, here, there, givenMarriage, handOver, pagesOf } = await setup()
  const id = await givenMarriage('submitted')
  const { id: newId } = await handOver(id)
  const back = (at: string) => ask('malee', 'POST', `${at}/consents/case.handover/withdraw`)
  expect((await back(`${there}/cases/${newId}`)).json).toMatchObject({ state: 'approved' })
  expect([await pagesOf(newId), await pagesOf(id)]).toEqual([0, papers.length])
  expect((await back(`${here}/cases/${id}`)).json).toMatchObject({ state: 'handed_over' })
  expect(await pagesOf(id)).toBe(0)
})

test('a complaint keeps the case in the office that it is about', async () => {
  const { ask, here, givenMarriage, handOver, night, pagesOf, db } = await setup()
  const id = await givenMarriage('submitted')
  const until = addDays(today, 60)
  await ask('anan', 'PUT', `${here}/staff/cases/${id}/hold`, { until, reason: 'ร้องเรียน 7/2569' })
  const { id: newId } = await handOver(id)
  for (const day of [5, 9, 14, 20]) await night(day)
  expect(await pagesOf(id)).toBe(papers.length)
  const rows = await db.selectFrom('serviceCase').select(['id', 'holdUntil']).execute()
  expect(rows.find((row) => row.id === newId)?.holdUntil).toBeNull()
  expect(rows.find((row) => row.id === id)?.holdUntil).toBe(until)
})

test('the check of a whole database finds a case that leads nowhere, and one that goes on twice', async () => {
  const { givenMarriage, handOver, db } = await setup()
  const id = await givenMarriage('submitted')
  const { id: newId } = await handOver(id)
  expect(await verifyHandovers(db)).toEqual([])
  await db.updateTable('serviceCase').set({ state: 'submitted' }).where('id', '=', id).execute()
  await db.deleteFrom('handover').where('caseId', '=', newId).execute()
  const found = (await verifyHandovers(db)).map(({ check }) => check).sort()
  expect(found).toEqual([
    'a case has gone to another office and still goes on here',
    'the two sides of a hand-over do not agree',
  ])
})
