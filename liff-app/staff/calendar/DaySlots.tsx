import { type Calendar, calendarLimits, type ExtraOpening } from '@phrom/shared/calendar.ts'
import { withoutItem, withPlaces } from '@phrom/shared/calendar-edit.ts'
import { showSpan } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { uuidv7 } from '../../uuid.ts'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { readCount } from './read-fields.ts'
import type { ShownSlot } from './shown-slots.ts'
import { tellHours, tellKept } from './tell-calendar.ts'

type Props = {
  slots: ShownSlot[]
  extras: ExtraOpening[]
  mayEdit: boolean
  change: (wanted: (calendar: Calendar) => Calendar) => void
}

/** The slots of a day in a table, with the places of each, and what was opened for that day alone. */
export function DaySlots({ slots, extras, mayEdit, change }: Props) {
  // What is typed by the start of its slot; the rest is as the calendar has it.
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [errors, setErrors] = useState<FieldError[]>([])
  const told = ({ start, end }: ShownSlot) => showSpan(start, end, language.value)
  const fieldOf = ({ start }: ShownSlot) => `places-${start.replace(':', '')}`

  function submit(event: Event) {
    event.preventDefault()
    const wanted = slots.flatMap((slot) => {
      const text = typed[slot.start]
      return text === undefined || slot.gone
        ? []
        : [{ slot, read: readCount(text, calendarLimits.places) }]
    })
    const found = wanted.flatMap(({ slot, read }) =>
      'problem' in read
        ? [{ field: fieldOf(slot), text: read.problem, label: { th: told(slot), en: told(slot) } }]
        : [],
    )
    setErrors(found)
    if (found.length > 0) return
    setTyped({})
    change((calendar) =>
      wanted.reduce((now, { slot, read }) => {
        if (!('value' in read)) return now
        // Fewer places than are kept: what is kept gives way.
        const walkIns = Math.min(slot.walkIns, read.value)
        const volunteers = Math.min(slot.volunteers, read.value - walkIns)
        return withPlaces(now, slot, { capacity: read.value, walkIns, volunteers }, uuidv7())
      }, calendar),
    )
  }
  if (slots.length === 0) return <p class="blank-state">{t(words.noHours)}</p>
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <h2 id="slots-of-day">{t(words.slotsOfDay)}</h2>
      <ErrorSummary errors={errors} />
      <ScrollTable look="cal-table" labelledby="slots-of-day">
        <thead>
          <tr>
            <th scope="col">{t(words.time)}</th>
            <th scope="col">{t(words.taken)}</th>
            <th scope="col">{t(words.places)}</th>
            <th scope="col">{t(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => {
            const problem = errors.find(({ field }) => field === fieldOf(slot))
            return (
              <tr key={slot.start}>
                <th scope="row" class="num">
                  {told(slot)}
                </th>
                <td class="n">{slot.taken}</td>
                <td>
                  {mayEdit && !slot.gone ? (
                    <>
                      {problem && (
                        <p class="err" id={`${fieldOf(slot)}-problem`}>
                          {t(problem.text)}
                        </p>
                      )}
                      <input
                        id={fieldOf(slot)}
                        class={`input${problem ? ' bad' : ''}`}
                        inputMode="numeric"
                        autocomplete="off"
                        maxLength={20}
                        aria-label={t(words.placesAt, { slot: told(slot) })}
                        aria-invalid={problem ? 'true' : undefined}
                        aria-describedby={problem && `${fieldOf(slot)}-problem`}
                        value={typed[slot.start] ?? String(slot.capacity)}
                        onInput={(event) =>
                          setTyped({
                            ...typed,
                            [slot.start]: (event.target as HTMLInputElement).value,
                          })
                        }
                      />
                    </>
                  ) : (
                    <span class="num">{slot.gone ? 0 : slot.capacity}</span>
                  )}
                  {slot.walkIns + slot.volunteers > 0 && (
                    <small>
                      {t(words.kept)}: {tellKept(slot)}
                    </small>
                  )}
                </td>
                <td>{stateOf(slot)}</td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      {mayEdit && (
        <div class="cal-acts">
          <button class="btn side" type="submit">
            {t(words.setPlaces)}
          </button>
          <span class="hint">{t(words.placesHint)}</span>
        </div>
      )}
      {mayEdit && extras.length > 0 && (
        <ul class="cal-list" aria-label={t(words.extras)}>
          {extras.map((extra) => (
            <li key={extra.id}>
              <span class="num">{tellHours(extra)}</span>
              <span>
                {t(words.capacity)} {extra.capacity}
              </span>
              <button
                class="btn text"
                type="button"
                aria-label={t(words.removeThis, { what: tellHours(extra) })}
                onClick={() =>
                  change((now) => ({
                    ...now,
                    extras: withoutItem(now.extras, extra.id),
                  }))
                }
              >
                {t(words.remove)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function stateOf({ closed, gone, taken, capacity }: ShownSlot): string {
  if (gone) return t(words.onlyBooked)
  if (closed) return t(words.closed)
  if (taken > capacity) return t(words.over, { n: taken - capacity })
  return t(taken === capacity ? words.full : words.open)
}
