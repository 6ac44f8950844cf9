import { forecastStates } from '@phrom/shared/day-forecast.ts'
import {
  type AlarmView,
  type CounterView,
  type DayFigures,
  type DayView,
  type DisplayView,
  type GivenView,
  type KioskView,
  type LogRow,
  logKinds,
  type OwnTicket,
  type TicketView,
} from '@phrom/shared/ticket-views.ts'
import {
  confirmations,
  notServedReasons,
  priorities,
  type QueueSettings,
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

const kept = v.nullable(v.object({ thing: text, until: instant }))

const ticket = v.object({
  id: text,
  ticket: text,
  number: v.number(),
  teamId: text,
  state: v.picklist(ticketStates),
  outcome,
  name: text,
  priority: v.picklist(priorities),
  bookedStart: nullableText,
  serviceId: nullableText,
  cases: v.array(v.object({ id: text, code: text, serviceId: text, isEnded: v.boolean() })),
  arrivedAt: instant,
  backAt: nullableInstant,
  counterId: nullableText,
  calls: v.number(),
  calledAt: nullableInstant,
  startedAt: nullableInstant,
  endedAt: nullableInstant,
  kept,
}) satisfies v.GenericSchema<TicketView>

const counter = v.object({
  id: text,
  name: text,
  teams: v.array(text),
  isOpen: v.boolean(),
  isPaused: v.boolean(),
  staffName: nullableText,
  isMine: v.boolean(),
  series: v.number(),
}) satisfies v.GenericSchema<CounterView>

const settings = v.object({
  earlyMinutes: v.number(),
  lateMinutes: v.number(),
  calls: v.number(),
  comesBack: v.picklist(['first', 'last']),
  parkMinutes: v.number(),
}) satisfies v.GenericSchema<QueueSettings>
const alarm = v.object({
  id: text,
  counterId: text,
  counter: text,
  raisedBy: text,
  raisedAt: instant,
  isMine: v.boolean(),
  comingName: nullableText,
}) satisfies v.GenericSchema<AlarmView>

const dayView = v.object({
  day,
  now: instant,
  waiting: v.array(ticket),
  atCounters: v.array(ticket),
  parked: v.array(ticket),
  passedOver: v.array(ticket),
  counters: v.array(counter),
  stopped: v.array(text),
  letters: v.array(v.object({ teamId: text, letter: text })),
  settings,
  alarms: v.array(alarm),
}) satisfies v.GenericSchema<DayView>

export const answers = {
  day: dayView,
  given: v.object({
    ...{ ...dayView.entries, ticketId: text, surveyCode: v.nullable(text) },
  }) satisfies v.GenericSchema<GivenView>,
  display: v.object({
    now: instant,
    called: v.array(v.object({ ticket: text, counter: text, calledAt: instant })),
    waiting: v.array(v.object({ teamId: text, letter: text, count: v.number() })),
    arrival: v.object({ earlyMinutes: v.number(), lateMinutes: v.number() }),
  }) satisfies v.GenericSchema<DisplayView>,
  kiosk: v.object({
    code: text,
    url: text,
    waiting: v.number(),
  }) satisfies v.GenericSchema<KioskView>,
  figures: v.object({
    day,
    now: instant,
    teams: v.array(
      v.object({
        teamId: text,
        waiting: v.number(),
        parked: v.number(),
        atCounters: v.number(),
        longestSince: nullableInstant,
        served: v.number(),
        notServed: v.number(),
        passedOver: v.number(),
        meanMinutes: v.nullable(v.number()),
        handedOut: v.number(),
        servedAtHome: v.number(),
        toCome: v.number(),
        areTicketsStopped: v.boolean(),
        closesAt: nullableText,
        forecast: v.object({ state: v.picklist(forecastStates), minutes: v.number() }),
      }),
    ),
    counters: v.array(counter),
    alarms: v.array(alarm),
  }) satisfies v.GenericSchema<DayFigures>,
  own: v.nullable(
    v.object({
      ticket: text,
      state: v.picklist(ticketStates),
      outcome,
      before: v.number(),
      likelyMinutes: v.nullable(v.number()),
      counter: nullableText,
      asWalkIn: v.boolean(),
      kept,
    }) satisfies v.GenericSchema<OwnTicket>,
  ),
  logRow: v.object({
    kind: v.picklist(logKinds),
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
    confirmedBy: v.nullable(v.picklist(confirmations)),
  }) satisfies v.GenericSchema<LogRow>,
}
