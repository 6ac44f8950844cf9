import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { isCutOff } from './cut-off.ts'
import { glareOf } from './glare.ts'
import type { Gray } from './gray.ts'
import { letterHeight } from './letters.ts'
import type { Quad } from './quad.ts'
import { lookAt, type Spot } from './text-spots.ts'

/*
 * What stands here was chosen on the tuning half of `npm run bench -- judge`; the other half tells how well it holds.
 */

/** Paper that is darker than this, of 255, shows no letters on a screen in a lit room. */
const darkPaper = 50
/** How much of the paper may lie in such a shadow. */
const mostInShadow = 0.2
const mostGlare = 0.13
/** A paper with writing on fewer of a hundred spots is empty; the shortest letter has five. */
const leastWriting = 1.2
/** Small letters of so few px are not told apart, and no paper has larger ones when its long side has so few. */
const unreadHeight = 4
const leastSide = 380
/** A lens and the px themselves soften the sharpest edge to this; px over which light goes from ink to paper, by its steepest part. */
const sharpEdge = 1.4
/** Blur of a moved camera smears strokes over each other: this much, px, and this share of a letter's height. */
const mostMotion = { pixels: 1.7, ofHeight: 0.15 }
/** Blur of a lens leaves letters their places. Where marks are too few to tell their height, the px alone count. */
const mostDefocus = { pixels: 2, ofHeight: 0.26, inAny: 4.2 }
/** Edges of letters are as hard in one direction as in another, within this; not so when the camera moved. */
const evenEdges = 1.43
/** Of the difference between paper and ink. */
const mostGrain = 0.153
const mostBlocks = 0.055
const hopelessGrain = 45

/** What to doubt about a photo, most telling first; nothing for a good one. Never `same`, which needs another photo to compare. */
export function judge(picture: Gray, paper: Quad | undefined): PhotoDoubt[] {
  const spots = lookAt(picture, paper, 300)
  if (spots.length === 0) return ['small']

  const doubts: PhotoDoubt[] = []
  if (isDark(spots, paper)) doubts.push('dark')
  if (glareOf(picture, paper) > mostGlare) doubts.push('glare')
  if (!paper && isCutOff(picture)) doubts.push('cut-off')
  const grain = middle(spots.map((spot) => spot.grain))
  const written = writingOn(spots)
  if (grain > hopelessGrain) doubts.push('blurred')
  else if (written.length < (spots.length * leastWriting) / 100) doubts.push('empty')
  else {
    const height = letterHeight(picture, spread(written, 40))
    if ((height ?? 99) <= unreadHeight || longSide(picture, paper) < leastSide) doubts.push('small')
    if (isBlurred(written, height) || isSpoiled(written)) doubts.push('blurred')
  }
  return doubts
}

function isDark(spots: Spot[], paper: Quad | undefined): boolean {
  const dark = spots.filter((spot) => spot.paper < darkPaper).length / spots.length
  // Without a paper to look at, a black table says nothing.
  return dark > (paper ? mostInShadow : 0.97)
}

/** Spots with ink on them: not grain, not the pale waves under the text of a card. */
function writingOn(spots: Spot[]): Spot[] {
  const inked = spots.filter(
    (spot) => spot.paper - spot.ink > Math.max(8, 0.12 * spot.paper, 5 * spot.grain),
  )
  const strong = quantile(inked.map(strength), 0.9)
  return inked.filter((spot) => strength(spot) > 0.45 * strong)
}

function strength({ paper, ink }: Spot): number {
  return (paper - ink) / paper
}

function longSide({ width, height }: Gray, paper: Quad | undefined): number {
  if (!paper) return Math.max(width, height)
  return Math.max(
    ...paper.map(({ x, y }, index) => {
      const next = paper[(index + 1) % 4]!
      return Math.hypot((next.x - x) * width, (next.y - y) * height)
    }),
  )
}

/** By the sharper spots: straight rules look soft along their length, letters do not. */
function isBlurred(written: Spot[], height: number | undefined): boolean {
  const width = quantile(
    written.map((spot) => (spot.paper - spot.ink) / Math.max(1, spot.steep)),
    0.25,
  )
  const blur = Math.sqrt(Math.max(0, width ** 2 - sharpEdge ** 2))
  const hasMoved =
    quantile(
      written.map((spot) => spot.steepest / Math.max(1, spot.steep)),
      0.25,
    ) > evenEdges
  const most = hasMoved ? mostMotion : mostDefocus
  if (!hasMoved && blur > mostDefocus.inAny) return true
  return blur > most.pixels && (height === undefined || blur > most.ofHeight * height)
}

/** By grain, or by a JPEG's blocks. */
function isSpoiled(written: Spot[]): boolean {
  const ink = middle(written.map((spot) => spot.paper - spot.ink))
  const grain = middle(written.map((spot) => spot.grain))
  const blocks = middle(written.map((spot) => spot.blocks))
  return grain > mostGrain * ink || blocks > mostBlocks * ink
}

function spread<T>(list: T[], most: number): T[] {
  const step = Math.max(1, list.length / most)
  return Array.from(
    { length: Math.floor(list.length / step) },
    (_, index) => list[Math.floor(index * step)]!,
  )
}

function middle(values: number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
