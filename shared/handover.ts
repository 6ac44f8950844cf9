import * as v from 'valibot'
import type { OfficeView } from './case.ts'
import type { Service } from './services/service.ts'
import { type Day, type Instant, isDay } from './time.ts'

/** Whether the law lets people bring this matter to any office; elsewhere the place decides, and nobody may choose. */
export function mayChooseOffice({ where }: Pick<Service, 'where'>): boolean {
  return where.offices === 'any'
}

/** An office that takes the service, and the first day on which it has room. */
export type OfficeChoice = { office: OfficeView; firstFree: Day | null }

/** Where a case went, or came from. Without code and id once the other case, or this one, has been erased. */
export type CaseElsewhere = {
  officeId: string
  caseId: string | null
  code: string | null
  at: Instant
}
/** Another office that staff propose, and why, in their words. */
export type HandoverProposal = { officeId: string; reason: string; by: string; at: Instant }
export type HandoverView = {
  to: CaseElsewhere | null
  from: CaseElsewhere | null
  proposal: HandoverProposal | null
}

const officeId = v.pipe(v.string(), v.maxLength(60))
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/**
 * Hands a case to another office. The phone chooses the id of the case there, so that a retry finds the same; `consent` is said with
 * the very tap. `book` takes a time there in the same step.
 */
export const HandOver = v.strictObject({
  officeId,
  caseId: v.pipe(v.string(), v.uuid()),
  consent: v.literal('case.handover'),
  book: v.optional(v.strictObject({ day: v.pipe(v.string(), v.check(isDay)), start: clock })),
})
export type HandOverBody = v.InferOutput<typeof HandOver>

export const ProposeHandover = v.strictObject({
  officeId,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
})
export type ProposeHandoverBody = v.InferOutput<typeof ProposeHandover>
