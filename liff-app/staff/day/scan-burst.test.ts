import { expect, test } from 'vitest'
import { addKey, noBurst, scanned } from './scan-burst.ts'

/** Keys, so many milliseconds apart. */
function press(codes: string[], apart: number) {
  return codes.reduce((burst, code, i) => addKey(burst, code, 1000 + i * apart), noBurst)
}
const code = ['KeyK', 'Digit7', 'KeyM', 'Minus', 'Digit4', 'KeyP', 'Digit9']
const last = (apart: number) => 1000 + (code.length - 1) * apart

test('reads what a scanner types', () => {
  expect(scanned(press(code, 10), last(10) + 10)).toBe('K7M-4P9')
})

test('takes shift, which a scanner presses for capitals, as no interruption', () => {
  const capitals = code.flatMap((key) => ['ShiftLeft', key])
  expect(scanned(press(capitals, 8), 1000 + 13 * 8 + 8)).toBe('K7M-4P9')
})

test.each([
  ['a hand types the same', press(code, 80), last(80) + 10],
  ['the end comes late', press(code, 10), last(10) + 200],
  ['two keys were pressed in a hurry', press(['KeyN', 'KeyA'], 20), 1030],
])('takes nothing for scanned where %s', (_name, burst, endAt) => {
  expect(scanned(burst, endAt)).toBeUndefined()
})
