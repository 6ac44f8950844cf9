/** A point as a share of width and height, 0 to 1. */
export type Point = { x: number; y: number }
/** Corners of the paper: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** The whole picture. */
export const whole: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

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
