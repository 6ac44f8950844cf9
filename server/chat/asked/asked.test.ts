import { samples } from '@phrom/shared/search/testing-wordings.ts'
import { addMinutes, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { runRetention } from '../../retention/run.ts'
import { viewsOf } from '../own-answers/answer-view.ts'
import { office, startAnswers } from '../testing-answers.ts'
import { verifyAnswers } from '../verify.ts'
import { forgetAsked, keepAsked, setVerdict } from './asked.ts'
import { figuresOf } from './figures.ts'

test('a question is kept once however often LINE tells it, and no longer than 500 letters', async () => {
  const { asked, personOf, rows, db } = await startAnswers()
  const malee = await personOf('malee')
  const row = await asked(malee, { text: `\0${'ก'.repeat(600)}` })
  await db.transaction().execute((tx) => keepAsked(tx, { ...row, text: 'อีกครั้ง' }))
  const kept = await rows()
  expect(kept.map(({ text }) => text)).toEqual([` ${'ก'.repeat(499)}`])
  expect(kept[0]).toMatchObject({ verdict: null, personId: malee, confidence: 0.5 })
})

test('a verdict is the person’s own, of their own question', async () => {
  const { asked, personOf, db, deps, rows } = await startAnswers()
  const [malee, somchai] = [await personOf('malee'), await personOf('somchai')]
  const { id } = await asked(malee, { action: 'answer', source: 'rules', kind: 'fee' })
  const say = (personId: string, verdict: 'helps' | 'not_it', officeId = 'bangphrom', of = id) =>
    db
      .transaction()
      .execute((tx) => setVerdict(tx, { officeId, id: of, personId, verdict }, deps.now()))
  expect(await say(somchai, 'not_it')).toBe(undefined)
  expect(await say(malee, 'not_it', 'khlongphrom')).toBe(undefined)
  expect(await say(malee, 'not_it', 'bangphrom', 'another')).toBe(undefined)
  expect((await rows())[0]?.verdict).toBe(null)
  expect(await say(malee, 'not_it')).toMatchObject({ kind: 'fee', verdict: 'not_it' })
  expect(await say(malee, 'helps')).toMatchObject({ verdict: 'helps', unansweredAt: null })
})

test('listed is what went to people, what was asked back without a choice, and what was not it', async () => {
  const { asked, personOf, minutesAgo, db, deps, ask } = await startAnswers()
  const [malee, somchai] = [await personOf('malee'), await personOf('somchai')]
  const texts = samples.map(({ asks }) => asks[4] ?? '')
  const of = (place: number, action: 'answer' | 'ask' | 'human', minutes: number) =>
    asked(malee, { text: texts[place] ?? '', action, at: minutesAgo(minutes) })
  await of(0, 'human', 50)
  await of(1, 'ask', 40)
  await of(2, 'ask', 5)
  await of(3, 'answer', 1)
  await asked(somchai, { text: texts[4] ?? '', action: 'ask', at: minutesAgo(5) })
  const wrong = await of(5, 'answer', 20)
  const { officeId, id, personId } = wrong
  const verdict = { officeId, id, personId, verdict: 'not_it' } as const
  await db.transaction().execute((tx) => setVerdict(tx, verdict, deps.now()))
  await asked(malee, { text: 'ไม่อยากอยู่แล้ว', kind: 'danger' })
  const { json } = await ask('anan', 'GET', `${office}/questions`)
  const listed = (json.groups as unknown as { text: string }[]).map(({ text }) => text)
  expect(listed.sort()).toEqual([0, 1, 4, 5].map((place) => texts[place]).sort())
  expect(JSON.stringify(json)).not.toContain(malee)
})

test('what asks the same stands together, counted by 7, 30 and 90 days, and what is hidden stays so', async () => {
  const { asked, personOf, daysAgo, ask, deps, setClock, db } = await startAnswers()
  const malee = await personOf('malee')
  for (const days of [0, 6, 7, 29, 30, 89, 90]) {
    const text = days === 6 ? 'ที่เขตมีที่จอดรถไหมครับ' : 'มีที่จอดรถไหม'
    await asked(malee, { text, at: daysAgo(days) })
  }
  const other = await asked(malee, { text: 'ต่อใบขับขี่', at: daysAgo(3) })
  const list = async () => (await ask('anan', 'GET', `${office}/questions`)).json
  const groups = [
    {
      ...{ text: 'มีที่จอดรถไหม', times: { 7: 2, 30: 4, 90: 6 }, isHidden: false },
      wordings: ['มีที่จอดรถไหม', 'ที่เขตมีที่จอดรถไหมครับ'],
    },
    { id: other.id, times: { 7: 1, 30: 1, 90: 1 } },
  ]
  expect(await list()).toMatchObject({ groups, isMore: false })
  const hide = (isHidden: boolean, id = other.id) =>
    ask('anan', 'PUT', `${office}/questions/${id}/hidden`, { isHidden })
  await hide(true)
  await asked(malee, { text: 'ต่อใบขับขี่ค่ะ' })
  expect(await list()).toMatchObject({ groups: [{}, { times: { 90: 2 }, isHidden: true }] })
  await hide(false)
  expect(await list()).toMatchObject({ groups: [{}, { isHidden: false }] })
  expect((await hide(true, 'nobody-knows')).status).toBe(404)
  await hide(true)
  await asked(malee, { text: 'ต่อใบขับขี่นะคะ' })
  // The first one goes with its time, and what was like it stays hidden.
  setClock(addMinutes(deps.now(), 88 * 24 * 60))
  await runRetention(deps)
  const left = await db
    .selectFrom('asked')
    .select('hiddenAt')
    .where('text', 'like', 'ต่อ%')
    .execute()
  expect([left.length, left.every(({ hiddenAt }) => hiddenAt)]).toEqual([2, true])
})

test('a question that has its answer by now says so', async () => {
  const { asked, personOf, ask, write, put } = await startAnswers()
  const malee = await personOf('malee')
  await asked(malee, { text: 'มีที่จอดรถไหมคะ' })
  const answeredBy = async () => {
    const { json } = await ask('anan', 'GET', `${office}/questions`)
    return (json.groups as unknown as { answeredBy: string | null }[]).map((one) => one.answeredBy)
  }
  expect(await answeredBy()).toEqual([null])
  const { id } = await write()
  expect(await answeredBy()).toEqual(['ที่จอดรถ'])
  await put('anan', { isOn: false, revision: 1 }, id)
  expect(await answeredBy()).toEqual([null])
})

test('ten thousand questions do not make the list long or slow to read', async () => {
  const { personOf, ask, db, minutesAgo } = await startAnswers()
  const malee = await personOf('malee')
  const texts = samples.flatMap(({ asks, misses }) => [...asks, ...misses])
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ officeId: 'bangphrom', id: `e${i}`, personId: malee, language: 'th' as const },
    ...{ at: minutesAgo(i), unansweredAt: i % 2 ? minutesAgo(i) : null, hiddenAt: null },
    ...{
      text: texts[i % texts.length] ?? '',
      kind: 'none',
      serviceId: null,
      source: 'none' as const,
    },
    ...{
      action: 'human' as const,
      ownAnswerId: null,
      confidence: 0,
      verdict: null,
      verdictAt: null,
    },
  }))
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('asked')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  const { json } = await ask('anan', 'GET', `${office}/questions`)
  const groups = json.groups as unknown as { times: { 90: number } }[]
  expect(json.isMore).toBe(true)
  expect(groups.reduce((sum, { times }) => sum + times[90], 0)).toBe(2_000)
})

test('a message that is taken back leaves no words, and what it was about still counts', async () => {
  const { asked, personOf, db, rows, ask } = await startAnswers()
  const [malee, somchai] = [await personOf('malee'), await personOf('somchai')]
  const { officeId, id } = await asked(malee)
  const forget = (personId: string) =>
    db.transaction().execute((tx) => forgetAsked(tx, { officeId, id, personId }))
  await forget(somchai)
  expect((await rows())[0]?.text).toBe('มีที่จอดรถไหม')
  await forget(malee)
  expect((await rows())[0]).toMatchObject({ text: '', personId: null, unansweredAt: null })
  expect((await ask('anan', 'GET', `${office}/questions`)).json).toMatchObject({ groups: [] })
  expect((await ask('malee', 'GET', '/me')).json).toMatchObject({ questions: [] })
  const { json } = await ask('anan', 'GET', `${office}/figures?from=2026-11-20&to=2026-11-20`)
  expect(json).toMatchObject({ total: { asked: 1, human: 1 } })
  expect(await verifyAnswers(db)).toEqual([])
})

test('people see what they have asked, and who is erased leaves neither words nor themselves', async () => {
  const { asked, personOf, rows, ask, db } = await startAnswers()
  const malee = await personOf('malee')
  await asked(malee, { text: 'ลูกชื่อมานะ' })
  await asked(await personOf('somchai'), { text: 'ของสมชาย' })
  const { json } = await ask('malee', 'GET', '/me')
  expect(json).toMatchObject({ questions: [{ officeId: 'bangphrom', text: 'ลูกชื่อมานะ' }] })
  expect(JSON.stringify(json)).not.toContain('สมชาย')
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  const kept = await rows()
  expect(kept.map(({ text }) => text).sort()).toEqual(['', 'ของสมชาย'])
  expect(JSON.stringify(kept)).not.toContain(malee)
  expect(await verifyAnswers(db)).toEqual([])
})

test('after 90 days the words are gone and the counts are the same', async () => {
  const { asked, personOf, write, ask, deps, setClock, rows, db } = await startAnswers()
  const malee = await personOf('malee')
  const { id: ownAnswerId } = await write()
  await asked(malee, { action: 'answer', source: 'own', kind: 'own', ownAnswerId })
  const given = await asked(malee, { action: 'answer', source: 'own', kind: 'own', ownAnswerId })
  const verdict = { ...given, verdict: 'helps' } as const
  await db.transaction().execute((tx) => setVerdict(tx, verdict, deps.now()))
  await asked(malee, { kind: 'fee', serviceId: 'id-card-lost', source: 'rules', action: 'ask' })
  const days = { from: '2026-11-01', to: '2026-11-30' }
  const { json } = await ask('suda', 'GET', `${office}/figures?${new URLSearchParams(days)}`)
  // Past what a session lives.
  const figures = async () => figuresOf(db, 'bangphrom', days, new Map([[ownAnswerId, 'ที่จอดรถ']]))
  const before = await figures()
  expect(json).toEqual(before)
  expect(before).toEqual({
    total: { asked: 3, answer: 2, ask: 1, human: 0, helps: 1, notIt: 0 },
    rows: [
      {
        ...{ asked: 2, answer: 2, ask: 0, human: 0, helps: 1, notIt: 0, kind: 'own' },
        ...{ serviceId: null, ownAnswer: { id: ownAnswerId, title: 'ที่จอดรถ' } },
      },
      {
        ...{ asked: 1, answer: 0, ask: 1, human: 0, helps: 0, notIt: 0, kind: 'fee' },
        ...{ serviceId: 'id-card-lost', ownAnswer: null },
      },
    ],
  })
  setClock(instantAt('2027-02-18', '03:00'))
  expect((await runRetention(deps)).questionDays).toBe(0)
  expect(await rows()).toHaveLength(3)
  setClock(instantAt('2027-02-19', '03:00'))
  const both = await Promise.all([runRetention(deps), runRetention(deps)])
  expect(both.reduce((sum, { questionDays }) => sum + questionDays, 0)).toBeGreaterThan(0)
  expect(await rows()).toEqual([])
  expect(await figures()).toEqual(before)
  expect(await viewsOf(db, 'bangphrom', deps.now())).toMatchObject([
    { given: 2, helps: 1, notIt: 0 },
  ])
  // What LINE tells again after all that time is counted too.
  await asked(malee, { ...given, action: 'human', ownAnswerId: null })
  await runRetention(deps)
  expect(await figures()).toMatchObject({ total: { asked: 4, human: 1 } })
})

test.each([
  ['no days', ''],
  ['a day that is none', '?from=2026-02-30&to=2026-03-01'],
  ['days out of order', '?from=2026-03-02&to=2026-03-01'],
  ['more than a year', '?from=2024-03-02&to=2026-03-01'],
])('figures of %s are refused', async (_what, query) => {
  const { ask } = await startAnswers()
  expect((await ask('anan', 'GET', `${office}/figures${query}`)).status).toBe(422)
})
