import type { CaseView } from '@phrom/shared/case.ts'
import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import type { FileStore } from '../documents/files/file-store.ts'
import { sweep } from '../documents/sweep.ts'
import { caseMessage } from '../line/case-message.ts'
import type { MessageData } from '../messages/store.ts'
import { people } from '../testing.ts'
import { handOverCase } from './hand-over.ts'
import { papers, startWithMarriages } from './testing-marriage.ts'
import { verifyHandovers } from './verify.ts'

const viewOf = (json: unknown) => json as CaseView

async function filesOf({ documents }: Pick<Deps, 'documents'>): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of documents.files.list()) names.push(name)
  return names.sort()
}

test('a case goes to another office as it stands, with its papers, and each side says where', async () => {
  const { ask, here, there, givenMarriage, handOver } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  await ask('suda', 'POST', `${here}/staff/cases/${id}/documents/${papers[0]}/accept`)
  const old = viewOf((await ask('malee', 'GET', `${here}/cases/${id}`)).json)
  const gone = await handOver(id)

  expect(gone.status).toBe(201)
  const view = viewOf(gone.json)
  expect(view).toMatchObject({ officeId: 'khlongphrom', state: 'submitted', answers: old.answers })
  expect(view).toMatchObject({ contact: old.contact, submittedAt: old.submittedAt })
  expect(view.code).not.toBe(old.code)
  expect(view.documents.map(({ key, state, checkedBy }) => ({ key, state, checkedBy }))).toEqual(
    old.documents.map(({ key, state }) => ({
      key,
      state,
      checkedBy: state === 'accepted' ? 'bangphrom' : null,
    })),
  )
  for (const { pages } of view.documents) {
    expect(pages.map(({ markOf, state }) => ({ markOf, state }))).toEqual([
      { markOf: 'bangphrom', state: 'ready' },
    ])
  }
  expect(view.handover.from).toMatchObject({ officeId: 'bangphrom', caseId: id, code: old.code })

  const left = viewOf((await ask('malee', 'GET', `${here}/cases/${id}`)).json)
  expect(left).toMatchObject({ state: 'handed_over', booking: null })
  expect(left.handover.to).toMatchObject({
    officeId: 'khlongphrom',
    caseId: gone.id,
    code: view.code,
  })
  const seen = viewOf((await ask('suda', 'GET', `${here}/staff/cases/${id}`)).json)
  expect(seen.handover.to).toMatchObject({ officeId: 'khlongphrom', code: view.code })
  const queue = (await ask('wipa', 'GET', `${there}/staff/queue`)).json as unknown as object[]
  expect(queue).toEqual([expect.objectContaining({ id: gone.id })])
  expect((await ask('suda', 'GET', `${here}/staff/queue`)).json).toEqual([])
})

test('the papers lie under the key of the other office, bound to their new place, and staff there see the same picture', async () => {
  const { ask, here, there, givenMarriage, handOver, db, deps } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const old = viewOf((await ask('malee', 'GET', `${here}/cases/${id}`)).json)
  const { json, id: newId } = await handOver(id)
  const pages = await db.selectFrom('page').selectAll().where('caseId', '=', newId).execute()
  expect(pages.length).toBe(papers.length)
  for (const page of pages) {
    expect(page.file).toMatch(new RegExp(`^khlongphrom/${newId}/`))
    await expect(deps.documents.get(page)).resolves.toBeInstanceOf(Uint8Array)
    // In any other place, and for the office that it came from, it does not open.
    await expect(deps.documents.get({ ...page, caseId: id })).rejects.toThrow()
    await expect(deps.documents.get({ ...page, officeId: 'bangphrom' })).rejects.toThrow()
  }
  const key = papers[0] ?? ''
  const pageAt = (view: CaseView) => view.documents.find((item) => item.key === key)?.pages[0]?.id
  const before = await ask(
    'malee',
    'GET',
    `${here}/cases/${id}/documents/${key}/pages/${pageAt(old)}`,
  )
  const after = await ask(
    'wipa',
    'GET',
    `${there}/staff/cases/${newId}/documents/${key}/pages/${pageAt(viewOf(json))}`,
  )
  expect(after.status).toBe(200)
  expect(after.json.text).toBe(before.json.text)
  const look = await db.selectFrom('pageOpening').select(['officeId', 'caseId', 'why']).execute()
  expect(look).toEqual([{ officeId: 'khlongphrom', caseId: newId, why: 'precheck' }])
})

test('consents hold on in the words in which they were given, and the hand-over has one of its own in both offices', async () => {
  const { givenMarriage, handOver, db } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const { id: newId } = await handOver(id)
  const consents = (caseId: string) =>
    db
      .selectFrom('consentRecord')
      .select(['purpose', 'what', 'version', 'textHash', 'at'])
      .where('caseId', '=', caseId)
      .orderBy('purpose')
      .execute()
  const [before, after] = [await consents(id), await consents(newId)]
  expect(before.map(({ purpose }) => purpose)).toEqual([
    'case.handover',
    'line.messages',
    'papers.others',
    'papers.precheck',
  ])
  expect(after).toEqual(before)
  const standing = await db
    .selectFrom('consent')
    .select('purpose')
    .where('caseId', '=', newId)
    .execute()
  expect(standing.length).toBe(4)
})

test('who sends a case on says so each time: every hand-over has its own moment on record, on both sides', async () => {
  const { ask, there, givenMarriage, handOver, db, setClock } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const { id: second } = await handOver(id)
  setClock('2026-11-20T03:00:00.000Z')
  const back = { officeId: 'bangphrom', caseId: uuidv7(), consent: 'case.handover' }
  const gone = await ask('malee', 'POST', `${there}/cases/${second}/handover`, back)
  expect(gone.status).toBe(201)
  for (const caseId of [second, back.caseId]) {
    const given = await db
      .selectFrom('consentRecord')
      .select('at')
      .where('caseId', '=', caseId)
      .where('purpose', '=', 'case.handover')
      .orderBy('at')
      .execute()
    const moments = ['2026-11-20T02:00:00.000Z', '2026-11-20T03:00:00.000Z']
    expect(given.map(({ at }) => at)).toEqual(moments)
  }
  expect(await verifyHandovers(db)).toEqual([])
})

test.each(['draft', 'withdrawn', 'handed over'])('a case that is %s does not go', async (state) => {
  const { ask, here, givenMarriage, handOver, db } = await startWithMarriages()
  const id = await givenMarriage(state === 'draft' ? 'draft' : 'submitted')
  if (state === 'withdrawn') await ask('malee', 'POST', `${here}/cases/${id}/withdraw`)
  if (state === 'handed over') await handOver(id)
  const files = (await db.selectFrom('page').select('file').execute()).length
  expect(await handOver(id)).toMatchObject({ status: 409, json: { code: 'wrong_step' } })
  expect((await db.selectFrom('page').select('file').execute()).length).toBe(files)
})

test('a case goes only where the law allows any office and that office takes it', async () => {
  const { ask, here, there, givenMarriage, givenCase, handOver, db, config } =
    await startWithMarriages()
  const name = await givenCase('malee')
  const refused = { status: 409, json: { code: 'not_there' } }
  expect(await handOver(name)).toMatchObject(refused)
  expect((await ask('malee', 'GET', `${here}/cases/${name}/offices`)).json).toEqual([])

  const id = await givenMarriage('submitted')
  expect(await handOver(id, { officeId: 'bangphrom' })).toMatchObject(refused)
  expect(await handOver(id, { officeId: 'nowhere' })).toMatchObject(refused)
  expect((await ask('malee', 'GET', `${here}/cases/${id}/offices`)).json).toEqual([
    { office: expect.objectContaining({ id: 'khlongphrom' }), firstFree: '2026-11-20' },
  ])

  const off = { off: true, note: { th: '', en: '' }, minutes: null, places: null }
  const change = { officeId: 'khlongphrom', serviceId: 'marriage-registration', revision: 1 }
  const by = { changedAt: '2026-11-20T02:00:00.000Z', changedBy: 'x' }
  await db
    .insertInto('officeService')
    .values({ ...change, ...by, settings: JSON.stringify(off) })
    .execute()
  expect(await handOver(id)).toMatchObject(refused)
  expect((await ask('malee', 'GET', `${here}/cases/${id}/offices`)).json).toEqual([])
  const slots = await ask('malee', 'GET', `${here}/cases/${id}/offices/khlongphrom/slots`)
  expect(slots).toMatchObject(refused)

  await db.deleteFrom('officeService').execute()
  const other = config.offices.find((office) => office.id === 'khlongphrom')
  if (other) other.teams = other.teams.filter((team) => team.id !== 'general-registration')
  expect(await handOver(id)).toMatchObject(refused)
  expect(await ask('wipa', 'GET', `${there}/staff/queue`)).toMatchObject({ json: [] })
})

test('without the consent in the very request nothing goes', async () => {
  const { ask, here, givenMarriage, handOver } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  for (const consent of [undefined, 'papers.precheck', true]) {
    expect(await handOver(id, { consent })).toMatchObject({
      status: 422,
      json: { fields: ['consent'] },
    })
  }
  const view = (await ask('malee', 'GET', `${here}/cases/${id}`)).json
  expect(view).toMatchObject({ state: 'submitted' })
})

test('nobody but the applicant moves a case, staff of neither office', async () => {
  const { ask, here, there, givenMarriage, handOver } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  for (const person of ['somchai', 'suda', 'wipa', 'wirat'] as const) {
    expect(await handOver(id, {}, { person })).toMatchObject({ status: 404 })
  }
  const wanted = { officeId: 'khlongphrom', reason: 'มาที่เรา' }
  const proposal = `staff/cases/${id}/handover-proposal`
  expect((await ask('wipa', 'PUT', `${here}/${proposal}`, wanted)).status).toBe(404)
  expect((await ask('wipa', 'PUT', `${there}/${proposal}`, wanted)).status).toBe(404)
  expect((await ask('wipa', 'GET', `${there}/staff/cases/${id}`)).status).toBe(404)
  for (const [method, path] of [
    ['GET', `${here}/cases/${id}/offices`],
    ['GET', `${here}/cases/${id}/offices/khlongphrom/slots`],
    ['POST', `${here}/cases/${id}/handover/decline`],
  ] as const) {
    expect((await ask('somchai', method, path)).status, path).toBe(404)
  }
  for (const [method, path] of [
    ['GET', `cases/${id}/offices`],
    ['DELETE', `cases/${id}/handover-proposal`],
    ['POST', `cases/${id}/reopen`],
  ] as const) {
    expect((await ask('wipa', method, `${here}/staff/${path}`)).status, path).toBe(404)
    expect((await ask('wipa', method, `${there}/staff/${path}`)).status, path).toBe(404)
    expect((await ask('malee', method, `${here}/staff/${path}`)).status, path).toBe(403)
  }
  expect((await ask('malee', 'PUT', `${here}/${proposal}`, wanted)).status).toBe(403)
})

test('sent again, by the same key or another, it is one case; what was copied for nothing is gone', async () => {
  const { ask, here, givenMarriage, handOver, db, deps } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const first = await handOver(id, {}, { headers })
  const at = `${here}/cases/${id}/handover`
  const again = await ask('malee', 'POST', at, first.wanted, headers)
  const anew = await ask('malee', 'POST', at, first.wanted)
  expect(again.json).toEqual(first.json)
  expect(anew).toMatchObject({ status: 201, json: { id: first.id } })
  expect(await handOver(id)).toMatchObject({ json: { code: 'wrong_step' } })
  const rows = await db.selectFrom('page').select('file').execute()
  expect(await filesOf(deps)).toEqual(rows.map(({ file }) => file).sort())
})

test('of many that ask at once one goes, and nothing is left of the others', async () => {
  const { givenMarriage, handOver, db, deps } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const answers = await Promise.all(Array.from({ length: 6 }, () => handOver(id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
  const cases = await db
    .selectFrom('serviceCase')
    .select('id')
    .where('officeId', '=', 'khlongphrom')
    .execute()
  expect(cases.length).toBe(1)
  const rows = await db.selectFrom('page').select('file').execute()
  expect(await filesOf(deps)).toEqual(rows.map(({ file }) => file).sort())
  expect(await verifyHandovers(db)).toEqual([])
})

test('who sends cases to and fro is told to wait after ten times a day, and nothing more is copied', async () => {
  const { ask, givenMarriage, db, deps, setClock } = await startWithMarriages()
  let at = { officeId: 'bangphrom', id: await givenMarriage('submitted') }
  const goOn = async () => {
    const officeId = at.officeId === 'bangphrom' ? 'khlongphrom' : 'bangphrom'
    const wish = { officeId, caseId: uuidv7(), consent: 'case.handover' }
    const path = `/offices/${at.officeId}/cases/${at.id}/handover`
    const { status } = await ask('malee', 'POST', path, wish)
    if (status === 201) at = { officeId, id: wish.caseId }
    return status
  }
  for (let time = 0; time < 10; time++) expect(await goOn()).toBe(201)
  const files = await filesOf(deps)
  expect(await Promise.all([goOn(), goOn(), goOn()])).toEqual([429, 429, 429])
  expect(await filesOf(deps)).toEqual(files)
  await db.updateTable('session').set({ expiresAt: '2027-01-01T00:00:00.000Z' }).execute()
  setClock('2026-11-21T02:00:01.000Z')
  expect(await goOn()).toBe(201)
})

test('an id that the other office knows already is nobody’s to take', async () => {
  const { givenMarriage, handOver } = await startWithMarriages()
  const taken = await handOver(
    await givenMarriage('submitted', 'somchai'),
    {},
    { person: 'somchai' },
  )
  const mine = await handOver(await givenMarriage('submitted'), { caseId: taken.id })
  expect(mine).toMatchObject({ status: 422, json: { fields: ['caseId'] } })
})

test('the applicant is told by the office that they know, with the way to the new case', async () => {
  const { givenMarriage, handOver, db, config } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const { id: newId } = await handOver(id)
  const told = await db
    .selectFrom('outbox')
    .select(['officeId', 'caseId', 'data'])
    .where('kind', '=', 'handed_over')
    .execute()
  expect(told).toEqual([expect.objectContaining({ officeId: 'bangphrom', caseId: id })])
  const [office] = config.offices
  if (!office) throw new Error('no office')
  const card = caseMessage(
    {
      kind: 'handed_over',
      caseId: id,
      code: 'K7M4P9',
      serviceId: 'marriage-registration',
      language: 'th',
      data: JSON.parse(told[0]?.data ?? '') as MessageData,
    },
    office,
    'https://liff.line.me/1-x',
  )
  expect(JSON.stringify(card.contents)).toContain(`/1-x/khlongphrom/cases/${newId}`)
  expect(card.altText).toBe('ส่งเรื่องต่อแล้ว เรื่อง K7M-4P9 สำนักงานเขตทดสอบ')
})

test('a server that dies on the way leaves the case where it was; what it had copied is swept, and nothing else', async () => {
  const { ask, here, givenMarriage, handOver, db, deps } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const of = { officeId: 'bangphrom', caseId: id }
  const wanted = {
    officeId: 'khlongphrom',
    caseId: uuidv7(),
    consent: 'case.handover' as const,
  }
  const killed = handOverCase(deps, person, of, wanted, () => Promise.reject(new Error('killed')))
  await expect(killed).rejects.toThrow('killed')
  const copied = (await filesOf(deps)).filter((name) => name.startsWith('khlongphrom/'))
  expect(copied.length).toBe(papers.length)
  const seen = (await ask('malee', 'GET', `${here}/cases/${id}`)).json
  expect(seen).toMatchObject({ state: 'submitted' })

  const { files } = deps.documents
  const older: FileStore = {
    ...files,
    async *list() {
      for await (const file of files.list()) {
        yield { ...file, writtenAt: file.writtenAt - 2 * 3_600_000 }
      }
    },
  }
  const report = await sweep({ ...deps, documents: { ...deps.documents, files: older } }, [
    'bangphrom',
    'khlongphrom',
  ])
  expect(report).toMatchObject({ removedFiles: papers.length, missingFiles: 0 })
  expect((await handOver(id)).status).toBe(201)
})

test('a page that is still held goes along held, one that is lost is asked for there, and one whose file is gone stops all', async () => {
  const { givenMarriage, handOver, db, deps } = await startWithMarriages()
  const id = await givenMarriage('submitted')
  const pages = await db.selectFrom('page').selectAll().where('caseId', '=', id).execute()
  const [held, lost, gone] = pages
  const set = (page: typeof held, state: 'held' | 'lost') =>
    db
      .updateTable('page')
      .set({ state })
      .where('id', '=', page?.id ?? '')
      .execute()
  await set(held, 'held')
  await deps.documents.remove(lost?.file ?? '')
  await set(lost, 'lost')
  const file = await deps.documents.files.get(gone?.file ?? '')
  await deps.documents.remove(gone?.file ?? '')
  expect(await handOver(id)).toMatchObject({ status: 410, json: { code: 'page_lost' } })
  expect((await filesOf(deps)).every((name) => name.startsWith('bangphrom/'))).toBe(true)

  await deps.documents.files.put(gone?.file ?? '', file ?? new Uint8Array())
  const { documents } = viewOf((await handOver(id)).json)
  const statesOf = (key = '') =>
    documents.find((document) => document.key === key)?.pages.map(({ state }) => state)
  expect(statesOf(held?.documentKey)).toEqual(['held'])
  expect(statesOf(lost?.documentKey)).toEqual([])
  expect(statesOf(gone?.documentKey)).toEqual(['ready'])
})

test('where any office may do it, who has not signed in sees where there is room; of other matters nothing', async () => {
  const { ask, here } = await startWithMarriages()
  const at = (service: string) => ask(undefined, 'GET', `${here}/services/${service}/offices`)
  const choices = (await at('marriage-registration')).json as unknown as OfficeChoice[]
  expect(choices.map(({ office }) => office.id).sort()).toEqual(['bangphrom', 'khlongphrom'])
  expect(JSON.stringify(choices)).not.toContain('secret')
  expect((await at('change-first-name')).json).toEqual([])
  expect((await at('nothing')).status).toBe(422)
  const elsewhere = '/offices/nowhere/services/marriage-registration/offices'
  expect((await ask(undefined, 'GET', elsewhere)).status).toBe(404)
})
