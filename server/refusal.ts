import type { Problem, ProblemCode } from '@phrom/shared/problem.ts'

type Extra = Pick<Problem, 'state' | 'fields' | 'day' | 'from'>

/** A "no" that a person can act on. Thrown in an action, so that its transaction is rolled back. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly extra: Extra
  constructor(code: ProblemCode, extra: Extra = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }
}

export const statusOf = {
  unauthenticated: 401,
  token_invalid: 401,
  token_expired: 401,
  line_unreachable: 503,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  idempotency_key_missing: 422,
  idempotency_key_reused: 422,
  wrong_step: 409,
  not_possible: 422,
  service_off: 409,
  changed_meanwhile: 409,
  papers_missing: 422,
  papers_undecided: 409,
  nothing_returned: 409,
  something_returned: 409,
  consent_needed: 409,
  slot_full: 409,
  slot_closed: 409,
  slot_too_soon: 409,
  slot_too_far: 409,
  hold_over: 409,
  too_late_to_change: 409,
  too_many_bookings: 409,
  place_free: 409,
  not_waiting: 409,
  offer_over: 409,
  already_booked: 409,
  not_booked: 409,
  other_day: 409,
  too_early: 409,
  not_at_the_door: 409,
  already_ended: 409,
  tickets_stopped: 409,
  wrong_ticket_step: 409,
  counter_closed: 409,
  counter_paused: 409,
  counter_busy: 409,
  counter_taken: 409,
  other_counter: 409,
  not_your_counter: 403,
  nobody_here: 409,
  called_often: 409,
  served_elsewhere: 409,
  name_taken: 409,
  already_confirmed: 409,
  already_taken_back: 409,
  reason_needed: 409,
  case_held: 409,
  not_there: 409,
  link_used: 410,
  file_type: 415,
  file_empty: 422,
  file_too_big: 413,
  file_unreadable: 422,
  file_locked: 422,
  too_many_pages: 422,
  pages_changed: 409,
  upload_offset: 409,
  upload_broken: 422,
  too_many_uploads: 429,
  storage_full: 507,
  page_held: 409,
  page_lost: 410,
  busy: 503,
  too_many_requests: 429,
  too_many_today: 429,
  news_begun: 409,
  news_nobody: 409,
  news_no_room: 409,
  unexpected: 500,
} as const satisfies Record<ProblemCode, number>
