import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { isCutOff } from './cut-off.ts'
import type { Gray } from './gray.ts'
import { measurePhoto } from './measure-photo.ts'
import type { Quad } from './quad.ts'

/** Chosen on the tuning half of the set that `npm run bench -- judge` draws and reads; the other half only counted. */
const limits = {
  dark: { bright: 36, shaded: 0.3, grain: 20, grainOfInk: 0.15 },
  glare: { blown: 0.06, whitePaper: 236, allBlown: 0.4, toned: 0.05 },
  blurred: { beyondContrast: 0.7, contrast: 0.205 },
  small: { area: 0.09, span: 0.05 },
  empty: { text: 0.03, contrast: 0.205, written: 0.08 },
}

/**
 * What makes a photo of a paper hard to read, the worst first; never `same`, which one photo cannot tell, and never `screen`, which
 * is not told apart reliably from fine print. Advice only. A page that is all there and sharp is not doubted.
 */
export function judge(picture: Gray, paper: Quad | undefined): PhotoDoubt[] {
  const seen = measurePhoto(picture, paper)
  if (!seen) return ['empty']
  const { dark, glare, blurred, small, empty } = limits
  const doubts: PhotoDoubt[] = []
  const isGrainy = seen.grain > dark.grain && seen.grain > dark.grainOfInk * seen.ink
  if (seen.bright < dark.bright || seen.shaded > dark.shaded || isGrainy) doubts.push('dark')
  const isPartlyBlown = seen.blown > glare.blown && seen.middle < glare.whitePaper
  const isMostlyBlown = seen.blown > glare.allBlown && seen.toned > glare.toned
  if (isPartlyBlown || (isMostlyBlown && seen.text > empty.text)) doubts.push('glare')
  // Blur takes the contrast of small print first; what keeps it is large enough to be read all the same.
  const isSoft = seen.softness - seen.contrast > blurred.beyondContrast
  const isBare = seen.contrast < empty.contrast && seen.text < empty.written
  const isFaint = seen.contrast < blurred.contrast
  const isBlurred = seen.text > empty.text && !isBare && (isSoft || isFaint)
  if (isBlurred) doubts.push('blurred')
  if (!paper && isCutOff(picture)) doubts.push('cut-off')
  const isSmall = paper ? areaOf(paper) < small.area : seen.span < small.span && seen.text > 0
  if (doubts.length === 0) {
    if (seen.text < empty.text ? seen.contrast < 0.3 : isBare) doubts.push('empty')
    else if (isSmall || seen.text < empty.text) doubts.push('small')
  }
  return doubts
}

/** Share of the frame. */
function areaOf(paper: Quad): number {
  const sum = paper.reduce((total, { x, y }, i) => {
    const next = paper[(i + 1) % 4]!
    return total + x * next.y - next.x * y
  }, 0)
  return Math.abs(sum) / 2
}
