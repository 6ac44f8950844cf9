import type { Gray } from './gray.ts'

/**
 * A straight edge: the points with `x cos + y sin = offset`, px. (`cos`, `sin`) points to the brighter side.
 */
export type Line = { cos: number; sin: number; offset: number }

/** How the light changes at each pixel: to the right, downwards, and how much. */
export type Slopes = { x: Int16Array; y: Int16Array; strength: Float32Array }

const directions = 180
const around = 2
/** Lines that differ by less, in the middle of the picture, are one edge. */
const alike = { cosine: 0.985, pixels: 3 }
/** Where light grows over each side of a paper; a line that lies askew may be of two. */
const sides = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]
const ofSide = 0.6
/** Slopes that are weaker than this, or than so many times what is usual in the picture, are grain and not edges. */
const leastStrength = 10
const aboveCalm = 2.2

export function slopesOf({ width, height, light }: Gray): Slopes {
  const x = new Int16Array(width * height)
  const y = new Int16Array(width * height)
  const strength = new Float32Array(width * height)
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column
      const [above, below] = [at - width, at + width]
      const right =
        light[above + 1]! +
        2 * light[at + 1]! +
        light[below + 1]! -
        (light[above - 1]! + 2 * light[at - 1]! + light[below - 1]!)
      const down =
        light[below - 1]! +
        2 * light[below]! +
        light[below + 1]! -
        (light[above - 1]! + 2 * light[above]! + light[above + 1]!)
      x[at] = right
      y[at] = down
      strength[at] = Math.hypot(right, down)
    }
  }
  return { x, y, strength }
}

/**
 * The straightest and longest edges of each side, so many of a side: every pixel votes for the lines that run through it as its slope
 * does (Hough).
 */
export function findLines({ width, height }: Gray, slopes: Slopes, perSide: number): Line[] {
  const reach = Math.ceil(Math.hypot(width, height))
  const offsets = 2 * reach + 1
  const votes = new Float32Array(directions * offsets)
  const turn = (2 * Math.PI) / directions
  const cos = Float64Array.from({ length: directions }, (_, i) => Math.cos(i * turn))
  const sin = Float64Array.from({ length: directions }, (_, i) => Math.sin(i * turn))
  const least = leastEdge(slopes.strength)
  for (let row = 1, at = width; row < height - 1; row++) {
    for (let column = 0; column < width; column++, at++) {
      const strength = slopes.strength[at]!
      if (strength < least || !isRidge(slopes, at, width)) continue
      const own = Math.round(Math.atan2(slopes.y[at]!, slopes.x[at]!) / turn)
      // Strong edges count more, but a black bar must not drown a faint edge of paper.
      const vote = Math.sqrt(strength)
      for (let i = own - around; i <= own + around; i++) {
        const direction = (i + 2 * directions) % directions
        const offset = Math.round(column * cos[direction]! + row * sin[direction]!) + reach
        votes[direction * offsets + offset]! += vote
      }
    }
  }
  const lines = peaks(votes, offsets).map((place) => {
    const direction = Math.floor(place / offsets)
    return { cos: cos[direction]!, sin: sin[direction]!, offset: (place % offsets) - reach }
  })
  const kept = sides.map(({ x, y }) =>
    strongestOf(
      lines.filter(({ cos, sin }) => x * cos + y * sin > ofSide),
      { x: width / 2, y: height / 2 },
      perSide,
    ),
  )
  return [...new Set(kept.flat())]
}

/** The first so many lines that are not another over again. */
function strongestOf(lines: Line[], middle: { x: number; y: number }, most: number): Line[] {
  const kept: { line: Line; far: number }[] = []
  for (const line of lines) {
    const far = line.offset - middle.x * line.cos - middle.y * line.sin
    const isKnown = kept.some(({ line: { cos, sin }, far: other }) => {
      return line.cos * cos + line.sin * sin > alike.cosine && Math.abs(far - other) < alike.pixels
    })
    if (!isKnown) kept.push({ line, far })
    if (kept.length === most) break
  }
  return kept.map(({ line }) => line)
}

function peaks(votes: Float32Array, offsets: number): number[] {
  let most = 0
  for (const vote of votes) most = Math.max(most, vote)
  const found: number[] = []
  for (let place = 1; place < votes.length - 1; place++) {
    const vote = votes[place]!
    if (vote < 0.08 * most || vote < votes[place - 1]! || vote < votes[place + 1]!) continue
    if (vote < (votes[place - offsets] ?? 0) || vote < (votes[place + offsets] ?? 0)) continue
    found.push(place)
  }
  return found.sort((a, b) => votes[b]! - votes[a]!)
}

/** What tells edges from grain: most of a picture of a paper is neither edge nor text. */
function leastEdge(strength: Float32Array): number {
  const calm = strength.slice().sort()[Math.floor(strength.length * 0.4)] ?? 0
  return Math.max(leastStrength, aboveCalm * calm)
}

/** Stronger than its neighbours up and down the slope, so that a soft edge is one line and not a band. */
function isRidge({ x, y, strength }: Slopes, at: number, width: number): boolean {
  const own = strength[at]!
  const step = Math.round(y[at]! / own) * width + Math.round(x[at]! / own)
  return own >= strength[at + step]! && own > strength[at - step]!
}
