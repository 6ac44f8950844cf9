import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { volunteerStateWords } from '@phrom/shared/words/volunteers.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { tellGroup } from '../../parts/tell-group.ts'
import { t } from '../../words.ts'
import { ActiveActs } from './ActiveActs.tsx'
import { EditVolunteer } from './EditVolunteer.tsx'
import { NextWaiting } from './NextWaiting.tsx'
import { Steps } from './Steps.tsx'
import { tellDay } from './tell-volunteer.ts'
import { WaitingActs } from './WaitingActs.tsx'

/** One volunteer: whether it is whom the office invited, who they are, and what was done. */
export function OneVolunteer({ office, id }: { office: string; id: string }) {
  const [edits, setEdits] = useState(false)
  const [said, setSaid] = useState<Text | undefined>()
  const param = { office, volunteerId: id }
  const one = useLoad<VolunteerView>(`${office}/${id}`, () =>
    ask(() => client.api.offices[':office'].staff.volunteers[':volunteerId'].$get({ param })),
  )
  if (one.error) return <Failed error={one.error} reload={one.reload} />
  if (!one.value) return <Waiting />
  const volunteer = one.value
  const done = (text: Text) => (next: VolunteerView) => {
    one.set(next)
    setSaid(text)
    setEdits(false)
    window.scrollTo(0, 0)
  }
  if (edits) {
    return (
      <EditVolunteer
        office={office}
        volunteer={volunteer}
        done={done(words.saved)}
        back={() => setEdits(false)}
        follow={one.set}
      />
    )
  }
  const { name, state, endedAt, isForgotten } = volunteer
  const acts = { office, volunteer, done, reload: one.reload, edit: () => setEdits(true) }
  return (
    <Screen
      title={isForgotten ? t(words.forgotten) : name}
      short={t(words.tab)}
      back={{ href: `/${office}/staff/volunteers`, word: t(words.title) }}
    >
      <p role="status" class={said ? 'notice ok' : 'hide'}>
        {said && t(said)}
      </p>
      {said && state !== 'waiting' && <NextWaiting office={office} />}
      {state === 'waiting' ? <WaitingActs {...acts} /> : <Facts volunteer={volunteer} />}
      {state === 'active' && <ActiveActs {...acts} />}
      {endedAt !== null && (
        <p class="notice plain">
          {t(words.ended, { state: t(volunteerStateWords[state]), day: tellDay(endedAt) })}
          {volunteer.endedWhy && ` · ${volunteer.endedWhy}`}
        </p>
      )}
      <Steps steps={volunteer.steps} />
    </Screen>
  )
}

function Facts({ volunteer }: { volunteer: VolunteerView }) {
  const { phone, confirmedAt, joinedAt, isForgotten, state } = volunteer
  return (
    <dl class="answers">
      <div>
        <dt>{t(words.state)}</dt>
        <dd>{t(volunteerStateWords[state])}</dd>
      </div>
      <div>
        <dt>{t(words.group)}</dt>
        <dd>{tellGroup(volunteer)}</dd>
      </div>
      {!isForgotten && (
        <div>
          <dt>{t(words.phone)}</dt>
          <dd>
            <a class="num" href={`tel:${phone}`}>
              {phone}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t(words.since)}</dt>
        <dd>{tellDay(confirmedAt ?? joinedAt)}</dd>
      </div>
    </dl>
  )
}
