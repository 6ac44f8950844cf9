import { keyPattern, secretPattern } from '@phrom/shared/systems.ts'
import { expect, test } from 'vitest'
import { newKey, newSecret } from './new-secret.ts'

test('keys and secrets are of the shape that the server takes, and no two are the same', () => {
  const made = Array.from({ length: 200 }, () => [newKey(), newSecret()] as const)
  for (const [key, secret] of made) {
    expect(key).toMatch(keyPattern)
    expect(secret).toMatch(secretPattern)
  }
  expect(new Set(made.flat()).size).toBe(400)
})
