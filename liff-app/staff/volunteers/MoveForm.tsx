import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useState } from 'preact/hooks'
import { write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { offices } from '../../parts/office-names.ts'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { type Acts, oneApi, orReload } from './act-on.ts'

/** Ends it here and leaves an invitation at another office; only where there is another. */
export function MoveForm({ office, volunteer, done, reload }: Acts) {
  const [to, setTo] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const others = offices().filter(({ id }) => id !== office)
  if (others.length === 0) return null
  function move(event: Event) {
    event.preventDefault()
    const wrong = to === '' ? [{ field: 'move-to', text: words.moveMissing }] : []
    setErrors(wrong)
    if (wrong.length > 0) return
    const param = { office, volunteerId: volunteer.id }
    const json = { to, revision: volunteer.revision }
    void send(async () =>
      done(words.moved)(
        await orReload(
          write<VolunteerView>(
            (options) => oneApi.move.$post({ param, json }, options),
            keyOf(json),
          ),
          reload,
        ),
      ),
    )
  }
  return (
    <details class="why">
      <summary>
        <Icon name="map-pin" />
        <span>{t(words.move)}</span>
      </summary>
      <form class="stack" onSubmit={move} noValidate>
        <p>{t(words.moveSay)}</p>
        <ErrorSummary errors={errors} />
        <div class="field">
          <label for="move-to">{t(words.moveTo)}</label>
          <select
            id="move-to"
            class="input"
            value={to}
            onChange={(event) => setTo((event.target as HTMLSelectElement).value)}
          >
            <option value="">{t(words.moveMissing)}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </div>
        <ProblemNote text={problem} />
        <button class="btn side" type="submit" disabled={busy}>
          {t(words.moveSure)}
        </button>
      </form>
    </details>
  )
}
