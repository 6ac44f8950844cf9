import type { ComplaintThread } from '@phrom/shared/complaint-views.ts'
import { leavesALead, mayBeDue } from '@phrom/shared/complaints.ts'
import { addDays, type Day, dayOf, showDay } from '@phrom/shared/time.ts'
import { deskWords as words } from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { language, t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import type { Act } from './act.ts'

type Props = {
  office: string
  thread: ComplaintThread
  sorting: NonNullable<ComplaintThread['sorting']>
  act: Act
  busy: boolean
}

/** For who leads: which team answers, by when, and who of the staff does not see it. */
export function SortForm({ office, thread, sorting, act, busy }: Props) {
  const [teamId, setTeam] = useState(thread.teamId ?? '')
  const [dueOn, setDue] = useState(thread.dueOn ?? dayOf(thread.now))
  const [excluded, setExcluded] = useState(sorting.excluded)
  const [isTried, setTried] = useState(false)
  const wrongTeam = isTried && teamId === '' ? words.chooseTeam : undefined
  const wrongStaff =
    isTried && !leavesALead(excluded, sorting.staff) ? words.excludedAll : undefined
  const errors = useErrors({ 'sort-team': wrongTeam, 'sort-staff-0': wrongStaff })
  const at = client.api.offices[':office'].staff.complaints[':complaintId'].sorting
  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (teamId === '' || !leavesALead(excluded, sorting.staff)) return
    const param = { office, complaintId: thread.id }
    const json = { revision: thread.revision, teamId, dueOn, excluded }
    void act((options) => at.$put({ param, json }, options), t(words.sorted))
  }
  const toggle = (id: string, isIn: boolean) =>
    setExcluded(isIn ? [...excluded, id] : excluded.filter((one) => one !== id))
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h3>{t(thread.state === 'received' ? words.sort : words.sortAgain)}</h3>
      <ErrorSummary errors={errors} />
      <div class={`field${wrongTeam ? ' wrong' : ''}`}>
        <label for="sort-team">{t(words.sortTeam)}</label>
        {wrongTeam && (
          <p class="err" id="sort-team-problem">
            {t(wrongTeam)}
          </p>
        )}
        <select
          id="sort-team"
          class={`input${wrongTeam ? ' bad' : ''}`}
          aria-invalid={wrongTeam ? 'true' : undefined}
          aria-describedby={wrongTeam ? 'sort-team-problem' : undefined}
          value={teamId}
          onChange={(event) => setTeam((event.target as HTMLSelectElement).value)}
        >
          <option value="">{t(words.chooseTeam)}</option>
          {thread.teams.map((one) => (
            <option key={one} value={one}>
              {t(teamName(one))}
            </option>
          ))}
        </select>
      </div>
      {thread.dueOn && (
        <div class="field">
          <label for="sort-due">{t(words.sortDue)}</label>
          <select
            id="sort-due"
            class="input"
            value={dueOn}
            onChange={(event) => setDue((event.target as HTMLSelectElement).value)}
          >
            {daysFor(thread).map((day) => (
              <option key={day} value={day}>
                {showDay(day, language.value)}
              </option>
            ))}
          </select>
        </div>
      )}
      <fieldset class={`field${wrongStaff ? ' wrong' : ''}`} aria-describedby="sort-staff-about">
        <legend>{t(words.excluded)}</legend>
        <div id="sort-staff-about">
          <p class="hint">{t(words.excludedHint)}</p>
          {wrongStaff && <p class="err">{t(wrongStaff)}</p>}
        </div>
        <div class="choices">
          {sorting.staff.map(({ id, name, teamId }, i) => (
            <Checkbox
              key={id}
              id={`sort-staff-${i}`}
              text={name}
              note={t(teamName(teamId))}
              checked={excluded.includes(id)}
              change={(isIn) => toggle(id, isIn)}
            />
          ))}
        </div>
      </fieldset>
      <button
        class={thread.state === 'received' ? 'btn main' : 'btn side'}
        type="submit"
        disabled={busy}
      >
        {t(thread.state === 'received' ? words.sortGive : words.sortSave)}
      </button>
    </form>
  )
}

const mostDays = 90

/** The days that may be chosen; the one that is set stays, though it may be over. */
function daysFor({ dueOn, now, receivedAt }: ComplaintThread): Day[] {
  const today = dayOf(now)
  const days = Array.from({ length: mostDays }, (_, i) => addDays(today, i)).filter((day) =>
    mayBeDue(day, receivedAt, now),
  )
  return dueOn && !days.includes(dueOn) ? [dueOn, ...days] : days
}
