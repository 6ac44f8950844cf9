import type { Fact } from '@phrom/shared/services/service.ts'
import { expect, test } from 'vitest'
import { tellAnswer } from './answers.ts'

const born = { type: 'date' } as Fact

test('tells that a day falls under the old calendar, and says nothing of a later one', () => {
  expect(tellAnswer(born, '1937-03-15')).toMatch(/^15.มี\.ค\. 2480 · .*ปฏิทินเดิม/)
  expect(tellAnswer(born, '1937-04-01')).toMatch(/^1.เม\.ย\. 2480$/)
})

test('shows a number of a format in its groups, and a secret one not at all', () => {
  const house = { type: 'text', format: 'house-code' } as Fact
  expect(tellAnswer(house, '10400123456')).toBe('1040-012345-6')
  expect(tellAnswer({ ...house, secret: true }, '*')).toBe('ให้ไว้แล้ว')
})
