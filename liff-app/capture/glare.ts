import { type Gray, reduced } from './gray.ts'
import { insideOf, type Quad } from './quad.ts'

/** Lightness at which nothing is left to see. */
const white = 251
/** How much darker the paper must be around a white spot for it to be a lamp and not just white paper. */
const leastFall = 12

/** Share of the paper that a lamp or the sky has washed out. White paper in bright, even light is none. */
export function glareOf(picture: Gray, paper: Quad | undefined): number {
  const { width, height, light } = reduced(picture, 320)
  const inside = insideOf(paper, width, height)
  const far = new Uint8Array(width * height).fill(255)
  let [count, washed] = [0, 0]
  const near: number[] = []
  for (let at = 0; at < far.length; at++) {
    if (!inside[at]) continue
    count++
    if (light[at]! < white) continue
    washed++
    far[at] = 0
  }
  if (washed === 0) return 0
  spread(far, width, height)
  // A large spot fades over a longer way than a small one; light from a window falls off more slowly than either.
  const from = Math.min(45, Math.max(20, 0.5 * Math.sqrt(washed / Math.PI)))
  for (let at = 0; at < far.length; at++) {
    if (inside[at] && far[at]! >= from && far[at]! <= 1.7 * from) near.push(light[at]!)
  }
  // Letters are darker than the paper around them.
  near.sort((a, b) => a - b)
  const around = near[Math.floor(near.length * 0.6)]
  return around !== undefined && around <= 255 - leastFall ? washed / count : 0
}

/** Steps to the nearest nought, counted along rows and columns. */
function spread(far: Uint8Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (x > 0) far[at] = Math.min(far[at]!, far[at - 1]! + 1)
      if (y > 0) far[at] = Math.min(far[at]!, far[at - width]! + 1)
    }
  }
  for (let y = height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x
      if (x < width - 1) far[at] = Math.min(far[at]!, far[at + 1]! + 1)
      if (y < height - 1) far[at] = Math.min(far[at]!, far[at + width]! + 1)
    }
  }
}
