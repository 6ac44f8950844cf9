import type { Context } from 'hono'
import type { Env } from '../deps.ts'

/** Sends a picture or PDF to be looked at: nothing keeps it, and nothing in it can run. */
export function sendFile(c: Context<Env>, type: string, bytes: Uint8Array<ArrayBuffer>) {
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': 'inline',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
}
