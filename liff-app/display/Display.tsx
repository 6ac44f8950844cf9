import '../look/wall.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import type { DisplayView } from '@phrom/shared/ticket-views.ts'
import { clockOf, type Instant, showClock, toInstant } from '@phrom/shared/time.ts'
import { display as words } from '@phrom/shared/words/display.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { useEffect, useState } from 'preact/hooks'
import { ask, client } from '../api.ts'
import { Both } from '../parts/Both.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad } from '../parts/load.tsx'
import { useAwake } from '../parts/use-awake.ts'
import { type Polled, usePolled } from '../parts/use-polled.ts'
import { useCallsHere } from './calls-here.ts'
import { useVoice } from './use-voice.ts'

const everyMs = 2000
/** So long a call is marked as new. */
const newMs = 20_000

/** The screen of the waiting room: who is called where, how many wait. Numbers and counters only; nobody signs in. */
export default function Display({ office = '' }: { office?: string }) {
  useAwake()
  const param = { office }
  const at = client.api.offices[':office']
  const info = useLoad<OfficeView>(office, () => ask<OfficeView>(() => at.$get({ param })))
  const polled = usePolled(office, everyMs, () =>
    ask<DisplayView>(() => at.display.$get({ param })),
  )
  const now = useOfficeClock(polled)
  const callsHere = useCallsHere(office, polled.error !== undefined)
  const view = polled.value && withCalls(polled.value, callsHere, toInstant(now))
  const voice = useVoice(view)
  useEffect(() => {
    document.title = words.title.th
  }, [])
  // Nothing was ever heard: there is no list to keep in sight.
  if (!polled.value && polled.error) return <Failed error={polled.error} reload={info.reload} />
  if (!polled.value || !view) return <div class="wall" />
  const { called, waiting } = view
  const [newest] = called
  return (
    <main class="wall display">
      <header class="wall-head">
        <h1>{info.value ? <Both text={info.value.name} /> : <Both text={words.title} />}</h1>
        {polled.error !== undefined && (
          <p class="wall-lost" role="status">
            <Icon name="wifi-off" />
            <Both
              text={words.offline}
              values={{ time: showClock(clockOf(polled.value.now), 'en') }}
            />
          </p>
        )}
        <time class="wall-clock">{showClock(clockOf(toInstant(now)), 'en')}</time>
      </header>
      <section class="wall-called">
        {called.length === 0 ? (
          <p class="wall-nobody">
            <Both text={words.nobody} />
          </p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <Both text={words.number} />
                </th>
                <th scope="col">
                  <Both text={words.counter} />
                </th>
              </tr>
            </thead>
            <tbody>
              {called.map((call) => (
                <Row
                  key={call.ticket}
                  call={call}
                  isNew={now - Date.parse(call.calledAt) < newMs}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <aside class="wall-side">
        <h2>
          <Both text={waiting.length === 0 ? words.nobodyWaits : words.waiting} />
        </h2>
        <ul>
          {waiting.map(({ teamId, letter, count }) => (
            <li key={teamId}>
              <b class="num">{letter}</b>
              <Both text={teams[teamId as Service['team']] ?? { th: teamId, en: teamId }} />
              <b class="num">{count}</b>
            </li>
          ))}
        </ul>
        {voice.isPossible && (
          <label class="wall-voice">
            <input
              type="checkbox"
              checked={voice.isOn}
              onChange={(event) => voice.turn(event.currentTarget.checked)}
            />
            <Both text={voice.isOn && voice.isBlocked ? words.voiceBlocked : words.voice} />
          </label>
        )}
      </aside>
      <p class="hide" role="status" lang="th">
        {newest && `${words.number.th} ${newest.ticket} ${words.counter.th} ${newest.counter}`}
      </p>
    </main>
  )
}

/** A counter has one call at a time: the last one that was made there stands. */
function withCalls(
  view: DisplayView,
  here: readonly DisplayView['called'][number][],
  now: Instant,
): DisplayView {
  if (here.length === 0) return view
  const later = here.filter(
    (call, i) => here.findIndex(({ counter }) => counter === call.counter) === i,
  )
  const before = view.called.filter(
    (call) =>
      !later.some(({ ticket, counter }) => ticket === call.ticket || counter === call.counter),
  )
  return { ...view, now, called: [...later, ...before] }
}

function Row({ call, isNew }: { call: DisplayView['called'][number]; isNew: boolean }) {
  return (
    <tr class={isNew ? 'new' : undefined}>
      <td>
        <span class="num">{call.ticket}</span>
        {isNew && (
          <small>
            <Both text={words.now} />
          </small>
        )}
      </td>
      <td>
        <span class="num">{call.counter}</span>
      </td>
    </tr>
  )
}

/** The office's clock, on through a network that is lost: milliseconds, once a second. */
function useOfficeClock({ value, at }: Polled<DisplayView>): number {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return value ? Date.parse(value.now) + performance.now() - at : Date.now()
}
