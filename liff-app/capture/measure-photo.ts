import type { Gray } from './gray.ts'
import { type Cell, cellsOf, differencesOf, lags } from './photo-cells.ts'
import type { Quad } from './quad.ts'

/** What can be measured of a photo of a paper. Lightness 0-255. */
export type Measures = {
  /** Lightness of the paper where it is brightest, and in its middle. */
  bright: number
  middle: number
  /** Share of the paper that is as white as a picture can be, and share that is nearly black though the rest is not. */
  blown: number
  shaded: number
  /** Share of the paper that is bare and has kept its tone. A scan has none: all that is bare is white there. */
  toned: number
  /** Difference between ink and paper where there is most text, and its share of the paper's own lightness. */
  ink: number
  contrast: number
  /** Grain: how far neighbours on bare paper lie apart. */
  grain: number
  /** Share of the paper that has text, and how much of the frame that text spans. */
  text: number
  span: number
  /** How softly ink begins, by powers of two: below 0.8 edges are sharp, at 2 nothing but slopes is left. The softer of across and down. */
  softness: number
}

const textSampled = 500
const bareSampled = 300

/** Undefined for a picture too small to say anything of. */
export function measurePhoto(picture: Gray, paper: Quad | undefined): Measures | undefined {
  const found = cellsOf(picture, paper)
  const bright = share(
    found.cells.map(({ brightest }) => brightest),
    0.9,
  )
  // Without its edges, the paper is what is bright.
  const cells = paper ? found.cells : found.cells.filter(({ mean }) => mean > 0.55 * bright)
  if (cells.length < 20) return undefined
  const ranges = cells.map(rangeOf)
  const [bare, ink] = [share(ranges, 0.1), share(ranges, 0.97)]
  const least = Math.max(1.6 * bare + 6, 0.35 * ink)
  const written = cells.filter((cell) => rangeOf(cell) >= least)
  const middle = share(
    cells.map(({ mean }) => mean),
    0.5,
  )
  const grain = grainOf(
    picture,
    found.side,
    spread(
      cells.filter((cell) => rangeOf(cell) <= bare),
      bareSampled,
    ),
  )
  const text = spread(written, textSampled)
  return {
    bright,
    middle,
    blown: cells.filter(({ darkest }) => darkest >= 250).length / cells.length,
    shaded: cells.filter(({ mean }) => mean < 0.3 * bright).length / cells.length,
    toned:
      cells.filter((cell) => cell.brightest < 250 && rangeOf(cell) < least).length / cells.length,
    ink,
    contrast: share(
      text.map((cell) => rangeOf(cell) / Math.max(1, cell.brightest)),
      0.9,
    ),
    grain,
    text: written.length / cells.length,
    span: spanOf(written, picture),
    softness: softnessOf(picture, found.side, text, grain),
  }
}

function rangeOf({ darkest, brightest }: Cell): number {
  return brightest - darkest
}

/** The number below which this share of the numbers lies. */
function share(numbers: number[], part: number): number {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** At most so many, evenly over the whole. */
function spread<T>(all: T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, i) => i % step === 0)
}

function grainOf(picture: Gray, side: number, cells: Cell[]): number {
  const variances = cells.map((cell) => {
    const differences = differencesOf(picture, side, cell)
    return Math.min(differences[0]!, differences[lags.length]!)
  })
  return Math.sqrt(
    variances.reduce((sum, variance) => sum + variance, 0) / Math.max(1, cells.length),
  )
}

/**
 * Beyond the width of a stroke the difference of two pixels no longer grows with their distance; on a slope its square grows by four
 * with each doubling. Read off from 4 to 8 px, which is more than a stroke of small print and less than its letters are apart. Grain is
 * alike at every distance and is taken off.
 */
function softnessOf(picture: Gray, side: number, cells: Cell[], grain: number): number {
  const sums = new Float64Array(2 * lags.length)
  for (const cell of cells) {
    const differences = differencesOf(picture, side, cell)
    for (let i = 0; i < sums.length; i++) sums[i]! += differences[i]!
  }
  const at = (i: number) => Math.max(0.01, sums[i]! / Math.max(1, cells.length) - grain * grain)
  const [across, down] = [at(3) / at(2), at(lags.length + 3) / at(lags.length + 2)]
  return Math.log2(Math.max(across, down))
}

/** The share of the frame within which nine tenths of the text lie, in both directions. */
function spanOf(written: Cell[], { width, height }: Gray): number {
  if (written.length === 0) return 0
  const [lefts, tops] = [written.map(({ left }) => left), written.map(({ top }) => top)]
  const [across, down] = [
    share(lefts, 0.95) - share(lefts, 0.05),
    share(tops, 0.95) - share(tops, 0.05),
  ]
  return (across / width) * (down / height)
}
