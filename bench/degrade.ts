import type { Scene } from './light.ts'
import { storedOf } from './light.ts'
import { between } from './random.ts'

/** What goes wrong when a paper is photographed. Those of the second row lie in how paper and camera are held, not in the picture. */
export const faults = [
  ...['motion', 'defocus', 'shadow', 'glare', 'low-light', 'noise', 'compression', 'screen'],
  ...['tilt', 'crop', 'far', 'empty'],
] as const
export type Fault =
  | 'motion'
  | 'defocus'
  | 'shadow'
  | 'glare'
  | 'low-light'
  | 'noise'
  | 'compression'
  | 'screen'
  | 'tilt'
  | 'crop'
  | 'far'
  | 'empty'

/** From hardly seen (1) to hopeless (5). */
export type Strength = 1 | 2 | 3 | 4 | 5

/** How the camera saw it: its own grain (of 255), softness (px) and how hard the file was packed (JPEG quality). */
export type Camera = { grain: number; softness: number; quality: number }

type Change = (scene: Scene, strength: Strength, random: () => number, camera: Camera) => void

/** Changes the scene, or the camera, in place. Faults of holding are drawn with the photo and change nothing here. */
export function degrade(
  scene: Scene,
  fault: Fault,
  strength: Strength,
  random: () => number,
  camera: Camera,
): void {
  changes[fault]?.(scene, strength, random, camera)
}

const changes: Partial<Record<Fault, Change>> = {
  motion: (scene, strength, random) => {
    const length = [0, 3, 6, 10, 16, 26][strength]! * between(random, 0.85, 1.15)
    smear(scene, length, between(random, 0, Math.PI))
  },
  defocus: (_scene, strength, random, camera) => {
    camera.softness = [0, 1, 1.8, 2.8, 4.2, 7][strength]! * between(random, 0.85, 1.15)
  },
  shadow: (scene, strength, random) => {
    const depth = [1, 0.55, 0.3, 0.14, 0.05, 0.012][strength]!
    const [angle, offset, soft] = [
      between(random, 0, 7),
      between(random, -0.25, 0.1),
      between(random, 0.01, 0.1),
    ]
    shade(scene, (x, y) => {
      const side = (Math.cos(angle) * x + Math.sin(angle) * y - offset) / soft
      return depth + (1 - depth) / (1 + Math.exp(-side * 4))
    })
  },
  glare: (scene, strength, random) => {
    const radius = [0, 0.03, 0.06, 0.1, 0.16, 0.26][strength]!
    const [left, top] = [between(random, -0.15, 0.15), between(random, -0.15, 0.15)]
    const [long, turn] = [between(random, 1, 1.8), between(random, 0, Math.PI)]
    const power = between(random, 3, 8)
    add(scene, (x, y) => {
      const along = (Math.cos(turn) * (x - left) + Math.sin(turn) * (y - top)) / (radius * long)
      const across = (Math.cos(turn) * (y - top) - Math.sin(turn) * (x - left)) / radius
      const far = along * along + across * across
      return far > 9 ? 0 : power * Math.exp(-far * 2.2)
    })
  },
  'low-light': (scene, strength, random, camera) => {
    const exposure = [1, 0.35, 0.12, 0.04, 0.014, 0.005][strength]! * between(random, 0.85, 1.15)
    shade(scene, () => exposure)
    camera.grain = Math.max(camera.grain, 2.2)
  },
  noise: (_scene, strength, _random, camera) => {
    camera.grain = [0, 6, 12, 24, 45, 80][strength]!
  },
  compression: (_scene, strength, _random, camera) => {
    camera.quality = [0, 40, 18, 9, 4, 1][strength]!
  },
  screen: (scene, strength, random) => {
    const depth = [0, 0.06, 0.12, 0.2, 0.3, 0.45][strength]!
    const [pitch, turn] = [between(random, 2.2, 4.5), between(random, -0.08, 0.08)]
    const bands = between(random, 14, 60)
    const scale = Math.max(scene.width, scene.height)
    shade(scene, (x, y) => {
      const [u, v] = [
        (x * Math.cos(turn) + y * Math.sin(turn)) * scale,
        (y * Math.cos(turn) - x * Math.sin(turn)) * scale,
      ]
      const grid = Math.sin((2 * Math.PI * u) / pitch) + Math.sin((2 * Math.PI * v) / pitch)
      const moire = Math.sin((2 * Math.PI * (u + 0.4 * v)) / bands + Math.sin(v / 90))
      return 1 + depth * (0.5 * grid + 0.5 * moire)
    })
  },
}

/** Multiplies the light at every place; places are counted from the middle, in shares of the long side. */
export function shade(scene: Scene, share: (x: number, y: number) => number): void {
  everywhere(scene, share, (light, value) => light * value)
}

function add(scene: Scene, light: (x: number, y: number) => number): void {
  everywhere(scene, light, (there, value) => there + value)
}

function everywhere(
  { width, height, planes }: Scene,
  value: (x: number, y: number) => number,
  change: (light: number, value: number) => number,
): void {
  const scale = 1 / Math.max(width, height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const there = value((x - width / 2) * scale, (y - height / 2) * scale)
      for (const plane of planes) plane[at] = change(plane[at]!, there)
    }
  }
}

/** A hand that moved while the shutter was open: the light of every point spread along a line, px long. */
function smear(scene: Scene, length: number, angle: number): void {
  const { width, height } = scene
  const count = Math.max(2, Math.round(length * 1.5))
  const steps = Array.from({ length: count }, (_, index) => {
    const far = (index / (count - 1) - 0.5) * length
    return [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))] as const
  })
  scene.planes = scene.planes.map((plane) => {
    const sum = new Float32Array(plane.length)
    for (const [stepX, stepY] of steps) {
      for (let y = 0; y < height; y++) {
        const from = Math.min(height - 1, Math.max(0, y + stepY)) * width
        const to = y * width
        const [first, last] = [Math.max(0, -stepX), Math.min(width, width - stepX)]
        for (let x = 0; x < first; x++) sum[to + x]! += plane[from]!
        for (let x = first; x < last; x++) sum[to + x]! += plane[from + x + stepX]!
        for (let x = last; x < width; x++) sum[to + x]! += plane[from + width - 1]!
      }
    }
    return sum.map((light) => light / count)
  })
}

/** The lens out of focus; softness is the standard deviation of the bell, in px. */
export function soften(scene: Scene, softness: number): void {
  const { width, height } = scene
  // One pass of three points is a bell of up to 0.7 px; beyond, three boxes one after another come close to one.
  const passes = softness < 0.7 ? 1 : 3
  const reach = softness < 0.7 ? softness ** 2 / (2 - 2 * softness ** 2) : boxReach(softness)
  for (let pass = 0; pass < passes; pass++) {
    scene.planes = scene.planes.map((plane) => {
      const turned = boxRows(plane, width, height, reach)
      return boxRows(turned, height, width, reach)
    })
  }
}

function boxReach(softness: number): number {
  return (Math.sqrt(4 * softness ** 2 + 1) - 1) / 2
}

/** The mean over `reach` px on each side along the rows, with a share of the outermost; answers the picture turned over its diagonal. */
function boxRows(plane: Float32Array, width: number, height: number, reach: number): Float32Array {
  const turned = new Float32Array(plane.length)
  const whole = Math.floor(reach)
  const part = reach - whole
  const weight = 1 / (1 + 2 * reach)
  const padding = whole + 2
  const row = new Float32Array(width + 2 * padding)
  for (let y = 0; y < height; y++) {
    row.fill(plane[y * width]!, 0, padding)
    row.set(plane.subarray(y * width, (y + 1) * width), padding)
    row.fill(plane[(y + 1) * width - 1]!, padding + width)
    let sum = 0
    for (let x = padding - whole; x <= padding + whole; x++) sum += row[x]!
    for (let x = 0; x < width; x++) {
      const [first, last] = [x + padding - whole - 1, x + padding + whole + 1]
      turned[x * height + y] = (sum + part * (row[first]! + row[last]!)) * weight
      sum += row[last]! - row[first + 1]!
    }
  }
  return turned
}

/** What the sensor stores, 0 to 255, colour by colour within each pixel. Grain is a standard deviation, of 255, where it is grey. */
export function develop(scene: Scene, grain: number, random: () => number): Uint8Array {
  const { width, height, planes } = scene
  const colors = planes.length
  const picture = new Uint8Array(width * height * colors)
  const bell = bellNumbers(random)
  let place = 0
  for (let at = 0; at < width * height; at++) {
    // A stride that is no divisor of the table keeps its repeats from standing in rows.
    if (at % 4093 === 0) place = Math.floor(random() * bell.length)
    for (let color = 0; color < colors; color++) {
      const value = storedOf(planes[color]![at]!) + grain * bell[place++ & 65535]!
      picture[at * colors + color] = value < 0 ? 0 : value > 255 ? 255 : Math.round(value)
    }
  }
  return picture
}

function bellNumbers(random: () => number): Float32Array {
  return Float32Array.from(
    { length: 65536 },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  )
}
