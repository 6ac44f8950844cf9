import { isSure, search } from '@phrom/shared/search/search.ts'
import { type ServiceEntry, serviceList } from '@phrom/shared/services/all.ts'
import { summaries } from '@phrom/shared/services/summaries.ts'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { courseWords, adviceWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { ThanksCard } from '../news/ThanksCard.tsx'
import { sendCounts } from './advice.ts'
import { advisePaths } from './paths.ts'

/** What a neighbour comes about; it works without a network, and the thanks come when there is one. */
export function ChooseService({ office }: { office: string }) {
  const [typed, setTyped] = useState('')
  // What was counted without a network is part of the thanks.
  const counted = useLoad(`counts/${office}`, () => sendCounts().then(() => true))
  const asked = typed.trim() !== ''
  const all = asked ? search(typed) : []
  const found = (isSure(all) ? all : all.slice(0, 3)).flatMap(({ service }) =>
    serviceList.filter(({ id }) => id === service),
  )
  return (
    <Screen
      title={t(words.title)}
      back={{ href: advisePaths(office).volunteer, word: t(courseWords.back) }}
    >
      <p class="lead">{t(words.lead)}</p>
      {counted.value && <ThanksCard office={office} />}
      <search class="stack">
        <label class="find">
          <Icon name="search" />
          <span class="hide">{t(words.search)}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            maxLength={200}
            placeholder={t(words.search)}
            value={typed}
            onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
          />
        </label>
      </search>
      <p class="quiet" role="status">
        {asked && found.length === 0 && t(words.notFound)}
      </p>
      {found.length > 0 ? <Rows office={office} services={found} /> : <Topics office={office} />}
      <p class="small quiet">{t(words.nothingKept)}</p>
    </Screen>
  )
}

function Topics({ office }: { office: string }) {
  return (
    <>
      {(Object.keys(topics) as Topic[]).map((topic) => (
        <details class="why" key={topic}>
          <summary>
            <Icon name="list-checks" />
            <span>{t(topics[topic])}</span>
          </summary>
          <Rows office={office} services={serviceList.filter((one) => one.topic === topic)} />
        </details>
      ))}
    </>
  )
}

function Rows({ office, services }: { office: string; services: readonly ServiceEntry[] }) {
  return (
    <ul class="rows">
      {services.map(({ id, title }) => (
        <li key={id}>
          <a class="row bare" href={advisePaths(office, id).list}>
            <span>
              <b>{t(title)}</b>
              <small>{t(summaries[id] ?? title)}</small>
            </span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
