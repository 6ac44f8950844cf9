import type { InviteBody, InviteList, InviteView } from '@phrom/shared/volunteer-views.ts'
import { inviteKinds } from '@phrom/shared/volunteers.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useRef, useState } from 'preact/hooks'
import { write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { uuidv7 } from '../../uuid.ts'
import { GroupFields } from '../../volunteer/GroupFields.tsx'
import { t } from '../../words.ts'
import { useKnownGroups } from './EditVolunteer.tsx'
import { InviteLink } from './InviteLink.tsx'
import { inviteApi } from './InviteList.tsx'
import { type InviteDraft, newInvite, readInvite } from './invite-draft.ts'
import { newToken } from './new-token.ts'

const choices = {
  person: { text: words.invitePerson, such: words.invitePersonSuch },
  training: { text: words.inviteTraining, such: words.inviteTrainingSuch },
} as const

/** Invites one person by name, or the people at a training; then shows what they scan or open. */
export function InviteForm({ office }: { office: string }) {
  const [draft, setDraft] = useState<InviteDraft>(newInvite)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [made, setMade] = useState<{ invite: InviteView; link: string } | undefined>()
  const { busy, problem, send } = useSend()
  const known = useKnownGroups(office)
  const keyOf = useKey()
  const last = useRef({ typed: '', id: '', token: '' })
  const change = (to: Partial<InviteDraft>) => setDraft({ ...draft, ...to })
  const home = { href: `/${office}/staff/volunteers`, word: t(words.title) }
  if (made) return <InviteLink office={office} {...made} back={home} />

  function make(event: Event) {
    event.preventDefault()
    // The same again after a lost answer is the same invitation with the same link; changed, it is another.
    const typed = JSON.stringify(draft)
    if (last.current.typed !== typed) last.current = { typed, id: uuidv7(), token: newToken() }
    const { id, token } = last.current
    const read = readInvite(draft, token)
    setErrors(read.errors)
    if (read.body) void send(() => save(id, read.body as InviteBody))
  }
  async function save(id: string, json: InviteBody) {
    const param = { office, inviteId: id }
    const { invites, linkStart } = await write<InviteList>(
      (options) => inviteApi[':inviteId'].$put({ param, json }, options),
      keyOf([id, json]),
    )
    const invite = invites.find((one) => one.id === id)
    if (invite) setMade({ invite, link: `${linkStart}${json.token}` })
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  const isTraining = draft.kind === 'training'
  return (
    <Screen
      title={t(words.inviteNew)}
      back={home}
      bottom={
        <button class="btn main" type="submit" form="invite" disabled={busy}>
          {t(words.make)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="invite" class="stack" onSubmit={make} noValidate>
        <fieldset class="field">
          <legend>{t(words.inviteWho)}</legend>
          <div class="choices">
            {inviteKinds.map((kind) => (
              <label class="choice" key={kind}>
                <input
                  type="radio"
                  name="invite-kind"
                  checked={draft.kind === kind}
                  onChange={() => change({ kind })}
                />
                <span>
                  {t(choices[kind].text)}
                  <small>{t(choices[kind].such)}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {isTraining ? (
          <>
            <TextField
              id="people"
              label={t(words.people)}
              value={draft.people}
              error={errorOf('people')}
              inputMode="numeric"
              most={4}
              change={(people) => change({ people })}
            />
            <TextField
              id="days"
              label={t(words.days)}
              value={draft.days}
              error={errorOf('days')}
              inputMode="numeric"
              most={2}
              change={(days) => change({ days })}
            />
          </>
        ) : (
          <TextField
            id="invite-name"
            label={t(words.forName)}
            hint={t(words.forNameHint)}
            value={draft.name}
            error={errorOf('invite-name')}
            change={(name) => change({ name })}
          />
        )}
        <GroupFields
          group={draft}
          errors={errors}
          known={known}
          {...(isTraining && { groupHint: t(words.groupHint), anyKind: t(words.anyKind) })}
          change={change}
        />
      </form>
    </Screen>
  )
}
