import type { FigureId } from '@phrom/shared/figures/figures.ts'
import { type Period, showPeriod } from '@phrom/shared/figures/periods.ts'
import type { Figure, FiguresView } from '@phrom/shared/figures/views.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import { addDays, months, shortWeekdays, showClock, showWeekday } from '@phrom/shared/time.ts'
import { figureTexts, funnelTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../../words.ts'
import { BarColumns } from '../charts/BarColumns.tsx'
import { BarRows } from '../charts/BarRows.tsx'
import { Funnel } from '../charts/Funnel.tsx'
import { TrendLine } from '../charts/TrendLine.tsx'
import { WeekHeat } from '../charts/WeekHeat.tsx'

/** The pictures of a page of figures: of one figure, or of all. */
export default function FigurePictures({ view, id }: { view: FiguresView; id?: FigureId }) {
  const figure = view.figures.find((one) => one.id === id)
  return (
    <section class="stack">
      <h2>{t(words.pictures)}</h2>
      <div class="figure-pictures">
        {figure ? (
          <>
            <Trend view={view} figure={figure} />
            <Reasons figure={figure} />
          </>
        ) : (
          <>
            {view.figures
              .filter((one) => one.id === 'cases')
              .map((one) => (
                <Trend key={one.id} view={view} figure={one} />
              ))}
            <Funnel
              title={t(words.funnel)}
              note={t(words.funnelSay)}
              steps={view.funnel.map(({ step, count }) => ({
                ...{ label: t(funnelTexts[step]), value: count },
              }))}
            />
            <Arrivals view={view} />
          </>
        )}
      </div>
    </section>
  )
}

function Trend({ view: { trend, period }, figure }: { view: FiguresView; figure: Figure }) {
  const own = language.value
  if (trend.length < 2) return null
  const names = { figure: t(figureTexts[figure.id].name), period: showPeriod(period, own) }
  const isDays = trend[0]?.period.kind === 'day'
  return (
    <TrendLine
      title={t(words.trendOf, names)}
      first={t(isDays ? words.date : words.month)}
      name={names.figure}
      unit={figure.unit}
      target={figure.target}
      points={trend.map(({ period: part, values }) => ({
        ...{ label: shortLabel(part), long: showPeriod(part, own), value: values[figure.id] },
      }))}
    />
  )
}

function shortLabel({ kind, from }: Period): string {
  if (kind === 'day') return String(Number(from.slice(8)))
  return months[language.value].short[Number(from.slice(5, 7)) - 1] ?? from
}

// A Monday, for the names of the days after it.
const monday = '2026-11-23'

function Arrivals({ view: { arrivals } }: { view: FiguresView }) {
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
        first={t(words.byHour)}
        unit="count"
        bars={hours.map(({ hour, ...name }) => ({
          ...name,
          value: sum((one) => one.hour === hour),
        }))}
      />
      <BarColumns
        title={t(words.byWeekday)}
        first={t(words.byWeekday)}
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

function Reasons({ figure: { id, reasons: found } }: { figure: Figure }) {
  if (found.length === 0) return null
  const sums = new Map<string, number>()
  for (const { key, count } of found) {
    const [one = '', other = ''] = key.split('|')
    const reason = id === 'papers-returned' ? other : one
    sums.set(reason, (sums.get(reason) ?? 0) + count)
  }
  const texts: Record<string, Text> =
    id === 'papers-returned'
      ? Object.fromEntries(Object.entries(reasons).map(([key, { text }]) => [key, text]))
      : notServed
  // What staff wrote in their own words is nobody's to read here.
  const bars = new Map<string, number>()
  for (const [reason, count] of sums) {
    const label = t(texts[reason] ?? words.otherReason)
    bars.set(label, (bars.get(label) ?? 0) + count)
  }
  return (
    <BarRows
      title={t(words.reasons)}
      first={t(words.reason)}
      unit="count"
      bars={[...bars].map(([label, value]) => ({ label, value }))}
    />
  )
}
