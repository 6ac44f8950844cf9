import type { Priority } from '@phrom/shared/tickets.ts'

const dayLength = 1440
/** Minutes of the day at which the two slots begin and end. */
const slots = [
  { start: 480, end: 720 },
  { start: 780, end: 960 },
] as const
/** Which cases come together, and in which slot: the first three are of one person. */
export const visits = [
  { cases: [0], slot: 0 },
  { cases: [1, 2], slot: 1 },
  { cases: [3], slot: 0 },
  { cases: [4], slot: 1 },
] as const
const [early, late, mostCalls, keptFor] = [60, 15, 3, 120]

type Booking = { day: number; slot: number; standing: Set<number> }
type Done = { of: number | null; outcome: 'served' | 'not_served'; seconds: number; end: number }
export type Ticket = {
  booking: number | null
  day: number
  number: number
  state: 'waiting' | 'called' | 'serving' | 'parked' | 'ended'
  priority: Priority
  arrivedAt: number
  start: number | null
  backAt: number | null
  counter: number | null
  calls: number
  startedAt: number | null
  awaySince: number | null
  away: number
  outcome: string | null
  done: Done[]
}

/** The day at an office as anybody would explain it, without tables. Minutes are counted from Monday 00:00. */
export class Queue {
  minute = 420
  cases = Array.from({ length: 5 }, () => 'approved')
  bookings: Booking[] = visits.map(({ cases, slot }) => ({
    day: 0,
    slot,
    standing: new Set(cases),
  }))
  tickets: Ticket[] = []
  counters = [0, 1].map(() => ({ isOpen: false, isPaused: false }))
  stopped = false
  /** What the end of a day wrote on the record of each case. */
  settled: (string | null)[] = this.cases.map(() => null)

  today = () => Math.floor(this.minute / dayLength)
  private clock = () => this.minute % dayLength
  bookingOf = (one: number) => this.bookings.findIndex(({ standing }) => standing.has(one))
  private ticketOf = (booking: number) => this.tickets.find((item) => item.booking === booking)
  at = (counter: number) => this.tickets.find((item) => item.counter === counter)
  /** Cases of a ticket of which nothing came yet. */
  open = ({ booking, done }: Ticket) =>
    [...(this.bookings[booking ?? -1]?.standing ?? [])].filter(
      (one) => !done.some(({ of }) => of === one),
    )
  private hasMatters = (ticket: Ticket) => ticket.booking === null || this.open(ticket).length > 0

  /** Kept turns, then manners, then booked times that have come, then who walked in, then who is early. */
  order(): Ticket[] {
    const place = ({ backAt, priority, start, arrivedAt, number }: Ticket) => {
      if (backAt !== null) return [0, backAt, arrivedAt, number]
      if (priority !== 'none') return [1, arrivedAt, arrivedAt, number]
      if (start === null) return [3, arrivedAt, arrivedAt, number]
      return [start <= this.clock() ? 2 : 4, start, arrivedAt, number]
    }
    return this.tickets
      .filter(({ state, day }) => state === 'waiting' && day === this.today())
      .sort((a, b) => {
        const [one, two] = [place(a), place(b)]
        const at = one.findIndex((value, i) => value !== two[i])
        return (one[at] ?? 0) - (two[at] ?? 0)
      })
  }

  arrive(one: number, priority: Priority): string {
    const at = this.bookingOf(one)
    const booking = this.bookings[at]
    if (!booking) return 'not_booked'
    const known = this.ticketOf(at)
    if (known && known.state !== 'ended') return 'done'
    if (booking.day !== this.today()) return 'other_day'
    if (known) return known.outcome === 'no_show' ? this.back(known) : 'already_ended'
    const { start, end } = slots[booking.slot as 0 | 1]
    if (this.clock() < start - early) return 'too_early'
    this.give(at, priority, this.clock() <= end + late ? start : null)
    return 'done'
  }
  walkIn(priority: Priority): string {
    if (this.stopped) return 'tickets_stopped'
    this.give(null, priority, null)
    return 'done'
  }
  private give(booking: number | null, priority: Priority, start: number | null) {
    const day = this.today()
    const number = this.tickets.filter((item) => item.day === day).length + 1
    this.tickets.push({
      ...{ booking, day, number, state: 'waiting', priority, arrivedAt: this.minute, start },
      ...{ backAt: null, counter: null, calls: 0, startedAt: null, awaySince: null, away: 0 },
      ...{ outcome: null, done: [] },
    })
  }
  back(ticket: Ticket): string {
    if (ticket.day !== this.today()) return 'other_day'
    const isBack = ticket.state === 'parked' || ticket.outcome === 'no_show'
    if (!isBack) return 'wrong_ticket_step'
    if (ticket.outcome === 'no_show' && !this.hasMatters(ticket)) return 'not_booked'
    const isKept = ticket.state === 'parked' && this.minute <= (ticket.awaySince ?? 0) + keptFor
    if (isKept) ticket.backAt = this.minute
    else Object.assign(ticket, { arrivedAt: this.minute, backAt: null, start: null })
    Object.assign(ticket, { state: 'waiting', outcome: null, calls: 0 })
    return 'done'
  }
  leave(ticket: Ticket): string {
    if (ticket.state === 'serving' || ticket.state === 'ended') return 'wrong_ticket_step'
    this.end(ticket, 'left')
    return 'done'
  }
  /** With what was done before, if anything was. */
  private end(ticket: Ticket, otherwise: string) {
    const outcomes = ticket.done.map(({ outcome }) => outcome)
    const of = outcomes.includes('served') ? 'served' : (outcomes[0] ?? otherwise)
    Object.assign(ticket, { state: 'ended', counter: null, outcome: of })
  }

  seat(counter: number, what: 'open' | 'close' | 'pause' | 'resume'): string {
    const seat = this.counters[counter]
    if (!seat) return 'not_found'
    if (what === 'open') Object.assign(seat, { isOpen: true, isPaused: false })
    else if (!seat.isOpen) return 'not_your_counter'
    else if (what === 'close') {
      if (this.at(counter)) return 'counter_busy'
      Object.assign(seat, { isOpen: false, isPaused: false })
    } else seat.isPaused = what === 'pause'
    return 'done'
  }
  whyNotNext(counter: number): string | undefined {
    const seat = this.counters[counter]
    if (!seat?.isOpen) return 'counter_closed'
    if (seat.isPaused) return 'counter_paused'
    return this.at(counter) && 'counter_busy'
  }
  call(counter: number, ticket: Ticket) {
    Object.assign(ticket, { state: 'called', counter, calls: 1 })
  }
  next(counter: number): string {
    const problem = this.whyNotNext(counter)
    if (problem) return problem
    const [first] = this.order()
    if (first) this.call(counter, first)
    return 'done'
  }
  press(counter: number, what: 'again' | 'begin' | 'let-wait' | 'pass-over' | 'park'): string {
    if (!this.counters[counter]?.isOpen) return 'counter_closed'
    const ticket = this.at(counter)
    if (!ticket) return 'nobody_here'
    const isCalled = ticket.state === 'called'
    if (what === 'again' && ticket.calls >= mostCalls) return 'called_often'
    if (what === 'park' ? isCalled : what !== 'let-wait' && !isCalled) return 'wrong_ticket_step'
    if (what === 'again') ticket.calls += 1
    if (what === 'begin') this.begin(ticket)
    if (what === 'pass-over') {
      Object.assign(ticket, { state: 'ended', counter: null, outcome: 'no_show' })
    }
    if (what === 'park') {
      Object.assign(ticket, { state: 'parked', counter: null, awaySince: this.minute })
    }
    if (what === 'let-wait') {
      if (!isCalled) ticket.awaySince = this.minute
      Object.assign(ticket, { state: 'waiting', counter: null, backAt: this.minute, calls: 0 })
    }
    return 'done'
  }
  private begin(ticket: Ticket) {
    if (ticket.awaySince !== null) ticket.away += Math.max(0, this.minute - ticket.awaySince)
    Object.assign(ticket, { state: 'serving', awaySince: null })
    ticket.startedAt ??= this.minute
  }
  /** `ending`: the case that is ended, null of who came without a booking. */
  finish(counter: number, ending: number | null, outcome: 'served' | 'not_served'): string {
    if (!this.counters[counter]?.isOpen) return 'counter_closed'
    const ticket = this.at(counter)
    if (!ticket) return 'nobody_here'
    if (ticket.state !== 'serving') return 'wrong_ticket_step'
    const from = Math.max(ticket.startedAt ?? 0, ...ticket.done.map(({ end }) => end))
    const end = Math.max(from, this.minute)
    const before = ticket.done.reduce((sum, done) => sum + done.seconds, 0)
    const whole = end - (ticket.startedAt ?? 0) - ticket.away
    ticket.done.push({ of: ending, outcome, seconds: whole - before, end })
    if (ending !== null) {
      if (outcome === 'served') this.cases[ending] = 'closed'
      else this.bookings[ticket.booking ?? -1]?.standing.delete(ending)
    }
    if (ticket.booking === null || this.open(ticket).length === 0) this.end(ticket, 'left')
    return 'done'
  }

  private release(booking: number, cases: readonly number[]) {
    for (const one of cases) this.bookings[booking]?.standing.delete(one)
    const ticket = this.ticketOf(booking)
    if (ticket && ticket.state !== 'ended' && !this.hasMatters(ticket)) this.end(ticket, 'left')
  }
  withdraw(one: number): string {
    if (this.cases[one] !== 'approved') return 'wrong_step'
    this.cases[one] = 'withdrawn'
    this.release(this.bookingOf(one), [one])
    return 'done'
  }
  private isPast({ day, slot }: Booking) {
    return this.minute > day * dayLength + slots[slot as 0 | 1].start
  }
  private isOver = (one: number) => this.cases[one] !== 'approved'
  cancel(one: number): string {
    const at = this.bookingOf(one)
    const booking = this.bookings[at]
    if (booking && this.isPast(booking)) return 'too_late_to_change'
    if ([one, ...(booking?.standing ?? [])].some(this.isOver)) return 'wrong_step'
    if (!booking) return 'not_booked'
    this.release(at, [...booking.standing])
    return 'done'
  }
  /** To the same hour of the next day. */
  move(one: number): string {
    const at = this.bookingOf(one)
    const booking = this.bookings[at]
    if (booking?.day === 1) return 'done'
    if ([one, ...(booking?.standing ?? [])].some(this.isOver)) return 'wrong_step'
    if (!booking) return 'not_booked'
    if (this.isPast(booking)) return 'too_late_to_change'
    const standing = new Set(booking.standing)
    this.release(at, [...standing])
    this.bookings.push({ day: 1, slot: booking.slot, standing })
    return 'done'
  }

  /** Tuesday at seven, once the rest of Monday is settled; or the day after. */
  nextDay() {
    this.minute = (this.today() + 1) * dayLength + 420
    this.stopped = false
    for (const seat of this.counters) Object.assign(seat, { isOpen: false, isPaused: false })
    for (const ticket of this.tickets) if (ticket.state !== 'ended') this.end(ticket, 'day_over')
    for (const [at, booking] of this.bookings.entries()) {
      if (booking.day >= this.today()) continue
      const came = this.ticketOf(at)
      const what = !came || came.outcome === 'no_show' ? 'no_show' : 'not_served'
      for (const one of [...booking.standing].filter((item) => !this.isOver(item))) {
        booking.standing.delete(one)
        this.settled[one] = what
      }
    }
  }
}

export function copyOf(queue: Queue): Queue {
  const { minute, cases, bookings, tickets, counters, stopped, settled } = queue
  const state = { minute, cases, bookings, tickets, counters, stopped, settled }
  return Object.assign(new Queue(), structuredClone(state))
}
