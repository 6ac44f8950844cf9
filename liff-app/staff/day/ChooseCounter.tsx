import type { CounterView } from '@phrom/shared/ticket-views.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { Key } from '../Key.tsx'

type Props = {
  counters: readonly CounterView[]
  busy: boolean
  open: (counter: CounterView) => void
}

/** At which counter somebody sits today. */
export function ChooseCounter({ counters, busy, open }: Props) {
  return (
    <section class="stack-s" aria-labelledby="day-choose">
      <h2 id="day-choose">{t(counters.length > 0 ? words.chooseCounter : words.noCounters)}</h2>
      {counters.map((counter, i) => (
        <button
          class="btn side day-choose"
          type="button"
          key={counter.id}
          disabled={busy || counter.staffName !== null}
          onClick={() => open(counter)}
        >
          <span>
            {t(words.open, { counter: counter.name })}
            <small class="quiet">
              {counter.staffName
                ? t(words.takenBy, { name: counter.staffName })
                : counter.teams.map(tellTeam).join(' · ')}
            </small>
          </span>
          {i < 9 && counter.staffName === null && <Key name={String(i + 1)} />}
        </button>
      ))}
    </section>
  )
}
