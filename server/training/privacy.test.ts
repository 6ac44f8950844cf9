import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answers as described } from '../http/openapi.ts'
import { runRetention } from '../retention/run.ts'
import { allChapters, startTraining, trainingPath, volunteerPath } from './testing-training.ts'
import { verifyTraining } from './verify.ts'

const tables = ['trainingService', 'trainingAttempt', 'trainingCertificate', 'advice'] as const

async function startTrained() {
  const server = await startTraining()
  const { ask, db, pass, answerAll, start } = server
  await ask('somchai', 'PUT', `${trainingPath}/services/id-card-lost`, { version: '2026-11-20' })
  await answerAll(await start('id-card'), 5)
  await pass(...allChapters)
  await ask('somchai', 'POST', `${volunteerPath}/advice`)
  async function held(): Promise<number[]> {
    const counts: number[] = []
    for (const table of tables) {
      counts.push((await db.selectFrom(table).selectAll().execute()).length)
    }
    return counts
  }
  return { ...server, held }
}

test('My data shows what was learned, how quizzes went, the certificate and the advice', async () => {
  const { ask } = await startTrained()
  const { json } = await ask('somchai', 'GET', '/me')
  expect(v.is(described.myData, json), JSON.stringify(json.training)).toBe(true)
  expect(json.training).toMatchObject([
    {
      officeId: 'bangphrom',
      quizzes: [
        { scope: 'id-card', right: 5, asked: 10, isPassed: false },
        { scope: 'civil-registration', isPassed: true },
        { scope: 'general-registration', isPassed: true },
        { scope: 'id-card', right: 10, isPassed: true },
      ],
      certificate: { issuedAt: '2026-11-20T02:00:00.000Z' },
      advice: [{ month: '2026-11', times: 1 }],
    },
  ])
  expect((await ask('malee', 'GET', '/me')).json.training).toEqual([])
})

test('who is erased has learned nothing', async () => {
  const { ask, db, held } = await startTrained()
  expect(await held()).toEqual([28, 4, 1, 1])
  await db.deleteFrom('volunteer').execute()
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  expect(await held()).toEqual([0, 0, 0, 0])
})

test('after ninety days it stays that a quiz was passed, and no question of it', async () => {
  const { deps, db, later, held, view } = await startTrained()
  await later('2027-02-18T02:00:00.000Z')
  expect((await runRetention(deps)).training).toBe(0)
  await later('2027-02-19T02:00:00.000Z')
  expect((await runRetention(deps)).training).toBe(4)
  expect(await held()).toEqual([28, 3, 1, 1])
  const rows = await db.selectFrom('trainingAttempt').selectAll().execute()
  expect(rows.every(({ questions, given }) => questions === '[]' && given === '[]')).toBe(true)
  expect((await view()).certificate?.isFresh).toBe(true)
  expect((await runRetention(deps)).training).toBe(0)
  expect(await verifyTraining(db)).toEqual([])
})

test('ninety days after somebody stops to help, nothing of the course is left; who comes back sooner goes on', async () => {
  const { deps, db, later, held, givenVolunteer, view } = await startTrained()
  const ended = { state: 'left', endedAt: '2026-11-20T02:00:00.000Z' } as const
  await db.updateTable('volunteer').set(ended).execute()
  await later('2027-02-18T02:00:00.000Z')
  await runRetention(deps)
  expect((await held())[2]).toBe(1)
  const back = await givenVolunteer('somchai')
  expect((await view()).certificate).not.toBeNull()
  await db.updateTable('volunteer').set(ended).where('id', '=', back).execute()
  await later('2027-02-19T02:00:00.000Z')
  await runRetention(deps)
  expect(await held()).toEqual([0, 0, 0, 0])
})

test('verify finds what cannot be', async () => {
  const { db } = await startTrained()
  expect(await verifyTraining(db)).toEqual([])
  await db.updateTable('trainingAttempt').set({ rightCount: 3 }).execute()
  await db.updateTable('trainingService').set({ learnedVersion: null }).execute()
  await db.updateTable('advice').set({ times: 0 }).execute()
  await db.deleteFrom('trainingAttempt').where('scope', '=', 'civil-registration').execute()
  const found = (await verifyTraining(db)).map(({ check }) => check)
  expect(new Set(found).size).toBe(4)
  await db.updateTable('trainingAttempt').set({ rightCount: 11, passedAt: null }).execute()
  expect(new Set((await verifyTraining(db)).map(({ check }) => check)).size).toBe(5)
})
