import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { type Draft, mayEdit } from './draft.ts'
import { tellHours, tellKept, tellOpening, tellValid, tellWeekdays } from './tell-calendar.ts'
import { useItems } from './use-items.ts'
import { WeeklyForm } from './WeeklyForm.tsx'

type Props = { office: string; team: string; draft: Draft }

/** The hours of every week of a team. */
export function Weekly({ office, team, draft }: Props) {
  const { note, form, open, close, save, remove } = useItems(office, 'openings')
  const openings = draft.calendar.openings.filter((opening) => opening.team === team)
  const mine = mayEdit(office, team)
  if (form) {
    return (
      <WeeklyForm
        given={form === 'new' ? undefined : form}
        team={team}
        others={openings.filter((item) => form === 'new' || item.id !== form.id)}
        save={save}
        cancel={close}
      />
    )
  }
  return (
    <section class="stack">
      <h2 class="hide" id="weekly">
        {t(words.weekly)}
      </h2>
      <p>{t(words.weeklyLead)}</p>
      {note}
      <ScrollTable look="cal-table" labelledby="weekly">
        <thead>
          <tr>
            <th scope="col">{t(words.weekdays)}</th>
            <th scope="col">{t(words.time)}</th>
            <th scope="col">{t(words.capacity)}</th>
            <th scope="col">{t(words.kept)}</th>
            <th scope="col">{t(words.valid)}</th>
            {mine && (
              <th scope="col">
                <span class="hide">{t(words.change)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {openings.map((opening) => (
            <tr key={opening.id}>
              <th scope="row">{tellWeekdays(opening.weekdays)}</th>
              <td class="n">
                {tellHours(opening)}
                <small>
                  {opening.slotMinutes === null
                    ? t(words.oneSlot)
                    : t(words.minutes, { n: opening.slotMinutes })}
                </small>
              </td>
              <td class="n">{opening.capacity}</td>
              <td>{tellKept(opening)}</td>
              <td>{tellValid(opening)}</td>
              {mine && (
                <td class="cal-buttons">
                  <button
                    class="btn side"
                    type="button"
                    aria-label={t(words.changeThis, { what: tellOpening(opening) })}
                    onClick={() => open(opening)}
                  >
                    {t(words.change)}
                  </button>
                  <button
                    class="btn side"
                    type="button"
                    disabled={openings.length === 1}
                    aria-label={t(words.removeThis, { what: tellOpening(opening) })}
                    onClick={() => remove(opening.id)}
                  >
                    {t(words.remove)}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {mine && openings.length === 1 && <p class="hint">{t(words.lastPeriod)}</p>}
      {mine && (
        <div class="cal-acts">
          <button class="btn side" type="button" onClick={() => open('new')}>
            {t(words.addPeriod)}
          </button>
        </div>
      )}
    </section>
  )
}
