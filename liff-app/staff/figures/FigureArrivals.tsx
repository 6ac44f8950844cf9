import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { addDays, shortWeekdays, showClock, showWeekday } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { language, t } from '../../words.ts'
import { BarColumns } from '../charts/BarColumns.tsx'
import { WeekHeat } from '../charts/WeekHeat.tsx'

// A Monday, for the names of the days after it.
const monday = '2026-11-23'

/** When people came: by hour, by weekday, and both together. */
export function FigureArrivals({ view: { arrivals } }: { view: FiguresView }) {
  if (arrivals.length === 0) return null
  const own = language.value
  const sum = (of: (one: (typeof arrivals)[number]) => boolean) =>
    arrivals.filter(of).reduce((total, { count }) => total + count, 0)
  const hoursSeen = arrivals.map(({ hour }) => hour)
  const [first, last] = [Math.min(...hoursSeen), Math.max(...hoursSeen)]
  const hours = Array.from({ length: last - first + 1 }, (_, i) => {
    const clock = `${String(first + i).padStart(2, '0')}:00`
    return { hour: first + i, label: clock.slice(0, 2), long: showClock(clock, own) }
  })
  const weekdays = shortWeekdays(own)
    .map((label, i) => ({
      ...{ weekday: i + 1, label, long: showWeekday(addDays(monday, i), own) },
    }))
    // The office is closed at weekends unless somebody came.
    .filter(({ weekday }) => weekday < 6 || sum((one) => one.weekday === weekday) > 0)
  return (
    <>
      <BarColumns
        title={t(words.byHour)}
        first={t(words.hour)}
        unit="count"
        bars={hours.map(({ hour, ...name }) => ({
          ...name,
          value: sum((one) => one.hour === hour),
        }))}
      />
      <BarColumns
        title={t(words.byWeekday)}
        first={t(words.weekday)}
        unit="count"
        bars={weekdays.map(({ weekday, ...name }) => ({
          ...{ ...name, value: sum((one) => one.weekday === weekday) },
        }))}
      />
      <WeekHeat
        title={t(words.week)}
        hours={hours}
        rows={weekdays.map(({ weekday, ...name }) => ({
          ...name,
          values: hours.map(({ hour }) =>
            sum((one) => one.weekday === weekday && one.hour === hour),
          ),
        }))}
      />
    </>
  )
}
