import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLength, makeCode, readCode, readScanned, showCode } from './case-code.ts'

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

test('finds the code that was scanned: alone, at the end of a slip’s address, or as a scanner types that', () => {
  const code = makeCode((below) => below - 1)
  const address = `https://phrom.example/bangphrom/slip#abcdefghijklmnopqrstuv.${code}`
  for (const text of [
    code,
    showCode(code),
    address,
    address.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  ]) {
    expect(readScanned(text)).toBe(code)
  }
  expect(readScanned('https://phrom.example/bangphrom')).toBeUndefined()
  expect(readScanned(`X${code}`)).toBeUndefined()
})
