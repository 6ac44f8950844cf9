import type { SlotView } from '@phrom/shared/case.ts'
import { daysOfMonth } from '@phrom/shared/dates.ts'
import { holidays } from '@phrom/shared/holidays.ts'
import {
  type Day,
  partOfDay,
  shortWeekdays,
  showDay,
  showMonth,
  showWeekday,
  weekdayOf,
} from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { language, t } from '../words.ts'

type Part = ReturnType<typeof partOfDay>
type PartState = 'free' | 'few' | 'full' | 'closed'
/** So few places of a part of the day are told. */
const fewPlaces = 2

type Props = {
  slots: readonly SlotView[]
  isOn: (day: Day) => boolean
  /** Where a day leads, or what it does. */
  to: ((day: Day) => string) | { choose: (day: Day) => void }
  /** The month that is shown first. */
  first?: Day | undefined
}

/** A month at a glance: a bar for each part of a day, the morning on top. */
export function Month({ slots, isOn, to, first }: Props) {
  const months = [...new Set(slots.map((slot) => slot.day.slice(0, 7)))]
  const start = Math.max(0, months.indexOf(first?.slice(0, 7) ?? ''))
  const [at, setAt] = useState(start)
  const month = months[Math.min(at, months.length - 1)]
  if (!month) return null
  const firstDay = `${month}-01`
  const names = shortWeekdays(language.value)
  return (
    <section class="stack-s">
      <div class="monthbar">
        <button
          type="button"
          aria-label={t(bookings.prevMonth)}
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        >
          <Icon name="chevron-left" />
        </button>
        <h2 aria-live="polite">{showMonth(month, language.value)}</h2>
        <button
          type="button"
          aria-label={t(bookings.nextMonth)}
          disabled={at >= months.length - 1}
          onClick={() => setAt(at + 1)}
        >
          <Icon name="chevron-right" />
        </button>
      </div>
      <div class="month">
        {[...names.slice(6), ...names.slice(0, 6)].map((name) => (
          <span class="wd" key={name} aria-hidden="true">
            {name}
          </span>
        ))}
        {Array.from({ length: weekdayOf(firstDay) % 7 }, (_, i) => (
          <span class="blank" key={i} />
        ))}
        {daysOfMonth(month).map((day) => (
          <DayCell
            key={day}
            day={day}
            slots={slots.filter((slot) => slot.day === day)}
            on={isOn(day)}
            to={to}
          />
        ))}
      </div>
      <p class="key">
        {(['free', 'few', 'full'] as const).map((state) => (
          <span key={state}>
            <i class={state} />
            <span>{t(bookings[state])}</span>
          </span>
        ))}
        <span>{t(bookings.barsKey)}</span>
      </p>
    </section>
  )
}

/** How each part of a day stands, in its order. */
function partsOf(slots: readonly SlotView[]): { part: Part; state: PartState }[] {
  const parts = [...new Set(slots.map(({ start }) => partOfDay(start)))]
  return parts.map((part) => {
    const own = slots.filter(({ start }) => partOfDay(start) === part)
    const free = own.reduce((sum, slot) => sum + (slot.problem ? 0 : slot.free), 0)
    if (free > 0) return { part, state: free <= fewPlaces ? 'few' : 'free' }
    return { part, state: own.some(({ problem }) => problem === 'slot_full') ? 'full' : 'closed' }
  })
}

export function tellParts(slots: readonly SlotView[]): string {
  return partsOf(slots)
    .map(({ part, state }) => `${t(citizen[part])} ${t(bookings[state])}`)
    .join(' · ')
}

function DayCell({
  day,
  slots,
  on,
  to,
}: {
  day: Day
  slots: readonly SlotView[]
  on: boolean
  to: Props['to']
}) {
  const number = (
    <span
      class="num"
      data-day={showWeekday(day, language.value)}
      aria-hidden={slots.length > 0 && 'true'}
    >
      {Number(day.slice(8))}
    </span>
  )
  if (slots.length === 0) {
    return (
      <span class="day off">
        {number}
        {holidays.has(day) && <small>{t(bookings.holiday)}</small>}
      </span>
    )
  }
  const parts = partsOf(slots)
  const closed = parts.every(({ state }) => state === 'closed')
  const told = closed ? t(bookings.closed) : tellParts(slots)
  const shown = (
    <>
      <span class="hide">
        {showDay(day, language.value)}: {told}
      </span>
      {number}
      {closed ? (
        <small aria-hidden="true">{t(bookings.closed)}</small>
      ) : (
        <span class="bars">
          {parts.map(({ part, state }) => (
            <i key={part} class={state === 'closed' ? 'full' : state} />
          ))}
        </span>
      )}
    </>
  )
  const look = `day${on ? ' on' : ''}${closed ? ' off' : ''}`
  return typeof to === 'function' ? (
    <a class={look} href={to(day)} aria-current={on ? 'date' : undefined}>
      {shown}
    </a>
  ) : (
    <button
      class={look}
      type="button"
      aria-pressed={on}
      disabled={closed}
      onClick={() => to.choose(day)}
    >
      {shown}
    </button>
  )
}
