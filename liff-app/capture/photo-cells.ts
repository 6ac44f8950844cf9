import type { Gray } from './gray.ts'
import type { Quad } from './quad.ts'

/** A square of the picture, with its darkest, brightest and mean lightness. `left` and `top` in px. */
export type Cell = { left: number; top: number; darkest: number; brightest: number; mean: number }

/** The paper in squares as large as three letters of small print; what lies beside it is left out. */
export function cellsOf(picture: Gray, paper: Quad | undefined): { side: number; cells: Cell[] } {
  const { width, height, light } = picture
  const side = Math.max(4, Math.round(Math.max(width, height) / 125))
  const within = paper && inset(paper)
  const cells: Cell[] = []
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      if (within && !holds(within, (left + side / 2) / width, (top + side / 2) / height)) continue
      let [darkest, brightest, sum] = [255, 0, 0]
      for (let y = top; y < top + side; y++) {
        const line = y * width
        for (let at = line + left; at < line + left + side; at++) {
          const value = light[at]!
          if (value < darkest) darkest = value
          if (value > brightest) brightest = value
          sum += value
        }
      }
      cells.push({ left, top, darkest, brightest, mean: sum / (side * side) })
    }
  }
  return { side, cells }
}

/** How much two pixels of a square differ that lie 1, 2, 4 and 8 apart: the mean of the squared differences, across and down. */
export function differencesOf({ width, light }: Gray, side: number, { left, top }: Cell) {
  const differences = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const [i, lag] of lags.entries()) {
    const pairs = side * Math.max(1, side - lag)
    let [across, down] = [0, 0]
    for (let y = top; y < top + side; y++) {
      for (let x = left; x < left + side - lag; x++) {
        const change = light[y * width + x + lag]! - light[y * width + x]!
        across += change * change
      }
    }
    for (let y = top; y < top + side - lag; y++) {
      for (let x = left; x < left + side; x++) {
        const change = light[(y + lag) * width + x]! - light[y * width + x]!
        down += change * change
      }
    }
    differences[i] = across / pairs
    differences[i + lags.length] = down / pairs
  }
  return differences
}
export const lags = [1, 2, 4, 8] as const

/** A little smaller: the edge of the paper itself is no text. */
function inset(paper: Quad): Quad {
  const x = paper.reduce((sum, corner) => sum + corner.x / 4, 0)
  const y = paper.reduce((sum, corner) => sum + corner.y / 4, 0)
  return paper.map((corner) => ({
    x: x + (corner.x - x) * 0.96,
    y: y + (corner.y - y) * 0.96,
  })) as unknown as Quad
}

function holds(quad: Quad, x: number, y: number): boolean {
  return quad.every((corner, i) => {
    const next = quad[(i + 1) % 4]!
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0
  })
}
