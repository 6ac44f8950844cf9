import { textOf } from '@phrom/shared/formats/typed.ts'
import type { EndBody } from '@phrom/shared/requests.ts'
import type { Missable } from '@phrom/shared/services/not-served.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'

/** What staff have filled in about one matter of a visit. */
export type EndDraft = {
  outcome: EndBody['outcome'] | undefined
  fee: string
  receipt: string
  isConfirmed: boolean
  reason: NotServedReason | undefined
  missing: string
  remark: string
  more: boolean
}
export const emptyEnd: EndDraft = {
  outcome: undefined,
  fee: '',
  receipt: '',
  isConfirmed: false,
  reason: undefined,
  missing: '',
  remark: '',
  more: false,
}
export type EndField = Exclude<keyof EndDraft, 'isConfirmed' | 'more'>

/** What goes to the server, or what is wrong in which field. */
export function readEnd(
  draft: EndDraft,
  { caseId, serviceId }: { caseId: string | null; serviceId: string },
  missable: readonly Missable[],
): { body: EndBody } | { wrong: Partial<Record<EndField, Text>> } {
  const { outcome, reason, missing, isConfirmed } = draft
  const [receipt, remark] = [draft.receipt.trim(), draft.remark.trim()]
  const isServed = outcome === 'served'
  const fee = isServed ? readFee(draft.fee) : null
  const wrong: Partial<Record<EndField, Text>> = {}
  if (!outcome) wrong.outcome = words.chooseOutcome
  if (fee === undefined) wrong.fee = words.feeWrong
  else if (fee && receipt === '') wrong.receipt = words.receiptMissing
  if (outcome === 'not_served') {
    if (!reason) wrong.reason = words.reasonMissing
    if (missable.length > 0 && !missable.some(({ id }) => id === missing)) {
      wrong.missing = words.whichMissing
    }
    if (reason === 'other' && remark === '') wrong.remark = words.remarkMissing
  }
  if (!outcome || fee === undefined || Object.keys(wrong).length > 0) return { wrong }
  return {
    body: {
      ...{ caseId, outcome, remark, isConfirmed, fee },
      // A case knows its own service.
      ...(caseId === null && { serviceId }),
      reason: isServed ? null : (reason ?? null),
      missing: isServed || missable.length === 0 ? null : missing,
      receipt: isServed ? receipt : '',
      more: caseId === null && draft.more,
    },
  }
}

const mostBaht = 100_000

/** Whole baht; nothing where none is filled in, undefined where it cannot be read. */
function readFee(typed: string): number | null | undefined {
  const read = textOf(typed)
  if ('problem' in read) return read.problem === 'empty' ? null : undefined
  const digits = read.text.replace(/[ ,]/g, '')
  const baht = /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
  return baht !== undefined && baht <= mostBaht ? baht : undefined
}
