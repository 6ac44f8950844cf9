import type { PageView, UploadView } from '@phrom/shared/case.ts'
import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { ask, authorization, client, ProblemError } from './api.ts'

export type PageToSend = {
  id: string
  office: string
  caseId: string
  key: string
  file: Blob
  doubts: PhotoDoubt[]
  /** The page of another case that this one repeats with a new mark. */
  earlierId?: string | undefined
}

/**
 * Bytes in one request. A phone calls bytes sent as soon as they lie in its own buffers, and some proxies pass nothing on until a request
 * is whole: so progress is what the office says it has, and no more than this is lost with a connection.
 */
const piece = 128 * 1024
/** A request without an answer for so long (ms) is given up; what arrived of it is kept. */
const patience = 60_000
/** Offsets that the office does not take, before the phone rests. */
const mostMisses = 3

/**
 * Sends what the office has not yet of a page: it is asked how much is there before any byte goes out, so that nothing goes twice. Progress
 * is what has arrived, in per cent of the page. Rejects with NoAnswer, with ProblemError, or where `signal` ends it.
 */
export async function sendPage(
  page: PageToSend,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<PageView> {
  const { office, caseId, key, id, doubts, earlierId } = page
  const bytes = await page.file.arrayBuffer()
  const size = bytes.byteLength
  const announced = {
    'upload-length': String(size),
    'repr-digest': `sha-256=:${base64(await crypto.subtle.digest('SHA-256', bytes))}:`,
    ...(earlierId && { 'phrom-earlier': earlierId }),
    ...(doubts.length > 0 && { 'phrom-doubts': doubts.join(', ') }),
  }
  const path =
    client.api.offices[':office'].cases[':caseId'].documents[':key'].pages[':pageId'].upload
  const param = { office, caseId, key, pageId: id }
  const begin = () =>
    inTime(signal, (init) =>
      ask<UploadView>(() =>
        path.$get({ param }, { headers: { ...announced, ...authorization() }, init }),
      ),
    )
  const add = (from: number) =>
    inTime(signal, (init) =>
      ask<UploadView>(() =>
        path.$patch(
          { param },
          {
            headers: {
              ...announced,
              'content-type': 'application/partial-upload',
              'upload-offset': String(from),
              ...authorization(),
            },
            init: { ...init, body: bytes.slice(from, from + piece) },
          },
        ),
      ),
    )

  let here = await begin()
  for (let misses = 0; !here.page; ) {
    onProgress(Math.floor((here.offset / size) * 100))
    try {
      const next = await add(here.offset)
      if (!next.page && next.offset <= here.offset) throw new Error('nothing arrives')
      here = next
    } catch (error) {
      // A connection that was cut may still bring what it had, or another window is faster.
      const missed = error instanceof ProblemError && error.problem.code === 'upload_offset'
      if (!missed || ++misses === mostMisses) throw error
      here = await begin()
    }
  }
  return here.page
}

/** A request that ends with `signal`, or when its time is over. */
async function inTime<T>(signal: AbortSignal, send: (init: RequestInit) => Promise<T>): Promise<T> {
  const end = new AbortController()
  const abort = () => end.abort()
  const late = setTimeout(abort, patience)
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    return await send({ signal: end.signal })
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', abort)
  }
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
