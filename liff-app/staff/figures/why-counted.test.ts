import { expect, test } from 'vitest'
import { reasonName, tellWhy } from './why-counted.ts'

test('tells why a case was counted: minutes, a reason, or how it stands', () => {
  expect(tellWhy('waiting', '12', 'th')).toBe('12 นาที')
  expect(tellWhy('not-served', 'paper-missing|id-card', 'en')).toBe('A paper was missing')
  expect(tellWhy('papers-returned', 'id-card|expired', 'en')).toBe('It has expired')
  expect(tellWhy('no-shows', 'no-show', 'en')).toBe('Did not come')
})

test('shows nothing of what staff wrote in their own words', () => {
  expect(tellWhy('not-served', 'other|นายสมชาย เมา', 'th')).toBe('เหตุอื่น')
  expect(tellWhy('papers-returned', 'id-card|เบลอมาก', 'th')).toBe('เหตุอื่น')
  expect(tellWhy('cases', 'toString', 'en')).toBe('')
  expect(reasonName('not-served', 'constructor|x')).toEqual(reasonName('not-served', 'nothing|'))
})
