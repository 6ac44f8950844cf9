import type { Answers } from '../answers.ts'
import { type CaseFacts, caseFacts } from '../case-facts.ts'
import type { Truth } from '../conditions.ts'
import { type Random, shuffled } from '../random.ts'
import type { Service } from '../services/service.ts'
import type { Day } from '../time.ts'
import { showLaw, tellLaws } from '../why-asked.ts'
import type { Language, Text } from '../words/text.ts'

export const questionKinds = ['papers', 'may', 'comes', 'where', 'cost', 'deadline'] as const
export type QuestionKind = (typeof questionKinds)[number]

export type Option = {
  text: Text
  /** Whose paper it is. */
  who?: Text
  isRight: boolean
  /** The rule behind it, told after answering. */
  why: Text
}

/** A question of the quiz with all that there is to know of it; the phone is given the half without the answers. */
export type MadeQuestion = {
  kind: QuestionKind
  serviceId: string
  version: string
  /** The neighbour's answers on that day, all of them. */
  answers: Answers
  day: Day
  /** Those that are told: as few as decide about every option. */
  shown: string[]
  options: Option[]
  /** The laws behind the right answer, else those of the service. */
  law: Text
}

/** What may stand among the options, and whether it is so in a case. */
export type Candidate = Omit<Option, 'isRight'> & {
  /** What it rests on; the same for any case where it is missing. */
  truth?: (facts: CaseFacts) => Truth
  isRight: boolean
  basis?: string
}

export type Ask = {
  service: Service
  /** The other services of the chapter, for wrong options. */
  neighbours: readonly Service[]
  day: Day
  random: Random
}

/** Whether more than one option may be right. */
export function isSeveral(kind: QuestionKind): boolean {
  return kind === 'papers' || kind === 'comes'
}

/** By what two questions are the same to whoever is asked. */
export function signatureOf({ kind, serviceId, answers, shown, options }: MadeQuestion): string {
  const told = shown.map((key) => `${key}=${answers[key]}`).sort()
  const offered = options.map(({ text, who }) => `${text.en}/${who?.en ?? ''}`).sort()
  return [kind, serviceId, ...told, ...offered].join('|')
}

// More cannot be kept in mind beside the options.
const mostTold = 6

/** The question of these options, or nothing where it takes too much telling, where two of them read the same, or none is right or none wrong. */
export function questionOf(
  kind: QuestionKind,
  { service, day, random }: Ask,
  answers: Answers,
  candidates: readonly Candidate[],
): MadeQuestion | undefined {
  const right = candidates.filter(({ isRight }) => isRight)
  if (right.length === 0 || right.length === candidates.length) return
  if (!isSeveral(kind) && right.length !== 1) return
  for (const language of ['th', 'en'] as const) {
    const said = candidates.map(({ text, who }) => `${text[language]}|${who?.[language] ?? ''}`)
    if (new Set(said).size < said.length) return
  }
  const shown = deciding(service, answers, day, candidates)
  if (shown.length > mostTold) return
  return {
    kind,
    serviceId: service.id,
    version: service.version,
    answers,
    day,
    shown,
    options: shuffled(random, candidates).map(({ text, who, isRight, why }) => ({
      text,
      ...(who && { who }),
      isRight,
      why,
    })),
    law: { th: tellSource(service, right, 'th'), en: tellSource(service, right, 'en') },
  }
}

function tellSource(service: Service, right: readonly Candidate[], language: Language): string {
  const own = right.flatMap(({ basis }) => (basis === undefined ? [] : [showLaw(basis, language)]))
  const found = [...new Set(own)].filter((text) => text !== '')
  return (found.length > 0 ? found : tellLaws(service.law, language)).join(' · ')
}

/** The fewest answers that leave no doubt about any option: each is tried without, and kept where a doubt arises. */
function deciding(
  service: Service,
  answers: Answers,
  day: Day,
  candidates: readonly Candidate[],
): string[] {
  const truths = candidates.flatMap(({ truth }) => (truth ? [truth] : []))
  const judge = (given: Answers) => {
    const facts = caseFacts(service, given, day)
    return truths.map((truth) => truth(facts))
  }
  const whole = judge(answers)
  let left = answers
  // Later questions go first: what is asked first says most about who somebody is.
  for (const key of Object.keys(answers).reverse()) {
    const { [key]: _, ...without } = left
    if (judge(without).every((truth, i) => truth === whole[i])) left = without
  }
  return Object.keys(left)
}
