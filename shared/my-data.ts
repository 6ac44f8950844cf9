import type { Answers } from './answers.ts'
import type { MyQuestion } from './asked.ts'
import type { BookingState, ConsentPurpose, Contact, PageState, PaperState } from './case.ts'
import type { CaseState, EventType } from './case-flow.ts'
import type { ComplaintKind, ComplaintState, ComplaintTopic } from './complaints.ts'
import type { CopyOrderView } from './copy-orders.ts'
import type { HandoverProposal, HandoverView } from './handover.ts'
import type { MyHomeVisits } from './home-visits.ts'
import type { InquiryState } from './inquiries.ts'
import type { OfferEnding, WaitEnding } from './offers.ts'
import type { OpeningWhy } from './openings.ts'
import type { HookEvent } from './systems.ts'
import type { VisitRecord } from './ticket-views.ts'
import type { Day, Instant } from './time.ts'
import type { GroupKind, VolunteerState, VolunteerStep } from './volunteers.ts'
import type { Text } from './words/text.ts'

/** All that is held about a person, in every office that is served here. */
export type MyData = {
  /** As LINE told it. */
  name: string
  cases: MyCase[]
  /** Offices whose account in LINE the person follows, or has blocked: the later of the two holds. */
  follows: {
    officeId: string
    language: 'th' | 'en'
    followedAt: Instant | null
    blockedAt: Instant | null
  }[]
  /** What was asked in the chat, the newest first. */
  questions: MyQuestion[]
  /** Pictures from LINE's chat that wait for the person to say which paper they are. */
  chatPictures: ChatPicture[]
  inquiries: MyInquiry[]
  training: MyTraining[]
  /** News to volunteers, the newest first. */
  volunteerNews: MyVolunteerNews[]
  volunteering: MyVolunteering[]
  /** Wrong codes of a card in a row; forgotten after a month without another. */
  wrongCodes: { officeId: string; wrong: number; lastAt: Instant }[]
  /** For whom one has booked as a volunteer. */
  neighbours: MyNeighbour[]
  complaints: MyComplaint[]
}
/** Name and telephone are not told of who has taken the booking over. */
export type MyNeighbour = {
  officeId: string
  serviceId: string
  bookedAt: Instant
  name: string | null
  phone: string | null
}
export type ChatPicture = {
  officeId: string
  id: string
  type: string
  bytes: number
  sentAt: Instant
  /** When it is deleted, unless it has its paper by then. */
  deletedAt: Instant
}

/** News that stood in a volunteer's app, and when it was opened. */
export type MyVolunteerNews = {
  officeId: string
  text: Text
  at: Instant
  readAt: Instant | null
}

/** What was asked of an office's staff. */
export type MyInquiry = {
  officeId: string
  id: string
  state: InquiryState
  openedAt: Instant
  endedAt: Instant | null
  /** Without text: it was taken back. */
  messages: { by: 'citizen' | 'staff'; at: Instant; text: string | null }[]
  /** Of staff for each other: how many. */
  notes: number
  /** Who of the staff has read it. */
  readers: string[]
}

/** What a volunteer of an office has learned there, and how often they have advised. */
export type MyTraining = {
  officeId: string
  services: {
    serviceId: string
    readVersion: string | null
    readAt: Instant | null
    learnedVersion: string | null
    learnedAt: Instant | null
  }[]
  quizzes: {
    /** A chapter, or one service. */
    scope: string
    asked: number
    right: number
    startedAt: Instant
    endedAt: Instant | null
    isPassed: boolean
  }[]
  certificate: { number: string; issuedAt: Instant } | null
  /** How often, by month (`YYYY-MM`). */
  advice: { month: string; times: number }[]
}

/** Oneself as a volunteer of an office, now or before. */
export type MyVolunteering = {
  officeId: string
  id: string
  state: VolunteerState
  name: string
  phone: string
  groupKind: GroupKind
  groupName: string
  area: string
  joinedAt: Instant
  confirmedAt: Instant | null
  endedAt: Instant | null
  endedWhy: string | null
  consent: { version: string; textHash: string; givenAt: Instant; endedAt: Instant | null } | null
  steps: { what: VolunteerStep; at: Instant; by: 'self' | 'staff'; detail: string | null }[]
}
/** What was complained of, suggested or praised. */
export type MyComplaint = {
  officeId: string
  id: string
  code: string
  kind: ComplaintKind
  topic: ComplaintTopic
  state: ComplaintState
  receivedAt: Instant
  endedAt: Instant | null
  onDay: Day | null
  officer: string
  caseCode: string | null
  /** Nothing: the staff do not see who wrote it. */
  name: string | null
  entries: { by: 'citizen' | 'staff'; at: Instant; text: string }[]
  /** Of staff for each other: how many. */
  notes: number
  /** Who of the staff has read it. */
  readers: string[]
}

export type MyCase = {
  officeId: string
  id: string
  code: string
  serviceId: string
  serviceVersion: string
  state: CaseState
  language: 'th' | 'en'
  startedAt: Instant
  submittedAt: Instant | null
  changedAt: Instant
  endedAt: Instant | null
  answers: Answers
  contact: Contact | null
  order: CopyOrderView | null
  /** Whether the codes of a card are kept, sealed; they themselves are given to nobody. */
  codesKept: boolean
  papers: {
    key: string
    state: PaperState
    note: string
    pages: {
      id: string
      type: string
      bytes: number
      /** One that is held or lost cannot be opened, and is in no download. */
      state: PageState
      addedAt: Instant
    }[]
  }[]
  bookings: MyBooking[]
  /** The numbers at the office, and what was done at the counter. */
  visits: VisitRecord[]
  /** Whether copies that were handed over, or a visit at home, were rated. */
  isRated: boolean
  /** Of a case that is done at home. */
  home: MyHomeVisits | null
  waits: MyWish[]
  messages: { kind: string; createdAt: Instant; sentAt: Instant | null; failedAt: Instant | null }[]
  /** What is agreed to now. */
  consents: ConsentPurpose[]
  /** What was ever agreed to or taken back, and in which words. */
  consentRecord: {
    purpose: ConsentPurpose
    what: 'given' | 'withdrawn'
    version: string
    textHash: string
    at: Instant
  }[]
  /** Where the case went or came from, and what the office proposes. */
  handover: HandoverView
  /** Every office that staff proposed, and what became of it. */
  proposals: MyProposal[]
  events: { type: EventType; at: Instant; by: 'citizen' | 'staff' | 'system' }[]
  /** Who of the staff has looked at the papers. */
  openings: Opening[]
  /** Of which other systems of the city were told, and where that is: the latest thirty days. */
  told: { type: HookEvent; to: string; at: Instant }[]
  /** The first day on which the photos will be gone, as things stand; nothing while the case goes on. */
  papersDeletedOn: Day | null
  /** The same for answers, name and telephone. */
  caseDeletedOn: Day | null
  /** Kept until this day because of a complaint. */
  heldUntil: Day | null
  /** Who of the volunteers booked it. */
  volunteer: string | null
}

/** What became of each booking of the case. */
export type MyBooking = {
  day: Day
  /** `HH:MM`. */
  start: string
  end: string
  state: BookingState
  bookedAt: Instant
  /** Until when the place is held. */
  heldUntil: Instant | null
  endedAt: Instant | null
  /** Why the office asked for another time. */
  mustMove: Text | null
  /** Codes of the other cases of the visit. */
  together: string[]
}

/** What the case waited for, and the places that were offered. */
export type MyWish = {
  /** Nothing for any earlier one. */
  days: Day[] | null
  since: Instant
  endedAt: Instant | null
  ending: WaitEnding | null
  offers: {
    day: Day
    start: string
    end: string
    madeAt: Instant
    until: Instant
    ending: OfferEnding | null
  }[]
}

export type MyProposal = HandoverProposal & {
  outcome: 'handed_over' | 'declined' | 'taken_back' | 'replaced' | null
  endedAt: Instant | null
}

export type Opening = { name: string; team: string; why: OpeningWhy; at: Instant }
export type DownloadLink = { path: string; expiresAt: Instant }
