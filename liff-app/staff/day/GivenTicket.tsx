import type { GivenView, TicketView } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock, showDay } from '@phrom/shared/time.ts'
import { ticketStateWords, staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { surveyWords } from '@phrom/shared/words/survey.ts'
import { priorityWords } from '@phrom/shared/words/tickets.ts'
import { useEffect, useRef } from 'preact/hooks'
import { QrCode } from '../../citizen/booking/QrCode.tsx'
import { pathsOf } from '../../citizen/paths.ts'
import { officeName } from '../../parts/office-names.ts'
import { language, t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { countBefore, findTicket, tellBooked } from './tell-ticket.ts'

/** A number that was given, as somebody without a phone takes it along on paper. */
export function GivenTicket({
  office,
  given,
  done,
}: {
  office: string
  given: GivenView
  done: () => void
}) {
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => print.current?.focus(), [])
  const ticket = findTicket(given, given.ticketId)
  if (!ticket) return null
  return (
    <section class="card stack day-panel" aria-label={t(words.yourTicket)}>
      {ticket.state !== 'waiting' && (
        <p class="notice turn">
          {t(words.alreadyThere, {
            ticket: ticket.ticket,
            state: t(ticketStateWords[ticket.state]),
          })}
        </p>
      )}
      <Slip office={office} given={given} ticket={ticket} />
      <button class="btn main" type="button" ref={print} onClick={() => window.print()}>
        {t(words.print)}
      </button>
      <button class="btn side" type="button" onClick={done}>
        {t(words.done)}
      </button>
    </section>
  )
}

function Slip({ office, given, ticket }: { office: string; given: GivenView; ticket: TicketView }) {
  const before = countBefore(given, ticket)
  const { priority } = ticket
  return (
    <div class="day-slip">
      <p>{t(officeName(office))}</p>
      <p>{tellTeam(ticket.teamId)}</p>
      <p class="day-number num">{ticket.ticket}</p>
      <p>
        {tellBooked(ticket)}
        {priority !== 'none' && ` · ${t(priorityWords[priority])}`}
      </p>
      {before >= 0 && <p>{before === 0 ? t(words.beforeNone) : t(words.before, { n: before })}</p>}
      <p class="small">
        {showDay(given.day, language.value)} {showClock(clockOf(ticket.arrivedAt), language.value)}
      </p>
      {given.surveyCode && <Rate office={office} code={given.surveyCode} />}
    </div>
  )
}

/** On paper alone, for whoever takes it along: on the screen it would be the officer’s own to scan. */
function Rate({ office, code }: { office: string; code: string }) {
  const address = `${location.origin}${pathsOf(office).survey(code)}?from=paper`
  return (
    <div class="only-printed day-rate">
      <QrCode content={address} label={t(surveyWords.title)} />
      <p class="small">{t(surveyWords.slip)}</p>
    </div>
  )
}
