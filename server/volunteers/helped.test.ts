import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'
import { thanksOf } from './helped.ts'
import { findVolunteer } from './store.ts'

test('what a volunteer has helped in several ways is added up, for the month and in all', async () => {
  const { ask, db, deps, givenVolunteer } = await startTestServer()
  await givenVolunteer('somchai')
  const { json } = await ask('somchai', 'GET', '/session')
  const volunteer = await findVolunteer(db, 'bangphrom', String(json.id))
  if (!volunteer) throw new Error('no volunteer')
  const asked: string[] = []
  const given = (month: number, all: number) => async (_db: unknown, one: { id: string }) => {
    asked.push(one.id)
    return { month, all }
  }
  const ways = { booking: given(3, 40), advice: given(2, 7) }
  expect(await thanksOf(db, volunteer, deps.now(), ways)).toEqual({
    ...{ of: '2026-11', month: 5, all: 47 },
    by: [
      { kind: 'booking', month: 3, all: 40 },
      { kind: 'advice', month: 2, all: 7 },
    ],
  })
  expect(asked).toEqual([volunteer.id, volunteer.id])
})

test('a question to the staff is no help that is counted, and nobody but the volunteer is thanked', async () => {
  const { ask, givenVolunteer } = await startTestServer()
  await givenVolunteer('somchai')
  const at = '/offices/bangphrom/volunteer'
  const question = { text: 'บัตรหาย', serviceId: null, teamId: null, language: 'th' }
  expect((await ask('somchai', 'POST', `${at}/questions`, question)).status).toBe(201)
  expect((await ask('somchai', 'GET', `${at}/thanks`)).json).toMatchObject({
    ...{ of: '2026-11', month: 0, all: 0 },
  })
  expect((await ask('malee', 'GET', `${at}/thanks`)).json.code).toBe('not_volunteer')
})
