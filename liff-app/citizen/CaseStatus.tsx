import '../look/turn.css'
import { showCode } from '@phrom/shared/case-code.ts'
import { pictures } from '@phrom/shared/checklist.ts'
import { partOfDay, showDate, showDay, showSpan } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { copyWords } from '@phrom/shared/words/copy-orders.ts'
import { handoverWords } from '@phrom/shared/words/handover.ts'
import { homeCase } from '@phrom/shared/words/home-visits.ts'
import { waitingList } from '@phrom/shared/words/waiting-list.ts'
import { useEffect, useState } from 'preact/hooks'
import { ask, client, write } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { Segments } from '../parts/Segments.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { tellWhen } from './booking/tell-time.ts'
import { WaitingNote } from './booking/WaitingNote.tsx'
import { standingOf, TurnState } from './CaseCard.tsx'
import { OrderCard } from './copies/OrderCard.tsx'
import { GoElsewhere, WhereItIs } from './handover/WhereItIs.tsx'
import { HomeVisit } from './home/HomeVisit.tsx'
import { OpenPapers } from './OpenPapers.tsx'
import { pathsOf } from './paths.ts'
import { Reasons } from './Reasons.tsx'
import { StillSending } from './StillSending.tsx'
import { AfterVisit } from './turn/AfterVisit.tsx'
import { TurnCard } from './turn/TurnCard.tsx'
import { isOfToday, useTurn } from './turn/use-turn.ts'
import { movingOf } from './upload-list.ts'
import { type Opened, WithCase } from './use-case.tsx'
import { useSendSettled } from './use-send-settled.ts'

/** Where a case stands: whose turn it is, what was returned and why, and the one next step. */
export default function CaseStatus({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <Status {...opened} />}
    </WithCase>
  )
}

function Status({ office, view, service, list, set }: Opened) {
  const paths = pathsOf(office, service.id)
  const { busy, problem, send, sendSettled, waits } = useSendSettled(view.id)
  const [leaving, setLeaving] = useState(false)
  const { turn, words } = standingOf(view)
  const papers = pictures(list).flatMap(
    ({ key }) => view.documents.find((item) => item.key === key)?.state ?? [],
  )
  const returned = view.documents.filter(({ state }) => state === 'returned')
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].cases[':caseId']
  const submit = () =>
    sendSettled(async () =>
      set(await write((options) => at.submit.$post({ param, json: { consents: [] } }, options))),
    )
  const withdraw = () =>
    send(async () => set(await write((options) => at.withdraw.$post({ param }, options))))
  const own = useTurn(office, isOfToday(view) ? view.id : undefined)
  const ticket = own.value
  const outcome = ticket?.outcome
  useEffect(() => {
    // What came of it is told by the case itself, from now on.
    if (outcome) ask(() => at.$get({ param })).then(set, () => undefined)
  }, [outcome])
  const isCalled = ticket?.state === 'called' || ticket?.state === 'parked'
  const hasMore = view.state === 'closed' && service.afterwards.length > 0
  // Below stands what to do, which is not always to come again.
  const isToldWhat =
    view.booking === null && !view.home?.plan && view.lastVisit?.outcome === 'not_served'
  const mayLeave = ['submitted', 'returned', 'approved', 'ordered', 'ready'].includes(view.state)

  return (
    <Screen
      title={t(service.title)}
      short={t(service.shortTitle)}
      back={{ href: paths.cases, word: t(citizen.mine) }}
      bottom={
        <NextStep opened={{ office, view, service, list, set }} busy={busy} submit={submit} />
      }
    >
      <ProblemNote text={problem} />
      <StillSending
        caseId={view.id}
        list={list}
        waits={waits}
        pathTo={(key) => paths.caseFix(view.id, key)}
      />
      <p>
        <TurnState turn={isCalled ? 'yours' : turn} />
      </p>
      <TurnCard office={office} caseId={view.id} turn={own} withLink={false} />
      <section class="stack-s">
        <h2>{t(words.name)}</h2>
        {!ticket && <p>{t(words.line)}</p>}
        {!ticket && !hasMore && !isToldWhat && (
          <p>
            <b>{t(words.todo)}</b>
          </p>
        )}
        <Segments papers={papers} />
      </section>
      <OrderCard opened={{ office, view, service, list, set }} />
      <AfterVisit opened={{ office, view, service, list, set }} />
      <WhereItIs office={office} view={view} set={set} />
      <WaitingNote office={office} view={view} />
      {view.hold && (
        <p class="notice">
          <Icon name="clock" />
          <span>{t(bookings.heldPlace, { time: tellWhen(view.hold) })}</span>
        </p>
      )}
      {view.booking && view.state !== 'closed' && (
        <section class="card stack-s">
          <h2>{showDay(view.booking.day, language.value)}</h2>
          <p class="lead">
            {t(citizen[partOfDay(view.booking.start)])}{' '}
            {showSpan(view.booking.start, view.booking.end, language.value)}
          </p>
          {view.booking.cases.length > 1 && (
            <p>{t(bookings.oneVisit, { n: view.booking.cases.length })}</p>
          )}
          {view.booking.mustMove && <p>{t(view.booking.mustMove)}</p>}
        </section>
      )}
      {view.home && view.state !== 'draft' && (
        <HomeVisit office={office} caseId={view.id} home={view.home} isOpen={mayLeave} />
      )}
      {view.state === 'returned' &&
        returned.map((document) => {
          const paper = list.papers.find(({ key }) => key === document.key)
          return (
            <section class="notice turn" key={document.key}>
              <Icon name="undo-2" />
              <h2>{paper && t(paper.requirement)}</h2>
              <Reasons document={document} />
              <a class="btn main" href={paths.caseFix(view.id, document.key)}>
                {t(citizen.fixThis)}
              </a>
            </section>
          )
        })}
      <div class="slip">
        <div class="part">
          <p class="quiet">{t(citizen.code)}</p>
          <p class="figure code">{showCode(view.code)}</p>
        </div>
      </div>
      {view.state === 'approved' && (
        <section class="card stack-s">
          <h2>{t(view.home ? homeCase.haveReady : citizen.bringList)}</h2>
          <ul class="ticks">
            {list.papers.map((paper) => (
              <li key={paper.key}>
                <Icon name="check" />
                <span>
                  {t(paper.requirement)}{' '}
                  {paper.owner && <span class="quiet">{t(paper.owner)}</span>}
                </span>
              </li>
            ))}
          </ul>
          <OpenPapers serviceId={view.serviceId} list={list} />
        </section>
      )}
      {view.papersDeletedOn && (
        <p class="notice plain">
          {t(citizen.photosDeleted, { day: showDate(view.papersDeletedOn, language.value) })}
        </p>
      )}
      <a class="btn text" href={paths.privacyOf(view.id)}>
        <Icon name="lock" />
        {t(citizen.keptOfThis)}
      </a>
      <GoElsewhere office={office} view={view} service={service} />
      {mayLeave && !leaving && (
        <button class="btn text" type="button" onClick={() => setLeaving(true)}>
          {t(citizen.withdraw)}
        </button>
      )}
      {leaving && mayLeave && (
        <section class="card stack-s">
          <p>{t(citizen.withdrawSure)}</p>
          <button class="btn risk" type="button" disabled={busy} onClick={withdraw}>
            {t(citizen.withdraw)}
          </button>
          <button class="btn side" type="button" onClick={() => setLeaving(false)}>
            {t(citizen.keep)}
          </button>
        </section>
      )}
    </Screen>
  )
}

function NextStep({ opened, busy, submit }: { opened: Opened; busy: boolean; submit: () => void }) {
  const { office, view } = opened
  const paths = pathsOf(office, view.serviceId)
  // A paper whose new page is on its way is dealt with: sending waits for it.
  const stillReturned = view.documents.some(
    ({ key, state }) => state === 'returned' && movingOf(view.id, key).length === 0,
  )
  if (view.state === 'draft') {
    return (
      <a class="btn main" href={paths.resume(view.id)}>
        {t(citizen.resume)}
      </a>
    )
  }
  if (view.state === 'returned' && !stillReturned) {
    return (
      <button class="btn main" type="button" disabled={busy} onClick={submit}>
        {t(citizen.sendAgain)}
      </button>
    )
  }
  if (view.waiting?.offer) {
    return (
      <a class="btn main" href={paths.waiting(view.id)}>
        <Icon name="calendar" />
        {t(waitingList.seeOffer)}
      </a>
    )
  }
  if (view.state === 'approved' && !view.home) {
    const again = view.lastVisit?.outcome === 'not_served'
    return (
      <a class="btn main" href={paths.booking(view.id)}>
        <Icon name="calendar" />
        {t(view.booking ? citizen.seeBooking : again ? bookings.bookAgain : citizen.bookNow)}
      </a>
    )
  }
  const isOver = ['closed', 'declined', 'expired'].includes(view.state)
  if (opened.service.order && isOver) {
    return (
      <a class="btn side" href={paths.intro}>
        {t(copyWords.orderAgain)}
      </a>
    )
  }
  const { to } = view.handover
  if (to?.caseId) {
    return (
      <a class="btn main" href={pathsOf(to.officeId).caseOf(to.caseId)}>
        {t(handoverWords.openThere)}
        <Icon name="chevron-right" />
      </a>
    )
  }
  return null
}
