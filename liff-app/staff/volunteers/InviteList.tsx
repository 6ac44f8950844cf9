import type { InviteView, InviteList as List } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { inviteKindWords, inviteStateWords } from '@phrom/shared/words/volunteers.ts'
import { useRef, useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { tellGroup } from '../../parts/tell-group.ts'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { orReload } from './act-on.ts'
import { InviteLink } from './InviteLink.tsx'
import { newToken } from './new-token.ts'
import { tellUntil } from './tell-volunteer.ts'

export const inviteApi = client.api.offices[':office'].staff['volunteer-invites']

/** The invitations that can still be taken, and what became of the others. */
export function InviteList({ office }: { office: string }) {
  const list = useLoad<List>(office, () => ask(() => inviteApi.$get({ param: { office } })))
  const [made, setMade] = useState<{ invite: InviteView; token: string } | undefined>()
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const fresh = useRef({ id: '', token: '' })
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const { invites, linkStart } = list.value
  if (made) {
    const link = `${linkStart}${made.token}`
    const back = { act: () => setMade(undefined), word: t(words.invites) }
    return <InviteLink office={office} invite={made.invite} link={link} back={back} />
  }
  const renew = (invite: InviteView) =>
    send(async () => {
      const { id, revision } = invite
      if (fresh.current.id !== `${id} ${revision}`) {
        fresh.current = { id: `${id} ${revision}`, token: newToken() }
      }
      const { token } = fresh.current
      const [param, json] = [
        { office, inviteId: id },
        { token, revision },
      ]
      const next = write<List>(
        (options) => inviteApi[':inviteId'].link.$put({ param, json }, options),
        keyOf([id, json]),
      )
      list.set(await orReload(next, list.reload))
      setMade({ invite, token })
    })
  const takeBack = ({ id, revision }: InviteView) =>
    send(async () => {
      const [param, json] = [{ office, inviteId: id }, { revision }]
      const next = write<List>(
        (options) => inviteApi[':inviteId']['take-back'].$post({ param, json }, options),
        keyOf([id, json]),
      )
      list.set(await orReload(next, list.reload))
    })
  const open = invites.filter(({ state }) => state === 'open')
  const others = invites.filter(({ state }) => state !== 'open')
  return (
    <Screen
      title={t(words.invitesTitle)}
      back={{ href: `/${office}/staff/volunteers`, word: t(words.title) }}
      bottom={
        <a class="btn main" href={`/${office}/staff/volunteers/invites/new`}>
          <Icon name="plus" />
          {t(words.inviteNew)}
        </a>
      }
    >
      <ProblemNote text={problem} />
      {open.length === 0 && <p class="blank-state">{t(words.noInvites)}</p>}
      <ul class="rows volunteer-rows">
        {open.map((invite) => (
          <li key={invite.id}>
            <Row invite={invite} />
            {/* One that another office has made has no link that could be shown. */}
            {invite.fromOffice === null && (
              <p class="invite-acts">
                <button
                  class="btn side"
                  type="button"
                  disabled={busy}
                  onClick={() => void renew(invite)}
                >
                  {t(words.newLink)}
                </button>
                <button
                  class="btn text"
                  type="button"
                  disabled={busy}
                  onClick={() => void takeBack(invite)}
                >
                  {t(words.takeBack)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && <p class="quiet">{t(words.newLinkSay)}</p>}
      {others.length > 0 && (
        <section class="stack-s">
          <h2>{t(words.pastInvites)}</h2>
          <ul class="rows volunteer-rows">
            {others.map((invite) => (
              <li key={invite.id}>
                <Row invite={invite} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}

function Row({ invite }: { invite: InviteView }) {
  const { name, kind, state, used, people, expiresAt, createdBy, fromOffice } = invite
  return (
    <div class="row bare">
      <span>
        <b>
          {fromOffice
            ? t(words.movesHere, { office: t(officeName(fromOffice)) })
            : name || t(inviteKindWords[kind])}
        </b>
        <small>{tellGroup(invite) || t(words.forOpen)}</small>
        <small>
          {t(words.usedOf, { used, people })}
          {state !== 'open' && ` · ${t(inviteStateWords[state])}`}
        </small>
        {state === 'open' && <small>{tellUntil(expiresAt)}</small>}
        {createdBy && <small>{t(words.madeBy, { by: createdBy })}</small>}
      </span>
    </div>
  )
}
