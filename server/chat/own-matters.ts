import { showCode } from '@phrom/shared/case-code.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { type Instant, showDay, showSpan } from '@phrom/shared/time.ts'
import { chatAnswers as words } from '@phrom/shared/words/chat-answers.ts'
import { caseWords } from '@phrom/shared/words/states.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import { findStanding } from '../bookings/find-booking.ts'
import { type CaseRow, listCasesOf } from '../cases/store.ts'
import type { Db } from '../database/tables.ts'
import { findPlan } from '../home-visits/find-home-visit.ts'
import { ownTicket } from '../tickets/ticket-view.ts'

/** What somebody asks of their own matters. */
export type OwnKind = 'my-case' | 'my-booking' | 'done-yet'
export type OwnMatters = { reply: string; path: string; label: string }

/** A chat shows some; the screen shows all. */
const most = 3
const mostLooked = 30

/** How the person's own cases at the office stand: nobody else's is looked at, whatever was asked. `service`: the one that was named. */
export async function tellOwnMatters(
  db: Db,
  of: { officeId: string; personId: string },
  kind: OwnKind,
  service: string | null,
  now: Instant,
  language: Language,
): Promise<OwnMatters> {
  const all = await listCasesOf(db, of.officeId, of.personId)
  const named = service ? all.filter(({ serviceId }) => serviceId === service) : []
  const rows = named.length > 0 ? named : all
  const cases = { path: '/cases', label: words.seeCases[language] }
  if (rows.length === 0) return { reply: words.myCaseNone[language], ...cases }
  const looked = await Promise.all(
    rows.slice(0, mostLooked).map((row) => tell(db, row, kind, now, language)),
  )
  // A booking is found however old its case is.
  const told = (kind === 'my-booking' ? looked.filter(({ isAhead }) => isAhead) : looked).slice(
    0,
    most,
  )
  const lines = told.flatMap(({ lines }) => lines)
  const booked = told.some(({ isBooked }) => isBooked)
  const [first] = told
  return {
    reply: [
      ...(kind === 'my-booking' && told.length === 0 ? [words.myBookingNone[language]] : []),
      ...lines,
      ...(kind === 'my-booking' && booked ? [words.myBookingDo[language]] : []),
      ...(kind !== 'my-booking' && rows.length > most
        ? [fill(words.moreCases, language, { n: rows.length - most })]
        : []),
    ].join('\n'),
    ...(told.length === 1 && first
      ? { path: `/cases/${first.id}${booked ? '/booking' : ''}`, label: words.see[language] }
      : cases),
  }
}

async function tell(db: Db, row: CaseRow, kind: OwnKind, now: Instant, language: Language) {
  const { booking } = await findStanding(db, row.officeId, row.id, now)
  const title = serviceList.find(({ id }) => id === row.serviceId)?.title[language] ?? ''
  const plan = await findPlan(db, row)
  const named = standingName(row, booking, plan)
  const { name, todo } = caseWords[named]
  const values = { code: showCode(row.code), service: title, state: name[language] }
  const state = [fill(words.myCase, language, values), todo[language]]
  const time = booking ?? plan
  const visit = time
    ? [
        fill(words.myBooking, language, {
          day: showDay(time.day, language),
          span: showSpan(time.start, time.end, language),
          service: title,
        }),
      ]
    : []
  const ticket = await ownTicket(db, row.officeId, row.id, now)
  const isWaiting = ticket?.state === 'waiting'
  const counter = ticket?.counter ?? ''
  const turn = isWaiting
    ? [fill(words.myTurn, language, { ticket: ticket.ticket, n: ticket.before })]
    : ticket?.state === 'called'
      ? [fill(words.myCall, language, { ticket: ticket.ticket, counter })]
      : ticket?.state === 'serving'
        ? [fill(words.myServing, language, { counter })]
        : []
  const isBooked = booking !== null
  const isAhead = isBooked || !!plan
  const { id } = row
  // A visit at home is nothing that is moved or cancelled like a booking: its day stands with the case.
  if (kind === 'my-booking' && !plan) return { id, lines: [...visit, ...turn], isBooked, isAhead }
  const isDone = row.state === 'closed'
  const done = kind === 'done-yet' ? [(isDone ? words.done : words.notDone)[language]] : []
  return { id, lines: [...done, ...state, ...visit, ...turn], isBooked, isAhead }
}

function standingName(
  { state }: CaseRow,
  booking: { mustMove: unknown } | null,
  plan: object | null | undefined,
): keyof typeof caseWords {
  if (booking) return booking.mustMove ? 'must_move' : 'booked'
  if (state !== 'approved' || plan === undefined) return state
  return plan ? 'home_planned' : 'home_waiting'
}
