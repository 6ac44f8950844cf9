import latin from '@fontsource/sarabun/files/sarabun-latin-600-normal.woff2?url'
import thai from '@fontsource/sarabun/files/sarabun-thai-600-normal.woff2?url'
import { atLeastOne, free, glass, type Paper } from './canvas.ts'

/** What a page is for (service, office, date), in both languages. */
export type Mark = { th: string; en: string }

const face = 'Phrom Mark'
/** Dark in each of the three colours, so that none of them alone shows the page without it. */
const colour = 'rgb(110, 20, 90)'
const between = '   ·   '
const patienceMs = 3000
let faces: Promise<void> | undefined

/**
 * Brings the bundled Thai face, once: not every phone has one, and a worker does not see the page's. Without it the phone's own is
 * used, and the next mark tries again.
 */
export function bringFaces(): Promise<void> {
  faces ??= (async () => {
    if (typeof FontFace !== 'function') return
    const known = typeof document === 'undefined' ? fontsOfWorker() : document.fonts
    const wanted = [
      new FontFace(face, `url("${thai}")`, { weight: '600', unicodeRange: 'U+0E01-0E5B' }),
      new FontFace(face, `url("${latin}")`, { weight: '600' }),
    ]
    const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs))
    const loaded = wanted.map(async (one) => known?.add(await one.load()))
    await Promise.race([Promise.all(loaded), late])
  })().catch(() => {
    faces = undefined
  })
  return faces
}

function fontsOfWorker(): FontFaceSet | undefined {
  return (globalThis as { fonts?: FontFaceSet }).fonts
}

/**
 * Writes across the page what it is for: slanted lines over all of it, margins too, in one language and the other. Thin and
 * half transparent, light around dark, so that small print stays readable below and the mark itself on white and on black. No two
 * lines are alike in slant, place and strength: what is drawn the same everywhere can be taken out again by a program.
 */
export async function drawMark({ canvas, pen }: Paper, { th, en }: Mark): Promise<void> {
  await bringFaces()
  const { width, height } = canvas
  const size = Math.max(13, Math.min(width, height) / 34)
  const reach = Math.hypot(width, height) / 2
  const stamps = [stampOf(th, size), stampOf(en, size)] as const
  for (let i = 0, at = -reach; at < reach + size; i++, at += size * 3 * about(1, 0.08)) {
    const stamp = stamps[i % 2 === 0 ? 0 : 1].canvas
    pen.save()
    pen.translate(width / 2, height / 2)
    pen.rotate(about(-0.5, 0.03))
    pen.globalAlpha = about(0.3, 0.06)
    for (let x = -reach - Math.random() * stamp.width; x < reach; x += stamp.width) {
      pen.drawImage(stamp, x, at - stamp.height / 2)
    }
    pen.restore()
  }
  for (const stamp of stamps) free(stamp)
}

/** One line of the mark, drawn once: letters cost four times as much on each slanted line. */
function stampOf(text: string, size: number): Paper {
  const font = `600 ${size}px "${face}", sans-serif`
  const ruler = glass(1, 1)
  ruler.pen.font = font
  const length = ruler.pen.measureText(`${text}${between}`).width
  const stamp = glass(atLeastOne(length), atLeastOne(size * 1.8))
  const { pen } = stamp
  pen.font = font
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = size / 14
  pen.strokeStyle = '#fff'
  pen.fillStyle = colour
  const middle = stamp.canvas.height / 2
  pen.strokeText(`${text}${between}`, 0, middle)
  pen.fillText(`${text}${between}`, 0, middle)
  return stamp
}

/** A number near this one, differing by at most so much. */
function about(middle: number, by: number): number {
  return middle + (Math.random() * 2 - 1) * by
}
