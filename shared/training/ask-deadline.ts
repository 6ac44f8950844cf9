import { shuffled } from '../random.ts'
import { fillTexts, type Text } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

const usual = { days: [7, 15, 30, 45, 60, 90], hours: [6, 12, 24, 48, 72] }
const wrongOnes = 3

/** "Within how long?": the definition's own words, with other numbers in the wrong ones. */
export function askDeadline(ask: Ask): MadeQuestion | undefined {
  const { service, random } = ask
  const { deadline, fine } = service
  if (!deadline || deadline.verify !== undefined || deadline.confidence === 'low') return
  const numbers = new Set([...numbersIn(deadline.th), ...numbersIn(deadline.en)])
  const [number] = numbers
  if (number === undefined || numbers.size > 1) return
  const pool = deadline.en.includes('hour') ? usual.hours : usual.days
  const others = shuffled(
    random,
    pool.filter((n) => String(n) !== number),
  ).slice(0, wrongOnes)
  const text: Text = { th: deadline.th, en: deadline.en }
  const late: Text = fine ? fillTexts(words.lateCosts, { fine }) : { th: '', en: '' }
  const why = fillTexts(words.deadlineIs, { deadline: text, late })
  return questionOf('deadline', ask, {}, [
    {
      text,
      isRight: true,
      why,
      ...(deadline.basis !== undefined && { basis: deadline.basis }),
    },
    ...others.map((n): Candidate => ({ text: withNumber(text, number, n), isRight: false, why })),
  ])
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? []
}

function withNumber({ th, en }: Text, number: string, other: number): Text {
  return { th: th.replaceAll(number, String(other)), en: en.replaceAll(number, String(other)) }
}
