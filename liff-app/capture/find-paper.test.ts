import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPaper } from './find-paper.ts'
import type { Gray } from './gray.ts'
import type { Point } from './quad.ts'

const table = 70
const sheet = 225

/** A bright sheet with lines of text on a dark table; corners in px, clockwise. */
function picture(width: number, height: number, corners: Point[]): Gray {
  const light = new Uint8Array(width * height).fill(table)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInside = corners.every((corner, i) => {
        const next = corners[(i + 1) % 4]!
        return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0
      })
      if (isInside) light[y * width + x] = y % 24 < 4 && x % 9 < 5 ? 60 : sheet
    }
  }
  return { width, height, light }
}

function flat(width: number, height: number, lightness: number): Gray {
  return { width, height, light: new Uint8Array(width * height).fill(lightness) }
}

test('finds the four corners of a sheet that lies askew, to a hundredth of the picture', () => {
  const corners = [
    { x: 130, y: 110 },
    { x: 640, y: 160 },
    { x: 600, y: 900 },
    { x: 90, y: 850 },
  ]
  const found = findPaper(picture(720, 960, corners))
  expect(found).toBeDefined()
  for (const [i, { x, y }] of corners.entries()) {
    expect(Math.abs((found?.[i]?.x ?? 9) - x / 720)).toBeLessThan(0.01)
    expect(Math.abs((found?.[i]?.y ?? 9) - y / 960)).toBeLessThan(0.01)
  }
})

test('finds a dark booklet on a bright table too', () => {
  const bright = picture(720, 960, [
    { x: 60, y: 80 },
    { x: 660, y: 100 },
    { x: 650, y: 890 },
    { x: 70, y: 870 },
  ])
  expect(findPaper({ ...bright, light: bright.light.map((value) => 255 - value) })).toBeDefined()
})

const farOff = [
  { x: 260, y: 360 },
  { x: 480, y: 370 },
  { x: 470, y: 560 },
  { x: 250, y: 550 },
]

test('finds a sheet that is small in a photo, but takes no box of a screenshot for one', () => {
  const drawn = picture(720, 960, farOff)
  expect(findPaper(drawn)).toBeUndefined()
  let state = 1
  const grainy = drawn.light.map((value) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return value + (state >> 28)
  })
  expect(findPaper({ ...drawn, light: grainy })).toBeDefined()
})

test.each([
  ['nothing but white', flat(600, 800, 255)],
  ['nothing but black', flat(600, 800, 0)],
  ['one pixel', flat(1, 1, 128)],
  ['a strip', flat(3, 900, 128)],
  [
    'a sheet that runs out of the frame',
    picture(720, 960, [
      { x: -80, y: 110 },
      { x: 560, y: 110 },
      { x: 560, y: 800 },
      { x: -80, y: 800 },
    ]),
  ],
  [
    'a screenshot, which is paper all over',
    picture(720, 960, [
      { x: -1, y: -1 },
      { x: 721, y: -1 },
      { x: 721, y: 961 },
      { x: -1, y: 961 },
    ]),
  ],
])('is silent about %s rather than cut text away', (_name, gray) => {
  expect(findPaper(gray)).toBeUndefined()
})

test('whatever the pixels: silent, or four corners in clockwise order within the picture', () => {
  const size = fc.integer({ min: 1, max: 90 })
  fc.assert(
    fc.property(size, size, fc.integer(), (width, height, seed) => {
      let state = seed | 1
      const light = Uint8Array.from({ length: width * height }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0
        return state >>> 24 > 128 ? 255 : (state >>> 16) & 255
      })
      const found = findPaper({ width, height, light })
      if (!found) return
      for (const [i, corner] of found.entries()) {
        const [next, after] = [found[(i + 1) % 4]!, found[(i + 2) % 4]!]
        expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(corner.x, corner.y)).toBeLessThanOrEqual(1)
        expect(
          (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x),
        ).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})
