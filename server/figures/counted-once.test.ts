import type { FigureId } from '@phrom/shared/figures/figures.ts'
import { type PeriodKind, periodOf } from '@phrom/shared/figures/periods.ts'
import { addDays, type Day, dayOf, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { papers, startWithMarriages } from '../handover/testing-marriage.ts'
import { friday, inquiries, startInquiries } from '../inquiries/testing-inquiries.ts'
import { monday, startTestServer } from '../testing.ts'
import { served, startDay } from '../tickets/testing-day.ts'
import { officeFigures } from './office-figures.ts'

type Wanted = { kind: PeriodKind; day: Day; officeId?: string }

async function read({ db, now }: Deps, id: FigureId, { kind, day, officeId }: Wanted) {
  const period = periodOf(kind, day)
  const of = { period, teamId: null, serviceId: null }
  const { figures } = await officeFigures(db, officeId ?? 'bangphrom', of, now())
  const figure = figures.find((one) => one.id === id)
  if (!figure) throw new Error(`no ${id}`)
  return figure
}

test('a question that staff end without a reply, in time, is no late one, in whatever period', async () => {
  const { asks, ask, at, deps, setClock } = await startInquiries()
  at('09:00')
  const { inquiryId } = await asks('malee')
  expect((await ask('suda', 'POST', `${inquiries}/${inquiryId}/end`)).status).toBe(200)
  setClock(instantAt('2026-12-20', '09:00'))
  for (const kind of ['month', 'quarter', 'year'] as const) {
    expect(await read(deps, 'replies-in-time', { kind, day: friday })).toMatchObject({ count: 0 })
  }
})

test('how many messages left is known when they are gone, and when their person is', async () => {
  const { ask, asks, at, deps, lookAfterLine, pass, personOf, reply, send, setClock } =
    await startInquiries()
  at('09:00')
  for (const name of ['malee', 'somchai'] as const) {
    await personOf(name)
    const { inquiryId } = await asks(name)
    await reply(inquiryId, 'ใช้บัตรประชาชน')
    await send()
    pass(5)
  }
  const left = async () => (await read(deps, 'messages', { kind: 'year', day: friday })).value
  const before = await left()
  expect(before).toBeGreaterThanOrEqual(2)
  expect((await ask('malee', 'DELETE', '/me')).status).toBe(204)
  expect(await left()).toBe(before)
  setClock(instantAt(addDays(friday, 120), '09:00'))
  await lookAfterLine()
  expect(await deps.db.selectFrom('push').select('id').execute()).toEqual([])
  expect(await left()).toBe(before)
})

test('whoever hands a second case to an office is known there, and its check begins there', async () => {
  const server = await startWithMarriages()
  const { ask, deps, givenMarriage, handOver, setClock, there } = server
  setClock(instantAt(friday, '13:30'))
  const first = await handOver(await givenMarriage('submitted'))
  expect(first.status).toBe(201)
  const waiting = await givenMarriage('submitted')
  // An hour in which the first office has done nothing is not the second one's.
  setClock(instantAt(friday, '14:30'))
  const second = await handOver(waiting)
  expect(second.status).toBe(201)
  const of = { kind: 'month', day: dayOf(deps.now()), officeId: 'khlongphrom' } as const
  expect(await read(deps, 'people', of)).toMatchObject({ value: 1 })
  expect(await read(deps, 'cases', of)).toMatchObject({ value: 2 })
  const desk = `${there}/staff/cases/${second.id}`
  for (const key of papers) await ask('wipa', 'POST', `${desk}/documents/${key}/accept`)
  expect((await ask('wipa', 'POST', `${desk}/approve`)).status).toBe(200)
  expect(await read(deps, 'check-time', of)).toMatchObject({ value: 0, count: 1 })
})

test('what is told of whole months is held against whole months while a month goes on', async () => {
  const { db, deps, setClock } = await startTestServer()
  setClock(instantAt('2026-11-10', '09:00'))
  const rows = Array.from({ length: 6 }, () => ({
    ...{ officeId: 'bangphrom', id: uuidv7(), channel: 'line', face: 5, day: '2026-10-30' },
    ...{ teamId: 'general-registration', serviceId: 'change-first-name' },
  }))
  await db
    .insertInto('surveyAnswer')
    .values(rows as never)
    .execute()
  const of = { kind: 'month', day: '2026-11-10' } as const
  expect(await read(deps, 'satisfaction', of)).toMatchObject({ value: null, before: 100 })
})

test('a visit is rated for the team of its service, whichever team the number was of', async () => {
  const { ask, at, counters, db, press, staff } = await startDay()
  const [one] = counters
  at('08:30')
  await press('suda', one, 'open')
  const body = { serviceId: 'change-first-name', name: 'ประยูร', priority: 'none' }
  await ask('suda', 'POST', `${staff}/tickets`, body)
  await press('suda', one, 'next')
  await press('suda', one, 'begin')
  at('08:40')
  await press('suda', one, 'end', { ...served })
  await db.updateTable('visit').set({ serviceId: 'id-card-renewal' }).execute()
  const { json } = await ask('suda', 'GET', `${staff}/counters/${one}/survey`)
  const code = json.code as unknown as string
  const rating = { key: uuidv7(), channel: 'paper', face: 5, items: {}, text: '' }
  await ask(undefined, 'PUT', `/offices/bangphrom/survey/${code}`, rating)
  const given = await db.selectFrom('surveyAnswer').select(['teamId', 'day']).execute()
  expect(given).toEqual([{ teamId: 'id-card', day: monday }])
})
