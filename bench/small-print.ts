import { startBrowser } from '@phrom/e2e/browser.ts'
import sharp from 'sharp'

const sentence =
  'The applicant declares that the particulars given above are true and complete and that the witness named below was present when this consent was signed before the registrar of the district office on the day written at the head of this page'
/** Shares of the picture: how a hand holds a phone over a table. */
const lean = 0.012

export type SmallPrint = { page: Buffer; words: string[] }

/** An A4 page of 6-point print, at about 380 dots an inch, marked SPECIMEN. */
export async function drawSmallPrint(): Promise<SmallPrint> {
  const words = Array.from({ length: 60 }, (_, i) => {
    const all = sentence.split(' ')
    return [...all.slice((i * 7) % all.length), ...all.slice(0, (i * 7) % all.length)].slice(0, 8)
  }).flat()
  const browser = await startBrowser()
  const tab = await browser.newPage({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: 4,
  })
  await tab.setContent(
    `<body style="margin:0;padding:70px;background:#fff;font:6pt/1.6 sans-serif;color:#222"><h1 style="font-size:14pt;color:#b3261e">SPECIMEN</h1>${words.join(' ')}</body>`,
  )
  const page = await tab.screenshot({ type: 'png' })
  await browser.close()
  return { page, words }
}

/** The page on a table as a camera of so many pixels sees it: leaning, a little soft, with the grain of a small sensor. */
export async function photograph({ page }: SmallPrint, width: number, height: number) {
  const paper = await sharp(page)
    .resize(Math.round(width * 0.86))
    .affine([1, lean, -lean, 1], { background: '#6b4f37' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [
    Math.round((width - paper.info.width) / 2),
    Math.round((height - paper.info.height) / 2),
  ]
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 14 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const table = { create: { width, height, channels: 3 as const, background: '#6b4f37' } }
  const scene = await sharp(table)
    .composite([
      { input: paper.data, left, top },
      { input: grain, blend: 'soft-light' },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer()
  const photo = await sharp(scene).blur(0.6).jpeg({ quality: 90 }).toBuffer()
  const side = width * 0.86
  const tall = side * (1123 / 794)
  const at = (x: number, y: number) => ({
    x: (left + x + lean * y) / width,
    y: (top + lean * side - lean * x + y) / height,
  })
  return { photo, paper: [at(0, 0), at(side, 0), at(side, tall), at(0, tall)] as const }
}
