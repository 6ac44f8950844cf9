import type { HookView } from '@phrom/shared/system-views.ts'
import { hookStateWords, systemWords as words } from '@phrom/shared/words/systems.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { tellMoment } from './tell-system.ts'

const looks = {
  working: { look: 'ok', icon: 'check' },
  failing: { look: 'turn', icon: 'triangle-alert' },
  off: { look: 'stop', icon: 'x' },
} as const

/** An address that is told of events, and whether what is sent arrives. */
export function HookRow({ office, hook }: { office: string; hook: HookView }) {
  const { id, url, events, waiting, failed, deliveredAt } = hook
  const counts = [
    t(words.events, { n: events.length }),
    ...(waiting > 0 ? [t(words.waiting, { n: waiting })] : []),
    ...(failed > 0 ? [t(words.failed, { n: failed })] : []),
  ]
  return (
    <a class="row" href={`/${office}/staff/systems/addresses/${id}`}>
      <span>
        <b class="system-url">{url}</b>
        <HookState state={hook.state} />
        <small>{counts.join(' · ')}</small>
        <small>
          {deliveredAt
            ? t(words.lastDelivered, { at: tellMoment(deliveredAt) })
            : t(words.neverDelivered)}
        </small>
      </span>
      <Icon name="chevron-right" />
    </a>
  )
}

export function HookState({ state }: Pick<HookView, 'state'>) {
  const { look, icon } = looks[state]
  return (
    <span class={`state ${look}`}>
      <Icon name={icon} />
      {t(hookStateWords[state])}
    </span>
  )
}
