import { caseFacts } from '../case-facts.ts'
import { checklist } from '../checklist.ts'
import { tellCondition } from '../tell-condition.ts'
import { fillTexts } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'
import { madeUpCase } from './made-up-case.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

/** "Who must come along?" among all who may take part. */
export function askComes(ask: Ask): MadeQuestion | undefined {
  const { service, day, random } = ask
  const sure = service.parties.filter(({ verify, confidence }) => !verify && confidence !== 'low')
  if (sure.length < 2) return
  const answers = madeUpCase(service, day, random)
  if (!answers) return
  const { present } = checklist(service, answers, day)
  const facts = caseFacts(service, answers, day)
  const candidates = sure
    .filter(({ comes }) => facts.holds(comes) !== undefined)
    .map((party): Candidate => {
      const isRight = present.some((one) => one.party === party)
      const when = tellCondition(service, party.comes)
      const why = when.th === '' ? words.alwaysComes : fillTexts(words.comesWhen, { when })
      return {
        text: { th: party.th, en: party.en },
        isRight,
        why,
        truth: (given) => given.holds(party.comes),
        ...(party.basis !== undefined && { basis: party.basis }),
      }
    })
  return questionOf('comes', ask, answers, candidates.slice(0, 5))
}
