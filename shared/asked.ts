import type { Instant } from './time.ts'
import type { Language } from './words/text.ts'

/** What became of a question in the chat: answered at once, asked back, or given to people. */
export const askedActions = ['answer', 'ask', 'human'] as const
export type AskedAction = (typeof askedActions)[number]
export type AskedSource = 'rules' | 'own' | 'none'
export type Verdict = 'helps' | 'not_it'

/** A question of one's own, as long as its text is kept. */
export type MyQuestion = {
  officeId: string
  at: Instant
  language: Language
  text: string
  action: AskedAction
  verdict: Verdict | null
}

/** Questions without a right answer that ask the same. */
export type QuestionGroup = {
  /** Of the newest; the group is named by it. */
  id: string
  text: string
  at: Instant
  /** As they were asked, the newest first, each once. */
  wordings: string[]
  /** In the last so many days. */
  times: { 7: number; 30: number; 90: number }
  isHidden: boolean
  /** The own answer that it would get today, by its title. */
  answeredBy: string | null
}
/** `isMore`: there are older ones that were not looked at. */
export type Questions = { groups: QuestionGroup[]; isMore: boolean }

/** How often, and what became of it. */
export type AskedCount = {
  asked: number
  answer: number
  ask: number
  human: number
  helps: number
  notIt: number
}
/** By kind of question and service, or of one of the office's own answers. */
export type AskedFigure = AskedCount & {
  kind: string
  serviceId: string | null
  ownAnswer: { id: string; title: string } | null
}
export type AskedFigures = { total: AskedCount; rows: AskedFigure[] }
