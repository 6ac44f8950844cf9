import type { Gray } from './gray.ts'

/**
 * A straight edge: the points with `x cos + y sin = offset`, px. (`cos`, `sin`) points to the brighter side.
 */
export type Line = { cos: number; sin: number; offset: number; weight: number }

/** How the light changes at each pixel: to the right, downwards, and how much. */
export type Slopes = { x: Int16Array; y: Int16Array; strength: Float32Array }

const directions = 180
const around = 2
/** Of the strongest edges so many pixels vote: the edges of a paper are among them, most of its text is not. */
const voters = 0.14

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

/** The straightest and longest edges, best first: every pixel votes for the lines that run through it as its slope does (Hough). */
export function findLines({ width, height }: Gray, slopes: Slopes, most: number): Line[] {
  const reach = Math.ceil(Math.hypot(width, height))
  const offsets = 2 * reach + 1
  const votes = new Float32Array(directions * offsets)
  const turn = (2 * Math.PI) / directions
  const cos = Float64Array.from({ length: directions }, (_, i) => Math.cos(i * turn))
  const sin = Float64Array.from({ length: directions }, (_, i) => Math.sin(i * turn))
  const least = strongest(slopes.strength, voters)
  for (let row = 1, at = width; row < height - 1; row++) {
    for (let column = 0; column < width; column++, at++) {
      const strength = slopes.strength[at]!
      if (strength < least) continue
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
  const lines: Line[] = []
  const taken = new Set<number>()
  const order = peaks(votes, offsets)
  for (const place of order) {
    if (lines.length === most) break
    if (taken.has(place)) continue
    const [direction, offset] = [Math.floor(place / offsets), place % offsets]
    lines.push({
      cos: cos[direction]!,
      sin: sin[direction]!,
      offset: offset - reach,
      weight: votes[place]!,
    })
    // Its neighbours are the same edge.
    for (let i = -5; i <= 5; i++) {
      const near = (direction + i + directions) % directions
      for (let j = -6; j <= 6; j++) taken.add(near * offsets + offset + j)
    }
  }
  return lines
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

/** The strength that this share of all pixels reach, never so little that grain reaches it. */
function strongest(strength: Float32Array, share: number): number {
  const counts = new Uint32Array(1200)
  for (const value of strength) counts[Math.min(1199, value | 0)]! += 1
  let left = share * strength.length
  for (let value = counts.length - 1; value > 16; value--) {
    left -= counts[value]!
    if (left < 0) return value
  }
  return 16
}
