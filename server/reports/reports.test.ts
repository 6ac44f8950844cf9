import type { ReportKind } from '@phrom/shared/reports/reports.ts'
import type { ReportList, ReportView } from '@phrom/shared/reports/views.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { countAgain } from '../figures/count-again.ts'
import { monday, type PersonName } from '../testing.ts'
import { served, startDay } from '../tickets/testing-day.ts'
import { makeReports } from './make-reports.ts'
import { verifyReports } from './verify.ts'

const december = instantAt('2026-12-01', '01:00')
const november = { kind: 'monthly', from: '2026-11-01', to: '2026-11-30' }
const at = '/offices/bangphrom/staff/reports'
const ofNovember = `${at}/monthly/2026-11-01`

/** An office that has served one of two, on a Monday in November. */
async function startReports() {
  const server = await startDay()
  const { ask, db, setClock } = server
  await db.updateTable('session').set({ expiresAt: '2029-12-31T00:00:00.000Z' }).execute()
  const [one] = server.counters
  const first = await server.booked('malee')
  server.at('08:00')
  await server.press('suda', one, 'open')
  await server.comes(first)
  await server.walksIn('ประยูร')
  await server.press('suda', one, 'next')
  await server.press('suda', one, 'begin')
  server.at('08:10')
  await server.press('suda', one, 'end', { ...served, caseId: first })
  await server.press('suda', one, 'next')
  await server.press('suda', one, 'begin')
  server.at('08:30')
  await server.press('suda', one, 'end', { ...served, outcome: 'not_served', reason: 'gave-up' })

  const read = async (path: string, person: PersonName = 'anan') => ask(person, 'GET', path)
  const list = async (year?: number) =>
    (await read(year ? `${at}?year=${year}` : at)).json as unknown as ReportList
  const report = async (path = ofNovember) => (await read(path)).json as unknown as ReportView
  const kept = async (kind?: ReportKind) => {
    const rows = await db.selectFrom('report').selectAll().orderBy('fromDay').execute()
    return rows.filter((row) => !kind || row.kind === kind).map(({ fromDay }) => fromDay)
  }
  const jump = (day: string, clock = '02:00') => setClock(instantAt(day, clock))
  const write = (texts: object, revision = 1, person: PersonName = 'anan', edition = 1) =>
    ask(person, 'PUT', `${ofNovember}/texts`, { edition, revision, texts })
  const final = (revision: number, edition = 1, person: PersonName = 'anan') =>
    ask(person, 'POST', `${ofNovember}/final`, { edition, revision })
  return { ...server, read, list, report, kept, jump, write, final }
}

test('a month is reported once it is over, with what was counted in it', async () => {
  const { deps, setClock, kept, report, list } = await startReports()
  setClock(instantAt('2026-11-30', '23:59'))
  expect(await makeReports(deps)).toBe(0)
  setClock(instantAt('2026-12-01', '00:59'))
  expect(await makeReports(deps)).toBe(0)
  setClock(december)
  expect(await makeReports(deps)).toBe(1)
  expect(await makeReports(deps)).toBe(0)
  expect(await kept()).toEqual(['2026-11-01'])

  const { figures, ...kindOf } = await report()
  expect(kindOf).toMatchObject({ state: 'draft', madeBy: null, edition: 1, madeAt: december })
  expect(figures).toMatchObject({
    office: { th: 'สำนักงานเขตทดสอบ' },
    all: { people: 1, cases: 1, visits: 2, unserved: 1, notServed: 50 },
    months: [{ month: '2026-11', people: 1, total: 1 }],
    notServed: [{ name: { th: 'ผู้ขอเลือกไม่ทำต่อ' }, count: 1 }],
    returned: [],
  })
  expect(figures.services).toMatchObject([{ name: { th: 'เปลี่ยนชื่อตัว' }, visits: 2 }])
  expect(figures.teams.reduce((sum, { visits }) => sum + visits, 0)).toBe(2)
  const { reports, coming } = await list()
  expect(reports.find(({ from }) => from === '2026-11-01')?.state).toBe('draft')
  expect(reports.find(({ kind }) => kind === 'yearly')?.state).toBe('so-far')
  expect(coming.map(({ kind, due }) => [kind, due])).toEqual([
    ['monthly', '2027-01-01'],
    ['quarterly', '2027-01-01'],
    ['director', '2027-01-01'],
    ['yearly', '2027-10-01'],
  ])
})

test('months without a case, quarters and the end of the fiscal year are reported each on its day', async () => {
  const { deps, jump, kept, report } = await startReports()
  const made: [string, number][] = []
  for (const day of ['2026-12-01', '2027-01-01', '2027-02-01', '2027-09-30', '2027-10-01']) {
    jump(day)
    made.push([day, await makeReports(deps)])
  }
  // February to August were made up for on 30 September: the server had not looked in between.
  expect(made).toEqual([
    ['2026-12-01', 1],
    ['2027-01-01', 3],
    ['2027-02-01', 1],
    ['2027-09-30', 7 + 2 * 2],
    ['2027-10-01', 1 + 2 + 1],
  ])
  expect(await kept('yearly')).toEqual(['2026-10-01'])
  expect(await kept('quarterly')).toEqual([
    ...['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'],
  ])
  expect(await kept('monthly')).toHaveLength(11)
  const empty = (await report(`${at}/monthly/2027-02-01`)).figures
  expect(empty.all).toMatchObject({ people: 0, cases: 0, visits: 0, notServed: null })
  expect(empty.services).toEqual([])
  expect(empty.months.map(({ month, people, total }) => [month, people, total])).toEqual([
    ['2026-11', 1, 1],
    ['2026-12', 0, 1],
    ['2027-01', 0, 1],
    ['2027-02', 0, 1],
  ])
  const year = (await report(`${at}/yearly/2026-10-01`)).figures
  expect(year.all).toMatchObject({ people: 1, visits: 2 })
  expect(year.months).toHaveLength(11)
})

test('what the form asks of the indicator is written once, however long; the year has its quarters', async () => {
  const { deps, jump, ask, report } = await startReports()
  const quarter = `${at}/quarterly/2026-10-01`
  jump('2027-01-01')
  await makeReports(deps)
  const long = 'ก'.repeat(4000)
  const lasting = {
    indicator: long,
    definition: long,
    computing: long,
    objectives: long,
    steps: long,
  }
  const texts = { ...lasting, achieved: '100.00', done: long }
  const body = { edition: 1, revision: 1, texts }
  expect((await ask('anan', 'PUT', `${quarter}/texts`, body)).status).toBe(200)
  jump('2027-04-01')
  await makeReports(deps)
  expect((await report(`${at}/quarterly/2027-01-01`)).texts).toEqual(lasting)
  expect((await report(`${at}/monthly/2027-01-01`)).texts).toEqual({})
  const { figures } = await report(`${at}/yearly/2026-10-01`)
  expect(figures.quarters?.map(({ from, people, cases }) => [from, people, cases])).toEqual([
    ['2026-10-01', 1, 1],
    ['2027-01-01', 0, 0],
    ['2027-04-01', 0, 0],
  ])
  const next = (await report(`${at}/quarterly/2027-01-01`)).figures
  const minutes = next.figures.find(({ id }) => id === 'counter-minutes')?.parts
  expect(minutes?.find(({ id }) => id === 'within-target')).toMatchObject({
    value: null,
    before: 50,
  })
})

test('two servers, and one that was down for months, make each report once', async () => {
  const { deps, jump, kept } = await startReports()
  jump('2027-03-08')
  const made = await Promise.all([makeReports(deps), makeReports(deps), makeReports(deps)])
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(4 + 2)
  expect(await kept('monthly')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'])
  expect(await kept('director')).toEqual(['2026-10-01'])
})

test('an office that has not begun owes nothing', async () => {
  const { deps, jump, db } = await startReports()
  jump('2027-03-08')
  await makeReports(deps)
  const others = await db
    .selectFrom('report')
    .select('kind')
    .where('officeId', '=', 'khlongphrom')
    .execute()
  expect(others).toEqual([])
})

test('what was handed in stays, whatever happens to the cases; a draft can be counted again', async () => {
  const { deps, setClock, report, db, ask, final } = await startReports()
  setClock(december)
  await makeReports(deps)
  // As if a counter that was offline told later what came of it.
  const becomes = (outcome: 'served' | 'not_served') =>
    db.transaction().execute(async (tx) => {
      await tx.updateTable('visit').set({ outcome, reason: null }).execute()
      await countAgain(tx, { officeId: 'bangphrom', day: monday }, december)
    })
  await becomes('served')
  expect((await report()).figures.all.unserved).toBe(1)
  const recount = (revision: number) =>
    ask('anan', 'PUT', `${ofNovember}/figures`, { edition: 1, revision })
  expect((await recount(1)).json).toMatchObject({ figures: { all: { unserved: 0 } }, revision: 2 })
  expect((await final(2)).json).toMatchObject({
    state: 'final',
    finalBy: 'anan',
    finalAt: december,
  })
  await becomes('not_served')
  expect((await recount(3)).json).toMatchObject({ code: 'report_final' })
  expect((await report()).figures.all.unserved).toBe(0)
  expect(await verifyReports(db)).toEqual([])
})

test('of two heads who write at once the second is told, and the first one’s words stay', async () => {
  const { deps, setClock, report, write, final } = await startReports()
  setClock(december)
  await makeReports(deps)
  const answers = await Promise.all([
    write({ done: 'ประชุมทุกวันจันทร์' }),
    write({ done: 'จัดอบรม' }, 1, 'pranee'),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.json.code).toBe('changed_meanwhile')
  const { texts, revision, changedBy } = await report()
  expect([texts.done, changedBy]).toEqual(
    answers[0]?.status === 200 ? ['ประชุมทุกวันจันทร์', 'anan'] : ['จัดอบรม', 'pranee'],
  )
  // Who has not read what was written meanwhile does not sign it either.
  expect((await final(1)).json.code).toBe('changed_meanwhile')
  expect((await final(revision)).status).toBe(200)
  expect((await write({ done: 'x' }, revision + 1)).json.code).toBe('report_final')
})

test('a final report is put right by another edition with its reason, and stays as it was', async () => {
  const { deps, setClock, report, ask, write, final, db, read, list } = await startReports()
  setClock(december)
  await makeReports(deps)
  const correct = (reason: string, person: PersonName = 'anan', edition = 1) =>
    ask(person, 'POST', `${ofNovember}/editions`, { edition, reason })
  expect((await correct('เร็วไป')).json).toMatchObject({ code: 'wrong_step', state: 'draft' })
  await write({ done: 'จัดอบรม' })
  await final(2)
  expect((await correct('  ')).status).toBe(422)
  const both = await Promise.all([correct('ตกหล่น 1 ช่อง'), correct('นับผิด', 'pranee')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const corrected = await report()
  expect(corrected).toMatchObject({ edition: 2, state: 'draft', texts: { done: 'จัดอบรม' } })
  expect((await write({ done: 'จัดอบรม 2 ครั้ง' }, 1, 'anan', 2)).status).toBe(200)
  const { json: former } = await read(`${ofNovember}?edition=1`)
  expect(former).toMatchObject({ state: 'final', edition: 1, texts: { done: 'จัดอบรม' } })
  expect((await list()).reports.find(({ from }) => from === '2026-11-01')).toMatchObject({
    ...{ edition: 2, state: 'draft' },
  })
  expect(await verifyReports(db)).toEqual([])
  expect((await read(`${ofNovember}?edition=3`)).status).toBe(404)
})

test.each([
  [{ finalAt: december }, 'a report is final by nobody, or was signed and is not final'],
  [{ reason: 'x' }, 'a correction has no reason, or a first report has one'],
  [{ edition: 2, reason: 'x' }, 'a correction is of a report that is not final'],
  [
    { finalAt: '2026-12-01T00:00:00.000Z', finalBy: 'x', changedAt: '2026-12-02T00:00:00.000Z' },
    'a report was changed after it was final',
  ],
])('a fault in the table is found: %o', async (fault, check) => {
  const { deps, setClock, db } = await startReports()
  setClock(december)
  await makeReports(deps)
  await db.updateTable('report').set(fault).execute()
  const what = 'monthly 2026-11-01'
  expect(await verifyReports(db)).toEqual([{ check, officeId: 'bangphrom', what }])
})

test('one that is missing is made by hand, once; what is not over is seen and cannot be made', async () => {
  const { setClock, ask, report, kept, final } = await startReports()
  expect((await ask('anan', 'POST', at, november)).json.code).toBe('report_not_over')
  expect(await report()).toMatchObject({
    state: 'so-far',
    edition: null,
    figures: { all: { visits: 2 } },
  })
  expect((await final(0)).status).toBe(404)
  // The last day is closed in the hour after it.
  setClock(instantAt('2026-12-01', '00:59'))
  expect((await ask('anan', 'POST', at, november)).json.code).toBe('report_not_over')
  setClock(instantAt('2026-12-01', '01:00'))
  expect((await report()).state).toBe('missing')
  const made = await Promise.all([
    ask('anan', 'POST', at, november),
    ask('pranee', 'POST', at, november),
  ])
  expect(made.map(({ status }) => status)).toEqual([200, 200])
  expect(['anan', 'pranee']).toContain((await report()).madeBy)
  expect(await kept()).toEqual(['2026-11-01'])
})

test('the same write sent twice is done once', async () => {
  const { deps, setClock, ask } = await startReports()
  setClock(december)
  await makeReports(deps)
  const send = () =>
    ask(
      ...(['anan', 'PUT', `${ofNovember}/texts`] as const),
      { edition: 1, revision: 1, texts: { done: 'จัดอบรม' } },
      { 'idempotency-key': '00000000-0000-4000-8000-000000000001' },
    )
  expect([(await send()).json.revision, (await send()).json.revision]).toEqual([2, 2])
})

test('only heads and admins of the office see and write its reports', async () => {
  const { deps, setClock, read, ask } = await startReports()
  setClock(december)
  await makeReports(deps)
  const paths = [at, ofNovember]
  for (const path of paths) {
    expect((await read(path)).status).toBe(200)
    expect((await read(path, 'pranee')).status).toBe(200)
    expect((await read(path, 'suda')).status).toBe(403)
    expect((await read(path, 'wirat')).status).toBe(404)
    expect((await read(path, 'malee')).status).toBe(403)
    expect((await ask(undefined, 'GET', path)).status).toBe(401)
  }
  const body = { edition: 1, revision: 1, texts: { done: 'x' } }
  expect((await ask('suda', 'PUT', `${ofNovember}/texts`, body)).status).toBe(403)
  expect((await ask('wirat', 'PUT', `${ofNovember}/texts`, body)).status).toBe(404)
  // In one's own office there is no such report.
  const own = `/offices/khlongphrom/staff/reports/monthly/2026-11-01`
  expect((await ask('wirat', 'PUT', `${own}/texts`, body)).status).toBe(404)
})

test.each([
  [`${at}?year=1999`, 422],
  [`${at}?year=9999`, 422],
  [`${at}?year=2028`, 422],
  [`${at}?year=abc`, 422],
  [`${at}/monthly/2026-11-02`, 404],
  [`${at}/monthly/2026-13-01`, 404],
  [`${at}/monthly/1999-11-01`, 404],
  [`${at}/quarterly/2026-11-01`, 404],
  [`${at}/weekly/2026-11-01`, 404],
  [`${at}/monthly/2027-01-01`, 409],
  [`${ofNovember}?edition=0`, 404],
  [`${ofNovember}?edition=x`, 422],
])('%s is answered %i', async (path, status) => {
  const { read } = await startReports()
  expect((await read(path)).status).toBe(status)
})

test.each([
  ['days backwards', { ...november, from: '2026-11-30', to: '2026-11-01' }, 'invalid'],
  ['an end that is not the period’s', { ...november, to: '2026-11-29' }, 'invalid'],
  ['a day that is none', { ...november, from: '2026-11-31' }, 'invalid'],
  ['a period to come', { ...november, from: '2027-01-01', to: '2027-01-31' }, 'report_not_over'],
  ['something more', { ...november, final: true }, 'invalid'],
])('%s makes no report', async (_, wanted, code) => {
  const { ask, setClock, kept } = await startReports()
  setClock(december)
  expect((await ask('anan', 'POST', at, wanted)).json.code).toBe(code)
  expect(await kept()).toEqual([])
})

test.each([
  ['20,000 letters', { done: 'ก'.repeat(20_000) }],
  ['one letter too many', { done: 'ก'.repeat(4001) }],
  ['a text that this form does not have', { evidence: 'คำสั่ง' }],
  ['a text that no form has', { secret: 'x' }],
])('%s is refused, and nothing changes', async (_, texts) => {
  const { deps, setClock, write, report } = await startReports()
  setClock(december)
  await makeReports(deps)
  expect((await write(texts)).json.code).toBe('invalid')
  expect(await report()).toMatchObject({ revision: 1, texts: {} })
})
