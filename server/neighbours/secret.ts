import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { OfficeSettings } from '../config.ts'

const bytes = 16

/** What only whoever has the slip knows: made from a random salt with a key of the office, so that it can be printed again and is kept nowhere. */
export function secretOf({ line }: OfficeSettings, salt: string): string {
  const key = new Uint8Array(hkdfSync('sha256', line.channelSecret, '', 'phrom slip', 32))
  return createHmac('sha256', key).update(salt).digest().subarray(0, bytes).toString('base64url')
}

export function newSalt(): string {
  return randomBytes(bytes).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
