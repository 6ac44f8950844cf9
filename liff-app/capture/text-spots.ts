import type { Gray } from './gray.ts'
import type { Quad } from './quad.ts'

/** A square piece of the picture, as large as one look at the text, px. */
export const spotSide = 48

/** What is seen in one piece. Lightness 0-255; the rest of the measures in the same unit. */
export type Spot = {
  x: number
  y: number
  /** The paper between the letters, and the darkest of the ink. */
  paper: number
  ink: number
  /** How steep edges get, in the direction in which they are softest: lightness over two px. */
  steep: number
  /** The same in the direction in which they are hardest: far apart from `steep` when the camera moved. */
  steepest: number
  /** Grain of the picture: a standard deviation. */
  grain: number
  /** How much harder light steps where a JPEG's blocks of eight px meet than elsewhere: the mark of a picture packed too hard. */
  blocks: number
}

/** Looks at the pieces of a paper, or of a picture without one. No more than `most`, spread evenly. */
export function lookAt(picture: Gray, paper: Quad | undefined, most: number): Spot[] {
  const columns = Math.floor(picture.width / spotSide)
  const rows = Math.floor(picture.height / spotSide)
  const places: { x: number; y: number }[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = { x: column * spotSide, y: row * spotSide }
      if (!paper || isWithin(picture, place, paper)) places.push(place)
    }
  }
  const step = Math.max(1, places.length / most)
  const count = Math.floor(places.length / step)
  return Array.from({ length: count }, (_, index) =>
    spotAt(picture, places[Math.floor(index * step)]!),
  )
}

function isWithin(
  { width, height }: Gray,
  { x, y }: { x: number; y: number },
  paper: Quad,
): boolean {
  return paper.every((corner, index) => {
    const next = paper[(index + 1) % 4]!
    const [fromX, fromY] = [corner.x * width, corner.y * height]
    const [alongX, alongY] = [next.x * width - fromX, next.y * height - fromY]
    const middle = { x: x + spotSide / 2 - fromX, y: y + spotSide / 2 - fromY }
    const inside = (alongX * middle.y - alongY * middle.x) / Math.hypot(alongX, alongY)
    return inside > spotSide * 0.75
  })
}

const lights = new Uint16Array(256)
const slopes = [0, 1, 2, 3].map(() => new Uint16Array(256))
const bends = new Uint16Array(1024)

function spotAt({ width, light }: Gray, { x, y }: { x: number; y: number }): Spot {
  lights.fill(0)
  bends.fill(0)
  for (const slope of slopes) slope.fill(0)
  let [atMeetings, meetings, elsewhere] = [0, 0, 0]
  const [across, down, falling, rising] = slopes as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ]
  // Every second row says as much as all.
  for (let row = y + 1; row < y + spotSide - 1; row += 2) {
    // Spots begin at a multiple of eight px.
    const meets = (row * width + x) % 8
    for (let at = row * width + x + 1, end = at + spotSide - 2; at < end; at++) {
      const own = light[at]!
      const [left, right] = [light[at - 1]!, light[at + 1]!]
      lights[own]!++
      across[Math.abs(right - left)]!++
      down[Math.abs(light[at + width]! - light[at - width]!)]!++
      falling[Math.abs(light[at + width + 1]! - light[at - width - 1]!)]!++
      rising[Math.abs(light[at - width + 1]! - light[at + width - 1]!)]!++
      bends[Math.abs(left + right - 2 * own)]!++
      const step = Math.abs(own - left)
      if (at % 8 === meets) {
        atMeetings += step
        meetings++
      } else elsewhere += step
    }
  }
  const count = (spotSide - 2) ** 2 / 2
  const steepness = [
    top(across, count),
    top(down, count),
    top(falling, count) / Math.SQRT2,
    top(rising, count) / Math.SQRT2,
  ]
  return {
    x,
    y,
    paper: level(lights, count * 0.85),
    ink: level(lights, count * 0.02),
    steep: Math.min(...steepness),
    steepest: Math.max(...steepness),
    // The median of what bends without text, against a standard deviation of root six.
    blocks: atMeetings / meetings - elsewhere / (count - meetings),
    grain: level(bends, count * 0.4) / (0.524 * Math.sqrt(6)),
  }
}

function top(counts: Uint16Array, count: number): number {
  return level(counts, count * 0.98)
}

/** The value that so many stay below. */
function level(counts: Uint16Array, below: number): number {
  let seen = 0
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value]!
    if (seen > below) return value
  }
  return counts.length - 1
}
