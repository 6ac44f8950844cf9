import type { VisitRecord } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock, showSpan } from '@phrom/shared/time.ts'
import { notServedTold } from '@phrom/shared/words/not-served.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { priorityWords, ticketOutcomeWords } from '@phrom/shared/words/tickets.ts'
import { turn } from '@phrom/shared/words/turn.ts'
import { language, t } from '../../words.ts'
import { Line, Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** The numbers at the office, and what was done at the counter. */
export function Visits({ visits }: { visits: readonly VisitRecord[] }) {
  if (visits.length === 0) return null
  return (
    <Part title={t(privacy.visits)}>
      <dl class="answers">
        {visits.map((visit) => (
          <Line
            key={visit.arrivedAt}
            name={`${showOn(visit.arrivedAt)} ${t(turn.number)} ${visit.ticket}`}
            value={tellVisit(visit)}
          />
        ))}
      </dl>
    </Part>
  )
}

function tellVisit(visit: VisitRecord): string {
  const { startedAt, endedAt, outcome, priority, reason, missing, remark, fee, receipt } = visit
  const words: (string | false | null)[] = [
    t(privacy.arrivedAt, { time: showClock(clockOf(visit.arrivedAt), language.value) }),
    startedAt !== null &&
      endedAt !== null &&
      t(privacy.atCounter, {
        time: showSpan(clockOf(startedAt), clockOf(endedAt), language.value),
      }),
    priority !== 'none' && t(priorityWords[priority]),
    outcome && t(ticketOutcomeWords[outcome]),
    reason && t(notServedTold[reason].why),
    missing && `${t(turn.missing)}: ${t(missing)}`,
    fee !== null && t(turn.paid, { baht: fee }),
    receipt && t(turn.receipt, { number: receipt }),
    remark && `${t(privacy.remark)}: ${remark}`,
    visit.confirmedBy === 'phone' && t(privacy.confirmedOnPhone),
    visit.confirmedBy === 'desk' && t(privacy.confirmedAtDesk),
    visit.isRated && t(privacy.rated),
  ]
  return words.filter(Boolean).join(' · ')
}
