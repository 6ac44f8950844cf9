import {
  type Change,
  compareVersions,
  type LineChange,
} from '@phrom/shared/services/compare-versions.ts'
import type { Line, ListName } from '@phrom/shared/services/definition-items.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { fieldNames, listNames, ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { t } from '../../words.ts'
import { LineValue, tellVersion } from './tell.tsx'

/** What each version says differently from the one before it, the newest first. */
export function CompareVersions({ versions }: { versions: readonly Service[] }) {
  const pairs = versions.slice(0, -1).map((after, i) => ({ after, before: versions[i + 1] }))
  if (pairs.length === 0) return <p class="blank-state">{t(ruleDesk.oneVersion)}</p>
  return (
    <>
      {pairs.map(
        ({ before, after }) =>
          before && <Pair key={after.version} {...{ versions, before, after }} />,
      )}
    </>
  )
}

function Pair({ versions, before, after }: Sides & { versions: readonly Service[] }) {
  const changes = compareVersions(before, after)
  const lists = [...new Set(changes.map(({ list }) => list))]
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  return (
    <section class="stack-l">
      <div>
        <h2>
          {t(ruleDesk.compareLead, {
            from: tellVersion(versions, before),
            to: tellVersion(versions, after),
          })}
        </h2>
        <p class="quiet">
          {changes.length === 0
            ? t(ruleDesk.noChange)
            : t(ruleDesk.counted, {
                added: count('added'),
                removed: count('removed'),
                changed: count('changed'),
              })}
        </p>
      </div>
      {lists.map((list) => (
        <Part
          key={list}
          list={list}
          changes={changes.filter((change) => change.list === list)}
          before={before}
          after={after}
        />
      ))}
    </section>
  )
}

type Sides = { before: Service; after: Service }

function Part({ list, changes, before, after }: Sides & { list: ListName; changes: Change[] }) {
  return (
    <div class="stack-s">
      <h3>{t(listNames[list])}</h3>
      <ul class="rows">
        {changes.map((change) => (
          <li class="statement" key={change.key}>
            <OneChange change={change} before={before} after={after} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const looks: Record<Change['kind'], { state: string; icon: IconName }> = {
  added: { state: 'ok', icon: 'plus' },
  removed: { state: 'stop', icon: 'x' },
  changed: { state: 'turn', icon: 'pencil' },
}

function OneChange({ change, before, after }: Sides & { change: Change }) {
  const { state, icon } = looks[change.kind]
  const item = change.kind === 'changed' ? change.after : change.item
  const service = change.kind === 'removed' ? before : after
  return (
    <>
      <p class="what">
        <b>{t(item.text)}</b>{' '}
        <span class={`state ${state}`}>
          <Icon name={icon} />
          {t(ruleDesk[change.kind])}
        </span>
      </p>
      {change.kind === 'changed' ? (
        change.lines.map((line, i) => (
          <Difference key={i} line={line} change={change} before={before} after={after} />
        ))
      ) : (
        <dl class="lines">
          {item.lines
            .filter(({ field }) => field !== 'sources' && field !== 'confidence')
            .map((line, i) => (
              <div key={i}>
                <dt>{t(fieldNames[line.field])}</dt>
                <dd>
                  <LineValue service={service} line={line} each={item.each} />
                </dd>
              </div>
            ))}
        </dl>
      )}
    </>
  )
}

function Difference({
  line,
  change,
  before,
  after,
}: Sides & { line: LineChange; change: Change & { kind: 'changed' } }) {
  return (
    <div class="difference">
      <p class="small quiet">{t(fieldNames[line.field])}</p>
      <div class="sides">
        <Side
          word={t(ruleDesk.before)}
          service={before}
          line={line.before}
          each={change.before.each}
        />
        <Side word={t(ruleDesk.after)} service={after} line={line.after} each={change.after.each} />
      </div>
    </div>
  )
}

function Side({
  word,
  service,
  line,
  each,
}: {
  word: string
  service: Service
  line: Line | undefined
  each: readonly string[] | undefined
}) {
  return (
    <div class="said">
      <p class="small quiet">{word}</p>
      {line ? (
        <div>
          <LineValue service={service} line={line} each={each} />
        </div>
      ) : (
        <p class="quiet">{t(ruleDesk.nothing)}</p>
      )}
    </div>
  )
}
