import type { FormatProblem } from './format.ts'

/** No name or number is longer, and what is done with a text is bounded by it. */
const longestTyped = 200

// Pasted along unseen: soft hyphens, zero-width spaces, marks of direction (telephones put them around copied numbers).
const invisible = /\p{Cf}|\p{Variation_Selector}|\u034f/gu
// Dashes of every kind, and what keyboards of East Asia and of mathematics give for one.
const hyphens = /[\p{Pd}\u2043\u2212\u301c\uff5e]/gu
const fullWidth = /[\uff01-\uff5e]/g
// Control characters, halves of a pair, and what no standard knows.
const unreadable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

/** Without what is not seen; one kind of hyphen and space, Latin letters and digits of normal width, Thai digits as 0-9. */
function plain(typed: string): string {
  return typed
    .replace(invisible, '')
    .replace(hyphens, '-')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a typed text says, or why it says nothing: empty, endless, or with characters that nobody reads. */
export function textOf(typed: string): { text: string } | FormatProblem {
  if (typed.length > longestTyped) return { problem: 'too_long', limit: longestTyped }
  const text = plain(typed).normalize('NFC')
  if (text === '') return { problem: 'empty' }
  return unreadable.test(text) ? { problem: 'unreadable_character' } : { text }
}

/** The same without spaces and hyphens, and without the dots and brackets that people group digits with. */
export function compactOf(typed: string): { text: string } | FormatProblem {
  const read = textOf(typed)
  if ('problem' in read) return read
  const text = read.text.replace(/[ ().-]/g, '')
  return text === '' ? { problem: 'empty' } : { text }
}

/** Digits alone. */
export function digitsIn(typed: string): { text: string } | FormatProblem {
  const read = compactOf(typed)
  if ('problem' in read) return read
  const character = firstOutside(read.text, /\d/)
  return character === undefined ? read : { problem: 'not_digit', character }
}

/** As many digits as wanted. */
export function exactDigits(typed: string, wanted: number): { text: string } | FormatProblem {
  const read = digitsIn(typed)
  if ('problem' in read || read.text.length === wanted) return read
  return { problem: 'digits', wanted, typed: read.text.length }
}

/** The first character that is not one of these. */
export function firstOutside(text: string, allowed: RegExp): string | undefined {
  return [...text].find((character) => !allowed.test(character))
}
