import type { AskedAction, AskedSource, Verdict } from '@phrom/shared/asked.ts'
import type { BookingState, ConsentPurpose, PageState, PaperState } from '@phrom/shared/case.ts'
import type { Actor, CaseState, EventType } from '@phrom/shared/case-flow.ts'
import type {
  ComplaintEnd,
  ComplaintEntry,
  ComplaintKind,
  ComplaintState,
  ComplaintTopic,
} from '@phrom/shared/complaints.ts'
import type { DeclineReason, NotReadyReason } from '@phrom/shared/copy-orders.ts'
import type { CountId } from '@phrom/shared/figures/counts.ts'
import type { geccEnds } from '@phrom/shared/gecc/gecc-view.ts'
import type { Period, PositionFrom, StopEnding } from '@phrom/shared/home-visits.ts'
import type {
  InquiryState,
  InquiryStep,
  InquiryWhy,
  MessageSender,
  Particle,
} from '@phrom/shared/inquiries.ts'
import type { NewsState, NewsTo } from '@phrom/shared/news.ts'
import type { OfferEnding, WaitEnding } from '@phrom/shared/offers.ts'
import type { Licence } from '@phrom/shared/open-data.ts'
import type { OpeningReasonId, OpeningWhy } from '@phrom/shared/openings.ts'
import type { ReminderKind } from '@phrom/shared/reminders.ts'
import type { ReportKind } from '@phrom/shared/reports/reports.ts'
import type { Level, SurveyChannel, SurveyItem } from '@phrom/shared/survey.ts'
import type { DeliveryError, DeliveryType } from '@phrom/shared/systems.ts'
import type {
  Confirmation,
  NotServedReason,
  Priority,
  TicketEventType,
  TicketOutcome,
  TicketState,
} from '@phrom/shared/tickets.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import type {
  GroupKind,
  InviteKind,
  VolunteerState,
  VolunteerStep,
} from '@phrom/shared/volunteers.ts'
import type { Generated, Kysely, Transaction } from 'kysely'

/** What is said to somebody who has asked the staff. */
export type InquiryMessageKind = 'staff_reply' | 'inquiry_late'

/** What is told about a case for which staff go to the person. */
export type HomeMessageKind =
  | 'home_approved'
  | 'home_planned'
  | 'home_moved'
  | 'home_cancelled'
  | 'home_tomorrow'
  | 'home_served'
  | 'home_not_served'
/** What is told of a complaint: that something has happened to it, and no word of it. */
export type ComplaintMessageKind =
  | 'complaint_received'
  | 'complaint_answered'
  | 'complaint_reopened'
  | 'complaint_ended'

/** What is told about a case. */
export type CaseMessageKind =
  | 'received'
  | 'returned'
  | 'approved'
  | 'booked'
  | 'must_move'
  | 'papers_ending'
  | 'case_ending'
  | 'place_offered'
  | 'waiting_ended'
  | ReminderKind
  | 'handover_proposed'
  | 'handed_over'
  | 'turn_near'
  | 'called'
  | 'parked'
  | 'served'
  | 'not_served'
  | 'no_show'
  | 'day_over'
  | 'copies_approved'
  | 'copies_ready'
  | 'copies_not_ready'
  | 'copies_waiting'
  | 'copies_not_fetched'
  | 'copies_declined'
  | HomeMessageKind

/** What a volunteer is told about being one. */
export type VolunteerMessageKind =
  | 'volunteer_confirmed'
  | 'volunteer_declined'
  | 'volunteer_removed'
  | 'volunteer_moved'

export type MessageKind =
  | CaseMessageKind
  | InquiryMessageKind
  | VolunteerMessageKind
  | ComplaintMessageKind

/** The rows as the stores read them; JSON columns are text. */
export type Tables = {
  office: { id: string }
  person: { id: string; lineUserId: string; name: string }
  session: { tokenHash: string; personId: string; expiresAt: Instant }
  team: { officeId: string; id: string; morningCapacity: number; afternoonCapacity: number }
  staff: {
    officeId: string
    lineUserId: string
    name: string
    teamId: string
    role: 'staff' | 'head' | 'admin'
  }
  officeService: {
    officeId: string
    serviceId: string
    settings: string
    revision: number
    changedAt: Instant
    changedBy: string
  }
  officeServiceChange: Tables['officeService']
  measure: {
    officeId: string
    teamId: string
    serviceId: string
    cause: string
    what: string
    who: string
    fromDay: Day
    revision: number
    changedAt: Instant
    changedBy: string
  }
  measureChange: Tables['measure']
  serviceCase: {
    officeId: string
    id: string
    code: string
    personId: string
    serviceId: string
    serviceVersion: string
    state: CaseState
    answers: string
    contactName: string | null
    contactPhone: string | null
    language: 'th' | 'en'
    startedAt: Instant
    submittedAt: Instant | null
    changedAt: Instant
    endedAt: Instant | null
    holdUntil: Day | null
    holdReason: string | null
    erasedAt: Instant | null
  }
  deletionNotice: {
    officeId: string
    caseId: string
    what: 'papers' | 'case'
    deleteOn: Day
    toldAt: Instant
    messageId: string | null
  }
  fileToRemove: { file: string; since: Instant }
  consentRecord: {
    officeId: string
    caseId: string
    purpose: ConsentPurpose
    what: 'given' | 'withdrawn'
    version: string
    textHash: string
    at: Instant
  }
  downloadLink: {
    tokenHash: string
    personId: string
    madeAt: Instant
    expiresAt: Instant
    usedAt: Instant | null
  }
  consent: {
    officeId: string
    caseId: string
    purpose: ConsentPurpose
    version: string
    givenAt: Instant
  }
  document: {
    officeId: string
    caseId: string
    key: string
    state: PaperState
    reasons: string
    note: string
    /** JSON of `PageMark[]`. */
    marks: Generated<string>
    pageCount: number
    /** Of a paper that was accepted before the case was handed over: by which office. */
    checkedOfficeId: string | null
  }
  page: {
    officeId: string
    caseId: string
    id: string
    documentKey: string
    type: 'image/jpeg' | 'application/pdf'
    bytes: number
    sheets: number
    addedAt: Instant
    doubts: string
    position: number
    /** Name of the encrypted file; none of the three for a page from before files were encrypted. */
    file: string | null
    keyVersion: number | null
    wrappedKey: string | null
    state: PageState
    /** While held: when the scanner is asked (again). */
    scanAt: Instant | null
    /** Of a page that was used again: the code of the case that it comes from, and when it was first sent. */
    fromCode: string | null
    firstSentAt: Instant | null
    /** Of a page that was handed over: the office that its mark names. */
    markOfficeId: string | null
    /** Of a page that was sent in the chat: LINE's id of the message. */
    messageId: string | null
  }
  /** Pictures that were sent together in the chat, or one alone. */
  chatAlbum: {
    officeId: string
    id: string
    personId: string
    /** LINE's id of those that were sent together, or of the message. */
    setId: string
    /** The first of its messages that came: the person is asked in reply to it. */
    messageId: string
    quoteToken: string | null
    sentAt: Instant
    until: Instant
    /** The paper that was chosen. */
    caseId: string | null
    documentKey: string | null
    /** JSON of those that are pages by now, with their places. */
    placed: string
    /** When the person was told that nothing more is taken before this one has its paper. */
    fullToldAt: Instant | null
  }
  /** A picture from the chat that is no page of a paper yet. */
  chatPicture: {
    officeId: string
    id: string
    albumId: string
    messageId: string
    /** Its place among those that were sent together. */
    place: number
    sentAt: Instant
    type: 'image/jpeg' | 'application/pdf'
    bytes: number
    sheets: number
    file: string
    keyVersion: number
    wrappedKey: string
  }
  /** Where staff go for a case, and when it suits. */
  homeRequest: {
    officeId: string
    caseId: string
    address: string
    subDistrict: string
    landmark: string
    latitude: number | null
    longitude: number | null
    positionFrom: PositionFrom | null
    /** JSON of lists. */
    wishes: string
    hardships: string
    hardNote: string
    /** What was said when a planned day was bad. */
    dayNote: string
    changedAt: Instant
  }
  homeTour: {
    officeId: string
    id: string
    day: Day
    period: Period
    /** JSON of the names of those who go. */
    goes: string
    revision: number
    madeAt: Instant
    madeBy: string
    cancelledAt: Instant | null
  }
  homeStop: {
    officeId: string
    id: string
    tourId: string
    caseId: string
    /** Its place on the way, from 0. */
    place: number
    start: string
    end: string
    plannedAt: Instant
    remindedAt: Instant | null
    startedAt: Instant | null
    endedAt: Instant | null
    ending: StopEnding | null
    reason: NotServedReason | null
    missing: string | null
    remark: string
    /** In baht. */
    fee: number | null
    receipt: string
    confirmedAt: Instant | null
  }
  keyCheck: {
    officeId: string
    version: number
    checkValue: string
    firstSeenAt: Instant
  }
  openingReason: {
    officeId: string
    id: string
    caseId: string
    personId: string
    reason: OpeningReasonId
    words: string
    givenAt: Instant
  }
  pageOpening: {
    officeId: string
    id: string
    caseId: string
    pageId: string
    documentKey: string
    personId: string
    /** Name and team as they were then. */
    staffName: string
    teamId: string
    why: OpeningWhy
    reasonId: string | null
    openedAt: Instant
    /** Which ten minutes since 1970. */
    span: number
  }
  caseEvent: {
    officeId: string
    id: string
    caseId: string
    type: EventType
    actor: Actor
    personId: string | null
    data: string
    at: Instant
  }
  slot: {
    officeId: string
    teamId: string
    day: Day
    start: string
    end: string
    capacity: number
    walkIns: number
    volunteers: number
    /** Sum of the places of bookings that are not released, and of freed places. */
    taken: number
    /** How many of them volunteers have booked. */
    volunteersTaken: number
  }
  booking: {
    officeId: string
    id: string
    personId: string
    day: Day
    start: string
    state: BookingState
    heldUntil: Instant | null
    bookedAt: Instant
    endedAt: Instant | null
    mustMoveAt: Instant | null
    mustMoveReason: string | null
    /** Of one that was parted: the service under which it and its ticket are counted; '' where another is counted for it. */
    countedAs: string | null
  }
  bookingCase: {
    officeId: string
    bookingId: string
    caseId: string
    teamId: string
    day: Day
    start: string
    end: string
    places: number
    releasedAt: Instant | null
    /** 1 where a volunteer booked it: it counts against what is kept for volunteers. */
    byVolunteer: 0 | 1
  }
  officeCalendar: {
    officeId: string
    calendar: string
    revision: number
    changedAt: Instant
    changedBy: string
  }
  officeCalendarChange: Tables['officeCalendar']
  wish: {
    officeId: string
    id: string
    personId: string
    /** Of the visit's first case. */
    teamId: string
    /** JSON of days, or nothing for any. */
    days: string | null
    since: Instant
    endedAt: Instant | null
    ending: WaitEnding | null
  }
  wishCase: { officeId: string; wishId: string; caseId: string; leftAt: Instant | null }
  offer: {
    officeId: string
    id: string
    wishId: string
    personId: string
    day: Day
    start: string
    end: string
    madeAt: Instant
    until: Instant
    endedAt: Instant | null
    ending: OfferEnding | null
  }
  /** Places that nobody has and nobody sees: they rest, or are kept for an offer. */
  freedPlace: {
    officeId: string
    id: string
    teamId: string
    day: Day
    start: string
    places: number
    restsUntil: Instant
    offerId: string | null
  }
  reminder: { officeId: string; bookingId: string; kind: ReminderKind; toldAt: Instant }
  noPlace: { officeId: string; serviceId: string; day: Day; times: number }
  counter: {
    officeId: string
    id: string
    name: string
    /** JSON of team ids. */
    teams: string
    personId: string | null
    openedAt: Instant | null
    pausedAt: Instant | null
  }
  ticketDay: {
    officeId: string
    teamId: string
    day: Day
    lastNumber: number
    /** Since when no more tickets are given to who comes without a booking. */
    stoppedAt: Instant | null
  }
  ticket: {
    officeId: string
    id: string
    teamId: string
    day: Day
    letter: string
    number: number
    state: TicketState
    bookingId: string | null
    /** Whose LINE it is; nobody's for a printed ticket. */
    personId: string | null
    name: string
    /** What somebody without a booking came for. */
    serviceId: string | null
    priority: Priority
    /** `HH:MM`; null for who came without a booking, or too late for it. */
    bookedStart: string | null
    arrivedAt: Instant
    backAt: Instant | null
    /** When it was told that the turn is near: once. */
    nearToldAt: Instant | null
    counterId: string | null
    calls: number
    calledAt: Instant | null
    startedAt: Instant | null
    /** Since when the counter waits for them, after it had begun. */
    awaySince: Instant | null
    /** So long it has waited. */
    awaySeconds: number
    endedAt: Instant | null
    outcome: TicketOutcome | null
  }
  ticketEvent: {
    officeId: string
    id: string
    ticketId: string
    type: TicketEventType
    actor: Actor
    personId: string | null
    counterId: string | null
    data: string
    at: Instant
  }
  visit: {
    officeId: string
    id: string
    ticketId: string
    caseId: string | null
    serviceId: string
    startedAt: Instant
    endedAt: Instant
    /** Of that time, how long the person was away. */
    awaySeconds: number
    outcome: 'served' | 'not_served'
    reason: NotServedReason | null
    /** The paper or person that was missing, as the definition names it. */
    missing: string | null
    remark: string
    /** Baht. */
    fee: number | null
    receipt: string
    /** By the citizen: in the own phone, or as staff saw it at the desk. */
    confirmedAt: Instant | null
    confirmedBy: Confirmation | null
  }
  queueSettings: {
    officeId: string
    /** JSON. */
    settings: string
    changedAt: Instant
    changedBy: string
  }
  /** Of an office that runs its days here: the last whose rest has been settled. */
  closedDay: {
    officeId: string
    day: Day
    /** Since when it does; who had booked for an earlier time is not judged. */
    since: Instant
  }
  /** A call for help at a counter. */
  alarm: {
    officeId: string
    id: string
    counterId: string
    raisedBy: string
    raisedName: string
    raisedAt: Instant
    endedBy: string | null
    endedName: string | null
    endedAt: Instant | null
  }
  idempotency: {
    personId: string
    key: string
    requestHash: string
    status: number
    body: string
    createdAt: Instant
  }
  outbox: {
    officeId: string
    id: string
    personId: string
    /** Of what is about no case: nothing. */
    caseId: string | null
    kind: MessageKind
    data: string
    createdAt: Instant
    nextAttemptAt: Instant | null
    attempts: number
    sentAt: Instant | null
    failedAt: Instant | null
    lastError: string | null
    /** The booking or offer that it tells of, which must still stand when it leaves. */
    aboutId: string | null
    /** The push or reply that it leaves in, or left in. */
    pushId: string | null
    /** Since when it leaves with no other, for LINE refused what it was in. */
    aloneSince: Instant | null
    /** While it waits for the person’s next message, or for better times. */
    heldAt: Instant | null
    heldWhy: 'quota' | 'blocked' | null
    /** It was never sent, for it was no longer true or no longer wanted: `lastError` says which. */
    droppedAt: Instant | null
    sentBy: 'push' | 'reply' | null
  }
  /** One request to LINE; its id is the retry key. */
  push: {
    officeId: string
    id: string
    personId: string
    way: 'push' | 'reply'
    /** Of its messages the one that matters most. */
    kind: MessageKind
    /** On which it was put together. */
    day: Day
    /** JSON of LINE's messages while it is under way, so that a retry sends exactly the same; empty afterwards. */
    body: string
    attempts: number
    /** While one process has it in hand. */
    claimedUntil: Instant | null
    nextAttemptAt: Instant
    /** Since when LINE may have taken it without our knowing. */
    unsureSince: Instant | null
    endedAt: Instant | null
    outcome: 'sent' | 'undone' | 'aside' | null
  }
  /** Who follows an office in LINE; an older event never overwrites a newer one. */
  friendship: {
    officeId: string
    personId: string
    language: 'th' | 'en'
    followedAt: Instant | null
    blockedAt: Instant | null
  }
  lineMonth: {
    officeId: string
    /** `YYYY-MM`. */
    month: string
    /** None where LINE sets no limit. */
    quota: number | null
    /** As LINE says. */
    used: number
    /** By ourselves since LINE said so. */
    pushed: number
    /** JSON of how many pushes each rank will still want this month. */
    forecast: string
    checkedAt: Instant
  }
  /** Why an office's messages wait all together. */
  linePause: {
    officeId: string
    why: 'rate' | 'down' | 'token'
    tries: number
    since: Instant
    until: Instant
  }
  /** News of an office to its people in LINE. */
  news: {
    officeId: string
    id: string
    title: string
    textTh: string
    textEn: string
    audience: NewsTo['audience']
    serviceId: string | null
    /** Of news for volunteers: whose; nothing means all. */
    volunteerArea: string | null
    volunteerKind: GroupKind | null
    volunteerGroup: string | null
    /** The news of which this one reminds. */
    reminderOf: string | null
    state: NewsState
    /** When it leaves, or left. */
    sendAt: Instant | null
    /** Since when the month has no room for it. */
    heldAt: Instant | null
    /** Who let it take what is kept for others. */
    takesKeptBy: string | null
    revision: number
    changedAt: Instant
    changedBy: string
    endedAt: Instant | null
  }
  /** One request to LINE with a piece of news; its id is the retry key. */
  newsBatch: {
    officeId: string
    id: string
    newsId: string
    language: 'th' | 'en'
    /** For so many people: those who were left when it was first tried. */
    size: number
    /** On which it was counted. */
    day: Day
    attempts: number
    /** While one process has it in hand. */
    claimedUntil: Instant | null
    nextAttemptAt: Instant
    /** Since when LINE may have taken it without our knowing. */
    unsureSince: Instant | null
    /** While the month has no room for it. */
    heldAt: Instant | null
    endedAt: Instant | null
    outcome: 'sent' | 'aside' | 'stopped' | null
    lastError: string | null
  }
  /** Whom a batch is for, until it is over. */
  newsRecipient: { officeId: string; batchId: string; personId: string }
  /** A volunteer in whose app a piece of news stands, and when they opened it there. */
  newsVolunteer: {
    officeId: string
    newsId: string
    personId: string
    at: Instant
    readAt: Instant | null
  }
  /** An answer that the office wrote itself. */
  ownAnswer: {
    officeId: string
    id: string
    title: string
    /** JSON. */
    wordings: string
    answerTh: string
    answerEn: string
    link: string | null
    fromDay: Day | null
    toDay: Day | null
    offSince: Instant | null
    revision: number
    changedAt: Instant
    changedBy: string
  }
  ownAnswerChange: Tables['ownAnswer']
  /** The question to the staff of which an answer for all was made. */
  ownAnswerInquiry: { officeId: string; ownAnswerId: string; inquiryId: string }
  /** A question that the chat got. */
  asked: {
    officeId: string
    /** LINE's id of the message, or of the event of a tap. */
    id: string
    /** Nobody once it was taken back, or the person is forgotten; then its text is gone too. */
    personId: string | null
    at: Instant
    language: 'th' | 'en'
    text: string
    kind: string
    serviceId: string | null
    action: AskedAction
    source: AskedSource
    ownAnswerId: string | null
    confidence: number
    verdict: Verdict | null
    verdictAt: Instant | null
    /** Since when it is known to have no right answer. */
    unansweredAt: Instant | null
    /** Since when it is not for this office to answer. */
    hiddenAt: Instant | null
    /** When its answer left; nothing where LINE did not take it. */
    toldAt: Instant | null
  }
  /** How many of a day whose texts are gone; what does not apply is empty. */
  askedDay: {
    officeId: string
    day: Day
    kind: string
    serviceId: string
    ownAnswerId: string
    action: AskedAction
    source: AskedSource
    verdict: Verdict | ''
    times: number
  }
  ruleConfirmation: {
    officeId: string
    id: string
    serviceId: string
    serviceVersion: string
    statement: string
    wording: string
    confirmedBy: string
    confirmedOn: Day
    note: string
    recordedBy: string
    recordedName: string
    recordedAt: Instant
    takenBackBy: string | null
    takenBackName: string | null
    takenBackAt: Instant | null
  }
  /** One row on each side. */
  handover: {
    officeId: string
    caseId: string
    direction: 'to' | 'from'
    otherOfficeId: string
    otherCaseId: string | null
    otherCode: string | null
    at: Instant
  }
  handoverProposal: {
    officeId: string
    caseId: string
    id: string
    toOfficeId: string
    reason: string
    /** The officer’s name as it was then. */
    proposedBy: string
    proposedAt: Instant
    endedAt: Instant | null
    outcome: 'handed_over' | 'declined' | 'taken_back' | 'replaced' | null
  }
  webhookEvent: {
    officeId: string
    id: string
    body: string
    /** LINE's user ID; empty for who has none, nothing once it is worked off. */
    sender: string | null
    happenedAt: Instant
    receivedAt: Instant
    attempts: number
    nextAttemptAt: Instant | null
    doneAt: Instant | null
    /** Of one that was set aside: why. */
    lastError: string | null
  }
  /** Whose events a server works off just now. */
  webhookLane: { officeId: string; sender: string; claim: string; until: Instant }
  /** What somebody asks the office's staff. */
  inquiry: {
    officeId: string
    id: string
    personId: string
    teamId: string
    state: InquiryState
    why: InquiryWhy
    serviceId: string | null
    caseId: string | null
    language: 'th' | 'en'
    openedAt: Instant
    /** While a reply is awaited: since when, and when it is due. */
    waitingSince: Instant | null
    answerBy: Instant | null
    lateToldAt: Instant | null
    firstReplyAt: Instant | null
    /** So much working time the first reply took. */
    firstReplySeconds: number | null
    lastReplyAt: Instant | null
    /** Who of the staff has taken it, by `staffIdOf`. */
    takenBy: string | null
    takenAt: Instant | null
    endedAt: Instant | null
    /** Since when it holds no text, and belongs to nobody. */
    forgottenAt: Instant | null
  }
  inquiryMessage: {
    officeId: string
    /** Of what leaves in LINE also the id in the outbox. */
    id: string
    inquiryId: string
    sender: MessageSender
    at: Instant
    /** Nothing once it was taken back. */
    text: string | null
    /** LINE's event, and LINE's message, of what the citizen wrote. */
    eventId: string | null
    lineMessageId: string | null
    staffId: string | null
    /** The name as it was then. */
    staffName: string | null
    step: InquiryStep | null
  }
  complaint: {
    officeId: string
    id: string
    code: string
    kind: ComplaintKind
    topic: ComplaintTopic
    onDay: Day | null
    officer: string
    caseId: string | null
    name: string | null
    language: 'th' | 'en'
    state: ComplaintState
    teamId: string | null
    dueOn: Day | null
    objectUntil: Day | null
    revision: number
    /** How often it was answered. */
    round: number
    /** How often the citizen did not agree. */
    reopened: number
    receivedAt: Instant
    endedAt: Instant | null
    endedHow: ComplaintEnd | null
    forgottenAt: Instant | null
  }
  /** Whose a complaint is: nothing that staff read is joined with it. */
  complaintOwner: { officeId: string; complaintId: string; personId: string }
  complaintEntry: {
    officeId: string
    id: string
    complaintId: string
    what: ComplaintEntry
    at: Instant
    text: string | null
    teamId: string | null
    staffId: string | null
    staffName: string | null
  }
  /** Who of the staff must not see a complaint. */
  complaintExcluded: { officeId: string; complaintId: string; staffId: string }
  /** Who of the staff looked at a complaint on a day. */
  complaintReading: {
    officeId: string
    complaintId: string
    staffId: string
    day: Day
    staffName: string
  }
  /** Who of the staff looked at an inquiry on a day. */
  inquiryReading: {
    officeId: string
    inquiryId: string
    staffId: string
    day: Day
    staffName: string
  }
  /** Who of a team is on duty: JSON of `Rota`. */
  rota: {
    officeId: string
    teamId: string
    rota: string
    revision: number
    changedAt: Instant
    changedBy: string
  }
  /** The office's own ready-made replies; one with the id of a given one takes its place. */
  readyReply: {
    officeId: string
    id: string
    title: string
    textTh: string
    textEn: string
    revision: number
    changedAt: Instant
    changedBy: string
    removedAt: Instant | null
  }
  /** How somebody of the staff ends a polite sentence. */
  staffParticle: { officeId: string; staffId: string; particle: Particle }
  /** Who helps their neighbours. */
  /** A case that a volunteer booked for somebody else. */
  neighbour: {
    officeId: string
    caseId: string
    /** Nobody's, once the volunteer was forgotten. */
    volunteerId: string | null
    bookedAt: Instant
    /** What the secret of the slip is made with, and its hash; both go with the person. */
    salt: string | null
    secretHash: string | null
    /** Since when it belongs to whoever opened the slip in LINE. */
    claimedAt: Instant | null
  }
  volunteer: {
    officeId: string
    id: string
    personId: string
    state: VolunteerState
    name: string
    phone: string
    groupKind: GroupKind
    groupName: string
    area: string
    joinedAt: Instant
    confirmedAt: Instant | null
    /** The officer's name as it was then. */
    confirmedBy: string | null
    endedAt: Instant | null
    /** The officer's name; nothing for who left by themselves. */
    endedBy: string | null
    endedWhy: string | null
    revision: number
    inviteId: string | null
    language: 'th' | 'en' | null
    /** Which words were agreed to on joining. */
    consentVersion: string | null
    consentHash: string | null
    /** Since then the row names nobody. */
    forgottenAt: Instant | null
  }
  volunteerInvite: {
    officeId: string
    id: string
    kind: InviteKind
    tokenHash: string | null
    /** Whom another office has moved here, and who they were there. */
    personId: string | null
    fromOffice: string | null
    fromVolunteer: string | null
    name: string
    groupKind: GroupKind | null
    groupName: string
    area: string
    people: number
    used: number
    createdAt: Instant
    createdBy: string
    expiresAt: Instant
    endedAt: Instant | null
    endedBy: string | null
    revision: number
  }
  /** What was done about a volunteer, or with the list of all. */
  volunteerRecord: {
    officeId: string
    id: string
    volunteerId: string | null
    what: VolunteerStep
    at: Instant
    /** The officer's name; nothing for the volunteer's own doing. */
    staffName: string | null
    detail: string | null
  }
  /** What the office says of copies that were ordered ahead, and what came of them. */
  copyOrder: {
    officeId: string
    caseId: string
    /** When they are fetched, and what they cost in baht; nothing where it was declined at once. */
    day: Day | null
    start: string | null
    end: string | null
    fee: number | null
    feeReason: string
    approvedAt: Instant | null
    /** The officer's name as it was then; so is the other. */
    checkedBy: string
    readyAt: Instant | null
    /** Why it was taken back that they are ready, until they are. */
    notReadyWhy: NotReadyReason | null
    remindedAt: Instant | null
    /** Since when they stand at the counter. */
    pickupAt: Instant | null
    handedAt: Instant | null
    handedBy: string | null
    paid: number | null
    receipt: string | null
    declineReason: DeclineReason | null
    declineNote: string
  }
  /** The codes of a card, sealed under the office's key, while an order goes on. */
  copyCode: {
    officeId: string
    caseId: string
    sealed: string
    keyVersion: number
    wrappedKey: string
  }
  /** Wrong codes in a row that a person gave. */
  copyCodeTry: { officeId: string; personId: string; wrong: number; lastAt: Instant }
  /** What a volunteer has read and learned of a service. */
  trainingService: {
    officeId: string
    personId: string
    serviceId: string
    readVersion: string | null
    readAt: Instant | null
    learnedVersion: string | null
    /** Of what the office itself had set for the service. */
    learnedRevision: number | null
    learnedAt: Instant | null
  }
  /** A quiz, as far as it is answered. */
  trainingAttempt: {
    officeId: string
    id: string
    personId: string
    /** A chapter, or `service:` with an id. */
    scope: string
    questions: string
    given: string
    askedCount: number
    rightCount: number
    startedAt: Instant
    endedAt: Instant | null
    passedAt: Instant | null
  }
  trainingCertificate: { officeId: string; number: string; personId: string; issuedAt: Instant }
  /** How often a volunteer has helped somebody to their list, in a month (`YYYY-MM`). */
  advice: { officeId: string; personId: string; month: string; times: number }
  /** The code by which a visit is rated: on the slip, in the last message, in the case. */
  surveyInvitation: { officeId: string; ticketId: string; code: string }
  /** That a visit has been rated, and not how. */
  surveySpent: { officeId: string; ticketId: string }
  /**
   * Copies that were handed over and visits at home: what has ended without a number. `code`: by which it is rated, until that is over.
   * `isRated`: that it was, and not how.
   */
  surveyCase: {
    officeId: string
    caseId: string
    teamId: string
    serviceId: string
    day: Day
    code: string | null
    isRated: number
  }
  /** Of nobody: no person, no case, no ticket. `day`: of the answer. `text`: nothing after a year. */
  surveyAnswer: {
    officeId: string
    id: string
    teamId: string
    serviceId: string
    day: Day
    channel: SurveyChannel
    face: Level
    text: string | null
  } & Record<SurveyItem, Level | null>
  /** What was counted of a day (`YYYY-MM-DD`) that is over, or of a whole month (`YYYY-MM`): JSON of `Counts`. */
  figureCount: {
    officeId: string
    span: string
    teamId: string
    serviceId: string
    what: CountId
    counts: string
  }
  /** A day or a month that is over. `revision`: how often something of it was put on record late; then it is counted again. */
  figureSpan: { officeId: string; span: string; revision: number; countedAt: Instant | null }
  /** Lists of papers that were made, by nobody in particular. */
  checklistDay: { officeId: string; day: Day; serviceId: string; times: number }
  /** A key of one of the city's systems; what is kept of it opens nothing. `scopes`: parted by spaces. */
  systemKey: {
    officeId: string
    id: string
    name: string
    scopes: string
    prefix: string
    keyHash: string
    createdAt: Instant
    createdBy: string
    expiresAt: Instant
    revokedAt: Instant | null
    revokedBy: string | null
  }
  systemKeyUse: { officeId: string; keyId: string; day: Day; requests: number }
  /** An address that is told of events. `events`: parted by spaces, with one at either end. `failures`: in a row. */
  systemHook: {
    officeId: string
    id: string
    url: string
    events: string
    createdAt: Instant
    createdBy: string
    beginsAt: Instant
    stoppedAt: Instant | null
    stoppedBy: string | null
    failures: number
    failingSince: Instant | null
    restsUntil: Instant | null
    switchedOffAt: Instant | null
    deliveredAt: Instant | null
  }
  /** With what deliveries are signed; `until`: of one that was replaced. */
  systemSecret: {
    officeId: string
    id: string
    hookId: string
    sealed: string
    keyVersion: number
    wrappedKey: string
    createdAt: Instant
    until: Instant | null
  }
  /** What an address is told. `nextAttemptAt`: also while it is under way, for the case that whoever sends it dies. */
  systemDelivery: {
    officeId: string
    hookId: string
    id: string
    type: DeliveryType
    caseId: string | null
    serviceId: string | null
    code: string | null
    at: Instant
    attempts: number
    nextAttemptAt: Instant | null
    endedAt: Instant | null
    outcome: 'delivered' | 'failed' | null
    lastStatus: number | null
    lastError: DeliveryError | null
  }
  /** Each time that somebody set whether an office publishes its counts; the last one holds. */
  openDataChange: {
    officeId: string
    revision: number
    isOn: number
    licence: Licence
    at: Instant
    by: string
  }
  /** A month (`YYYY-MM`) as it was counted, once; `rows` as JSON, without what is hidden. */
  openDataMonth: { officeId: string; month: string; countedOn: Day; rows: string }
  /** A person's word that a criterion of the standard is fulfilled: the one that stands, and those before it. */
  geccAttestation: {
    officeId: string
    id: string
    criterionId: string
    /** On which somebody saw that it is so. */
    day: Day
    note: string
    staffName: string
    at: Instant
    endedAt: Instant | null
    endedBy: string | null
    endedHow: (typeof geccEnds)[number] | null
  }
  geccPhoto: {
    officeId: string
    id: string
    bytes: number
    addedAt: Instant
    staffName: string
    file: string
    keyVersion: number
    wrappedKey: string
  }
  geccAttestationPhoto: { officeId: string; attestationId: string; photoId: string }
  /** `figures`: JSON of `ReportFigures`, `texts` of `ReportTexts`. Names are of officers, as they were then. */
  report: {
    officeId: string
    kind: ReportKind
    fromDay: Day
    edition: number
    figures: string
    texts: string
    reason: string | null
    madeAt: Instant
    /** Nothing where it was made by itself. */
    madeBy: string | null
    changedAt: Instant | null
    changedBy: string | null
    finalAt: Instant | null
    finalBy: string | null
    revision: number
  }
  /** How many messages left on a day of which they themselves are gone. */
  messageDay: { officeId: string; day: Day; way: 'push' | 'reply'; times: number }
  /** The rich menu that was linked to somebody, where it is not the one for all. */
  linkedMenu: { officeId: string; lineUserId: string; richMenuId: string }
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
