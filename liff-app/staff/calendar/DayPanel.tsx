import type { StaffSlot } from '@phrom/shared/calendar-change.ts'
import { withoutDay } from '@phrom/shared/calendar-edit.ts'
import { holidays } from '@phrom/shared/holidays.ts'
import { type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { uuidv7 } from '../../uuid.ts'
import { t } from '../../words.ts'
import { CloseForm } from './CloseForm.tsx'
import { DaySlots } from './DaySlots.tsx'
import { type Draft, edit, mayEdit } from './draft.ts'
import { OpenForm } from './OpenForm.tsx'
import { shownSlots } from './shown-slots.ts'
import { tellHours, tellTeam } from './tell-calendar.ts'
import { useNote } from './use-note.tsx'

type Props = {
  office: string
  team: string
  day: Day
  draft: Draft
  rows: readonly StaffSlot[]
}

/** One day of a team: its slots, what closes it, and forms to close it or to open more. */
export function DayPanel({ office, team, day, draft, rows }: Props) {
  const { calendar } = draft
  const { note, noted } = useNote()
  const slots = shownSlots(calendar, team, day, rows)
  const isPast = day < dayOf(toInstant(Date.now()))
  const mine = !isPast && mayEdit(office, team)
  const change = (wanted: Parameters<typeof edit>[1]) => {
    edit(office, wanted)
    noted()
  }
  const closures = calendar.closures.filter(
    (closure) =>
      (closure.team === null || closure.team === team) &&
      closure.firstDay <= day &&
      day <= closure.lastDay,
  )
  const extras = calendar.extras.filter((extra) => extra.team === team && extra.day === day)
  return (
    <div class="stack-l">
      {note}
      <p>
        <a href={`/${office}/staff/days/${day}`}>{t(words.whoComes)}</a>
      </p>
      {isPast && <p class="notice plain">{t(words.past)}</p>}
      {holidays.has(day) && <p class="notice plain">{t(words.holiday)}</p>}
      {closures.map((closure) => (
        <div class="notice turn" key={closure.id}>
          <p>
            <b>
              {t(words.closedBecause, { reason: t(closure.reason) })}
              {closure.hours && ` (${tellHours(closure.hours)})`}
            </b>
            {` · ${tellTeam(closure.team)}`}
          </p>
          {!isPast && mayEdit(office, closure.team) && (
            <button
              class="btn side"
              type="button"
              aria-label={t(words.reopenBecause, { reason: t(closure.reason) })}
              onClick={() =>
                change((now) => ({
                  ...now,
                  closures: now.closures.flatMap((item) =>
                    item.id === closure.id ? withoutDay(item, day, uuidv7()) : [item],
                  ),
                }))
              }
            >
              {t(words.reopen)}
            </button>
          )}
        </div>
      ))}
      <DaySlots
        key={`${team} ${day}`}
        slots={slots}
        extras={extras}
        mayEdit={mine}
        change={change}
      />
      {!isPast && (mine || mayEdit(office, null)) && (
        <details class="cal-part">
          <summary>
            <h2>{t(words.closeOrPart)}</h2>
          </summary>
          <CloseForm
            key={`${day} ${closures.length}`}
            id="close"
            office={office}
            team={team}
            day={day}
            save={(closure) => change((now) => ({ ...now, closures: [...now.closures, closure] }))}
          />
        </details>
      )}
      {mine && (
        <details class="cal-part">
          <summary>
            <h2>{t(words.openMore)}</h2>
          </summary>
          <p class="hint">{t(words.openMoreHint)}</p>
          <OpenForm
            key={`${day} ${extras.length}`}
            id="open"
            taken={slots.filter(({ gone }) => !gone).map(({ start }) => start)}
            save={(period) =>
              change((now) => ({
                ...now,
                extras: [...now.extras, { id: uuidv7(), team, day, ...period }],
              }))
            }
          />
        </details>
      )}
    </div>
  )
}
