import { definitions } from '@phrom/shared/services/definitions.ts'
import { chapters } from '@phrom/shared/training/chapters.ts'
import { v7 as uuidv7 } from 'uuid'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answers } from './answers.ts'
import { allChapters, startTraining, trainingPath } from './testing-training.ts'

const lost = definitions['id-card-lost']?.[0]?.version

test('cards that were read are remembered, once however often it is sent', async () => {
  const { ask, view } = await startTraining()
  const path = `${trainingPath}/services/id-card-lost`
  const key = { 'idempotency-key': uuidv7() }
  for (let i = 0; i < 2; i++) {
    const { status, json } = await ask('somchai', 'PUT', path, { version: lost }, key)
    expect([status, v.is(answers.training, json)]).toEqual([200, true])
  }
  expect((await view()).chapters.map(({ id, read }) => [id, read])).toEqual([
    ['civil-registration', []],
    ['general-registration', []],
    ['id-card', ['id-card-lost']],
  ])
})

test.each([
  ['services/no-such-service', { version: 'x' }, 'not_found'],
  ['services/copy-face-photo', { version: '2026-11-20' }, 'not_found'],
  ['services/constructor', { version: 'x' }, 'not_found'],
  ['services/id-card-lost', { version: '1999-01-01' }, 'invalid'],
  ['services/id-card-lost', { version: 7 }, 'invalid'],
])('no cards are read of %s %j', async (path, body, code) => {
  const { ask } = await startTraining()
  expect((await ask('somchai', 'PUT', `${trainingPath}/${path}`, body)).json.code).toBe(code)
})

test('the phone is given no answer before it has answered, and then the rule with its law', async () => {
  const { start, rightPlaces, answer } = await startTraining()
  const attempt = await start('id-card')
  expect(v.is(answers.attempt, attempt), JSON.stringify(attempt)).toBe(true)
  expect([attempt.questions.length, attempt.needed]).toEqual([10, 8])
  expect(JSON.stringify(attempt)).not.toMatch(/isRight":|"why":|"right":|signature/)
  const [right = []] = await rightPlaces(attempt)
  const { json } = await answer(attempt, 0, right)
  expect(v.is(answers.attempt, json), JSON.stringify(json)).toBe(true)
  const [first, second] = (json as unknown as typeof attempt).questions
  expect(first?.marked).toMatchObject({ isRight: true, right, chosen: right })
  expect(first?.marked?.why).toHaveLength(first?.options.length ?? 0)
  expect(first?.marked?.law.th).toMatch(/พ\.ร\.บ\./)
  expect(second?.marked).toBeNull()
})

test('eight of ten pass; seven do not, and other questions come at once', async () => {
  const { start, answerAll, view } = await startTraining()
  const failed = await answerAll(await start('id-card'), 3)
  expect([failed.rightCount, failed.isPassed]).toEqual([7, false])
  expect((await view()).chapters[2]?.passedOn).toBeNull()
  const again = await start('id-card')
  expect(again.id).not.toBe(failed.id)
  const asked = (of: typeof failed) =>
    of.questions.map(({ kind, serviceId, facts, options }) =>
      JSON.stringify([kind, serviceId, facts, options.map(({ text }) => text.en).sort()]),
    )
  expect(asked(again).filter((one) => asked(failed).includes(one))).toEqual([])
  const passed = await answerAll(again, 2)
  expect([passed.rightCount, passed.isPassed]).toEqual([8, true])
  expect((await view()).chapters[2]?.passedOn).toBe('2026-11-20')
})

test('a quiz that was begun goes on, on whichever phone', async () => {
  const { start, answer, rightPlaces, view } = await startTraining()
  const attempt = await start('civil-registration')
  const right = await rightPlaces(attempt)
  await answer(attempt, 0, right[0] ?? [])
  const again = await start('civil-registration')
  expect(again.id).toBe(attempt.id)
  expect(again.questions.map(({ marked }) => marked !== null).indexOf(false)).toBe(1)
  expect((await view()).chapters[0]?.openAttempt).toBe(attempt.id)
})

test('an answer stands: the same again changes nothing, another one is refused', async () => {
  const { start, answer, rightPlaces } = await startTraining()
  const attempt = await start('id-card')
  const [right = []] = await rightPlaces(attempt)
  const wrong = [right.includes(0) ? 1 : 0].filter((one) => !right.includes(one))
  const first = await answer(attempt, 0, right)
  expect((await answer(attempt, 0, [...right].reverse())).json).toEqual(first.json)
  if (wrong.length > 0) {
    expect((await answer(attempt, 0, wrong)).json.code).toBe('wrong_step')
  }
  expect((await answer(attempt, 2, [0])).json.code).toBe('wrong_step')
})

test('of two phones that answer differently at once one is heard', async () => {
  const { start, answer } = await startTraining()
  for (const scope of allChapters) {
    const attempt = await start(scope)
    const both = await Promise.all([answer(attempt, 0, [0]), answer(attempt, 0, [1])])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  }
})

test.each([
  [{ chosen: [] }, 'invalid'],
  [{ chosen: [9] }, 'invalid'],
  [{ chosen: [-1] }, 'invalid'],
  [{ chosen: [0, 0] }, 'invalid'],
  [{ chosen: ['0'] }, 'invalid'],
  [{ chosen: [0], isRight: true }, 'invalid'],
])('no answer is %j', async (body, code) => {
  const { ask, start } = await startTraining()
  const attempt = await start('id-card')
  const path = `${trainingPath}/attempts/${attempt.id}/answers/0`
  expect((await ask('somchai', 'PUT', path, body)).json.code).toBe(code)
})

test('nobody sees or answers another volunteer’s quiz, or one of another office', async () => {
  const { ask, start, givenVolunteer } = await startTraining()
  await givenVolunteer('malee')
  const attempt = await start('id-card')
  const path = `${trainingPath}/attempts/${attempt.id}`
  expect((await ask('malee', 'GET', path)).json.code).toBe('not_found')
  const answered = await ask('malee', 'PUT', `${path}/answers/0`, { chosen: [0] })
  expect(answered.json.code).toBe('not_found')
  const elsewhere = path.replace('bangphrom', 'khlongphrom')
  expect((await ask('somchai', 'GET', elsewhere)).json.code).toBe('not_volunteer')
  expect((await ask('somchai', 'GET', `${trainingPath}/attempts/${uuidv7()}`)).status).toBe(404)
  expect((await ask('somchai', 'GET', `${path}/answers/0`)).status).toBe(404)
})

test('only a volunteer learns here; who was removed does not from the next request on', async () => {
  const { ask, start, db } = await startTraining()
  const attempt = await start('id-card')
  expect((await ask('malee', 'GET', trainingPath)).json.code).toBe('not_volunteer')
  expect((await ask(undefined, 'GET', trainingPath)).json.code).toBe('unauthenticated')
  await db.updateTable('volunteer').set({ state: 'removed', endedAt: '2026-11-20' }).execute()
  const path = `${trainingPath}/attempts/${attempt.id}/answers/0`
  expect((await ask('somchai', 'PUT', path, { chosen: [0] })).json.code).toBe('not_volunteer')
})

test.each(['no-chapter', 'service:no-such', 'service:', 'service:constructor', 'toString'])(
  'there is no quiz about %s',
  async (scope) => {
    const { ask } = await startTraining()
    const { json } = await ask('somchai', 'POST', `${trainingPath}/attempts`, { scope })
    expect(json.code).toBe('not_found')
  },
)

test('after thirty quizzes a day nobody guesses on; the next day goes on', async () => {
  const { ask, start, answerAll, later } = await startTraining()
  for (let i = 0; i < 30; i++) await answerAll(await start('service:id-card-lost'), 1)
  const next = () =>
    ask('somchai', 'POST', `${trainingPath}/attempts`, { scope: 'service:id-card-lost' })
  expect((await next()).json.code).toBe('too_many_today')
  await later('2026-11-21T02:00:00.000Z')
  expect((await next()).status).toBe(200)
})

test('all three chapters give a certificate, once, with a number that staff find', async () => {
  const { pass, view, ask } = await startTraining()
  await pass('civil-registration', 'general-registration')
  expect((await view()).certificate).toBeNull()
  await pass('id-card')
  const { certificate } = await view()
  expect(certificate).toMatchObject({
    name: 'สมชาย ใจอาสา',
    issuedOn: '2026-11-20',
    freshUntil: '2027-11-19',
    isFresh: true,
  })
  await pass('id-card')
  expect((await view()).certificate?.number).toBe(certificate?.number)

  const { status, json } = await ask('suda', 'GET', '/offices/bangphrom/staff/training')
  expect([status, v.is(answers.trained, json)], JSON.stringify(json)).toEqual([200, true])
  expect(json.volunteers).toMatchObject([
    {
      name: 'สมชาย ใจอาสา',
      passedOn: { 'id-card': '2026-11-20' },
      changed: 0,
      certificate: { number: certificate?.number, isFresh: true },
    },
  ])
})

test('another office’s staff and volunteers learn nothing of who is trained', async () => {
  const { ask } = await startTraining()
  const path = '/offices/bangphrom/staff/training'
  expect((await ask('wipa', 'GET', path)).json.code).toBe('not_found')
  expect((await ask('somchai', 'GET', path)).json.code).toBe('forbidden')
  const { json } = await ask('wipa', 'GET', path.replace('bangphrom', 'khlongphrom'))
  expect(json.volunteers).toEqual([])
})

test('every service of a chapter counts as learned once the chapter is passed', async () => {
  const { pass, db } = await startTraining()
  await pass('id-card')
  const rows = await db.selectFrom('trainingService').selectAll().execute()
  expect(rows.map(({ serviceId }) => serviceId).sort()).toEqual([...chapters['id-card']].sort())
  expect(rows.every((row) => row.learnedVersion && row.learnedRevision === 0)).toBe(true)
})
