import type { OpenData, OpenDataView } from '@phrom/shared/open-data.ts'
import { surveyItems } from '@phrom/shared/survey.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startSystems } from '../systems/testing-systems.ts'
import { countMonths } from './count-month.ts'
import { verifyOpenData } from './verify.ts'

const staff = '/offices/bangphrom/staff/open-data'

/** An office that has worked in October, and it is the fifth of November or later. */
async function startOffice() {
  const server = await startSystems()
  const { app, ask, db, givenCase, setClock } = server
  setClock(instantAt('2026-10-12', '09:00'))
  for (let i = 0; i < 6; i++) await givenCase('malee')
  for (let i = 0; i < 3; i++) await givenCase('somchai')
  const rating = {
    ...Object.fromEntries(surveyItems.map((item) => [item, null])),
    ...{ officeId: 'bangphrom', teamId: 'general-registration', serviceId: 'change-first-name' },
    ...{ day: '2026-10-13', channel: 'line', text: 'คำของใครบางคน' },
  }
  const rate = (face: number) => ({ ...rating, id: crypto.randomUUID(), face })
  await db
    .insertInto('surveyAnswer')
    .values([5, 5, 5, 4, 4, 3].map(rate) as never)
    .execute()
  setClock(instantAt('2026-11-05', '02:00'))

  const read = async (rest = '.json', headers: Record<string, string> = {}, office = 'bangphrom') =>
    app.request(`/api/offices/${office}/open-data${rest}`, { headers })
  const view = async () => (await ask('pranee', 'GET', staff)).json as unknown as OpenDataView
  async function set(isOn: boolean, revision: number) {
    return ask('pranee', 'PUT', staff, { isOn, licence: 'cc-by-4.0', revision })
  }
  return { ...server, read, view, set }
}

test('nothing is public until an admin switches it on, and nothing any more once it is off', async () => {
  const { ask, read, set, view } = await startOffice()
  for (const rest of ['', '.json', '.csv']) expect((await read(rest)).status).toBe(404)
  const before = await view()
  expect(before).toMatchObject({ isOn: false, revision: 0, changes: [] })
  // What would be public is there to be looked at.
  expect(before.months.map(({ month }) => month)).toEqual(['2026-10'])
  for (const [person, status] of [
    ...([
      ['anan', 403],
      ['suda', 403],
      ['wirat', 404],
    ] as const),
  ]) {
    const body = { isOn: true, licence: 'cc-by-4.0', revision: 0 }
    expect((await ask(person, 'GET', staff)).status).toBe(status)
    expect((await ask(person, 'PUT', staff, body)).status).toBe(status)
  }
  expect((await set(true, 0)).status).toBe(200)
  for (const rest of ['', '.json', '.csv']) expect((await read(rest)).status).toBe(200)
  for (const rest of ['', '.json', '.csv']) {
    expect((await read(rest, {}, 'khlongphrom')).status).toBe(404)
    expect((await read(rest, {}, 'nowhere')).status).toBe(404)
  }
  // Somebody else has set it meanwhile.
  expect((await set(false, 0)).json.code).toBe('changed_meanwhile')
  expect((await set(false, 1)).status).toBe(200)
  for (const rest of ['', '.json', '.csv']) expect((await read(rest)).status).toBe(404)
  expect((await view()).changes).toMatchObject([
    { isOn: false, by: 'pranee' },
    { isOn: true, by: 'pranee' },
  ])
})

test('counts of the month are read as JSON and CSV by any page, without a person', async () => {
  const { read, set, view } = await startOffice()
  await view()
  await set(true, 0)
  const answer = await read()
  const data = (await answer.json()) as OpenData
  expect(data.months).toEqual(['2026-10'])
  const whole = data.rows.filter(({ team }) => team === '')
  expect(whole.map(({ figure, value, unit }) => [figure, value, unit])).toEqual([
    ['cases-sent', 9, 'count'],
    ['ratings', 6, 'count'],
    ['very-good', 50, 'percent'],
    ['good', 33, 'percent'],
    ['fair', 17, 'percent'],
  ])
  expect(data.rows).toContainEqual({
    ...{ month: '2026-10', team: 'general-registration', service: 'change-first-name' },
    ...{ figure: 'cases-sent', value: 9, unit: 'count' },
  })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(answer.headers.get('cache-control')).toContain('public')
  const tag = answer.headers.get('etag') ?? ''
  expect((await read('.json', { 'if-none-match': tag })).status).toBe(304)
  const csv = await read('.csv')
  const bytes = new Uint8Array(await csv.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines[0]).toBe('month,team,service,figure,value,unit,team_th,service_th')
  expect(lines.length).toBe(1 + data.rows.length)
  const page = await read('?lang=en')
  expect(page.headers.get('content-type')).toContain('text/html')
  const all = `${JSON.stringify(data)}${lines.join()}${await page.text()}`
  for (const word of ['มาลี', 'malee', '081', 'คำของใครบางคน']) expect(all).not.toContain(word)
})

test('only this is open to other sites: every other door stays shut to them', async () => {
  const { app, set } = await startOffice()
  await set(true, 0)
  for (const path of ['/api/offices', '/api/offices/bangphrom', '/api/offices/bangphrom/cases']) {
    const answer = await app.request(path, { headers: { origin: 'https://elsewhere.example' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('a month stays as it was counted, whatever is written down later', async () => {
  const { db, deps, givenCase, read, set, setClock, view } = await startOffice()
  await view()
  await set(true, 0)
  const before = await (await read()).json()
  setClock(instantAt('2026-10-20', '09:00'))
  await givenCase('anan')
  setClock(instantAt('2026-11-20', '09:00'))
  await countMonths(deps)
  expect(await (await read()).json()).toEqual(before)
  // Counted only now it would be another.
  await db.deleteFrom('openDataMonth').execute()
  await countMonths(deps)
  expect(await (await read()).json()).not.toEqual(before)
  // November is not over; in December it is there.
  setClock(instantAt('2026-12-05', '09:00'))
  expect(await countMonths(deps)).toBe(2)
  expect(await countMonths(deps)).toBe(0)
  expect(((await (await read()).json()) as OpenData).months).toEqual(['2026-10', '2026-11'])
  expect(await verifyOpenData(db)).toEqual([])
})

test('a month is not counted before the fifth of the next', async () => {
  const { setClock, view } = await startOffice()
  setClock(instantAt('2026-11-04', '23:59'))
  expect((await view()).months).toEqual([])
})

test('a system of the city reads the same with its key, also where the office publishes nothing', async () => {
  const { givenKey, read: readPublic, read: _, view, ...server } = await startOffice()
  const { months } = await view()
  const { key } = await givenKey(['read:figures'])
  const answer = await server.app.request('/api/systems/v1/bangphrom/figures', {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(await answer.json()).toEqual({ months })
  expect((await readPublic()).status).toBe(404)
})

test('finds out where a count under five is public', async () => {
  const { db } = await startOffice()
  const rows = [{ team: '', service: '', figure: 'bookings', value: 4 }]
  const month = { officeId: 'bangphrom', month: '2026-09', countedOn: '2026-10-05' }
  await db
    .insertInto('openDataMonth')
    .values({ ...month, rows: JSON.stringify(rows) })
    .execute()
  expect(await verifyOpenData(db)).toMatchObject([{ what: '2026-09' }])
})
