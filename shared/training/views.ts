import * as v from 'valibot'
import type { Day, Instant } from '../time.ts'
import type { GroupKind } from '../volunteers.ts'
import type { Text } from '../words/text.ts'
import type { ChapterId } from './chapters.ts'
import type { QuestionKind } from './question.ts'

/** How far a volunteer is with the course. */
export type TrainingView = {
  today: Day
  chapters: ChapterProgress[]
  /** Rules that are not any more as they were learned. */
  changed: ChangedService[]
  certificate: Certificate | null
}
export type ChapterProgress = {
  id: ChapterId
  /** Services whose cards were read, as they stand today. */
  read: string[]
  passedOn: Day | null
  /** Passed so long ago that it is to be taken again. */
  isOld: boolean
  /** A quiz that was begun goes on. */
  openAttempt: string | null
}
export type ChangedService = {
  serviceId: string
  /** What was learned, and what holds today. */
  before: string
  now: string
  /** What the office tells of it beside the law, where that has changed. */
  office: { before: OfficeSaying; now: OfficeSaying } | null
}
export type OfficeSaying = { note: Text; minutes: number | null }

/** Given once all three chapters are passed; the number leads staff to it. */
export type Certificate = {
  number: string
  name: string
  issuedOn: Day
  /** The last day on which it is fresh, if no rule changes before. */
  freshUntil: Day
  isFresh: boolean
}

/** A quiz as the phone is given it: no answer before it was answered. */
export type AttemptView = {
  id: string
  scope: string
  questions: QuestionView[]
  /** So many must be right. */
  needed: number
  rightCount: number
  endedAt: Instant | null
  isPassed: boolean
}
export type QuestionView = {
  kind: QuestionKind
  serviceId: string
  /** What is known of the neighbour. */
  facts: Text[]
  options: { text: Text; who: Text | null }[]
  marked: MarkedAnswer | null
}
export type MarkedAnswer = {
  chosen: number[]
  right: number[]
  isRight: boolean
  /** Of each option, why it is right or wrong. */
  why: Text[]
  law: Text
}

/** A volunteer as staff see them in the list of the trained. */
export type TrainedVolunteer = {
  volunteerId: string
  name: string
  groupKind: GroupKind
  groupName: string
  passedOn: Record<ChapterId, Day | null>
  /** Rules that changed since. */
  changed: number
  certificate: Omit<Certificate, 'name'> | null
}
export type TrainingList = { today: Day; volunteers: TrainedVolunteer[] }

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))
export const ReadCards = v.strictObject({ version: v.pipe(v.string(), v.maxLength(40)) })
export const StartAttempt = v.strictObject({ scope: v.pipe(v.string(), v.maxLength(80)) })
export const AnswerQuestion = v.strictObject({
  chosen: v.pipe(
    v.array(place),
    v.minLength(1),
    v.maxLength(10),
    v.check((places) => new Set(places).size === places.length),
  ),
})
