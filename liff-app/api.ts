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

/** The header that says who asks, where no cookie does. */
export function authorization(): Record<string, string> {
  return bearer ? { authorization: `Bearer ${bearer}` } : {}
}

export const client = hc<Api>('/', { headers: authorization })

/** What the server said no to. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
/** Nobody answered: no network, or the server is away. */
export class NoAnswer extends Error {}
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
  key: string = crypto.randomUUID(),
): Promise<T> {
  return ask(() => call({ headers: { 'Idempotency-Key': key, ...authorization() } }))
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

let recalled: Promise<void> | undefined
/** Resolves once it is known who is here, or that nobody can say. */
export function sessionRecalled(): Promise<void> {
  recalled ??= me.value ? Promise.resolve() : recallSession().catch(() => undefined)
  return recalled
}

/** A file of the server's, for this page's memory alone; signs in first where the server asks for it. */
export async function askFile(path: string, options: RequestInit = {}): Promise<Blob> {
  const get = () =>
    fetched(() => fetch(path, { ...options, headers: authorization(), cache: 'no-store' }))
  let answer = await get()
  if (answer.status === 401 && (await signIn())) answer = await get()
  if (answer.ok) return answer.blob()
  throw await problemOf(answer)
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
