import { type CopyOrderView, keptUntil } from '@phrom/shared/copy-orders.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

/** What the office has said of an order; nothing while it has said nothing. */
export async function orderOf(
  db: Db,
  officeId: string,
  caseId: string,
): Promise<CopyOrderView | null> {
  const row = await store.findOrder(db, { officeId, caseId })
  return row ? orderView(row) : null
}

function orderView(row: store.OrderRow): CopyOrderView {
  const { day, start, end, fee, feeReason, approvedAt, readyAt, handedAt, paid } = row
  const isApproved = day && start && end && fee !== null && approvedAt
  return {
    approved: isApproved ? { day, start, end, fee, feeReason, at: approvedAt } : null,
    readyAt,
    notReady: row.notReadyWhy,
    keptUntil: day && readyAt ? keptUntil({ day, readyAt }) : null,
    handed: handedAt ? { at: handedAt, paid: paid ?? 0, receipt: row.receipt ?? '' } : null,
    declined: row.declineReason ? { reason: row.declineReason, note: row.declineNote } : null,
  }
}
