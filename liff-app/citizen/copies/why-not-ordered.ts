import { type Answers, limitsOf } from '@phrom/shared/answers.ts'
import { factIndex } from '@phrom/shared/case-facts.ts'
import { checklist } from '@phrom/shared/checklist.ts'
import type { PickupDay } from '@phrom/shared/copy-orders.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type Day, showShortDay } from '@phrom/shared/time.ts'
import { copyWords as words } from '@phrom/shared/words/copy-orders.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'

const daysOffered = 3

/**
 * What is wrong with a number or a time of an order by itself, said at its field instead of on the list; nothing where it is another
 * answer that stands in the way.
 */
export function whyNotOrdered(
  service: Service,
  key: string,
  answers: Answers,
  days: readonly PickupDay[] | undefined,
  today: Day,
): Text | undefined {
  const { order } = service
  if (!order) return
  const chosen = days?.find(({ day }) => day === answers[order.day])
  if (key === order.day && days && days.length > 0 && !chosen) return closedThen(days, answers[key])
  if (key === order.period && chosen) {
    return chosen.periods.some(({ period }) => period === answers[key])
      ? undefined
      : words.closedPart
  }
  if (key !== order.copies && key !== order.day) return
  const { stops } = checklist(service, answers, today)
  return stops.find(({ questions }) => questions.join() === key)?.text
}

/** How many can be ordered, for who has typed a number that none could be. */
export function whyNotSoMany(service: Service, key: string, today: Day): Text | undefined {
  const fact = factIndex(service).get(key)?.fact
  if (!fact || key !== service.order?.copies) return
  return whyNotOrdered(service, key, { [key]: limitsOf(fact).max }, undefined, today)
}

/** The days on both sides of the one that was chosen. */
function closedThen(days: readonly PickupDay[], chosen: unknown): Text {
  const after = days.findIndex(({ day }) => day > String(chosen))
  const first = after < 0 ? days.length - daysOffered : Math.max(0, after - 1)
  const near = days.slice(Math.max(0, first), Math.max(0, first) + daysOffered)
  const told = (language: Language) =>
    fill(words.closedThen, language, {
      days: near.map(({ day }) => showShortDay(day, language)).join(', '),
    })
  return { th: told('th'), en: told('en') }
}
