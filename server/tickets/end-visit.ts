import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import type { EndVisit } from '@phrom/shared/requests.ts'
import { missablesFor } from '@phrom/shared/services/not-served.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { tellMissing } from '@phrom/shared/tell-missing.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type * as v from 'valibot'
import { endPartsAsMissed } from '../bookings/end-parts.ts'
import { findActiveBooking, listParts } from '../bookings/store.ts'
import { listOf, serviceOf, serviceToday } from '../cases/case-view.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { surveyCodeOf } from '../survey/invite.ts'
import { tellSystemsOfVisit } from '../systems/tell-systems.ts'
import { type At, atCounter, casesOf } from './call.ts'
import { outcomeOf } from './outcome-of.ts'
import * as store from './store.ts'
import { takeTicketStep } from './take-ticket-step.ts'
import { takeVisitOf } from './take-visit.ts'

type Ending = v.InferOutput<typeof EndVisit>

/**
 * Ends one matter of whoever is at a counter, with what came of it; with the last one the visit is over. A case that was served is closed;
 * one that was not can be booked again as it is. Refuses not_found, changed_meanwhile, counter_closed, not_your_counter, nobody_here, wrong_ticket_step where
 * it has not begun, already_ended, invalid.
 */
export async function endVisit(
  deps: ActionDeps,
  by: By,
  at: At,
  ending: Ending,
): Promise<store.TicketRow> {
  const { tx } = deps
  // The whole visit before counter and ticket, as whoever cancels it does.
  if (ending.caseId) await takeVisitOf(deps, at.officeId, ending.caseId)
  const { row } = await atCounter(deps, by, at)
  if (row.state !== 'serving') throw new Refusal('wrong_ticket_step', { state: row.state })
  const before = await store.listVisits(tx, at.officeId, row.id)
  const cases = await casesOf(tx, row)
  const visit = await visitOf(deps, row, before, ending)
  await store.insertVisit(tx, visit)
  const ended = new Set([...before, visit].map(({ caseId }) => caseId))
  const isLast = cases.length > 0 ? cases.every(({ id }) => ended.has(id)) : !ending.more
  if (visit.caseId) await endCase(deps, by, visit, isLast)
  else await tellSystemsOfVisit(tx, visit, visit.outcome, deps.now)
  const data = { caseId: visit.caseId, outcome: visit.outcome }
  const after = await takeTicketStep(deps, row, 'visit_ended', by, {}, data)
  if (!isLast) return after
  const outcome = outcomeOf([...before, visit]) ?? null
  return takeTicketStep(deps, after, 'ended', by, { endedAt: visit.endedAt, outcome })
}

async function visitOf(
  { tx, now }: ActionDeps,
  row: store.TicketRow,
  before: readonly store.VisitRow[],
  { caseId, serviceId, outcome, reason, missing, remark, fee, receipt, isConfirmed }: Ending,
): Promise<store.VisitRow> {
  const cases = await casesOf(tx, row)
  const own = cases.find(({ id }) => id === caseId)
  if (cases.length > 0 && !own) throw new Refusal('not_found')
  if (before.some((visit) => visit.caseId !== null && visit.caseId === caseId)) {
    throw new Refusal('already_ended')
  }
  const service = own ? serviceOf(own) : serviceToday(serviceId ?? row.serviceId ?? '', now)
  const list = own ? listOf(own, now, dayOf(now)) : checklist(service, {}, dayOf(now))
  checkWhy(service, list, { outcome, reason, missing })
  const startedAt = before.reduce((last, one) => later(last, one.endedAt), row.startedAt ?? now)
  const away = before.reduce((sum, one) => sum + one.awaySeconds, 0)
  return {
    ...{ officeId: row.officeId, id: uuidv7(), ticketId: row.id, caseId: own?.id ?? null },
    ...{ serviceId: service.id, startedAt },
    // A clock that was set back takes no minutes away.
    endedAt: later(now, startedAt),
    awaySeconds: row.awaySeconds - away,
    ...{ outcome, reason: outcome === 'served' ? null : reason, missing, remark, fee, receipt },
    confirmedAt: isConfirmed ? now : null,
    confirmedBy: isConfirmed ? 'desk' : null,
  }
}

/** Of the reasons of the service, and of what its list has to name with one; refuses invalid. */
export function checkWhy(
  service: Service,
  list: Checklist,
  { outcome, reason, missing }: Pick<Ending, 'outcome' | 'reason' | 'missing'>,
): void {
  if (outcome === 'not_served' && (!reason || !service.notServed.includes(reason))) {
    throw new Refusal('invalid', { fields: ['reason'] })
  }
  const missables = outcome === 'served' ? [] : missablesFor(reason, service, list)
  const isNamed = missables.some(({ id }) => id === missing)
  if (isNamed || (missing === null && missables.length === 0)) return
  throw new Refusal('invalid', { fields: ['missing'] })
}

export const later = (one: Instant, other: Instant) => (one > other ? one : other)

async function endCase(
  deps: ActionDeps,
  by: By,
  visit: store.VisitRow,
  isLast: boolean,
): Promise<void> {
  const { officeId, ticketId, caseId, outcome, reason, missing } = visit
  if (!caseId) return
  const row = await takeAnyCase(deps, officeId, caseId)
  const minutes = minutesAtCounter(visit)
  await takeStep(deps, row, outcome, by, { reason, missing, minutes }, true)
  if (outcome === 'not_served') await endPart(deps, officeId, caseId)
  const list = listOf(row, deps.now, dayOf(deps.now))
  const told = missing ? tellMissing(serviceOf(row), list, { reason, missing }) : undefined
  // The whole visit is rated once, in a message that leaves anyway.
  const survey = isLast && (await surveyCodeOf(deps.tx, { officeId, ticketId }))
  await insertMessage(deps, row, outcome, {
    ...{ papers: [], returned: [], minutes },
    ...(reason && { reason }),
    ...(told && { missing: told }),
    ...(survey && { survey }),
  })
}

async function endPart(deps: ActionDeps, officeId: string, caseId: string): Promise<void> {
  const { tx, now } = deps
  const booking = await findActiveBooking(tx, officeId, caseId, now)
  const parts = booking ? await listParts(tx, officeId, booking.id) : []
  await endPartsAsMissed(
    deps,
    parts.filter((part) => part.caseId === caseId),
  )
}
