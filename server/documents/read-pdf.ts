import { constants, inflateSync } from 'node:zlib'
import { fileLimits } from '@phrom/shared/file-limits.ts'
import { extractText, getDocumentProxy } from 'unpdf'
import { Refusal } from '../refusal.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

// What a paper never needs: programs, other files inside, forms that send themselves, films. A link does no harm: nobody follows it.
const forbidden =
  /\/(JavaScript|JS|EmbeddedFiles?|Launch|SubmitForm|ImportData|GoToE|RichMedia|Rendition|Movie|XFA)\b/
const forbiddenAnnotations = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound'])
/** Far more than the objects of ten pages take, and no burden to unpack. */
const mostObjectBytes = 32 * 1024 * 1024

/**
 * The number of pages of a PDF that may be kept as it is. Refuses file_locked for one that is encrypted or holds a program or
 * another file, wherever it is hidden; file_unreadable for one that cannot be opened, or carries something behind its end.
 */
export async function sheetsOfPdf(bytes: Uint8Array): Promise<number> {
  const { outside, objects } = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (hasForbidden(outside) || /\/Encrypt\b/.test(outside)) throw new Refusal('file_locked')
  if (objects.some(hasForbidden)) throw new Refusal('file_locked')
  // A program, an archive or a page of the web that hides behind a PDF that is well.
  if (!/%%EOF[\s\0]*$/.test(outside)) throw new Refusal('file_unreadable')
  let pdf: Pdf
  try {
    // pdf.js keeps the buffer that it is given, so it gets a copy.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException'
    throw new Refusal(locked ? 'file_locked' : 'file_unreadable')
  }
  try {
    if (pdf.numPages > fileLimits.pages) throw new Refusal('too_many_pages')
    if (await hasHidden(pdf)) throw new Refusal('file_locked')
    await extractText(pdf)
    return pdf.numPages
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file_unreadable')
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** What pdf.js finds, which reads the file as the viewer of staff does. */
async function hasHidden(pdf: Pdf): Promise<boolean> {
  // pdf.js leaves the type of these facts open.
  const info = (await pdf.getMetadata()).info as Partial<Record<string, unknown>>
  if (info.EncryptFilterName || info.IsXFAPresent || info.IsCollectionPresent) return true
  if ((await pdf.getJSActions()) || (await pdf.getAttachments())) return true
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    if (await page.getJSActions()) return true
    const annotations = await page.getAnnotations()
    if (annotations.some(({ subtype }) => forbiddenAnnotations.has(subtype))) return true
  }
  return false
}

function hasForbidden(text: string): boolean {
  return forbidden.test(plainly(text))
}

/** A name may write any of its letters as `#` and two digits. */
function plainly(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * What stands outside the streams, and the objects that are packed into streams. The other streams are pictures and letters, in
 * which three bytes that look like a name stand by chance.
 */
function partsOf(pdf: Buffer): { outside: string; objects: string[] } {
  const text = pdf.toString('latin1')
  const begin = />>\s*stream\r?\n/g
  const objects: string[] = []
  let outside = ''
  let at = 0
  let unpacked = 0
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const from = begin.lastIndex
    const to = text.indexOf('endstream', from)
    if (to < 0) break
    const before = text.slice(at, from)
    outside += before
    const head = plainly(before)
    if (/\/ObjStm\b/.test(head)) {
      const packed = unpack(head, pdf.subarray(from, to), mostObjectBytes - unpacked)
      unpacked += packed.byteLength
      objects.push(packed.toString('latin1'))
    }
    at = to
    begin.lastIndex = to
  }
  return { outside: outside + text.slice(at), objects }
}

function unpack(head: string, body: Buffer, room: number): Buffer {
  // Its own are the last words before it; a wrong one set behind them unpacks to nothing.
  const [, many, one] = [...head.matchAll(/\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/g)].at(-1) ?? []
  const filters = (many ?? one ?? '').trim()
  if (filters === '') return body
  // Nobody packs objects otherwise; what we cannot look into is not taken.
  if (filters !== '/FlateDecode' || /\/Predictor\s+(?!1\b)\d/.test(head)) {
    throw new Refusal('file_unreadable')
  }
  try {
    return inflateSync(body, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new Refusal('file_unreadable')
  }
}
