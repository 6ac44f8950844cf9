import { readCode } from '@phrom/shared/case-code.ts'
import { keptUntil, type NotReadyReason } from '@phrom/shared/copy-orders.ts'
import type { HandOutBody } from '@phrom/shared/copy-requests.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { addMinutes, dayOf, showDay } from '@phrom/shared/time.ts'
import { copyWords, notReadyWords } from '@phrom/shared/words/copy-orders.ts'
import { fill, type Text } from '@phrom/shared/words/text.ts'
import { caseView, listOf } from '../cases/case-view.ts'
import { findCaseByCode } from '../cases/store.ts'
import { takeAnyCase, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { holdBackKinds, insertMessage, type MessageData } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { inviteCase } from '../survey/invite.ts'
import { type Officer, papersToBring, takeOrder } from './check-order.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']

/** These copies lie ready, and their people are told. What is no longer to be made is left out; answers how many. */
export async function makeReady(
  deps: ActionDeps,
  { staff, personId }: Officer,
  cases: readonly string[],
): Promise<{ ready: number }> {
  const { tx, now } = deps
  let ready = 0
  for (const caseId of [...new Set(cases)].sort()) {
    const row = await takeAnyCase(deps, staff.officeId, caseId)
    if (row.state !== 'ordered') continue
    const after = await takeStep(deps, row, 'made_ready', { actor: 'staff', personId })
    await store.setOrder(
      tx,
      { officeId: row.officeId, caseId },
      { readyAt: now, notReadyWhy: null },
    )
    const data = await pickupData(deps, after)
    await holdBackKinds(deps, { officeId: row.officeId, caseId }, ['copies_not_ready'], now)
    if (data) await insertMessage(deps, after, 'copies_ready', data)
    ready += 1
  }
  return { ready }
}

/**
 * They do not lie ready after all: they are to be made again, and who was told that they are is told that they are not. Refuses not_found,
 * and wrong_step for what is not ready, or no longer here.
 */
export async function takeBackReady(
  deps: ActionDeps,
  { staff, personId }: Officer,
  caseId: string,
  reason: NotReadyReason,
) {
  const { tx, now } = deps
  const row = await takeOrder(deps, staff, caseId)
  const by = { actor: 'staff', personId } as const
  const after = await takeStep(deps, row, 'ready_taken_back', by, { reason })
  const of = { officeId: row.officeId, caseId }
  const { readyAt } = (await store.findOrder(tx, of)) ?? {}
  const again = { readyAt: null, remindedAt: null, pickupAt: null, notReadyWhy: reason }
  await store.setOrder(tx, of, again)
  if (await holdBackKinds(deps, of, ['copies_ready', 'copies_waiting'], readyAt ?? now)) {
    const { why } = notReadyWords[reason]
    await insertMessage(deps, after, 'copies_not_ready', { papers: [], returned: [], why })
  }
  return caseView(tx, after, now)
}

/** What is told of a pick-up: when, what to bring, what it costs, and until when it is kept. */
export async function pickupData(
  { tx, now }: ActionDeps,
  row: CaseRow,
): Promise<MessageData | undefined> {
  const order = await store.findOrder(tx, { officeId: row.officeId, caseId: row.id })
  if (!order?.day || !order.start || !order.end || !order.readyAt) return
  const { day, start, end, fee, readyAt } = order
  const until = keptUntil({ day, readyAt })
  const why: Text = {
    th: fill(copyWords.fromMessage, 'th', { day: showDay(until, 'th') }),
    en: fill(copyWords.fromMessage, 'en', { day: showDay(until, 'en') }),
  }
  const bring = papersToBring(listOf(row, now))
  return { papers: [], returned: [], day, start, end, bring, people: [], fee, why }
}

/** A second scan within this time is the same visit to the desk. */
const sameVisit = 60

/** Somebody has come for their copies: from now on the minutes count. Refuses not_found, order_not_ready, wrong_step. */
export async function beginPickup(deps: ActionDeps, { staff, personId }: Officer, typed: string) {
  const { tx, now } = deps
  const code = readCode(typed)
  const found = code ? await findCaseByCode(tx, staff.officeId, code) : undefined
  if (!found) throw new Refusal('not_found')
  const row = await takeOrder(deps, staff, found.id)
  if (row.state === 'submitted' || row.state === 'ordered') {
    throw new Refusal('order_not_ready', { state: row.state })
  }
  const of = { officeId: row.officeId, caseId: row.id }
  const order = await store.findOrder(tx, of)
  const isThere = order?.pickupAt && addMinutes(order.pickupAt, sameVisit) > now
  if (row.state === 'ready' && isThere) return { caseId: row.id }
  await takeStep(deps, row, 'pickup_begun', { actor: 'staff', personId })
  await store.setOrder(tx, of, { pickupAt: now })
  return { caseId: row.id }
}

/**
 * Card and face were looked at, the fee was taken, the copies were given. Refuses not_found, and wrong_step for whom nobody has let
 * begin, or who has them already.
 */
export async function handOut(
  deps: ActionDeps,
  { staff, personId }: Officer,
  caseId: string,
  { paid, receipt }: HandOutBody,
) {
  const { tx, now } = deps
  const row = await takeOrder(deps, staff, caseId)
  const of = { officeId: row.officeId, caseId }
  const order = await store.findOrder(tx, of)
  if (!order?.pickupAt) throw new Refusal('wrong_step', { state: row.state })
  const by = { actor: 'staff', personId } as const
  const after = await takeStep(deps, row, 'handed_out', by, { paid })
  await store.setOrder(tx, of, { handedAt: now, handedBy: staff.name, paid, receipt })
  const span = { startedAt: order.pickupAt, endedAt: now, awaySeconds: 0 }
  const minutes = minutesAtCounter(span)
  const survey = await inviteCase(tx, after, dayOf(now))
  await insertMessage(deps, after, 'served', { papers: [], returned: [], minutes, survey })
  return caseView(tx, after, now)
}
