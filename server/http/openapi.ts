import { askedActions } from '@phrom/shared/asked.ts'
import type {
  BookingTerms,
  CalendarLink,
  CaseView,
  DayBooking,
  Me,
  NoPlace,
  NoPlaceCount,
  OfficeView,
  OwnCaseSummary,
  PageView,
  QueueRow,
  SlotView,
  StaffCaseView,
  UploadView,
} from '@phrom/shared/case.ts'
import { bookingStates, consentPurposes, pageStates } from '@phrom/shared/case.ts'
import { caseEventTypes, caseStates, recordEventTypes } from '@phrom/shared/case-flow.ts'
import { complaintKinds, complaintStates, complaintTopics } from '@phrom/shared/complaints.ts'
import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { inquiryStates } from '@phrom/shared/inquiries.ts'
import type { DownloadLink, MyCase, MyData } from '@phrom/shared/my-data.ts'
import { offerEndings, waitEndings } from '@phrom/shared/offers.ts'
import type { OfficeServiceRecord, OfficeServiceView } from '@phrom/shared/office-service.ts'
import type { PageOpening } from '@phrom/shared/openings.ts'
import { openingReasons, openingWhys } from '@phrom/shared/openings.ts'
import { photoDoubts } from '@phrom/shared/photo-doubts.ts'
import { type Problem, problemCodes } from '@phrom/shared/problem.ts'
import type { RuleConfirmation, RuleProgress } from '@phrom/shared/rule-confirmations.ts'
import { hookEvents } from '@phrom/shared/systems.ts'
import {
  confirmations,
  notServedReasons,
  priorities,
  ticketOutcomes,
} from '@phrom/shared/tickets.ts'
import type { EarlierPaper } from '@phrom/shared/used-again.ts'
import { groupKinds, volunteerStates, volunteerSteps } from '@phrom/shared/volunteers.ts'
import { describeRoute, resolver } from 'hono-openapi'
import * as v from 'valibot'
import { copyOrder } from '../copies/answers.ts'
import { homePlan, homeView, homeVisitArea, myHomeVisits } from '../home-visits/answers.ts'

/** What the API answers, for its description. Each is held to the type that routes and screens share. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const bothLanguages = v.object({ th: text, en: text })
const paperState = v.picklist(['todo', 'received', 'accepted', 'returned'])
const language = v.picklist(['th', 'en'])

const page = v.object({
  id: text,
  type: v.picklist(['image/jpeg', 'application/pdf']),
  bytes: v.number(),
  doubts: v.array(v.picklist(photoDoubts)),
  state: v.picklist(pageStates),
  earlier: v.nullable(v.object({ code: text, sentOn: day })),
  markOf: v.nullable(text),
  fromChat: v.boolean(),
}) satisfies v.GenericSchema<PageView>
const document = v.object({
  key: text,
  state: paperState,
  reasons: v.array(text),
  note: text,
  marks: v.array(
    v.object({
      pageId: text,
      reason: text,
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
    }),
  ),
  pages: v.array(page),
  checkedBy: v.nullable(text),
})
const booking = v.object({
  day,
  start: text,
  end: text,
  bookedAt: instant,
  mustMove: v.nullable(bothLanguages),
  cases: v.array(text),
})
const elsewhere = v.object({
  officeId: text,
  caseId: v.nullable(text),
  code: v.nullable(text),
  at: instant,
})
const handover = v.object({
  to: v.nullable(elsewhere),
  from: v.nullable(elsewhere),
  proposal: v.nullable(v.object({ officeId: text, reason: text, by: text, at: instant })),
})
const caseEntries = {
  id: text,
  officeId: text,
  code: text,
  serviceId: text,
  serviceVersion: text,
  state: v.picklist(caseStates),
  answers: v.record(text, v.union([v.boolean(), text, v.number()])),
  contact: v.nullable(v.object({ name: text, phone: text })),
  documents: v.array(document),
  booking: v.nullable(booking),
  hold: v.nullable(v.object({ day, start: text, end: text, until: instant, cases: v.array(text) })),
  waiting: v.nullable(
    v.object({
      wish: v.object({ days: v.nullable(v.array(day)) }),
      since: instant,
      ahead: v.number(),
      offer: v.nullable(v.object({ day, start: text, end: text, until: instant })),
    }),
  ),
  consents: v.array(v.picklist(consentPurposes)),
  startedAt: instant,
  submittedAt: v.nullable(instant),
  changedAt: instant,
  papersDeletedOn: v.nullable(day),
  handover,
  lastVisit: v.nullable(
    v.object({
      day,
      outcome: v.picklist(['served', 'not_served']),
      reason: v.nullable(v.picklist(notServedReasons)),
      missing: v.nullable(text),
      minutes: v.number(),
      fee: v.nullable(v.number()),
      receipt: text,
      isConfirmed: v.boolean(),
    }),
  ),
  order: v.nullable(copyOrder),
  home: v.nullable(homeView),
  events: v.array(
    v.object({
      type: v.picklist([...caseEventTypes, ...recordEventTypes]),
      at: instant,
      by: v.picklist(['citizen', 'staff', 'system']),
    }),
  ),
}
const caseView = v.object(caseEntries) satisfies v.GenericSchema<CaseView>
const nullableInstant = v.nullable(instant)
const myCase = v.object({
  ...v.pick(caseView, [
    'officeId',
    'id',
    'code',
    'serviceId',
    'serviceVersion',
    'state',
    'startedAt',
    'submittedAt',
    'changedAt',
    'answers',
    'contact',
    'order',
    'consents',
    'events',
    'papersDeletedOn',
    'handover',
  ]).entries,
  language,
  endedAt: nullableInstant,
  codesKept: v.boolean(),
  papers: v.array(
    v.object({
      key: text,
      state: paperState,
      note: text,
      pages: v.array(
        v.object({
          id: text,
          type: text,
          bytes: v.number(),
          state: v.picklist(pageStates),
          addedAt: instant,
        }),
      ),
    }),
  ),
  bookings: v.array(
    v.object({
      day,
      start: text,
      end: text,
      state: v.picklist(bookingStates),
      bookedAt: instant,
      heldUntil: nullableInstant,
      endedAt: nullableInstant,
      mustMove: v.nullable(bothLanguages),
      together: v.array(text),
    }),
  ),
  visits: v.array(
    v.object({
      day,
      ticket: text,
      priority: v.picklist(priorities),
      arrivedAt: instant,
      startedAt: nullableInstant,
      endedAt: nullableInstant,
      outcome: v.nullable(v.picklist(ticketOutcomes)),
      reason: v.nullable(v.picklist(notServedReasons)),
      missing: v.nullable(bothLanguages),
      remark: text,
      fee: v.nullable(v.number()),
      receipt: text,
      confirmedAt: nullableInstant,
      confirmedBy: v.nullable(v.picklist(confirmations)),
      isRated: v.boolean(),
    }),
  ),
  isRated: v.boolean(),
  waits: v.array(
    v.object({
      days: v.nullable(v.array(day)),
      since: instant,
      endedAt: nullableInstant,
      ending: v.nullable(v.picklist(waitEndings)),
      offers: v.array(
        v.object({
          day,
          start: text,
          end: text,
          madeAt: instant,
          until: instant,
          ending: v.nullable(v.picklist(offerEndings)),
        }),
      ),
    }),
  ),
  home: v.nullable(myHomeVisits),
  messages: v.array(
    v.object({
      kind: text,
      createdAt: instant,
      sentAt: nullableInstant,
      failedAt: nullableInstant,
    }),
  ),
  consentRecord: v.array(
    v.object({
      purpose: v.picklist(consentPurposes),
      what: v.picklist(['given', 'withdrawn']),
      version: text,
      textHash: text,
      at: instant,
    }),
  ),
  proposals: v.array(
    v.object({
      officeId: text,
      reason: text,
      by: text,
      at: instant,
      outcome: v.nullable(v.picklist(['handed_over', 'declined', 'taken_back', 'replaced'])),
      endedAt: nullableInstant,
    }),
  ),
  openings: v.array(
    v.object({ name: text, team: text, why: v.picklist(openingWhys), at: instant }),
  ),
  told: v.array(v.object({ type: v.picklist(hookEvents), to: text, at: instant })),
  caseDeletedOn: v.nullable(day),
  heldUntil: v.nullable(day),
  volunteer: v.nullable(text),
}) satisfies v.GenericSchema<MyCase>
const summaryEntries = {
  ...v.pick(caseView, ['id', 'code', 'serviceId', 'state', 'submittedAt', 'changedAt', 'booking'])
    .entries,
  home: v.nullable(v.object({ plan: v.nullable(homePlan) })),
  papers: v.array(paperState),
  returnedKeys: v.array(text),
}
const me = v.object({
  id: text,
  name: text,
  staffOf: v.array(
    v.object({
      officeId: text,
      name: text,
      team: text,
      role: v.picklist(['staff', 'head', 'admin']),
    }),
  ),
  volunteerOf: v.array(v.object({ officeId: text, state: v.picklist(['waiting', 'active']) })),
}) satisfies v.GenericSchema<Me>

const officeView = v.object({
  id: text,
  name: bothLanguages,
  phone: text,
  lineId: text,
  address: bothLanguages,
  hours: bothLanguages,
  position: v.nullable(v.object({ latitude: v.number(), longitude: v.number() })),
  homeVisits: homeVisitArea,
}) satisfies v.GenericSchema<OfficeView>

const officeSettings = {
  off: v.boolean(),
  note: bothLanguages,
  minutes: v.nullable(v.number()),
  places: v.nullable(v.number()),
}

export const answers = {
  office: officeView,
  officeChoice: v.object({
    office: officeView,
    firstFree: v.nullable(day),
  }) satisfies v.GenericSchema<OfficeChoice>,
  officeService: v.object({
    serviceId: text,
    off: v.boolean(),
    note: bothLanguages,
    minutes: v.nullable(v.number()),
  }) satisfies v.GenericSchema<OfficeServiceView>,
  officeServiceRecord: v.object({
    ...officeSettings,
    serviceId: text,
    revision: v.number(),
    changes: v.array(
      v.object({ revision: v.number(), settings: v.object(officeSettings), at: instant, by: text }),
    ),
  }) satisfies v.GenericSchema<OfficeServiceRecord>,
  me,
  session: v.object({ token: text, me }),
  case: caseView,
  staffCase: v.object({
    ...caseEntries,
    language,
    volunteer: v.nullable(text),
  }) satisfies v.GenericSchema<StaffCaseView>,
  ownSummary: v.object({
    ...summaryEntries,
    untoldAt: nullableInstant,
  }) satisfies v.GenericSchema<OwnCaseSummary>,
  queueRow: v.object({
    ...summaryEntries,
    name: text,
    waitingSince: instant,
  }) satisfies v.GenericSchema<QueueRow>,
  slot: v.object({
    day,
    start: text,
    end: text,
    free: v.number(),
    problem: v.optional(v.picklist(['slot_closed', 'slot_too_soon', 'slot_too_far', 'slot_full'])),
    reason: v.optional(bothLanguages),
  }) satisfies v.GenericSchema<SlotView>,
  bookingTerms: v.object({
    now: instant,
    lastDay: day,
    changeUntil: v.nullable(instant),
  }) satisfies v.GenericSchema<BookingTerms>,
  calendarLink: v.object({
    path: text,
    expiresAt: instant,
  }) satisfies v.GenericSchema<CalendarLink>,
  noPlace: v.object({
    none: v.boolean(),
    lastDay: day,
    walkIns: v.array(v.object({ day, start: text, end: text })),
  }) satisfies v.GenericSchema<NoPlace>,
  noPlaceCount: v.object({
    day,
    serviceId: text,
    times: v.number(),
  }) satisfies v.GenericSchema<NoPlaceCount>,
  dayBooking: v.object({
    start: text,
    end: text,
    bookingId: text,
    mustMove: v.boolean(),
    caseId: text,
    code: text,
    serviceId: text,
    name: text,
    phone: text,
    papers: v.array(paperState),
    volunteer: v.nullable(text),
  }) satisfies v.GenericSchema<DayBooking>,
  ruleProgress: v.object({
    serviceId: text,
    version: text,
    statements: v.number(),
    confirmed: v.number(),
  }) satisfies v.GenericSchema<RuleProgress>,
  ruleConfirmation: v.object({
    id: text,
    serviceId: text,
    version: text,
    statement: text,
    outdated: v.boolean(),
    by: text,
    day,
    note: text,
    recordedBy: text,
    recordedAt: instant,
    takenBack: v.nullable(v.object({ by: text, at: instant })),
  }) satisfies v.GenericSchema<RuleConfirmation>,
  page,
  pages: v.object({ pages: v.array(page) }),
  earlierPapers: v.object({
    papers: v.array(
      v.object({
        caseId: text,
        code: text,
        serviceId: text,
        key: text,
        sentOn: day,
        pages: v.array(text),
      }) satisfies v.GenericSchema<EarlierPaper>,
    ),
  }),
  upload: v.object({
    offset: v.number(),
    page: v.nullable(page),
  }) satisfies v.GenericSchema<UploadView>,
  pageOpening: v.object({
    id: text,
    key: text,
    pageId: text,
    by: text,
    team: text,
    at: instant,
    why: v.picklist(openingWhys),
    reason: v.nullable(v.object({ reason: v.picklist(openingReasons), words: text })),
  }) satisfies v.GenericSchema<PageOpening>,
  given: v.object({ given: v.boolean() }),
  myData: v.object({
    name: text,
    cases: v.array(myCase),
    follows: v.array(
      v.object({
        officeId: text,
        language,
        followedAt: nullableInstant,
        blockedAt: nullableInstant,
      }),
    ),
    questions: v.array(
      v.object({
        ...{ officeId: text, at: instant, language, text },
        ...{
          action: v.picklist(askedActions),
          verdict: v.nullable(v.picklist(['helps', 'not_it'])),
        },
      }),
    ),
    chatPictures: v.array(
      v.object({
        officeId: text,
        id: text,
        type: text,
        bytes: v.number(),
        sentAt: instant,
        deletedAt: instant,
      }),
    ),
    inquiries: v.array(
      v.object({
        ...{ officeId: text, id: text, state: v.picklist(inquiryStates), openedAt: instant },
        endedAt: nullableInstant,
        messages: v.array(
          v.object({ by: v.picklist(['citizen', 'staff']), at: instant, text: v.nullable(text) }),
        ),
        ...{ notes: v.number(), readers: v.array(text) },
      }),
    ),
    training: v.array(
      v.object({
        officeId: text,
        services: v.array(
          v.object({
            ...{ serviceId: text, readVersion: v.nullable(text), readAt: nullableInstant },
            ...{ learnedVersion: v.nullable(text), learnedAt: nullableInstant },
          }),
        ),
        quizzes: v.array(
          v.object({
            ...{ scope: text, asked: v.number(), right: v.number(), startedAt: instant },
            ...{ endedAt: nullableInstant, isPassed: v.boolean() },
          }),
        ),
        certificate: v.nullable(v.object({ number: text, issuedAt: instant })),
        advice: v.array(v.object({ month: text, times: v.number() })),
      }),
    ),
    volunteerNews: v.array(
      v.object({ officeId: text, text: bothLanguages, at: instant, readAt: nullableInstant }),
    ),
    volunteering: v.array(
      v.object({
        ...{ officeId: text, id: text, state: v.picklist(volunteerStates), name: text },
        ...{ phone: text, groupKind: v.picklist(groupKinds), groupName: text, area: text },
        ...{ joinedAt: instant, confirmedAt: nullableInstant },
        ...{ endedAt: nullableInstant, endedWhy: v.nullable(text) },
        consent: v.nullable(
          v.object({ version: text, textHash: text, givenAt: instant, endedAt: nullableInstant }),
        ),
        steps: v.array(
          v.object({
            ...{ what: v.picklist(volunteerSteps), at: instant },
            ...{ by: v.picklist(['self', 'staff']), detail: v.nullable(text) },
          }),
        ),
      }),
    ),
    wrongCodes: v.array(v.object({ officeId: text, wrong: v.number(), lastAt: instant })),
    neighbours: v.array(
      v.object({
        ...{ officeId: text, serviceId: text, bookedAt: instant },
        ...{ name: v.nullable(text), phone: v.nullable(text) },
      }),
    ),
    complaints: v.array(
      v.object({
        ...{ officeId: text, id: text, code: text, kind: v.picklist(complaintKinds) },
        ...{ topic: v.picklist(complaintTopics), state: v.picklist(complaintStates) },
        ...{ receivedAt: instant, endedAt: nullableInstant, onDay: v.nullable(day) },
        ...{ officer: text, caseCode: v.nullable(text), name: v.nullable(text) },
        entries: v.array(
          v.object({ by: v.picklist(['citizen', 'staff']), at: instant, text: text }),
        ),
        ...{ notes: v.number(), readers: v.array(text) },
      }),
    ),
  }) satisfies v.GenericSchema<MyData>,
  downloadLink: v.object({
    path: text,
    expiresAt: instant,
  }) satisfies v.GenericSchema<DownloadLink>,
  hold: v.object({ until: v.nullable(day), reason: v.nullable(text) }),
  health: v.object({ ok: v.boolean() }),
  removed: v.object({ removed: v.boolean() }),
}

const problem = v.object({
  type: text,
  title: text,
  status: v.number(),
  code: v.picklist(problemCodes),
  detail: bothLanguages,
  fields: v.exactOptional(v.array(text)),
  state: v.exactOptional(text),
  requestId: v.exactOptional(text),
}) satisfies v.GenericSchema<Problem>

const refused = {
  description: 'Problem details (RFC 9457): what happened, what is safe, what to do.',
  content: { 'application/problem+json': { schema: resolver(problem) } },
}

/** Describes what a route answers, and that it refuses with problem details. */
export function answering(summary: string, status: number, schema: v.GenericSchema) {
  const content = { 'application/json': { schema: resolver(schema) } }
  return describeRoute({
    summary,
    responses: { [status]: { description: summary, content }, default: refused },
  })
}

/** The name of the keys of the city's systems in the description. */
export const keyScheme = 'officeKey'

/** As `answering`, for what is read with a key of the office. */
export function answeringKey(summary: string, status: number, schema: v.GenericSchema) {
  const content = { 'application/json': { schema: resolver(schema) } }
  return describeRoute({
    summary,
    security: [{ [keyScheme]: [] }],
    responses: { [status]: { description: summary, content }, default: refused },
  })
}

/** As `answering`, for a file or nothing. */
export function answeringFile(summary: string) {
  return answeringBytes(summary, ['image/jpeg', 'application/pdf'])
}
export function answeringZip(summary: string) {
  return answeringBytes(summary, ['application/zip'])
}
/** As `answering`, for a page that a browser shows. */
export function answeringPage(summary: string) {
  return answeringBytes(summary, ['text/html'])
}
/** As `answering`, for an event of a calendar. */
export function answeringCalendar(summary: string) {
  return answeringBytes(summary, ['text/calendar'])
}
/** As `answering`, for a table that a spreadsheet opens. */
export function answeringCsv(summary: string) {
  return answeringBytes(summary, ['text/csv'])
}
function answeringBytes(summary: string, types: string[]) {
  const file = { schema: { type: 'string', format: 'binary' } } as const
  const content = Object.fromEntries(types.map((type) => [type, file]))
  return describeRoute({
    summary,
    responses: { 200: { description: summary, content }, default: refused },
  })
}
export function answeringNothing(summary: string) {
  return describeRoute({ summary, responses: { 204: { description: summary }, default: refused } })
}
