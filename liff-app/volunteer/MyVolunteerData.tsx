import type { OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import { useState } from 'preact/hooks'
import { ask, ProblemError, write } from '../api.ts'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Failed, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { tellGroup } from '../parts/tell-group.ts'
import { useKey } from '../parts/use-key.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { wrongPerson } from './join-draft.ts'
import { LeaveVolunteers } from './LeaveVolunteers.tsx'
import { PersonFields } from './PersonFields.tsx'
import { follow, ownApi, useOwn } from './use-own.ts'
import { CallOffice, NoVolunteer } from './VolunteerHome.tsx'

/** One's own name and number in the list, and the way out of it. */
export default function MyVolunteerData({ office = '' }: { office?: string }) {
  const own = useOwn(office)
  const [leaves, setLeaves] = useState(false)
  if (own.error) return <Failed error={own.error} reload={own.reload} />
  if (!own.value) return <Waiting />
  const { volunteer } = own.value
  if (leaves) return <LeaveVolunteers office={office} stay={() => setLeaves(false)} />
  if (!volunteer) return <NoVolunteer office={office} />
  return (
    <Correct office={office} volunteer={volunteer} show={own.set} leave={() => setLeaves(true)} />
  )
}

type Props = {
  office: string
  volunteer: NonNullable<OwnVolunteering['volunteer']>
  show: (own: OwnVolunteering) => void
  leave: () => void
}

function Correct({ office, volunteer, show, leave }: Props) {
  const [person, setPerson] = useState({ name: volunteer.name, phone: volunteer.phone })
  const [errors, setErrors] = useState<FieldError[]>([])
  const [isSaved, setSaved] = useState(false)
  const { busy, problem, send } = useSend()
  const keyOf = useKey()

  function save(event: Event) {
    event.preventDefault()
    setSaved(false)
    const wrong = wrongPerson(person)
    setErrors(wrong)
    if (wrong.length > 0) return
    const json = { ...person, revision: volunteer.revision }
    void send(async () => {
      try {
        const own = await write<OwnVolunteering>(
          (options) => ownApi.$put({ param: { office }, json }, options),
          keyOf(json),
        )
        show(follow(office, own))
        setSaved(true)
      } catch (error) {
        // Staff were faster: what was typed stays, upon what stands now.
        if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
          show(await ask<OwnVolunteering>(() => ownApi.$get({ param: { office } })))
        }
        throw error
      }
    })
  }
  return (
    <Screen
      title={t(words.meTitle)}
      short={t(words.title)}
      back={{ href: `/${office}/volunteer`, word: t(words.title) }}
      bottom={
        <button class="btn main" type="submit" form="me" disabled={busy}>
          {t(words.save)}
        </button>
      }
    >
      <p role="status" class={isSaved ? 'notice ok' : 'hide'}>
        {isSaved && t(words.saved)}
      </p>
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="me" class="stack-l" onSubmit={save} noValidate>
        <PersonFields
          person={person}
          errors={errors}
          change={(to) => {
            setPerson({ ...person, ...to })
            setSaved(false)
          }}
        />
      </form>
      <dl class="answers">
        <div>
          <dt>{t(words.inviteFor)}</dt>
          <dd>{tellGroup(volunteer)}</dd>
        </div>
      </dl>
      <p class="quiet">{t(words.groupFixed)}</p>
      <CallOffice office={office} />
      <button class="btn text" type="button" onClick={leave}>
        {t(words.leave)}
      </button>
    </Screen>
  )
}
