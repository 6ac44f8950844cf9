import type { DayBooking } from '@phrom/shared/case.ts'
import { readCode } from '@phrom/shared/case-code.ts'
import { makeTicket, type Newcomer } from '@phrom/shared/late-steps.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import type { CounterView, DayView } from '@phrom/shared/ticket-views.ts'
import { arriveFrom, judgeArrival, type Priority } from '@phrom/shared/tickets.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { ProblemError } from '../../api.ts'
import { uuidv7 } from '../../uuid.ts'
import { nextOwn } from './late-log.ts'
import type { MakeLate } from './line-state.ts'
import { UnknownCode } from './unknown-code.ts'
import type { WalkInWish } from './WalkIn.tsx'

type Where = { office: string; counter: CounterView; bookings: readonly DayBooking[] }

/** Gives somebody who booked for today a number where nobody answers. Throws what the server would refuse, by the list of the morning. */
export function arriveHere({ office, counter, bookings }: Where, code: string, priority: Priority) {
  return ((day, at) => {
    const booking = ofCode(bookings, code)
    const known = whoIsThere(day, booking.caseId)
    if (known) return { there: known.id }
    const who = bookedHere(bookings, booking, priority, day, at)
    const made = numbered(office, counter, day, who, at)
    const { id: ticketId, number } = made
    const step = { type: 'arrived', ticketId, at, number, code, priority } as const
    return { counterId: counter.id, made, step }
  }) satisfies MakeLate
}

/** The same for who came without a booking. */
export function walkInHere({ office, counter }: Omit<Where, 'bookings'>, wish: WalkInWish) {
  return ((day, at) => {
    const { serviceId, name, priority } = wish
    const teamId = serviceList.find(({ id }) => id === serviceId)?.team ?? ''
    if (day.stopped.includes(teamId)) throw refusal('tickets_stopped')
    const who = { id: uuidv7(), teamId, name, priority, serviceId, bookedStart: null, cases: [] }
    const made = numbered(office, counter, day, who, at)
    const step = { type: 'given', ticketId: made.id, at, number: made.number, ...wish } as const
    return { counterId: counter.id, made, step }
  }) satisfies MakeLate
}

function ofCode(bookings: readonly DayBooking[], code: string): DayBooking {
  const own = bookings.find((one) => readCode(one.code) === code)
  if (!own) throw new UnknownCode()
  return own
}

/** Scanned twice, it is the same number. */
function whoIsThere({ waiting, atCounters, parked, passedOver }: DayView, caseId: string) {
  const all = [...waiting, ...atCounters, ...parked, ...passedOver]
  return all.find(({ cases }) => cases.some(({ id }) => id === caseId))
}

function bookedHere(
  bookings: readonly DayBooking[],
  own: DayBooking,
  priority: Priority,
  { day, settings }: DayView,
  now: Instant,
): Newcomer {
  const parts = bookings.filter(({ bookingId }) => bookingId === own.bookingId)
  const [first = own] = parts
  const last = parts.at(-1) ?? own
  const time = { day, start: first.start, end: last.end }
  const arrival = judgeArrival(time, settings, now)
  if (arrival === 'too_early') throw refusal('too_early', arriveFrom(time, settings.earlyMinutes))
  const isInTime = arrival === 'in_time' && !own.mustMove
  return {
    ...{ id: uuidv7(), name: own.name, priority, serviceId: null },
    teamId: serviceList.find(({ id }) => id === first.serviceId)?.team ?? '',
    bookedStart: isInTime ? first.start : null,
    cases: parts.map((part) => ({
      ...{ id: part.caseId, code: part.code, serviceId: part.serviceId, isEnded: false },
    })),
  }
}

function numbered(office: string, counter: CounterView, day: DayView, who: Newcomer, at: Instant) {
  const made = makeTicket(day, counter.id, nextOwn(office, counter.id, day.day), who, at)
  if (!made) throw refusal('tickets_stopped')
  return made
}

function refusal(code: ProblemCode, from?: Instant): ProblemError {
  const { title, detail } = problems[code]
  return new ProblemError({
    ...{ type: 'about:blank', title: title.en, status: 409, code, detail },
    ...(from && { from }),
  })
}
