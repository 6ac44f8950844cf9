import { expect, test } from 'vitest'
import { newToken } from './new-token.ts'

test('every token is 22 letters that stand in an address as they are, and no two are alike', () => {
  const tokens = Array.from({ length: 500 }, newToken)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/)
  expect(new Set(tokens).size).toBe(tokens.length)
})
