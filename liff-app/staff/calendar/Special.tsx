import type { Closure } from '@phrom/shared/calendar.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useState } from 'preact/hooks'
import { t } from '../../words.ts'
import { CloseForm } from './CloseForm.tsx'
import { type Draft, edit, mayEdit } from './draft.ts'
import { calendarPaths } from './paths.ts'
import { ScrollTable } from './ScrollTable.tsx'
import { tellClosure, tellDays, tellExtra, tellHours, tellTeam } from './tell-calendar.ts'
import { useNote } from './use-note.tsx'

type Props = { office: string; team: string; draft: Draft }

/** Closed days and holidays of the office from today on, and what is opened beyond every week. */
export function Special({ office, team, draft }: Props) {
  const [form, setForm] = useState<Closure | 'new' | undefined>()
  const { note, noted } = useNote()
  const today = dayOf(toInstant(Date.now()))
  const closures = draft.calendar.closures
    .filter((item) => (item.team === null || item.team === team) && item.lastDay >= today)
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  const extras = draft.calendar.extras
    .filter((item) => item.team === team && item.day >= today)
    .sort((a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1))
  const save = (closure: Closure) => {
    edit(office, (now) => ({
      ...now,
      closures: now.closures.some(({ id }) => id === closure.id)
        ? now.closures.map((item) => (item.id === closure.id ? closure : item))
        : [...now.closures, closure],
    }))
    setForm(undefined)
    noted()
  }
  const remove = (id: string) => {
    edit(office, (now) => ({
      ...now,
      closures: now.closures.filter((item) => item.id !== id),
    }))
    noted()
  }
  const mayAdd = mayEdit(office, team) || mayEdit(office, null)
  if (form) {
    return (
      <section class="stack">
        <h2>{t(words.addClosed)}</h2>
        <CloseForm
          id="close"
          office={office}
          team={team}
          {...(form !== 'new' && { given: form })}
          save={save}
          cancel={() => setForm(undefined)}
        />
      </section>
    )
  }
  return (
    <div class="stack-l">
      <section class="stack">
        <h2 id="closures">{t(words.closures)}</h2>
        {note}
        {closures.length === 0 ? (
          <p class="blank-state">{t(words.noClosures)}</p>
        ) : (
          <ScrollTable labelledby="closures">
            <thead>
              <tr>
                <th scope="col">{t(words.days)}</th>
                <th scope="col">{t(words.reason)}</th>
                <th scope="col">{t(words.who)}</th>
                <th scope="col">
                  <span class="hide">{t(words.change)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {closures.map((closure) => (
                <tr key={closure.id}>
                  <th scope="row">
                    {tellDays(closure.firstDay, closure.lastDay)}
                    <small>{closure.hours ? tellHours(closure.hours) : t(words.wholeDay)}</small>
                  </th>
                  <td>{t(closure.reason)}</td>
                  <td>{tellTeam(closure.team)}</td>
                  <td class="cal-buttons">
                    {mayEdit(office, closure.team) && (
                      <>
                        <button
                          class="btn side"
                          type="button"
                          aria-label={t(words.changeThis, { what: tellClosure(closure) })}
                          onClick={() => setForm(closure)}
                        >
                          {t(words.change)}
                        </button>
                        <button
                          class="btn side"
                          type="button"
                          aria-label={t(words.removeThis, { what: tellClosure(closure) })}
                          onClick={() => remove(closure.id)}
                        >
                          {t(words.remove)}
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
        {mayAdd && (
          <div class="cal-acts">
            <button class="btn side" type="button" onClick={() => setForm('new')}>
              {t(words.addClosed)}
            </button>
          </div>
        )}
      </section>
      <section class="stack-s">
        <h2 id="extras">{t(words.extras)}</h2>
        {extras.length === 0 && <p class="blank-state">{t(words.noExtras)}</p>}
        <ul class="cal-list">
          {extras.map((extra) => (
            <li key={extra.id}>
              <a href={calendarPaths(office, team).at(extra.day)}>{tellExtra(extra)}</a>
              <span>
                {t(words.capacity)} {extra.capacity}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
