import type { Instant } from '@phrom/shared/time.ts'
import { chatWhy } from '@phrom/shared/words/own-answers.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { Config, OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'
import { findOwnAnswer } from './own-answers/find-own-answer.ts'

export type ChatWorld = {
  db: Db
  now: Instant
  config: Config
  office: OfficeSettings
  language: Language
}
export type ChatAnswer = {
  kind: string
  service: string | null
  date: string | null
  action: 'answer' | 'ask' | 'human'
  /** From 0 to 1. */
  confidence: number
  reply: string
  why: string
}

/** What the chat says to a text. Changes nothing. */
export async function answerText(
  { db, now, office, language }: ChatWorld,
  text: string,
): Promise<ChatAnswer> {
  const about = { service: null, date: null }
  const own = await findOwnAnswer(db, office.id, text, now)
  if (!own) {
    const why = fill(chatWhy.nothing, language)
    return { ...about, kind: 'none', action: 'human', confidence: 0, reply: '', why }
  }
  const { answer, confidence, link } = own
  const reply = [answer[language], ...(link ? [link] : [])].join('\n')
  const why = fill(chatWhy.own, language)
  return { ...about, kind: 'own', action: 'answer', confidence, reply, why }
}
