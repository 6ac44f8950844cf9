/** A point as a share of width and height, 0 to 1. */
export type Point = { x: number; y: number }

/** Corners of the paper: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** Whether it goes round clockwise and bends inwards nowhere. */
export function isConvex(quad: Quad): boolean {
  return quad.every((corner, index) => {
    const next = quad[(index + 1) % 4]!
    const after = quad[(index + 2) % 4]!
    return (next.x - corner.x) * (after.y - next.y) > (next.y - corner.y) * (after.x - next.x)
  })
}

/** What it covers, as a share of the picture. */
export function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, corner, index) => {
    const next = quad[(index + 1) % 4]!
    return sum + corner.x * next.y - next.x * corner.y
  }, 0)
  return Math.abs(twice) / 2
}

/** Whether a sheet can look like this: opposite sides differ by its tilt alone, and corners stay near right angles. In px. */
export function isPaperShaped(quad: Quad): boolean {
  const sides = quad.map((corner, index) => {
    const next = quad[(index + 1) % 4]!
    const [x, y] = [next.x - corner.x, next.y - corner.y]
    return { x, y, length: Math.hypot(x, y) }
  })
  return sides.every((side, index) => {
    const next = sides[(index + 1) % 4]!
    const opposite = sides[(index + 2) % 4]!
    const cosine = (side.x * next.x + side.y * next.y) / (side.length * next.length)
    return Math.abs(cosine) < 0.6 && side.length < 2 * opposite.length
  })
}

/** Which px of a picture of this size lie on the paper: 1 or 0, row by row. Without a paper all do. */
export function insideOf(paper: Quad | undefined, width: number, height: number): Uint8Array {
  const inside = new Uint8Array(width * height)
  if (!paper) return inside.fill(1)
  for (let y = 0; y < height; y++) {
    const [left, right] = rowOf(paper, (y + 0.5) / height)
    const from = Math.max(0, Math.ceil(left * width - 0.5))
    const to = Math.min(width, Math.ceil(right * width - 0.5))
    if (from < to) inside.fill(1, y * width + from, y * width + to)
  }
  return inside
}

/** Where a row enters and leaves the paper, as shares of the width. */
function rowOf(paper: Quad, y: number): [number, number] {
  let [left, right] = [1, 0]
  for (const [index, from] of paper.entries()) {
    const to = paper[(index + 1) % 4]!
    if (from.y === to.y || y < Math.min(from.y, to.y) || y > Math.max(from.y, to.y)) continue
    const x = from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return [left, right]
}
