import type { Calendar } from '@phrom/shared/calendar.ts'
import type { StaffSlot } from '@phrom/shared/calendar-change.ts'
import { isSame } from '@phrom/shared/calendar-edit.ts'
import { addMonths, daysOfMonth } from '@phrom/shared/dates.ts'
import { holidays } from '@phrom/shared/holidays.ts'
import { slotsOfDay } from '@phrom/shared/slots.ts'
import {
  addDays,
  type Day,
  dayOf,
  shortWeekdays,
  showDay,
  showMonth,
  showSpan,
  toInstant,
  weekdayOf,
} from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { calendarPaths } from './paths.ts'
import { type ShownSlot, shownSlots, sumsOf } from './shown-slots.ts'

type Props = {
  office: string
  team: string
  month: string
  day: Day | undefined
  /** As it is set, and as it is being edited. */
  calendars: { set: Calendar; wanted: Calendar }
  rows: readonly StaffSlot[]
}

/** A team's month: what is taken of each day, what is closed and why, and what has been edited. */
export function MonthGrid({ office, team, month, day, calendars, rows }: Props) {
  const paths = calendarPaths(office, team)
  const first = `${month}-01`
  const next = (count: number) => addMonths(first, count).slice(0, 7)
  const days = daysOfMonth(month)
  const blanks = weekdayOf(first) - 1
  const weeks = Array.from({ length: Math.ceil((blanks + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => days[week * 7 + i - blanks]),
  )
  return (
    <section class="cal-month stack-s" aria-labelledby="cal-month">
      <div class="monthbar">
        <a class="cal-turn" href={paths.at(next(-1))} aria-label={t(words.prevMonth)}>
          <Icon name="chevron-left" />
        </a>
        <h2 id="cal-month" aria-live="polite">
          {showMonth(month, language.value)}
        </h2>
        <a class="cal-turn" href={paths.at(next(1))} aria-label={t(words.nextMonth)}>
          <Icon name="chevron-right" />
        </a>
      </div>
      <table class="cal-grid" aria-labelledby="cal-month" onKeyDown={moveBetweenDays}>
        <thead>
          <tr>
            {shortWeekdays(language.value).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((item, i) =>
                item ? (
                  <td key={item}>
                    <DayCell
                      day={item}
                      href={paths.at(item)}
                      on={item === day}
                      slots={shownSlots(calendars.wanted, team, item, rows)}
                      edited={
                        !isSame(
                          slotsOfDay(calendars.set, team, item),
                          slotsOfDay(calendars.wanted, team, item),
                        )
                      }
                    />
                  </td>
                ) : (
                  <td key={`blank-${i}`} class="blank" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="key">{t(words.monthKey)}</p>
    </section>
  )
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function moveBetweenDays(event: KeyboardEvent): void {
  const step = steps[event.key]
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day
  if (step === undefined || !from || event.altKey || event.ctrlKey || event.metaKey) return
  const to = addDays(from, step)
  const cell = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-day="${to}"]`)
  if (!cell) return
  event.preventDefault()
  cell.focus()
}

type CellProps = { day: Day; href: string; on: boolean; slots: ShownSlot[]; edited: boolean }

function DayCell({ day, href, on, slots, edited }: CellProps) {
  const sums = sumsOf(slots)
  const state = stateOf(day, slots)
  const isToday = day === dayOf(toInstant(Date.now()))
  const total = sums.reduce(
    (all, { taken, capacity }) => ({
      taken: all.taken + taken,
      capacity: all.capacity + capacity,
    }),
    { taken: 0, capacity: 0 },
  )
  const isOver = sums.some(({ taken, capacity }) => taken > capacity)
  return (
    <a
      class={`cal-day ${state.kind}${on ? ' on' : ''}${isToday ? ' today' : ''}`}
      href={href}
      data-day={day}
      aria-current={isToday ? 'date' : undefined}
    >
      <span class="hide">{tellDay(day, slots, state, edited)}</span>
      <span class="cal-cell" aria-hidden="true">
        <b class="num">{Number(day.slice(8))}</b>
        {state.kind !== 'shut' && (
          <>
            <span class="cal-parts">
              {sums.map(({ part, taken, capacity }) => (
                <span key={part} class={taken >= capacity ? 'full' : ''}>
                  {t(words[part])} <span class="num">{`${taken}/${capacity}`}</span>
                </span>
              ))}
            </span>
            <span class={`cal-total num${isOver ? ' over' : ''}`}>
              {`${total.taken}/${total.capacity}`}
            </span>
          </>
        )}
        {state.kind !== 'open' && (
          <>
            <span class="cal-why">{state.words}</span>
            <span class="cal-why-short">{state.short}</span>
          </>
        )}
        {state.kind === 'shut' && total.taken > 0 && (
          <span class="cal-edited num">{t(words.stillBooked, { n: total.taken })}</span>
        )}
        {edited && <span class="cal-edited">{t(words.edited)}</span>}
      </span>
    </a>
  )
}

type DayState = { kind: 'open' | 'part' | 'shut'; words: string; short: string }

function stateOf(day: Day, slots: readonly ShownSlot[]): DayState {
  const planned = slots.filter(({ gone }) => !gone)
  const closed = planned.find((slot) => slot.closed)?.closed
  if (planned.length > 0 && planned.every((slot) => slot.closed)) {
    return {
      kind: 'shut',
      words: closed ? t(words.closedBecause, { reason: t(closed.reason) }) : t(words.closed),
      short: t(words.closed),
    }
  }
  if (closed) return { kind: 'part', words: t(words.partlyClosed), short: t(words.closed) }
  if (planned.length > 0) return { kind: 'open', words: '', short: '' }
  return holidays.has(day)
    ? { kind: 'shut', words: t(words.holiday), short: t(words.holidayShort) }
    : { kind: 'shut', words: '', short: '' }
}

function tellDay(day: Day, slots: readonly ShownSlot[], state: DayState, edited: boolean): string {
  const told = slots.map(({ start, end, taken, capacity, closed, gone }) => {
    const slot = showSpan(start, end, language.value)
    if (!closed || gone) return t(words.takenOf, { slot, taken, capacity })
    return [slot, t(words.closed), taken > 0 && t(words.stillBooked, { n: taken })]
      .filter(Boolean)
      .join(' ')
  })
  const none = slots.length === 0 && !state.words ? t(words.noHours) : state.words
  return [showDay(day, language.value), none, ...told, edited && t(words.edited)]
    .filter(Boolean)
    .join(', ')
}
