import type { OfficeView } from '@phrom/shared/case.ts'
import {
  type HomeVisitDesk as Desk,
  mostStops,
  periods,
  type Tour,
  type TourProblem,
  tourHorizonDays,
} from '@phrom/shared/home-visits.ts'
import { addDays, dayOf, showDay, toInstant } from '@phrom/shared/time.ts'
import { periodWords, homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { StopRows } from './StopRows.tsx'
import {
  byNearest,
  daysAhead,
  draftOf,
  newTour,
  readTour,
  stopOf,
  suiting,
  type TourDraft,
  timed,
} from './tour-draft.ts'

type Props = {
  office: string
  desk: Desk
  info: OfficeView
  /** The tour that is changed; none for a new one. */
  tour: Tour | undefined
  /** Cases that were chosen for a new one. */
  chosen: readonly string[]
  done: (tour: Tour) => void
  back: () => void
}

/** Day, who goes, and the visits in their order with times; everybody is told when it is confirmed. */
export function PlanTour({ office, desk, info, tour, chosen, done, back }: Props) {
  const today = dayOf(toInstant(Date.now()))
  const [draft, setDraft] = useState<TourDraft>(() => {
    const requests = desk.requests.filter(({ caseId }) => chosen.includes(caseId))
    return tour ? draftOf(tour) : newTour(requests, today, info.position)
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const change = (part: Partial<TourDraft>) => setDraft((before) => ({ ...before, ...part }))
  const { stops, period, goes } = draft
  const others = desk.requests.filter(({ caseId }) => !stops.some((stop) => stop.caseId === caseId))

  async function save(event: Event) {
    event.preventDefault()
    const days = { today, lastDay: addDays(today, tourHorizonDays) }
    const read = readTour(draft, tour?.revision ?? null, days)
    setErrors('wrong' in read ? read.wrong.map((wrong) => errorOf(wrong, draft)) : [])
    if (!('body' in read)) return
    const at = client.api.offices[':office'].staff['home-visits'].tours
    const json = read.body
    await send(async () =>
      done(
        tour
          ? await write<Tour>((options) =>
              at[':tourId'].$put({ param: { office, tourId: tour.id }, json }, options),
            )
          : await write<Tour>((options) => at.$post({ param: { office }, json }, options)),
      ),
    )
  }
  const wrongDay = errors.some(({ field }) => field === 'tour-day')
  return (
    <Screen
      title={t(tour ? words.changeTitle : words.planTitle)}
      back={{ act: back, word: t(words.back) }}
      bottom={
        <button class="btn main" type="submit" form="tour" disabled={busy}>
          {t(tour ? words.confirmChange : words.confirm)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <form id="tour" class="stack-l" onSubmit={save} noValidate>
        <div class={`field${wrongDay ? ' wrong' : ''}`}>
          <label for="tour-day">{t(words.day)}</label>
          <p class="hint" id="tour-day-hint">
            {t(words.dayHint)}
          </p>
          <DaySelect draft={draft} today={today} isWrong={wrongDay} change={change} />
        </div>
        <fieldset class="field">
          <legend>{t(words.period)}</legend>
          <div class="choices pair">
            {periods.map((one) => (
              <label class="choice" key={one}>
                <input
                  type="radio"
                  name="period"
                  checked={period === one}
                  onChange={() => change({ period: one, stops: timed(one, stops) })}
                />
                <span>{t(periodWords[one])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="field">
          <legend>{t(words.who)}</legend>
          <div class="choices">
            {desk.staff.map((name, i) => (
              <Checkbox
                key={name}
                id={`goes-${i}`}
                text={name}
                checked={goes.includes(name)}
                change={(on) =>
                  change({ goes: on ? [...goes, name] : goes.filter((one) => one !== name) })
                }
              />
            ))}
          </div>
        </fieldset>
        <section class="stack-s">
          <h2>{t(words.order)}</h2>
          <div class="home-doors">
            <button
              class="btn side"
              type="button"
              onClick={() => change({ stops: byNearest(period, stops, info.position) })}
            >
              <Icon name="map-pin" />
              {t(words.byNearest)}
            </button>
            <button
              class="btn side"
              type="button"
              onClick={() => change({ stops: timed(period, stops) })}
            >
              <Icon name="clock" />
              {t(words.proposeTimes)}
            </button>
          </div>
          <StopRows
            stops={stops}
            errors={errors}
            change={(changed) => change({ stops: changed })}
          />
        </section>
        {others.length > 0 && stops.length < mostStops && (
          <section class="stack-s">
            <h2>{t(words.waiting)}</h2>
            {others.map((one) => (
              <button
                class="btn side"
                type="button"
                key={one.caseId}
                onClick={() => change({ stops: timed(period, [...stops, stopOf(one)]) })}
              >
                <Icon name="plus" />
                {t(words.add, { name: one.name, place: one.place.subDistrict })}
              </button>
            ))}
          </section>
        )}
      </form>
    </Screen>
  )
}

type DayProps = {
  draft: TourDraft
  today: string
  isWrong: boolean
  change: (part: Partial<TourDraft>) => void
}

/** The working days ahead, each with how many of the visits it suits. */
function DaySelect({ draft: { day, period, stops }, today, isWrong, change }: DayProps) {
  const ahead = [today, ...daysAhead(today)]
  const days = day === '' || ahead.includes(day) ? ahead : [day, ...ahead]
  return (
    <select
      id="tour-day"
      class={`input${isWrong ? ' bad' : ''}`}
      aria-invalid={isWrong ? 'true' : undefined}
      aria-describedby="tour-day-hint"
      value={day}
      onChange={(event) => change({ day: (event.target as HTMLSelectElement).value })}
    >
      <option value="">{t(words.chooseDay)}</option>
      {days.map((one) => (
        <option key={one} value={one}>
          {`${showDay(one, language.value)} (${suiting(stops, one, period)}/${stops.length})`}
        </option>
      ))}
    </select>
  )
}

function errorOf(problem: TourProblem, { stops }: TourDraft): FieldError {
  if (problem === 'day') return { field: 'tour-day', text: words.dayWrong }
  if (problem === 'goes') return { field: 'goes-0', text: words.whoWrong }
  if (problem === 'stops') return { field: 'tour-day', text: words.stopsWrong }
  const place = Number(problem.split('.')[1])
  const name = stops[place]?.name ?? ''
  return {
    field: `start-${place}`,
    text: words.timeWrong,
    label: { th: name, en: name },
  }
}
