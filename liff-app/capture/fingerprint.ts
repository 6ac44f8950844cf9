import type { Gray } from './gray.ts'

const side = 16
/** Mean difference of the fields, of 255, up to which two pictures are one: packing it again moves them by less, another photo by more. */
const sameUpTo = 1

/**
 * Tells the same picture again, also after another encoding or size; differs for two photos of one paper. Hex: the mean lightness
 * of 16 by 16 fields, far too coarse to read anything from. Compare two with `isSamePicture`.
 */
export function fingerprint({ width, height, light }: Gray): string {
  const sums = new Float64Array(side * side)
  const counts = new Uint32Array(side * side)
  const columns = Uint8Array.from({ length: width }, (_, x) => Math.floor((x * side) / width))
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * side) / height) * side
    for (let x = 0; x < width; x++, at++) {
      sums[row + columns[x]!]! += light[at]!
      counts[row + columns[x]!]!++
    }
  }
  return Array.from(sums, (sum, field) => {
    const mean = Math.round(sum / Math.max(1, counts[field]!))
    return mean.toString(16).padStart(2, '0')
  }).join('')
}

export function isSamePicture(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let at = 0; at < one.length; at += 2) {
    difference += Math.abs(fieldAt(one, at) - fieldAt(other, at))
  }
  return difference / (one.length / 2) < sameUpTo
}

function fieldAt(print: string, at: number): number {
  return Number.parseInt(print.slice(at, at + 2), 16)
}
