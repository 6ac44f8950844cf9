import type { CommonAnswerView } from '../own-answers.ts'
import { spoken } from './normalise.ts'
import { likenessOf, weighed } from './wordings.ts'

/** Below it two texts have little but the common words of a question. */
const like = 0.3

/** The answers in which all that was typed stands; else those whose questions are like it, the likest first. */
export function findAnswers(
  typed: string,
  answers: readonly CommonAnswerView[],
): readonly CommonAnswerView[] {
  const parts = spoken(typed).split(/\s+/).filter(Boolean)
  if (parts.length === 0) return answers
  const holding = answers.filter(({ title, wordings, answer }) => {
    const text = spoken([title, ...wordings, answer.th, answer.en].join('\n'))
    return parts.every((part) => text.includes(part))
  })
  if (holding.length > 0) return holding
  const asked = weighed(typed)
  return answers
    .map((one) => {
      const each = [one.title, ...one.wordings].map((text) => likenessOf(asked, weighed(text)))
      return { one, likeness: Math.max(...each) }
    })
    .filter(({ likeness }) => likeness >= like)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ one }) => one)
}
