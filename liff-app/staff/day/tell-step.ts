import type { LateStep } from '@phrom/shared/requests.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { t } from '../../words.ts'

/** What was done, with all that was noted: it stands nowhere else if it came too late. */
export function tellStep(step: LateStep): string {
  if (step.type === 'parked') return `${t(words.park)}: ${step.what}`
  if (step.type !== 'visit_ended') return t(plain[step.type])
  const { outcome, reason, fee, receipt, remark } = step.ending
  return [
    t(outcome === 'served' ? words.served : words.notServed),
    reason && t(notServed[reason]),
    fee !== null && `${t(words.fee)} ${fee}`,
    receipt && `${t(words.receipt)} ${receipt}`,
    remark,
  ]
    .filter(Boolean)
    .join(' · ')
}

const plain = {
  called: words.next,
  called_again: words.again,
  started: words.begin,
  let_wait: words.letWait,
  passed_over: words.passOver,
  came_back: words.isBack,
  arrived: words.hasCome,
  given: words.give,
} as const
