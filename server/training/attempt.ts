import { randomInt } from 'node:crypto'
import { dayOf, instantAt } from '@phrom/shared/time.ts'
import { chapterOf, chapters } from '@phrom/shared/training/chapters.ts'
import {
  questionsOfChapter,
  questionsOfRefresher,
  serviceOfScope,
} from '@phrom/shared/training/passing.ts'
import { signatureOf } from '@phrom/shared/training/question.ts'
import { makeQuiz } from '@phrom/shared/training/quiz.ts'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as attempts from './attempt-store.ts'
import { type KeptQuestion, keptOf, keptQuestions } from './kept-question.ts'
import { servicesOfScope, taughtOn } from './rules-today.ts'
import type { AttemptRow, Of } from './store.ts'

/** Nobody learns by guessing through more. */
const mostADay = 30

/**
 * The quiz of a chapter, or of a service whose rules have changed: the one that is open, as long as its rules hold, else a new one with
 * other questions than last time. Refuses not_found, and too_many_today from the 31st of a day.
 */
export async function startAttempt(
  { tx, now }: ActionDeps,
  { officeId, personId }: Of,
  scope: string,
): Promise<AttemptRow> {
  const of = { officeId, personId }
  const day = dayOf(now)
  const services = servicesOfScope(scope, day)
  const open = await attempts.findOpen(tx, of, scope)
  if (open && keptQuestions(open).every((one) => isAsToday(one, day))) return open
  if ((await attempts.countSince(tx, of, instantAt(day, '00:00'))) >= mostADay) {
    throw new Refusal('too_many_today')
  }
  const last = await attempts.findLast(tx, of, scope)
  if (open) await attempts.deleteAttempt(tx, open)
  const one = serviceOfScope(scope)
  const chapter = one === undefined ? undefined : chapterOf(one)
  const neighbours = chapter ? chapters[chapter].map((id) => taughtOn(id, day)) : services
  const made = makeQuiz(services, neighbours, {
    day,
    seed: randomInt(2 ** 31),
    count: one === undefined ? questionsOfChapter : questionsOfRefresher,
    asked: last ? keptQuestions(last).map(({ signature }) => signature) : [],
  })
  const row: AttemptRow = {
    ...{ officeId, id: uuidv7(), personId, scope },
    questions: JSON.stringify(made.map((question) => keptOf(question, signatureOf(question)))),
    ...{ given: '[]', askedCount: made.length, rightCount: 0 },
    ...{ startedAt: now, endedAt: null, passedAt: null },
  }
  if (await attempts.insertAttempt(tx, row)) return row
  // The other phone was faster; there is one quiz for both.
  const theirs = await attempts.findOpen(tx, of, scope)
  if (!theirs) throw new Refusal('wrong_step')
  return theirs
}

function isAsToday({ serviceId, version }: KeptQuestion, day: string): boolean {
  return taughtOn(serviceId, day).version === version
}
