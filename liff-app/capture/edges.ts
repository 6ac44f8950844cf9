import type { Gray } from './gray.ts'

/** Where lightness changes: how much, and which way it grows (a unit vector). `floor` tells edges from grain. */
export type Edges = {
  width: number
  height: number
  strength: Float32Array
  towardsX: Float32Array
  towardsY: Float32Array
  floor: number
}

/** An edge that is weaker than this on 255 is not told from grain in any picture. */
const leastStep = 2.5

export function edgesOf({ width, height, light }: Gray): Edges {
  const count = width * height
  const strength = new Float32Array(count)
  const towardsX = new Float32Array(count)
  const towardsY = new Float32Array(count)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const [above, below] = [at - width, at + width]
      const slantDown = light[below + 1]! - light[above - 1]!
      const slantUp = light[above + 1]! - light[below - 1]!
      const right = (2 * (light[at + 1]! - light[at - 1]!) + slantDown + slantUp) / 4
      const down = (2 * (light[below]! - light[above]!) + slantDown - slantUp) / 4
      const size = Math.hypot(right, down)
      strength[at] = size
      if (size > 0) {
        towardsX[at] = right / size
        towardsY[at] = down / size
      }
    }
  }
  const calm = strength.toSorted()[Math.floor(count * 0.4)] ?? 0
  return { width, height, strength, towardsX, towardsY, floor: Math.max(leastStep, 2.2 * calm) }
}

/** A straight edge: the points for which `x · cos + y · sin = far`, px; light grows the way that (cos, sin) points. */
export type Edge = { cos: number; sin: number; far: number; votes: number }

export type FourSides<T> = readonly [left: T, top: T, right: T, bottom: T]

const angles = 240
const slant = Array.from({ length: angles }, (_, index) => {
  const angle = (2 * Math.PI * index) / angles
  return { cos: Math.cos(angle), sin: Math.sin(angle) }
})

/**
 * The straight edges that most points lie on (Hough), those of one side of a paper each: left, top, right, bottom. What lies
 * close to a stronger one of the same side is that one.
 */
export function straightEdges(edges: Edges, perSide: number): FourSides<Edge[]> {
  const { width, height, strength, towardsX, towardsY, floor } = edges
  const reach = Math.ceil(Math.hypot(width, height))
  const votes = new Uint16Array(angles * 2 * reach)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if (strength[at]! < floor || !isRidge(edges, at)) continue
      const own = Math.round((Math.atan2(towardsY[at]!, towardsX[at]!) / (2 * Math.PI)) * angles)
      for (let turn = -4; turn <= 4; turn++) {
        const index = (own + turn + angles) % angles
        const far = Math.round(x * slant[index]!.cos + y * slant[index]!.sin)
        votes[index * 2 * reach + far + reach]!++
      }
    }
  }
  const least = 0.05 * Math.min(width, height)
  const peaks: Edge[] = []
  for (let index = 0; index < angles; index++) {
    for (let place = 1; place < 2 * reach - 1; place++) {
      const at = index * 2 * reach + place
      const own = votes[at]!
      if (own < least || own < votes[at - 1]! || own < votes[at + 1]!) continue
      peaks.push({ ...slant[index]!, far: place - reach, votes: own })
    }
  }
  peaks.sort((a, b) => b.votes - a.votes)
  const [middleX, middleY] = [width / 2, height / 2]
  // Light grows inwards: over the left side to the right, over the top downwards.
  return [strongest(1, 0), strongest(0, 1), strongest(-1, 0), strongest(0, -1)]

  function strongest(x: number, y: number): Edge[] {
    const chosen: Edge[] = []
    for (const peak of peaks) {
      if (peak.cos * x + peak.sin * y < 0.6) continue
      const own = peak.far - middleX * peak.cos - middleY * peak.sin
      const isKnown = chosen.some((other) => {
        const far = other.far - middleX * other.cos - middleY * other.sin
        return peak.cos * other.cos + peak.sin * other.sin > 0.985 && Math.abs(own - far) < 3
      })
      if (!isKnown) chosen.push(peak)
      if (chosen.length === perSide) break
    }
    return chosen
  }
}

/** Stronger than its neighbours up and down the slope, so that a soft edge is one line and not a band. */
function isRidge({ width, strength, towardsX, towardsY }: Edges, at: number): boolean {
  const step = Math.round(towardsY[at]!) * width + Math.round(towardsX[at]!)
  return strength[at]! >= strength[at + step]! && strength[at]! > strength[at - step]!
}
