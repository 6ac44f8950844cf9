import type { Day, Instant } from './time.ts'

/** Every refusal that the server gives. Words: `words/problems.ts`; status: the server's `refusal.ts`. */
export const problemCodes = [
  'unauthenticated',
  'token_invalid',
  'token_expired',
  'line_unreachable',
  'forbidden',
  'not_volunteer',
  'not_found',
  'invalid',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'wrong_step',
  'not_possible',
  'service_off',
  'changed_meanwhile',
  'papers_missing',
  'papers_undecided',
  'nothing_returned',
  'something_returned',
  'consent_needed',
  'slot_full',
  'slot_closed',
  'slot_too_soon',
  'slot_too_far',
  'hold_over',
  'too_late_to_change',
  'too_many_bookings',
  'place_free',
  'not_waiting',
  'offer_over',
  'already_booked',
  'not_booked',
  'other_day',
  'too_early',
  'not_at_the_door',
  'already_ended',
  'tickets_stopped',
  'wrong_ticket_step',
  'counter_closed',
  'counter_paused',
  'counter_busy',
  'counter_taken',
  'other_counter',
  'not_your_counter',
  'nobody_here',
  'called_often',
  'served_elsewhere',
  'name_taken',
  'already_confirmed',
  'already_taken_back',
  'reason_needed',
  'case_held',
  'not_there',
  'link_used',
  'invite_unknown',
  'invite_used',
  'invite_over',
  'already_volunteer',
  'file_type',
  'file_empty',
  'file_too_big',
  'file_unreadable',
  'file_locked',
  'too_many_pages',
  'too_many_photos',
  'pages_changed',
  'upload_offset',
  'upload_broken',
  'too_many_uploads',
  'storage_full',
  'page_held',
  'page_lost',
  'photo_lost',
  'busy',
  'too_many_requests',
  'too_many_today',
  'news_begun',
  'news_nobody',
  'news_no_room',
  'news_reminded',
  'too_many_answers',
  'answered_meanwhile',
  'inquiry_ended',
  'link_not_allowed',
  'not_their_case',
  'codes_wrong',
  'codes_wait',
  'pickup_closed',
  'order_not_ready',
  'outside_district',
  'at_home',
  'not_at_home',
  'already_planned',
  'not_planned',
  'visit_begun',
  'visit_not_begun',
  'tour_over',
  'survey_too_early',
  'survey_over',
  'survey_answered',
  'key_invalid',
  'scope_missing',
  'systems_full',
  'address_refused',
  'hook_off',
  'report_not_over',
  'report_to_come',
  'report_final',
  'unexpected',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Refusals that pass by themselves: what was refused may be sent again later as it is. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'unauthenticated',
  'token_invalid',
  'token_expired',
  'line_unreachable',
  'upload_offset',
  'upload_broken',
  'too_many_uploads',
  'too_many_requests',
  'storage_full',
  'busy',
  'page_held',
  'unexpected',
])
export function mayPass(code: ProblemCode): boolean {
  return passing.has(code)
}

/** What only a phone can find wrong with a file; the server never says these. */
export type PhoneProblemCode = 'file_gone' | 'picture_too_big' | 'reader_missing'

/** Problem details (RFC 9457), as every error of the API is written. */
export type Problem = {
  type: string
  title: string
  status: number
  code: ProblemCode
  /** What happened, what is safe, what to do. */
  detail: { th: string; en: string }
  /** `invalid`, `papers_missing`: the fields or papers concerned. */
  fields?: string[]
  /** `other_day`: the day that is booked. `too_early`: when one may come; `codes_wait`: when codes are taken again. */
  day?: Day
  from?: Instant
  /** `wrong_step`: where the case or booking stands now. */
  state?: string
  requestId?: string
}
