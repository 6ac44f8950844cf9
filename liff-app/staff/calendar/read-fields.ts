import { type Clock, calendarLimits, type Places } from '@phrom/shared/calendar.ts'
import { type DateParts, parseDate } from '@phrom/shared/formats/date.ts'
import { textOf } from '@phrom/shared/formats/typed.ts'
import { addDays, type Day, minutesOf } from '@phrom/shared/time.ts'
import { tellProblem } from '@phrom/shared/words/format-problems.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'

type Read<Value> = { value: Value } | { problem: Text }
/** What is wrong, by the field. */
export type Wrong = Record<string, Text>

/** `8`, `8.30`, `08:30`, `0830`, `๘.๓๐ น.` */
export function readClock(typed: string): Read<Clock> {
  const read = textOf(typed)
  if ('problem' in read) {
    return { problem: read.problem === 'empty' ? words.clockEmpty : words.clockBad }
  }
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?: ?[.:]? ?(\d{2}))?(?: ?น\.?)?$/.exec(read.text) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return { problem: words.clockBad }
  return { value: `${hours.padStart(2, '0')}:${minutes}` }
}

/** A whole number from `min` to `max`. */
export function readCount(typed: string, { min, max }: { min: number; max: number }): Read<number> {
  const problem = fillBoth(words.countBad, { min, max })
  const read = textOf(typed)
  if ('problem' in read || !/^\d{1,9}$/.test(read.text)) return { problem }
  const value = Number(read.text)
  return min <= value && value <= max ? { value } : { problem }
}

const isBlank = ({ day, month, year }: DateParts) =>
  [day, month, year].every((part) => part.trim() === '')
const furthest = 5 * 366

type DayRule = { earliest?: Day; optional?: boolean }

/** A day within five years, from today or from `earliest` on; null where all three fields are empty and that may be. */
export function readDay(
  parts: DateParts,
  today: Day,
  rule: DayRule & { optional: true },
): Read<Day | null>
export function readDay(parts: DateParts, today: Day, rule?: DayRule): Read<Day>
export function readDay(
  parts: DateParts,
  today: Day,
  { earliest = today, optional = false }: DayRule = {},
): Read<Day | null> {
  if (optional && isBlank(parts)) return { value: null }
  const parsed = parseDate(parts)
  if ('problem' in parsed) return { problem: tellProblem(parsed) }
  if (parsed.value < earliest) return { problem: words.dayPast }
  if (parsed.value > addDays(today, furthest)) return { problem: words.dayFar }
  return { value: parsed.value }
}

/** Two days in order; the second is the first where it is left empty. */
export function readDays(
  typed: { first: DateParts; last: DateParts },
  today: Day,
  earliest = today,
): { value: { firstDay: Day; lastDay: Day } } | { wrong: Wrong } {
  const first = readDay(typed.first, today, { earliest })
  const last = readDay(typed.last, today, { earliest, optional: true })
  const wrong: Wrong = {}
  if ('problem' in first) wrong.first = first.problem
  if ('problem' in last) wrong.last = last.problem
  if ('problem' in first || 'problem' in last) return { wrong }
  const lastDay = last.value ?? first.value
  if (lastDay < first.value) return { wrong: { last: words.lastBeforeFirst } }
  return { value: { firstDay: first.value, lastDay } }
}

export type TypedHours = { from: string; to: string }

/** Two times in order. */
export function readHours(
  typed: TypedHours,
): { value: { from: Clock; to: Clock } } | { wrong: Wrong } {
  const [from, to] = [readClock(typed.from), readClock(typed.to)]
  const wrong: Wrong = {}
  if ('problem' in from) wrong.from = from.problem
  if ('problem' in to) wrong.to = to.problem
  if ('problem' in from || 'problem' in to) return { wrong }
  if (to.value <= from.value) {
    return { wrong: { to: fillBoth(words.endsBefore, { from: from.value.replace(':', '.') }) } }
  }
  return { value: { from: from.value, to: to.value } }
}

export type TypedPeriod = TypedHours & {
  slotMinutes: string
  capacity: string
  walkIns: string
  volunteers: string
}

/** Times, the length of a slot (null for one slot), and its places. */
export function readPeriod(
  typed: TypedPeriod,
): { value: { from: Clock; to: Clock; slotMinutes: number | null } & Places } | { wrong: Wrong } {
  const hours = readHours(typed)
  const wrong: Wrong = 'wrong' in hours ? { ...hours.wrong } : {}
  const minutes: Read<number | null> =
    typed.slotMinutes.trim() === ''
      ? { value: null }
      : readCount(typed.slotMinutes, calendarLimits.slotMinutes)
  if ('problem' in minutes) wrong.slotMinutes = minutes.problem
  else if ('value' in hours) {
    const long = minutesOf(hours.value.to) - minutesOf(hours.value.from)
    if ((minutes.value ?? 0) > long) wrong.slotMinutes = fillBoth(words.slotTooLong, { n: long })
  }
  const places = readPlaces(typed)
  if ('wrong' in places) Object.assign(wrong, places.wrong)
  if (Object.keys(wrong).length > 0 || 'wrong' in hours || 'wrong' in places) return { wrong }
  const slotMinutes = 'value' in minutes ? minutes.value : null
  return { value: { ...hours.value, slotMinutes, ...places.value } }
}

function readPlaces(typed: Record<keyof Places, string>): { value: Places } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const places = { capacity: 0, walkIns: 0, volunteers: 0 }
  for (const field of ['capacity', 'walkIns', 'volunteers'] as const) {
    // Nothing typed keeps nothing; how many there are has to be said.
    const text = field !== 'capacity' && typed[field].trim() === '' ? '0' : typed[field]
    const read = readCount(text, calendarLimits.places)
    if ('problem' in read) wrong[field] = read.problem
    else places[field] = read.value
  }
  const { capacity, walkIns, volunteers } = places
  const kept = walkIns + volunteers
  if (Object.keys(wrong).length === 0 && kept > capacity) {
    wrong.capacity = fillBoth(words.keepsTooMany, { kept, capacity })
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { value: places }
}

/** A reason in both languages. */
export function readReason(typed: Text): { value: Text } | { wrong: Wrong } {
  const reason = { th: typed.th.trim(), en: typed.en.trim() }
  const wrong: Wrong = {}
  if (reason.th === '') wrong.reasonTh = words.reasonEmpty
  if (reason.en === '') wrong.reasonEn = words.reasonEmpty
  return Object.keys(wrong).length > 0 ? { wrong } : { value: reason }
}
