import { expect, test } from 'vitest'
import { advise } from './advice.ts'

test('says nothing of a photo that nothing is wrong with', () => {
  expect(advise([], 'a', ['b', 'c', 'd', 'e'])).toEqual({
    doubts: [],
    asks: false,
    doubted: ['b', 'c', 'd', 'e'],
  })
})

test('asks for a better one three times, then never again for this paper', () => {
  let doubted: readonly string[] = []
  const asked = ['a', 'b', 'c', 'd', 'e'].map((fingerprint) => {
    const advice = advise(['blurred'], fingerprint, doubted)
    doubted = advice.doubted
    return advice.asks
  })
  expect(asked).toEqual([true, true, true, false, false])
})

test('knows the very same bad picture again, and says so before anything else', () => {
  const first = advise(['dark', 'blurred'], 'a', [])
  expect(first.doubts).toEqual(['dark', 'blurred'])
  expect(advise(['dark', 'blurred'], 'a', first.doubted).doubts).toEqual([
    'same',
    'dark',
    'blurred',
  ])
  expect(advise(['dark', 'blurred'], 'b', first.doubted).doubts).toEqual(['dark', 'blurred'])
})

test('tells the office of its doubts also when it no longer asks', () => {
  expect(advise(['glare'], 'd', ['a', 'b', 'c'])).toMatchObject({ doubts: ['glare'], asks: false })
})
