import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import { type Care, careIn } from '@phrom/shared/chat/care.ts'
import { composeAnswer } from '@phrom/shared/chat/compose-answer.ts'
import type { AskKind } from '@phrom/shared/chat/kinds.ts'
import { warm } from '@phrom/shared/search/search.ts'
import type { Day } from '@phrom/shared/time.ts'
import { anyOffice } from '@phrom/shared/words/chat-answers.ts'
import { round } from './bundle.ts'
import { week } from './replies.ts'

export type Question = {
  text: string
  kind: AskKind
  /** Any of several is right. */
  service: string | string[] | null
  date: Day | null
  /** Whether rules, calendar or the person's own case know the answer. */
  answerable: boolean
}

/** A Monday at ten, when all the questions are asked. */
const now = '2026-11-23T03:00:00.000Z'

/**
 * How many of the answers that are given are right (kind, service, and the day that was asked about), and how much of what can be answered
 * is answered; of `questions-held.json` apart, which was never looked at while the words were written. `share`: of all that is asked in a week of
 * an office, what has its right answer within 15 working minutes: at once by the rules, or by the staff as `replies` has them (three people).
 * `learnMilliseconds` are spent once, with the first question or before it.
 */
export async function answers(): Promise<Record<string, number>> {
  warm()
  const begun = performance.now()
  ask('สวัสดี')
  const learnMilliseconds = Math.round(performance.now() - begun)
  const [tune, held] = [questions('tune'), questions('held')]
  const all = [...tune, ...held]
  const start = performance.now()
  for (const { text } of all) ask(text)
  const milliseconds = round((performance.now() - start) / all.length)
  const [whole, unseen] = [judge(all), judge(held)]
  const byPeople = (await week(3)).inTime / 100
  return {
    questions: all.length,
    precision: whole.precision,
    recall: whole.recall,
    heldQuestions: held.length,
    heldPrecision: unseen.precision,
    heldRecall: unseen.recall,
    careRight: careRight(),
    answeredAtOnce: whole.atOnce,
    share: round(whole.atOnce + (1 - whole.atOnce) * byPeople),
    milliseconds,
    learnMilliseconds,
  }
}

export function questions(part: 'tune' | 'held'): Question[] {
  return read(`questions-${part}.json`)
}

/** Texts with what matters more than their question, and as many that only look so. */
export function careTexts(): { text: string; care: Care | undefined }[] {
  const cares: Record<string, Care | undefined> = {
    ...{ danger: 'danger', violence: 'danger', 'self-harm': 'danger' },
    ...{ grief: 'grief', abuse: 'abuse', angry: 'angry' },
  }
  return read('questions-care.json').map(({ text, is }: { text: string; is: string }) => ({
    text,
    care: cares[is],
  }))
}

export function ask(text: string) {
  const teams = ['general-registration', 'civil-registration', 'id-card']
  const openings = teams.flatMap((team) => defaultOpenings(team, { morning: 1, afternoon: 1 }))
  const calendar = { openings, extras: [], closures: [], settings: defaultSettings }
  const language = /[\u0e00-\u0e7f]/.test(text) ? 'th' : 'en'
  return composeAnswer({ office: anyOffice, calendar, services: [], now, language }, text)
}

/** `atOnce`: answered rightly, of all that was asked. */
function judge(list: readonly Question[]) {
  let [given, right, answerable] = [0, 0, 0]
  for (const question of list) {
    const answer = ask(question.text)
    if (question.answerable) answerable += 1
    if (answer.action !== 'answer') continue
    given += 1
    const services = [question.service].flat()
    const isDay = question.kind !== 'closed-on' || answer.date === question.date
    const isRight = answer.kind === question.kind && services.includes(answer.service) && isDay
    if (question.answerable && isRight) right += 1
  }
  return {
    precision: round(right / given),
    recall: round(right / answerable),
    atOnce: round(right / list.length),
  }
}

function careRight(): number {
  const texts = careTexts()
  return round(texts.filter(({ text, care }) => careIn(text) === care).length / texts.length)
}

function read(file: string) {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}
