import { type Format, grouped, type Parsed } from './format.ts'
import { compactOf, exactDigits, firstOutside } from './typed.ts'

/**
 * The 11-digit code of a house. Nothing is refused by its parts: no rule for the last digit is published, and an old code
 * keeps the prefix of an office that was split since.
 */
export const houseCode: Format = {
  parse: (typed) => withOffice(typed, 11),
  show: (stored) => grouped(stored, [4, 6, 1]),
}

/** The number under the photograph of an ID card, `1040-02-12345678`. */
export const cardRequestNumber: Format = {
  parse: (typed) => withOffice(typed, 14),
  show: (stored) => grouped(stored, [4, 2, 8]),
}

export function isCardRequestNumber(typed: string): boolean {
  return 'value' in cardRequestNumber.parse(typed)
}

// The 50 districts of Bangkok.
const knownOffice = /^10(?:0[1-9]|[1-4]\d|50)/

function withOffice(typed: string, wanted: number): Parsed {
  const read = exactDigits(typed, wanted)
  if ('problem' in read) return read
  return knownOffice.test(read.text)
    ? { value: read.text }
    : { value: read.text, note: 'office_unknown' }
}

/** The code on the back of an ID card, `JC1-1234567-89`; it has no check digit. */
export const laserCode: Format = {
  parse(typed): Parsed {
    const read = compactOf(typed)
    if ('problem' in read) return read
    const character = firstOutside(read.text, /[A-Za-z\d]/)
    if (character !== undefined) return { problem: 'not_latin_or_digit', character }
    if (read.text.length !== 12) {
      return { problem: 'characters', wanted: 12, typed: read.text.length }
    }
    // Letters and digits that people mix up are told apart by their place.
    const upper = read.text.toUpperCase()
    const letters = upper.slice(0, 2).replaceAll('0', 'O').replaceAll('1', 'I')
    const digits = upper.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
    return /^[A-Z]{2}\d{10}$/.test(letters + digits)
      ? { value: letters + digits }
      : { problem: 'letters_then_digits', letters: 2, digits: 10 }
  },
  show: (stored) => grouped(stored, [3, 7, 2]),
}

export function isLaserCode(typed: string): boolean {
  return 'value' in laserCode.parse(typed)
}
