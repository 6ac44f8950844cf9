import { expect, test } from 'vitest'
import { progressAt, questionProgress } from './progress.ts'

test('never goes backwards when an answer brings new questions, and never passes the list', () => {
  const shown = [
    questionProgress('a', 0, 5),
    questionProgress('a', 1, 5),
    questionProgress('a', 2, 20),
    questionProgress('a', 3, 20),
  ]
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  expect(questionProgress('a', 19, 20)).toBeLessThan(progressAt.list)
  expect(questionProgress('a', 0, 20)).toBeLessThan(shown[1] ?? 0)
})
