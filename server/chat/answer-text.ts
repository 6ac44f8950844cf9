import { type Choice, composeAnswer } from '@phrom/shared/chat/compose-answer.ts'
import { maskNumbers } from '@phrom/shared/chat/mask.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { chatWhy, questionKindWords } from '@phrom/shared/words/own-answers.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { Config, OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'
import { listServices } from '../offices/services-store.ts'
import { findOwnAnswer } from './own-answers/find-own-answer.ts'
import { readerReady } from './reader-ready.ts'

export type ChatWorld = {
  db: Db
  now: Instant
  config: Config
  office: OfficeSettings
  language: Language
  /** Abuse was answered a while ago. */
  isPastAbuse?: boolean
}
export type ChatAnswer = {
  /** `own`: one of the office's own answers; else a kind of question, or what matters more than it. */
  kind: string
  service: string | null
  date: string | null
  action: 'answer' | 'ask' | 'human'
  /** From 0 to 1. */
  confidence: number
  reply: string
  why: string
  source: 'rules' | 'own' | 'none'
  ownAnswerId: string | null
  /** As it may be kept. */
  text: string
  choices: readonly Choice[]
}

/** What the chat says to a text, by the office's own answers and by the rules. Changes nothing, and knows nothing of who asks. */
export async function answerText(
  { db, now, office, language, isPastAbuse = false }: ChatWorld,
  typed: string,
): Promise<ChatAnswer> {
  await readerReady()
  const { calendar } = await findCalendar(db, office.id)
  const services = await listServices(db, office.id)
  const byRules = composeAnswer({ office, calendar, services, now, language, isPastAbuse }, typed)
  const { text } = maskNumbers(typed)
  const own = byRules.care ? undefined : await findOwnAnswer(db, office.id, text, now)
  if (own) {
    const { id, answer, confidence, link } = own
    return {
      ...{ kind: 'own', service: null, date: null, action: 'answer', confidence },
      reply: [answer[language], ...(link ? [link] : [])].join('\n'),
      why: chatWhy.own[language],
      ...{ source: 'own', ownAnswerId: id, text, choices: [] },
    }
  }
  const { kind, care, service, action } = byRules
  const isKnown = action === 'answer'
  const title = serviceList.find(({ id }) => id === service)?.title[language] ?? ''
  const asked = [questionKindWords[kind]?.[language] ?? kind, title].filter(Boolean).join(' · ')
  return {
    ...byRules,
    kind: care ?? kind,
    why: isKnown ? fill(chatWhy.rules, language, { asked }) : chatWhy.nothing[language],
    source: isKnown ? 'rules' : 'none',
    ownAnswerId: null,
    text,
  }
}
