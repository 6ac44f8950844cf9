import type { OfficeView } from '@phrom/shared/case.ts'
import { turnOf } from '@phrom/shared/case-flow.ts'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { useEffect } from 'preact/hooks'
import { ask, client, me } from '../api.ts'
import { cameraLostAt } from '../parts/camera-open.ts'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { useLoad } from '../parts/load.tsx'
import { LanguageSwitch } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { pathsOf } from './paths.ts'
import { UnsentLine } from './UnsentLine.tsx'
import { uploads } from './upload-list.ts'

const pictures: Record<Topic, IconName> = {
  'id-cards': 'id-card',
  moving: 'map-pin',
  family: 'heart-handshake',
  names: 'pencil',
  'birth-and-death': 'users',
  copies: 'file-up',
  'house-register': 'list-checks',
  houses: 'scale',
}

/** What waits for me comes first, then what can be done. Nothing here needs a sign-in. */
export function Home({ office }: { office?: string }) {
  const id = office ?? ''
  const paths = pathsOf(id)
  const info = useLoad<OfficeView>(id, () =>
    ask(() => client.api.offices[':office'].$get({ param: { office: id } })),
  )
  const signedIn = me.value !== undefined
  const mine = useLoad(`${id}/${signedIn}`, async () => (signedIn ? casesOf(id) : undefined))
  useEffect(() => {
    document.title = t(firstScreen.app)
  }, [language.value])
  // The search is there before the network goes, and before the first letter is typed.
  useEffect(() => {
    const fetched = setTimeout(
      () =>
        import('./FindService.tsx').then(
          ({ warmWhenIdle }) => warmWhenIdle(),
          () => undefined,
        ),
      2000,
    )
    return () => clearTimeout(fetched)
  }, [])
  const { CaseCard, cases = [] } = mine.value ?? {}
  const waiting = cases.filter((item) => turnOf(item.state, item.booking !== null) !== 'ended')
  const cards = waiting.slice(0, 3)
  // Also of cases that have no card: nobody is signed in, or the office does not answer.
  const elsewhere = uploads.value.filter(
    (upload) => upload.office === id && !cards.some((card) => card.id === upload.caseId),
  )
  const isVolunteer = me.value?.volunteerOf.some(({ officeId }) => officeId === id)
  const isStaff = me.value?.staffOf.some(({ officeId }) => officeId === id)
  return (
    <div class="screen" lang={language.value}>
      <header class="top">
        <p class="who">
          <span>{info.value ? t(info.value.name) : t(firstScreen.app)}</span>
          <LanguageSwitch />
        </p>
        <h1>{t(firstScreen.homeTitle)}</h1>
      </header>
      <main class="body">
        <a class="find door" href={paths.search}>
          <Icon name="search" />
          <span class="input">{t(firstScreen.searchSuch)}</span>
          <span class="hide">{t(firstScreen.search)}</span>
        </a>
        {cameraLostAt.value?.startsWith(`${paths.home}/`) && (
          <p class="notice turn">
            <Icon name="camera" />
            <a href={cameraLostAt.value}>{t(firstScreen.cameraAgain)}</a>
          </p>
        )}
        <UnsentLine pages={elsewhere} />
        {CaseCard && cards.length > 0 && (
          <section class="stack" aria-label={t(firstScreen.mine)}>
            {cards.map((item) => (
              <CaseCard key={item.id} office={id} item={item} />
            ))}
          </section>
        )}
        <section class="stack-s">
          <h2>{t(firstScreen.services)}</h2>
          <ul class="rows">
            {(Object.keys(topics) as Topic[]).map((topic) => (
              <li key={topic}>
                <a class="row" href={paths.topic(topic)}>
                  <Icon name={pictures[topic]} />
                  <span>
                    <b>{t(topics[topic])}</b>
                    <small>{t(topics[topic].such)}</small>
                  </span>
                  <Icon name="chevron-right" />
                </a>
              </li>
            ))}
          </ul>
        </section>
        <ul class="rows">
          <Door href={paths.cases} icon="list-checks" text={t(firstScreen.allMine)} />
          <Door href={paths.privacy} icon="lock" text={t(firstScreen.myData)} />
          <Door href={paths.place} icon="map-pin" text={t(firstScreen.place)} />
          {isVolunteer && (
            <Door
              href={`${paths.home}/volunteer`}
              icon="heart-handshake"
              text={t(firstScreen.volunteering)}
            />
          )}
          <Door href={paths.complaints} icon="message-circle" text={t(firstScreen.complain)} />
          {isStaff && (
            <Door href={`${paths.home}/staff`} icon="users" text={t(firstScreen.staffMode)} />
          )}
        </ul>
      </main>
    </div>
  )
}

/** One's own cases, and what draws them: whoever has none does without it. */
async function casesOf(office: string) {
  const [cases, { CaseCard }] = await Promise.all([
    ask(() => client.api.offices[':office'].cases.$get({ param: { office } })),
    import('./CaseCard.tsx'),
  ])
  return { cases, CaseCard }
}

function Door({ href, icon, text }: { href: string; icon: IconName; text: string }) {
  return (
    <li>
      <a class="row" href={href}>
        <Icon name={icon} />
        <span>{text}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}
