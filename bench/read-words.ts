import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, OEM, PSM } from 'tesseract.js'
import { lightOf } from './light.ts'
import { carry, laidOn } from './perspective.ts'
import type { Line } from './specimen-papers.ts'
import type { Photo } from './specimens.ts'

/** Lines are read at this height of letters, px; it is where the reader is at its best. */
const letterHeight = 42
const linesRead = 10
/** Below, text is no longer seen on a screen; an OCR would go on reading what looks black. */
const leastContrast = 1.5
const languages = ['tha', 'eng']

type Seen = Pick<Photo, 'corners' | 'paper' | 'lines'> & { picture: Buffer }

/**
 * A reader of drawn papers. It is shown each line by itself, straightened and stretched to full contrast, unless eyes would see nothing:
 * what it cannot read is lost in the picture, not in the layout.
 */
export async function startReader() {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-languages-'))
  for (const code of languages)
    copyFileSync(languageFile(code), join(folder, `${code}.traineddata.gz`))
  const reader = await createWorker(languages, OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
  })
  rmSync(folder, { recursive: true })
  await reader.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' })
  return {
    /** Words found and words there, over ten lines spread over the paper. */
    async read(seen: Seen): Promise<{ found: number; words: number }> {
      const { data, info } = await sharp(seen.picture)
        .flatten({ background: '#fff' })
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true })
      const sums = { found: 0, words: 0 }
      for (const line of spread(seen.lines)) {
        const words = wordsOf(line.text)
        sums.words += words.length
        const cut = await cutLine(seen, line, {
          light: data,
          width: info.width,
          height: info.height,
        })
        if (!cut) continue
        const answer = await reader.recognize(cut)
        const text = plain(answer.data.text).replaceAll(' ', '')
        sums.found += words.filter((word) => text.includes(word)).length
      }
      return sums
    },
    /** All that it reads in a picture, however it lies there. */
    async readAll(picture: Buffer): Promise<string> {
      await reader.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT })
      const { data } = await reader.recognize(picture)
      await reader.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE })
      return data.text
    },
    stop: () => reader.terminate(),
  }
}

function languageFile(code: string): string {
  const folder = dirname(
    createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`),
  )
  return join(folder, '4.0.0_best_int', `${code}.traineddata.gz`)
}

function spread(lines: Line[]): Line[] {
  const count = Math.min(linesRead, lines.length)
  return Array.from(
    { length: count },
    (_, index) => lines[Math.floor(((index + 0.5) * lines.length) / count)]!,
  )
}

/** The line alone on white, its letters upright, if eyes can see it at all. What lies outside the picture is grey. */
function cutLine(
  { corners, paper }: Seen,
  line: Line,
  { light, width, height }: { light: Buffer; width: number; height: number },
): Promise<Buffer> | undefined {
  const scale = letterHeight / line.size
  const top = line.baseline - 1.2 * line.size
  const left = line.left - 0.4 * line.size
  const [across, down] = [
    Math.ceil((line.width + 0.8 * line.size) * scale),
    Math.ceil(1.75 * line.size * scale),
  ]
  const inPixels = corners.map(({ x, y }) => ({ x: x * width, y: y * height }))
  const { there } = laidOn(inPixels, paper.width, paper.height)
  const cut = new Uint8Array(across * down)
  for (let v = 0; v < down; v++) {
    for (let u = 0; u < across; u++) {
      const { x, y } = carry(there, { x: left + (u + 0.5) / scale, y: top + (v + 0.5) / scale })
      cut[v * across + u] = lightAt(x - 0.5, y - 0.5)
    }
  }
  const sorted = cut.toSorted()
  const dark = sorted[Math.floor(sorted.length * 0.01)]!
  const bright = sorted[Math.floor(sorted.length * 0.8)]!
  if (contrast(dark, bright) < leastContrast) return
  const padding = letterHeight / 2
  return sharp(stretch(cut, dark, bright), { raw: { width: across, height: down, channels: 1 } })
    .extend({ top: padding, bottom: padding, left: padding, right: padding, background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer()

  function lightAt(x: number, y: number): number {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) return 128
    const [shareX, shareY] = [x - column, y - row]
    const at = row * width + column
    const upper = light[at]! * (1 - shareX) + light[at + 1]! * shareX
    const lower = light[at + width]! * (1 - shareX) + light[at + width + 1]! * shareX
    return upper * (1 - shareY) + lower * shareY
  }
}

/**
 * Of luminance, with the room's light on the screen, as WCAG 2.2 defines it. It asks for 3 in large letters; a reader of one line
 * makes do with half.
 */
function contrast(dark: number, bright: number): number {
  return (lightOf[bright]! + 0.05) / (lightOf[dark]! + 0.05)
}

function stretch(cut: Uint8Array, dark: number, bright: number): Uint8Array {
  return cut.map((value) =>
    Math.max(0, Math.min(255, (255 * (value - dark)) / Math.max(1, bright - dark))),
  )
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Words of three letters and more; shorter ones are found in any rubbish. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => plain(segment))
    .filter((word) => word.length >= 3)
}

/** Without tone marks, which the reader drops in the best of pictures too. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\u0e47-\u0e4e]/g, '')
    .replace(/\s+/g, ' ')
}
