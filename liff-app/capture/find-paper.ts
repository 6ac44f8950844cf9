import { type Edge, type Edges, edgesOf, type FourSides, straightEdges } from './edges.ts'
import { type Gray, reduce } from './gray.ts'
import { areaOf, isConvex, isPaperShaped, type Point, type Quad } from './quad.ts'

/** Corners need no finer picture than this, px. */
const longest = 320
const leastSize = 24
const perSide = 9
/** Less than this of the picture is no paper that anybody photographs on purpose; what is small must be seen clearly. */
const leastArea = 0.008
const smallArea = 0.04
/** How much of each side must be seen as an edge; a thumb or a fold may hide the rest. */
const leastSide = 0.55
const leastMean = 0.72
const leastMeanOfSmall = 0.85

/**
 * The paper, lighter than what it lies on, with four straight sides in the picture. Refuses when unsure: a paper that is darker
 * than the table or reaches out of the picture is not found.
 */
export function findPaper(picture: Gray): Quad | undefined {
  const small = reduce(picture, longest)
  if (Math.min(small.width, small.height) < leastSize) return
  const edges = edgesOf(small)
  const straight = straightEdges(edges, perSide)
  const any = lightest(edges, withFrame(straight, small))
  const found = any && isOut(any) && !goesOn(any, small) ? lightest(edges, straight) : any
  return found && !isOut(found) ? sharesOf(found.quad, small) : undefined
}

/** Whether there is a paper that goes on outside the picture, on one or two of its sides. */
export function reachesOut(picture: Gray): boolean {
  const small = reduce(picture, longest)
  if (Math.min(small.width, small.height) < leastSize) return false
  const edges = edgesOf(small)
  const found = lightest(edges, withFrame(straightEdges(edges, perSide), small))
  return found !== undefined && isOut(found) && goesOn(found, small)
}

function isOut({ sides }: Found): boolean {
  return sides.some(isFrame)
}

/** Whether paper, and not the table, lies at the picture's edge. */
function goesOn({ quad, sides }: Found, small: Gray): boolean {
  const [inside, outside, atFrame]: number[][] = [[], [], []]
  for (const [index, side] of sides.entries()) {
    const ends = [quad[index]!, quad[(index + 1) % 4]!] as const
    if (isFrame(side)) atFrame!.push(...lightAlong(small, ends, side, 1))
    else {
      inside!.push(...lightAlong(small, ends, side, 5))
      outside!.push(...lightAlong(small, ends, side, -5))
    }
  }
  const [paper, table, frame] = [middle(inside!), middle(outside!), middle(atFrame!)]
  return Math.abs(frame - paper) < Math.abs(frame - table)
}

type Found = { quad: Quad; sides: readonly [Edge, Edge, Edge, Edge]; score: number }

/** The best of all quads, px; sides go round from the top. */
function lightest(edges: Edges, sides: FourSides<Edge[]>): Found | undefined {
  const [lefts, tops, rights, bottoms] = sides
  let best: Found | undefined
  for (const left of lefts) {
    for (const top of tops) {
      const topLeft = crossing(left, top, edges)
      if (!topLeft) continue
      for (const right of rights) {
        const topRight = crossing(top, right, edges)
        if (!topRight || topRight.x <= topLeft.x) continue
        if (seen(edges, top, topLeft, topRight) < leastSide) continue
        for (const bottom of bottoms) {
          const bottomRight = crossing(right, bottom, edges)
          const bottomLeft = crossing(bottom, left, edges)
          if (!bottomRight || !bottomLeft) continue
          const quad = [topLeft, topRight, bottomRight, bottomLeft] as const
          const round = [top, right, bottom, left] as const
          const score = scoreOf(quad, round, edges, best?.score ?? 0)
          if (score > 0) best = { quad, sides: round, score }
        }
      }
    }
  }
  return best
}

/** How sure we are of a quad, 0 where that is no paper or no better than another. */
function scoreOf(quad: Quad, sides: readonly Edge[], edges: Edges, other: number): number {
  const area = areaOf(quad) / (edges.width * edges.height)
  if (area < leastArea || Math.sqrt(area) <= other || !isConvex(quad) || !isPaperShaped(quad))
    return 0
  let sum = 0
  for (const [index, side] of sides.entries()) {
    const share = seen(edges, side, quad[index]!, quad[(index + 1) % 4]!)
    if (share < leastSide) return 0
    sum += share
  }
  const mean = sum / 4
  if (sides.filter(isFrame).length > 2) return 0
  if (mean < (area < smallArea ? leastMeanOfSmall : leastMean)) return 0
  // The frame of a certificate is as straight as its edge: the outermost of equals is the paper.
  const score = mean ** 2 * Math.sqrt(area)
  return score > other ? score : 0
}

function sharesOf([a, b, c, d]: Quad, { width, height }: Gray): Quad {
  const share = ({ x, y }: Point) => ({ x: (x + 0.5) / width, y: (y + 0.5) / height })
  return [share(a), share(b), share(c), share(d)]
}

/** With the picture's own edges, which nobody voted for. */
function withFrame(sides: FourSides<Edge[]>, { width, height }: Gray): FourSides<Edge[]> {
  const [lefts, tops, rights, bottoms] = sides
  return [
    [...lefts, { cos: 1, sin: 0, far: 1, votes: 0 }],
    [...tops, { cos: 0, sin: 1, far: 1, votes: 0 }],
    [...rights, { cos: -1, sin: 0, far: 2 - width, votes: 0 }],
    [...bottoms, { cos: 0, sin: -1, far: 2 - height, votes: 0 }],
  ]
}

function isFrame({ votes }: Edge): boolean {
  return votes === 0
}

type Size = { width: number; height: number }

/** Where two edges meet, px, if that is in the picture. */
function crossing(a: Edge, b: Edge, { width, height }: Size): Point | undefined {
  const across = a.cos * b.sin - a.sin * b.cos
  if (Math.abs(across) < 0.35) return
  const x = (a.far * b.sin - b.far * a.sin) / across
  const y = (a.cos * b.far - b.cos * a.far) / across
  if (x >= 1 && y >= 1 && x <= width - 2 && y <= height - 2) return { x, y }
}

/** Share of the way between two corners on which light grows inwards, as it does over the edge of a paper. */
function seen(edges: Edges, edge: Edge, from: Point, to: Point): number {
  // What lies outside the picture is not asked for, and adds no certainty.
  if (isFrame(edge)) return leastSide
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  let found = 0
  for (let step = 0; step <= steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    for (let beside = -1; beside <= 1; beside++) {
      const column = Math.round(x + beside * edge.cos)
      const row = Math.round(y + beside * edge.sin)
      if (column < 0 || row < 0 || column >= edges.width || row >= edges.height) continue
      const at = row * edges.width + column
      const isAlong = edges.towardsX[at]! * edge.cos + edges.towardsY[at]! * edge.sin > 0.9
      if (isAlong && edges.strength[at]! >= edges.floor) {
        found++
        break
      }
    }
  }
  return found / (steps + 1)
}

/** Lightness along a side, so many px inwards of it. */
function lightAlong(
  { width, height, light }: Gray,
  [from, to]: readonly [Point, Point],
  side: Edge,
  inwards: number,
): number[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = Math.round(from.x + ((to.x - from.x) * step) / steps + inwards * side.cos)
    const y = Math.round(from.y + ((to.y - from.y) * step) / steps + inwards * side.sin)
    const isInside = x >= 0 && y >= 0 && x < width && y < height
    return isInside ? light[y * width + x]! : -1
  }).filter((value) => value >= 0)
}

function middle(list: number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
}
