import type { RuleProgress } from '@phrom/shared/rule-confirmations.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { rulePaths } from './paths.ts'

/** Every service by topic, with what its office has still to confirm. */
export function RuleList({ office }: { office: string }) {
  const [sought, setSought] = useState('')
  const progress = useLoad<RuleProgress[]>(office, () =>
    ask(() => client.api.offices[':office'].staff.rules.$get({ param: { office } })),
  )
  if (progress.error) return <Failed error={progress.error} reload={progress.reload} />
  if (!progress.value) return <Waiting />
  const left = new Map(
    progress.value.map((item) => [item.serviceId, item.statements - item.confirmed]),
  )
  const total = progress.value.reduce((sum, { statements }) => sum + statements, 0)
  const open = [...left.values()].reduce((sum, count) => sum + count, 0)
  const word = sought.trim().toLowerCase()
  const found = serviceList.filter(({ title }) =>
    [title.th, title.en].some((name) => name.toLowerCase().includes(word)),
  )
  return (
    <Screen title={t(ruleDesk.rules)} bottom={<Tabs office={office} at="rules" />}>
      <p>{t(ruleDesk.lead)}</p>
      <div class="desk-head">
        <p class="lead">
          {t(ruleDesk.totalLeft, { n: open, total, services: progress.value.length })}
        </p>
        <a class="btn side" href={rulePaths(office).export}>
          {t(ruleDesk.exportAll)}
        </a>
      </div>
      <label class="field">
        <span class="hide">{t(ruleDesk.search)}</span>
        <input
          class="input"
          type="search"
          placeholder={t(ruleDesk.search)}
          value={sought}
          onInput={(event) => setSought((event.target as HTMLInputElement).value)}
        />
      </label>
      {found.length === 0 && (
        <p class="blank-state" role="status">
          {t(ruleDesk.nothingFound)}
        </p>
      )}
      <div class="topic-grid">
        {(Object.keys(topics) as Topic[]).map((topic) => {
          const services = found.filter((service) => service.topic === topic)
          if (services.length === 0) return null
          return (
            <section class="stack-s" key={topic}>
              <h2>{t(topics[topic])}</h2>
              <ul class="rows">
                {services.map(({ id, title }) => (
                  <li key={id}>
                    <a class="row bare" href={rulePaths(office).page(id, 'read')}>
                      <span>
                        {t(title)} <Left count={left.get(id) ?? 0} />
                      </span>
                      <Icon name="chevron-right" />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Screen>
  )
}

function Left({ count }: { count: number }) {
  return count > 0 ? (
    <small>{t(ruleDesk.left, { n: count })}</small>
  ) : (
    <small class="all-done">
      <Icon name="check" /> {t(ruleDesk.allConfirmed)}
    </small>
  )
}
