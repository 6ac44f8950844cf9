import type { JoinBody, OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import type { GroupKind } from '@phrom/shared/volunteers.ts'
import { volunteerConsentVersion, volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import { useState } from 'preact/hooks'
import { write } from '../api.ts'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { officeName } from '../parts/office-names.ts'
import { Screen } from '../parts/Screen.tsx'
import { useKey } from '../parts/use-key.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { GroupFields } from './GroupFields.tsx'
import { type JoinDraft, keepTyped, typedBefore, wrongGroup, wrongPerson } from './join-draft.ts'
import { PersonFields } from './PersonFields.tsx'
import { follow, ownApi } from './use-own.ts'

type Props = {
  office: string
  by: JoinBody['by']
  /** What staff have set of the group; the rest is asked. */
  given?: { groupKind: GroupKind | null; groupName: string; area: string }
  /** Who they were at the office from which they move. */
  moving?: NonNullable<OwnVolunteering['moving']>
  back?: () => void
  joined: (own: OwnVolunteering) => void
}

/** Name, telephone, group where it is open, and the consent without which nobody stands in a list. */
export function JoinForm({ office, by, given, moving, back, joined }: Props) {
  const isGroupSet = given !== undefined && given.groupKind !== null && given.groupName !== ''
  const [draft, setDraft] = useState<JoinDraft>(
    () =>
      typedBefore(office) ?? {
        ...{ name: moving?.name ?? '', phone: moving?.phone ?? '', area: given?.area ?? '' },
        groupKind: given?.groupKind ?? moving?.groupKind ?? '',
        groupName: given?.groupName || (moving?.groupName ?? ''),
      },
  )
  const [agrees, setAgrees] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const keyOf = useKey()

  const change = (to: Partial<JoinDraft>) => {
    const next = { ...draft, ...to }
    setDraft(next)
    keepTyped(office, next)
  }
  function join(event: Event) {
    event.preventDefault()
    const wrong = [
      ...wrongPerson(draft),
      ...(isGroupSet ? [] : wrongGroup(draft)),
      ...(agrees ? [] : [{ field: 'consent', text: words.consentMissing }]),
    ]
    setErrors(wrong)
    if (wrong.length > 0) return
    const { name, phone, groupKind, groupName, area } = draft
    const json: JoinBody = {
      ...{ by, name, phone, language: language.value, consent: volunteerConsentVersion },
      group: isGroupSet || groupKind === '' ? null : { kind: groupKind, name: groupName, area },
    }
    void send(async () => {
      const own = await write<OwnVolunteering>(
        (options) => ownApi.$post({ param: { office }, json }, options),
        keyOf(json),
      )
      keepTyped(office, undefined)
      joined(follow(office, own))
    })
  }
  return (
    <Screen
      title={t(moving ? words.movingTitle : words.joinTitle)}
      short={t(words.inviteTitle)}
      back={back && { act: back, word: t(words.back) }}
      bottom={
        <button class="btn main" type="submit" form="join" disabled={busy}>
          {t(words.join)}
        </button>
      }
    >
      {moving && (
        <p class="lead">{t(words.movingSay, { office: t(officeName(moving.fromOffice)) })}</p>
      )}
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="join" class="stack-l" onSubmit={join} noValidate>
        <PersonFields person={draft} errors={errors} change={change} />
        {!isGroupSet && (
          <section class="stack">
            <h2>{t(words.groupTitle)}</h2>
            <GroupFields
              group={draft}
              errors={errors}
              isKindSet={(given?.groupKind ?? null) !== null}
              isAreaSet={(given?.area ?? '') !== ''}
              change={change}
            />
          </section>
        )}
        <Checkbox id="consent" text={t(words.consent)} checked={agrees} change={setAgrees} />
        <p>
          <a href={`/privacy?lang=${language.value}`} target="_blank" rel="noreferrer">
            {t(words.privacy)}
          </a>
        </p>
      </form>
    </Screen>
  )
}
