import { parseDate, date as someDate } from '../formats/date.ts'
import type { FormatProblem } from '../formats/format.ts'
import { textOf } from '../formats/typed.ts'
import { addDays, type Day } from '../time.ts'

// Day 0 of Excel; its false 29 February 1900 lies before any day that is wanted.
const excelEpoch = '1899-12-30'

/**
 * The day that somebody wants to come, as it stands in a list: `24/11/2569`, `24 พ.ย. 69`, `2026-11-24`, `24/11` of this year or the next, or
 * the number that Excel makes of a date. Years of two digits are of the era in which they are near `today`.
 */
export function readWantedDay(typed: string, today: Day): { value: Day } | FormatProblem {
  const read = textOf(typed)
  if ('problem' in read) return read
  const { text } = read
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return { value: addDays(excelEpoch, Math.floor(Number(text))) }
  const parsed = someDate.parse(text)
  if ('value' in parsed) return { value: parsed.value }
  if (parsed.problem === 'year_short') {
    const near = [parsed.buddhist - 543, parsed.christian, 2000 + Number(parsed.typed)]
    const year = near.find((one) => Math.abs(one - Number(today.slice(0, 4))) <= 1)
    // The end of the text is the year that was read: day and month stand before it.
    if (year) return readParts(text.replace(/\d{2}\D*$/, ''), year) ?? parsed
  }
  if (parsed.problem === 'not_a_date') {
    const year = Number(today.slice(0, 4))
    const day = readParts(text, year)
    if (day) return 'value' in day && day.value < today ? (readParts(text, year + 1) ?? day) : day
  }
  return parsed
}

/** Day and month of a text, of that year. */
function readParts(text: string, year: number): { value: Day } | FormatProblem | undefined {
  const words = text.match(/\d+|[\p{L}\p{M}][\p{L}\p{M}.]*/gu)?.filter((word) => !beside.has(word))
  const [day, month, rest] = words ?? []
  if (!day || !month || rest !== undefined || !/^\d{1,2}$/.test(day)) return
  const parsed = parseDate({ day, month, year: String(year) })
  return 'value' in parsed ? { value: parsed.value } : parsed
}

const beside = new Set(['วันที่', 'เดือน', 'ปี', 'พ.ศ.', 'พศ'])
