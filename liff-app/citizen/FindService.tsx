import { type Found, isSure, search, warm } from '@phrom/shared/search/search.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { setByOffice } from './office-services.ts'
import { pathsOf } from './paths.ts'
import { ServiceRows } from './TopicServices.tsx'

const shown = 5
const typedKey = 'phrom:search'

/** Reads the phrases before the first letter is typed; Safari has no idle callback. */
export function warmWhenIdle(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(warm)
  else setTimeout(warm, 200)
}

/** Services in one's own words, found on the phone itself, so that no network is needed and nothing typed is sent. */
export default function FindService({ office = '' }: { office?: string }) {
  const paths = pathsOf(office)
  const [typed, setTyped] = useState(typedBefore)
  useEffect(warmWhenIdle, [])
  const all = search(typed)
  const found = all.filter(({ service }) => !setByOffice(office, service)?.off)
  // Where the office has switched off what was meant, the next one is a guess.
  const sure = isSure(all) && found[0] === all[0]
  const type = (text: string) => {
    keepTyped(text)
    setTyped(text)
  }
  return (
    <Screen title={t(citizen.search)} back={{ href: paths.home }}>
      <search class="stack">
        <label class="find">
          <Icon name="search" />
          <span class="hide">{t(citizen.search)}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            enterKeyHint="search"
            maxLength={2000}
            placeholder={t(citizen.searchSuch)}
            value={typed}
            onInput={(event) => type((event.target as HTMLInputElement).value)}
          />
        </label>
      </search>
      <p class="quiet" role="status">
        {typed.trim() !== '' && t(told(found, sure))}
      </p>
      {found.length > 0 && (
        <ServiceRows office={office} services={entries(sure ? found : found.slice(0, 3))} />
      )}
      {typed.trim() !== '' && (
        <section class="card stack">
          <h2>{t(citizen.notThis)}</h2>
          <p>{t(citizen.notThisDo)}</p>
          <a class="btn side" href={paths.home}>
            <Icon name="list-checks" />
            {t(citizen.seeTopics)}
          </a>
          <a class="btn side" href={paths.place}>
            <Icon name="phone" />
            {t(citizen.askPerson)}
          </a>
        </section>
      )}
    </Screen>
  )
}

/** Whoever comes back from a service finds the list as it was. */
function typedBefore(): string {
  try {
    return sessionStorage.getItem(typedKey) ?? ''
  } catch {
    return ''
  }
}

function keepTyped(text: string): void {
  try {
    sessionStorage.setItem(typedKey, text)
  } catch {
    // A phone that keeps nothing still searches.
  }
}

function told(found: Found[], sure: boolean) {
  if (found.length === 0) return citizen.foundNothing
  return sure ? citizen.foundThese : citizen.foundGuesses
}

function entries(found: Found[]) {
  // What is far behind the best is no answer.
  const best = found[0]?.score ?? 0
  return found
    .filter(({ score }) => score >= best / 4)
    .slice(0, shown)
    .flatMap(({ service }) => serviceList.find(({ id }) => id === service) ?? [])
}
