import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKey } from './key-ring.ts'
import { checkValue, DamagedFile, DamagedKey, rewrap, seal, unseal } from './seal.ts'

const place = { officeId: 'bangphrom', caseId: 'c1', key: 'letter', pageId: 'p1' }
const bytes = Uint8Array.from(randomBytes(5000))
const key = newKey('bangphrom', 1)

test('opens what was sealed, and shows nothing of it in between', () => {
  const { sealed, wrappedKey } = seal(place, bytes, key)
  expect(unseal(place, sealed, wrappedKey, key)).toEqual(bytes)
  expect(sealed.includes(Buffer.from(bytes.subarray(100, 116)))).toBe(false)
})

test('never uses a key or a beginning twice', () => {
  const [a, b] = [seal(place, bytes, key), seal(place, bytes, key)]
  expect(a.sealed.equals(b.sealed)).toBe(false)
  expect(a.wrappedKey).not.toBe(b.wrappedKey)
})

test.each([
  ['office', { ...place, officeId: 'khlongphrom' }],
  ['case', { ...place, caseId: 'c2' }],
  ['paper', { ...place, key: 'passport' }],
  ['page', { ...place, pageId: 'p2' }],
])('does not open as a page of another %s', (_what, other) => {
  const { sealed, wrappedKey } = seal(place, bytes, key)
  expect(() => unseal(other, sealed, wrappedKey, key)).toThrow(DamagedKey)
})

test('does not open the file of another page, though both are ours', () => {
  const [a, b] = [seal(place, bytes, key), seal({ ...place, pageId: 'p2' }, bytes, key)]
  expect(() => unseal(place, b.sealed, a.wrappedKey, key)).toThrow(DamagedFile)
  expect(() => unseal(place, a.sealed, b.wrappedKey, key)).toThrow(DamagedKey)
})

test('notices every single bit that is turned', () => {
  const { sealed, wrappedKey } = seal(place, bytes.subarray(0, 40), key)
  for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
    const turned = Uint8Array.from(sealed)
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => unseal(place, turned, wrappedKey, key), `bit ${bit}`).toThrow(DamagedFile)
  }
})

test('notices every length at which a file is cut off, and what is added', () => {
  const { sealed, wrappedKey } = seal(place, bytes.subarray(0, 40), key)
  for (let length = 0; length < sealed.byteLength; length++) {
    const cut = sealed.subarray(0, length)
    expect(() => unseal(place, cut, wrappedKey, key), `${length} bytes`).toThrow(DamagedFile)
  }
  const longer = Buffer.concat([sealed, Buffer.from([0])])
  expect(() => unseal(place, longer, wrappedKey, key)).toThrow(DamagedFile)
})

test('opens under the new key after a rotation, and no longer under the old one', () => {
  const next = newKey('bangphrom', 2)
  const { sealed, wrappedKey } = seal(place, bytes, key)
  const rewrapped = rewrap(place, wrappedKey, key, next)
  expect(unseal(place, sealed, rewrapped, next)).toEqual(bytes)
  expect(() => unseal(place, sealed, rewrapped, key)).toThrow(DamagedKey)
  expect(() => rewrap(place, wrappedKey, next, key)).toThrow(DamagedKey)
})

test('knows a key by a value that differs with key, office and version', () => {
  const values = [
    key,
    { ...key, version: 2 },
    { ...key, officeId: 'khlongphrom' },
    newKey('bangphrom', 1),
  ].map(checkValue)
  expect(new Set(values).size).toBe(4)
  expect(checkValue(key)).toBe(values[0])
})
