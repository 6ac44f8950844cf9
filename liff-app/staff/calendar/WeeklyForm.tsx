import { type Opening, overlap } from '@phrom/shared/calendar.ts'
import { dayOf, shortWeekdays, toInstant } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { partsOf } from '../../citizen/answer-input.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { uuidv7 } from '../../uuid.ts'
import { language, t } from '../../words.ts'
import { DayField, errorsOf } from './Field.tsx'
import { FormHeading } from './FormHeading.tsx'
import { emptyPeriod, PeriodFields, periodLabels } from './PeriodFields.tsx'
import { readDay, readPeriod, type Wrong } from './read-fields.ts'
import { tellOpening } from './tell-calendar.ts'

type Props = {
  given: Opening | undefined
  team: string
  /** The other hours of the team, none of which these may overlap. */
  others: readonly Opening[]
  save: (opening: Opening) => void
  cancel: () => void
}

const labels: Record<string, Text> = {
  ...periodLabels,
  weekdays: words.weekdays,
  firstDay: words.firstDay,
  lastDay: words.lastDay,
}
// A period that began long ago stays as it is.
const earliest = '2000-01-01'

/** Hours that repeat every week. */
export function WeeklyForm({ given, team, others, save, cancel }: Props) {
  const [weekdays, setWeekdays] = useState<number[]>(given?.weekdays ?? [])
  const [typed, setTyped] = useState(() =>
    given
      ? {
          ...{ from: given.from, to: given.to },
          slotMinutes: given.slotMinutes === null ? '' : String(given.slotMinutes),
          capacity: String(given.capacity),
          walkIns: String(given.walkIns),
          volunteers: String(given.volunteers),
        }
      : emptyPeriod,
  )
  const [first, setFirst] = useState(partsOf(given?.firstDay))
  const [last, setLast] = useState(partsOf(given?.lastDay))
  const [wrong, setWrong] = useState<Wrong>({})
  const today = dayOf(toInstant(Date.now()))

  function submit(event: Event) {
    event.preventDefault()
    const period = readPeriod(typed)
    const from = readDay(first, today, { earliest, optional: true })
    const to = readDay(last, today, { optional: true })
    const found: Wrong = 'wrong' in period ? { ...period.wrong } : {}
    if (weekdays.length === 0) found.weekdays = words.noWeekday
    if ('problem' in from) found.firstDay = from.problem
    if ('problem' in to) found.lastDay = to.problem
    if ('value' in from && 'value' in to && from.value && to.value && to.value < from.value) {
      found.lastDay = words.lastBeforeFirst
    }
    if (
      Object.keys(found).length > 0 ||
      'wrong' in period ||
      'problem' in from ||
      'problem' in to
    ) {
      return setWrong(found)
    }
    const opening: Opening = {
      id: given?.id ?? uuidv7(),
      team,
      weekdays: [...weekdays].sort(),
      ...period.value,
      firstDay: from.value,
      lastDay: to.value,
    }
    const other = others.find((item) => overlap(opening, item))
    if (other) return setWrong({ from: fillBoth(words.overlaps, { what: tellOpening(other) }) })
    save(opening)
  }
  return (
    <form class="stack cal-form" onSubmit={submit} noValidate>
      <FormHeading text={t(given ? words.changePeriod : words.addPeriod)} />
      <ErrorSummary errors={errorsOf('weekly', wrong, labels)} />
      <fieldset class={`field${wrong.weekdays ? ' wrong' : ''}`}>
        <legend>{t(words.weekdays)}</legend>
        {wrong.weekdays && <p class="err">{t(wrong.weekdays)}</p>}
        <div class="cal-week">
          {shortWeekdays(language.value).map((name, i) => (
            <label class="choice" key={name}>
              <input
                id={i === 0 ? 'weekly-weekdays' : undefined}
                type="checkbox"
                checked={weekdays.includes(i + 1)}
                onChange={() =>
                  setWeekdays(
                    weekdays.includes(i + 1)
                      ? weekdays.filter((weekday) => weekday !== i + 1)
                      : [...weekdays, i + 1],
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <PeriodFields id="weekly" typed={typed} wrong={wrong} change={setTyped} />
      <div class="cal-fields cal-dates">
        <DayField
          id="weekly-firstDay"
          label={t(words.firstDay)}
          hint={t(words.dayOptional)}
          problem={wrong.firstDay}
          parts={first}
          change={setFirst}
        />
        <DayField
          id="weekly-lastDay"
          label={t(words.lastDay)}
          hint={t(words.dayOptional)}
          problem={wrong.lastDay}
          parts={last}
          change={setLast}
        />
      </div>
      <div class="cal-acts">
        <button class="btn side" type="submit">
          {t(words.keepPeriod)}
        </button>
        <button class="btn text" type="button" onClick={cancel}>
          {t(words.leaveForm)}
        </button>
      </div>
    </form>
  )
}
