import { expect, test } from 'vitest'
import { fingerprint, isSamePicture } from './fingerprint.ts'
import type { Gray } from './gray.ts'

/** A scene that moves with the hand that holds the camera. */
function scene(width: number, height: number, shift = 0, grain = 0): Gray {
  const light = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [((at % width) / width) * 40 + shift, (Math.floor(at / width) / height) * 30]
    return 128 + 90 * Math.sin(x) * Math.cos(y + shift) + grain * (((at * 7919) % 5) - 2)
  })
  return { width, height, light }
}

test('knows the same picture after another encoding and at another size', () => {
  const first = fingerprint(scene(800, 600))
  expect(isSamePicture(first, fingerprint(scene(800, 600)))).toBe(true)
  expect(isSamePicture(first, fingerprint(scene(800, 600, 0, 3)))).toBe(true)
  expect(isSamePicture(first, fingerprint(scene(640, 480)))).toBe(true)
})

test('tells another photo of the same scene apart', () => {
  const first = fingerprint(scene(800, 600))
  expect(isSamePicture(first, fingerprint(scene(800, 600, 0.2)))).toBe(false)
})

test.each([
  [1, 1],
  [1, 700],
  [31, 33],
])('has a fingerprint for a picture of %i × %i', (width, height) => {
  expect(fingerprint(scene(width, height))).toMatch(/^[0-9a-f]{2048}$/)
})
