import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { neededRight } from '@phrom/shared/training/passing.ts'
import type { MadeQuestion, Option, QuestionKind } from '@phrom/shared/training/question.ts'
import { tellNeighbour } from '@phrom/shared/training/tell-neighbour.ts'
import type { AttemptView, MarkedAnswer, QuestionView } from '@phrom/shared/training/views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { AttemptRow } from './store.ts'

/** A question as it is kept with its quiz: told and marked the same, whatever becomes of the definitions meanwhile. */
export type KeptQuestion = {
  kind: QuestionKind
  serviceId: string
  version: string
  facts: Text[]
  options: Option[]
  law: Text
  signature: string
}

export function keptOf(question: MadeQuestion, signature: string): KeptQuestion {
  const { kind, serviceId, version, answers, shown, day, options, law } = question
  const service = versionNamed(definitions[serviceId] ?? [], version) as Service
  const facts = tellNeighbour(service, answers, shown, day)
  return { kind, serviceId, version, facts, options, law, signature }
}

/** Written by us alone; empty once the time of a quiz is over. */
export function keptQuestions({ questions }: Pick<AttemptRow, 'questions'>): KeptQuestion[] {
  return JSON.parse(questions) as KeptQuestion[]
}

/** The chosen options of each question that is answered, in order. */
export function givenOf({ given }: Pick<AttemptRow, 'given'>): number[][] {
  return JSON.parse(given) as number[][]
}

/** The places of the options that are right. */
export function rightOf({ options }: KeptQuestion): number[] {
  return options.flatMap(({ isRight }, place) => (isRight ? [place] : []))
}

/** Whether all that is right was chosen, and nothing else. */
export function isRightAnswer(question: KeptQuestion, chosen: readonly number[]): boolean {
  return [...chosen].sort().join() === rightOf(question).join()
}

/** A quiz as its volunteer may see it: what is right stands only beside what was answered. */
export function attemptView(row: AttemptRow): AttemptView {
  const given = givenOf(row)
  return {
    id: row.id,
    scope: row.scope,
    questions: keptQuestions(row).map((question, place) => questionView(question, given[place])),
    needed: neededRight(row.askedCount),
    rightCount: row.rightCount,
    endedAt: row.endedAt,
    isPassed: row.passedAt !== null,
  }
}

function questionView(question: KeptQuestion, chosen: number[] | undefined): QuestionView {
  const { kind, serviceId, facts, options } = question
  return {
    ...{ kind, serviceId, facts },
    options: options.map(({ text, who }) => ({ text, who: who ?? null })),
    marked: chosen ? marked(question, chosen) : null,
  }
}

function marked(question: KeptQuestion, chosen: number[]): MarkedAnswer {
  return {
    chosen,
    right: rightOf(question),
    isRight: isRightAnswer(question, chosen),
    why: question.options.map(({ why }) => why),
    law: question.law,
  }
}
