import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import {
  type HomeVisitDesk as Desk,
  type HomeRequest,
  mostStops,
  type Tour,
} from '@phrom/shared/home-visits.ts'
import { dayOf, showDay, toInstant } from '@phrom/shared/time.ts'
import { homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { ticketOutcomeWords } from '@phrom/shared/words/tickets.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { Place } from './Place.tsx'
import { tellTour } from './tell-tour.ts'

type Props = {
  office: string
  desk: Desk
  chosen: string[]
  choose: (chosen: string[]) => void
  plan: () => void
}

/** Who waits for a visit, by neighbourhood, and the tours that are planned. */
export function RequestList({ office, desk, chosen, choose, plan }: Props) {
  const { requests, tours } = desk
  const tooMany = chosen.length > mostStops
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="home-visits" />}>
      <section class="stack-s">
        <h2>{t(words.waiting)}</h2>
        {requests.length === 0 && (
          <p class="blank-state">
            {t(words.noneWaiting)} {t(words.noneWaitingDo)}
          </p>
        )}
        {byNeighbourhood(requests).map(([name, rows]) => (
          <section class="stack-s" key={name}>
            <h3>{t(words.inSubDistrict, { name, n: rows.length })}</h3>
            <ul class="home-requests">
              {rows.map((row) => (
                <Request
                  key={row.caseId}
                  office={office}
                  row={row}
                  isChosen={chosen.includes(row.caseId)}
                  toggle={() => toggle(row.caseId)}
                />
              ))}
            </ul>
          </section>
        ))}
        {requests.length > 0 && (
          <>
            {tooMany && <p class="err">{t(words.tooMany, { n: mostStops })}</p>}
            <button
              class="btn main"
              type="button"
              disabled={chosen.length === 0 || tooMany}
              aria-describedby="plan-needs"
              onClick={plan}
            >
              {t(words.plan, { n: chosen.length })}
            </button>
            <p class="quiet small" id="plan-needs">
              {chosen.length === 0 && t(words.planNone)}
            </p>
          </>
        )}
      </section>
      <section class="stack-s">
        <h2>{t(words.tours)}</h2>
        {tours.length === 0 && <p class="quiet">{t(words.noTours)}</p>}
        <ul class="home-requests">
          {tours.map((tour) => (
            <TourRow key={tour.id} office={office} tour={tour} />
          ))}
        </ul>
      </section>
    </Screen>
  )
}

function byNeighbourhood(requests: readonly HomeRequest[]): [string, HomeRequest[]][] {
  const found = new Map<string, HomeRequest[]>()
  for (const row of requests) {
    const name = row.place.subDistrict
    found.set(name, [...(found.get(name) ?? []), row])
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'th'))
}

type RowProps = { office: string; row: HomeRequest; isChosen: boolean; toggle: () => void }

function Request({ office, row, isChosen, toggle }: RowProps) {
  const { caseId, code, name, phone, place, lastVisit } = row
  const why = lastVisit?.reason ? notServed[lastVisit.reason] : ticketOutcomeWords.not_served
  return (
    <li class="card stack-s">
      <label class="choice">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t(words.choose, { name, code: showCode(code) })}
          onChange={toggle}
        />
        <span>
          {name}
          <small>
            <span class="code">{showCode(code)}</span>
          </small>
        </span>
      </label>
      {lastVisit && (
        <p class="small">
          {t(words.triedOn, { day: showDay(lastVisit.day, language.value), why: t(why) })}
        </p>
      )}
      <Place place={place} name={name} phone={showPhone(phone)} />
      <a class="btn text" href={`/${office}/staff/cases/${caseId}`}>
        {t(words.checkPapers)}
      </a>
    </li>
  )
}

function TourRow({ office, tour }: { office: string; tour: Tour }) {
  const open = tour.stops.filter(({ endedAt }) => endedAt === null)
  const isPast = tour.day < dayOf(toInstant(Date.now()))
  return (
    <li class="card stack-s">
      <h3>{tellTour(tour)}</h3>
      <p>
        {t(words.stops, { n: open.length })} · {t(words.goes, { list: tour.goes.join(' · ') })}
      </p>
      {isPast && open.length > 0 && (
        <p>
          <span class="state turn">
            <Icon name="clock" />
            <span>{t(words.notWrittenUp)}</span>
          </span>
        </p>
      )}
      <a
        class="btn side"
        href={`/${office}/staff/home-visits/${tour.id}`}
        aria-label={`${t(words.open)}: ${tellTour(tour)}`}
      >
        {t(words.open)}
      </a>
    </li>
  )
}
