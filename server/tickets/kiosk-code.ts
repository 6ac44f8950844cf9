import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../config.ts'
import { Refusal } from '../refusal.ts'

const spanMs = 120_000

/** What makes the codes of an office its own, and unknown to everybody. Refuses not_found for an office that is not served. */
export function kioskSecret(offices: readonly OfficeSettings[], officeId: string): string {
  const office = offices.find(({ id }) => id === officeId)
  if (!office) throw new Refusal('not_found')
  return office.line.channelSecret
}

/** The code that stands on the screen at the door now: who sends it has stood there some minutes ago at the most. */
export function kioskCode(secret: string, officeId: string, now: Instant): string {
  return codeOf(secret, officeId, spanOf(now))
}

/** Whether it is that code, or the one before it. */
export function isKioskCode(secret: string, officeId: string, code: string, now: Instant): boolean {
  const span = spanOf(now)
  return [span, span - 1].some((one) => isSame(codeOf(secret, officeId, one), code))
}

const spanOf = (now: Instant) => Math.floor(Date.parse(now) / spanMs)

function codeOf(secret: string, officeId: string, span: number): string {
  const text = `kiosk ${officeId} ${span}`
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16)
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
