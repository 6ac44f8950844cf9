import { expect, test } from 'vitest'
import { sameAnswers } from './same-answers.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'

const marriage = definitions['marriage-registration']?.[0] as Service
const answersOf = (role: string, birthDate: string) => ({
  [`${role}.birthDate`]: birthDate,
  [`${role}.nationality`]: 'thai',
  [`${role}.maritalHistory`]: 'never',
})

test('notices when the very same was said of both', () => {
  const twice = { ...answersOf('partyA', '1990-01-01'), ...answersOf('partyB', '1990-01-01') }
  expect(sameAnswers(marriage, twice)?.map(({ id }) => id)).toEqual(['partyA', 'partyB'])
})

test('is silent where anything differs, or nobody gave a date of birth', () => {
  const two = { ...answersOf('partyA', '1990-01-01'), ...answersOf('partyB', '1991-01-01') }
  expect(sameAnswers(marriage, two)).toBeUndefined()
  expect(sameAnswers(marriage, { bothCome: true })).toBeUndefined()
})
