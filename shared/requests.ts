import * as v from 'valibot'
import { AnswersSchema } from './answers.ts'
import { consentPurposes } from './case.ts'
import { CardCodes } from './copy-requests.ts'
import { fileLimits } from './file-limits.ts'
import { readName, readPhone } from './formats.ts'
import { HomePlaceBody } from './home-visits.ts'
import { ownWords } from './own-words.ts'
import { PageMarks } from './page-marks.ts'
import { notServedReasons, priorities, queueLimits } from './tickets.ts'
import { isDay } from './time.ts'

/** The bodies of requests: checked on the phone before sending, and on the server again. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
export const SignIn = v.union([
  v.strictObject({ idToken: token }),
  v.strictObject({ accessToken: token }),
])

const ContactSchema = v.strictObject({
  name: v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((name) => readName(name) !== undefined),
  ),
  phone: v.pipe(
    v.string(),
    v.maxLength(40),
    v.check((phone) => readPhone(phone) !== undefined),
  ),
})

const consents = v.pipe(v.array(v.picklist(consentPurposes)), v.maxLength(10))

/** A case while it is being filled in. */
export const Draft = v.strictObject({
  serviceId: v.pipe(v.string(), v.maxLength(60)),
  answers: AnswersSchema,
  contact: v.optional(ContactSchema),
  /** Of a service at home. */
  home: v.optional(HomePlaceBody),
  language: v.picklist(['th', 'en']),
  consents,
})

/** The pages of a paper in the order that they shall have. */
export const PageOrder = v.strictObject({
  pages: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(fileLimits.pages)),
})

/** `codes`: of the card, where the answers ask for them; they are in no draft. */
export const Submit = v.strictObject({ consents, codes: v.optional(CardCodes, {}) })

const day = v.pipe(v.string(), v.check(isDay))
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const mostTogether = 5

/** A time for a case, and for others of the same person in the same visit; `hold` keeps it while the form is finished. */
export const Book = v.strictObject({
  day,
  start: clock,
  with: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(mostTogether - 1)),
    [],
  ),
  hold: v.optional(v.boolean(), false),
})

export const MoveBooking = v.strictObject({ day, start: clock })

/** To wait for one of these days, or for any earlier time; `with` other cases of the same person, in one visit. */
export const Wait = v.strictObject({
  days: v.nullable(v.pipe(v.array(day), v.maxLength(400))),
  with: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(mostTogether - 1)),
    [],
  ),
})

/** Why a paper goes back: one of its reasons, words of one's own, or both. */
export const ReturnPaper = v.pipe(
  v.strictObject({
    reasons: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(10)),
    note: ownWords(300),
    marks: v.optional(PageMarks, []),
  }),
  v.check(({ reasons, note }) => reasons.length > 0 || note.trim() !== '', 'a reason or a note'),
)

/** That a registrar has confirmed a statement of the rules. The limits of each field: `rule-confirmations.ts`. */
export const ConfirmStatement = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(40)),
  statement: v.pipe(v.string(), v.maxLength(120)),
  by: v.pipe(v.string(), v.maxLength(200)),
  day: v.pipe(v.string(), v.maxLength(10)),
  note: v.pipe(v.string(), v.maxLength(1000)),
})

/** Until when a case is kept whatever its times say, and why. */
export const Hold = v.strictObject({
  until: v.pipe(v.string(), v.check(isDay)),
  reason: v.pipe(ownWords(300), v.trim(), v.minLength(1)),
})

const priority = v.picklist(priorities)
const ticketWords = (most: number) => v.pipe(ownWords(most), v.trim())

/** Somebody with a booking has come: by the code on the ticket. */
export const Arrive = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(40)),
  priority: v.optional(priority, 'none'),
})

/** A number for somebody without a booking. */
export const TakeTicket = v.strictObject({
  serviceId: v.pipe(v.string(), v.maxLength(60)),
  name: ticketWords(100),
  priority: v.optional(priority, 'none'),
})

/** One’s own number: with the code that stands on the screen at the door. */
export const TakeOwnTicket = v.strictObject({ kiosk: v.pipe(v.string(), v.maxLength(40)) })

export const SetCounter = v.strictObject({
  name: v.pipe(ticketWords(20), v.minLength(1)),
  teams: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.minLength(1), v.maxLength(20)),
})

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** How an office runs its day. */
export const SetQueue = v.strictObject({
  earlyMinutes: within(queueLimits.earlyMinutes),
  lateMinutes: within(queueLimits.lateMinutes),
  calls: within(queueLimits.calls),
  comesBack: v.picklist(['first', 'last']),
  parkMinutes: within(queueLimits.parkMinutes),
})
/** A call for help at a counter. */
export const RaiseAlarm = v.strictObject({ counterId: v.pipe(v.string(), v.uuid()) })

/** What somebody was sent to fetch. */
export const Park = v.strictObject({ what: v.pipe(ticketWords(100), v.minLength(1)) })

/** What came of one matter of a visit. `more`: who came without a booking has another matter. `fee` in baht. */
export const EndVisit = v.pipe(
  v.strictObject({
    caseId: v.nullable(v.pipe(v.string(), v.uuid())),
    serviceId: v.optional(v.pipe(v.string(), v.maxLength(60))),
    outcome: v.picklist(['served', 'not_served']),
    reason: v.nullable(v.picklist(notServedReasons)),
    missing: v.nullable(v.pipe(v.string(), v.maxLength(60))),
    remark: ticketWords(300),
    fee: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
    receipt: ticketWords(40),
    isConfirmed: v.boolean(),
    more: v.optional(v.boolean(), false),
  }),
  v.check(({ outcome, reason }) => outcome === 'served' || reason !== null, 'a reason'),
)

const ofTicket = {
  ticketId: v.pipe(v.string(), v.uuid()),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Of who was given a number there for a booking: the case, should the booking have had a number before. */
  code: v.optional(Arrive.entries.code),
  /** The key under which the same was sent before, without an answer: it may have been done. */
  tried: v.optional(v.pipe(v.string(), v.uuid())),
}
const ownNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999))

/**
 * What was done at a counter while nobody answered, told to the server afterwards: at `at`, by the office’s clock. Who was given a number
 * there has one of the counter’s own series, and an id that the counter made.
 */
export const LateStep = v.variant('type', [
  v.strictObject({
    type: v.picklist(['called', 'called_again', 'started', 'let_wait', 'passed_over', 'came_back']),
    ...ofTicket,
  }),
  v.strictObject({ type: v.literal('parked'), ...ofTicket, what: Park.entries.what }),
  v.strictObject({ type: v.literal('visit_ended'), ...ofTicket, ending: EndVisit }),
  v.strictObject({
    type: v.literal('arrived'),
    ...ofTicket,
    number: ownNumber,
    code: Arrive.entries.code,
    priority,
  }),
  v.strictObject({
    type: v.literal('given'),
    ...ofTicket,
    number: ownNumber,
    serviceId: TakeTicket.entries.serviceId,
    name: TakeTicket.entries.name,
    priority,
  }),
])
export type LateStep = v.InferOutput<typeof LateStep>

export type HoldBody = v.InferOutput<typeof Hold>
export type DraftBody = v.InferOutput<typeof Draft>
export type EndBody = v.InferOutput<typeof EndVisit>
export type BookBody = v.InferOutput<typeof Book>
export type WaitBody = v.InferOutput<typeof Wait>
export type MoveBody = v.InferOutput<typeof MoveBooking>
export type ReturnBody = v.InferOutput<typeof ReturnPaper>
export type ConfirmBody = v.InferOutput<typeof ConfirmStatement>
