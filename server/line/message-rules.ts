import { dayOf, hoursBetween, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { MessageKind } from '../database/tables.ts'
import type { MessageData } from '../messages/store.ts'

/** 1 goes first when the month's allowance is short: the visit itself and what somebody must act on. 4: news. */
export type Rank = 1 | 2 | 3 | 4
export const ranks = [1, 2, 3, 4] as const
/** News of the office: nobody comes in vain without it. */
export const newsRank: Rank = 4

type Rule = {
  rank: Rank
  /** So long after it was written it still helps; later it misleads. */
  hours: number
  /** It tells of a visit or a deletion, and nothing any more once that has begun. */
  until?: 'visit' | 'day'
}

const day = 24

export const messageRules: Record<MessageKind, Rule> = {
  turn_near: { rank: 1, hours: 0.25 },
  called: { rank: 1, hours: 0.2 },
  parked: { rank: 1, hours: 3 },
  day_over: { rank: 1, hours: 1.5 * day },
  visit_tomorrow: { rank: 1, hours: 16, until: 'visit' },
  visit_today: { rank: 1, hours: 16, until: 'visit' },
  home_tomorrow: { rank: 1, hours: 16, until: 'visit' },
  home_moved: { rank: 1, hours: 14 * day, until: 'visit' },
  home_cancelled: { rank: 1, hours: 14 * day },
  staff_reply: { rank: 1, hours: 7 * day },
  returned: { rank: 1, hours: 14 * day },
  copies_ready: { rank: 1, hours: 14 * day },
  copies_not_ready: { rank: 1, hours: 14 * day },
  must_move: { rank: 1, hours: 14 * day, until: 'visit' },
  place_offered: { rank: 1, hours: 2 * day },
  inquiry_late: { rank: 2, hours: 1 },
  complaint_answered: { rank: 2, hours: 14 * day },
  approved: { rank: 2, hours: 14 * day },
  booked: { rank: 2, hours: 14 * day, until: 'visit' },
  handover_proposed: { rank: 2, hours: 14 * day },
  home_approved: { rank: 2, hours: 14 * day },
  home_planned: { rank: 2, hours: 14 * day, until: 'visit' },
  home_not_served: { rank: 2, hours: 7 * day },
  handed_over: { rank: 2, hours: 14 * day },
  copies_approved: { rank: 2, hours: 14 * day },
  copies_declined: { rank: 2, hours: 14 * day },
  copies_waiting: { rank: 2, hours: 7 * day },
  waiting_ended: { rank: 2, hours: 7 * day },
  not_served: { rank: 2, hours: 7 * day },
  no_show: { rank: 2, hours: 7 * day },
  papers_ending: { rank: 2, hours: 60 * day, until: 'day' },
  case_ending: { rank: 2, hours: 60 * day, until: 'day' },
  volunteer_confirmed: { rank: 2, hours: 7 * day },
  volunteer_declined: { rank: 2, hours: 7 * day },
  volunteer_removed: { rank: 2, hours: 7 * day },
  volunteer_moved: { rank: 2, hours: 13 * day },
  received: { rank: 3, hours: 3 * day },
  served: { rank: 3, hours: 3 * day },
  copies_not_fetched: { rank: 3, hours: 7 * day },
  home_served: { rank: 3, hours: 3 * day },
  complaint_received: { rank: 3, hours: 3 * day },
  complaint_reopened: { rank: 3, hours: 3 * day },
  complaint_ended: { rank: 3, hours: 7 * day },
}

/** Kinds of reminders, which are known long before they are written. */
export const reminderKinds = ['visit_tomorrow', 'visit_today'] as const

export function kindsOf(rank: Rank): MessageKind[] {
  return (Object.keys(messageRules) as MessageKind[]).filter(
    (kind) => messageRules[kind].rank === rank,
  )
}

/** What would help nobody any more when it arrives. */
export function isStale(
  { kind, createdAt }: { kind: MessageKind; createdAt: Instant },
  data: MessageData,
  now: Instant,
): boolean {
  const { hours, until } = messageRules[kind]
  if (hoursBetween(createdAt, now) > hours) return true
  if (data.until !== undefined && now >= data.until) return true
  if (until === 'visit' && data.day && data.start) return now >= instantAt(data.day, data.start)
  return until === 'day' && data.day !== undefined && dayOf(now) > data.day
}

/**
 * It goes stale within a day, or with what it tells of, so it leaves with no other: a retry sends exactly what was sent first, and must
 * not carry what has gone stale since, nor keep others from leaving.
 */
export function isPassing({ kind, aboutId }: { kind: MessageKind; aboutId: string | null }) {
  return aboutId !== null || messageRules[kind].hours < 2 * day
}

/** Of several kinds the one that matters most. */
export function weightiest(kinds: readonly MessageKind[]): MessageKind | undefined {
  return [...kinds].sort((a, b) => messageRules[a].rank - messageRules[b].rank)[0]
}
