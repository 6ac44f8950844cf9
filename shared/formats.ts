import type { ProblemCode } from './problem.ts'

/** Digits as people type them: Thai digits become 0-9, spaces and every kind of hyphen go. */
export function digitsOf(typed: string): string {
  return typed
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s\u00a0().\-\u2010-\u2015]/g, '')
}

/** A Thai telephone number as stored, `0812345678`; undefined when it is none. `+66`, `66` and `0066` stand for the first 0. */
export function readPhone(typed: string): string | undefined {
  const digits = digitsOf(typed).replace(/^(?:\+66|0066|66(?=\d{8,9}$))0?/, '0')
  return /^(?:0[689]\d{8}|02\d{7}|0[3457]\d{7})$/.test(digits) ? digits : undefined
}

/** `081-234-5678`, `02-123-4567` */
export function showPhone(phone: string): string {
  if (phone.length === 10) return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`
  if (phone.startsWith('02')) return `${phone.slice(0, 2)}-${phone.slice(2, 5)}-${phone.slice(5)}`
  return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`
}

/** The code on the back of an ID card, `JC1-1234567-89`, as compared: two letters, ten digits; undefined when it is none. */
function readLaserCode(typed: string): string | undefined {
  const compact = digitsOf(typed).toUpperCase()
  // Letters and digits that people mix up are told apart by their place.
  const letters = compact.slice(0, 2).replaceAll('0', 'O').replaceAll('1', 'I')
  const digits = compact.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[A-Z]{2}\d{10}$/.test(letters + digits) ? letters + digits : undefined
}

export function isLaserCode(typed: string): boolean {
  return readLaserCode(typed) !== undefined
}

/** Whether it is the number under the photograph of an ID card, `1040-02-12345678`: 14 digits. */
export function isCardRequestNumber(typed: string): boolean {
  return /^\d{14}$/.test(digitsOf(typed))
}

/** A person's name as stored; undefined when it is empty, too long, or holds what no name holds. */
export function readName(typed: string): string | undefined {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return /^[\p{L}\p{M}][\p{L}\p{M} .'’-]{1,99}$/u.test(name) ? name : undefined
}

/** Limits of a paper's file. */
export const fileLimits = { bytes: 10 * 1024 * 1024, pages: 10 } as const

/** The first thing that is wrong with a file, judged by its size alone. */
export function whyNotFile(bytes: number): ProblemCode | undefined {
  if (bytes === 0) return 'file_empty'
  if (bytes > fileLimits.bytes) return 'file_too_big'
}
