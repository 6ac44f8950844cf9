import { type Item, itemsOf, type ListName } from '@phrom/shared/services/definition-items.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type Field, fieldNames, listNames, ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { Lines } from './Lines.tsx'
import type { Judged } from './ServiceRules.tsx'
import { tellLaw, tellSource } from './tell.tsx'

// What is worked out from the answers stands inside every condition that uses it, in words; by itself it is for keepers.
const lists = (Object.keys(listNames) as ListName[]).filter((list) => list !== 'derived')

/** What one reads first; the rest opens. */
const first: ReadonlySet<Field> = new Set<Field>([
  'summary',
  'team',
  'precheck',
  'leadHours',
  'horizonDays',
  'places',
  'mostBaht',
  'type',
  'limits',
  'dates',
  'notBefore',
  'kept',
  'about',
  'whose',
  'asked',
  'when',
  'ifHeld',
  'comes',
  'instead',
  'goTo',
  'option',
  'help',
  'people',
  'per',
  'minutes',
  'offices',
  'applicant',
  'or',
])

/** A definition as a person reads it: part by part, every statement with all that belongs to it. */
export function ReadRules({ service, judged }: { service: Service; judged: Judged[] }) {
  const items = itemsOf(service)
  // On a phone the closed parts are the contents; on a desk they stand open beside them.
  const [wide] = useState(() => matchMedia('(min-width: 900px)').matches)
  const parts = lists
    .map((list) => ({ list, items: items.filter((item) => item.list === list) }))
    .filter((part) => part.items.length > 0)
  const derived = items.filter(({ list }) => list === 'derived')
  return (
    <div class="reading">
      <nav class="contents card" aria-label={t(ruleDesk.contents)}>
        <p class="small quiet">{t(ruleDesk.contents)}</p>
        <ul>
          {parts.map(({ list, items: own }) => (
            <li key={list}>
              <a href={`#${list}`} onClick={leadTo(list)}>
                {t(listNames[list])} <span class="quiet num">{own.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="stack-l">
        {parts.map(({ list, items: own }) => (
          <details class="part" key={list} open={wide}>
            <summary>
              <h2 id={list} tabIndex={-1}>
                {t(listNames[list])}
              </h2>
              <span class="quiet num">{own.length}</span>
            </summary>
            <ul class="rows">
              {own.map((item) => (
                <li key={item.key}>
                  <Statement service={service} item={item} judged={judged} />
                </li>
              ))}
            </ul>
          </details>
        ))}
        {derived.length > 0 && (
          <details class="why">
            <summary>
              <Icon name="info" />
              <span>
                {t(ruleDesk.forKeepers)}: {t(listNames.derived)}
              </span>
            </summary>
            <ul class="stack-s">
              {derived.map(({ key, text, lines }) => (
                <li key={key}>
                  <code class="raw" lang="en">
                    {text.en} = {lines.map((line) => ('when' in line ? line.when : '')).join('')}
                  </code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  )
}

/** Moves the reader and not the address: the app's own addresses have no parts. */
function leadTo(id: string) {
  return (event: Event) => {
    event.preventDefault()
    const heading = document.getElementById(id)
    heading?.closest('details')?.setAttribute('open', '')
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
}

function Statement({ service, item, judged }: { service: Service; item: Item; judged: Judged[] }) {
  const { key, text, each, lines, basis, src } = item
  const mine = judged.find(({ statement }) => statement.key === key)
  const confirmed = mine?.standing !== undefined && !mine.standing.outdated
  const shown = lines.filter(({ field }) => first.has(field))
  const rest = lines.filter(({ field }) => !first.has(field) && field !== 'sources')
  return (
    <div class="statement">
      <p class="what">
        <b>{t(text)}</b>{' '}
        {mine && (
          <span class={`state ${confirmed ? 'ok' : 'turn'}`}>
            <Icon name={confirmed ? 'check' : 'circle-help'} />
            {t(confirmed ? ruleDesk.confirmedBadge : ruleDesk.toConfirm)}
          </span>
        )}
      </p>
      <Lines service={service} lines={shown} each={each} />
      {mine && !confirmed && (
        <p class="notice turn">
          <span>
            <b>{t(ruleDesk.whatIsAsked)}</b>: {t(mine.statement.what)}
          </span>
        </p>
      )}
      {item.list !== 'law' && (basis !== undefined || rest.length > 0 || src.length > 0) && (
        <details class="more-lines">
          <summary>
            {t(ruleDesk.reading)} <span class="hide">{t(text)}</span>
          </summary>
          <Lines service={service} lines={rest} each={each} />
          {basis !== undefined && (
            <dl class="lines">
              <div>
                <dt>{t(fieldNames.basis)}</dt>
                <dd>
                  {tellLaw(basis)}
                  {tellLaw(basis) !== basis && (
                    <code class="raw" lang="en">
                      {basis}
                    </code>
                  )}
                </dd>
              </div>
            </dl>
          )}
          {src.length > 0 && (
            <dl class="lines">
              <div>
                <dt>{t(fieldNames.sources)}</dt>
                {src.map((id) => (
                  <dd key={id} lang="en">
                    {tellSource(id)}
                  </dd>
                ))}
              </div>
            </dl>
          )}
          <code class="raw" lang="en">
            {key}
          </code>
        </details>
      )}
    </div>
  )
}
