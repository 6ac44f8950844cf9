import type { PageView, UploadView } from '@phrom/shared/case.ts'
import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { ask, authorization, client, NoAnswer, problemOf, signIn } from './api.ts'

export type PageToSend = {
  id: string
  office: string
  caseId: string
  key: string
  file: Blob
  doubts: PhotoDoubt[]
}

/** A connection that brings nothing over for so long (ms) is taken for dead; the rest goes over the next one. */
const silence = 60_000
/** Answers without the page, one after the other, before the phone rests. */
const mostTries = 5

/**
 * Sends what the office has not yet of a page: it is asked how much is there before any byte goes out, so that nothing goes twice. Progress
 * in per cent of the whole page. Rejects with NoAnswer, with ProblemError, or where `signal` ends it.
 */
export async function sendPage(
  page: PageToSend,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<PageView> {
  const { office, caseId, key, id, doubts } = page
  const bytes = await page.file.arrayBuffer()
  const size = bytes.byteLength
  const announced = {
    'upload-length': String(size),
    'repr-digest': `sha-256=:${base64(await crypto.subtle.digest('SHA-256', bytes))}:`,
    ...(doubts.length > 0 && { 'phrom-doubts': doubts.join(', ') }),
  }
  const upload =
    client.api.offices[':office'].cases[':caseId'].documents[':key'].pages[':pageId'].upload
  const param = { office, caseId, key, pageId: id }
  const path = upload.$path({ param })

  for (let tries = 0; tries < mostTries; tries++) {
    if (signal.aborted) throw signal.reason
    const here: UploadView = await ask(() =>
      upload.$get({ param }, { headers: { ...announced, ...authorization() } }),
    )
    if (here.page) return here.page
    const told = (sent: number) => onProgress(Math.floor(((here.offset + sent) / size) * 100))
    told(0)
    const answer = await patch(path, bytes.slice(here.offset), {
      headers: { ...announced, 'upload-offset': String(here.offset) },
      told,
      signal,
    })
    if (answer.ok) {
      const { page: whole } = (await answer.json()) as UploadView
      if (whole) return whole
    } else if (answer.status === 401) {
      if (!(await signIn())) throw await problemOf(answer)
    } else if (answer.status !== 409 || tries + 1 === mostTries) {
      throw await problemOf(answer)
    }
  }
  throw new NoAnswer()
}

type Sending = {
  headers: Record<string, string>
  told: (sent: number) => void
  signal: AbortSignal
}

// XMLHttpRequest, because fetch tells nothing of how much of a body has gone.
function patch(path: string, body: ArrayBuffer, { headers, told, signal }: Sending) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    let silent = setTimeout(abort, silence)
    const heard = () => {
      clearTimeout(silent)
      silent = setTimeout(abort, silence)
    }
    const end = () => {
      clearTimeout(silent)
      signal.removeEventListener('abort', abort)
    }
    request.open('PATCH', path)
    request.setRequestHeader('content-type', 'application/partial-upload')
    for (const [name, value] of Object.entries({ ...headers, ...authorization() })) {
      request.setRequestHeader(name, value)
    }
    request.upload.onprogress = ({ loaded }) => {
      heard()
      told(loaded)
    }
    request.onload = () => {
      end()
      resolve(new Response(request.responseText, { status: request.status }))
    }
    request.onerror = () => {
      end()
      reject(new NoAnswer())
    }
    request.onabort = () => {
      end()
      reject(signal.aborted ? signal.reason : new NoAnswer())
    }
    signal.addEventListener('abort', abort)
    request.send(body)
  })
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
