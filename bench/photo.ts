import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type CapturePage, plain, startCapturePage } from '@phrom/e2e/capture-page.ts'
import sharp from 'sharp'
import { createWorker } from 'tesseract.js'
import { round } from './bundle.ts'
import { drawSmallPrint, photograph } from './small-print.ts'

declare const capture: typeof import('@phrom/liff-app/capture/capture.ts')
declare const chosen: File

const sizes = { 3: [1500, 2000], 12: [3000, 4000], 50: [6144, 8192] } as const
/**
 * Chromium's own slowdown holds back the page's thread alone, and this work is a worker's: so it runs at full speed, and the time
 * is multiplied.
 */
const slowdown = 4
const rounds = 5

/**
 * A photo of an A4 page with 6-point print, from the file to what is sent; before it, the screen has been open for a moment. Time: the
 * median, on a processor four times slower. Memory: the most that the page's process held beyond what it held before the file was
 * chosen. Beside it the least that any app does: decode, draw at 2,000 px, encode.
 */
export async function photo(): Promise<Record<string, number>> {
  const print = await drawSmallPrint()
  const phone = await startCapturePage()
  const figures: Record<string, number> = {}
  let before: Buffer | undefined
  let after: Buffer | undefined
  try {
    for (const [megapixels, [width, height]] of Object.entries(sizes)) {
      const { photo, paper } = await photograph(print, width, height)
      await phone.reload()
      await phone.warm()
      await phone.choose(photo)
      const held = (await phone.memory()).now
      await phone.forgetPeak()
      const times = [await readyMs(phone, paper)]
      const { peak } = await phone.memory()
      for (let i = 1; i < rounds; i++) times.push(await readyMs(phone, paper))
      const plainTimes: number[] = []
      for (let i = 0; i < rounds; i++) plainTimes.push(await plainMs(phone))
      const { id } = await phone.openOne(photo)
      const sent = await phone.finish(id, { paper })
      await phone.close(id)
      figures[`milliseconds${megapixels}`] = Math.round(median(times) * slowdown)
      figures[`megabytes${megapixels}`] = Math.round(peak - held)
      figures[`bytes${megapixels}`] = sent.length
      figures[`ratioToPlain${megapixels}`] = round(median(times) / median(plainTimes))
      if (megapixels === '12') [before, after] = [photo, sent]
    }
  } finally {
    await phone.stop()
  }
  if (!before || !after) throw new Error('no photo of 12 megapixels')
  const rate = await wordRate(print.words, [before, after])
  return { ...figures, wordRateBefore: round(rate[0] ?? 0), wordRateAfter: round(rate[1] ?? 0) }
}

type Paper = Awaited<ReturnType<typeof photograph>>['paper']

/** From the chosen file to the JPEG that is sent, the corners set where they are. */
function readyMs({ page }: CapturePage, paper: Paper): Promise<number> {
  return page.evaluate(
    async (edits) => {
      const begun = performance.now()
      const [opened] = await capture.openFile(chosen, 1)
      if (!opened) throw new Error('no picture')
      await capture.finish(opened.id, edits)
      const took = performance.now() - begun
      capture.close(opened.id)
      // Until the next worker is warm.
      await capture.warm()
      return took
    },
    { ...plain, paper },
  )
}

function plainMs({ page }: CapturePage): Promise<number> {
  return page.evaluate(async () => {
    const begun = performance.now()
    const bitmap = await createImageBitmap(chosen)
    const scale = Math.min(1, 2000 / Math.max(bitmap.width, bitmap.height))
    const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
    const took = performance.now() - begun
    bitmap.close()
    return took
  })
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/**
 * The share of the page's words that Tesseract reads in each picture, as large as a person zooms in to read it. What is lighter than
 * print becomes white in both: a person looks past the mark, Tesseract takes its slanted lines for the page's.
 */
async function wordRate(words: string[], pictures: Buffer[]): Promise<number[]> {
  const { resolve } = createRequire(import.meta.url)
  const langPath = join(dirname(resolve('@tesseract.js-data/eng')), '4.0.0')
  const reader = await createWorker('eng', 1, { langPath, gzip: true, cacheMethod: 'none' })
  const rates: number[] = []
  for (const picture of pictures) {
    const large = await sharp(picture)
      .resize({ height: 4000 })
      .greyscale()
      .linear(1.6, 0)
      .png()
      .toBuffer()
    const { data } = await reader.recognize(large)
    const read = data.text.match(/[A-Za-z]+/g) ?? []
    const left = new Map<string, number>()
    for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
    let found = 0
    for (const word of words) {
      const count = left.get(word) ?? 0
      if (count > 0) found += 1
      left.set(word, count - 1)
    }
    rates.push(found / words.length)
  }
  await reader.terminate()
  return rates
}
