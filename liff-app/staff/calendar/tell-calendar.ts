import type {
  CalendarSettings,
  Closure,
  ExtraOpening,
  Opening,
  Places,
} from '@phrom/shared/calendar.ts'
import type { CalendarEdit } from '@phrom/shared/calendar-edit.ts'
import { type Day, shortWeekdays, showDate, showDay, showSpan } from '@phrom/shared/time.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../../words.ts'

export function tellTeam(team: string | null): string {
  if (team === null) return t(words.wholeOffice)
  const name: Text | undefined = (teams as Record<string, Text>)[team]
  return name ? t(name) : team
}

export function tellDays(firstDay: Day, lastDay: Day): string {
  if (firstDay === lastDay) return showDay(firstDay, language.value)
  return `${showDate(firstDay, language.value)} – ${showDate(lastDay, language.value)}`
}

/** "จ.-ศ." where they follow each other, else each. */
export function tellWeekdays(weekdays: readonly number[]): string {
  const names = shortWeekdays(language.value)
  const sorted = [...weekdays].sort()
  const [first = 1, last = first] = [sorted[0], sorted.at(-1)]
  const name = (weekday: number) => names[weekday - 1] ?? ''
  return sorted.length > 2 && last - first === sorted.length - 1
    ? `${name(first)}-${name(last)}`
    : sorted.map(name).join(' ')
}

export function tellHours({ from, to }: { from: string; to: string }): string {
  return showSpan(from, to, language.value)
}

/** Places that are kept for some: "walk-in 1 · volunteers 0". */
export function tellKept({ walkIns, volunteers }: Places): string {
  return t(words.keptNumbers, { walkIns, volunteers })
}

export function tellValid({ firstDay, lastDay }: Opening): string {
  const parts = []
  if (firstDay) parts.push(t(words.validFrom, { day: showDate(firstDay, language.value) }))
  if (lastDay) parts.push(t(words.validTo, { day: showDate(lastDay, language.value) }))
  return parts.join(' ') || t(words.always)
}

export function tellOpening(opening: Opening): string {
  return `${tellWeekdays(opening.weekdays)} ${tellHours(opening)}`
}

export function tellExtra(extra: ExtraOpening): string {
  return `${showDay(extra.day, language.value)} ${tellHours(extra)}`
}

export function tellClosure({ firstDay, lastDay, hours, reason }: Closure): string {
  const days = tellDays(firstDay, lastDay)
  return [days, hours && tellHours(hours), t(reason)].filter(Boolean).join(' ')
}

export const settingWords: Record<keyof CalendarSettings, Text> = {
  lead: words.lead,
  horizonDays: words.horizon,
  lastMoment: words.lastMoment,
  holdMinutes: words.holdMinutes,
  mostPerPerson: words.mostPerPerson,
  mostEverywhere: words.mostEverywhere,
  volunteerDays: words.volunteerDays,
}

/** One change that is not saved yet, in a line. */
export function tellEdit(edit: CalendarEdit): string {
  if (edit.of === 'settings') return t(words.changedItem, { what: t(settingWords[edit.setting]) })
  const [added, removed] =
    edit.of === 'closures'
      ? [words.addedClosure, words.removedClosure]
      : [words.addedItem, words.removedItem]
  const kind = edit.after ? (edit.before ? words.changedItem : added) : removed
  return t(kind, {
    what: `${tellItem(edit)} · ${tellTeam((edit.after ?? edit.before)?.team ?? null)}`,
  })
}

function tellItem(edit: Exclude<CalendarEdit, { of: 'settings' }>): string {
  if (edit.of === 'openings') {
    const it = edit.after ?? edit.before
    return it ? `${tellOpening(it)} ${t(words.capacity)} ${it.capacity}` : ''
  }
  if (edit.of === 'extras') {
    const it = edit.after ?? edit.before
    return it ? `${tellExtra(it)} ${t(words.capacity)} ${it.capacity}` : ''
  }
  const it = edit.after ?? edit.before
  return it ? tellClosure(it) : ''
}
