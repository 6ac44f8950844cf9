import type { OfficeView } from '@phrom/shared/case.ts'
import { turnOf } from '@phrom/shared/case-flow.ts'
import { type Topic, topics } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useEffect } from 'preact/hooks'
import { ask, client, me } from '../api.ts'
import { cameraLostAt } from '../parts/camera-open.ts'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { useLoad } from '../parts/load.tsx'
import { LanguageSwitch } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { CaseCard } from './CaseCard.tsx'
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
  const mine = useLoad(`${id}/${signedIn}`, async () =>
    signedIn ? ask(() => client.api.offices[':office'].cases.$get({ param: { office: id } })) : [],
  )
  useEffect(() => {
    document.title = t(citizen.app)
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
  const waiting = (mine.value ?? []).filter(
    (item) => turnOf(item.state, item.booking !== null) !== 'ended',
  )
  const cards = waiting.slice(0, 3)
  // Also of cases that have no card: nobody is signed in, or the office does not answer.
  const elsewhere = uploads.value.filter(
    (upload) => upload.office === id && !cards.some((card) => card.id === upload.caseId),
  )
  const isStaff = me.value?.staffOf.some(({ officeId }) => officeId === id)
  return (
    <div class="screen" lang={language.value}>
      <header class="top">
        <p class="who">
          <span>{info.value ? t(info.value.name) : t(citizen.app)}</span>
          <LanguageSwitch />
        </p>
        <h1>{t(citizen.homeTitle)}</h1>
      </header>
      <main class="body">
        <a class="find door" href={paths.search}>
          <Icon name="search" />
          <span class="input">{t(citizen.searchSuch)}</span>
          <span class="hide">{t(citizen.search)}</span>
        </a>
        {cameraLostAt.value?.startsWith(`${paths.home}/`) && (
          <p class="notice turn">
            <Icon name="camera" />
            <a href={cameraLostAt.value}>{t(citizen.cameraAgain)}</a>
          </p>
        )}
        <UnsentLine pages={elsewhere} />
        {waiting.length > 0 && (
          <section class="stack" aria-label={t(citizen.mine)}>
            {cards.map((item) => (
              <CaseCard key={item.id} office={id} item={item} />
            ))}
          </section>
        )}
        <section class="stack-s">
          <h2>{t(citizen.services)}</h2>
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
          <Door href={paths.cases} icon="list-checks" text={t(citizen.allMine)} />
          <Door href={paths.privacy} icon="lock" text={t(citizen.myData)} />
          <Door href={paths.place} icon="map-pin" text={t(citizen.place)} />
          {isStaff && (
            <Door href={`${paths.home}/staff`} icon="users" text={t(citizen.staffMode)} />
          )}
        </ul>
      </main>
    </div>
  )
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
