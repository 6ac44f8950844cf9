import type { OwnAnswerView } from '@phrom/shared/own-answers.ts'
import { dayOf, type Instant, showShortDay, toInstant } from '@phrom/shared/time.ts'
import { ownAnswerStateWords, ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../../words.ts'

/** By this phone's clock; the server judges by its own. */
const moment = (): Instant => toInstant(Date.now())
export const today = () => dayOf(moment())

/** "Given now · from Mon 23 Nov until …" */
export function tellValid({ state, fromDay, toDay }: OwnAnswerView): string {
  const day = (value: string) => showShortDay(value, language.value)
  const days = [
    ...(fromDay ? [t(words.from, { day: day(fromDay) })] : []),
    ...(toDay ? [t(words.until, { day: day(toDay) })] : []),
  ]
  return [t(ownAnswerStateWords[state]), ...(days.length > 0 ? [days.join(' ')] : [])].join(' · ')
}

/** What the chat shows: the answer, and its link on a line of its own. */
export function shownAnswer(answer: Text, link: string | null): Text {
  const withLink = (text: string) => (link ? `${text}\n${link}` : text)
  return { th: withLink(answer.th), en: withLink(answer.en) }
}
