import { counterFor } from '@phrom/shared/late-steps.ts'
import type { CounterView, DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { Key } from '../Key.tsx'
import { type Act, tellCalls } from './counter-acts.ts'

type Props = {
  day: DayView
  counter: CounterView
  ticket: TicketView | undefined
  acts: readonly Act[]
  isCutOff: boolean
  busy: boolean
}

/** What can be done at my counter now; what cannot says why. */
export function Acts({ day, counter, ticket, acts, isCutOff, busy }: Props) {
  const teams = counter.teams.map(tellTeam).join(' · ')
  return (
    <section class="stack-s" aria-labelledby="day-acts">
      <h2 id="day-acts">{t(words.queueOf, { counter: counter.name, teams })}</h2>
      {counter.isPaused && !ticket && <p class="notice turn">{t(words.pausedNow)}</p>}
      {ticket?.state === 'called' && <p>{tellCalls(ticket, day)}</p>}
      {isCutOff &&
        ticket?.state === 'called' &&
        counterFor(ticket, day.counters) !== counter.id && (
          <p class="notice turn">{t(words.othersTurn)}</p>
        )}
      {acts.map(({ key, text, look, run, whyNot }) => (
        <div class="stack-s" key={key}>
          <button
            class={`btn ${look}`}
            type="button"
            disabled={busy || whyNot !== undefined}
            aria-describedby={whyNot && `why-not-${key}`}
            onClick={run}
          >
            <span>{t(text)}</span>
            <Key name={key} />
          </button>
          {whyNot && (
            <p class="hint" id={`why-not-${key}`}>
              {whyNot}
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
