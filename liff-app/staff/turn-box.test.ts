import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxBetween, changeBox, turnBack, turnBox } from './turn-box.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyBox = fc
  .tuple(share, share, share, share)
  .map(([ax, ay, bx, by]) => boxBetween({ x: ax, y: ay }, { x: bx, y: by }))

test('turns a box with its picture: what is at the top right comes to the bottom right', () => {
  const topRight = { x: 0.8, y: 0, width: 0.2, height: 0.1 }
  const turned = turnBox(topRight, 1)
  expect(turned.x).toBeCloseTo(0.9)
  expect(turned.y).toBeCloseTo(0.8)
  expect([turned.width, turned.height]).toEqual([0.1, 0.2])
})

test('finds a box again on the picture as it was sent, however it was turned', () => {
  fc.assert(
    fc.property(anyBox, fc.integer({ min: -8, max: 8 }), (box, turns) => {
      const back = turnBack(turnBox(box, turns), turns)
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        expect(back[side]).toBeCloseTo(box[side], 9)
      }
    }),
  )
})

test('keeps a box on its picture, wherever it is pushed', () => {
  const push = fc.double({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(anyBox, push, push, push, push, (box, x, y, width, height) => {
      const moved = changeBox(box, { x, y, width, height }, 0.02)
      expect(moved.x).toBeGreaterThanOrEqual(0)
      expect(moved.y).toBeGreaterThanOrEqual(0)
      expect(moved.width).toBeGreaterThanOrEqual(0.02)
      expect(moved.height).toBeGreaterThanOrEqual(0.02)
      expect(moved.x + moved.width).toBeLessThanOrEqual(1 + 1e-9)
      expect(moved.y + moved.height).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('cuts off what is drawn beyond the edge', () => {
  expect(boxBetween({ x: 1.4, y: 0.5 }, { x: 0.75, y: -0.2 })).toEqual({
    x: 0.75,
    y: 0,
    width: 0.25,
    height: 0.5,
  })
})
