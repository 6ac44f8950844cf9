import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLength, makeCode, readCode, showCode } from './case-code.ts'
import { readName, readPhone, showPhone } from './formats.ts'

test.each([
  ['081-234-5678', '0812345678'],
  ['๐๘๑ ๒๓๔ ๕๖๗๘', '0812345678'],
  ['+66 81 234 5678', '0812345678'],
  ['0066812345678', '0812345678'],
  ['02-123-4567', '021234567'],
  ['053 123 456', '053123456'],
  ['081-234-567', undefined],
  ['1234567890', undefined],
  ['', undefined],
  ['โทร', undefined],
])('reads the telephone number %s', (typed, phone) => {
  expect(readPhone(typed)).toBe(phone)
  if (phone) expect(readPhone(showPhone(phone))).toBe(phone)
})

test.each([
  ['  มาลี   ใจดี ', 'มาลี ใจดี'],
  ['Thomas O’Weber-Smith Jr.', 'Thomas O’Weber-Smith Jr.'],
  ['<script>', undefined],
  ['ก', undefined],
  ['ม'.repeat(101), undefined],
])('reads the name %s', (typed, name) => {
  expect(readName(typed)).toBe(name)
})

const code = fc
  .infiniteStream(fc.nat())
  .map((stream) => makeCode((below) => (stream.next().value ?? 0) % below))

test('makes codes that are read back as people type them', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toHaveLength(codeLength)
      expect(readCode(showCode(made).toLowerCase())).toBe(made)
    }),
  )
})

test('finds one wrong character and two that changed places', () => {
  fc.assert(
    fc.property(
      code,
      code,
      fc.nat(codeLength - 1),
      fc.nat(codeLength - 2),
      (made, other, at, swap) => {
        const wrong = made.slice(0, at) + other[at] + made.slice(at + 1)
        if (wrong !== made) expect(readCode(wrong)).toBeUndefined()
        const swapped = made.slice(0, swap) + made[swap + 1] + made[swap] + made.slice(swap + 2)
        if (swapped !== made && swap < codeLength - 2) expect(readCode(swapped)).toBeUndefined()
      },
    ),
  )
})
