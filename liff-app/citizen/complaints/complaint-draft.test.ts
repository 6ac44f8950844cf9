import { expect, test } from 'vitest'
import { emptyDraft, sendingOf, wrongAt } from './complaint-draft.ts'

const today = '2026-11-20'
const whole = { ...emptyDraft, kind: 'complaint', topic: 'waiting', text: 'รอนาน' } as const

test('each screen says what is missing, and lets pass what may be left out', () => {
  expect(wrongAt('kind', emptyDraft, today).map(({ field }) => field)).toEqual(['kind'])
  expect(wrongAt('topic', emptyDraft, today).map(({ field }) => field)).toEqual(['topic'])
  expect(wrongAt('words', emptyDraft, today).map(({ field }) => field)).toEqual(['text'])
  expect(wrongAt('words', whole, today)).toEqual([])
  expect(wrongAt('name', whole, today).map(({ field }) => field)).toEqual(['with-name'])
  expect(wrongAt('name', { ...whole, isNamed: false }, today)).toEqual([])
  expect(wrongAt('name', { ...whole, isNamed: true }, today).map(({ field }) => field)).toEqual([
    'name',
  ])
})

test('twenty thousand letters are told by how many to cut', () => {
  const [wrong] = wrongAt('words', { ...whole, text: 'ก'.repeat(20_000) }, today)
  expect(wrong?.text.th).toContain('16000')
  expect(wrongAt('words', { ...whole, text: 'ก'.repeat(4000) }, today)).toEqual([])
})

test.each([
  ['20', '11', '2569', true],
  ['21', '11', '2569', false],
  ['30', '2', '2569', false],
  ['5', '', '', false],
])('the day %s/%s/%s is judged', (day, month, year, isRight) => {
  const wrong = wrongAt('words', { ...whole, parts: { day, month, year } }, today)
  expect(wrong.length === 0).toBe(isRight)
})

test('what is sent again without a change goes under the same key', () => {
  const draft = { ...whole, isNamed: false }
  const sending = sendingOf(draft, 'th')
  expect(sendingOf({ ...draft, sending }, 'th')).toBe(sending)
  expect(sendingOf({ ...draft, sending, text: 'อีกเรื่อง' }, 'th').key).not.toBe(sending.key)
  expect(sending.body).toMatchObject({ name: null, caseCode: null, onDay: null })
})
