import type { Answers } from './answers.ts'
import type { CaseState, EventType } from './case-flow.ts'
import type { CopyOrderView } from './copy-orders.ts'
import type { HandoverView } from './handover.ts'
import type { HomePlan, HomeVisitArea, HomeVisitView } from './home-visits.ts'
import type { PageMark } from './page-marks.ts'
import type { PhotoDoubt } from './photo-doubts.ts'
import type { SlotProblem } from './slots.ts'
import type { LastVisit } from './ticket-views.ts'
import type { Day, Instant } from './time.ts'
import type { Earlier } from './used-again.ts'
import type { VolunteerOf } from './volunteers.ts'
import type { Waiting } from './waiting.ts'
import type { Text } from './words/text.ts'

/** What the API tells of a case. The papers themselves follow from service, answers and the day of the visit. */
export type CaseView = {
  id: string
  officeId: string
  /** Short code that people read aloud, `K7M4P9`; shown in groups by `showCode`. */
  code: string
  serviceId: string
  serviceVersion: string
  state: CaseState
  answers: Answers
  contact: Contact | null
  /** One entry for each requirement that has pages or a decision. */
  documents: DocumentView[]
  booking: BookingView | null
  hold: HoldView | null
  waiting: Waiting | null
  consents: ConsentPurpose[]
  startedAt: Instant
  submittedAt: Instant | null
  changedAt: Instant
  /** The day on which the photos will be gone, once it has been told. */
  papersDeletedOn: Day | null
  handover: HandoverView
  /** While the case can be booked, and once it is done. */
  lastVisit: LastVisit | null
  /** Of what is ordered ahead, once the office has answered. */
  order: CopyOrderView | null
  /** Of a case that is done at home. */
  home: HomeVisitView | null
  events: EventView[]
}

export type CaseSummary = Pick<
  CaseView,
  'id' | 'code' | 'serviceId' | 'state' | 'submittedAt' | 'changedAt' | 'booking'
> & {
  papers: PaperState[]
  returnedKeys: string[]
  /** Of a case that is done at home: what is planned. */
  home: { plan: HomePlan | null } | null
}
/** `untoldAt`: when the newest of what was written about it came that waits, or could not be sent; LINE has not told it. */
export type OwnCaseSummary = CaseSummary & { untoldAt: Instant | null }

export type PaperState = 'todo' | 'received' | 'accepted' | 'returned'
export type DocumentView = {
  /** Requirement key, `marital-status-certificate@partyB`. */
  key: string
  state: PaperState
  reasons: string[]
  note: string
  /** Places that are wrong, on pages that are still there; the first is number 1. */
  marks: PageMark[]
  pages: PageView[]
  /** The office that accepted it, where that was another than this one. */
  checkedBy: string | null
}
/** `held` while it is looked through for viruses; `lost` where its file is no longer there and has to be sent again. */
export const pageStates = ['ready', 'held', 'lost'] as const
export type PageState = (typeof pageStates)[number]
export type PageView = {
  id: string
  type: 'image/jpeg' | 'application/pdf'
  bytes: number
  /** What the phone doubted when the page was accepted all the same. */
  doubts: PhotoDoubt[]
  state: PageState
  /** The case that it was first accepted for, where it is used again. */
  earlier: Earlier | null
  /** The office that the mark names, where the page was handed over from it. */
  markOf: string | null
  /** Sent in LINE's chat: no phone has judged it, nor shown it as it is kept. */
  fromChat: boolean
}
/** A page on its way: how many of its bytes are here, and the page once it is whole. */
export type UploadView = { offset: number; page: PageView | null }
/** A hold that nobody confirmed in time has `expired`; who did not come, or was not served, has `missed` the visit. */
export const bookingStates = [
  'held',
  'confirmed',
  'moved',
  'cancelled',
  'expired',
  'missed',
] as const
export type BookingState = (typeof bookingStates)[number]
export type BookingView = {
  day: Day
  /** `HH:MM`, when this case is seen. */
  start: string
  end: string
  bookedAt: Instant
  /** Why the office cannot keep this time: the booking stands until another is chosen. */
  mustMove: Text | null
  /** All cases of the visit. */
  cases: string[]
}
/** A place that is kept until then, while the booking is finished. */
export type HoldView = { day: Day; start: string; end: string; until: Instant; cases: string[] }
/** What can be done with a booking, and until when. */
export type BookingTerms = {
  /** By the office's clock: a phone's may be wrong. */
  now: Instant
  /** The last day that can be booked. */
  lastDay: Day
  /** Until when what is booked or held may be moved or cancelled. */
  changeUntil: Instant | null
}
/** A link to the visit as a file for calendars, good for some minutes in any browser. */
export type CalendarLink = { path: string; expiresAt: Instant }
type EventView = { type: EventType; at: Instant; by: 'citizen' | 'staff' | 'system' }
export type Contact = { name: string; phone: string }
export const consentPurposes = [
  'papers.precheck',
  'papers.others',
  'papers.reuse',
  'line.messages',
  'case.handover',
  'copies.lookup',
  'neighbour.booked',
  'home.person',
  'home.position',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]
export const consentVersion = '2026-11-21'

/** `free` places; `problem` says why the slot cannot be booked now, `reason` what the office says of it. */
export type SlotView = {
  day: Day
  start: string
  end: string
  free: number
  problem?: SlotProblem | undefined
  reason?: Text | undefined
}

export type OfficeView = {
  id: string
  name: { th: string; en: string }
  phone: string
  /** Its account in LINE, `@bangphrom`. */
  lineId: string
  address: { th: string; en: string }
  hours: { th: string; en: string }
  position: Position | null
  homeVisits: HomeVisitArea
}
/** Degrees north and east (WGS 84). */
type Position = { latitude: number; longitude: number }

export type Me = {
  id: string
  name: string
  volunteerOf: VolunteerOf[]
  staffOf: { officeId: string; name: string; team: string; role: 'staff' | 'head' | 'admin' }[]
}

/** Staff: a row of the queue, oldest first. */
export type QueueRow = CaseSummary & { name: string; waitingSince: Instant }
/** Staff: a booking of a day. */
export type DayBooking = {
  start: string
  end: string
  bookingId: string
  mustMove: boolean
  caseId: string
  code: string
  serviceId: string
  name: string
  phone: string
  papers: PaperState[]
  /** Who of the volunteers booked it; empty where the name was forgotten. */
  volunteer: string | null
}
/** Staff: a case with what the applicant said. */
export type StaffCaseView = CaseView & { language: 'th' | 'en'; volunteer: string | null }
/** Whether no place is left up to the last day that can be booked; `walkIns`: when the coming days keep places for who comes without. */
export type NoPlace = {
  none: boolean
  lastDay: Day
  walkIns: { day: Day; start: string; end: string }[]
}
/** Staff: how often somebody was told on a day that no place was left. */
export type NoPlaceCount = { day: Day; serviceId: string; times: number }
