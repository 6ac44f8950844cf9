import { createHmac } from 'node:crypto'
import type { Instant } from '@phrom/shared/time.ts'

/** What an address is told: that something happened to which case, and nothing of whose it is. */
export type Told = {
  id: string
  type: string
  at: Instant
  officeId: string
  serviceId: string | null
  code: string | null
}

export function bodyOf({ id, type, at, officeId, serviceId, code }: Told): string {
  const data = { office: officeId, service: serviceId, code }
  return JSON.stringify({ id, type, timestamp: at, data })
}

/**
 * The headers of the Standard Webhooks specification 1.0 (standardwebhooks.com), for which there are libraries in most languages: over
 * id, time and body one signature (HMAC-SHA256) for each secret that is valid.
 */
export function signedHeaders(
  { id, body, now }: { id: string; body: string; now: Instant },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(now) / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'content-type': 'application/json',
    'user-agent': 'Phrom-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
