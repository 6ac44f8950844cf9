import { beforeEach, expect, test } from 'vitest'
import { movingOf, percentOf, refusedOf, type Upload, unsentOf, uploads } from './upload-list.ts'

const page = (id: string, of: Partial<Upload> = {}): Upload => ({
  id,
  office: 'bangphrom',
  caseId: 'case',
  key: 'letter',
  file: new Blob(['x'.repeat(100)]),
  doubts: [],
  percent: 0,
  state: 'waiting',
  stored: true,
  ...of,
})
beforeEach(() => {
  uploads.value = [
    page('a', { state: 'sending', percent: 50 }),
    page('b'),
    page('c', { state: 'refused', percent: 100 }),
    page('d', { key: 'certificate' }),
    page('e', { caseId: 'another' }),
  ]
})

test('tells what is on its way from what was refused, by case and by paper', () => {
  const ids = (list: Upload[]) => list.map(({ id }) => id).join('')
  expect(ids(movingOf('case'))).toBe('abd')
  expect(ids(movingOf('case', 'letter'))).toBe('ab')
  expect(ids(refusedOf('case'))).toBe('c')
  expect(ids(refusedOf('case', 'certificate'))).toBe('')
  expect(ids(unsentOf('case'))).toBe('abcd')
})

test('counts the per cent of several pages by their bytes, and says 100 only when all have left', () => {
  const large = page('f', { file: new Blob(['x'.repeat(300)]) })
  expect(percentOf(movingOf('case', 'letter'))).toBe(25)
  expect(percentOf([page('a', { percent: 100 }), large])).toBe(25)
  expect(percentOf([page('a', { percent: 100 }), { ...large, percent: 99 }])).toBe(99)
  expect(percentOf([page('a', { percent: 100 }), { ...large, percent: 100 }])).toBe(100)
  expect(percentOf([])).toBe(0)
})
