import { ownAnswerLimits } from '@phrom/shared/own-answers.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { office, parking, startAnswers } from '../testing-answers.ts'
import { verifyAnswers } from '../verify.ts'

test('an answer is written, changed and switched off, and who did so stays on record', async () => {
  const { write, put, ask, db } = await startAnswers()
  const { id, revision, state, changes } = await write({ link: 'https://www.dlt.go.th/park' })
  expect([revision, state, changes.length]).toEqual([1, 'now', 1])
  await put('pranee', { isOn: false, title: 'จอดรถ', revision: 1 }, id)
  const { json } = await ask('suda', 'GET', `${office}/${id}`)
  expect(json).toMatchObject({ title: 'จอดรถ', state: 'off', revision: 2, changedBy: 'pranee' })
  expect(json.changes).toMatchObject([
    { by: 'pranee', isOn: false, revision: 2 },
    { by: 'anan', isOn: true, revision: 1 },
  ])
  expect(await verifyAnswers(db)).toEqual([])
})

test('of two who change it at once one is told so, and nothing of the other is lost', async () => {
  const { write, put, ask } = await startAnswers()
  const { id } = await write()
  const both = await Promise.all(
    ['ก่อน', 'หลัง'].map((title) => put('anan', { title, revision: 1 }, id)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.json.code).toBe('changed_meanwhile')
  expect((await ask('anan', 'GET', `${office}/${id}`)).json.revision).toBe(2)
  expect((await put('anan', { revision: 0 }, id)).json.code).toBe('changed_meanwhile')
  expect((await put('anan', { revision: 3 })).json.code).toBe('not_found')
})

test.each([
  ['30 wordings of one letter', { wordings: Array(30).fill('ก') }, 'wordings.0'],
  ['31 wordings', { wordings: Array.from({ length: 31 }, (_, i) => `คำถาม ${i}`) }, 'wordings'],
  ['no wordings', { wordings: [] }, 'wordings'],
  ['a wording of 201 letters', { wordings: ['ก'.repeat(201)] }, 'wordings.0'],
  ['no Thai', { answer: { th: ' ', en: 'x' } }, 'answer.th'],
  ['301 letters of English', { answer: { th: 'x', en: 'x'.repeat(301) } }, 'answer.en'],
  ['no name', { title: '\u202e' }, 'title'],
  ['days out of order', { fromDay: '2026-12-02', toDay: '2026-12-01' }, 'toDay'],
  ['a day that is none', { fromDay: '2026-02-30' }, 'fromDay'],
  ['a link to elsewhere', { link: 'https://example.com/' }, 'link'],
  ['a link that only looks like the state', { link: 'https://dlt.go.th.example.com/' }, 'link'],
  ['a link that ends like the state', { link: 'https://evilgo.th/' }, 'link'],
  ['a link with somebody in it', { link: 'https://dlt.go.th@example.com/' }, 'link'],
  ['a link that is not secret', { link: 'http://www.dlt.go.th/' }, 'link'],
  ['a script as a link', { link: 'javascript:alert(1)' }, 'link'],
  ['another app of LINE', { link: 'https://liff.line.me/2000000009-other' }, 'link'],
  [
    'an app whose name begins like ours',
    { link: 'https://liff.line.me/2000000001-testtest2' },
    'link',
  ],
  ['a revision that no database can count', { revision: 2 ** 40 }, 'revision'],
])('refuses %s, and writes nothing', async (_what, change, field) => {
  const { put, db } = await startAnswers()
  const { status, json } = await put('anan', change)
  expect([status, json.code]).toEqual([422, 'invalid'])
  expect(json.fields).toContain(field)
  expect(await db.selectFrom('ownAnswer').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('ownAnswerChange').selectAll().execute()).toEqual([])
})

test('leads to sites of the state and to this app', async () => {
  const { write, config } = await startAnswers()
  const app = `${config.lineLiffOrigin}/${config.liffId}`
  for (const link of ['https://www.dlt.go.th/th/', `${app}/bangphrom`]) {
    expect((await write({ link })).link).toBe(link)
  }
  expect((await write({ link: '' })).link).toBe(null)
})

test('a text shows what it says: unseen marks are left out, and a script is words like others', async () => {
  const { write } = await startAnswers()
  const script = '<script>alert(1)</script>'
  const { answer, wordings } = await write({
    answer: { th: 'ชั้น\u202e 2', en: script },
    wordings: ['จอดรถ\u2066', 'จอดรถ', script],
  })
  expect(answer).toEqual({ th: 'ชั้น 2', en: script })
  expect(wordings).toEqual(['จอดรถ', script])
})

test('an office has so many answers and no more', async () => {
  const { write, put, db } = await startAnswers()
  const { id } = await write()
  const one = await db.selectFrom('ownAnswer').selectAll().executeTakeFirstOrThrow()
  const more = Array.from({ length: ownAnswerLimits.answers - 1 }, () => ({ ...one, id: uuidv7() }))
  for (let from = 0; from < more.length; from += 50) {
    await db
      .insertInto('ownAnswer')
      .values(more.slice(from, from + 50))
      .execute()
  }
  expect((await put('anan')).json.code).toBe('too_many_answers')
  expect((await put('anan', { revision: 1 }, id)).status).toBe(200)
})

test.each([
  ['staff', 'suda', office, 403],
  ['a citizen', 'malee', office, 403],
  ['a head of another office', 'wirat', office, 404],
] as const)('%s writes no answer, and sees no questions', async (_who, person, at, status) => {
  const { write, put, ask, asked, personOf, db } = await startAnswers()
  const { id } = await write()
  const { id: questionId } = await asked(await personOf('malee'))
  const draft = { id, wordings: parking.wordings }
  const answers = [
    await put(person, { revision: 1 }, id, at),
    await ask(person, 'POST', `${at}/check`, draft),
    await ask(person, 'GET', `${at}/questions`),
    await ask(person, 'PUT', `${at}/questions/${questionId}/hidden`, { isHidden: true }),
  ]
  expect(answers.map((answer) => answer.status)).toEqual(Array(4).fill(status))
  const reads = [
    await ask(person, 'GET', at),
    await ask(person, 'GET', `${at}/${id}`),
    await ask(person, 'POST', `${at}/try`, { text: 'จอดรถ', language: 'th', draft: null }),
    await ask(person, 'GET', `${at}/figures?from=2026-11-01&to=2026-11-20`),
  ]
  const seen = person === 'suda' ? 200 : status
  expect(reads.map((answer) => answer.status)).toEqual(Array(4).fill(seen))
  expect(await db.selectFrom('asked').select('hiddenAt').execute()).toEqual([{ hiddenAt: null }])
  expect(await db.selectFrom('ownAnswer').select('revision').execute()).toEqual([{ revision: 1 }])
})

test('what is of one office is not found at another', async () => {
  const { write, put, ask, asked, personOf } = await startAnswers()
  const { id } = await write()
  const { id: questionId } = await asked(await personOf('malee'))
  const there = '/offices/khlongphrom/staff/answers'
  expect((await ask('wirat', 'GET', `${there}/${id}`)).status).toBe(404)
  expect((await put('wirat', { revision: 1 }, id, there)).json.code).toBe('not_found')
  expect((await ask('wirat', 'GET', there)).json).toEqual([])
  expect((await ask('wirat', 'GET', `${there}/questions`)).json.groups).toEqual([])
  const hide = await ask('wirat', 'PUT', `${there}/questions/${questionId}/hidden`, {
    isHidden: true,
  })
  expect(hide.status).toBe(404)
})
