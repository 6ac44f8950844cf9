import { randomInt } from 'node:crypto'
import { makeCode } from '@phrom/shared/case-code.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { neededRight } from '@phrom/shared/training/passing.ts'
import { isSeveral } from '@phrom/shared/training/question.ts'
import type { ActionDeps } from '../deps.ts'
import { sayingsOf } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import * as attempts from './attempt-store.ts'
import { givenOf, isRightAnswer, keptQuestions } from './kept-question.ts'
import { passedOn } from './progress.ts'
import { servicesOfScope } from './rules-today.ts'
import * as store from './store.ts'

/**
 * Marks an answer; with the last one the quiz is over, and what it was about is learned if it is passed. The same answer again changes
 * nothing. Refuses not_found, invalid, and wrong_step for another answer or another question than the next.
 */
export async function answerQuestion(
  deps: ActionDeps,
  of: store.Of,
  id: string,
  place: number,
  chosen: number[],
): Promise<store.AttemptRow> {
  const { tx, now } = deps
  await attempts.holdOpen(tx, of)
  const row = await attempts.findAttempt(tx, of, id)
  const questions = row ? keptQuestions(row) : []
  const question = questions[place]
  if (!row || !question) throw new Refusal('not_found')
  const isShape = isSeveral(question.kind) || chosen.length === 1
  if (!isShape || chosen.some((one) => one >= question.options.length)) {
    throw new Refusal('invalid', { fields: ['chosen'] })
  }
  const given = givenOf(row)
  const before = given[place]
  if (before && [...before].sort().join() === [...chosen].sort().join()) return row
  if (before || place !== given.length || row.endedAt) throw new Refusal('wrong_step')

  const all = [...given, chosen]
  const rightCount = questions.filter(
    (one, i) => all[i] !== undefined && isRightAnswer(one, all[i]),
  ).length
  const isOver = all.length === questions.length
  const isPassed = isOver && rightCount >= neededRight(row.askedCount)
  const answered = {
    given: JSON.stringify(all),
    rightCount,
    endedAt: isOver ? now : null,
    passedAt: isPassed ? now : null,
  }
  if (!(await attempts.setGiven(tx, row, answered))) throw new Refusal('wrong_step')
  if (isPassed) await setPassed(deps, of, row)
  return { ...row, ...answered }
}

/** The volunteer knows these rules as they are today, and has a certificate once every chapter is passed. */
async function setPassed({ tx, now }: ActionDeps, of: store.Of, row: store.AttemptRow) {
  const asked = new Map(keptQuestions(row).map(({ serviceId, version }) => [serviceId, version]))
  const sayings = await sayingsOf(tx, of.officeId)
  for (const service of servicesOfScope(row.scope, dayOf(now))) {
    await store.setLearned(tx, {
      ...{ officeId: of.officeId, personId: of.personId, serviceId: service.id },
      learnedVersion: asked.get(service.id) ?? service.version,
      learnedRevision: sayings.now(service.id).revision,
      learnedAt: now,
    })
  }
  const passed = passedOn(await attempts.listAttempts(tx, of))
  if (Object.values(passed).includes(null)) return
  await giveCertificate(tx, of, now)
}

async function giveCertificate(tx: ActionDeps['tx'], of: store.Of, now: string): Promise<void> {
  // Numbers are random; of 28 million a second draw is nearly always free.
  for (let draw = 0; draw < 8; draw++) {
    if (await store.findCertificate(tx, of)) return
    const number = makeCode(randomInt)
    const { officeId, personId } = of
    if (await store.insertCertificate(tx, { officeId, number, personId, issuedAt: now })) return
  }
  throw new Error('no free certificate number after 8 draws')
}
