import sharp, { type OutputInfo } from 'sharp'
import {
  type Camera,
  degrade,
  develop,
  type Fault,
  type Strength,
  shade,
  soften,
} from './degrade.ts'
import { lightOf, type Scene } from './light.ts'
import { laidOn, type Place } from './perspective.ts'
import { between, pick, randomFrom } from './random.ts'
import { bringFonts } from './specimen-fonts.ts'
import { drawPaper, type Line, type Paper, type PaperKind } from './specimen-papers.ts'
import { drawTable, type TableKind } from './specimen-tables.ts'

/** Everything that a photo is drawn from: the same recipe gives the same picture. */
export type Recipe = {
  paper: PaperKind
  /** Whose paper it is, and how it lies. */
  seed: number
  table: TableKind
  fault?: { kind: Fault; strength: Strength }
}

/** A drawn photo and what is true of it. Corners, top left first and clockwise as the paper reads, are shares of width and height. */
export type Photo = {
  width: number
  height: number
  jpeg: Buffer
  corners: Place[]
  /** The paper's size in millimetres. */
  paper: { width: number; height: number }
  lines: Line[]
}

/** A specimen paper as a phone photographs it. `longSide` in px; grey is a third of the work. */
export async function takePhoto(
  recipe: Recipe,
  { longSide = 2000, colors = 3 as 1 | 3 } = {},
): Promise<Photo> {
  const random = randomFrom(JSON.stringify(recipe))
  const paper = drawPaper(recipe.paper, recipe.seed)
  const { width, height, corners } = layDown(paper, recipe, longSide, random)
  const scene = await drawScene(paper, recipe, corners, { width, height, colors }, random)
  lightUp(scene, random)

  const camera: Camera = {
    grain: between(random, 0.8, 2.6),
    softness: between(random, 0.3, 0.6),
    quality: 88,
  }
  if (recipe.fault) degrade(scene, recipe.fault.kind, recipe.fault.strength, random, camera)
  soften(scene, camera.softness)
  const jpeg = await sharp(develop(scene, camera.grain, random), {
    raw: { width, height, channels: colors },
  })
    .jpeg({ quality: camera.quality })
    .toBuffer()
  return {
    width,
    height,
    jpeg,
    corners: corners.map(({ x, y }) => ({ x: x / width, y: y / height })),
    paper: { width: paper.width, height: paper.height },
    lines: paper.lines,
  }
}

/** The paper alone, flat and whole, as a scanner or a screenshot shows it. */
export async function scanPaper(kind: PaperKind, seed: number, longSide = 2000): Promise<Buffer> {
  const paper = drawPaper(kind, seed)
  const scale = longSide / Math.max(paper.width, paper.height)
  return (await rasterOf(paper, scale)).flatten({ background: '#fff' }).png().toBuffer()
}

/** Where the corners come to lie, in px, and the frame that is held around them. */
function layDown(paper: Paper, recipe: Recipe, longSide: number, random: () => number) {
  const { kind, strength } = recipe.fault ?? { kind: undefined, strength: 1 }
  const sideways = random() < 0.12
  const upright = paper.height > paper.width !== sideways
  const shortSide = Math.round((longSide * 3) / 4)
  const [width, height] = upright ? [shortSide, longSide] : [longSide, shortSide]

  const steep = kind === 'tilt' ? [0, 22, 35, 48, 60, 70][strength]! : between(random, 0, 12)
  const turn = between(random, -5, 5) + (sideways ? pick(random, [90, -90]) : 0)
  const seen = inSpace(paper, steep, between(random, 0, 360), turn)
  const [left, right] = [Math.min(...seen.map(({ x }) => x)), Math.max(...seen.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...seen.map(({ y }) => y)), Math.max(...seen.map(({ y }) => y))]

  const isCard = paper.width < 90
  const near = isCard ? between(random, 0.55, 0.9) : between(random, 0.74, 0.95)
  const fill = kind === 'far' ? [1, 0.5, 0.36, 0.25, 0.17, 0.11][strength]! : near
  const scale = fill * Math.min(width / (right - left), height / (bottom - top))
  const spare = {
    x: (width - (right - left) * scale) / 2,
    y: (height - (bottom - top) * scale) / 2,
  }
  const middle = {
    x: width / 2 + spare.x * between(random, -0.6, 0.6),
    y: height / 2 + spare.y * between(random, -0.6, 0.6),
  }
  if (kind === 'crop') {
    // Out of the frame on one side, by this share of the paper.
    const out = [0, 0.06, 0.12, 0.2, 0.32, 0.5][strength]!
    const side = pick(random, ['left', 'right', 'top', 'bottom'])
    const across = (right - left) * scale
    const down = (bottom - top) * scale
    if (side === 'left') middle.x = across * (0.5 - out)
    if (side === 'right') middle.x = width - across * (0.5 - out)
    if (side === 'top') middle.y = down * (0.5 - out)
    if (side === 'bottom') middle.y = height - down * (0.5 - out)
  }
  const corners = seen.map(({ x, y }) => ({
    x: middle.x + (x - (left + right) / 2) * scale,
    y: middle.y + (y - (top + bottom) / 2) * scale,
  }))
  return { width, height, corners }
}

/** The corners of a sheet that is turned on the table and seen from the side, from two and a half of its lengths away. Degrees. */
function inSpace({ width, height }: Paper, steep: number, from: number, turn: number): Place[] {
  const away = 2.5 * Math.max(width, height)
  const [a, b, c] = [steep, from, turn].map((degrees) => (degrees * Math.PI) / 180)
  const sheet = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  return sheet.map(([right, down]) => {
    const [u, v] = [(right * width) / 2, (down * height) / 2]
    const [x, y] = [u * Math.cos(c!) - v * Math.sin(c!), u * Math.sin(c!) + v * Math.cos(c!)]
    // Leaned over an axis that lies in the table.
    const [along, across] = [
      x * Math.cos(b!) + y * Math.sin(b!),
      y * Math.cos(b!) - x * Math.sin(b!),
    ]
    const depth = away / (away + across * Math.sin(a!))
    const [seenAlong, seenAcross] = [along * depth, across * Math.cos(a!) * depth]
    return {
      x: seenAlong * Math.cos(b!) - seenAcross * Math.sin(b!),
      y: seenAlong * Math.sin(b!) + seenAcross * Math.cos(b!),
    }
  })
}

async function drawScene(
  paper: Paper,
  recipe: Recipe,
  corners: Place[],
  { width, height, colors }: { width: number; height: number; colors: 1 | 3 },
  random: () => number,
): Promise<Scene> {
  const longest = Math.max(
    ...corners.map((corner, index) => far(corner, corners[(index + 1) % 4]!)),
  )
  const scale = Math.min(16, (1.25 * longest) / Math.max(paper.width, paper.height))
  const sheet = await pixelsOf(paper, scale, colors)
  const table = drawTable(recipe.table, random, colors)
  const [shiftX, shiftY, lying] = [
    Math.floor(random() * 512),
    Math.floor(random() * 512),
    random() < 0.5,
  ]
  const { back } = laidOn(corners, sheet.width, sheet.height)
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = back as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const gone = recipe.fault?.kind === 'empty' && recipe.fault.strength > 2
  const shadow = between(random, 4, 14)
  const planes = Array.from({ length: colors }, () => new Float32Array(width * height))
  const step = sheet.channels
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [tileX, tileY] = lying ? [x, y] : [y, x]
      const tile = (((tileY + shiftY) & 511) << 9) | ((tileX + shiftX) & 511)
      for (let color = 0; color < colors; color++) planes[color]![at] = table[color]![tile]!
      if (gone) continue

      const depth = m6 * x + m7 * y + m8
      const u = (m0 * x + m1 * y + m2) / depth - 0.5
      const v = (m3 * x + m4 * y + m5) / depth - 0.5
      const outside = Math.max(-u, -v, u - sheet.width + 1, v - sheet.height + 1)
      if (outside > 0) {
        // A sheet lies a little above the table and keeps the light from it.
        const dim = 1 - 0.22 * Math.exp(-outside / shadow)
        for (const plane of planes) plane[at]! *= dim
        continue
      }
      const [left, top] = [Math.floor(u), Math.floor(v)]
      const [shareX, shareY] = [u - left, v - top]
      const a = (top * sheet.width + left) * step
      const right = left + 1 < sheet.width ? step : 0
      const down = top + 1 < sheet.height ? sheet.width * step : 0
      const [keepX, keepY] = [1 - shareX, 1 - shareY]
      const covers = sheet.channels - 1
      const cover = blend(sheet.data, a + covers, right, down, shareX, shareY, keepX, keepY) / 255
      for (let color = 0; color < colors; color++) {
        const plane = planes[color]!
        const value = blend(sheet.data, a + color, right, down, shareX, shareY, keepX, keepY)
        plane[at] = plane[at]! * (1 - cover) + cover * lightOf[Math.round(value)]!
      }
    }
  }
  const scene = { width, height, planes }
  if (recipe.table === 'hand' && !gone) addThumb(scene, corners, random)
  return scene
}

/** Between four neighbours. Called for every point of a photo, so it takes numbers and makes nothing. */
function blend(
  data: Uint8Array,
  at: number,
  right: number,
  down: number,
  shareX: number,
  shareY: number,
  keepX: number,
  keepY: number,
): number {
  const upper = data[at]! * keepX + data[at + right]! * shareX
  const lower = data[at + down]! * keepX + data[at + down + right]! * shareX
  return upper * keepY + lower * shareY
}

/** The thumb that holds the paper lies over one of its edges. */
function addThumb({ width, height, planes }: Scene, corners: Place[], random: () => number): void {
  const side = Math.floor(random() * 4)
  const [from, to] = [corners[side]!, corners[(side + 1) % 4]!]
  const share = between(random, 0.3, 0.7)
  const long = 0.055 * Math.max(width, height)
  const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
  const turn = Math.atan2(to.y - from.y, to.x - from.x) + Math.PI / 2
  for (let py = Math.max(0, Math.floor(y - long)); py < Math.min(height, y + long); py++) {
    for (let px = Math.max(0, Math.floor(x - long)); px < Math.min(width, x + long); px++) {
      const along = ((px - x) * Math.cos(turn) + (py - y) * Math.sin(turn)) / long
      const across = ((py - y) * Math.cos(turn) - (px - x) * Math.sin(turn)) / (long * 0.42)
      const inside = 1 - along * along - across * across
      if (inside <= 0) continue
      const skin = 0.12 + 0.25 * Math.sqrt(inside)
      for (const [color, plane] of planes.entries())
        plane[py * width + px] = skin * [1.3, 0.9, 0.7][color]!
    }
  }
}

/** The room's light: brighter on one side, darker to the corners, and the camera's choice of exposure. */
function lightUp(scene: Scene, random: () => number): void {
  const exposure = between(random, 0.6, 0.98)
  const [slope, angle] = [between(random, 0, 0.45), between(random, 0, 2 * Math.PI)]
  const [slopeX, slopeY] = [slope * Math.cos(angle), slope * Math.sin(angle)]
  const corners = between(random, 0, 0.5)
  shade(scene, (x, y) => exposure * (1 + slopeX * x + slopeY * y) * (1 - corners * (x * x + y * y)))
}

const drawn = new Map<string, Promise<{ data: Buffer; info: OutputInfo }>>()

/** The flat sheet in px, with how much of each pixel it covers as the last channel. Drawn once at full size, then made smaller. */
async function pixelsOf(paper: Paper, scale: number, colors: 1 | 3) {
  const known = drawn.get(paper.svg)
  const full = 2500 / Math.max(paper.width, paper.height)
  const source = known ?? (await rasterOf(paper, full)).raw().toBuffer({ resolveWithObject: true })
  if (!known) {
    drawn.clear()
    drawn.set(paper.svg, Promise.resolve(source))
  }
  const { data, info } = await source
  const { data: sheet, info: size } = await sharp(data, {
    raw: { width: info.width, height: info.height, channels: 4 },
  })
    .resize(
      Math.max(2, Math.round(paper.width * scale)),
      Math.max(2, Math.round(paper.height * scale)),
      { fit: 'fill' },
    )
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (colors === 1) {
    // Grey goes into the place of red; `sharp` would drop the cover on the way to grey.
    for (let at = 0; at < sheet.length; at += 4) {
      sheet[at] = 0.299 * sheet[at]! + 0.587 * sheet[at + 1]! + 0.114 * sheet[at + 2]!
    }
  }
  return { data: sheet, width: size.width, height: size.height, channels: 4 }
}

async function rasterOf(paper: Paper, scale: number) {
  bringFonts()
  const [width, height] = [Math.round(paper.width * scale), Math.round(paper.height * scale)]
  const svg = paper.svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  return sharp(Buffer.from(svg)).ensureAlpha()
}

function far(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
