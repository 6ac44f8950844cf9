import type { ProblemCode } from './problem.ts'

export const caseStates = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'ordered',
  'ready',
  'closed',
  'withdrawn',
  'declined',
  'expired',
  'handed_over',
] as const
export type CaseState = (typeof caseStates)[number]

export const caseEventTypes = [
  'started',
  'page_added',
  'page_removed',
  'pages_ordered',
  'page_refused',
  'submitted',
  'document_accepted',
  'document_returned',
  'decision_undone',
  'returned',
  'asked_again',
  'approved',
  'declined',
  'withdrawn',
  'booking_held',
  'hold_ended',
  'booked',
  'booking_moved',
  'booking_cancelled',
  'booking_must_move',
  'booking_stands_again',
  'waiting_began',
  'waiting_ended',
  'place_offered',
  'offer_ended',
  'originals_instead',
  'expired',
  'handover_proposed',
  'handover_declined',
  'handover_taken_back',
  'handed_over',
  'taken_over',
  'check_reopened',
  'arrived',
  'served',
  'not_served',
  'no_show',
  'order_approved',
  'made_ready',
  'ready_taken_back',
  'pickup_begun',
  'handed_out',
  'not_fetched',
  'home_place_changed',
  'home_visit_planned',
  'home_visit_moved',
  'home_visit_cancelled',
  'home_visit_started',
] as const
export type CaseEventType = (typeof caseEventTypes)[number]

/** What is put on the record of a case wherever it stands, and moves it nowhere. */
export const recordEventTypes = [
  'deletion_announced',
  'papers_deleted',
  'case_erased',
  'hold_set',
  'hold_lifted',
  'consent_withdrawn',
  'codes_shown',
  'neighbour_claimed',
] as const
export type RecordEventType = (typeof recordEventTypes)[number]
export type EventType = CaseEventType | RecordEventType

export type Actor = 'citizen' | 'staff' | 'system'

/**
 * What a step depends on besides the state: how the papers stand, whether a time is booked, or a visit at home planned, and which of the
 * two it is.
 */
export type Standing = { undecided: number; returned: number; booked: boolean; atHome?: boolean }

type Step = {
  from: readonly CaseState[]
  to?: CaseState
  by: readonly Actor[]
  /** What of the standing it depends on. */
  looksAt?: 'papers' | 'visit'
  unless?: (standing: Standing) => ProblemCode | undefined
}

/** Where a case can go to another office: sent, and not over. */
const handable: readonly CaseState[] = ['submitted', 'returned', 'approved', 'ordered']

const steps: Record<CaseEventType, Step> = {
  started: { from: [], by: ['citizen'] },
  page_added: { from: ['draft', 'returned'], by: ['citizen'] },
  page_removed: { from: ['draft', 'returned'], by: ['citizen'] },
  pages_ordered: { from: ['draft', 'returned'], by: ['citizen'] },
  // A file with a virus, or one that is no longer there: whoever's turn it is.
  page_refused: { from: ['draft', 'submitted', 'returned', 'approved'], by: ['system'] },
  submitted: { from: ['draft', 'returned'], to: 'submitted', by: ['citizen'] },
  document_accepted: { from: ['submitted'], by: ['staff'] },
  document_returned: { from: ['submitted'], by: ['staff'] },
  decision_undone: { from: ['submitted'], by: ['staff'] },
  returned: {
    from: ['submitted'],
    to: 'returned',
    by: ['staff'],
    looksAt: 'papers',
    unless: ({ undecided, returned }) =>
      undecided > 0 ? 'papers_undecided' : returned === 0 ? 'nothing_returned' : undefined,
  },
  // Without such a page the check cannot go on, so nobody waits for staff to say so.
  asked_again: { from: ['submitted'], to: 'returned', by: ['system'] },
  // The system approves by itself where there is no paper to look at beforehand.
  approved: {
    from: ['submitted'],
    to: 'approved',
    by: ['staff', 'system'],
    looksAt: 'papers',
    unless: ({ undecided, returned }) =>
      undecided > 0 ? 'papers_undecided' : returned > 0 ? 'something_returned' : undefined,
  },
  declined: { from: ['submitted', 'returned', 'ordered'], to: 'declined', by: ['staff'] },
  withdrawn: {
    from: ['draft', 'submitted', 'returned', 'approved', 'ordered', 'ready'],
    to: 'withdrawn',
    by: ['citizen'],
  },
  booking_held: {
    from: ['approved'],
    by: ['citizen'],
    looksAt: 'visit',
    unless: whyNotBooked,
  },
  hold_ended: { from: ['approved'], by: ['citizen', 'system'] },
  booked: {
    from: ['approved'],
    by: ['citizen'],
    looksAt: 'visit',
    unless: whyNotBooked,
  },
  booking_moved: {
    from: ['approved'],
    by: ['citizen'],
    looksAt: 'visit',
    unless: ({ booked }) => (booked ? undefined : 'not_booked'),
  },
  booking_cancelled: {
    from: ['approved'],
    by: ['citizen'],
    looksAt: 'visit',
    unless: ({ booked }) => (booked ? undefined : 'not_booked'),
  },
  // The calendar closed the time that is booked, or opened it again.
  booking_must_move: { from: ['approved'], by: ['staff'] },
  booking_stands_again: { from: ['approved'], by: ['staff'] },
  waiting_began: { from: ['approved'], by: ['citizen'], unless: onlyAtOffice },
  waiting_ended: { from: ['approved'], by: ['citizen', 'system'] },
  place_offered: { from: ['approved'], by: ['system'] },
  offer_ended: { from: ['approved'], by: ['citizen', 'system'] },
  // Who takes the photos back while they are being checked comes with the originals.
  originals_instead: { from: ['submitted', 'returned'], to: 'approved', by: ['citizen'] },
  expired: { from: ['draft', 'returned', 'approved'], to: 'expired', by: ['system'] },
  // Staff may propose another office; that the case goes there is for the citizen alone to say.
  handover_proposed: { from: handable, by: ['staff'] },
  handover_declined: { from: handable, by: ['citizen'] },
  handover_taken_back: { from: handable, by: ['staff'] },
  handed_over: { from: handable, to: 'handed_over', by: ['citizen'] },
  // The first event of the case in the other office.
  taken_over: { from: [], by: ['citizen'] },
  // The office that a case was handed to wants to see papers that the other one accepted.
  check_reopened: {
    from: ['approved'],
    to: 'submitted',
    by: ['staff'],
    looksAt: 'visit',
    unless: ({ booked }) => (booked ? 'already_booked' : undefined),
  },
  // The day of the visit. Who was not served, or did not come, books again with all that is there.
  arrived: { from: ['approved'], by: ['citizen', 'staff'], unless: onlyAtOffice },
  served: { from: ['approved'], to: 'closed', by: ['staff'] },
  not_served: { from: ['approved'], by: ['staff', 'system'] },
  no_show: { from: ['approved'], by: ['system'] },
  // What is ordered ahead has a lane of its own: nobody books a time, and nobody but staff says that it will be made.
  // Day and fee may be said anew while nothing is made.
  order_approved: { from: ['submitted', 'ordered'], to: 'ordered', by: ['staff'] },
  made_ready: { from: ['ordered'], to: 'ready', by: ['staff'] },
  // Marked by mistake, or found to be faulty: they are made again, by a day that may be said anew.
  ready_taken_back: { from: ['ready'], to: 'ordered', by: ['staff'] },
  pickup_begun: { from: ['ready'], by: ['staff'] },
  handed_out: { from: ['ready'], to: 'closed', by: ['staff'] },
  not_fetched: { from: ['ready'], to: 'expired', by: ['system'] },
  // Staff go to the person. Where to may be told until they are on their way; a position from the chat also helps who is lost.
  home_place_changed: {
    from: ['draft', 'submitted', 'returned', 'approved'],
    by: ['citizen'],
    unless: onlyAtHome,
  },
  home_visit_planned: {
    from: ['approved'],
    by: ['staff'],
    looksAt: 'visit',
    unless: (standing) => onlyAtHome(standing) ?? (standing.booked ? 'already_planned' : undefined),
  },
  home_visit_moved: { from: ['approved'], by: ['staff'], looksAt: 'visit', unless: whyNotPlanned },
  // The citizen says that the day is bad; staff take a stop out, or the whole tour.
  home_visit_cancelled: {
    from: ['approved'],
    by: ['citizen', 'staff'],
    looksAt: 'visit',
    unless: whyNotPlanned,
  },
  home_visit_started: {
    from: ['approved'],
    by: ['staff'],
    looksAt: 'visit',
    unless: whyNotPlanned,
  },
}

function onlyAtOffice({ atHome }: Standing): ProblemCode | undefined {
  return atHome ? 'at_home' : undefined
}

function onlyAtHome({ atHome }: Standing): ProblemCode | undefined {
  return atHome ? undefined : 'not_at_home'
}

function whyNotBooked(standing: Standing): ProblemCode | undefined {
  return onlyAtOffice(standing) ?? (standing.booked ? 'already_booked' : undefined)
}

function whyNotPlanned(standing: Standing): ProblemCode | undefined {
  return onlyAtHome(standing) ?? (standing.booked ? undefined : 'not_planned')
}

/** Why this event may not follow now, or nothing. `wrong_step` is answered with the current state. */
export function whyNotStep(
  state: CaseState,
  event: CaseEventType,
  by: Actor,
  standing: Standing,
): ProblemCode | undefined {
  const step = steps[event]
  if (!step.by.includes(by)) return 'forbidden'
  if (!step.from.includes(state)) return 'wrong_step'
  return step.unless?.(standing)
}

/** What must be known of a case before this step: how its papers stand, whether a visit is booked, or neither. */
export function looksAt(event: CaseEventType): 'papers' | 'visit' | undefined {
  return steps[event].looksAt
}

/** The state after an event that was allowed. */
export function stateAfter(state: CaseState, event: CaseEventType): CaseState {
  return steps[event].to ?? state
}

/** Whose turn is it? The first thing that every screen about a case says. Where staff come, the day is theirs to plan. */
export function turnOf(
  state: CaseState,
  booked: boolean,
  atHome = false,
): 'yours' | 'office' | 'ready' | 'ended' {
  if (state === 'draft' || state === 'returned') return 'yours'
  if (state === 'submitted' || state === 'ordered') return 'office'
  if (state === 'ready') return 'ready'
  if (state === 'approved') return booked ? 'ready' : atHome ? 'office' : 'yours'
  return 'ended'
}

/** Whether what was ordered is still to be looked up, made or fetched. */
export function isOrderOpen(state: CaseState): boolean {
  return state === 'submitted' || state === 'ordered' || state === 'ready'
}

/**
 * The step that follows when the photos are taken back: a check under way ends. Who may come without a check comes with the originals;
 * where the service wants one, the case is withdrawn. Nothing where the case can stand as it is.
 */
export function afterPapersTaken(
  state: CaseState,
  precheck: 'required' | 'recommended' | 'none',
): 'originals_instead' | 'withdrawn' | undefined {
  if (state !== 'submitted' && state !== 'returned') return
  return precheck === 'required' ? 'withdrawn' : 'originals_instead'
}

/** Without the word of whom it is about nobody goes to their home: what is under way ends. Nothing where the case has not been sent, or is over. */
export function afterPlaceTaken(state: CaseState): 'withdrawn' | undefined {
  return ['submitted', 'returned', 'approved'].includes(state) ? 'withdrawn' : undefined
}
