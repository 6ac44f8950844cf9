import type {
  CounterView,
  DayView,
  DisplayView,
  GivenView,
  LogRow,
  OwnTicket,
  TicketView,
} from '@phrom/shared/ticket-views.ts'
import {
  notServedReasons,
  priorities,
  ticketOutcomes,
  ticketStates,
} from '@phrom/shared/tickets.ts'
import * as v from 'valibot'

/** What the routes of the day answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const nullableText = v.nullable(text)
const nullableInstant = v.nullable(instant)
const day = v.pipe(text, v.isoDate())
const outcome = v.nullable(v.picklist(ticketOutcomes))

const ticket = v.object({
  id: text,
  ticket: text,
  teamId: text,
  state: v.picklist(ticketStates),
  outcome,
  name: text,
  priority: v.picklist(priorities),
  bookedStart: nullableText,
  serviceId: nullableText,
  cases: v.array(v.object({ id: text, code: text, serviceId: text, isEnded: v.boolean() })),
  arrivedAt: instant,
  counterId: nullableText,
  calls: v.number(),
  calledAt: nullableInstant,
  startedAt: nullableInstant,
  endedAt: nullableInstant,
}) satisfies v.GenericSchema<TicketView>

const counter = v.object({
  id: text,
  name: text,
  teams: v.array(text),
  isOpen: v.boolean(),
  isPaused: v.boolean(),
  staffName: nullableText,
  isMine: v.boolean(),
}) satisfies v.GenericSchema<CounterView>

const dayView = v.object({
  day,
  now: instant,
  waiting: v.array(ticket),
  atCounters: v.array(ticket),
  parked: v.array(ticket),
  passedOver: v.array(ticket),
  counters: v.array(counter),
  stopped: v.array(text),
  mostCalls: v.number(),
}) satisfies v.GenericSchema<DayView>

export const answers = {
  day: dayView,
  given: v.object({ ...dayView.entries, ticketId: text }) satisfies v.GenericSchema<GivenView>,
  display: v.object({
    now: instant,
    called: v.array(v.object({ ticket: text, counter: text, calledAt: instant })),
    waiting: v.array(v.object({ teamId: text, count: v.number() })),
  }) satisfies v.GenericSchema<DisplayView>,
  kiosk: v.object({ code: text }),
  own: v.nullable(
    v.object({
      ticket: text,
      state: v.picklist(ticketStates),
      outcome,
      before: v.number(),
      likelyMinutes: v.nullable(v.number()),
      counter: nullableText,
    }) satisfies v.GenericSchema<OwnTicket>,
  ),
  logRow: v.object({
    ticket: text,
    teamId: text,
    name: text,
    serviceId: text,
    startedAt: instant,
    endedAt: instant,
    minutes: v.number(),
    outcome: v.picklist(['served', 'not_served']),
    reason: v.nullable(v.picklist(notServedReasons)),
    missing: nullableText,
    remark: text,
    fee: v.nullable(v.number()),
    receipt: text,
    confirmedAt: nullableInstant,
  }) satisfies v.GenericSchema<LogRow>,
}
