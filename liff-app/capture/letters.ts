import type { Gray } from './gray.ts'
import { type Spot, spotSide } from './text-spots.ts'

/**
 * How high letters stand, px: the middle one of all marks of ink in these pieces and their surroundings. Nothing where there are
 * too few to say. Lines of ink (frames, rules) are longer than letters and count for nothing.
 */
export function letterHeight(picture: Gray, spots: readonly Spot[]): number | undefined {
  const heights: number[] = []
  for (const spot of spots) collect(picture, spot, heights)
  if (heights.length < 12) return
  heights.sort((a, b) => a - b)
  return heights[Math.floor(heights.length * 0.6)]
}

const reach = spotSide * 2
const seen = new Uint8Array(reach * reach)
const stack = new Int32Array(reach * reach)

function collect({ width, height, light }: Gray, spot: Spot, heights: number[]): void {
  const left = Math.max(0, Math.min(width - reach, spot.x - spotSide / 2))
  const top = Math.max(0, Math.min(height - reach, spot.y - spotSide / 2))
  const [across, down] = [Math.min(reach, width - left), Math.min(reach, height - top)]
  const edge = (spot.paper + spot.ink) / 2
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++)
      seen[y * reach + x] = light[(top + y) * width + left + x]! < edge ? 1 : 0
  }
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      if (seen[y * reach + x] !== 1) continue
      const mark = fill(x, y, across, down)
      const touches =
        mark.left === 0 || mark.top === 0 || mark.right === across - 1 || mark.bottom === down - 1
      const [wide, high] = [mark.right - mark.left + 1, mark.bottom - mark.top + 1]
      if (!touches && mark.size >= 6 && Math.min(wide, high) >= 3)
        heights.push(Math.min(wide, high))
    }
  }
}

/** Walks over one mark of ink and strikes it out. */
function fill(x: number, y: number, across: number, down: number) {
  const mark = { left: x, right: x, top: y, bottom: y, size: 0 }
  let count = 0
  stack[count++] = y * reach + x
  seen[y * reach + x] = 2
  while (count > 0) {
    const at = stack[--count]!
    const [column, row] = [at % reach, Math.floor(at / reach)]
    mark.size++
    mark.left = Math.min(mark.left, column)
    mark.right = Math.max(mark.right, column)
    mark.top = Math.min(mark.top, row)
    mark.bottom = Math.max(mark.bottom, row)
    if (column > 0) visit(at - 1)
    if (column < across - 1) visit(at + 1)
    if (row > 0) visit(at - reach)
    if (row < down - 1) visit(at + reach)
  }
  return mark

  function visit(at: number) {
    if (seen[at] !== 1) return
    seen[at] = 2
    stack[count++] = at
  }
}
