import type { AttemptView, TrainingView } from '@phrom/shared/training/views.ts'
import { expect } from 'vitest'
import { type PersonName, startTestServer } from '../testing.ts'
import { findAttempt } from './attempt-store.ts'
import { keptQuestions, rightOf } from './kept-question.ts'

export const volunteerPath = '/offices/bangphrom/volunteer'
export const trainingPath = `${volunteerPath}/training`
export const allChapters = ['civil-registration', 'general-registration', 'id-card']

/** A server with a volunteer, and ways to learn as one. */
export async function startTraining() {
  const server = await startTestServer()
  const { ask, db } = server
  await server.givenVolunteer('somchai')
  const { json: me } = await ask('somchai', 'GET', '/session')
  const of = { officeId: 'bangphrom', personId: String(me.id) }

  /** Time goes by, and the people are still signed in. */
  async function later(clock: string): Promise<void> {
    server.setClock(clock)
    await db.updateTable('session').set({ expiresAt: '2099-01-01T00:00:00.000Z' }).execute()
  }
  async function start(scope: string, person: PersonName = 'somchai') {
    const { status, json } = await ask(person, 'POST', `${trainingPath}/attempts`, { scope })
    expect(status, JSON.stringify(json)).toBe(200)
    return json as unknown as AttemptView
  }
  /** What is right and wrong, which only the server knows. */
  async function rightPlaces(attempt: Pick<AttemptView, 'id'>): Promise<number[][]> {
    const row = await findAttempt(db, of, attempt.id)
    if (!row) throw new Error('no such quiz')
    return keptQuestions(row).map(rightOf)
  }
  const answer = (attempt: Pick<AttemptView, 'id'>, place: number, chosen: number[], key = {}) =>
    ask(
      'somchai',
      'PUT',
      `${trainingPath}/attempts/${attempt.id}/answers/${place}`,
      { chosen },
      key,
    )
  /** Answers all of a quiz, the first `wrong` of it wrongly. */
  async function answerAll(attempt: AttemptView, wrong = 0): Promise<AttemptView> {
    const right = await rightPlaces(attempt)
    let last = attempt
    for (const [place, options] of right.entries()) {
      if (last.questions[place]?.marked) continue
      const other = last.questions[place]?.options.findIndex((_, i) => !options.includes(i)) ?? 0
      const { status, json } = await answer(attempt, place, place < wrong ? [other] : options)
      expect(status, JSON.stringify(json)).toBe(200)
      last = json as unknown as AttemptView
    }
    return last
  }
  async function pass(...scopes: string[]): Promise<void> {
    for (const scope of scopes) expect((await answerAll(await start(scope))).isPassed).toBe(true)
  }
  async function view(person: PersonName = 'somchai'): Promise<TrainingView> {
    const { status, json } = await ask(person, 'GET', trainingPath)
    expect(status).toBe(200)
    return json as unknown as TrainingView
  }
  return { ...server, of, later, start, rightPlaces, answer, answerAll, pass, view }
}
