import sharp from 'sharp'
import { startBrowser } from './browser.ts'

const drawn = new Map<string, Promise<Buffer>>()

/**
 * A specimen paper as a phone photographs it: 12 megapixels, on a table, slightly askew, with the camera's EXIF and a place.
 * Sideways: stored as the sensor saw it, to be turned by its orientation mark. No real person, marked SPECIMEN.
 */
export function specimenPhoto(title: string, turned: 'upright' | 'sideways' = 'upright') {
  const key = `${title}/${turned}`
  const known = drawn.get(key) ?? draw(title, turned)
  drawn.set(key, known)
  return known
}

const [width, height] = [3000, 4000]
const raw = { width, height, channels: 3 } as const
let table: Promise<Buffer> | undefined

/** A paper without a title on a table, with the grain of a small sensor: without it a drawing weighs a tenth of a photo. */
async function drawTable(): Promise<Buffer> {
  const lines = Array.from({ length: 26 }, (_, i) => {
    const long = 1500 + ((i * 397) % 500)
    return `<rect x="350" y="${1050 + i * 95}" width="${long}" height="22" fill="#444"/>`
  }).join('')
  const paper = svg(`<rect width="100%" height="100%" fill="#7a5a3c"/>
<g transform="rotate(1.2 1500 2000)"><rect x="200" y="250" width="2600" height="3500" fill="#fbfaf4"/>${lines}
<text x="1500" y="2400" font-family="sans-serif" font-size="420" text-anchor="middle" fill="#b3261e" fill-opacity=".45" transform="rotate(-35 1500 2300)">SPECIMEN</text></g>`)
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const
  const grain = await sharp({
    create: { width: width / 2, height: height / 2, channels: 3, background: '#808080', noise },
  })
    .resize(width, height)
    .raw()
    .toBuffer()
  return sharp(paper)
    .composite([{ input: grain, raw, blend: 'soft-light' }])
    .removeAlpha()
    .raw()
    .toBuffer()
}

async function draw(title: string, turned: 'upright' | 'sideways'): Promise<Buffer> {
  table ??= drawTable()
  const words = svg(
    `<text x="1500" y="620" font-family="sans-serif" font-size="130" text-anchor="middle" fill="#222" transform="rotate(1.2 1500 2000)">${title}</text>`,
  )
  const upright = sharp(await table, { raw }).composite([{ input: words }])
  const stored =
    turned === 'sideways'
      ? sharp(await upright.removeAlpha().raw().toBuffer(), { raw }).rotate(270)
      : upright
  return stored
    .withExif({
      IFD0: { Make: 'Specimen', Model: 'Phone 12', DateTime: '2026:11:20 09:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '0/1 0/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '0/1 0/1 0/1',
      },
    })
    .withMetadata({ orientation: turned === 'sideways' ? 6 : 1 })
    .jpeg({ quality: 88 })
    .toBuffer()
}

function svg(inside: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
  )
}

/** A specimen paper as a PDF of so many A4 pages, printed by a real browser. */
export async function specimenPdf(title: string, pages: number): Promise<Buffer> {
  const browser = await startBrowser()
  const page = await browser.newPage()
  const sheet = `<section style="break-after:page;font:20px sans-serif"><h1>${title}</h1><p style="color:#b3261e">SPECIMEN</p></section>`
  await page.setContent(sheet.repeat(pages))
  const pdf = await page.pdf({ format: 'A4' })
  await browser.close()
  return pdf
}

/** A specimen page as it leaves the phone: 1,500 × 2,000, about 400 kB. */
export async function specimenPage(title: string): Promise<Buffer> {
  const photo = await specimenPhoto('')
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="2000"><text x="750" y="330" font-family="sans-serif" font-size="80" text-anchor="middle" fill="#222">${title}</text></svg>`
  return sharp(photo)
    .autoOrient()
    .resize(1500)
    .composite([{ input: Buffer.from(words) }])
    .jpeg({ quality: 82 })
    .toBuffer()
}
