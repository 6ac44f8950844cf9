import type { OwnTicket } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock, toInstant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { ticketOutcomeWords } from '@phrom/shared/words/tickets.ts'
import { turn as words } from '@phrom/shared/words/turn.ts'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import type { Turn } from './use-turn.ts'

/** So many before one's turn every step is said aloud. */
const nearAt = 2

type Look = { tone: string; icon: IconName; head: string; lines: string[] }

/** One's own turn, as it stands; nothing before the number is taken. */
export function TurnCard({
  office,
  caseId,
  turn,
  withLink = true,
}: {
  office: string
  caseId: string
  turn: Turn
  /** To the case, once there is something to read of it; not on that screen itself. */
  withLink?: boolean
}) {
  const ticket = turn.value
  const behind = useSinceWhen(turn)
  if (!ticket) return null
  const { tone, icon, head, lines } = lookOf(ticket)
  const isOver = ticket.outcome === 'served' || ticket.outcome === 'not_served'
  return (
    <section class={`card turn-card ${tone}`}>
      <p class="quiet">
        {t(words.number)} <b class="figure">{ticket.ticket}</b>
      </p>
      <h2>
        <Icon name={icon} /> {head}
      </h2>
      {lines.map((line) => (
        <p key={line} class={ticket.state === 'called' ? 'go' : undefined}>
          {line}
        </p>
      ))}
      {ticket.state === 'waiting' && ticket.asWalkIn && <p class="quiet">{t(words.asWalkIn)}</p>}
      {isOver && withLink && (
        <a class="btn side" href={pathsOf(office).caseOf(caseId)}>
          {t(words.seeCase)}
          <Icon name="chevron-right" />
        </a>
      )}
      {behind && (
        <p class="notice plain">
          <Icon name="wifi-off" />
          <span>{t(words.noNews, { time: behind })}</span>
        </p>
      )}
      {/* Said when it changes, and not every ten seconds. */}
      <p class="hide" role="status">
        {ticket.state !== 'called' && spoken(ticket, head)}
      </p>
      <p class="hide" role="alert">
        {ticket.state === 'called' && `${head} ${lines.join(' ')}`}
      </p>
    </section>
  )
}

/** Since when nothing was heard, once a question was left unanswered. */
function useSinceWhen({ error, at }: Turn): string | undefined {
  const [heardAt, setHeardAt] = useState(() => Date.now())
  useEffect(() => {
    if (at > 0) setHeardAt(Date.now())
  }, [at])
  return error === undefined ? undefined : showClock(clockOf(toInstant(heardAt)), language.value)
}

function lookOf(ticket: OwnTicket): Look {
  const { counter, kept } = ticket
  const at = { counter: counter ?? '' }
  switch (ticket.state) {
    case 'waiting':
      return { tone: 'wait', icon: 'clock', ...waiting(ticket) }
    case 'called':
      return look('turn', 'user-round', words.called, t(words.goTo, at))
    case 'serving':
      return look('ok', 'user-round', words.serving, t(words.servingAt, at))
    case 'parked': {
      const time = kept ? showClock(clockOf(kept.until), language.value) : ''
      const fetch = kept ? [t(words.fetch, { thing: kept.thing })] : []
      return look('turn', 'clock', words.kept, ...fetch, t(words.comeBack, { ...at, time }))
    }
    case 'ended':
      return ended(ticket)
  }
}

function waiting({ before, likelyMinutes }: OwnTicket): Pick<Look, 'head' | 'lines'> {
  const likely =
    likelyMinutes === null
      ? t(words.noCounter)
      : likelyMinutes === 0
        ? t(words.soon)
        : t(words.likely, { n: likelyMinutes })
  return {
    head: before === 0 ? t(words.next) : t(words.before, { n: before }),
    lines: [likely, t(words.stayNear)],
  }
}

function ended({ outcome }: OwnTicket): Look {
  const head = ticketOutcomeWords[outcome ?? 'left']
  switch (outcome) {
    case 'served':
      return look('ok', 'check', head, t(words.servedDo))
    case 'not_served':
      return look('turn', 'undo-2', head, t(words.notServedDo))
    case 'no_show':
      return look('turn', 'triangle-alert', head, t(words.passedOverDo))
    case 'day_over':
      return look('turn', 'clock', head, t(words.dayOverDo))
    case 'left':
    case null:
      return look('', 'circle', head, t(words.leftDo))
  }
}

function look(tone: string, icon: IconName, head: Text, ...lines: string[]): Look {
  return { tone, icon, head: t(head), lines }
}

function spoken({ ticket, state, before }: OwnTicket, head: string): string {
  const number = `${t(words.number)} ${ticket}`
  return state === 'waiting' && before > nearAt ? number : `${number} ${head}`
}
