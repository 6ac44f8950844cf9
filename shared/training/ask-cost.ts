import { caseFacts } from '../case-facts.ts'
import { checklist } from '../checklist.ts'
import { shuffled } from '../random.ts'
import { tellFee } from '../service-guide.ts'
import type { Fee } from '../services/service.ts'
import { guide } from '../words/guide.ts'
import { fillBoth, fillTexts, type Text } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'
import { madeUpCase } from './made-up-case.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

// Sums that stand in the fee tables of the three laws.
const usual = [0, 10, 20, 25, 50, 60, 100, 200]
const wrongSums = 3

/** "What does it cost?" Fees of which the keepers are not sure are not asked about. */
export function askCost(ask: Ask): MadeQuestion | undefined {
  const { service, day, random } = ask
  const answers = madeUpCase(service, day, random)
  if (!answers) return
  const { fee } = checklist(service, answers, day)
  if (fee.baht === null || fee.lines.some(isUnsure)) return
  const facts = caseFacts(service, answers, day)
  // Of a fee that does not hold the case must say so, or another sum could be right.
  const others = service.fees.filter((line) => !fee.lines.includes(line))
  if (others.some(({ when }) => facts.holds(when) !== false)) return
  const sums = [...new Set([...service.fees.map(({ baht }) => baht), ...usual])]
  const wrong = shuffled(
    random,
    sums.filter((sum) => sum !== fee.baht),
  ).slice(0, wrongSums)
  const why = fillTexts(words.feeIs, { fee: linesOf(fee.lines) })
  const sumRight = fee.baht
  return questionOf('cost', ask, answers, [
    {
      text: tellSum(sumRight),
      isRight: true,
      why,
      truth: (given) => {
        const truths = service.fees.map(({ when }) => given.holds(when))
        const counts = fee.lines.map(({ per }) => (per === undefined ? 1 : given.value(per)))
        return [...truths, ...counts].includes(undefined) ? undefined : true
      },
    },
    ...wrong.map((sum): Candidate => ({ text: tellSum(sum), isRight: false, why })),
  ])
}

function isUnsure({ confidence, verify }: Fee): boolean {
  return confidence === 'low' || (confidence !== 'high' && verify !== undefined)
}

function tellSum(baht: number): Text {
  return baht === 0 ? guide.free : fillBoth(guide.baht, { n: baht })
}

function linesOf(lines: readonly Fee[]): Text {
  const join = (language: 'th' | 'en') => lines.map((fee) => tellFee(fee, language)).join(' · ')
  return { th: join('th'), en: join('en') }
}
