import type { OfficeView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { showLongDate, showWeekday } from '@phrom/shared/time.ts'
import { papersTogether } from '@phrom/shared/together.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { waitingList } from '@phrom/shared/words/waiting-list.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { byPerson } from '../by-person.ts'
import { OpenPapers } from '../OpenPapers.tsx'
import { pathsOf } from '../paths.ts'
import { feeTogether, tellFee } from '../tell-fee.ts'
import { TurnCard } from '../turn/TurnCard.tsx'
import { isOfToday, useTurn } from '../turn/use-turn.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { isKeptCopy } from './kept-visit.ts'
import { MapLink } from './MapLink.tsx'
import { MustMove } from './MustMove.tsx'
import { QrCode } from './QrCode.tsx'
import { TooLate } from './TooLate.tsx'
import { tellHours, tellMoment, tellPart } from './tell-time.ts'
import { type CaseOfVisit, useKeptTicket } from './use-visit-cases.ts'
import type { VisitProps } from './visit-props.ts'
import { JoinWaiting, WaitingNote } from './WaitingNote.tsx'

/** The ticket of a visit, for all its cases: when, where, what to bring, who comes, what it costs; and how to change it. */
export function Ticket({
  opened,
  visit,
  cases,
  to,
  cancelled,
}: VisitProps & { cancelled: () => void }) {
  const { office, view } = opened
  const info = useKeptTicket(office, cases)
  const { booking } = view
  const turn = useTurn(office, isOfToday(view) ? view.id : undefined)
  if (!booking) return null
  const names = cases.map(({ service }) => t(service.shortTitle)).join(' · ')
  return (
    <Screen
      title={`${t(bookings.ticket)} ${showLongDate(booking.day, language.value)}`}
      short={t(bookings.ticket)}
      back={{ href: pathsOf(office).caseOf(view.id) }}
      noHeading
    >
      <ProblemNote text={visit.problem} />
      {isKeptCopy.value && (
        <p class="notice plain" role="status">
          <Icon name="wifi-off" />
          <span>{t(bookings.keptCopy)}</span>
        </p>
      )}
      <TurnCard office={office} caseId={view.id} turn={turn} />
      <WaitingNote office={office} view={view} />
      {booking.mustMove && (
        <MustMove
          reason={booking.mustMove}
          booking={booking}
          slots={visit.slots.value ?? []}
          busy={visit.busy}
          move={visit.move}
          all={to({ move: '1' })}
        />
      )}
      <section class="slip">
        <header>
          <small>{t(bookings.ticketFor, { service: names })}</small>
          <h1>
            {showWeekday(booking.day, language.value)} {showLongDate(booking.day, language.value)}
          </h1>
          <p class="lead">
            {tellPart(booking)} {tellHours(booking)}
          </p>
        </header>
        <div class="part">
          <QrCode content={view.code} label={t(bookings.qr, { code: showCode(view.code) })} />
          <Codes cases={cases} />
          <p class="small quiet">{t(bookings.showThis)}</p>
        </div>
        {info && <Where office={info} />}
      </section>
      <Bring cases={cases} />
      <p class="notice plain">
        <Icon name="camera" />
        <span class="small">{t(bookings.screenshot)}</span>
      </p>
      <CalendarButton
        office={office}
        id={view.id}
        word={bookings.addCalendar}
        say={bookings.calendarSay}
      />
      <Change
        opened={opened}
        visit={visit}
        cases={cases}
        to={to}
        cancelled={cancelled}
        phone={info?.phone}
      />
    </Screen>
  )
}

function Codes({ cases }: { cases: readonly CaseOfVisit[] }) {
  if (cases.length === 1) {
    return cases.map(({ view }) => (
      <p class="figure code" key={view.id}>
        {showCode(view.code)}
      </p>
    ))
  }
  return (
    <ul class="stack-s">
      {cases.map(({ view, service }) => (
        <li key={view.id}>
          <b class="code">{showCode(view.code)}</b> {t(service.shortTitle)}{' '}
          {view.booking && <span class="quiet">{tellHours(view.booking)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Where({ office }: { office: OfficeView }) {
  return (
    <div class="part ticket-place">
      <p>
        <Icon name="map-pin" /> <b>{t(office.name)}</b>
      </p>
      <p class="small quiet">{t(office.address)}</p>
      <MapLink office={office} />
    </div>
  )
}

/** What to bring, who must come and what it costs, of all cases together. */
function Bring({ cases }: { cases: readonly CaseOfVisit[] }) {
  const errands = cases.map(({ service, list }) => ({ service: service.id, list }))
  const groups = byPerson(papersTogether(errands))
  return (
    <>
      <section class="card stack-s">
        <h2>{t(bookings.dontForget)}</h2>
        {groups.length === 0 && cases.every(({ list }) => list.missing.length === 0) && (
          <p>{t(citizen.noPapers)}</p>
        )}
        {groups.map(({ who, papers }) => (
          <div class="stack-s" key={who}>
            <h3 class="person">
              <Icon name="user-round" />
              <span>{who}</span>
            </h3>
            <ul class="ticks">
              {papers.map(({ key, requirement, need }) => (
                <li key={key}>
                  <Icon name="check" />
                  <span>
                    {t(requirement)}{' '}
                    {need === 'if-held' && <span class="quiet">{t(citizen.ifHeld)}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {cases.map(({ view, service, list }) => (
          <OpenPapers key={view.id} serviceId={service.id} list={list} />
        ))}
      </section>
      <section class="card stack-s">
        <h2>{t(citizen.whoComes)}</h2>
        {cases.map(({ view, service, list }) => (
          <div class="stack-s" key={view.id}>
            {cases.length > 1 && <h3>{t(service.shortTitle)}</h3>}
            <ul class="ticks">
              {list.present.map(({ party, people }) => (
                <li key={party.id}>
                  <Icon name="user-round" />
                  <span>
                    {t(party)}
                    {people > 1 && ` · ${t(citizen.people, { n: people })}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          {t(citizen.fee)}: <b>{tellFee(feeTogether(cases))}</b>
        </p>
      </section>
    </>
  )
}

/** Moving and cancelling, the whole visit at once; or why it is too late, and the telephone. */
function Change({
  opened,
  visit,
  cases,
  to,
  cancelled,
  phone,
}: Pick<VisitProps, 'opened' | 'visit' | 'cases' | 'to'> & {
  cancelled: () => void
  phone: string | undefined
}) {
  const [sure, setSure] = useState(false)
  const until = visit.terms?.changeUntil
  if (visit.isLate) {
    return (
      <section class="card stack-s">
        <TooLate visit={visit} phone={phone} />
      </section>
    )
  }
  async function cancel() {
    if (await visit.cancel()) cancelled()
  }
  return (
    <section class="stack-s">
      {until && <p class="quiet">{t(bookings.changeUntil, { time: tellMoment(until) })}</p>}
      <a class="btn side" href={to({ move: '1' })}>
        <Icon name="calendar" />
        {t(bookings.move)}
      </a>
      <JoinWaiting office={opened.office} view={opened.view} word={waitingList.tellMeEarlier} />
      {sure ? (
        <section class="card stack-s">
          <p>{t(bookings.cancelSure)}</p>
          {cases.length > 1 && <p>{t(bookings.cancelAll, { n: cases.length })}</p>}
          <button class="btn risk" type="button" disabled={visit.busy} onClick={cancel}>
            {t(bookings.cancel)}
          </button>
          <button class="btn side" type="button" onClick={() => setSure(false)}>
            {t(bookings.keep)}
          </button>
        </section>
      ) : (
        <button class="btn text" type="button" onClick={() => setSure(true)}>
          {t(bookings.cancel)}
        </button>
      )}
    </section>
  )
}
