import type { Format, Parsed } from './format.ts'
import { compactOf, digitsIn, firstOutside, textOf } from './typed.ts'

/** A Thai telephone number, stored as `0812345678`: `+66`, `66` and `0066` stand for the first 0. */
export const phone: Format = { parse: parsePhone, show: showPhone }

/** What is dialled after the number, `ต่อ 5661`: a field of its own. */
export const phoneExtension: Format = {
  parse(typed): Parsed {
    const read = textOf(typed)
    if ('problem' in read) return read
    const digits = digitsIn(read.text.replace(/^(?:ต่อ|extension|ext|x|#)/i, ''))
    if ('problem' in digits) return digits
    const { length } = digits.text
    return length <= 6
      ? { value: digits.text }
      : { problem: 'digits_between', min: 1, max: 6, typed: length }
  },
  show: (stored) => stored,
}

function parsePhone(typed: string): Parsed {
  const read = compactOf(typed)
  if ('problem' in read) return read
  if (/\d(?:ต่อ|ext|x|#)/i.test(read.text)) return { problem: 'phone_extension' }
  const number = read.text.replace(/^(?:\+66|0066|66(?=0?\d{8,9}$))0?/, '0')
  if (/^(?:\+|00)\d/.test(number)) return { problem: 'phone_country' }
  const character = firstOutside(number, /\d/)
  if (character !== undefined) return { problem: 'not_digit', character }
  if (!/^0(?:[2-9]|$)/.test(number)) return { problem: 'phone_start' }
  const wanted = /^0[23457]/.test(number) ? 9 : 10
  return number.length === wanted
    ? { value: number }
    : { problem: 'digits', wanted, typed: number.length }
}

/** The number as stored; undefined when it is none. */
export function readPhone(typed: string): string | undefined {
  const parsed = parsePhone(typed)
  return 'value' in parsed ? parsed.value : undefined
}

/** `081-234-5678`, `02-123-4567` */
export function showPhone(phone: string): string {
  const area = phone.startsWith('02') ? 2 : 3
  return [phone.slice(0, area), phone.slice(area, area + 3), phone.slice(area + 3)].join('-')
}
