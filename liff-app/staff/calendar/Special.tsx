import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { CloseForm } from './CloseForm.tsx'
import { type Draft, mayEdit } from './draft.ts'
import { FormHeading } from './FormHeading.tsx'
import { calendarPaths } from './paths.ts'
import { tellClosure, tellDays, tellExtra, tellHours, tellTeam } from './tell-calendar.ts'
import { useItems } from './use-items.ts'

type Props = { office: string; team: string; draft: Draft }

/** Closed days and holidays of the office from today on, and what is opened beyond every week. */
export function Special({ office, team, draft }: Props) {
  const { note, form, open, close, save, remove } = useItems(office, 'closures')
  const today = dayOf(toInstant(Date.now()))
  const closures = draft.calendar.closures
    .filter((item) => (item.team === null || item.team === team) && item.lastDay >= today)
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  const extras = draft.calendar.extras
    .filter((item) => item.team === team && item.day >= today)
    .sort((a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1))
  const mayAdd = mayEdit(office, team) || mayEdit(office, null)
  if (form) {
    return (
      <section class="stack">
        <FormHeading text={t(form === 'new' ? words.addClosed : words.changeClosed)} />
        <CloseForm
          id="close"
          office={office}
          team={team}
          {...(form !== 'new' && { given: form })}
          save={save}
          cancel={close}
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
          <ScrollTable look="cal-table" labelledby="closures">
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
                          onClick={() => open(closure)}
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
            <button class="btn side" type="button" onClick={() => open('new')}>
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
