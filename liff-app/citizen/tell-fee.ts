import type { Checklist } from '@phrom/shared/checklist.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { t } from '../words.ts'

/** Null while one of them is not known. */
export function feeTogether(errands: readonly { list: Checklist }[]): number | null {
  return errands.reduce<number | null>(
    (sum, { list }) => (sum === null || list.fee.baht === null ? null : sum + list.fee.baht),
    0,
  )
}

export function tellFee(baht: number | null): string {
  if (baht === null) return t(citizen.feeUnknown)
  return baht === 0 ? t(citizen.free) : t(citizen.baht, { n: baht })
}
