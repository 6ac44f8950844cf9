import * as v from 'valibot'
import {
  type ComplaintEnd,
  type ComplaintEntry,
  type ComplaintFigure,
  type ComplaintKind,
  type ComplaintState,
  type ComplaintTopic,
  complaintKinds,
  complaintLimits,
  complaintTopics,
  type Member,
} from './complaints.ts'
import { shownWords } from './own-words.ts'
import { type Day, type Instant, isDay } from './time.ts'

/** One's own complaint in a list. */
export type OwnComplaint = {
  id: string
  code: string
  kind: ComplaintKind
  topic: ComplaintTopic
  state: ComplaintState
  receivedAt: Instant
  /** Until when the office answers, while it has to. */
  dueOn: Day | null
  /** Until when one may object to the answer. */
  objectUntil: Day | null
}

/** The same with all that was written, but the office's own notes. */
export type ComplaintView = OwnComplaint & {
  onDay: Day | null
  officer: string
  caseCode: string | null
  /** Nothing: without a name. */
  name: string | null
  teamId: string | null
  endedAt: Instant | null
  endedHow: ComplaintEnd | null
  /** How often it was answered: what one agrees or objects to. */
  round: number
  entries: {
    id: string
    at: Instant
    what: 'sent' | 'added' | 'answered' | 'objected'
    text: string
  }[]
}

/** A complaint as it stands in the office's list. */
export type ComplaintRow = OwnComplaint & {
  teamId: string | null
  /** The beginning of what was written last by the citizen. */
  excerpt: string
  reopened: number
}

export type ComplaintList = {
  today: Day
  complaints: ComplaintRow[]
}

export type ComplaintThread = Omit<ComplaintRow, 'excerpt'> & {
  now: Instant
  onDay: Day | null
  officer: string
  caseId: string | null
  caseCode: string | null
  name: string | null
  endedHow: ComplaintEnd | null
  /** What an answer or another step must have seen. */
  revision: number
  teams: string[]
  /** For who leads the office: whom it may be kept from, and from whom it is. */
  sorting: { staff: Member[]; excluded: string[] } | null
  entries: {
    id: string
    at: Instant
    what: ComplaintEntry
    text: string | null
    teamId: string | null
    staffName: string | null
    isMine: boolean
  }[]
  readers: string[]
  /** Its texts were deleted when their time was over. */
  isForgotten: boolean
}

export type ComplaintFigures = {
  firstDay: Day
  lastDay: Day
  all: ComplaintFigure
  suggestions: number
  praise: number
  topics: ({ topic: ComplaintTopic } & ComplaintFigure)[]
  teams: ({ teamId: string | null } & ComplaintFigure)[]
  /** `YYYY-MM`, the last first. */
  months: ({ month: string } & ComplaintFigure)[]
}

const words = v.pipe(shownWords(complaintLimits.text), v.minLength(1))
const day = v.pipe(v.string(), v.check(isDay))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000))

export const SendComplaint = v.strictObject({
  kind: v.picklist(complaintKinds),
  topic: v.picklist(complaintTopics),
  text: words,
  onDay: v.nullable(day),
  officer: shownWords(complaintLimits.officer),
  caseCode: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Nothing: the office never sees who. */
  name: v.nullable(v.pipe(shownWords(complaintLimits.name), v.minLength(1))),
  language: v.picklist(['th', 'en']),
})
export type ComplaintBody = v.InferOutput<typeof SendComplaint>

export const AddWords = v.strictObject({ text: words })
export const AgreeToAnswer = v.strictObject({ round: count })
export const ObjectToAnswer = v.strictObject({ round: count, text: words })

export const SortComplaint = v.strictObject({
  revision: count,
  teamId: v.pipe(v.string(), v.maxLength(60)),
  dueOn: day,
  excluded: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(500)),
})
export type SortBody = v.InferOutput<typeof SortComplaint>
export const LookInto = v.strictObject({ revision: count })
export const WriteComplaintNote = v.strictObject({
  text: v.pipe(shownWords(complaintLimits.note), v.minLength(1)),
})
export const HandOverComplaint = v.strictObject({
  revision: count,
  teamId: v.pipe(v.string(), v.maxLength(60)),
  note: shownWords(complaintLimits.note),
})
export const AnswerComplaint = v.strictObject({ revision: count, text: words })
