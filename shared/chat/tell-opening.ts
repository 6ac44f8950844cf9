import type { Calendar, Clock } from '../calendar.ts'
import { holidays, holidaysKnownTo } from '../holidays.ts'
import { slotsOfDay } from '../slots.ts'
import {
  addDays,
  clockOf,
  type Day,
  dayOf,
  type Instant,
  showDay,
  showSpan,
  weekdayOf,
} from '../time.ts'
import { chatAnswers as words } from '../words/chat-answers.ts'
import { fill, type Language, type Text } from '../words/text.ts'

type Office = { name: Text; hours: Text }
type Span = { from: Clock; to: Clock }

/** A month without an open day is none that an office has. */
const furthest = 60
const mostHolidays = 4

/** When the office, or one team of it, sees people on that day: its slots, put together where one ends as the next begins. */
function spansOf(calendar: Calendar, day: Day, team?: string): Span[] {
  const teams = team ? [team] : [...new Set(calendar.openings.map((one) => one.team))]
  const slots = teams
    .flatMap((one) => slotsOfDay(calendar, one, day))
    .filter(({ closed }) => !closed)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const spans: Span[] = []
  for (const { start, end } of slots) {
    const last = spans.at(-1)
    if (!last || start > last.to) spans.push({ from: start, to: end })
    else if (end > last.to) last.to = end
  }
  return spans
}

/** The next day after that one on which somebody is seen. */
function nextOpenDay(calendar: Calendar, day: Day, team?: string): Day | undefined {
  for (let i = 1, at = addDays(day, 1); i <= furthest; i++, at = addDays(at, 1)) {
    if (spansOf(calendar, at, team).length > 0) return at
  }
}

/** The office's hours in general, and today. */
export function tellHours(
  office: Office,
  calendar: Calendar,
  now: Instant,
  language: Language,
): string {
  const today = dayOf(now)
  const spans = spansOf(calendar, today)
  const isOver = spans.length > 0 && clockOf(now) >= (spans.at(-1)?.to ?? '')
  const say = (text: Text, values: Record<string, string>) => fill(text, language, values)
  const next = nextOpenDay(calendar, today)
  const nextDay = next ? showDay(next, language) : ''
  const todays =
    spans.length > 0
      ? say(words.todayOpen, { spans: showSpans(spans, language) })
      : say(words.todayClosed, { reason: reasonOf(calendar, today, language), next: nextDay })
  return [
    say(words.hours, { office: office.name[language], hours: office.hours[language] }),
    todays,
    ...(isOver && next ? [say(words.openAgain, { next: nextDay })] : []),
  ].join('\n')
}

/** Whether the office, or a team of it, is open on that day; of days that are not announced yet it says so. */
export function tellDay(
  calendar: Calendar,
  day: Day,
  language: Language,
  team: string | undefined,
): string {
  const say = (text: Text, values: Record<string, string> = {}) => fill(text, language, values)
  if (day > holidaysKnownTo) return `${showDay(day, language)}\n${say(words.unknownYear)}`
  const spans = spansOf(calendar, day, team)
  if (spans.length > 0) {
    return say(words.dayOpen, { day: showDay(day, language), spans: showSpans(spans, language) })
  }
  const next = nextOpenDay(calendar, day, team)
  return [
    say(words.dayClosed, {
      day: showDay(day, language),
      reason: reasonOf(calendar, day, language),
    }),
    ...(next ? [say(words.openAgain, { next: showDay(next, language) })] : []),
  ].join('\n')
}

/** The next public holidays on which nobody is seen. */
export function tellHolidays(calendar: Calendar, today: Day, language: Language): string {
  const days = [...holidays]
    .filter((day) => day >= today && weekdayOf(day) <= 5 && spansOf(calendar, day).length === 0)
    .sort()
    .slice(0, mostHolidays)
    .map((day) => `• ${showDay(day, language)}`)
  return fill(words.nextHolidays, language, { days: days.join('\n') })
}

function showSpans(spans: readonly Span[], language: Language): string {
  return spans.map(({ from, to }) => showSpan(from, to, language)).join(', ')
}

function reasonOf(calendar: Calendar, day: Day, language: Language): string {
  const closure = calendar.closures.find(
    ({ team, firstDay, lastDay, hours }) =>
      team === null && hours === null && firstDay <= day && day <= lastDay,
  )
  if (closure) return closure.reason[language]
  if (holidays.has(day)) return words.holiday[language]
  return (weekdayOf(day) > 5 ? words.weekend : words.notInCalendar)[language]
}
