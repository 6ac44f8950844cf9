import * as v from 'valibot'
import {
  type InquiryState,
  type InquiryStep,
  type InquiryWhy,
  inquiryLimits,
  type MessageSender,
  type Particle,
  particles,
} from './inquiries.ts'
import { ownWords, shownWords } from './own-words.ts'
import type { Rota } from './rota.ts'
import { serviceList } from './services/all.ts'
import type { Day, Instant } from './time.ts'
import type { GroupKind } from './volunteers.ts'
import type { Language, Text } from './words/text.ts'

/** An inquiry as it stands in the list. */
export type InquiryRow = {
  id: string
  teamId: string
  state: InquiryState
  why: InquiryWhy
  serviceId: string | null
  code: string | null
  name: string
  /** Who asks helps as a volunteer: for which community, firm or school. */
  volunteer: { groupKind: GroupKind; groupName: string } | null
  /** The beginning of what was written last. */
  excerpt: string
  openedAt: Instant
  waitingSince: Instant | null
  answerBy: Instant | null
  lastReplyAt: Instant | null
  takenName: string | null
  isTakenByMe: boolean
  /** Taken by me, or by nobody and mine to answer today. */
  isMine: boolean
}

export type InquiryList = {
  now: Instant
  teamId: string
  teams: string[]
  inquiries: InquiryRow[]
}

/** How many wait for whoever asks, and who needs help at once. */
export type InquiriesWaiting = {
  count: number
  danger: { id: string; since: Instant; takenName: string | null }[]
}

/** Why a reply has not arrived, as far as it is known. */
export const deliveries = ['sent', 'waiting', 'blocked', 'month', 'unknown', 'refused'] as const
export type Delivery = (typeof deliveries)[number]

export type InquiryMessageView = {
  id: string
  sender: MessageSender
  at: Instant
  /** Nothing: it was taken back. */
  text: string | null
  staffName: string | null
  isMine: boolean
  step: InquiryStep | null
  /** Of a reply. */
  delivery: Delivery | null
}

export type InquiryThread = InquiryRow & {
  now: Instant
  teams: string[]
  language: Language
  messages: InquiryMessageView[]
  caseId: string | null
  /** Of the case, for who cannot be reached in LINE. */
  phone: string | null
  readers: string[]
  /** The last reply of staff that this view shows; a newer one by somebody else stops what is typed. */
  lastReplyId: string | null
  links: string[]
  fields: { firstName: string | null; link: string }
  /** Its texts were deleted when their time was over. */
  isForgotten: boolean
  /** Answers for all that were made of it. */
  ownAnswers: { id: string; title: string }[]
}

export type ReadyReply = {
  id: string
  title: string
  text: Text
  revision: number
  isGiven: boolean
}
export type ReadyReplies = { particle: Particle; replies: ReadyReply[]; mayEdit: boolean }

export type RotaView = {
  today: Day
  teams: {
    teamId: string
    staff: { id: string; name: string }[]
    rota: Rota
    revision: number
    changedBy: string | null
  }[]
}

export type InquiryFigures = {
  firstDay: Day
  lastDay: Day
  all: ReplyFigures
  teams: ({ teamId: string } & ReplyFigures)[]
  days: ({ day: Day } & ReplyFigures)[]
}
/** `inTime`: of those that were answered or are late. */
export type ReplyFigures = {
  asked: number
  answered: number
  inTime: number
  judged: number
  medianSeconds: number | null
}

const uuid = v.pipe(v.string(), v.uuid())

export const WriteReply = v.strictObject({
  text: v.pipe(shownWords(inquiryLimits.replyText), v.minLength(1)),
  /** The last reply that whoever writes has seen. */
  seen: v.nullable(uuid),
})
export type ReplyBody = v.InferOutput<typeof WriteReply>

const note = v.pipe(shownWords(inquiryLimits.noteText))
export const WriteNote = v.strictObject({ text: v.pipe(note, v.minLength(1)) })
export const HandOver = v.strictObject({ teamId: v.pipe(v.string(), v.maxLength(60)), note })
export const LinkCase = v.strictObject({ code: v.nullable(v.pipe(v.string(), v.maxLength(40))) })
export const SetParticle = v.strictObject({ particle: v.picklist(particles) })
export const WriteReadyReply = v.strictObject({
  title: v.pipe(shownWords(inquiryLimits.readyTitle), v.minLength(1)),
  text: v.strictObject({
    th: v.pipe(shownWords(inquiryLimits.replyText), v.minLength(1)),
    en: shownWords(inquiryLimits.replyText),
  }),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
})
export const RemoveReadyReply = v.strictObject({
  revision: WriteReadyReply.entries.revision,
})
export type ReadyReplyBody = v.InferOutput<typeof WriteReadyReply>

/** A question that a volunteer asks in the app. */
export const AskAsVolunteer = v.strictObject({
  text: v.pipe(ownWords(inquiryLimits.citizenText), v.trim(), v.minLength(1)),
  serviceId: v.nullable(
    v.pipe(
      v.string(),
      v.check((id) => serviceList.some((service) => service.id === id)),
    ),
  ),
  teamId: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  language: v.picklist(['th', 'en']),
})
export type VolunteerQuestion = v.InferOutput<typeof AskAsVolunteer>
/** When the staff will answer. */
export type AskedInApp = { isWithinHours: boolean; answerBy: Instant }

/** What somebody asked the staff, and what was answered: the first first. */
export type MyTalk = {
  id: string
  state: InquiryState
  serviceId: string | null
  teamId: string
  openedAt: Instant
  answerBy: Instant | null
  messages: { id: string; by: 'citizen' | 'staff'; at: Instant; text: string | null }[]
}
export type MyTalks = { teams: string[]; talks: MyTalk[] }

/** `isLate`: nobody has answered, and the time is over. */
type Counted = { firstReplySeconds: number | null; isLate: boolean }

/** How quickly replies came: those that are not due yet are judged by nobody. */
export function replyFigures(rows: readonly Counted[]): ReplyFigures {
  const seconds = rows
    .map(({ firstReplySeconds }) => firstReplySeconds)
    .filter((one): one is number => one !== null)
    .sort((a, b) => a - b)
  const unanswered = rows.filter((row) => row.firstReplySeconds === null)
  const middle = Math.floor(seconds.length / 2)
  const median =
    seconds.length % 2 === 1
      ? seconds[middle]
      : ((seconds[middle - 1] ?? 0) + (seconds[middle] ?? 0)) / 2
  return {
    asked: rows.length,
    answered: seconds.length,
    inTime: seconds.filter((one) => one <= inquiryLimits.replyMinutes * 60).length,
    judged: seconds.length + unanswered.filter(({ isLate }) => isLate).length,
    medianSeconds: seconds.length > 0 ? (median ?? null) : null,
  }
}
