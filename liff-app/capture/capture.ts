import { uuidv7 } from '../uuid.ts'
import { CaptureProblem, notBrought } from './capture-problem.ts'
import type { Edits } from './edits.ts'
import { have, isIdle, stop } from './jobs.ts'
import type { Opened } from './pages.ts'

export { CaptureProblem } from './capture-problem.ts'
export type { Box, Edits } from './edits.ts'
export type { Mark } from './mark.ts'
export type { Opened } from './pages.ts'

/** More than any phone's camera writes, and as much as can be held in memory besides the picture. */
const mostBytes = 100_000_000
const open = new Set<string>()
let isWarm = false
let opening = 0

/** Starts the worker and brings what a photo needs, so that a phone that loses its network can still make one ready. Never rejects. */
export function warm(): Promise<void> {
  isWarm = true
  return have('warm', []).catch(() => undefined)
}

/**
 * A picture, or each page of a PDF, upright and decoded at reduced size; it stays open until `close`. A PDF with more pages than
 * there is `room` for is refused before any is drawn. Throws CaptureProblem.
 */
export async function openFile(file: File, room: number): Promise<Opened[]> {
  opening += 1
  const found: Opened[] = []
  try {
    for await (const page of readPages(await readAll(file), room)) found.push(page)
  } catch (error) {
    for (const { id } of found) void have('close', [id])
    throw error
  } finally {
    opening -= 1
    for (const { id } of found) open.add(id)
    stopWhenUnused()
  }
  return found
}

/** Straightened, turned, covered, marked, encoded: what is sent. JPEG, at most 2,000 px and 400 kB, without any metadata. */
export function finish(id: string, edits: Edits): Promise<Blob> {
  return have('finish', [id, edits])
}

/** A small picture of the page as it will be, but for the mark: to draw covers on. */
export function preview(id: string, edits: Omit<Edits, 'mark'>): Promise<Blob> {
  return have('preview', [id, edits])
}

/** Frees the memory of a picture; with the last one the worker ends, and a fresh one waits where it was warmed. */
export function close(id: string): void {
  open.delete(id)
  void have('close', [id])
    .catch(() => undefined)
    .then(stopWhenUnused)
}

function stopWhenUnused(): void {
  if (open.size > 0 || opening > 0 || !isIdle()) return
  stop()
  if (isWarm) void warm()
}

/** The file as it is now, at once: a phone may take it away before it is sent, as its gallery and cloud do. */
async function readAll(file: File): Promise<Blob> {
  if (file.size > mostBytes) throw new CaptureProblem('picture_too_big')
  const bytes = await file.arrayBuffer().catch((error) => {
    throw new CaptureProblem(error instanceof RangeError ? 'picture_too_big' : 'file_gone')
  })
  // Only now: a file that is gone tells of no bytes either.
  if (bytes.byteLength === 0) throw new CaptureProblem('file_empty')
  return new Blob([bytes])
}

async function* readPages(file: Blob, room: number): AsyncGenerator<Opened> {
  const found = await have('openPicture', [uuidv7(), file])
  if (!('unread' in found)) {
    yield found
    return
  }
  for await (const drawn of drawElsewhere(found.unread, file, room)) {
    const from = found.unread === 'pdf' ? 'pdf' : 'photo'
    yield await have('openDrawn', [uuidv7(), drawn, file.size, from], [drawn])
  }
}

/** What the worker cannot read: PDFs, and pictures that only the page or a reader of our own knows. */
async function* drawElsewhere(type: string, file: Blob, room: number): AsyncGenerator<ImageBitmap> {
  if (type === 'pdf') {
    const { drawPdf } = await import('./draw-pdf.ts').catch(notBrought)
    yield* drawPdf(await file.arrayBuffer(), room)
    return
  }
  const byPage = await readByPage(file)
  if (byPage) yield byPage
  else if (type === 'image/heic') {
    const { readHeic } = await import('./read-heic.ts').catch(notBrought)
    yield await readHeic(file)
  } else throw new CaptureProblem('file_unreadable')
}

/** Some browsers show a picture on the page that they cannot read in a worker. */
async function readByPage(file: Blob): Promise<ImageBitmap | undefined> {
  const picture = new Image()
  picture.src = URL.createObjectURL(file)
  try {
    await picture.decode()
    return await createImageBitmap(picture)
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(picture.src)
  }
}
