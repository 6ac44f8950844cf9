import type { SystemsView } from '@phrom/shared/system-views.ts'
import { openDataWords } from '@phrom/shared/words/open-data.ts'
import { systemWords as words } from '@phrom/shared/words/systems.ts'
import { ask } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { HookRow } from './HookRow.tsx'
import { KeyRow } from './KeyRow.tsx'
import { systemsApi } from './systems-api.ts'

/** Which of the city's systems may read, and which are told of events. */
export function SystemsHome({ office }: { office: string }) {
  const systems = useLoad<SystemsView>(office, () =>
    ask(() => systemsApi.$get({ param: { office } })),
  )
  if (systems.error) return <Failed error={systems.error} reload={systems.reload} />
  if (!systems.value) return <Waiting />
  const { keys, hooks } = systems.value
  const working = keys.filter(({ state }) => state === 'active')
  const past = keys.filter(({ state }) => state !== 'active')
  const home = `/${office}/staff/systems`
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="systems" />}>
      <p>{t(words.lead)}</p>
      <section class="stack-s">
        <h2>{t(words.keys)}</h2>
        <p class="hint">{t(words.keysSay)}</p>
        {working.length === 0 && <p class="blank-state">{t(words.noKeys)}</p>}
        {working.length > 0 && (
          <ul class="rows system-rows">
            {working.map((key) => (
              <li key={key.id}>
                <KeyRow office={office} one={key} set={systems.set} />
              </li>
            ))}
          </ul>
        )}
        <a class="btn side" href={`${home}/keys/new`}>
          <Icon name="plus" />
          {t(words.newKey)}
        </a>
        {past.length > 0 && (
          <details class="why">
            <summary>
              <span>
                {t(words.pastKeys)} ({past.length})
              </span>
            </summary>
            <ul class="rows system-rows">
              {past.map((key) => (
                <li key={key.id}>
                  <KeyRow office={office} one={key} set={systems.set} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section class="stack-s">
        <h2>{t(words.hooks)}</h2>
        <p class="hint">{t(words.hooksSay)}</p>
        {hooks.length === 0 && <p class="blank-state">{t(words.noHooks)}</p>}
        {hooks.length > 0 && (
          <ul class="rows system-rows">
            {hooks.map((hook) => (
              <li key={hook.id}>
                <HookRow office={office} hook={hook} />
              </li>
            ))}
          </ul>
        )}
        <a class="btn side" href={`${home}/addresses/new`}>
          <Icon name="plus" />
          {t(words.newHook)}
        </a>
      </section>
      <section class="stack-s">
        <h2>{t(openDataWords.title)}</h2>
        <p class="hint">{t(openDataWords.say)}</p>
        <a class="btn side" href={`${home}/open-data`}>
          {t(words.openData)}
        </a>
      </section>
      <p>
        <a href="/api/systems/v1/openapi.json">{t(words.docs)}</a>
      </p>
    </Screen>
  )
}
