import type { PickupPeriod } from '@phrom/shared/copy-orders.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { answersOf, serviceOf } from '../cases/case-view.ts'
import { consentsOf } from '../cases/consents.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { codesAsked, type SealedCodes } from './card-codes.ts'
import * as codes from './code-store.ts'
import { listPickupDays, pickupIn } from './pickup-times.ts'

/**
 * What an order needs beside a complete draft: the consent to look the record up, a time at which the office is open, and the codes
 * that its answers ask for. Nothing where the service is not ordered. Refuses consent_needed, pickup_closed, changed_meanwhile.
 */
export async function keepOrder(
  { tx, now }: ActionDeps,
  row: Tables['serviceCase'],
  sealed: SealedCodes | undefined,
): Promise<void> {
  const service = serviceOf(row)
  const { order } = service
  if (!order) return
  const of = { officeId: row.officeId, caseId: row.id }
  const answers = answersOf(row)
  const given = await consentsOf(tx, of.officeId, of.caseId)
  if (!given.includes('copies.lookup')) throw new Refusal('consent_needed')
  const days = await listPickupDays(tx, of.officeId, service, now)
  const wished = {
    day: String(answers[order.day]),
    period: answers[order.period] as PickupPeriod,
  }
  pickupIn(days, wished, { day: `answers.${order.day}`, period: `answers.${order.period}` })
  const asked = codesAsked(service, answers, dayOf(now))
  // Another answer came between, and asks for others.
  if (asked.join() !== (sealed?.keys ?? []).join()) throw new Refusal('changed_meanwhile')
  if (!sealed) return
  const { keys: _, ...text } = sealed
  await codes.setCodes(tx, { ...of, ...text })
}
