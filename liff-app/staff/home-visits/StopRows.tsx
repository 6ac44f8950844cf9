import { showCode } from '@phrom/shared/case-code.ts'
import { showClock } from '@phrom/shared/time.ts'
import { homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { tellAddress, tellWishes } from '../../citizen/home/tell-place.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { moved, quarters, type StopDraft } from './tour-draft.ts'

type Props = {
  stops: readonly StopDraft[]
  errors: readonly FieldError[]
  change: (stops: StopDraft[]) => void
}

/** The visits of a tour in their order, each with its times and buttons that move it. */
export function StopRows({ stops, errors, change }: Props) {
  const set = (place: number, part: Partial<StopDraft>) =>
    change(stops.map((stop, i) => (i === place ? { ...stop, ...part } : stop)))
  return (
    <ol class="home-requests">
      {stops.map((stop, place) => (
        <li class="card stack-s" key={stop.caseId}>
          <p>
            <b>{`${place + 1}. ${stop.name}`}</b> <span class="code">{showCode(stop.code)}</span>
          </p>
          {stop.place && <p class="small">{tellAddress(stop.place)}</p>}
          {stop.place && <p class="small">{t(words.suits, { list: tellWishes(stop.place) })}</p>}
          {stop.place && !stop.place.position && (
            <p>
              <span class="state">{t(words.noPin)}</span>
            </p>
          )}
          <div class="home-times">
            {(['start', 'end'] as const).map((which) => (
              <Time
                key={which}
                id={`${which}-${place}`}
                label={which === 'start' ? words.from : words.to}
                name={stop.name}
                value={stop[which]}
                error={
                  which === 'start'
                    ? errors.find(({ field }) => field === `start-${place}`)
                    : undefined
                }
                change={(value) => set(place, { [which]: value })}
              />
            ))}
          </div>
          <div class="home-doors">
            <button
              class="btn side"
              type="button"
              disabled={place === 0}
              aria-label={t(words.up, { name: stop.name })}
              onClick={() => change(moved(stops, place, -1))}
            >
              <Icon name="arrow-up" />
            </button>
            <button
              class="btn side"
              type="button"
              disabled={place === stops.length - 1}
              aria-label={t(words.down, { name: stop.name })}
              onClick={() => change(moved(stops, place, 1))}
            >
              <Icon name="arrow-down" />
            </button>
            <button
              class="btn side"
              type="button"
              aria-label={t(words.takeOut, { name: stop.name })}
              onClick={() => change(stops.filter((one) => one !== stop))}
            >
              <Icon name="x" />
            </button>
          </div>
        </li>
      ))}
    </ol>
  )
}

type TimeProps = {
  id: string
  label: { th: string; en: string }
  name: string
  value: string
  error: FieldError | undefined
  change: (value: string) => void
}

function Time({ id, label, name, value, error, change }: TimeProps) {
  return (
    <div class={`field${error ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {error && (
        <p class="err" id={`${id}-error`}>
          {t(error.text)}
        </p>
      )}
      <select
        id={id}
        class={`input${error ? ' bad' : ''}`}
        aria-label={`${t(label)}: ${name}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error && `${id}-error`}
        value={value}
        onChange={(event) => change((event.target as HTMLSelectElement).value)}
      >
        {(quarters.includes(value) ? quarters : [value, ...quarters]).map((one) => (
          <option key={one} value={one}>
            {showClock(one, language.value)}
          </option>
        ))}
      </select>
    </div>
  )
}
