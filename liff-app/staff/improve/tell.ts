import type { Lost } from '@phrom/shared/improve/time-lost.ts'
import type { RankedCause } from '@phrom/shared/improve/views.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import { improveWords as words } from '@phrom/shared/words/improve.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../../words.ts'
import { serviceName } from '../survey/survey-rows.ts'

/** "40 นาที", "7.5 ชั่วโมง", "120 ชั่วโมง": as exactly as an estimate is. */
export function tellMinutes(minutes: number): string {
  if (minutes < 60) return t(words.minutes, { n: Math.round(minutes) })
  const hours = minutes / 60
  return t(words.hours, { n: tellNumber(hours, hours < 10 ? 1 : 0) })
}

export const tellLost = ({ people, staff }: Lost) => tellMinutes(people + staff)

/** With as many places at most. */
export function tellNumber(number: number, places = 1): string {
  const locale = language.value === 'th' ? 'th-TH' : 'en-GB'
  return new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(number)
}

export function tellService({ teamId, serviceId }: { teamId: string; serviceId: string }): string {
  if (serviceId !== '') return t(serviceName(serviceId))
  return t(words.noService, { team: t(teamName(teamId)) })
}

/** What it is about, where the service names it, and what was wrong. */
export function tellCause({ cause, help }: Pick<RankedCause, 'cause' | 'help'>): string {
  const isNamed = cause.kind === 'paper' ? cause.paper !== '' : cause.missing !== ''
  const named = help.reads.find(({ id }) => id === 'paper' || id === 'person' || id === 'stop')
  const what = wordOf(cause)
  return isNamed && named ? `${t(what)}: ${t(named.text)}` : t(what)
}

function wordOf(cause: RankedCause['cause']): Text {
  if (cause.kind === 'visit') return notServed[cause.reason]
  return cause.reason === 'in-words' ? words.inWords : reasons[cause.reason].text
}
