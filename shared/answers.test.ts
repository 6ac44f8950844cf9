import { expect, test } from 'vitest'
import { withoutSecrets, wrongAnswers } from './answers.ts'
import { definitions } from './services/definitions.ts'
import type { Fact, Service } from './services/service.ts'

/** A service that asks these as texts. */
function asking(...facts: Pick<Fact, 'id' | 'format' | 'secret'>[]): Service {
  const base = definitions['change-first-name']?.[0] as Service
  const texts = facts.map((fact): Fact => {
    return { ...fact, about: 'case', type: 'text', th: 'เลข', en: 'Number' }
  })
  return { ...base, facts: [...base.facts, ...texts] }
}

test.each([
  ['house', '10400123456', {}],
  ['house', '1040-012345-6', { house: 'wrong_type' }],
  ['house', '1040', { house: 'wrong_type' }],
  ['house', '<script>', { house: 'wrong_type' }],
  ['free', 'ถนนราชดำเนิน', {}],
])('takes a text as its format is stored, and nothing else: %s %s', (key, value, wrong) => {
  const service = asking({ id: 'house', format: 'house-code' }, { id: 'free' })
  expect(wrongAnswers(service, { [key]: value }, '2026-11-21')).toEqual(wrong)
})

test('keeps of a secret that it was given and well formed, however often it is kept', () => {
  const service = asking(
    { id: 'laser', format: 'laser-code', secret: true },
    { id: 'citizen', format: 'citizen-number', secret: true },
    { id: 'other', format: 'citizen-number', secret: true },
    { id: 'free', secret: true },
  )
  const given = { laser: 'JC1-1234567-89', citizen: '1999900000081', other: '12', free: 'abc' }
  const kept = { laser: 'XX0000000000', citizen: '*', other: '-', free: '*' }
  expect(withoutSecrets(service, given)).toEqual(kept)
  expect(withoutSecrets(service, kept)).toEqual(kept)
  expect(wrongAnswers(service, kept, '2026-11-21')).toEqual({})
})
