import type { Db } from '../database/tables.ts'

/**
 * The figures of an office a second time, as anybody would count them with a pencil: it goes through the record event by event, keeps
 * every single thing in a list, and takes shares and middles from the lists. Slow, and of the same thoughts nothing but the words.
 */
type Thing = { day: string; service: string }
type Case = { who: string; service: string }
type Booking = { id: string; day: string; start: string; cases: string[] }

/** What only whoever was there knows: whose a case was before it was forgotten, and which cases were booked together. */
export type Seen = { cases: Map<string, Case>; bookings: Booking[] }

const teams: Record<string, string> = {
  'change-first-name': 'general-registration',
  'marriage-registration': 'general-registration',
  'id-card-renewal': 'id-card',
}
const bangkok = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
const dayIn = (at: string) => bangkok(at).slice(0, 10)
const minute = 60_000

/** The first and last day of the month, the quarter or the year of the state in which a day lies. */
export function firstAndLast(kind: 'day' | 'month' | 'quarter' | 'year', day: string) {
  if (kind === 'day') return { from: day, to: day }
  const [year = 0, month = 0] = day.split('-').map(Number)
  const quarters = [
    [10, 11, 12],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]
  const months =
    kind === 'month'
      ? [month]
      : kind === 'year'
        ? quarters.flat()
        : (quarters.find((one) => one.includes(month)) ?? [])
  const yearOf = (one: number) =>
    kind !== 'year' ? year : year - (month < 10 ? 1 : 0) + (one < 10 ? 1 : 0)
  const [first = 0, last = 0] = [months[0], months.at(-1)]
  const lastDay = new Date(Date.UTC(yearOf(last), last, 0)).getUTCDate()
  const two = (count: number) => String(count).padStart(2, '0')
  return {
    from: `${yearOf(first)}-${two(first)}-01`,
    to: `${yearOf(last)}-${two(last)}-${lastDay}`,
  }
}

/** Minutes between two moments in which somebody is there, one after the other. */
function workingMinutes(from: string, to: string): number {
  let minutes = 0
  for (let at = Date.parse(from); at + minute <= Date.parse(to); at += minute) {
    const local = bangkok(new Date(at).toISOString())
    const weekday = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay()
    const clock = local.slice(11, 16)
    const isOpen = (clock >= '08:00' && clock < '12:00') || (clock >= '13:00' && clock < '16:00')
    const isHoliday = ['2026-10-13', '2026-10-23'].includes(local.slice(0, 10))
    if (isOpen && weekday >= 1 && weekday <= 5 && !isHoliday) minutes += 1
  }
  return minutes
}

export async function secondCount(db: Db, officeId: string, seen: Seen, now: string) {
  const events = await db
    .selectFrom('caseEvent')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
  const tickets = await db
    .selectFrom('ticket')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
  const steps = await db
    .selectFrom('ticketEvent')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where('officeId', '=', officeId)
    .orderBy('id')
    .execute()

  const lists = {
    started: [] as Thing[],
    sent: [] as (Thing & { isNew: boolean })[],
    approved: [] as Thing[],
    booked: [] as Thing[],
    arrived: [] as Thing[],
    served: [] as Thing[],
    checks: [] as (Thing & { minutes: number })[],
    papers: [] as (Thing & { back: boolean })[],
    paperReasons: [] as (Thing & { key: string })[],
    matters: [] as (Thing & { isServed: boolean; key: string })[],
    atCounter: [] as (Thing & { minutes: number; isBooked: boolean })[],
    waits: [] as (Thing & { minutes: number; isBooked: boolean })[],
    tickets: [] as (Thing & { isBooked: boolean; weekday: number; hour: number })[],
    due: [] as (Thing & { isMissed: boolean })[],
  }

  const sentBy = new Set<string>()
  const lastSent = new Map<string, string>()
  /** What staff think of each paper of a case just now. */
  const decided = new Map<string, Map<string, string[]>>()
  for (const { caseId, type, at, data } of events) {
    const own = seen.cases.get(caseId)
    if (!own) throw new Error(`${caseId} is nobody's`)
    const thing = { day: dayIn(at), service: own.service }
    const said = JSON.parse(data) as { key?: string; reasons?: string[] }
    const papers = decided.get(caseId) ?? new Map<string, string[]>()
    decided.set(caseId, papers)
    if (type === 'started') lists.started.push(thing)
    if (type === 'check_reopened') lastSent.set(caseId, at)
    if (type === 'submitted' || type === 'taken_over') {
      if (!lastSent.has(caseId)) {
        lists.sent.push({ ...thing, isNew: !sentBy.has(own.who) })
        sentBy.add(own.who)
      }
      lastSent.set(caseId, at)
    }
    if (type === 'document_accepted') papers.set(said.key ?? '', [])
    if (type === 'document_returned') {
      papers.set(said.key ?? '', said.reasons?.length ? said.reasons : ['in-words'])
    }
    if (type === 'page_added' || type === 'decision_undone') papers.delete(said.key ?? '')
    if (type === 'approved') lists.approved.push(thing)
    if (type === 'booked') lists.booked.push(thing)
    if (type === 'arrived') lists.arrived.push(thing)
    if (type === 'served') lists.served.push(thing)
    // Where nothing is to be looked at nobody has checked.
    if ((type === 'approved' || type === 'returned') && papers.size > 0) {
      lists.checks.push({ ...thing, minutes: workingMinutes(lastSent.get(caseId) ?? at, at) })
      for (const [paper, reasons] of papers) {
        if (reasons.length > 0) lists.papers.push({ ...thing, back: true })
        else if (type === 'approved') lists.papers.push({ ...thing, back: false })
        for (const reason of reasons)
          lists.paperReasons.push({ ...thing, key: `${paper}|${reason}` })
      }
    }
  }

  for (const ticket of tickets) {
    const own = steps.filter(({ ticketId }) => ticketId === ticket.id)
    const booking = seen.bookings.find(({ id }) => id === ticket.bookingId)
    const firstCase = [...(booking?.cases ?? [])].sort()[0] ?? ''
    const service = booking ? (seen.cases.get(firstCase)?.service ?? '') : (ticket.serviceId ?? '')
    const thing = { day: ticket.day, service }
    const came =
      own
        .filter(({ type }) => type === 'arrived')
        .map(({ at }) => at)
        .sort()[0] ?? ''
    const local = bangkok(came)
    const weekday = new Date(`${ticket.day}T00:00:00Z`).getUTCDay() || 7
    lists.tickets.push({
      ...thing,
      isBooked: !!booking,
      weekday,
      hour: Number(local.slice(11, 13)),
    })
    const called = own
      .filter(({ type }) => type === 'called')
      .map(({ at }) => at)
      .sort()[0]
    if (called) {
      const start = booking ? Date.parse(`${booking.day}T${booking.start}:00+07:00`) : 0
      const from = Math.max(Date.parse(came), start)
      const minutes = Math.max(0, Math.floor((Date.parse(called) - from) / minute))
      lists.waits.push({ ...thing, minutes, isBooked: !!booking })
    }
    const done = visits.filter(({ ticketId }) => ticketId === ticket.id)
    for (const visit of done) {
      const at = { day: ticket.day, service: visit.serviceId }
      const took =
        Date.parse(visit.endedAt) - Date.parse(visit.startedAt) - visit.awaySeconds * 1000
      const minutes = Math.max(0, Math.round(took / minute))
      lists.atCounter.push({ ...at, minutes, isBooked: !!booking })
      const isServed = visit.outcome === 'served'
      lists.matters.push({
        ...at,
        isServed,
        key: `${visit.reason ?? 'other'}|${visit.missing ?? ''}`,
      })
    }
    const last = own.at(-1)?.type
    if (done.length === 0 && last === 'left')
      lists.matters.push({ ...thing, isServed: false, key: 'gave-up|' })
    if (done.length === 0 && last === 'day_over') {
      lists.matters.push({ ...thing, isServed: false, key: 'day-over|' })
    }
  }

  for (const [at, booking] of seen.bookings.entries()) {
    const over = Date.parse(`${booking.day}T24:00:00+07:00`)
    if (Date.parse(now) < over) continue
    const ticket = tickets.find(({ bookingId }) => bookingId === booking.id)
    const isPassedOver =
      steps.filter(({ ticketId }) => ticketId === ticket?.id).at(-1)?.type === 'passed_over'
    const isNoShow = booking.cases.some((caseId) => {
      const later = seen.bookings.slice(at + 1)
      if (later.some(({ day, cases }) => day === booking.day && cases.includes(caseId)))
        return false
      return events.some(
        (event) =>
          event.caseId === caseId &&
          event.type === 'no_show' &&
          (JSON.parse(event.data) as { day: string }).day === booking.day,
      )
    })
    const service = seen.cases.get([...booking.cases].sort()[0] ?? '')?.service ?? ''
    const thing = { day: booking.day, service }
    if (ticket) lists.due.push({ ...thing, isMissed: isPassedOver && isNoShow })
    else if (isNoShow) lists.due.push({ ...thing, isMissed: true })
  }

  return (
    span: { from: string; to: string },
    scope: { teamId: string | null; serviceId: string | null },
  ) => {
    const isOf = ({ service }: Thing) =>
      (scope.teamId === null || teams[service] === scope.teamId) &&
      (scope.serviceId === null || service === scope.serviceId)
    const inSpan = <T extends Thing>(list: T[]) =>
      list.filter((thing) => isOf(thing) && thing.day >= span.from && thing.day <= span.to)
    const upTo = <T extends Thing>(list: T[]) =>
      list.filter((thing) => isOf(thing) && thing.day <= span.to)
    const share = (part: number, whole: number) =>
      whole === 0 ? null : Number(((100 * part) / whole).toFixed(2))
    /** The smallest that so many of a hundred do not exceed. */
    const rank = (list: { minutes: number }[], percent: number) => {
      const sorted = list.map(({ minutes }) => minutes).sort((a, b) => a - b)
      for (const one of sorted) {
        if (sorted.filter((other) => other <= one).length * 100 >= percent * sorted.length)
          return one
      }
      return null
    }
    const most = (keys: string[]) =>
      [...new Set(keys)]
        .map((key) => ({ key, count: keys.filter((one) => one === key).length }))
        .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))

    const sent = inSpan(lists.sent)
    const matters = inSpan(lists.matters)
    const not = matters.filter(({ isServed }) => !isServed)
    const atCounter = inSpan(lists.atCounter)
    const waits = inSpan(lists.waits)
    const came = inSpan(lists.tickets)
    const booked = came.filter(({ isBooked }) => isBooked)
    const papers = inSpan(lists.papers)
    const back = papers.filter((paper) => paper.back)
    const checks = inSpan(lists.checks)
    const due = inSpan(lists.due)
    const missed = due.filter(({ isMissed }) => isMissed)
    const ways = (list: (Thing & { minutes: number; isBooked: boolean })[]) => ({
      booked: rank(
        list.filter((one) => one.isBooked),
        50,
      ),
      'walk-in': rank(
        list.filter((one) => !one.isBooked),
        50,
      ),
    })
    const wait = ways(waits)
    const shorter =
      wait.booked === null || !wait['walk-in']
        ? null
        : share(wait['walk-in'] - wait.booked, wait['walk-in'])
    const fewNew = sent.filter(({ isNew }) => isNew).length
    return {
      figures: {
        people: {
          ...{ value: fewNew, count: fewNew, reasons: [] as { key: string; count: number }[] },
          parts: { total: upTo(lists.sent).filter(({ isNew }) => isNew).length } as Record<
            string,
            number | null
          >,
        },
        cases: {
          ...{ value: sent.length, count: sent.length, reasons: [] },
          parts: { total: upTo(lists.sent).length, served: inSpan(lists.served).length },
        },
        'not-served': {
          ...{ value: share(not.length, matters.length), count: matters.length },
          ...{
            reasons: most(not.map(({ key }) => key)),
            parts: { unserved: not.length, of: matters.length },
          },
        },
        'counter-minutes': {
          ...{ value: rank(atCounter, 50), count: atCounter.length, reasons: [] },
          parts: {
            p90: rank(atCounter, 90),
            'within-target': share(
              atCounter.filter(({ minutes }) => minutes <= 10).length,
              atCounter.length,
            ),
            ...ways(atCounter),
          },
        },
        waiting: {
          ...{ value: rank(waits, 50), count: waits.length, reasons: [] },
          parts: { p90: rank(waits, 90), ...wait, shorter },
        },
        'booked-ahead': {
          ...{ value: share(booked.length, came.length), count: came.length, reasons: [] },
          parts: { booked: booked.length, 'walk-ins': came.length - booked.length },
        },
        'papers-returned': {
          ...{ value: share(back.length, papers.length), count: papers.length },
          reasons: most(inSpan(lists.paperReasons).map(({ key }) => key)),
          parts: { returned: back.length, of: papers.length },
        },
        'check-time': {
          ...{ value: rank(checks, 50), count: checks.length, reasons: [] },
          parts: { p90: rank(checks, 90) },
        },
        'no-shows': {
          ...{ value: share(missed.length, due.length), count: due.length, reasons: [] },
          parts: { missed: missed.length, of: due.length },
        },
      },
      funnel: [
        0,
        ...[
          lists.started,
          lists.sent,
          lists.approved,
          lists.booked,
          lists.arrived,
          lists.served,
        ].map((list) => inSpan(list as Thing[]).length),
      ],
      arrivals: most(came.map(({ weekday, hour }) => `${weekday} ${hour}`)),
    }
  }
}
