import { addDays, instantAt } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { runRetention } from '../retention/run.ts'
import { monday } from '../testing.ts'
import { startSurvey } from './testing-survey.ts'
import { verifySurveys } from './verify.ts'

test.each([
  ['a team has more answers than visits that have answered', sql`delete from survey_spent`],
  ['somebody answered who was at no counter', sql`delete from visit`],
] as const)('finds that %s', async (check, damage) => {
  const { db, rate, visited } = await startSurvey()
  await rate(await visited())
  expect(await verifySurveys(db)).toEqual([])
  await damage.execute(db)
  expect(await verifySurveys(db)).toMatchObject([{ check, officeId: 'bangphrom' }])
})

test('the database itself takes no sixth level', async () => {
  const { db, rate, visited } = await startSurvey()
  await rate(await visited())
  for (const column of ['face', 'easy']) {
    const set = sql`update survey_answer set ${sql.ref(column)} = 6`
    await expect(set.execute(db)).rejects.toThrow()
  }
})

test('words go after a year and levels stay; codes go some time after they open nothing', async () => {
  const { answers, db, deps, rate, setClock, visited } = await startSurvey()
  await rate(await visited(), { text: 'รอนาน', face: 2 })
  await visited()
  const run = async (days: number) => {
    setClock(instantAt(addDays(monday, days), '02:30'))
    const { surveys } = await runRetention(deps)
    const codes = await db.selectFrom('surveyInvitation').select('code').execute()
    return [surveys, codes.length]
  }
  expect(await run(90)).toEqual([0, 2])
  expect(await run(91)).toEqual([0, 0])
  expect(await run(365)).toEqual([0, 0])
  expect(await run(366)).toEqual([1, 0])
  expect(await answers()).toMatchObject([{ face: 2, text: null }])
  expect(await verifySurveys(db)).toEqual([])
})
