import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

test('makes ids that are UUIDv7 and stand in the order of time', () => {
  const [early, late] = [uuidv7(1_700_000_000_000), uuidv7(1_800_000_000_000)]
  expect(validate(early) && version(early) === 7).toBe(true)
  expect(early < late).toBe(true)
  expect(uuidv7(1)).not.toBe(uuidv7(1))
})
