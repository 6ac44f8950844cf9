import type { EndBody } from '@phrom/shared/requests.ts'
import { tellMissing } from '@phrom/shared/tell-missing.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { listOf, serviceOf } from '../cases/case-view.ts'
import { type By, takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { inviteCase } from '../survey/invite.ts'
import { checkWhy, later } from '../tickets/end-visit.ts'
import * as requests from './request-store.ts'
import * as tours from './tour-store.ts'

/** A stop with its case, both held until the transaction ends. Refuses not_found, already_ended. */
async function takeStop(deps: ActionDeps, key: { officeId: string; id: string }) {
  const found = await tours.findStop(deps.tx, key)
  if (!found) throw new Refusal('not_found')
  const row = await takeAnyCase(deps, key.officeId, found.caseId)
  // As it stands now that nobody else can change it.
  const stop = await tours.findStop(deps.tx, key)
  if (!stop) throw new Refusal('not_found')
  if (stop.endedAt !== null) throw new Refusal('already_ended')
  return { row, stop }
}

/** Staff are there. Once: who says so again changes nothing. Answers the tour. Refuses not_found, already_ended, too_early (another day than today’s). */
export async function startVisit(
  deps: ActionDeps,
  by: By,
  key: { officeId: string; id: string },
): Promise<string> {
  const { row, stop } = await takeStop(deps, key)
  if (stop.startedAt !== null) return stop.tourId
  if (stop.day > dayOf(deps.now)) throw new Refusal('too_early')
  await takeStep(deps, row, 'home_visit_started', by, {}, true)
  await tours.setStop(deps.tx, stop, { startedAt: deps.now })
  return stop.tourId
}

/**
 * What came of a visit: a case that was served is closed, and its position forgotten; one that was not waits to be planned again. Answers the tour. Refuses
 * not_found, already_ended, visit_not_begun, invalid.
 */
export async function endHomeVisit(
  deps: ActionDeps,
  by: By,
  key: { officeId: string; id: string },
  { outcome, reason, missing, remark, fee, receipt, isConfirmed }: EndBody,
): Promise<string> {
  const { tx, now } = deps
  const { row, stop } = await takeStop(deps, key)
  const { startedAt } = stop
  if (startedAt === null) throw new Refusal('visit_not_begun')
  const service = serviceOf(row)
  const list = listOf(row, now, dayOf(now))
  checkWhy(service, list, { outcome, reason, missing })
  const isServed = outcome === 'served'
  // A clock that was set back takes no minutes away.
  const endedAt = later(now, startedAt)
  const minutes = minutesAtCounter({ startedAt, endedAt, awaySeconds: 0 })
  const why = isServed ? null : reason
  await takeStep(deps, row, outcome, by, { reason: why, missing, minutes, atHome: true }, true)
  await tours.setStop(tx, stop, {
    ...{ endedAt, ending: outcome, reason: why, missing, remark, fee, receipt },
    confirmedAt: isConfirmed ? now : null,
  })
  if (isServed) await requests.clearPosition(tx, { officeId: row.officeId, caseId: row.id })
  // Who was not served is visited again, and asked after that.
  const survey = isServed && (await inviteCase(tx, row, dayOf(now)))
  const told = missing ? tellMissing(service, list, { reason, missing }) : undefined
  await insertMessage(deps, row, isServed ? 'home_served' : 'home_not_served', {
    ...{ papers: [], returned: [], minutes, atHome: true },
    ...(why && { reason: why }),
    ...(told && { missing: told }),
    ...(survey && { survey }),
  })
  return stop.tourId
}
