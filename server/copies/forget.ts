import type { Tx } from '../database/tables.ts'
import * as codes from './code-store.ts'
import * as store from './store.ts'

type Of = { officeId: string; caseId: string }

/** The codes of a card are gone: nobody needs them once a case has ended. */
export function forgetCodes(tx: Tx, of: Of): Promise<void> {
  return codes.deleteCodes(tx, of)
}

/** What is personal of an order goes with its case; day, fee and times stay. */
export async function forgetOrder(tx: Tx, of: Of): Promise<void> {
  await codes.deleteCodes(tx, of)
  await store.setOrder(tx, of, { feeReason: '', declineNote: '', receipt: null })
}

/** How often a person gave wrong codes is nobody's any more. */
export function forgetTriesOf(tx: Tx, personId: string): Promise<void> {
  return codes.deleteTries(tx, personId)
}
