import { expect, test, vi } from 'vitest'
import { daily, doorsBehindMore } from './doors.ts'

vi.mock('./day/is-head.ts', () => ({ isHead: () => true, isAdmin: () => true }))

test('every screen of staff has one door, and every door an icon of its own', () => {
  const doors = [...daily, ...doorsBehindMore('bangphrom').flatMap((group) => group.doors)]
  expect(new Set(doors.map(({ at }) => at)).size).toBe(doors.length)
  expect(new Set(doors.map(({ icon }) => icon)).size).toBe(doors.length)
})
