import latin from '@fontsource/sarabun/files/sarabun-latin-600-normal.woff2?url'
import thai from '@fontsource/sarabun/files/sarabun-thai-600-normal.woff2?url'
import type { Paper } from './canvas.ts'

/** What a page is for (service, office, date), in both languages. */
export type Mark = { th: string; en: string }

const face = 'Phrom Mark'
const patienceMs = 3000
let faces: Promise<void> | undefined

/** Brings the bundled Thai face, once: not every phone has one, and a worker does not see the page's. Without it the phone's own is used. */
function bringFaces(): Promise<void> {
  faces ??= (async () => {
    if (typeof FontFace !== 'function') return
    const known = typeof document === 'undefined' ? fontsOfWorker() : document.fonts
    const wanted = [
      new FontFace(face, `url("${thai}")`, { weight: '600', unicodeRange: 'U+0E01-0E5B' }),
      new FontFace(face, `url("${latin}")`, { weight: '600' }),
    ]
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
    const loaded = wanted.map(async (one) => known?.add(await one.load()))
    await Promise.race([Promise.allSettled(loaded), late])
  })()
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
  pen.font = `600 ${size}px "${face}", sans-serif`
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  const texts = [th, en]
  for (let i = 0, at = -reach; at < reach + size; i++, at += size * 3 * about(1, 0.08)) {
    const text = `${texts[i % 2]}   ·   `
    const length = Math.max(1, pen.measureText(text).width)
    const line = text.repeat(Math.ceil((2 * reach) / length) + 2)
    const strength = about(0.3, 0.06)
    pen.save()
    pen.translate(width / 2, height / 2)
    pen.rotate(about(-0.5, 0.03))
    pen.lineWidth = size / 14
    pen.strokeStyle = `rgba(255, 255, 255, ${strength})`
    pen.fillStyle = `rgba(150, 20, 70, ${strength})`
    const from = -reach - Math.random() * length
    pen.strokeText(line, from, at)
    pen.fillText(line, from, at)
    pen.restore()
  }
}

/** A number near this one, differing by at most so much. */
function about(middle: number, by: number): number {
  return middle + (Math.random() * 2 - 1) * by
}
