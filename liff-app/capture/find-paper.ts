import { findLines, type Line, type Slopes, slopesOf } from './find-lines.ts'
import { type Gray, reduced } from './gray.ts'
import type { Point, Quad } from './quad.ts'

const searchedSide = 320
const linesPerSide = 9
/**
 * What is smaller in the frame is a photo on the paper or a table of it, and what is small must be seen clearly. What is darker than
 * its table must be larger still; so must what lies in a picture without the grain of a camera, a screenshot with its boxes.
 */
const leastArea = { brighter: 0.04, darker: 0.35, onScreen: 0.35 }
/** In no photo is so much of the picture wholly even, if it was not packed very hard. */
const mostEven = 0.35
const smallArea = 0.1
/** How far opposite sides may be from looking at each other, and neighbours from a right angle, as cosines: at most a tilt of 70 degrees. */
const mostFacing = -0.5
const mostSkew = 0.86
/** So much of each side must be an edge, and of all together. */
const leastSide = 0.55
const leastSides = { large: 0.72, small: 0.85 }
/** Along so much of each side the paper must be so much brighter, or darker, than what lies beside it. Of 255. */
const leastBeside = 0.6
const leastStep = 4

type Candidate = { corners: Point[]; score: number }

/**
 * The corners of the one paper in a picture, in clockwise order from the top left of the picture; undefined where that is not
 * clear, because a wrong cut takes text away. Four straight edges are wanted, brighter inside than beside them (or all darker).
 */
export function findPaper(picture: Gray): Quad | undefined {
  const small = reduced(picture, searchedSide)
  if (small.width < 40 || small.height < 40) return undefined
  const slopes = slopesOf(small)
  const lines = findLines(small, slopes, linesPerSide)
  const even = slopes.strength.reduce((count, slope) => count + Number(slope === 0), 0)
  const isOnScreen = even > mostEven * slopes.strength.length
  const inward = bestOf(small, slopes, lines, 1, leastArea[isOnScreen ? 'onScreen' : 'brighter'])
  const best = bestOf(small, slopes, lines.map(reversed), -1, leastArea.darker, inward)
  if (!best) return undefined
  return refine(picture, best.corners, picture.width / small.width).map(clamped) as unknown as Quad
}

/** Of every four lines that may be the sides of a paper those that the picture bears out best, if they are better than `best`. */
function bestOf(
  picture: Gray,
  slopes: Slopes,
  lines: Line[],
  sense: 1 | -1,
  least: number,
  best?: Candidate,
): Candidate | undefined {
  const pairs = pairsOf(lines, 0.05 * Math.min(picture.width, picture.height))
  for (const [i, [left, right]] of pairs.entries()) {
    for (const [top, bottom] of pairs.slice(i + 1)) {
      if (Math.abs(left.cos * top.cos + left.sin * top.sin) > mostSkew) continue
      const corners = cornersOf(left, top, right, bottom)
      if (!corners || !lies(corners, picture)) continue
      const area = areaOf(corners) / (picture.width * picture.height)
      if (area < least) continue
      // The frame of a certificate is as straight as its edge: the outermost of equals is the paper.
      if (best && Math.sqrt(area) <= best.score) continue
      const score = certainty(picture, slopes, corners, area, sense) ** 2 * Math.sqrt(area)
      if (score > (best?.score ?? 0)) best = { corners, score }
    }
  }
  return best
}

/** Opposite sides look at each other. */
function pairsOf(lines: Line[], leastApart: number): [Line, Line][] {
  return lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other): [Line, Line][] => {
      const facing = one.cos * other.cos + one.sin * other.sin
      const apart = -(one.offset + other.offset)
      return facing < mostFacing && apart > leastApart ? [[one, other]] : []
    }),
  )
}

/** How much of all sides is an edge; 0 where they are too little of one, or the paper is not told from what lies beside it. */
function certainty(
  picture: Gray,
  slopes: Slopes,
  corners: Point[],
  area: number,
  sense: 1 | -1,
): number {
  let sum = 0
  for (const [side, corner] of corners.entries()) {
    const { edge, beside } = sideOf(picture, slopes, corner, corners[(side + 1) % 4]!, sense)
    if (edge < leastSide || beside < leastBeside) return 0
    sum += edge
  }
  return sum / 4 < leastSides[area < smallArea ? 'small' : 'large'] ? 0 : sum / 4
}

/** Where the sides meet, clockwise from the top left of the picture; undefined if two of them do not meet. */
function cornersOf(...[left, top, right, bottom]: [Line, Line, Line, Line]): Point[] | undefined {
  const corners = [
    crossing(left, top),
    crossing(top, right),
    crossing(right, bottom),
    crossing(bottom, left),
  ]
  if (corners.some((corner) => !corner)) return undefined
  return ordered(corners as Point[])
}

function crossing(one: Line, other: Line): Point | undefined {
  const across = one.cos * other.sin - one.sin * other.cos
  if (Math.abs(across) < 0.2) return undefined
  return {
    x: (one.offset * other.sin - other.offset * one.sin) / across,
    y: (one.cos * other.offset - other.cos * one.offset) / across,
  }
}

/** Clockwise as one sees it (y grows downwards), from the corner that is nearest to the top left of the picture. */
function ordered(corners: Point[]): Point[] {
  const [a, b, c] = corners as [Point, Point, Point]
  const clockwise = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0
  const round = clockwise ? corners : [...corners].reverse()
  const first = round.reduce(
    (best, { x, y }, i) => (x + y < round[best]!.x + round[best]!.y ? i : best),
    0,
  )
  return [0, 1, 2, 3].map((i) => round[(first + i) % 4]!)
}

/** Convex, and within the picture but for a hair. */
function lies(corners: Point[], { width, height }: Gray): boolean {
  const hair = 0.015 * Math.max(width, height)
  return corners.every((corner, i) => {
    const [next, after] = [corners[(i + 1) % 4]!, corners[(i + 2) % 4]!]
    const turn = (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x)
    const within =
      corner.x > -hair && corner.x < width + hair && corner.y > -hair && corner.y < height + hair
    return within && turn > 0
  })
}

function areaOf(corners: Point[]): number {
  return (
    Math.abs(
      corners.reduce((sum, { x, y }, i) => {
        const next = corners[(i + 1) % 4]!
        return sum + x * next.y - next.x * y
      }, 0),
    ) / 2
  )
}

/** The share of a side where the light changes across it, and where the paper is brighter than what lies beside it. */
function sideOf(picture: Gray, slopes: Slopes, from: Point, to: Point, sense: 1 | -1) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length]
  // Clockwise: the paper lies to the right hand.
  const [inX, inY] = [-alongY, alongX]
  const steps = Math.max(8, Math.round(length / 3))
  const light = (x: number, y: number) => {
    const at = placeOf(picture, x, y)
    return at < 0 ? Number.NaN : sense * picture.light[at]!
  }
  let edges = 0
  let brighter = 0
  let seen = 0
  for (let i = 1; i < steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps
    const y = from.y + ((to.y - from.y) * i) / steps
    let best = 0
    for (let off = -2; off <= 2; off++) {
      const at = placeOf(picture, x + inX * off, y + inY * off)
      if (at < 0) continue
      const across = sense * (slopes.x[at]! * inX + slopes.y[at]! * inY)
      // The slope must run across the side, not along it.
      if (across > 0.8 * slopes.strength[at]!) best = Math.max(best, across)
    }
    if (best > 24) edges += 1
    // Looked at twice on each hand: a printed line is not the end of a paper, and text beside the edge no table.
    const inside = Math.max(light(x + inX * 4, y + inY * 4), light(x + inX * 7, y + inY * 7))
    const outside = Math.max(light(x - inX * 5, y - inY * 5), light(x - inX * 9, y - inY * 9))
    if (Number.isNaN(inside + outside)) continue
    seen += 1
    if (inside - outside >= leastStep) brighter += 1
  }
  // Too near to the frame to see what lies beside it: the edge alone decides.
  return { edge: edges / (steps - 1), beside: seen > steps / 3 ? brighter / seen : 1 }
}

function placeOf({ width, height }: Gray, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)]
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column
}

/** The sides once more in the picture itself: at many places of each the sharpest change is looked for, and a line laid through them. */
function refine(picture: Gray, rough: Point[], scale: number): Point[] {
  const corners = rough.map(({ x, y }) => ({ x: (x + 0.5) * scale, y: (y + 0.5) * scale }))
  const lines = corners.map((corner, i) => fit(picture, corner, corners[(i + 1) % 4]!, scale))
  const sharp = lines.map((line, i) => crossing(lines[(i + 3) % 4]!, line) ?? corners[i]!)
  const moved = sharp.some(
    ({ x, y }, i) => Math.hypot(x - corners[i]!.x, y - corners[i]!.y) > 6 * scale,
  )
  return (moved ? corners : sharp).map(({ x, y }) => ({
    x: x / picture.width,
    y: y / picture.height,
  }))
}

function fit(picture: Gray, from: Point, to: Point, scale: number): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [inX, inY] = [-(to.y - from.y) / length, (to.x - from.x) / length]
  const reach = Math.ceil(2.5 * scale)
  const wide = Math.max(1, Math.round(scale / 2))
  const points: { along: number; off: number }[] = []
  for (let i = 2; i < 62; i++) {
    const along = (length * i) / 64
    const [x, y] = [from.x + ((to.x - from.x) * i) / 64, from.y + ((to.y - from.y) * i) / 64]
    const light = (off: number) => {
      const at = placeOf(picture, x + inX * off, y + inY * off)
      return at < 0 ? Number.NaN : picture.light[at]!
    }
    let [best, place] = [6 * wide, Number.NaN]
    for (let off = -reach; off <= reach; off++) {
      let change = 0
      for (let j = 1; j <= wide; j++) change += light(off + j) - light(off - j)
      if (Math.abs(change) > best) [best, place] = [Math.abs(change), off]
    }
    if (!Number.isNaN(place)) points.push({ along, off: place })
  }
  const { slope, start } = lineThrough(points)
  const [ax, ay] = [from.x + inX * start, from.y + inY * start]
  const end = start + slope * length
  const [bx, by] = [to.x + inX * end, to.y + inY * end]
  const long = Math.hypot(bx - ax, by - ay)
  const [cos, sin] = [-(by - ay) / long, (bx - ax) / long]
  return { cos, sin, offset: ax * cos + ay * sin }
}

/** Theil and Sen: the middle of the slopes of many pairs, which no thumb on the edge can tilt. */
function lineThrough(points: { along: number; off: number }[]): { slope: number; start: number } {
  if (points.length < 12) return { slope: 0, start: 0 }
  const half = points.length >> 1
  const slope = middle(
    points.slice(0, half).map(({ along, off }, i) => {
      const other = points[i + half]!
      return (other.off - off) / (other.along - along)
    }),
  )
  return { slope, start: middle(points.map(({ along, off }) => off - slope * along)) }
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

function reversed({ cos, sin, offset }: Line): Line {
  return { cos: -cos, sin: -sin, offset: -offset }
}

function clamped({ x, y }: Point): Point {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }
}
