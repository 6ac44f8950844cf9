import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { write } from '../../api.ts'
import { useKey } from '../../parts/use-key.ts'
import { t } from '../../words.ts'
import { type Acts, oneApi, orReload } from './act-on.ts'
import { MoveForm } from './MoveForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'

/** What can be done about somebody who helps. */
export function ActiveActs(acts: Acts) {
  const { office, volunteer, done, reload, edit } = acts
  const keyOf = useKey()
  const { id, revision } = volunteer
  const param = { office, volunteerId: id }
  const remove = (why: string) => {
    const json = { why, revision }
    const removed = write<VolunteerView>(
      (options) => oneApi.remove.$post({ param, json }, options),
      keyOf(json),
    )
    return orReload(removed, reload)
  }
  return (
    <>
      <button class="btn side" type="button" onClick={edit}>
        {t(words.edit)}
      </button>
      <MoveForm {...acts} />
      <ReasonForm
        words={{ open: words.remove, say: words.removeSay, sure: words.removeSure }}
        send={remove}
        done={done(words.removed)}
      />
    </>
  )
}
