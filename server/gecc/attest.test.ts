import { expect, test } from 'vitest'
import type { PersonName } from '../testing.ts'
import { gecc, startGecc } from './testing-gecc.ts'
import { verifyGecc } from './verify.ts'

test('what a head says of a criterion stands with day, note and name, and an admin replaces it', async () => {
  const { attest, attested, past, standing, db } = await startGecc()
  const first = await attested('p4', { day: '2026-11-18' })
  expect(await standing('p4')).toMatchObject({
    ...{ id: first, day: '2026-11-18', note: 'มีทางลาด', by: 'anan', photos: [] },
    at: '2026-11-20T02:00:00.000Z',
  })
  const second = await attest('p4', { of: first, note: 'เพิ่มราวจับ' }, 'pranee')
  expect(second.status).toBe(200)
  expect(await standing('p4')).toMatchObject({ note: 'เพิ่มราวจับ', by: 'pranee' })
  expect(await past('p4')).toMatchObject([
    { id: first, note: 'มีทางลาด', by: 'anan', endedBy: 'pranee', endedHow: 'replaced' },
  ])
  expect(await verifyGecc(db)).toEqual([])
})

test('what was said is taken back, stays in the history, and the criterion is open again', async () => {
  const { attested, past, standing, takeBack } = await startGecc()
  const id = await attested('q19.1')
  expect((await takeBack('q19.1', id)).status).toBe(200)
  expect(await standing('q19.1')).toBeUndefined()
  expect(await past('q19.1')).toMatchObject([{ id, endedBy: 'anan', endedHow: 'taken_back' }])
  expect(await attested('q19.1')).toEqual(expect.any(String))
  const again = await takeBack('q19.1', id)
  expect([again.status, again.json.code]).toEqual([409, 'changed_meanwhile'])
})

test('of two who say it at once one stands, and the other hears it', async () => {
  const { attest, attested, db } = await startGecc()
  const answers = await Promise.all([attest('p8'), attest('p8', {}, 'pranee'), attest('p8')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const of = await attested('p9')
  const again = await Promise.all([attest('p9', { of }), attest('p9', { of }, 'pranee')])
  expect(again.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await verifyGecc(db)).toEqual([])
})

test('a retry says it once', async () => {
  const { ask, past, wish } = await startGecc()
  const wanted = wish()
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const path = `${gecc}/criteria/p4/attestations`
  for (let i = 0; i < 3; i++) {
    expect((await ask('anan', 'POST', path, wanted, headers)).status).toBe(200)
  }
  expect(await past('p4')).toEqual([])
})

test.each([
  ['a note without a letter', { note: ' \n\u200b ' }, 'note'],
  ['a note of 1,001 letters', { note: 'ก'.repeat(1001) }, 'note'],
  ['tomorrow', { day: '2026-11-21' }, 'day'],
  ['a day that is none', { day: '2026-02-30' }, 'day'],
  ['a day before the standard', { day: '2018-12-31' }, 'day'],
  ['seven photos', { keep: Array.from({ length: 7 }, () => crypto.randomUUID()) }, 'keep'],
  ['an id that is none', { id: 'x' }, 'id'],
])('%s is refused by its field', async (_what, change, field) => {
  const { attest, view } = await startGecc()
  const { status, json } = await attest('p4', change)
  expect([status, json.code, json.fields]).toEqual([422, 'invalid', [field]])
  expect((await view()).attestations).toEqual({})
})

test.each(['p14', 'q25', 'x1', 'q7.2.3.4.5', 'p'])('there is no criterion %s', async (id) => {
  const { attest } = await startGecc()
  expect((await attest(id)).status).toBe(404)
})

test.each([
  ['suda', 403],
  ['wirat', 404],
  ['wipa', 404],
  ['malee', 403],
] as const)('%s neither reads nor changes it', async (person: PersonName, refused) => {
  const { addPhoto, ask, attest, attested, photographed, takeBack } = await startGecc()
  const id = await attested('p4')
  const seen = await photographed(id)
  const answers = [
    await ask(person, 'GET', gecc),
    await ask(person, 'GET', `${gecc}/criteria/p4/past`),
    await attest('p5', {}, person),
    await takeBack('p4', id, person),
    await addPhoto(id, {}, person),
    await ask(person, 'GET', `${gecc}/photos/${seen}`),
    await ask(person, 'DELETE', `${gecc}/photos/${seen}`),
  ]
  expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(refused))
})

test('another office’s head does not reach it by guessing ids in the own office', async () => {
  const { ask, attested, photographed, addPhoto, standing } = await startGecc()
  const id = await attested('p4')
  const seen = await photographed(id)
  const own = '/offices/khlongphrom/staff/gecc'
  expect((await ask('wirat', 'GET', `${own}/photos/${seen}`)).status).toBe(404)
  await ask('wirat', 'DELETE', `${own}/photos/${seen}`)
  const back = await ask('wirat', 'POST', `${own}/criteria/p4/withdrawal`, { of: id })
  expect(back.status).toBe(409)
  const mine = await ask(
    'wirat',
    'PUT',
    `${own}/attestations/${id}/photos/${seen}`,
    new Uint8Array(9),
  )
  expect(mine.status).toBe(404)
  expect((await standing('p4'))?.photos).toEqual([seen])
  expect((await addPhoto(crypto.randomUUID())).status).toBe(404)
})

test('letters that nobody sees do not stand in a note', async () => {
  const { attested, standing } = await startGecc()
  await attested('p4', { note: '\u202eมีทางลาด\u0000\nและราวจับ ' })
  expect((await standing('p4'))?.note).toBe('มีทางลาด\nและราวจับ')
})
