import { type Gray, reduced } from './gray.ts'

const side = 160
/** The paper touches a side of the frame if so much of that side is paper. */
const leastTouch = 0.12
/** Paper and table must differ by so much (of 255), and each be so much of the picture, to be told apart. */
const leastApart = 28
const leastShare = 0.06

/**
 * Whether a paper runs out of the frame: it touches one, two or three sides, and what lies beside it is seen elsewhere. A picture that
 * is paper all around (a scan, a screenshot) is whole.
 */
export function isCutOff(picture: Gray): boolean {
  const small = reduced(picture, side)
  const { width, height, light } = small
  const edge = borderOf(light)
  if (edge === undefined) return false
  const isPaper = (x: number, y: number) => light[y * width + x]! > edge
  const shareOf = (length: number, at: (i: number) => boolean) => {
    let paper = 0
    for (let i = 0; i < length; i++) if (at(i)) paper += 1
    return paper / length
  }
  const touched = [
    shareOf(width, (x) => isPaper(x, 0)),
    shareOf(width, (x) => isPaper(x, height - 1)),
    shareOf(height, (y) => isPaper(0, y)),
    shareOf(height, (y) => isPaper(width - 1, y)),
  ].filter((share) => share > leastTouch).length
  return touched > 0 && touched < 4
}

/** The lightness that parts a picture best into two (Otsu 1979); undefined where it has but one. */
function borderOf(light: Uint8Array): number | undefined {
  const counts = new Float64Array(256)
  for (const value of light) counts[value]! += 1 / light.length
  const mean = counts.reduce((sum, count, value) => sum + count * value, 0)
  let [best, border, gap] = [0, 0, 0]
  for (let value = 0, below = 0, sum = 0; value < 256; value++) {
    below += counts[value]!
    sum += counts[value]! * value
    if (below < leastShare || below > 1 - leastShare) continue
    const apart = (mean - sum) / (1 - below) - sum / below
    const parting = below * (1 - below) * apart * apart
    if (parting > best) [best, border, gap] = [parting, value, apart]
  }
  return gap >= leastApart ? border : undefined
}
