import type { SlotView } from '@phrom/shared/case.ts'
import {
  addDays,
  partOfDay,
  shortWeekdays,
  showDay,
  showMonth,
  weekdayOf,
} from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { language, t } from '../words.ts'

/** A month at a glance: a bar for each slot of a day, morning over afternoon. */
export function Month({
  slots,
  day,
  choose,
}: {
  slots: SlotView[]
  day: string | undefined
  choose: (day: string) => void
}) {
  const months = [...new Set(slots.map((slot) => slot.day.slice(0, 7)))]
  const [at, setAt] = useState(0)
  const month = months[at]
  if (!month) return null
  const first = `${month}-01`
  const days = Array.from({ length: 31 }, (_, i) => addDays(first, i)).filter((item) =>
    item.startsWith(month),
  )
  return (
    <section class="stack-s">
      <div class="monthbar">
        <button
          type="button"
          aria-label={t(citizen.prevMonth)}
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        >
          <Icon name="chevron-left" />
        </button>
        <h2 aria-live="polite">{showMonth(month, language.value)}</h2>
        <button
          type="button"
          aria-label={t(citizen.nextMonth)}
          disabled={at === months.length - 1}
          onClick={() => setAt(at + 1)}
        >
          <Icon name="chevron-right" />
        </button>
      </div>
      <div class="month">
        {shortWeekdays(language.value).map((name) => (
          <span class="wd" key={name} aria-hidden="true">
            {name}
          </span>
        ))}
        {Array.from({ length: weekdayOf(first) - 1 }, (_, i) => (
          <span class="blank" key={i} />
        ))}
        {days.map((item) => (
          <DayCell
            key={item}
            day={item}
            slots={slots.filter((slot) => slot.day === item)}
            on={item === day}
            choose={choose}
          />
        ))}
      </div>
      <p class="key">{t(citizen.barsKey)}</p>
    </section>
  )
}

function DayCell({
  day,
  slots,
  on,
  choose,
}: {
  day: string
  slots: SlotView[]
  on: boolean
  choose: (day: string) => void
}) {
  const number = Number(day.slice(8))
  if (slots.every((slot) => slot.problem)) return <span class="day off">{number}</span>
  const told = slots.map(
    (slot) =>
      `${t(citizen[partOfDay(slot.start)])} ${t(slot.problem ? citizen.full : citizen.left, { n: slot.free })}`,
  )
  return (
    <button
      class={`day${on ? ' on' : ''}`}
      type="button"
      aria-pressed={on}
      aria-label={`${showDay(day, language.value)}: ${told.join(', ')}`}
      onClick={() => choose(day)}
    >
      {number}
      <span class="bars">
        {slots.map((slot) => (
          <i key={slot.start} class={slot.problem ? 'full' : slot.free <= 2 ? 'few' : 'free'} />
        ))}
      </span>
    </button>
  )
}
