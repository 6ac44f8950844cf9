import * as v from 'valibot'
import type { CaseState } from './case-flow.ts'
import { ownWords } from './own-words.ts'
import type { Instant } from './time.ts'

/** Why staff open a page, by how the case stands: it is checked, it is ready for the visit, or it has ended. */
export const openingWhys = ['precheck', 'visit', 'other'] as const
export type OpeningWhy = (typeof openingWhys)[number]

export function whyOpened(state: CaseState): OpeningWhy {
  if (state === 'approved' || state === 'ordered' || state === 'ready') return 'visit'
  return state === 'submitted' || state === 'returned' ? 'precheck' : 'other'
}

/** Nobody's work leads to the papers of a case that has ended, so whoever opens them says why first. */
export const openingReasons = [
  'asked-by-applicant',
  'complaint',
  'official-request',
  'own',
] as const
export type OpeningReasonId = (typeof openingReasons)[number]

/** A reason once given holds for this long for the same person and case. */
export const reasonMinutes = 60

export const OpeningReason = v.pipe(
  v.strictObject({
    reason: v.picklist(openingReasons),
    words: ownWords(300),
  }),
  v.check(({ reason, words }) => reason !== 'own' || words.trim() !== '', 'words of one’s own'),
)
export type OpeningReasonBody = v.InferOutput<typeof OpeningReason>

/** One look at a page by somebody of the office: name and team as they were then. */
export type PageOpening = {
  id: string
  /** Requirement key of the paper. */
  key: string
  pageId: string
  by: string
  team: string
  at: Instant
  why: OpeningWhy
  reason: { reason: OpeningReasonId; words: string } | null
}
