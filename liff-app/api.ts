import type { Api } from '@phrom/server/api.ts'
import type { Me } from '@phrom/shared/case.ts'
import type { Problem } from '@phrom/shared/problem.ts'
import { signal } from '@preact/signals'
import { hc } from 'hono/client'

/** Who is signed in; undefined while nobody is. */
export const me = signal<Me | undefined>(undefined)
/** For web views that keep no cookies; it lives as long as the page. */
let bearer: string | undefined
let signingIn: Promise<boolean> | undefined

export const client = hc<Api>('/', {
  headers: (): Record<string, string> => (bearer ? { authorization: `Bearer ${bearer}` } : {}),
})

/** What the server said no to. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
/** Nobody answered: no network, or the server is away. */
class NoAnswer extends Error {}
/** Leaving for LINE's sign-in: this page is about to go. */
export class Leaving extends Error {}

async function fetched(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call()
  } catch {
    throw new NoAnswer()
  }
}

/** Reads an answer; signs in first where the server asks for it, and repeats the call once. */
export async function ask<T>(call: () => Promise<Response & { json(): Promise<T> }>): Promise<T> {
  let answer = await fetched(call)
  if (answer.status === 401 && (await signIn())) answer = await fetched(call)
  if (answer.ok) return (await answer.json()) as T
  throw await problemOf(answer)
}

async function problemOf(answer: Response): Promise<Error> {
  try {
    return new ProblemError((await answer.json()) as Problem)
  } catch {
    return new NoAnswer()
  }
}

/** A write under one key, however often it has to be sent: a lost answer changes nothing. */
export function write<T>(
  call: (options: {
    headers: Record<string, string>
  }) => Promise<Response & { json(): Promise<T> }>,
): Promise<T> {
  const authorization: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {}
  const headers = { 'Idempotency-Key': crypto.randomUUID(), ...authorization }
  return ask(() => call({ headers }))
}

/** Exchanges LINE's token for a session, once for all who wait for it. False if LINE gave none. */
export function signIn(): Promise<boolean> {
  signingIn ??= exchange().finally(() => {
    signingIn = undefined
  })
  return signingIn
}

async function exchange(): Promise<boolean> {
  const line = await import('./line.ts')
  await startLine()
  const credential = line.credential()
  if (credential) {
    const answer = await fetched(() => client.api.session.$post({ json: credential }))
    if (answer.ok) {
      const session = (await answer.json()) as { token: string; me: Me }
      bearer = session.token
      me.value = session.me
      line.signedInOnce()
      return true
    }
  }
  if (await line.signInAgain()) throw new Leaving()
  return false
}

/** Starts LINE's SDK, once for all who need it. */
export async function startLine(): Promise<void> {
  const line = await import('./line.ts')
  await startOnce(() => line.startLine(pageSetting('liff-id')))
}

/** What the server wrote into the page. */
export function pageSetting(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name=phrom-${name}]`)?.content ?? ''
}

let started: Promise<void> | undefined
function startOnce(start: () => Promise<void>): Promise<void> {
  started ??= start().catch((error) => {
    started = undefined
    throw error
  })
  return started
}

/** Who is here, if a session is still good. In LINE, where signing in asks nobody anything, it is begun; outside it waits. */
export async function recallSession(): Promise<void> {
  const answer = await fetched(() => client.api.session.$get())
  if (answer.ok) me.value = (await answer.json()) as Me
  else if (/ LIFF$/.test(navigator.userAgent)) await signIn()
}

/** A file to the server, with its progress in per cent. */
export async function sendFile(
  path: string,
  file: Blob,
  onProgress: (percent: number) => void,
): Promise<void> {
  const key = crypto.randomUUID()
  let answer = await put(path, file, key, onProgress)
  if (answer.status === 401 && (await signIn())) answer = await put(path, file, key, onProgress)
  if (answer.status < 300) return
  throw await problemOf(new Response(answer.body))
}

function put(path: string, file: Blob, key: string, onProgress: (percent: number) => void) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('idempotency-key', key)
    if (bearer) request.setRequestHeader('authorization', `Bearer ${bearer}`)
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100))
    request.onload = () => resolve({ status: request.status, body: request.responseText })
    request.onerror = () => reject(new NoAnswer())
    request.ontimeout = () => reject(new NoAnswer())
    request.send(file)
  })
}

/** Nobody is signed in any more, as far as this page knows. */
export function forgetSession(): void {
  bearer = undefined
  me.value = undefined
}

/** Opens an address in the phone's own browser; a tap on a link does so by itself outside of LINE. True once it is on its way. */
export async function openOutside(address: string, tap: Event): Promise<boolean> {
  if (!/ LIFF$/.test(navigator.userAgent)) return true
  tap.preventDefault()
  await startLine()
  const line = await import('./line.ts')
  await line.openOutside(address)
  return true
}
