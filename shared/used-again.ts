import type { Requirement } from './services/service.ts'
import type { Day } from './time.ts'

/** A paper that staff accepted for another case of the same person, and that may be sent for this one. */
export type EarlierPaper = {
  caseId: string
  code: string
  serviceId: string
  key: string
  /** The day on which it was first sent to an office, over all cases. */
  sentOn: Day
  pages: string[]
}

/** Where a page that was used again comes from. */
export type Earlier = { code: string; sentOn: Day }

/** Papers that are only shown, or of which a copy is kept: what was handed in lies in the office and cannot be brought again. */
const forms: readonly Requirement['form'][] = ['show', 'copy', 'original-or-signed-copy']
/** Reasons that say that such a paper must be fresh. No law says how fresh, so it is never the earlier one. */
const ages: readonly Requirement['reasons'][number][] = ['too-old', 'old-photo']

export function mayBeUsedAgain({ form, upload, reasons }: Requirement): boolean {
  return upload !== 'never' && forms.includes(form) && !reasons.some((id) => ages.includes(id))
}

/** The kind of paper that a key names, without whose it is: one person may be a party here and the applicant there. */
export function kindOf(key: string): string {
  return key.split('@')[0] ?? key
}
