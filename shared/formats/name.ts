import type { Format, Parsed } from './format.ts'
import { firstOutside, textOf } from './typed.ts'

const shortest = 2
const longest = 100

/** A person's name in any script, mixed ones too. */
export const name: Format = { parse: parseName, show: (stored) => stored }

export const thaiName: Format = {
  parse: (typed) => inScript(typed, 'not_thai', /[ก-ฺเ-๎ .'’-]/),
  show: (stored) => stored,
}

/** In Latin letters, as in a passport; accents are taken. */
export const englishName: Format = {
  parse: (typed) => inScript(typed, 'not_english', /[\p{Script=Latin}\p{M} .'’-]/u),
  show: (stored) => stored,
}

/** The name as stored; undefined when it is empty, too long, or holds what no name holds. */
export function readName(typed: string): string | undefined {
  const parsed = parseName(typed)
  return 'value' in parsed ? parsed.value : undefined
}

function parseName(typed: string): Parsed {
  const read = textOf(typed)
  if ('problem' in read) return read
  const value = inOneSpelling(read.text)
  const [first = ''] = value
  const character = firstOutside(value, /[\p{L}\p{M} .'’-]/u) ?? firstOutside(first, /\p{L}/u)
  if (character !== undefined) return { problem: 'name_character', character }
  // No script stacks so many on a letter; they would climb over the lines above.
  if (/\p{M}{5}/u.test(value)) return { problem: 'unreadable_character' }
  const { length } = [...value]
  if (length < shortest) return { problem: 'too_short', wanted: shortest }
  return length > longest ? { problem: 'too_long', limit: longest } : { value }
}

function inScript(typed: string, problem: 'not_thai' | 'not_english', allowed: RegExp): Parsed {
  const parsed = parseName(typed)
  if ('problem' in parsed) return parsed
  const character = firstOutside(parsed.value, allowed)
  return character === undefined ? parsed : { problem, character }
}

/** What looks alike is stored alike, else a name is not found by its letters: two เ for แ, a ring and า for ำ, quotes. */
function inOneSpelling(text: string): string {
  return text
    .replaceAll('เเ', 'แ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1ำ')
    .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, '$1ำ')
    .replace(/[‘`´]/g, '’')
}
