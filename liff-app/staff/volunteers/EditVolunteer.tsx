import type { VolunteerList, VolunteerView } from '@phrom/shared/volunteer-views.ts'
import type { GroupKind } from '@phrom/shared/volunteers.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useState } from 'preact/hooks'
import { ask, ProblemError, write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { useLoad } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { GroupFields } from '../../volunteer/GroupFields.tsx'
import { wrongGroup, wrongPerson } from '../../volunteer/join-draft.ts'
import { PersonFields } from '../../volunteer/PersonFields.tsx'
import { t } from '../../words.ts'
import { oneApi } from './act-on.ts'
import { findVolunteers } from './VolunteerList.tsx'

type Props = {
  office: string
  volunteer: VolunteerView
  done: (next: VolunteerView) => void
  /** Somebody else was faster: what stands now; what was typed stays. */
  follow: (now: VolunteerView) => void
  back: () => void
}

/** Corrects a name or number, or moves somebody to another group or area. */
export function EditVolunteer({ office, volunteer, done, follow, back }: Props) {
  const { name, phone, groupKind, groupName, area } = volunteer
  const [draft, setDraft] = useState<{
    name: string
    phone: string
    groupKind: GroupKind | ''
    groupName: string
    area: string
  }>({ name, phone, groupKind, groupName, area })
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const known = useKnownGroups(office)
  const keyOf = useKey()
  const change = (to: Partial<typeof draft>) => setDraft({ ...draft, ...to })

  function save(event: Event) {
    event.preventDefault()
    const wrong = [...wrongPerson(draft), ...wrongGroup(draft)]
    setErrors(wrong)
    if (wrong.length > 0 || draft.groupKind === '') return
    const json = { ...draft, groupKind: draft.groupKind, revision: volunteer.revision }
    const param = { office, volunteerId: volunteer.id }
    void send(async () => {
      try {
        done(
          await write<VolunteerView>(
            (options) => oneApi.$put({ param, json }, options),
            keyOf(json),
          ),
        )
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
          follow(await ask<VolunteerView>(() => oneApi.$get({ param })))
        }
        throw error
      }
    })
  }
  return (
    <Screen
      title={t(words.editTitle)}
      back={{ act: back, word: name }}
      bottom={
        <button class="btn main" type="submit" form="edit" disabled={busy}>
          {t(words.save)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="edit" class="stack" onSubmit={save} noValidate>
        <PersonFields person={draft} errors={errors} change={change} />
        <GroupFields group={draft} errors={errors} known={known} change={change} />
      </form>
    </Screen>
  )
}

/** Groups and areas that stand in the directory already; none until they are known. */
export function useKnownGroups(office: string) {
  const all = { text: '', groupKind: null, groupName: null, area: null, after: null }
  const { value } = useLoad<VolunteerList>(`known ${office}`, () =>
    findVolunteers(office, { ...all, state: 'active' }),
  )
  const names = (list: readonly { name: string }[] = []) => [
    ...new Set(list.map(({ name }) => name).filter((name) => name !== '')),
  ]
  return { groups: names(value?.groups), areas: names(value?.areas) }
}
