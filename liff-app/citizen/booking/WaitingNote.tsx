import type { Text } from '@phrom/shared/words/text.ts'
import { waitingList as words } from '@phrom/shared/words/waiting-list.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import type { Opened } from '../use-case.tsx'
import { tellMoment, tellWhen } from './tell-time.ts'

type Props = Pick<Opened, 'office' | 'view'>

/** The place that is kept for somebody who waits, or their number on the list; nothing for who does not wait. */
export function WaitingNote({ office, view: { id, waiting } }: Props) {
  if (!waiting) return null
  const to = pathsOf(office).waiting(id)
  if (waiting.offer) {
    return (
      <div class="notice turn">
        <Icon name="calendar" />
        <h2>{t(words.offered)}</h2>
        <p>
          {tellWhen(waiting.offer)} {t(words.keptUntil, { time: tellMoment(waiting.offer.until) })}
        </p>
        <a class="btn side" href={to}>
          {t(words.seeOffer)}
        </a>
      </div>
    )
  }
  return (
    <p class="notice">
      <Icon name="clock" />
      <a href={to}>{t(words.waiting, { n: waiting.ahead + 1 })}</a>
    </p>
  )
}

/** The way to the list, for who is not on it. */
export function JoinWaiting({
  office,
  view,
  day,
  together = [],
  word,
}: Props & { day?: string; together?: readonly string[]; word: Text }) {
  if (view.waiting) return null
  const search = new URLSearchParams({
    ...(day && { day }),
    ...(together.length > 0 && { with: together.join(',') }),
  }).toString()
  return (
    <a class="btn side" href={`${pathsOf(office).waiting(view.id)}${search && `?${search}`}`}>
      <Icon name="clock" />
      <span>{t(word)}</span>
    </a>
  )
}
