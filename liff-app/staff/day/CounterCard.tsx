import type { AlarmView, CounterView } from '@phrom/shared/ticket-views.ts'
import { figureWords as words } from '@phrom/shared/words/day-figures.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { AlarmButton } from './Alarm.tsx'

type Props = {
  office: string
  counter: CounterView
  teams: readonly string[]
  alarms: readonly AlarmView[]
  onDay: () => void
}

/** A counter: whether it is open, who sits there, whose people it calls. */
export function CounterCard({ office, counter, teams, alarms, onDay }: Props) {
  const { id, name, isOpen, isPaused, staffName } = counter
  const [look, say] = !isOpen
    ? (['', words.closed] as const)
    : isPaused
      ? (['turn', words.paused] as const)
      : (['ok', words.open] as const)
  return (
    <div class="counter-row">
      <p>
        <b>{t(words.counter, { name })}</b> <span class={`state ${look}`}>{t(say)}</span>{' '}
        {staffName}
      </p>
      <p class="quiet">
        {t(words.callsFor)} {counter.teams.map(tellTeam).join(' · ')}
      </p>
      {isOpen && <AlarmButton office={office} counterId={id} alarms={alarms} onDay={onDay} />}
      <details class="why">
        <summary>{t(words.move)}</summary>
        <MoveForm
          key={counter.teams.join()}
          office={office}
          counter={counter}
          teams={teams}
          onDay={onDay}
        />
      </details>
    </div>
  )
}

function MoveForm({ office, counter, teams, onDay }: Omit<Props, 'alarms'>) {
  const { id, name } = counter
  const [chosen, setChosen] = useState(counter.teams)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSend()
  const toggle = (team: string) =>
    setChosen((now) =>
      now.includes(team) ? now.filter((other) => other !== team) : [...now, team],
    )
  const save = () => {
    setMissing(chosen.length === 0)
    if (chosen.length === 0) return
    void send(async () => {
      const at = client.api.offices[':office'].staff.counters[':counterId']
      const wanted = { param: { office, counterId: id }, json: { name, teams: chosen } }
      await write((options) => at.$put(wanted, options))
      onDay()
    })
  }
  return (
    <fieldset class="stack-s">
      <legend class="hide">
        {t(words.counter, { name })}: {t(words.move)}
      </legend>
      {teams.map((team) => (
        <label class="choice" key={team}>
          <input type="checkbox" checked={chosen.includes(team)} onChange={() => toggle(team)} />
          <span>{tellTeam(team)}</span>
        </label>
      ))}
      {missing && (
        <p class="err" role="alert">
          {t(words.needTeam)}
        </p>
      )}
      <button class="btn side" type="button" disabled={busy} onClick={save}>
        {t(words.save)}
      </button>
      <ProblemNote text={problem} />
    </fieldset>
  )
}
