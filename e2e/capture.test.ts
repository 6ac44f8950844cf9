import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startReader } from '@phrom/bench/read-words.ts'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type CapturePage, startCapturePage } from './capture-page.ts'
import {
  animation,
  barePdf,
  corners,
  heic,
  noise,
  plainPicture,
  pngOf,
  withFrame,
} from './pictures.ts'
import { specimenPdf, specimenPhoto } from './specimens.ts'

let phone: CapturePage
beforeAll(async () => {
  phone = await startCapturePage()
})
afterAll(() => phone.stop())

const whole = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const

/** Red, green, blue or yellow in the four corners of a picture, from the top left clockwise. */
async function cornersOf(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const places = [
    [0.05, 0.05],
    [0.95, 0.05],
    [0.95, 0.95],
    [0.05, 0.95],
  ] as const
  return places
    .map(([x, y]) => {
      const at = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 3
      const [r, g, b] = [...data.subarray(at, at + 3)].map((value) => value > 150)
      return r && g && !b ? 'yellow' : r && !g ? 'red' : g && !b ? 'green' : b && !g ? 'blue' : '?'
    })
    .join(' ')
}
const upright = 'red green blue yellow'

test('makes ready what a phone photographs: upright, at most 2,000 px and 400 kB, and nothing told of the phone', async () => {
  const photo = await specimenPhoto('Form', 'sideways')
  const { id, width, height, sourceBytes, from } = await phone.openOne(photo)
  expect({ sourceBytes, from, isUpright: height > width }).toEqual({
    sourceBytes: photo.length,
    from: 'photo',
    isUpright: true,
  })
  const sent = await phone.finish(id)
  const told = await sharp(sent).metadata()
  expect([told.format, told.width, told.height]).toEqual(['jpeg', 1500, 2000])
  expect(sent.length).toBeLessThanOrEqual(400_000)
  expect([told.exif, told.xmp, told.icc, told.iptc, told.orientation]).toEqual(
    Array(5).fill(undefined),
  )
  // Only what stands before the picture itself: among its 400,000 bytes any three letters turn up by chance.
  const header = sent.subarray(0, sent.indexOf(Buffer.from([0xff, 0xda])))
  expect(header.length).toBeGreaterThan(100)
  for (const word of ['Exif', 'GPS', 'Specimen', 'http']) expect(header.includes(word)).toBe(false)
  await phone.close(id)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'turns a photo upright that was stored the way %i',
  async (orientation) => {
    // What a phone stores so that turning it as EXIF says gives the page again.
    const back: Record<number, (picture: Sharp) => Sharp> = {
      2: (picture) => picture.flop(),
      3: (picture) => picture.rotate(180),
      4: (picture) => picture.flip(),
      5: (picture) => picture.rotate(270).flop(),
      6: (picture) => picture.rotate(270),
      7: (picture) => picture.rotate(90).flop(),
      8: (picture) => picture.rotate(90),
    }
    const page = sharp(await corners(3200, 4000).png().toBuffer())
    const stored = await sharp(await (back[orientation]?.(page) ?? page).png().toBuffer())
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer()
    expect(await cornersOf(await sharp(stored).autoOrient().toBuffer())).toBe(upright)
    const { id } = await phone.openOne(stored)
    expect(await cornersOf(await phone.preview(id))).toBe(upright)
    await phone.close(id)
  },
)

test.each([
  ['a JPEG', () => corners(800, 1000).jpeg().toBuffer()],
  ['a progressive JPEG', () => corners(3200, 4000).jpeg({ progressive: true }).toBuffer()],
  ['a PNG of 16 bits', () => corners(800, 1000).toColourspace('rgb16').png().toBuffer()],
  ['a WebP', () => corners(800, 1000).webp().toBuffer()],
  ['a WebP without loss', () => corners(800, 1000).webp({ lossless: true }).toBuffer()],
  ['a GIF', () => corners(800, 1000).gif().toBuffer()],
  ['an AVIF', () => corners(800, 1000).avif().toBuffer()],
])('takes %s', async (_, picture) => {
  const { id, width, height } = await phone.openOne(await picture())
  expect(width / height).toBeCloseTo(0.8)
  expect(await cornersOf(await phone.preview(id))).toBe(upright)
  await phone.close(id)
})

test('takes a JPEG for print (CMYK), and shows no negative of it', async () => {
  const { id } = await phone.openOne(
    await plainPicture('#fff').toColourspace('cmyk').jpeg().toBuffer(),
  )
  const { channels } = await sharp(await phone.preview(id)).stats()
  expect(channels[0]?.mean).toBeGreaterThan(240)
  await phone.close(id)
})

test('takes a HEIC that the browser does not know, and brings its reader only then', async () => {
  const before = phone.asked.filter((path) => /heic|heif/.test(path))
  expect(before).toEqual([])
  const { id, width, height, from } = await phone.openOne(heic)
  expect([width, height, from]).toEqual([1200, 1600, 'photo'])
  const sent = await sharp(await phone.preview(id))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const redAt =
    Math.round(0.15 * sent.info.height) * sent.info.width + Math.round(0.15 * sent.info.width)
  expect([...sent.data.subarray(redAt * 3, redAt * 3 + 2)].map((value) => value > 128)).toEqual([
    true,
    false,
  ])
  expect(phone.asked.some((path) => path.endsWith('.wasm'))).toBe(true)
  await phone.close(id)
})

test.each(['gif', 'webp'] as const)('takes the first picture of an animated %s', async (type) => {
  const { id, width, height } = await phone.openOne(await animation(type))
  expect([width, height]).toEqual([200, 300])
  const { channels } = await sharp(await phone.preview(id)).stats()
  expect(channels[0]?.mean).toBeGreaterThan(250)
  await phone.close(id)
})

const small = await plainPicture('#ddd').jpeg().toBuffer()
const text = (content: string) => Buffer.from(content)
test.each([
  ['an empty file', Buffer.alloc(0), 'file_empty'],
  ['a text', text('hello'), 'file_type'],
  [
    'a drawing that can run programs',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'file_type',
  ],
  ['a page of the web', text('<!doctype html><title>x</title>'), 'file_type'],
  ['half a photo', small.subarray(0, small.length / 2), 'file_unreadable'],
  ['a photo without its last bytes', small.subarray(0, -20), 'file_unreadable'],
  ['half a PNG', (await noise(300, 300).png().toBuffer()).subarray(0, 9000), 'file_unreadable'],
  ['half a WebP', (await noise(300, 300).webp().toBuffer()).subarray(0, 9000), 'file_unreadable'],
  ['half a HEIC', heic.subarray(0, 2000), 'file_unreadable'],
  [
    'a HEIC of which only the header is true',
    Buffer.concat([heic.subarray(0, 700), Buffer.alloc(heic.length - 700)]),
    'file_unreadable',
  ],
  ['a JPEG of 12 bits, which no browser reads', withFrame(small, { bits: 12 }), 'file_unreadable'],
  ['a JPEG of 16 bits', withFrame(small, { bits: 16 }), 'file_unreadable'],
  [
    'a JPEG that claims 30,000 × 30,000',
    withFrame(small, { width: 30_000, height: 30_000 }),
    'picture_too_big',
  ],
  ['a PNG that claims 30,000 × 30,000', await pngOf(30_000, 30_000), 'picture_too_big'],
  ['a picture without width', withFrame(small, { width: 0 }), 'file_unreadable'],
  ['a PDF that is locked', barePdf(1, true), 'file_locked'],
  ['a PDF that is none', text('%PDF-1.7\nhello'), 'file_unreadable'],
  ['a PDF of 300 pages', barePdf(300), 'too_many_pages'],
])('refuses %s, and takes the next', async (_, content, code) => {
  expect(await phone.open(content)).toBe(code)
  const { id } = await phone.openOne(small)
  await phone.close(id)
})

test('says so when a file vanishes between choosing and sending', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'photo.jpg')
  writeFileSync(path, small)
  await phone.page.getByLabel('File').setInputFiles(path)
  rmSync(path)
  expect(await phone.openChosen()).toBe('file_gone')
})

test('draws each page of a PDF, marks it like a photo, and doubts only the empty one', async () => {
  const pages = await phone.open(await specimenPdf('ใบมอบอำนาจ', 3), 3)
  if (typeof pages === 'string') throw new Error(pages)
  expect(pages.map(({ from, paper, height }) => [from, paper, height])).toEqual(
    Array(3).fill(['pdf', undefined, 2600]),
  )
  for (const { id } of pages) {
    const sent = await sharp(await phone.finish(id)).metadata()
    expect([sent.format, sent.height]).toEqual(['jpeg', 2000])
    await phone.close(id)
  }
  const [empty] = (await phone.open(barePdf(1))) as Exclude<typeof pages, string>
  expect(empty?.doubts).toEqual(['empty'])
  await phone.close(empty?.id ?? '')
})

test('sends 400 kB at most, however hard a picture is to press', async () => {
  const { id } = await phone.openOne(await noise(3000, 4000).jpeg({ quality: 60 }).toBuffer())
  const sent = await phone.finish(id)
  expect(sent.length).toBeLessThanOrEqual(400_000)
  await phone.close(id)
})

test.each([
  ['white', '#fff'],
  ['grey', '#888'],
  ['black', '#000'],
  ['as red as the mark', 'rgb(110, 20, 90)'],
])('writes across all of a page that is %s what it is for', async (_, background) => {
  const { id } = await phone.openOne(await plainPicture(background, 1500, 2000).jpeg().toBuffer())
  const [bare, marked] = await Promise.all(
    [await phone.preview(id), await phone.finish(id)].map((jpeg) =>
      sharp(jpeg).resize(600, 800).greyscale().raw().toBuffer(),
    ),
  )
  // Ten cells across and ten down, the margins among them: in each, letters stand out from the page.
  const cells = new Map<number, number>()
  for (let at = 0; at < 600 * 800; at++) {
    const cell = Math.floor(at / 600 / 80) * 10 + Math.floor((at % 600) / 60)
    const differs = Math.abs((marked?.[at] ?? 0) - (bare?.[at] ?? 0)) > 12
    cells.set(cell, (cells.get(cell) ?? 0) + (differs ? 1 : 0))
  }
  expect(cells.size).toBe(100)
  expect([...cells].filter(([, letters]) => letters < 60 * 80 * 0.02)).toEqual([])
  await phone.close(id)
})

test('says in the mark for which service, at which office and from which day, in Thai and in English', async () => {
  const { id } = await phone.openOne(await plainPicture('#fff', 1500, 2000).jpeg().toBuffer())
  const marked = await phone.finish(id)
  await phone.close(id)
  const reader = await startReader()
  // Its lines rise to the right; read as if they lay level.
  const level = await sharp(marked)
    .rotate(28.6, { background: '#fff' })
    .greyscale()
    .normalise()
    .resize(3000)
    .png()
    .toBuffer()
  // The reader writes ำ as two signs.
  const read = (await reader.readAll(level)).replace(/\s/g, '').replaceAll('\u0e4d\u0e32', 'ำ')
  await reader.stop()
  for (const word of [
    'marriageregistration',
    'DistrictOffice',
    '21Nov2026',
    'จดทะเบียนสมรส',
    'สำนักงานเขต',
    '2569',
  ]) {
    expect(read).toContain(word)
  }
})

test('writes the mark no two times in the same place, so that no program takes it out by another page', async () => {
  const { id } = await phone.openOne(await plainPicture('#fff').jpeg().toBuffer())
  const [one, other] = [await phone.finish(id), await phone.finish(id)]
  expect(one.equals(other)).toBe(false)
  await phone.close(id)
})

test('covers in black what is under a bar, also on a page that is turned', async () => {
  const { id } = await phone.openOne(await noise(1000, 1400).png().toBuffer())
  for (const turns of [0, 1, 2, 3] as const) {
    const edits = { turns, covers: [{ x: 0.5, y: 0.25, width: 0.3, height: 0.1 }] }
    const page = await phone.preview(id, edits)
    const { width, height } = await sharp(page).metadata()
    expect(width > height).toBe(turns % 2 === 1)
    const inside = {
      left: Math.ceil(0.5 * width) + 16,
      top: Math.ceil(0.25 * height) + 16,
      width: Math.floor(0.3 * width) - 32,
      height: Math.floor(0.1 * height) - 32,
    }
    const under = (jpeg: Buffer) =>
      sharp(jpeg).resize(width, height).extract(inside).png().toBuffer()
    const covered = await sharp(await under(page)).stats()
    expect(Math.max(...covered.channels.map(({ max }) => max))).toBeLessThan(16)
    const marked = await sharp(await under(await phone.finish(id, edits))).stats()
    // The mark lies over the bar; nothing of the page comes through.
    expect(Math.max(...marked.channels.map(({ mean }) => mean))).toBeLessThan(60)
  }
  await phone.close(id)
})

test('straightens the page: its corners land in the corners, with its own proportions', async () => {
  const page = await corners(1000, 1400).png().toBuffer()
  const table = plainPicture('#444', 2000, 2400)
  const leaning = await sharp(page)
    .affine([1, 0.2, -0.15, 1], { background: '#444' })
    .toBuffer({ resolveWithObject: true })
  const photo = await table
    .composite([{ input: leaning.data, left: 300, top: 400 }])
    .jpeg()
    .toBuffer()
  // Where sharp puts the corners: its matrix about the page, moved so that all of it shows.
  const [dx, dy] = [300 + 0, 400 + 150 * 0]
  const shift = { x: dx, y: dy + 0.15 * 1000 }
  const at = (x: number, y: number) => ({
    x: (x + 0.2 * y + shift.x) / 2000,
    y: (-0.15 * x + y + shift.y) / 2400,
  })
  const paper = [at(0, 0), at(1000, 0), at(1000, 1400), at(0, 1400)] as const
  const { id } = await phone.openOne(photo)
  const sent = await phone.preview(id, { paper })
  expect(await cornersOf(sent)).toBe(upright)
  expect(await cornersOf(await phone.preview(id, { paper, turns: 1 }))).toBe(
    'yellow red green blue',
  )
  const { width, height } = await sharp(sent).metadata()
  expect(width / height).toBeCloseTo(Math.hypot(1000, 150) / Math.hypot(280, 1400), 1)
  await phone.close(id)
})

test('gives the memory back: ten photos in a row take no more than three', async () => {
  const photo = await specimenPhoto('Form')
  const after: number[] = []
  for (let i = 0; i < 10; i++) {
    const { id } = await phone.openOne(photo)
    await phone.finish(id)
    await phone.close(id)
    after.push((await phone.memory()).now)
  }
  expect(after.at(-1)).toBeLessThan((after[2] ?? 0) + 60)
})

test('takes a photo of 50 megapixels on a small heap, and never holds it whole', async () => {
  const small = await startCapturePage({ flags: ['--js-flags=--max-old-space-size=48'] })
  const photo = await corners(8160, 6120).jpeg({ quality: 70 }).toBuffer()
  await small.openOne(await specimenPhoto('Form')).then(({ id }) => small.close(id))
  const before = (await small.memory()).now
  const { id, width, height } = await small.openOne(photo)
  expect(Math.max(width, height)).toBeLessThanOrEqual(2600)
  expect(await cornersOf(await small.finish(id))).toBe(upright)
  // As pixels it would be 200 MB.
  expect((await small.memory()).peak - before).toBeLessThan(200)
  await small.stop()
})

test('says that a picture is too large when its worker dies, and takes the next', async () => {
  await phone.reload()
  await phone.page.evaluate(() => {
    const Real = globalThis.Worker
    globalThis.Worker = class extends Real {
      override postMessage() {
        this.addEventListener('message', () => this.dispatchEvent(new Event('error')))
        globalThis.Worker = Real
      }
    }
  })
  expect(await phone.open(small)).toBe('picture_too_big')
  const { id } = await phone.openOne(small)
  await phone.close(id)
})

test('goes on without a network once it is warm, and says what it cannot open until then', async () => {
  const { page, warm, openChosen, stop, ...offline } = await startCapturePage()
  onTestFinished(stop)
  await warm()
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('File').setInputFiles({ name, mimeType: '', buffer })
  await page.context().setOffline(true)
  await choose('photo.jpg', small)
  const [opened] = (await openChosen()) as { id: string }[]
  const sent = await offline.finish(opened?.id ?? '')
  expect((await sharp(sent).metadata()).format).toBe('jpeg')
  await choose('form.pdf', barePdf(1))
  expect(await openChosen()).toBe('reader_missing')
  await choose('photo.heic', heic)
  expect(await openChosen()).toBe('reader_missing')
})

test('does the same on the page where a browser cannot draw in workers', async () => {
  const old = await startCapturePage({ withWorker: false })
  onTestFinished(old.stop)
  const { id } = await old.openOne(await corners(3200, 4000).jpeg().toBuffer())
  expect(await cornersOf(await old.preview(id, { paper: whole }))).toBe(upright)
  const sent = await sharp(await old.finish(id)).metadata()
  expect([sent.format, sent.height]).toEqual(['jpeg', 2000])
  expect(await old.open(text('hello'))).toBe('file_type')
  await old.close(id)
})
