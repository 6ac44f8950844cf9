import { type SurveyWish, surveyItems } from '@phrom/shared/survey.ts'
import type { SurveyResults } from '@phrom/shared/survey-figures.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { monday } from '../testing.ts'
import { served, startDay } from '../tickets/testing-day.ts'

/** All eleven items at one level. */
export const allAt = (level: 1 | 2 | 3 | 4 | 5) =>
  Object.fromEntries(surveyItems.map((item) => [item, level])) as Required<SurveyWish['items']>

/** The first Monday, with visits that can be rated. */
export async function startSurvey() {
  const server = await startDay()
  const { app, ask, at, booked, comes, counters, db, press, staff, walksIn } = server
  const [one] = counters
  // Booked on the Friday before: a time of today is too soon.
  const first = await booked('malee')
  const second = await booked('malee')
  at('08:00')
  await press('suda', one, 'open')

  const codeOf = async (ticketId: string) => {
    const row = await db
      .selectFrom('surveyInvitation')
      .select('code')
      .where('ticketId', '=', ticketId)
      .executeTakeFirst()
    return row?.code ?? ''
  }
  /** Somebody without a booking is served; answers the code on their slip. */
  async function visited(): Promise<string> {
    const { json } = await walksIn('ประยูร')
    const { surveyCode } = json as unknown as { surveyCode: string }
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    await press('suda', one, 'end', served)
    return surveyCode
  }
  /** A booked case of Malee, served; answers it with its code. */
  async function visitedByBooking() {
    const id = first
    await comes(id)
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    await press('suda', one, 'end', { ...served, caseId: id })
    const { json } = await ask('malee', 'GET', `${server.cases}/${id}/survey`)
    return { id, code: String(json.code) }
  }
  const key = () => crypto.randomUUID()
  const wish = (change: object = {}) => ({
    ...{ key: key(), channel: 'paper', face: 5, items: {}, text: '', ...change },
  })
  /** As somebody does whom nobody knows: without a session. */
  async function send(method: 'GET' | 'PUT', code: string, body?: unknown, office = 'bangphrom') {
    const answer = await app.request(`/api/offices/${office}/survey/${code}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const json = (await answer.json()) as { code?: string; state?: string; teamId?: string }
    return { status: answer.status, json }
  }
  const rate = (code: string, change?: object) => send('PUT', code, wish(change))
  const results = async (query = '') => {
    const { json, status } = await ask('anan', 'GET', `${staff}/survey${query}`)
    return { ...(json as unknown as SurveyResults), status }
  }
  return {
    ...server,
    ...{ second, codeOf, visited, visitedByBooking, key, wish, send, rate, results },
    dayAfter: (days: number) => server.setClock(instantAt(addDays(monday, days), '09:00')),
    answers: () => db.selectFrom('surveyAnswer').selectAll().execute(),
  }
}
