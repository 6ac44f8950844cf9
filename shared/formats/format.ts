import type { Language } from '../words/text.ts'

/** What is wrong with a text that somebody typed. Words: `words/format-problems.ts`. */
export type FormatProblem =
  | { problem: 'empty' | 'unreadable_character' }
  | { problem: 'too_long'; limit: number }
  | { problem: 'too_short'; wanted: number }
  | { problem: 'digits' | 'characters'; wanted: number; typed: number }
  | { problem: 'digits_between' | 'characters_between'; min: number; max: number; typed: number }
  | { problem: 'not_digit' | 'not_latin_or_digit'; character: string }
  | { problem: 'letters_then_digits'; letters: number; digits: number }
  | { problem: 'first_digit'; digit: number }
  | { problem: 'all_zeros' | 'check_digit' }
  | { problem: 'phone_start' | 'phone_country' | 'phone_extension' }
  | { problem: 'name_character' | 'not_thai' | 'not_english'; character: string }
  | { problem: 'not_a_date' | 'day_missing' | 'month_missing' | 'year_missing' }
  | { problem: 'day_zero' | 'month_unknown' }
  | { problem: 'month_range'; typed: number }
  | { problem: 'last_day'; last: number; month: number; year: number }
  | { problem: 'year_short'; typed: string; buddhist: number; christian: number }
  | { problem: 'year_unclear' | 'year_range'; typed: number }

/** What a person may want to look at again; nothing is refused for it. */
export type FormatNote = 'office_unknown' | 'old_calendar'

/** The compact form that is stored, or what is wrong. */
export type Parsed = { value: string; note?: FormatNote } | FormatProblem

export type Format = {
  /** Takes any text in linear time, and never throws. */
  parse: (typed: string) => Parsed
  /** The stored form as it is read, `1-9999-00000-08-1`; parsed again it is the same. */
  show: (stored: string, language: Language) => string
}

/** `1040`, `012345`, `6` joined by hyphens for the sizes 4, 6, 1; a text of another length stays as it is. */
export function grouped(text: string, sizes: readonly number[]): string {
  const pattern = new RegExp(`^${sizes.map((size) => `(.{${size}})`).join('')}$`)
  return text.match(pattern)?.slice(1).join('-') ?? text
}
