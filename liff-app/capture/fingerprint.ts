import type { Gray } from './gray.ts'

const side = 32
/** Mean difference of lightness (of 255) that another encoding of one picture makes at most; another photo makes several. */
const sameWithin = 1

/** The lightness of the picture on a grid of 32 × 32, as hex. */
export function fingerprint({ width, height, light }: Gray): string {
  let hex = ''
  for (let row = 0; row < side; row++) {
    const [top, bottom] = bounds(row, height)
    for (let column = 0; column < side; column++) {
      const [left, right] = bounds(column, width)
      let sum = 0
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) sum += light[y * width + x]!
      }
      const mean = Math.round(sum / ((bottom - top) * (right - left)))
      hex += mean.toString(16).padStart(2, '0')
    }
  }
  return hex
}

/** Whether two fingerprints are of the same picture, even if it was encoded anew. Two photos of one paper differ by the hand that held the camera. */
export function isSamePicture(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let i = 0; i < one.length; i += 2) {
    const [a, b] = [one.slice(i, i + 2), other.slice(i, i + 2)]
    difference += Math.abs(Number.parseInt(a, 16) - Number.parseInt(b, 16))
  }
  return difference / (one.length / 2) < sameWithin
}

/** Where a part of the grid begins and ends, px: never empty. */
function bounds(part: number, length: number): [number, number] {
  const from = Math.min(length - 1, Math.floor((part * length) / side))
  return [from, Math.max(from + 1, Math.floor(((part + 1) * length) / side))]
}
