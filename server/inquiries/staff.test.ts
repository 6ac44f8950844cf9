import type { InquiriesWaiting, InquiryFigures, RotaView } from '@phrom/shared/inquiry-views.ts'
import { emptyRota, type Rota } from '@phrom/shared/rota.ts'
import { expect, test } from 'vitest'
import { friday, inquiries, staff, startInquiries } from './testing-inquiries.ts'

async function startDesk() {
  const server = await startInquiries()
  const { ask } = server
  const rota = async () => (await ask('anan', 'GET', `${staff}/rota`)).json as unknown as RotaView
  const idOf = async (name: string) => {
    const team = (await rota()).teams.find(({ teamId }) => teamId === 'general-registration')
    return team?.staff.find((one) => one.name === name)?.id ?? ''
  }
  return {
    ...server,
    rota,
    idOf,
    setRota: async (
      change: Partial<Rota>,
      by: 'anan' | 'suda' | 'wirat' = 'anan',
      revision?: number,
    ) => {
      const known = (await rota()).teams.find(({ teamId }) => teamId === 'general-registration')
      const body = { rota: { ...emptyRota, ...change }, revision: revision ?? known?.revision ?? 0 }
      return ask(by, 'PUT', `${staff}/rota/general-registration`, body)
    },
    waiting: async (by: 'suda' | 'anan' | 'pranee' = 'suda') =>
      (await ask(by, 'GET', `${staff}/inquiries-waiting`)).json as unknown as InquiriesWaiting,
    act: (id: string, what: string, by: 'suda' | 'anan' = 'suda') =>
      ask(by, 'POST', `${inquiries}/${id}/${what}`),
  }
}

test('without a rota what waits is everybody’s of the team; once taken it is theirs alone', async () => {
  const { act, asks, list, pass, read, waiting } = await startDesk()
  const { inquiryId } = await asks('malee')
  expect([(await waiting('suda')).count, (await waiting('anan')).count]).toEqual([1, 1])
  await act(inquiryId, 'take')
  expect([(await waiting('suda')).count, (await waiting('anan')).count]).toEqual([1, 0])
  const [row] = (await list('anan')).inquiries
  expect(row).toMatchObject({ takenName: 'เจ้าหน้าที่', isTakenByMe: false, isMine: false })
  // It waits for too long: then it is the others' too.
  pass(16)
  expect([(await waiting('suda')).count, (await waiting('anan')).count]).toEqual([1, 1])
  // A colleague may take it over, and the thread says so.
  await act(inquiryId, 'take', 'anan')
  expect((await read(inquiryId, 'anan')).messages.map(({ step }) => step)).toEqual([
    ...[null, 'taken', 'taken'],
  ])
  await act(inquiryId, 'give-back', 'anan')
  expect((await waiting('suda')).count).toBe(1)
})

test('the rota says for whom a question waits; who stands in is called when it is late', async () => {
  const { asks, at, idOf, setRota, waiting } = await startDesk()
  const [suda, anan] = [await idOf('เจ้าหน้าที่'), await idOf('anan')]
  at('09:00')
  await setRota({ week: { '5': { duty: [suda], standIn: [anan] } } })
  await asks('malee')
  const counts = async () => [(await waiting('suda')).count, (await waiting('anan')).count]
  expect(await counts()).toEqual([1, 0])
  at('09:16')
  expect(await counts()).toEqual([1, 1])
  const away = [{ staffId: suda, firstDay: friday, lastDay: friday }]
  await setRota({ week: { '5': { duty: [suda], standIn: [anan] } }, away })
  expect(await counts()).toEqual([0, 1])
})

test('what somebody took who has left, or is off the next day, is the team’s again', async () => {
  const { act, asks, at, db, idOf, list, setRota } = await startDesk()
  const { inquiryId } = await asks('malee')
  await act(inquiryId, 'take')
  const taken = async () => (await list('anan')).inquiries[0]?.takenName
  at('09:00', '2026-11-23')
  expect(await taken()).toBe('เจ้าหน้าที่')
  const anan = await idOf('anan')
  await setRota({ week: { '1': { duty: [anan], standIn: [] } } })
  expect(await taken()).toBeNull()
  await setRota({})
  expect(await taken()).toBe('เจ้าหน้าที่')
  await db.deleteFrom('staff').where('name', '=', 'เจ้าหน้าที่').execute()
  expect(await taken()).toBeNull()
})

test('danger is on top for everybody and an alarm for who is on duty, until somebody has answered', async () => {
  const { act, asks, at, idOf, list, reply, setRota, waiting } = await startDesk()
  at('09:00')
  await asks('somchai')
  at('09:10')
  const { inquiryId } = await asks('malee', { why: 'danger', text: 'ช่วยด้วย' })
  expect((await list()).inquiries[0]?.id).toBe(inquiryId)
  expect((await waiting('anan')).danger).toMatchObject([{ id: inquiryId, takenName: null }])
  await setRota({ week: { '5': { duty: [await idOf('เจ้าหน้าที่')], standIn: [] } } })
  expect((await waiting('pranee')).danger).toEqual([])
  await act(inquiryId, 'take')
  expect((await waiting('suda')).danger).toMatchObject([{ takenName: 'เจ้าหน้าที่' }])
  await reply(inquiryId, 'โทร 191 ได้เลย เรากำลังช่วย')
  expect((await waiting('suda')).danger).toEqual([])
})

test('handed over it waits with the other team, at the same time as before', async () => {
  const { ask, asks, at, read } = await startDesk()
  at('09:00')
  const { inquiryId, answerBy } = await asks('malee')
  at('09:05')
  const to = (teamId: string) =>
    ask('suda', 'PUT', `${inquiries}/${inquiryId}/team`, { teamId, note: '' })
  expect((await to('id-card')).status).toBe(200)
  expect(await read(inquiryId)).toMatchObject({ teamId: 'id-card', answerBy, takenName: null })
  for (const team of ['id-card', 'civil-registration', 'x'])
    expect((await to(team)).status).toBe(422)
})

test('only a case of who asks can be linked, by a head neither; an unknown code is told alike', async () => {
  const { ask, asks, db, givenCase, read } = await startDesk()
  const own = await givenCase('malee')
  const draft = await givenCase('malee', 'draft')
  const other = await givenCase('somchai')
  const codeOf = async (id: string) =>
    (await db.selectFrom('serviceCase').select('code').where('id', '=', id).executeTakeFirst())
      ?.code
  const { inquiryId } = await asks('malee')
  const link = (code: string | null | undefined, by: 'suda' | 'anan' = 'anan') =>
    ask(by, 'PUT', `${inquiries}/${inquiryId}/case`, { code })
  for (const wrong of [await codeOf(other), await codeOf(draft), 'ABC234', 'x']) {
    expect(await link(wrong)).toMatchObject({ status: 409, json: { code: 'not_their_case' } })
  }
  expect((await link((await codeOf(own))?.toLowerCase(), 'suda')).status).toBe(200)
  expect(await read(inquiryId)).toMatchObject({ caseId: own, phone: '0812345678' })
  expect((await link(null)).status).toBe(200)
  expect(await read(inquiryId)).toMatchObject({ caseId: null, phone: null })
})

test('what has ended takes no reply and no team; what the person writes next is a new question', async () => {
  const { act, ask, asks, reply } = await startDesk()
  const { inquiryId } = await asks('malee')
  expect((await act(inquiryId, 'end')).status).toBe(200)
  expect(await reply(inquiryId, 'สาย')).toMatchObject({
    status: 409,
    json: { code: 'inquiry_ended' },
  })
  for (const what of ['take', 'end']) expect((await act(inquiryId, what)).status).toBe(409)
  const note = await ask('suda', 'POST', `${inquiries}/${inquiryId}/notes`, { text: 'จบแล้ว' })
  expect(note.status).toBe(200)
  const next = await asks('malee')
  expect(next).toMatchObject({ isNew: true })
  expect(next.inquiryId).not.toBe(inquiryId)
})

test('citizens and other offices see and do nothing of all this', async () => {
  const { ask, asks, read } = await startDesk()
  const { inquiryId } = await asks('malee')
  const at = `${inquiries}/${inquiryId}`
  const tries: [string, string, object?][] = [
    ['GET', inquiries],
    ['GET', `${staff}/inquiries-waiting`],
    ['GET', at],
    ['POST', `${at}/replies`, { text: 'x', seen: null }],
    ['POST', `${at}/notes`, { text: 'x' }],
    ['PUT', `${at}/team`, { teamId: 'id-card', note: '' }],
    ['PUT', `${at}/case`, { code: null }],
    ['POST', `${at}/take`],
    ['POST', `${at}/end`],
    ['GET', `${staff}/ready-replies`],
    ['PUT', `${staff}/particle`, { particle: 'ka' }],
    ['GET', `${staff}/rota`],
    ['GET', `${staff}/inquiry-figures`],
  ]
  for (const [method, path, body] of tries) {
    expect([path, (await ask('malee', method, path, body)).status]).toEqual([path, 403])
    expect([path, (await ask('wipa', method, path, body)).status]).toEqual([path, 404])
    const other = path.replace('bangphrom', 'khlongphrom')
    const here = method === 'GET' && !path.includes(inquiryId)
    if (!here && path.includes(inquiryId)) {
      expect([path, (await ask('wirat', method, other, body)).status]).toEqual([path, 404])
    }
  }
  expect((await read(inquiryId)).messages).toHaveLength(1)
})

test('who has read a question is kept, once for each of the staff', async () => {
  const { asks, read } = await startDesk()
  const { inquiryId } = await asks('malee')
  await read(inquiryId, 'suda')
  await read(inquiryId, 'suda')
  const { readers } = await read(inquiryId, 'anan')
  expect([...readers].sort()).toEqual(['anan', 'เจ้าหน้าที่'])
})

test('heads set the rota of a team, nobody else; of two at once one is told', async () => {
  const { idOf, rota, setRota } = await startDesk()
  const duty = { week: { '1': { duty: [await idOf('anan')], standIn: [] } } }
  expect((await setRota(duty, 'suda')).status).toBe(403)
  const answers = await Promise.all([setRota(duty, 'anan', 0), setRota({}, 'anan', 0)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const view = await rota()
  expect(view.teams.map(({ teamId }) => teamId)).toEqual(['general-registration', 'id-card'])
  expect(JSON.stringify(view)).not.toMatch(/U[0-9a-f]{32}/)
})

test('ready-made replies: the given ones, the office’s own in their place, and one’s own polite ending', async () => {
  const { ask } = await startDesk()
  type Ready = { particle: string; replies: { id: string; title: string; isGiven: boolean }[] }
  const ready = async (by: 'suda' | 'anan' = 'suda') =>
    (await ask(by, 'GET', `${staff}/ready-replies`)).json as unknown as Ready
  expect((await ready()).replies).toHaveLength(10)
  const at = (id: string) => `${staff}/ready-replies/${id}`
  const own = { title: 'ที่จอดรถ', text: { th: 'จอดรถด้านหลัง{ka}', en: '' }, revision: 0 }
  expect((await ask('suda', 'PUT', at('parking'), own)).status).toBe(403)
  expect((await ask('anan', 'PUT', at('parking'), own)).status).toBe(200)
  expect((await ask('anan', 'PUT', at('parking'), own)).status).toBe(409)
  expect((await ask('anan', 'PUT', at('thanks'), { ...own, title: 'รับแล้ว' })).status).toBe(200)
  expect((await ask('anan', 'POST', at('legal/remove'), { revision: 0 })).status).toBe(200)
  const { replies } = await ready()
  expect(replies).toHaveLength(10)
  expect(replies.map(({ title }) => title)).toEqual(expect.arrayContaining(['ที่จอดรถ', 'รับแล้ว']))
  expect(replies.some(({ id }) => id === 'legal')).toBe(false)
  await ask('suda', 'PUT', `${staff}/particle`, { particle: 'ka' })
  expect([(await ready()).particle, (await ready('anan')).particle]).toEqual(['ka', 'none'])
})

test('figures count working time: a question of Friday evening that is answered on Monday at once is in time', async () => {
  const { ask, asks, at, reply } = await startDesk()
  const figures = async () =>
    (await ask('anan', 'GET', `${staff}/inquiry-figures`)).json as unknown as InquiryFigures
  at('18:00')
  const evening = await asks('malee')
  at('08:05', '2026-11-23')
  await reply(evening.inquiryId, 'ได้')
  const late = await asks('somchai')
  at('08:40', '2026-11-23')
  await reply(late.inquiryId, 'ขออภัย')
  await asks('pranee', { serviceId: 'id-card-renewal' })
  const { all, teams, days } = await figures()
  expect(all).toEqual({ asked: 3, answered: 2, inTime: 1, judged: 2, medianSeconds: 20 * 60 })
  expect(teams.map(({ teamId, asked }) => [teamId, asked])).toEqual([
    ['general-registration', 2],
    ['id-card', 1],
  ])
  expect(days.map(({ day, asked }) => [day, asked])).toEqual([
    ['2026-11-23', 2],
    [friday, 1],
  ])
  expect((await ask('suda', 'GET', `${staff}/inquiry-figures`)).status).toBe(403)
})
