import type { CaseEventType } from '@phrom/shared/case-flow.ts'
import type { CountId } from '@phrom/shared/figures/counts.ts'
import type { FigureId } from '@phrom/shared/figures/figures.ts'
import type { Period } from '@phrom/shared/figures/periods.ts'
import type { FigureCase, FigureCases, FigureScope } from '@phrom/shared/figures/views.ts'
import { showTicket } from '@phrom/shared/tickets.ts'
import { addDays, type Day, dayOf, type Instant, instantAt, isDay } from '@phrom/shared/time.ts'
import { judgedComplaints } from '../complaints/figures.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import { replyCounts } from '../inquiries/figures.ts'
import { Refusal } from '../refusal.ts'
import { type Add, addDue, addStep, addTicket, addVisit } from './count-day.ts'
import * as store from './events-store.ts'
import { readCounts } from './span-store.ts'

const perPage = 50

/** Under what those behind a figure were counted. `reason`: and why, after it. */
type Rule = {
  from: 'steps' | 'desk' | 'due'
  types?: readonly CaseEventType[]
  whats: readonly CountId[]
  key?: string
  reason?: CountId
}
const sending = ['submitted', 'taken_over'] as const
const checking = ['approved', 'returned'] as const
const rules: Partial<Record<FigureId, Rule>> = {
  people: { from: 'steps', types: sending, whats: ['sent'], key: 'new' },
  cases: { from: 'steps', types: sending, whats: ['sent'] },
  'not-served': { from: 'desk', whats: ['visit'], key: 'not-served', reason: 'visit-reason' },
  'counter-minutes': { from: 'desk', whats: ['counter-booked', 'counter-walk-in'] },
  waiting: { from: 'desk', whats: ['wait-booked', 'wait-walk-in'] },
  'booked-ahead': { from: 'desk', whats: ['ticket'] },
  'papers-returned': {
    ...{ from: 'steps', types: checking },
    ...{ whats: ['paper'], key: 'returned', reason: 'paper-reason' },
  },
  'check-time': { from: 'steps', types: checking, whats: ['check'] },
  'no-shows': { from: 'due', whats: ['due'], key: 'no-show' },
}

type Wanted = FigureScope & { figure: FigureId; period: Period; key: string | null }
/** `id`: in the order of a day; the later it was, the greater. */
type Behind = Omit<FigureCase, 'code'> & { id: string; code?: string; bookingId?: string | null }

/**
 * Those behind a figure, the newest first: each that it counts once; of papers those that went back, of visits those that were not served,
 * of bookings those for which nobody came. `after`: where the page before ended. Refuses not_found for what was counted of nobody in
 * particular: satisfaction, questions to the chat, messages; invalid for an `after` that is none.
 */
export async function casesBehind(
  db: Db,
  staff: StaffMember,
  wanted: Wanted,
  after: string | null,
  now: Instant,
  most = perPage,
): Promise<FigureCases> {
  const end = after === null ? null : readCursor(after)
  const rule = rules[wanted.figure]
  const few = rule ? undefined : await othersBehind(db, staff, wanted, now)
  const days = few
    ? [...new Set(few.map(({ day }) => day))].sort().reverse()
    : await daysWith(db, staff.officeId, wanted, rule as Rule, now)
  const found: Behind[] = []
  for (const day of days) {
    if (end && day > end.day) continue
    const ofDay = few
      ? few.filter((one) => one.day === day)
      : await behindOn(db, staff.officeId, day, wanted, rule as Rule, now)
    const left = ofDay.filter(({ id }) => !end || day < end.day || id < end.id)
    found.push(...left.sort((a, b) => (a.id > b.id ? -1 : 1)))
    if (found.length > most) break
  }
  const page = found.slice(0, most)
  const last = page.at(-1)
  const next = found.length > most && last ? `${last.day}~${last.id}` : null
  return { cases: await withCodes(db, staff.officeId, page), next }
}

function readCursor(text: string): { day: Day; id: string } {
  const [day = '', id = ''] = text.split('~')
  if (!isDay(day) || id === '') throw new Refusal('invalid', { fields: ['after'] })
  return { day, id }
}

const isOf = ({ teamId, serviceId }: FigureScope, of: { teamId: string; serviceId: string }) =>
  (teamId === null || of.teamId === teamId) && (serviceId === null || of.serviceId === serviceId)

/** The days of a period on which something was counted, or which have not been counted yet; the last first. */
async function daysWith(
  db: Db,
  officeId: string,
  { period, key, ...scope }: Wanted,
  rule: Rule,
  now: Instant,
): Promise<Day[]> {
  const first = await store.findFirstDay(db, officeId)
  if (!first) return []
  const [, from = ''] = [period.from, first].sort()
  const [to = ''] = [period.to, dayOf(now)].sort()
  const whats = rule.reason && key !== null ? [rule.reason] : rule.whats
  const counted = new Map<Day, boolean>()
  for (const only of whats) {
    for (const [day, rows] of await readCounts(db, { officeId, from, to, only })) {
      const own = rows.filter((row) => isOf(scope, row))
      const wanted = rule.reason && key !== null ? key : (rule.key ?? key)
      const is = own.some(({ counts }) => wanted === null || counts[wanted] !== undefined)
      counted.set(day, is || counted.get(day) === true)
    }
  }
  const days: Day[] = []
  for (let day = to; day >= from; day = addDays(day, -1)) {
    if (counted.get(day) !== false) days.push(day)
  }
  return days
}

type Counted = { teamId: string; serviceId: string; what: CountId; key: string }

/** What one thing that is on record is counted as. */
function countedAs(count: (add: Add) => void): Counted[] {
  const counted: Counted[] = []
  count((teamId, serviceId, what, key) => counted.push({ teamId, serviceId, what, key }))
  return counted
}

/** How often a thing is behind the figure, and why. */
function hitsOf(counted: readonly Counted[], rule: Rule, { key, ...scope }: Wanted) {
  const hits: { serviceId: string; whys: string[] }[] = []
  for (const one of counted.filter((row) => isOf(scope, row))) {
    const isCounted = rule.whats.includes(one.what) && (rule.key ?? one.key) === one.key
    if (isCounted) hits.push({ serviceId: one.serviceId, whys: rule.reason ? [] : [one.key] })
    else if (one.what === rule.reason) hits.at(-1)?.whys.push(one.key)
  }
  return hits.flatMap(({ serviceId, whys }) => {
    if (key === null) return { serviceId, why: whys[0] ?? '' }
    return whys.includes(key) ? { serviceId, why: key } : []
  })
}

async function behindOn(
  db: Db,
  officeId: string,
  day: Day,
  wanted: Wanted,
  rule: Rule,
  now: Instant,
): Promise<Behind[]> {
  const on = { officeId, day }
  const until = instantAt(addDays(day, 1), '00:00')
  const none = { inquiryId: null, complaintId: null, caseId: null, ticket: null }
  const rows: Behind[] = []
  const put = (counted: readonly Counted[], id: string, more: Partial<Behind>) => {
    for (const [i, hit] of hitsOf(counted, rule, wanted).entries()) {
      rows.push({ ...none, day, ...more, ...hit, id: `${id}.${i}` })
    }
  }
  if (rule.from === 'steps') {
    const span = { officeId, from: instantAt(day, '00:00'), until }
    for (const step of await store.listSteps(db, span, rule.types ?? [])) {
      const { id, caseId } = step
      put(
        countedAs((add) => addStep(add, { ...step, times: 1 })),
        id,
        { caseId },
      )
    }
    return rows
  }
  if (rule.from === 'due') {
    // Who did not come is known when the day is over.
    if (now < until) return []
    for (const due of await store.listDue(db, on)) {
      put(
        countedAs((add) => addDue(add, due)),
        due.id,
        { ticket: numberOf(due), bookingId: due.id },
      )
    }
    return rows
  }
  // Of many who came few were not served.
  const few = { notServed: rule.key === 'not-served' }
  const visits = await store.listVisits(db, on, few)
  for (const visit of visits) {
    const { id, caseId } = visit
    put(
      countedAs((add) => addVisit(add, visit)),
      id,
      { caseId, ticket: numberOf(visit) },
    )
  }
  const visited = new Set(visits.map(({ ticketId }) => ticketId))
  for (const ticket of await store.listTickets(db, on, few)) {
    const { id, bookingId } = ticket
    const counted = countedAs((add) => addTicket(add, ticket, day, visited.has(id)))
    put(counted, id, { ticket: numberOf(ticket), bookingId })
  }
  return rows
}

function numberOf({ letter, number }: { letter: string | null; number: number | null }) {
  return letter === null || number === null ? null : showTicket({ letter, number })
}

/** Few enough to be read at once. */
async function othersBehind(
  db: Db,
  staff: StaffMember,
  { figure, period, key, teamId, serviceId }: Wanted,
  now: Instant,
): Promise<Behind[]> {
  const span = {
    from: instantAt(period.from, '00:00'),
    until: instantAt(addDays(period.to, 1), '00:00'),
  }
  const none = { inquiryId: null, complaintId: null, caseId: null, ticket: null, serviceId: '' }
  if (figure !== 'replies-in-time' && figure !== 'complaints-ended') throw new Refusal('not_found')
  // Neither is counted of services.
  if (serviceId !== null) return []
  const rows =
    figure === 'replies-in-time'
      ? (await replyCounts(db, staff.officeId, span, now))
          .filter((row) => row.key !== 'open')
          .map((row) => ({ ...none, ...row, inquiryId: row.id, why: row.key }))
      : (await judgedComplaints(db, staff, span, now)).map((row) => ({
          ...{ ...none, ...row, complaintId: row.id, why: row.key },
        }))
  return rows
    .filter(
      (row) => (teamId === null || row.teamId === teamId) && (key === null || row.why === key),
    )
    .map(({ teamId: _, key: __, ...row }) => row)
}

/** With the case of each, and its code, where it is still somebody's. */
async function withCodes(db: Db, officeId: string, page: readonly Behind[]): Promise<FigureCase[]> {
  const bookings = page.flatMap(({ caseId, bookingId }) => (caseId ? [] : (bookingId ?? [])))
  const first = await store.listFirstCases(db, officeId, bookings)
  const rows = page.map(({ id: _, bookingId, ...row }) => ({
    ...row,
    caseId: row.caseId ?? first.get(bookingId ?? '') ?? null,
  }))
  const ids = rows.flatMap(({ caseId }) => caseId ?? [])
  const codes = await store.listCodes(db, officeId, [...new Set(ids)])
  return rows.map(({ code, caseId, ...row }) => {
    const own = caseId === null ? undefined : codes.get(caseId)
    return { ...row, caseId: own === undefined ? null : caseId, code: own ?? code ?? null }
  })
}
