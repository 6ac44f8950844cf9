import { expect, test } from 'vitest'
import { definitions } from '../services/definitions.ts'
import type { Requirement } from '../services/service.ts'
import { asksForCopies } from './copies-asked.ts'

const paper = (change: Partial<Requirement>): Requirement => ({
  ...{ id: 'x', th: 'หนังสือ', en: 'Letter', form: 'original', copies: 0, lookup: 'none' },
  ...{ upload: 'never', checks: [], reasons: [], ...change },
})

test.each([
  ['the card itself', { th: 'บัตรประจำตัวประชาชน', form: 'show', lookup: 'full' }, false],
  ['a copy of the card', { th: 'บัตรประชาชน', form: 'copy', copies: 1 }, true],
  ['two copies beside the book', { th: 'ทะเบียนบ้าน', copies: 2 }, true],
  ['a copy of what the registers hold', { form: 'copy', copies: 1, lookup: 'full' }, true],
  [
    'a copy in place of the paper, as its owner likes',
    { form: 'original-or-signed-copy', lookup: 'full' },
    false,
  ],
  ['a copy of what no register holds', { form: 'copy', copies: 1 }, false],
] as const)('%s: %s', (_what, change, asks) => {
  expect(asksForCopies({ requirements: [paper(change)] })).toBe(asks)
})

test('no service of ours asks for a copy of the card or of the house registration', () => {
  const asking = Object.entries(definitions).filter(([, versions]) => versions.some(asksForCopies))
  expect(asking.map(([id]) => id)).toEqual([])
})
