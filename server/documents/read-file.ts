import { fileLimits, whyNotFile } from '@phrom/shared/file-limits.ts'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { Refusal } from '../refusal.ts'

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
  if (pictureTypes.has(found)) return { ...(await redraw(bytes)), sheets: 1 }
  if (found === 'application/pdf') return readPdf(bytes)
  throw new Refusal('file_type')
}

async function redraw(bytes: Uint8Array): Promise<Pick<ReadFile, 'type' | 'bytes'>> {
  try {
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
    return { type: 'image/jpeg', bytes: drawn }
  } catch {
    throw new Refusal('file_unreadable')
  }
}

// What a paper never needs: programs, other files inside, actions on opening.
const forbiddenInPdf = /\/(JavaScript|JS|EmbeddedFiles?|Launch|OpenAction|RichMedia|XFA)\b/

async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const text = Buffer.from(bytes).toString('latin1')
  if (/\/Encrypt\b/.test(text) || forbiddenInPdf.test(text)) throw new Refusal('file_locked')
  let sheets: number
  try {
    // pdf.js keeps the buffer that it is given, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    sheets = pdf.numPages
    if (sheets <= fileLimits.pages) await extractText(pdf)
    await pdf.cleanup()
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException'
    throw new Refusal(locked ? 'file_locked' : 'file_unreadable')
  }
  if (sheets > fileLimits.pages) throw new Refusal('too_many_pages')
  return { type: 'application/pdf', bytes, sheets }
}
