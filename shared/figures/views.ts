import type { Day, Instant } from '../time.ts'
import type { FigureId, FigurePart, FigureUnit, Target } from './figures.ts'
import type { Period } from './periods.ts'

/** Of the whole office, of a team, or of one service. */
export type FigureScope = { teamId: string | null; serviceId: string | null }

export type Figure = {
  id: FigureId
  unit: FigureUnit
  /** Nothing where nothing was counted, or too few to be told. */
  value: number | null
  /** Over how many it was counted; 0 where it is not counted of this team or service at all. */
  count: number
  /** In the span that `FiguresView.before` names. */
  before: number | null
  target: Target | null
  parts: {
    id: FigurePart
    unit: FigureUnit | 'days'
    value: number | null
    /** Of the few that have one of their own. */
    target?: Target | undefined
  }[]
  /** The most frequent first: `reason|what was missing` of visits, `paper|reason` of papers. */
  reasons: { key: string; count: number }[]
}

export type FigureValues = { [id in FigureId]: number | null }

export const funnelSteps = [
  'checklist',
  'started',
  'sent',
  'approved',
  'booked',
  'arrived',
  'served',
] as const
export type FunnelStep = (typeof funnelSteps)[number]

export type FiguresView = FigureScope & {
  period: Period
  /** Figures are of days up to this moment. */
  now: Instant
  /** What `Figure.before` is of: the period before, or as much of it as has gone by of this one. */
  before: { from: Day; to: Day }
  figures: Figure[]
  /** The days of a month, the months of a quarter or year; those to come are left out. */
  trend: { period: Period; values: FigureValues }[]
  /** In the order of the office's teams; counts add up to those of the office. */
  teams: { teamId: string; values: FigureValues }[]
  services: { teamId: string; serviceId: string; values: FigureValues }[]
  /** Who came, by weekday (Monday is 1) and hour of arrival. */
  arrivals: { weekday: number; hour: number; count: number }[]
  /** How often each step was taken in the period, each on its own day. */
  funnel: { step: FunnelStep; count: number }[]
  /** Of the month of LINE in which the period ends, where it is known. */
  quota: { quota: number | null; used: number } | null
}

/** One of those behind a figure. `caseId`: nothing for who came without one, and for whom has been forgotten. */
export type FigureCase = {
  caseId: string | null
  /** Of a question to staff, or of a complaint that the reader may see. */
  inquiryId: string | null
  complaintId: string | null
  /** Of the case or the complaint. */
  code: string | null
  /** Empty where it is of no service. */
  serviceId: string
  day: Day
  /** What it adds to the figure: minutes, a reason, a state; as the figure's keys. */
  why: string
  /** The number of the queue, of who came. */
  ticket: string | null
}
/** Fifty at a time, the newest first; `next`: from where to read on. */
export type FigureCases = { cases: FigureCase[]; next: string | null }
