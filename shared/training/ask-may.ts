import { type Answers, wrongAnswers } from '../answers.ts'
import { type CaseFacts, caseFacts, factsBehind } from '../case-facts.ts'
import { pick, shuffled } from '../random.ts'
import type { Statement } from '../services/service.ts'
import { tellCondition } from '../tell-condition.ts'
import { fillTexts, type Text } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'
import { likely, madeUpCase } from './made-up-case.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

const others = 2
const tries = 60

type Stop = { id: string; item: Statement; role: string | undefined }

/** "May this neighbour do it now?" Yes, or no because of the one stop that holds. */
export function askMay(ask: Ask): MadeQuestion | undefined {
  const { service, day, random } = ask
  const stops = service.stops.flatMap((item): Stop[] =>
    (item.each ?? [undefined]).map((role) => ({ id: item.id, item, role })),
  )
  const sure = stops.filter(({ item }) => item.verify === undefined && item.confidence !== 'low')
  if (sure.length === 0) return
  const possible = madeUpCase(service, day, random)
  if (!possible) return
  const stopped = random(3) > 0 ? stoppedCase(ask, possible, stops, pick(random, sure)) : undefined
  const answers = stopped?.answers ?? possible
  const facts = caseFacts(service, answers, day)
  const seen = new Set(stopped ? [stopped.by.id] : [])
  const wrong = shuffled(random, sure).filter((stop) => {
    if (seen.has(stop.id) || holds(facts, stop) !== false) return false
    seen.add(stop.id)
    return true
  })
  const reasons = [...(stopped ? [stopped.by] : []), ...wrong.slice(0, others)]
  return questionOf('may', ask, answers, [
    {
      text: words.yesPossible,
      isRight: !stopped,
      why: stopped ? fillTexts(words.stopHolds, { stop: stopped.by.item }) : words.noStopHolds,
    },
    ...reasons.map((stop): Candidate => {
      const { item, role } = stop
      const when = tellCondition(service, item.when, role, item.each)
      return {
        text: fillTexts(words.notBecause, { stop: item }),
        isRight: stop === stopped?.by,
        why: stop === stopped?.by ? whyHere(item, when) : fillTexts(words.stopOnlyWhen, { when }),
        truth: (given) => holds(given, stop),
        ...(item.basis !== undefined && { basis: item.basis }),
      }
    }),
  ])
}

function holds(facts: CaseFacts, { item, role }: Stop) {
  return facts.holds(item.when, role, item.each)
}

/** From a possible case, change what one stop rests on until it holds, and no other. */
function stoppedCase(
  { service, day, random }: Ask,
  possible: Answers,
  stops: readonly Stop[],
  by: Stop,
): { answers: Answers; by: Stop } | undefined {
  const keys = [...factsBehind(service, by.item.when, by.role, by.item.each)]
  for (let tried = 0; tried < tries; tried++) {
    const changed = keys.map((key) => [key, pick(random, likely(service, key, day))] as const)
    const answers = { ...possible, ...Object.fromEntries(changed) }
    const facts = caseFacts(service, answers, day)
    if (!stops.every((stop) => (holds(facts, stop) ?? false) === (stop === by))) continue
    if (Object.keys(wrongAnswers(service, answers, day)).length > 0) continue
    const asked = Object.entries(answers).filter(([key]) => facts.applies(key) === true)
    return { answers: Object.fromEntries(asked), by }
  }
}

function whyHere({ instead }: Statement, when: Text): Text {
  const pattern = instead ? words.stopHereInstead : words.stopHere
  return fillTexts(pattern, { when, ...(instead && { instead }) })
}
