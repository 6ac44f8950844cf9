import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { free, type Paper, type Pixels, smallerCopy, toJpeg, whitePaper } from './canvas.ts'
import { CaptureProblem } from './capture-problem.ts'
import { decode, upright, whyNotPicture } from './decode.ts'
import type { Edits } from './edits.ts'
import { encode, sent } from './encode.ts'
import { findPaper } from './find-paper.ts'
import { fingerprint } from './fingerprint.ts'
import type { Gray } from './gray.ts'
import { judge } from './judge.ts'
import { bringFaces, drawMark } from './mark.ts'
import { type PictureHeader, readHeader } from './picture-header.ts'
import { type Quad, whole } from './quad.ts'
import { type Rest, sizeOf, turned, warp } from './warp.ts'

/** A picture that this phone has read: what its screen shows of it, and what is to be asked. */
export type Opened = {
  id: string
  width: number
  height: number
  preview: Blob
  paper: Quad | undefined
  doubts: PhotoDoubt[]
  fingerprint: string
  sourceBytes: number
  from: 'photo' | 'pdf'
}
/** A kind of file that must be read in another place than this. */
export type Unread = { unread: PictureHeader['type'] | 'pdf' }

const previewSide = 1200
const previewQuality = 0.8
/** Nothing that a reader could see is lost; the page is encoded anew when it is sent. */
const keptQuality = 0.95

/** The open pictures. One is held in pixels (20 MB at most), the others as JPEG (2 MB or so). */
const pages = new Map<string, { pixels?: Pixels; jpeg?: Blob }>()

async function openPicture(id: string, file: Blob): Promise<Opened | Unread> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = readHeader(bytes)
  if (!header) throw new CaptureProblem('file_type')
  if (header === 'pdf') return { unread: 'pdf' }
  const problem = whyNotPicture(header)
  if (problem) throw new CaptureProblem(problem)
  const paper = await decode(bytes, header)
  if (!paper) return { unread: header.type }
  return keep(id, paper, file.size, 'photo')
}

/** Takes a picture that was read elsewhere: by the page, by the reader of HEIC, or drawn from a PDF. */
async function openDrawn(
  id: string,
  drawn: ImageBitmap,
  sourceBytes: number,
  from: Opened['from'],
): Promise<Opened> {
  return keep(id, upright(drawn), sourceBytes, from)
}

async function keep(
  id: string,
  paper: Paper,
  sourceBytes: number,
  from: Opened['from'],
): Promise<Opened> {
  await pack()
  const small = smallerCopy(paper, previewSide)
  const preview = await toJpeg(small, previewQuality)
  free(small)
  const pixels = pixelsOf(paper)
  free(paper)
  const { width, height } = pixels
  const gray = grayOf(pixels)
  await rest()
  const found = from === 'pdf' ? undefined : findPaper(gray)
  await rest()
  // A page of a PDF was no photo: only an empty one is worth a question.
  const doubts = judge(gray, found).filter((doubt) => from === 'photo' || doubt === 'empty')
  pages.set(id, { pixels })
  return {
    id,
    width,
    height,
    preview,
    paper: found,
    doubts,
    fingerprint: fingerprint(gray),
    sourceBytes,
    from,
  }
}

/** Straightened, turned, covered, marked, encoded: what is sent. JPEG, at most 2,000 px and 400 kB, without any metadata. */
async function finish(id: string, edits: Edits): Promise<Blob> {
  const paper = await edited(id, edits, sent.longSide)
  await rest()
  await drawMark(paper, edits.mark)
  return encode(paper)
}

/** A small picture of the page as it will be, but for the mark. */
async function preview(id: string, edits: Omit<Edits, 'mark'>): Promise<Blob> {
  const paper = await edited(id, edits, previewSide)
  const jpeg = await toJpeg(paper, previewQuality)
  free(paper)
  return jpeg
}

function close(id: string): void {
  pages.delete(id)
}

/** Brings what a photo needs, and runs once through it with a small empty page: code that has run is twice as fast. */
async function warm(): Promise<void> {
  const faces = bringFaces()
  const side = 700
  const id = 'warm'
  const paper = whitePaper(side, side)
  pages.set(id, { pixels: pixelsOf(paper) })
  free(paper)
  await finish(id, { paper: undefined, turns: 0, covers: [], mark: { th: '', en: '' } })
  close(id)
  await faces
}

/** What can be asked of this part, from the page or through the worker. */
export const work = { warm, openPicture, openDrawn, finish, preview, close }

async function edited(id: string, edits: Omit<Edits, 'mark'>, longSide: number): Promise<Paper> {
  const picture = await unpack(id)
  const quad = turned(edits.paper ?? whole, edits.turns)
  const size = sizeOf(quad, picture, longSide)
  const page = await warp(picture, quad, size, rest)
  const paper = whitePaper(size.width, size.height)
  paper.pen.putImageData(new ImageData(page.data, size.width, size.height), 0, 0)
  paper.pen.fillStyle = '#000'
  for (const { x, y, width, height } of edits.covers) {
    // Whole pixels, outwards: none at the edge lets anything through.
    const [left, top] = [Math.floor(x * size.width), Math.floor(y * size.height)]
    const right = Math.ceil((x + width) * size.width)
    const bottom = Math.ceil((y + height) * size.height)
    paper.pen.fillRect(left, top, right - left, bottom - top)
  }
  return paper
}

async function unpack(id: string): Promise<Pixels> {
  const page = pages.get(id)
  if (page?.pixels) return page.pixels
  if (!page?.jpeg) throw new CaptureProblem('file_gone')
  await pack()
  const bitmap = await createImageBitmap(page.jpeg)
  const paper = upright(bitmap)
  page.pixels = pixelsOf(paper)
  free(paper)
  return page.pixels
}

/** Makes room: what is held in pixels is kept as JPEG. */
async function pack(): Promise<void> {
  for (const page of pages.values()) {
    if (!page.pixels) continue
    const { width, height, data } = page.pixels
    if (!page.jpeg) {
      const paper = whitePaper(width, height)
      paper.pen.putImageData(new ImageData(data, width, height), 0, 0)
      page.jpeg = await toJpeg(paper, keptQuality)
      free(paper)
    }
    delete page.pixels
  }
}

function pixelsOf({ canvas, pen }: Paper): Pixels {
  const { width, height, data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data: data as Pixels['data'] }
}

/** Lightness as the eye weighs it (ITU-R BT.601). */
function grayOf({ width, height, data }: Pixels): Gray {
  // Four bytes at once: the lowest is red on every processor that phones have.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const light = new Uint8Array(pixels.length)
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    light[i] = (77 * (pixel & 255) + 150 * ((pixel >> 8) & 255) + 29 * ((pixel >> 16) & 255)) >> 8
  }
  return { width, height, light }
}

const sliceMs = 12
let workingSince = 0
/** In a worker nobody waits; on the page, work stops every 12 ms for whoever touches the screen. */
const rest: Rest = () => {
  if (typeof document === 'undefined') return
  const now = performance.now()
  if (now - workingSince < sliceMs) return
  return new Promise((resolve) => {
    setTimeout(() => {
      workingSince = performance.now()
      resolve()
    })
  })
}
