import { showCode } from '@phrom/shared/case-code.ts'
import type { ComplaintFigures } from '@phrom/shared/complaint-views.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { people } from '../testing.ts'
import { desk, friday, mine, startComplaints, usual } from './testing-complaints.ts'
import { verifyComplaints } from './verify.ts'

test('from the first word over an objection to the end: number, team, day, answer, and the citizen’s yes', async () => {
  const server = await startComplaints()
  const { agree, answer, ask, db, follow, object, on, read, send, sort } = server
  const { id, code } = await send()
  expect(code).toMatch(/^[A-Z2-9]{6}$/)
  expect(await follow(id)).toMatchObject({ state: 'received', dueOn: '2026-12-05', name: null })
  expect((await sort(id, 'anan', { dueOn: '2026-11-30' })).status).toBe(200)
  expect(await follow(id)).toMatchObject({
    ...{ state: 'sorted', teamId: 'general-registration', dueOn: '2026-11-30' },
  })
  const { revision } = await read(id, 'suda')
  await ask('suda', 'POST', `${desk}/${id}/looking`, { revision })
  await ask('suda', 'POST', `${desk}/${id}/notes`, { text: 'ถามช่อง 2 แล้ว' })
  expect((await follow(id)).state).toBe('looking')
  await on(4)
  expect((await answer(id)).status).toBe(200)
  const first = await follow(id)
  expect(first).toMatchObject({ state: 'answered', dueOn: null, objectUntil: '2026-12-09' })
  expect(first.entries.map(({ what }) => what)).toEqual(['sent', 'answered'])
  expect((await object(id)).status).toBe(200)
  // A term of its own begins, and the office has it again.
  expect(await read(id, 'suda')).toMatchObject({
    ...{ state: 'reopened', reopened: 1, dueOn: '2026-12-09', objectUntil: null },
  })
  await answer(id, 'suda', 'ขออภัย ตั้งป้ายคิวใหม่แล้ว')
  await on(6)
  expect((await agree(id, 2)).json).toMatchObject({ state: 'ended', endedHow: 'agreed' })
  expect(JSON.stringify(await follow(id))).not.toContain('ถามช่อง 2')
  expect(await verifyComplaints(db)).toEqual([])
})

test('it ends by itself only after the last day for objecting, and not a minute sooner', async () => {
  const { agree, answered, db, follow, lookAfter, object, on } = await startComplaints()
  const [id, other] = [await answered(), await answered('somchai')]
  await on(15, '23:59')
  expect(await lookAfter()).toBe(0)
  // Who is still in time is heard, and what was reopened does not end.
  expect((await object(other, 'ยังไม่จบ', 1, 'somchai')).status).toBe(200)
  await on(16, '00:00')
  expect(await lookAfter()).toBe(1)
  expect(await lookAfter()).toBe(0)
  expect(await follow(id)).toMatchObject({ state: 'ended', endedHow: 'term' })
  expect((await follow(other, 'somchai')).state).toBe('reopened')
  expect((await object(id)).json).toMatchObject({ code: 'wrong_step', state: 'ended' })
  expect((await agree(id)).json).toMatchObject({ code: 'wrong_step', state: 'ended' })
  expect(await verifyComplaints(db)).toEqual([])
})

test('who wrote without a name is nowhere in what staff get, nor in what the API keeps for them', async () => {
  const { ask, answer, db, object, read, send, signIn, sort } = await startComplaints()
  await signIn('malee')
  const { id } = await send('malee', { officer: 'ช่อง 3' })
  await sort(id)
  await answer(id)
  await object(id)
  const owner = await db.selectFrom('complaintOwner').selectAll().executeTakeFirstOrThrow()
  const all = JSON.stringify([
    await read(id),
    await read(id, 'suda'),
    (await ask('pranee', 'GET', desk)).json,
    (await ask('pranee', 'GET', '/offices/bangphrom/staff/messages')).json,
    (await ask('pranee', 'GET', '/offices/bangphrom/staff/inquiries')).json,
  ])
  for (const trace of [owner.personId, 'malee', 'มาลี', 'U111']) {
    expect(all, trace).not.toContain(trace)
  }
  expect((await read(id)).name).toBeNull()
})

test('a name that was given is shown to staff, and nothing else of the person', async () => {
  const { read, send } = await startComplaints()
  const { id } = await send('malee', { name: 'มาลี ใจดี' })
  expect((await read(id)).name).toBe('มาลี ใจดี')
})

test('new ones are seen by heads and admins, sorted ones by their team, and by no other office', async () => {
  const { ask, read, seen, send, sort } = await startComplaints()
  const { id, code } = await send()
  expect(await seen('suda')).toEqual([])
  expect(await seen('anan')).toEqual([code])
  expect(await seen('pranee')).toEqual([code])
  expect((await ask('suda', 'GET', `${desk}/${id}`)).status).toBe(404)
  await sort(id, 'anan', { teamId: 'id-card' })
  expect(await seen('suda')).toEqual([])
  const { revision } = await read(id)
  const over = { revision, teamId: 'general-registration', note: 'ช่วยดูคิว' }
  expect((await ask('anan', 'PUT', `${desk}/${id}/team`, over)).status).toBe(200)
  expect(await seen('suda')).toEqual([code])
  expect((await ask('suda', 'GET', '/offices/bangphrom/staff/complaints-waiting')).json).toEqual({
    count: 1,
  })
  for (const who of ['wirat', 'wipa'] as const) {
    const elsewhere = desk.replace('bangphrom', 'khlongphrom')
    expect((await ask(who, 'GET', desk)).status).toBe(404)
    expect((await ask(who, 'GET', `${elsewhere}/${id}`)).status).toBe(404)
  }
  expect((await ask('malee', 'GET', desk)).status).toBe(403)
})

test('whom it is about sees nothing of it, whatever they ask: kept away by an admin, or named from the first moment', async () => {
  const { ask, read, seen, send, sort, staffId } = await startComplaints()
  // The head is named; the admin is not.
  const named = await send('malee', { topic: 'staff', text: 'คุณ anan พูดไม่สุภาพ' })
  expect(await seen('anan')).toEqual([])
  expect(await seen('pranee')).toEqual([named.code])
  expect((await ask('anan', 'GET', `${desk}/${named.id}`)).status).toBe(404)
  const act = { revision: 0, text: 'ไม่จริง' }
  expect((await ask('anan', 'POST', `${desk}/${named.id}/answers`, act)).status).toBe(404)
  // Praise is for those whom it praises, too.
  const praise = await send('malee', { kind: 'praise', text: 'คุณ anan ช่วยดีมาก' })
  expect(await seen('anan')).toEqual([praise.code])
  // Whose counter it was is told by nobody's name: the admin sets it.
  const excluded = [staffId('suda'), staffId('anan')]
  await sort(named.id, 'pranee', { excluded })
  expect(await seen('suda')).toEqual([])
  expect((await read(named.id, 'pranee')).sorting?.excluded.sort()).toEqual(excluded.sort())
  expect((await ask('suda', 'GET', `${desk}/${named.id}`)).status).toBe(404)
  expect((await ask('suda', 'GET', '/offices/bangphrom/staff/complaints-waiting')).json).toEqual({
    count: 0,
  })
})

test('a head who keeps away from it is gone at once; at least one who leads is left', async () => {
  const { ask, seen, send, sort, staffId } = await startComplaints()
  const { id } = await send()
  const all = [staffId('anan'), staffId('pranee')]
  expect((await sort(id, 'anan', { excluded: all })).json).toMatchObject({
    ...{ code: 'invalid', fields: ['excluded'] },
  })
  expect((await sort(id, 'anan', { excluded: ['nobody-known'] })).status).toBe(422)
  const kept = await sort(id, 'anan', { excluded: [staffId('anan')] })
  expect([kept.status, kept.json]).toEqual([200, null])
  expect(await seen('anan')).toEqual([])
  expect((await ask('suda', 'PUT', `${desk}/${id}/sorting`, {})).status).toBe(422)
})

test('only who leads sorts; a team, a day and an office that are none are refused', async () => {
  const { ask, send, sort, read } = await startComplaints()
  const { id } = await send()
  await sort(id)
  const { revision } = await read(id, 'suda')
  const body = { revision, teamId: 'id-card', dueOn: friday, excluded: [] }
  expect((await ask('suda', 'PUT', `${desk}/${id}/sorting`, body)).status).toBe(403)
  const refused: [object, string][] = [
    [{ teamId: 'no-team' }, 'teamId'],
    [{ dueOn: '2026-11-19' }, 'dueOn'],
    [{ dueOn: addDays(friday, 61) }, 'dueOn'],
    [{ dueOn: '2026-02-30' }, 'dueOn'],
  ]
  for (const [change, field] of refused) {
    const { json } = await sort(id, 'anan', change)
    expect([change, json.fields]).toEqual([change, [field]])
  }
})

test.each([
  ['nothing written', { text: '  ' }, 'text'],
  ['20,000 letters', { text: 'ก'.repeat(20_000) }, 'text'],
  ['a day to come', { onDay: '2026-11-21' }, 'onDay'],
  ['a day that is none', { onDay: '2026-02-31' }, 'onDay'],
  ['a name that is none', { name: '12345' }, 'name'],
  ['a name of nothing', { name: ' ' }, 'name'],
  ['an unknown topic', { topic: 'money' }, 'topic'],
  ['an unknown kind', { kind: 'threat' }, 'kind'],
])('%s is refused with its field, and nothing is kept', async (_, change, field) => {
  const { ask, db } = await startComplaints()
  const { status, json } = await ask('malee', 'POST', mine, { ...usual, ...change })
  expect([status, json.code, json.fields]).toEqual([422, 'invalid', [field]])
  expect(await db.selectFrom('complaint').selectAll().execute()).toEqual([])
})

test('what looks like a script or a formula stays what was written; what cannot be kept is left out', async () => {
  const { follow, send } = await startComplaints()
  const text = '<script>alert(1)</script>\n=HYPERLINK("x")'
  const { id } = await send('malee', {
    text: `${text}\0\u202e`,
    officer: "'; drop table complaint --",
  })
  const view = await follow(id)
  expect(view.entries[0]?.text).toBe(text)
  expect(view.officer).toBe("'; drop table complaint --")
})

test('a case is named only by its own person, and only if they wish', async () => {
  const { ask, db, givenCase, read, send } = await startComplaints()
  const caseId = await givenCase('malee')
  const { code } = await db.selectFrom('serviceCase').select('code').executeTakeFirstOrThrow()
  for (const [by, typed] of [
    ['somchai', code],
    ['malee', 'AAAAAA'],
    ['malee', 'x'],
  ] as const) {
    const { json } = await ask(by, 'POST', mine, { ...usual, caseCode: typed })
    expect([by, json.code, json.fields]).toEqual([by, 'not_their_case', ['caseCode']])
  }
  const { id } = await send('malee', { caseCode: showCode(code).toLowerCase() })
  expect(await read(id)).toMatchObject({ caseId, caseCode: code })
})

test('another’s complaint is not found, whatever is tried with it', async () => {
  const { agree, answered, ask, follow, object } = await startComplaints()
  const id = await answered()
  expect((await ask('somchai', 'GET', `${mine}/${id}`)).status).toBe(404)
  expect((await agree(id, 1, 'somchai')).status).toBe(404)
  expect((await object(id, 'x', 1, 'somchai')).status).toBe(404)
  const adding = await ask('somchai', 'POST', `${mine}/${id}/additions`, { text: 'x' })
  expect(adding.status).toBe(404)
  const elsewhere = mine.replace('bangphrom', 'khlongphrom')
  expect((await ask('malee', 'GET', `${elsewhere}/${id}`)).status).toBe(404)
  expect((await ask('malee', 'GET', elsewhere)).json).toEqual([])
  expect((await ask('malee', 'GET', `${mine}/nothing`)).status).toBe(404)
  expect((await ask(undefined, 'GET', mine)).status).toBe(401)
  expect((await follow(id)).state).toBe('answered')
})

test('sent again with the same key it is one; ten a day of one person, and an eleventh tomorrow', async () => {
  const { ask, on } = await startComplaints()
  const key = { 'idempotency-key': crypto.randomUUID() }
  const twice = [
    await ask('malee', 'POST', mine, usual, key),
    await ask('malee', 'POST', mine, usual, key),
  ]
  expect(twice.map(({ status }) => status)).toEqual([201, 201])
  expect(twice[0]?.json.id).toBe(twice[1]?.json.id)
  const more = await Promise.all(
    Array.from({ length: 12 }, () => ask('malee', 'POST', mine, usual)),
  )
  expect(more.filter(({ status }) => status === 201)).toHaveLength(9)
  const refused = more.filter(({ status }) => status !== 201)
  expect(new Set(refused.map(({ json }) => json.code))).toEqual(new Set(['too_many_today']))
  expect((await ask('somchai', 'POST', mine, usual)).status).toBe(201)
  await on(1)
  expect((await ask('malee', 'POST', mine, usual)).status).toBe(201)
})

test('of two who answer at once one is told that it changed meanwhile, and the citizen gets one answer', async () => {
  const { ask, follow, read, send, sort } = await startComplaints()
  for (let round = 0; round < 3; round++) {
    const { id } = await send()
    await sort(id)
    const { revision } = await read(id, 'suda')
    const answers = await Promise.all(
      (['suda', 'anan', 'pranee'] as const).map((by) =>
        ask(by, 'POST', `${desk}/${id}/answers`, { revision, text: `คำตอบของ ${by}` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const refused = answers.filter(({ status }) => status === 409)
    expect(refused.map(({ json }) => json.code)).toEqual(['changed_meanwhile', 'changed_meanwhile'])
    const { entries } = await follow(id)
    expect(entries.filter(({ what }) => what === 'answered')).toHaveLength(1)
  }
})

test('while staff write, the citizen agrees or objects all the same; of both at once one counts', async () => {
  const { agree, answered, ask, db, follow, object } = await startComplaints()
  for (let round = 0; round < 3; round++) {
    const id = await answered()
    const [yes, no, note] = await Promise.all([
      agree(id),
      object(id),
      ask('suda', 'POST', `${desk}/${id}/notes`, { text: 'โทรแล้ว' }),
    ])
    expect([yes.status, no.status].sort()).toEqual([200, 409])
    expect([200, 409]).toContain(note.status)
    expect((await follow(id)).state).toBe(yes.status === 200 ? 'ended' : 'reopened')
  }
  expect(await verifyComplaints(db)).toEqual([])
})

test('who agrees to an answer on an old screen agrees to nothing newer', async () => {
  const { agree, answer, answered, follow, object } = await startComplaints()
  const id = await answered()
  await object(id)
  await answer(id)
  expect((await agree(id, 1)).json.code).toBe('changed_meanwhile')
  expect((await follow(id)).state).toBe('answered')
})

test('an answer must have seen what the citizen added; a note keeps nobody from answering', async () => {
  const { answer, ask, read, send, sort } = await startComplaints()
  const { id } = await send()
  await sort(id)
  const { revision } = await read(id, 'suda')
  await ask('malee', 'POST', `${mine}/${id}/additions`, { text: 'ลืมบอกว่าช่อง 4' })
  const late = await ask('suda', 'POST', `${desk}/${id}/answers`, { revision, text: 'ตอบ' })
  expect(late.json.code).toBe('changed_meanwhile')
  const seen = (await read(id, 'suda')).revision
  await ask('anan', 'POST', `${desk}/${id}/notes`, { text: 'ดูแล้ว' })
  expect((await read(id, 'suda')).revision).toBe(seen)
  expect((await answer(id)).status).toBe(200)
})

test('what happens is told in LINE, and no word of what; not even that it is a complaint', async () => {
  const { agree, answer, answered, object, pushed, sendLine } = await startComplaints()
  const id = await answered('malee', { text: 'เจ้าหน้าที่พูดไม่ดี', name: 'มาลี ใจดี' })
  await sendLine()
  await object(id, 'ยังไม่ขอโทษ')
  await answer(id, 'suda', 'ขอโทษแล้ว')
  await sendLine()
  await agree(id, 2)
  await sendLine()
  const said = pushed().join('\n')
  for (const head of ['ได้รับแล้ว', 'มีคำตอบแล้ว', 'เปิดเรื่องอีกครั้ง', 'จบเรื่องแล้ว']) {
    expect(said).toContain(head)
  }
  expect(said).toContain(`/bangphrom/complaints/${id}`)
  for (const word of ['พูดไม่ดี', 'ขอโทษ', 'เพิ่มช่อง', 'มาลี', 'ร้องเรียน']) {
    expect(said).not.toContain(word)
  }
  await answered('somchai', { text: 'The queue is unfair', language: 'en' })
  await sendLine()
  const inEnglish = pushed().slice(said.split('\n').length).join('\n')
  expect(inEnglish).toContain('There is an answer, number ')
  expect(inEnglish).toContain('Test District Office')
  expect(inEnglish).not.toMatch(/unfair|[Cc]omplain[^t]|\{\w+\}/)
})

test('figures for who leads: ended of what should have, days, reopened, by topic, team and month', async () => {
  const server = await startComplaints()
  const { agree, answered, ask, object, on, send } = server
  const first = await answered()
  await on(4)
  await agree(first)
  const second = await answered('somchai', { topic: 'staff' })
  await object(second, 'ยัง', 1, 'somchai')
  await send('malee', { kind: 'praise' })
  await send('malee', { kind: 'suggestion' })
  await on(40)
  const figures = '/offices/bangphrom/staff/complaint-figures'
  const { json } = await ask('anan', 'GET', figures)
  const all = json as unknown as ComplaintFigures
  expect(all).toMatchObject({
    ...{ firstDay: '2026-01-01', lastDay: '2026-12-30', praise: 1, suggestions: 1 },
    all: { received: 2, ended: 1, judged: 2, reopened: 1, medianDays: 4 },
    months: [{ month: '2026-11', received: 2 }],
  })
  expect(all.topics.find(({ topic }) => topic === 'staff')).toMatchObject({ received: 1, ended: 0 })
  expect(all.teams.find(({ teamId }) => teamId === 'general-registration')?.received).toBe(2)
  expect((await ask('suda', 'GET', figures)).status).toBe(403)
})

test('a fiscal year counts what came from October to September, and what became of it to this day', async () => {
  const server = await startComplaints()
  const { agree, answered, ask, db } = server
  const ended = await answered()
  await agree(ended)
  for (const day of ['2026-09-30', '2026-10-01']) {
    const id = await answered('somchai')
    const at = instantAt(day, day === '2026-09-30' ? '23:59' : '00:00')
    await db.updateTable('complaint').set({ receivedAt: at }).where('id', '=', id).execute()
  }
  const figures = async (query: string) => {
    const path = `/offices/bangphrom/staff/complaint-figures${query}`
    const { json, status } = await ask('anan', 'GET', path)
    return { ...(json as unknown as ComplaintFigures), status }
  }
  expect(await figures('?year=2027')).toMatchObject({
    ...{ firstDay: '2026-10-01', lastDay: '2026-11-20', all: { received: 2, ended: 1, judged: 2 } },
    months: [{ month: '2026-11' }, { month: '2026-10', received: 1 }],
  })
  expect(await figures('?year=2026')).toMatchObject({
    ...{ firstDay: '2025-10-01', lastDay: '2026-09-30', all: { received: 1, ended: 0, judged: 1 } },
  })
  expect((await figures('?year=2030')).all).toMatchObject({ received: 0, mostDays: null })
  expect((await figures('')).all.received).toBe(3)
  for (const query of ['?year=2569x', '?year=27', '?year=']) {
    expect((await figures(query)).status).toBe(422)
  }
})

test('a body beyond all measure is refused before it is read', async () => {
  const { ask } = await startComplaints()
  const huge = { ...usual, text: 'ก'.repeat(40_000) }
  expect((await ask('malee', 'POST', mine, huge)).status).toBe(413)
})

test('who is taken off the staff sees nothing any more, and who comes new sees what is theirs', async () => {
  const { ask, db, seen, send, sort } = await startComplaints()
  const { id, code } = await send()
  await sort(id)
  expect(await seen('suda')).toEqual([code])
  const suda = db.deleteFrom('staff').where('lineUserId', '=', people.suda)
  await suda.execute()
  expect((await ask('suda', 'GET', `${desk}/${id}`)).status).toBe(403)
  const wipa = { officeId: 'bangphrom', lineUserId: people.wipa, name: 'วิภา' }
  await db
    .insertInto('staff')
    .values({ ...wipa, teamId: 'general-registration', role: 'staff' })
    .execute()
  expect(await seen('wipa')).toEqual([code])
})
