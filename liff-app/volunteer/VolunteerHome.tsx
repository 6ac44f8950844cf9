import type { OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import { showOn } from '../citizen/privacy/use-my-data.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Failed, Waiting } from '../parts/load.tsx'
import { officeName, offices } from '../parts/office-names.ts'
import { Screen } from '../parts/Screen.tsx'
import { tellGroup } from '../parts/tell-group.ts'
import { t } from '../words.ts'
import { JoinForm } from './JoinForm.tsx'
import { useOwn } from './use-own.ts'
import { volunteerDoors } from './volunteer-doors.ts'

/** Where a volunteer begins: what can be done; or that staff still have to confirm them, or how one becomes one. */
export default function VolunteerHome({ office = '' }: { office?: string }) {
  const own = useOwn(office)
  if (own.error) return <Failed error={own.error} reload={own.reload} />
  if (!own.value) return <Waiting />
  const { volunteer, moving } = own.value
  if (volunteer?.state === 'active') return <Active office={office} volunteer={volunteer} />
  if (volunteer) return <WaitingForStaff office={office} volunteer={volunteer} />
  if (!moving) return <NoVolunteer office={office} />
  const by = { inviteId: moving.inviteId }
  return <JoinForm office={office} by={by} moving={moving} joined={own.set} />
}

type Of = { office: string; volunteer: NonNullable<OwnVolunteering['volunteer']> }

const home = (office: string) => ({ href: `/${office}`, word: t(firstScreen.home) })

function Active({ office, volunteer }: Of) {
  return (
    <Screen
      title={t(words.helloTitle, { name: volunteer.name })}
      short={t(words.title)}
      back={home(office)}
    >
      <p class="lead">{t(words.of, { office: t(officeName(office)) })}</p>
      <p>{tellGroup(volunteer)}</p>
      <section class="stack-s">
        <h2>{t(words.doors)}</h2>
        <ul class="rows">
          {volunteerDoors.map(({ path, icon, label, such }) => (
            <li key={path}>
              <a class="row" href={`/${office}${path}`}>
                <Icon name={icon} />
                <span>
                  <b>{t(label)}</b>
                  {such && <small>{t(such)}</small>}
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Screen>
  )
}

function WaitingForStaff({ office, volunteer }: Of) {
  return (
    <Screen title={t(words.waitingTitle)} short={t(words.title)} back={home(office)}>
      <p class="lead">{t(words.waitingSay)}</p>
      <dl class="answers">
        <div>
          <dt>{t(words.name)}</dt>
          <dd>{volunteer.name}</dd>
        </div>
        <div>
          <dt>{t(words.inviteFor)}</dt>
          <dd>{tellGroup(volunteer)}</dd>
        </div>
        <div>
          <dt>{t(words.mineSince)}</dt>
          <dd>{showOn(volunteer.joinedAt)}</dd>
        </div>
      </dl>
      <a class="btn side" href={`/${office}/volunteer/me`}>
        {t(words.meSuchWaiting)}
      </a>
      <CallOffice office={office} />
    </Screen>
  )
}

export function NoVolunteer({ office }: { office: string }) {
  return (
    <Screen title={t(words.noneTitle)} short={t(words.title)} back={home(office)}>
      <p class="lead">{t(words.noneSay)}</p>
      <CallOffice office={office} />
    </Screen>
  )
}

/** A person is never more than a tap away. */
export function CallOffice({ office }: { office: string }) {
  const phone = offices().find(({ id }) => id === office)?.phone
  if (!phone) return null
  return (
    <a class="btn text" href={`tel:${phone}`}>
      <Icon name="phone" />
      {t(words.call, { phone })}
    </a>
  )
}
