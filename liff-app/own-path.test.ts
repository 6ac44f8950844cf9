import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

const origin = 'https://phrom.example'

test('keeps a path of the app as it is', () => {
  expect(ownPath('/bangphrom/cases?a=1#b', origin)).toBe('/bangphrom/cases?a=1#b')
})

test.each([
  null,
  '',
  'bangphrom',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '//[',
  'javascript:alert(1)',
])('leads nobody elsewhere by %j', (wanted) => {
  expect(ownPath(wanted, origin)).toBeUndefined()
})
