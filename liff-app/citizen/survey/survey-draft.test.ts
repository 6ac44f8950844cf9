import { afterEach, expect, test, vi } from 'vitest'
import { dropSurvey, keepSurvey, surveyBegunBefore } from './survey-draft.ts'

afterEach(() => vi.unstubAllGlobals())

function givenPhone(): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  return kept
}

test('an answer goes on under its key after the page was closed, and leaves nothing once it is sent', () => {
  const kept = givenPhone()
  const begun = { ...surveyBegunBefore('bangphrom', 'x'), face: 4 as const, step: 2, text: 'รอนาน' }
  keepSurvey('bangphrom', 'x', begun)
  expect(surveyBegunBefore('bangphrom', 'x')).toEqual(begun)
  expect(surveyBegunBefore('bangphrom', 'y').key).not.toBe(begun.key)
  dropSurvey('bangphrom', 'x')
  expect(kept.size).toBe(0)
})

test('what can no longer be finished is begun anew', () => {
  givenPhone()
  const old = {
    ...surveyBegunBefore('bangphrom', 'x'),
    at: Date.now() - 49 * 3_600_000,
    text: 'เก่า',
  }
  keepSurvey('bangphrom', 'x', old)
  expect(surveyBegunBefore('bangphrom', 'x')).toMatchObject({ text: '', step: 0 })
})

test('a phone that keeps nothing, or something broken, still answers', () => {
  expect(surveyBegunBefore('bangphrom', 'x').step).toBe(0)
  keepSurvey('bangphrom', 'x', surveyBegunBefore('bangphrom', 'x'))
  givenPhone().set('phrom:survey:bangphrom:x', '{')
  expect(surveyBegunBefore('bangphrom', 'x').items).toEqual({})
})
