import { fileLimits, whyNotFile } from '@phrom/shared/file-limits.ts'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Refusal } from '../refusal.ts'
import { sheetsOfPdf } from './read-pdf.ts'
import { decodingRoom } from './room.ts'

export type ReadFile = {
  type: 'image/jpeg' | 'application/pdf'
  bytes: Uint8Array
  /** 1 for a picture; the number of pages of a PDF. */
  sheets: number
}

const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** A 50-megapixel photo passes; a picture made to fill the memory does not. */
const mostPixels = 100_000_000
const longestSide = 2600

// Several files are decoded at once already; nothing is worth keeping from one to the next.
sharp.concurrency(1)
sharp.cache(false)

/** What a request says it brings; the most that we take where it does not say. */
export function announcedBytes(request: Request): number {
  return Number(request.headers.get('content-length') ?? fileLimits.bytes)
}

/** What a request says its body is. A web view that knows no better says octet-stream; every other claim has to be true. */
export function claimedType(request: Request): string | undefined {
  const claimed = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return claimed === 'application/octet-stream' ? undefined : claimed
}

/** Reads the body of a request, and stops as soon as it is too long. */
export async function readBody(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > fileLimits.bytes) throw new Refusal('file_too_big')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > fileLimits.bytes) throw new Refusal('file_too_big')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * What a file is by its content, made safe to keep: a picture is drawn anew, upright and without metadata; a PDF is only looked
 * through. Refuses what is no picture or PDF, claims to be another type than it is, cannot be opened, is locked, or is too long.
 */
export async function readFile(bytes: Uint8Array, claimed: string | undefined): Promise<ReadFile> {
  const problem = whyNotFile(bytes.byteLength)
  if (problem) throw new Refusal(problem)
  const found = (await fileTypeFromBuffer(bytes))?.mime
  if (!found || (claimed && claimed !== found)) throw new Refusal('file_type')
  if (pictureTypes.has(found)) {
    return { ...(await decodingRoom(1, () => redraw(bytes))), sheets: 1 }
  }
  if (found === 'application/pdf') {
    const sheets = await decodingRoom(1, () => sheetsOfPdf(bytes))
    return { type: found, bytes, sheets }
  }
  throw new Refusal('file_type')
}

async function redraw(bytes: Uint8Array): Promise<Pick<ReadFile, 'type' | 'bytes'>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    // The header alone: a picture that would fill the memory is refused before any of it is decoded.
    const { width, height, pages = 1 } = await picture.metadata()
    if (width * height > mostPixels) throw new Refusal('file_unreadable')
    // A film is no paper.
    if (pages > 1) throw new Refusal('file_type')
    const drawn = await picture
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
    return { type: 'image/jpeg', bytes: drawn }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file_unreadable')
  }
}
