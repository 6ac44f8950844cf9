import './volunteer.css'
import type { OpenInvite } from '@phrom/shared/volunteer-views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask } from '../api.ts'
import { showOn } from '../citizen/privacy/use-my-data.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { officeName } from '../parts/office-names.ts'
import { Screen } from '../parts/Screen.tsx'
import { tellGroup } from '../parts/tell-group.ts'
import { t } from '../words.ts'
import { JoinForm } from './JoinForm.tsx'
import { ownApi } from './use-own.ts'
import { CallOffice } from './VolunteerHome.tsx'

type Props = { office?: string; token?: string }

/** What is behind an invitation's link: who invites, what a volunteer does and sees; then name, telephone and consent. */
export default function JoinVolunteers({ office = '', token = '' }: Props) {
  const [goesOn, setGoesOn] = useState(false)
  const { route } = useLocation()
  const invite = useLoad<OpenInvite>(`${office} ${token}`, () =>
    ask(() => ownApi.look.$post({ param: { office }, json: { token } })),
  )
  if (invite.error) return <Failed error={invite.error} reload={invite.reload} />
  if (!invite.value) return <Waiting />
  const { state, isVolunteer } = invite.value
  if (isVolunteer) return <Already office={office} />
  if (state !== 'open') return <Closed office={office} isUsed={state === 'used'} />
  if (goesOn) {
    const { groupKind, groupName, area } = invite.value
    const given = { groupKind, groupName, area }
    return (
      <JoinForm
        office={office}
        by={{ token }}
        given={given}
        back={() => setGoesOn(false)}
        joined={() => route(`/${office}/volunteer`, true)}
      />
    )
  }
  return <About office={office} invite={invite.value} goOn={() => setGoesOn(true)} />
}

function About({ office, invite, goOn }: { office: string; invite: OpenInvite; goOn: () => void }) {
  const group = tellGroup(invite)
  return (
    <Screen
      title={t(words.inviteFrom, { office: t(officeName(office)) })}
      short={t(words.inviteTitle)}
      bottom={
        <button class="btn main" type="button" onClick={goOn}>
          {t(words.goOn)}
        </button>
      }
    >
      <dl class="answers">
        {group !== '' && (
          <div>
            <dt>{t(words.inviteFor)}</dt>
            <dd>{group}</dd>
          </div>
        )}
        <div>
          <dt>{t(words.inviteUntil)}</dt>
          <dd>{showOn(invite.expiresAt)}</dd>
        </div>
      </dl>
      <section class="stack-s">
        <h2>{t(words.whatTitle)}</h2>
        <Points points={[words.whatAdvise, words.whatBook, words.whatAsk]} icon="check" />
        <p>
          <b>{t(words.unpaid)}</b>
        </p>
      </section>
      <section class="stack-s">
        <h2>{t(words.seeTitle)}</h2>
        <Points points={[words.seeOwn]} icon="eye" />
        <Points points={[words.seeNot]} icon="lock" />
      </section>
    </Screen>
  )
}

function Points({ points, icon }: { points: readonly Text[]; icon: IconName }) {
  return (
    <ul class="volunteer-points">
      {points.map((point) => (
        <li key={point.en}>
          <Icon name={icon} />
          <span>{t(point)}</span>
        </li>
      ))}
    </ul>
  )
}

function Already({ office }: { office: string }) {
  return (
    <Screen title={t(words.alreadyTitle)} short={t(words.title)}>
      <a class="btn main" href={`/${office}/volunteer`}>
        {t(words.toHome)}
      </a>
    </Screen>
  )
}

function Closed({ office, isUsed }: { office: string; isUsed: boolean }) {
  return (
    <Screen
      title={t(isUsed ? words.usedTitle : words.overTitle)}
      short={t(words.inviteTitle)}
      bottom={
        <a class="btn main" href={`/${office}`}>
          {t(words.home)}
        </a>
      }
    >
      <p class="lead" role="status">
        {t(isUsed ? words.usedSay : words.overSay)}
      </p>
      <CallOffice office={office} />
    </Screen>
  )
}
