import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { DeliveryError } from '@phrom/shared/systems.ts'
import { type Address, addressesOf, type Lookup, PrivateAddress } from './public-address.ts'

/** What came of a delivery. `status`: what the other side answered, where it did. */
export type Posted = { status: number | null; error: DeliveryError | null }

export type PostLimits = { timeoutMs: number; mayLoop: boolean; lookup?: Lookup }

/**
 * Posts once, to the very addresses that were found to be public just now, so that a name that changes meanwhile leads nowhere else.
 * Follows no redirect, and reads nothing of the answer but its status.
 */
export async function postHook(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  { timeoutMs, mayLoop, lookup }: PostLimits,
): Promise<Posted> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const addresses = await orAborted(
      addressesOf(url.hostname, { mayLoop, ...(lookup && { lookup }) }),
      signal,
    )
    const status = await post(url, { headers, body, signal, lookup: only(addresses) })
    if (status >= 200 && status < 300) return { status, error: null }
    return { status, error: status >= 300 && status < 400 ? 'redirect' : 'status' }
  } catch (error) {
    if (error instanceof PrivateAddress) return { status: null, error: 'address' }
    return { status: null, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}

type Request = {
  headers: Record<string, string>
  body: string
  signal: AbortSignal
  lookup: LookupFunction
}

function post(url: URL, { headers, body, signal, lookup }: Request): Promise<number> {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = start(url, {
      ...{ method: 'POST', agent: false, signal, lookup, maxHeaderSize: 16_384 },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    // Also after the answer, when what is left of it is thrown away.
    request.on('error', reject)
    request.on('response', (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy()
    })
    request.end(body)
  })
}

/** Names lead to these addresses and to no other. */
function only(addresses: readonly Address[]): LookupFunction {
  return (_host, { all }, answer) => {
    const [first] = addresses
    if (all) answer(null, [...addresses])
    else answer(null, first?.address ?? '', first?.family)
  }
}

function orAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
