import { expect, test } from 'vitest'
import { eighthsOf, whyNotPicture } from './decode.ts'

test.each([
  [2000, 10],
  [2600, 8],
  [4000, 5],
  [8192, 3],
  [12000, 2],
  [17000, 2],
])('reads a JPEG of %i pixels in %i eighths', (longSide, eighths) => {
  expect(eighthsOf(longSide)).toBe(eighths)
})

const jpeg = { type: 'image/jpeg', isWhole: true } as const
test.each([
  [{ ...jpeg, width: 3000, height: 4000 }, undefined],
  [{ ...jpeg, width: 30_000, height: 30_000 }, 'picture_too_big'],
  [{ ...jpeg, width: 9000, height: 12_000, progressive: true }, 'picture_too_big'],
  [{ ...jpeg, width: 3000, height: 4000, isWhole: false }, 'file_unreadable'],
  [{ ...jpeg, width: 0, height: 4000 }, 'file_unreadable'],
])('judges a picture by its header alone (%o)', (header, problem) => {
  expect(whyNotPicture(header)).toBe(problem)
})
