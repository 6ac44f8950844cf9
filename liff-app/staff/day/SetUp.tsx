import type { CalendarRecord } from '@phrom/shared/calendar-change.ts'
import type { CounterView, DayView } from '@phrom/shared/ticket-views.ts'
import type { QueueSettings } from '@phrom/shared/tickets.ts'
import { queueWords } from '@phrom/shared/words/queue-settings.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { CounterForm, type CounterWish } from './CounterForm.tsx'
import { PanelForm } from './PanelForm.tsx'
import { QueueForm } from './QueueForm.tsx'
import type { Press } from './use-desk.ts'

type Props = { office: string; day: DayView; busy: boolean; press: Press; close: () => void }
const at = client.api.offices[':office'].staff

/** For heads: counters with their names and teams, and whether walk-ins still get numbers. */
export function SetUp({ office, day, busy, press, close }: Props) {
  const [changing, setChanging] = useState<CounterView | 'new'>()
  const [setsQueue, setSetsQueue] = useState(false)
  const calendar = useLoad<CalendarRecord>(office, () =>
    ask(() => at.calendar.$get({ param: { office } })),
  )
  const teams = calendar.value?.teams ?? []
  if (setsQueue) {
    return (
      <QueueForm
        office={office}
        settings={day.settings}
        busy={busy}
        save={saveQueue}
        close={() => setSetsQueue(false)}
      />
    )
  }
  if (changing) {
    const counter = changing === 'new' ? undefined : changing
    return (
      <CounterForm
        counter={counter}
        teams={teams}
        busy={busy}
        save={(wish) => save(counter, wish)}
        close={() => setChanging(undefined)}
      />
    )
  }

  async function save(counter: CounterView | undefined, json: CounterWish): Promise<boolean> {
    const saved = await press(
      words.save,
      (key) =>
        write<DayView>(
          (options) =>
            counter
              ? at.counters[':counterId'].$put(
                  { param: { office, counterId: counter.id }, json },
                  options,
                )
              : at.counters.$post({ param: { office }, json }, options),
          key,
        ),
      () => t(words.saved, { counter: json.name }),
    )
    return saved !== undefined
  }
  async function saveQueue(json: QueueSettings): Promise<boolean> {
    const saved = await press(
      queueWords.save,
      (key) =>
        write<DayView>(
          (options) => at['queue-settings'].$put({ param: { office }, json }, options),
          key,
        ),
      () => t(queueWords.saved),
    )
    return saved !== undefined
  }
  const closeFor = ({ id, name }: CounterView) =>
    press(
      words.close,
      (key) =>
        write<DayView>(
          (options) =>
            at.counters[':counterId'].close.$post({ param: { office, counterId: id } }, options),
          key,
        ),
      () => t(words.closed, { counter: name }),
    )
  const setStopped = (team: string, isStopped: boolean) => {
    const stops = at.teams[':team']['tickets-stopped']
    const where = { param: { office, team } }
    const name = { team: tellTeam(team) }
    return press(
      words.tickets,
      (key) =>
        write<DayView>(
          (options) => (isStopped ? stops.$put(where, options) : stops.$delete(where, options)),
          key,
        ),
      () => t(isStopped ? words.stoppedNow : words.givenAgain, name),
    )
  }
  return (
    <PanelForm title={words.setUp} close={close}>
      {day.counters.map((counter) => (
        <div class="stack-s" key={counter.id}>
          <button class="btn side" type="button" onClick={() => setChanging(counter)}>
            {t(words.change, { counter: counter.name })}
          </button>
          {counter.staffName !== null && !counter.isMine && (
            <button
              class="btn text"
              type="button"
              disabled={busy}
              onClick={() => void closeFor(counter)}
            >
              {t(words.closeFor, { counter: counter.name, name: counter.staffName })}
            </button>
          )}
        </div>
      ))}
      <button class="btn side" type="button" onClick={() => setChanging('new')}>
        {t(words.newCounter)}
      </button>
      <button class="btn side" type="button" onClick={() => setSetsQueue(true)}>
        {t(queueWords.title)}
      </button>
      <h3>{t(words.tickets)}</h3>
      {teams.map((team) => {
        const isStopped = day.stopped.includes(team)
        return (
          <button
            class={`btn ${isStopped ? 'side' : 'risk'}`}
            type="button"
            key={team}
            disabled={busy}
            onClick={() => void setStopped(team, !isStopped)}
          >
            {t(isStopped ? words.giveAgain : words.stop, { team: tellTeam(team) })}
          </button>
        )
      })}
      <h3>{t(words.screens)}</h3>
      <a class="btn side" href={`/${office}/staff/kiosk`}>
        {t(words.kiosk)}
      </a>
      {day.counters.map(({ id, name }) => (
        <a class="btn side" key={id} href={`/${office}/staff/rate/${id}`}>
          {t(words.ratePad, { counter: name })}
        </a>
      ))}
      <a class="btn side" href={`/display/${office}`}>
        {t(words.display)}
      </a>
    </PanelForm>
  )
}
