import type { Format, Parsed } from './format.ts'
import { compactOf, exactDigits, firstOutside } from './typed.ts'

export const postcode: Format = {
  parse(typed): Parsed {
    const read = exactDigits(typed, 5)
    if ('problem' in read) return read
    return read.text.startsWith('0') ? { problem: 'first_digit', digit: 0 } : { value: read.text }
  },
  show: (stored) => stored,
}

/** The number of a passport of any country. */
export const passport: Format = {
  parse(typed): Parsed {
    const read = compactOf(typed)
    if ('problem' in read) return read
    const character = firstOutside(read.text, /[A-Za-z\d]/)
    if (character !== undefined) return { problem: 'not_latin_or_digit', character }
    const { length } = read.text
    return length >= 5 && length <= 15
      ? { value: read.text.toUpperCase() }
      : { problem: 'characters_between', min: 5, max: 15, typed: length }
  },
  show: (stored) => stored,
}
