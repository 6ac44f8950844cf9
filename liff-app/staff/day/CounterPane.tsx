import { showCode } from '@phrom/shared/case-code.ts'
import type { DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import { ticketStateWords, staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { priorityWords } from '@phrom/shared/words/tickets.ts'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../words.ts'
import { CasePapers } from './CasePapers.tsx'
import { ServiceField } from './ServiceField.tsx'
import { tellBooked, tellService, tellSince } from './tell-ticket.ts'
import type { Matter } from './use-matter.ts'

type Props = { office: string; day: DayView; ticket: TicketView | undefined; matter: Matter }

/** Whoever is at this counter, with the matters of the visit one after another. */
export function CounterPane({ office, day, ticket, matter }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(ticket?.id)
  // The reader of a screen goes on where the work goes on.
  useEffect(() => {
    if (seen.current === ticket?.id) return
    seen.current = ticket?.id
    heading.current?.focus({ preventScroll: true })
  }, [ticket?.id])
  if (!ticket) {
    return (
      <section class="day-person day-nobody" aria-labelledby="day-here">
        <h2 id="day-here" ref={heading} tabIndex={-1} class="blank-state">
          {t(words.nobodyHere)}
        </h2>
      </section>
    )
  }
  const { opened } = matter
  const since = ticket.startedAt ?? ticket.calledAt ?? ticket.arrivedAt
  return (
    <>
      <section class="day-person" aria-labelledby="day-here">
        <h2 id="day-here" ref={heading} tabIndex={-1}>
          <span class="figure num">{ticket.ticket}</span> {ticket.name || t(words.noName)}
        </h2>
        <p class="case-line">
          <span class={`state ${ticket.state === 'serving' ? 'ok' : 'wait'}`}>
            {t(ticketStateWords[ticket.state])} {tellSince(since, day.now)}
          </span>
          {ticket.priority !== 'none' && (
            <span class="state turn">{t(priorityWords[ticket.priority])}</span>
          )}
          <span class="quiet">{tellBooked(ticket)}</span>
        </p>
      </section>
      <section class="day-counter stack" aria-label={t(words.matters)}>
        <Matters ticket={ticket} matter={matter} />
        {opened.error !== undefined && (
          <div class="notice stop" role="alert">
            <p>{t(words.caseFailed)}</p>
            <button class="btn side" type="button" onClick={opened.reload}>
              {t(words.retryCase)}
            </button>
          </div>
        )}
        {opened.value && <CasePapers office={office} opened={opened.value} />}
      </section>
    </>
  )
}

function Matters({ ticket, matter }: { ticket: TicketView; matter: Matter }) {
  const { cases } = ticket
  if (cases.length === 0) {
    return (
      <ServiceField
        id="day-service"
        label={words.cameFor}
        value={matter.serviceId}
        change={matter.choose}
      />
    )
  }
  if (cases.length === 1) return null
  return (
    <ol class="rows day-matters">
      {cases.map(({ id, code, serviceId, isEnded }) => (
        <li key={id}>
          <button
            class="row bare"
            type="button"
            disabled={isEnded}
            aria-pressed={id === matter.caseId}
            onClick={() => matter.choose(id)}
          >
            <span>
              {tellService(serviceId)} <small class="code">{showCode(code)}</small>
            </span>
            {isEnded && <span class="state ok">{t(words.matterDone)}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
