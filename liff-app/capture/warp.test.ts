import { expect, test } from 'vitest'
import type { Quad } from './quad.ts'
import { whole } from './quad.ts'
import { sizeOf, turned, warp } from './warp.ts'

/** A picture whose red is its column and whose green is its row. */
function ramp(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++)
    data.set([i % width, Math.floor(i / width), 0, 255], i * 4)
  return { width, height, data }
}
const leaning: Quad = [
  { x: 0.2, y: 0.1 },
  { x: 0.9, y: 0.2 },
  { x: 0.8, y: 0.9 },
  { x: 0.1, y: 0.7 },
]

test('leaves a picture as it is when the page is all of it', async () => {
  const picture = ramp(200, 150)
  expect((await warp(picture, whole, picture)).data).toEqual(picture.data)
})

test.each([0, 1, 2, 3])(
  'brings the corners of the page into the corners, %i quarters turned',
  async (turns) => {
    const picture = ramp(250, 250)
    const quad = turned(leaning, turns)
    const size = { width: 400, height: 300 }
    const { data } = await warp(picture, quad, size)
    const ends = [0, 399, 400 * 300 - 1, 400 * 299]
    for (const [i, end] of ends.entries()) {
      const { x = 0, y = 0 } = quad[i] ?? {}
      expect(Math.abs((data[end * 4] ?? 0) - x * 250)).toBeLessThanOrEqual(2)
      expect(Math.abs((data[end * 4 + 1] ?? 0) - y * 250)).toBeLessThanOrEqual(2)
    }
  },
)

test('keeps straight lines straight: the middle of the page is where its diagonals cross', async () => {
  const { data } = await warp(ramp(250, 250), leaning, { width: 401, height: 301 })
  const middle = (150 * 401 + 200) * 4
  const [a, b, c, d] = leaning
  const cross = (p: typeof a, q: typeof a) => p.x * q.y - p.y * q.x
  const along = { x: c.x - a.x, y: c.y - a.y }
  const share =
    cross({ x: b.x - a.x, y: b.y - a.y }, { x: d.x - b.x, y: d.y - b.y }) /
    cross(along, { x: d.x - b.x, y: d.y - b.y })
  expect(Math.abs((data[middle] ?? 0) - (a.x + share * along.x) * 250)).toBeLessThanOrEqual(1.5)
  expect(Math.abs((data[middle + 1] ?? 0) - (a.y + share * along.y) * 250)).toBeLessThanOrEqual(1.5)
})

test('never makes a page larger than it was photographed', () => {
  expect(sizeOf(whole, { width: 300, height: 400 }, 2000)).toEqual({ width: 300, height: 400 })
  expect(sizeOf(whole, { width: 3000, height: 4000 }, 2000)).toEqual({ width: 1500, height: 2000 })
})
