import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { write } from '../../api.ts'
import { t } from '../../words.ts'
import { type Acts, oneApi } from './act-on.ts'
import { MoveForm } from './MoveForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'

/** What can be done about somebody who helps. */
export function ActiveActs(acts: Acts) {
  const { office, volunteer, done, edit } = acts
  const { id, revision } = volunteer
  const param = { office, volunteerId: id }
  return (
    <>
      <button class="btn side" type="button" onClick={edit}>
        {t(words.edit)}
      </button>
      <MoveForm {...acts} />
      <ReasonForm
        words={{ open: words.remove, say: words.removeSay, sure: words.removeSure }}
        send={(why, key) =>
          write<VolunteerView>(
            (options) => oneApi.remove.$post({ param, json: { why, revision } }, options),
            key,
          )
        }
        done={done(words.removed)}
      />
    </>
  )
}
