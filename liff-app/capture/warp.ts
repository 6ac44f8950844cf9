import type { Pixels } from './canvas.ts'
import type { Point, Quad } from './quad.ts'

/** Rests between two slices of work where the page itself works, so that the screen goes on answering. */
export type Rest = () => Promise<void> | undefined

/** The corners as they lie once the page is turned clockwise by so many quarters. */
export function turned(quad: Quad, turns: number): Quad {
  const at = (i: number): Point => quad[(i + 4 - turns) % 4] as Point
  return [at(0), at(1), at(2), at(3)]
}

/** Size of the straightened page in pixels: the longer of each two sides, never larger than it was photographed. */
export function sizeOf(quad: Quad, picture: { width: number; height: number }, longSide: number) {
  const side = (a: Point, b: Point) =>
    Math.hypot((a.x - b.x) * picture.width, (a.y - b.y) * picture.height)
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const width = Math.max(side(topLeft, topRight), side(bottomLeft, bottomRight))
  const height = Math.max(side(topLeft, bottomLeft), side(topRight, bottomRight))
  const scale = Math.min(1, longSide / Math.max(width, height))
  const pixels = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: pixels(width), height: pixels(height) }
}

/** The page within the quad, straightened to this size: each point is mixed of the four pixels about its place in the picture. */
export async function warp(
  picture: Pixels,
  quad: Quad,
  { width, height }: { width: number; height: number },
  rest: Rest = () => undefined,
): Promise<Pixels> {
  const view = projection(quad, picture)
  const from = new Uint32Array(
    picture.data.buffer,
    picture.data.byteOffset,
    picture.width * picture.height,
  )
  const data = new Uint8ClampedArray(width * height * 4)
  const to = new Uint32Array(data.buffer)
  for (let row = 0; row < height; row++) {
    if (row % 16 === 0) await rest()
    const line = to.subarray(row * width, (row + 1) * width)
    warpRow(from, picture.width, picture.height, view, (row + 0.5) / height, line)
  }
  return { width, height, data }
}

/** So many pixels of a row are taken as evenly spaced: no camera's view is bent by a tenth of a pixel over so few. */
const span = 16
/** Places are cut to 1/256 of a pixel: half of that, so that they are rounded instead. */
const nearest = 1 / 512

function warpRow(
  from: Uint32Array,
  width: number,
  height: number,
  { a, b, c, d, e, f, g, h }: View,
  v: number,
  to: Uint32Array,
): void {
  const lastX = width - 1
  const lastY = height - 1
  for (let start = 0; start < to.length; start += span) {
    const stop = Math.min(start + span, to.length)
    const u = (start + 0.5) / to.length
    const end = (stop - 0.5) / to.length
    const depth = 1 / (g * u + h * v + 1)
    const endDepth = 1 / (g * end + h * v + 1)
    let x = within(lastX, (a * u + b * v + c) * depth - 0.5) + nearest
    let y = within(lastY, (d * u + e * v + f) * depth - 0.5) + nearest
    const endX = within(lastX, (a * end + b * v + c) * endDepth - 0.5) + nearest
    const endY = within(lastY, (d * end + e * v + f) * endDepth - 0.5) + nearest
    const steps = Math.max(1, stop - start - 1)
    const stepX = (endX - x) / steps
    const stepY = (endY - y) / steps
    for (let i = start; i < stop; i++) {
      const left = x | 0
      const top = y | 0
      const shareX = ((x - left) * 256) | 0
      const shareY = ((y - top) * 256) | 0
      const at = top * width + left
      const right = left < lastX ? 1 : 0
      const below = top < lastY ? width : 0
      const upper = mix(from[at] as number, from[at + right] as number, shareX)
      const lower = mix(from[at + below] as number, from[at + below + right] as number, shareX)
      to[i] = mix(upper, lower, shareY)
      x += stepX
      y += stepY
    }
  }
}

function within(last: number, place: number): number {
  return Math.min(last, Math.max(0, place))
}

/** Two pixels mixed, `share` of 256 of the second; two of the four bytes in one multiplication. */
function mix(one: number, two: number, share: number): number {
  const rest = 256 - share
  const even = (Math.imul(one & 0xff00ff, rest) + Math.imul(two & 0xff00ff, share)) >>> 8
  const odd = Math.imul((one >>> 8) & 0xff00ff, rest) + Math.imul((two >>> 8) & 0xff00ff, share)
  return ((even & 0xff00ff) | (odd & 0xff00ff00)) >>> 0
}

type View = ReturnType<typeof projection>

/** From the unit square to the quad in pixels (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3). */
function projection(quad: Quad, { width, height }: { width: number; height: number }) {
  const [p0, p1, p2, p3] = quad.map(({ x, y }) => ({ x: x * width, y: y * height })) as [
    Point,
    Point,
    Point,
    Point,
  ]
  const sum = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y }
  const [d1, d2] = [
    { x: p1.x - p2.x, y: p1.y - p2.y },
    { x: p3.x - p2.x, y: p3.y - p2.y },
  ]
  const area = d1.x * d2.y - d2.x * d1.y || 1
  const g = (sum.x * d2.y - d2.x * sum.y) / area
  const h = (d1.x * sum.y - sum.x * d1.y) / area
  return {
    a: p1.x - p0.x + g * p1.x,
    b: p3.x - p0.x + h * p3.x,
    c: p0.x,
    d: p1.y - p0.y + g * p1.y,
    e: p3.y - p0.y + h * p3.y,
    f: p0.y,
    g,
    h,
  }
}
