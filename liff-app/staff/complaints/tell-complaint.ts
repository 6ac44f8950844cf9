import type { ComplaintRow } from '@phrom/shared/complaint-views.ts'
import { nearness } from '@phrom/shared/complaints.ts'
import { type Day, showShortDay } from '@phrom/shared/time.ts'
import { deskWords as words } from '@phrom/shared/words/complaints.ts'
import { language, t } from '../../words.ts'

const daysBetween = (from: Day, to: Day) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const short = (day: Day) => showShortDay(day, language.value)

type Timed = Pick<ComplaintRow, 'dueOn' | 'objectUntil'>

/** How long there is still time to answer, or since when there is none; or until when the citizen may object. */
export function tellDue({ dueOn, objectUntil }: Timed, today: Day) {
  if (objectUntil) return { text: t(words.mayObject, { day: short(objectUntil) }), look: '' }
  if (!dueOn) return { text: '', look: '' }
  const near = nearness(dueOn, today)
  if (near === 'late')
    return { text: t(words.late, { n: daysBetween(dueOn, today) }), look: 'stop' }
  if (near === 'later') return { text: t(words.due, { day: short(dueOn) }), look: '' }
  const left = daysBetween(today, dueOn)
  return { text: left === 0 ? t(words.lastDay) : t(words.daysLeft, { n: left }), look: 'turn' }
}
