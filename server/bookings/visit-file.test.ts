import type { BookingTerms, CalendarLink } from '@phrom/shared/case.ts'
import { instantAt } from '@phrom/shared/time.ts'
import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { monday, people, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
const morning = { day: monday, start: '08:00' }
const afternoon = { day: monday, start: '13:00' }

async function linkOf({ ask, cases }: Server, id: string): Promise<string> {
  const { status, json } = await ask('malee', 'POST', `${cases}/${id}/booking/calendar`)
  expect(status).toBe(201)
  return (json as unknown as CalendarLink).path
}

async function fileOf(server: Server, id: string) {
  const answer = await server.app.request(await linkOf(server, id))
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const [event] = convertIcsCalendar(undefined, text).events ?? []
  if (!event) throw new Error('no event')
  return { text, event, headers: answer.headers }
}

test('a visit is an event in Bangkok’s time, which names neither the service nor the person', async () => {
  const server = await startTestServer()
  const id = await server.givenCase('malee')
  await server.ask('malee', 'POST', `${server.cases}/${id}/booking`, morning)
  const { text, event, headers } = await fileOf(server, id)
  expect(event).toMatchObject({
    uid: `${id}@phrom`,
    status: 'CONFIRMED',
    start: { local: { timezone: 'Asia/Bangkok' } },
    summary: 'นัดที่สำนักงานเขตทดสอบ',
  })
  expect(event.start.date.toISOString()).toBe(instantAt(monday, '08:00'))
  expect(event.end?.date.toISOString()).toBe(instantAt(monday, '12:00'))
  expect(text).toContain('DTSTART;VALUE=DATE-TIME;TZID=Asia/Bangkok:20261123T080000')
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).not.toMatch(/มาลี|ใจดี|malee|0812345678|เปลี่ยนชื่อ|change-first-name/)
  expect(unfolded).not.toContain(people.malee)
  expect(headers.get('content-type')).toContain('text/calendar')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('moved, cancelled and booked anew it is the same event, each time a later one', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  const steps: [string, object | undefined, string, string][] = [
    ['POST', morning, 'CONFIRMED', '08:00'],
    ['PUT', afternoon, 'CONFIRMED', '13:00'],
    ['DELETE', undefined, 'CANCELLED', '13:00'],
    ['POST', morning, 'CONFIRMED', '08:00'],
  ]
  let before = 0
  for (const [method, body, status, start] of steps) {
    await ask('malee', method, `${cases}/${id}/booking`, body)
    const { event } = await fileOf(server, id)
    expect(event).toMatchObject({ uid: `${id}@phrom`, status })
    expect(event.start.date.toISOString()).toBe(instantAt(monday, start))
    expect(event.sequence).toBeGreaterThan(before)
    before = event.sequence ?? 0
  }
  // A place that is only held is in no calendar, and changes none.
  await ask('malee', 'DELETE', `${cases}/${id}/booking`)
  await ask('malee', 'POST', `${cases}/${id}/booking`, { ...afternoon, hold: true })
  expect((await fileOf(server, id)).event).toMatchObject({ status: 'CANCELLED' })
})

test('a case that was withdrawn leaves no visit behind', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const id = await givenCase('malee')
  await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  await ask('malee', 'POST', `${cases}/${id}/withdraw`)
  expect((await fileOf(server, id)).event.status).toBe('CANCELLED')
})

test('several cases of one visit give one event, whichever of them asks', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const [first, second] = [await givenCase('malee'), await givenCase('malee')]
  await ask('malee', 'POST', `${cases}/${second}/booking`, { ...morning, with: [first] })
  const files = [await fileOf(server, first), await fileOf(server, second)]
  expect(files.map(({ event }) => event.uid)).toEqual([`${first}@phrom`, `${first}@phrom`])
})

test('a link is good for fifteen minutes, in any browser, and for nobody who makes up another', async () => {
  const server = await startTestServer()
  const { app, ask, cases, givenCase, setClock } = server
  const [id, other] = [await givenCase('malee'), await givenCase('somchai')]
  await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  const path = await linkOf(server, id)
  const foreign = await ask('malee', 'POST', `${cases}/${other}/booking/calendar`)
  expect(foreign.status).toBe(404)
  const [head, , signature] = (path.split('/').at(-2) ?? '').split('.')
  const made = Buffer.from(
    JSON.stringify({ office: 'bangphrom', sub: other, aud: 'visit-file', exp: 9_999_999_999 }),
  ).toString('base64url')
  for (const token of [`${head}.${made}.${signature}`, 'x', 'a.b.c', '%']) {
    const answer = await app.request(`/api/visit-files/${token}/visit.ics`)
    expect([404, 410]).toContain(answer.status)
  }
  setClock(instantAt('2026-11-20', '09:14'))
  expect((await app.request(path)).status).toBe(200)
  setClock(instantAt('2026-11-20', '09:16'))
  const late = await app.request(path)
  expect(late.status).toBe(410)
  expect(await late.text()).toContain('การจองของคุณไม่เปลี่ยน')
})

test('tells until when a booking may be moved, and then refuses what it said', async () => {
  const server = await startTestServer()
  const { ask, cases, givenCase, setClock } = server
  setClock(instantAt('2026-11-20', '20:00'))
  const { json } = await ask('anan', 'GET', '/offices/bangphrom/staff/calendar')
  const { calendar, revision } = json as unknown as { calendar: object; revision: number }
  const settings = {
    ...(calendar as { settings: object }).settings,
    lastMoment: { unit: 'workingDays', count: 1 },
  }
  const changed = await ask('pranee', 'PUT', '/offices/bangphrom/staff/calendar', {
    calendar: { ...calendar, settings },
    revision,
  })
  expect(changed.status).toBe(200)
  const id = await givenCase('malee')
  const terms = async () =>
    (await ask('malee', 'GET', `${cases}/${id}/booking/terms`)).json as unknown as BookingTerms
  expect(await terms()).toMatchObject({ changeUntil: null, now: instantAt('2026-11-20', '20:00') })
  await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
  // The working day before a Monday is Friday, to its end.
  expect((await terms()).changeUntil).toBe(instantAt('2026-11-20', '23:59'))
  setClock(instantAt('2026-11-20', '23:59'))
  expect((await ask('malee', 'PUT', `${cases}/${id}/booking`, afternoon)).status).toBe(200)
  setClock(instantAt('2026-11-21', '00:00'))
  const late = await ask('malee', 'DELETE', `${cases}/${id}/booking`)
  expect(late.json.code).toBe('too_late_to_change')
})
