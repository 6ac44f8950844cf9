import { type Period, periodAfter, periodBefore } from '@phrom/shared/figures/periods.ts'
import type { Day } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { serviceName } from '../survey/survey-rows.ts'
import { periodName } from './period-name.ts'

type Props = {
  period: Period
  teamId: string | null
  serviceId?: string | null
  today: Day
  at: (to: Period) => string
}

/** What is shown, between the doors to the period before and after it. */
export function PeriodStep({ period, teamId, serviceId = null, today, at }: Props) {
  const after = periodAfter(period)
  return (
    <div class="figure-step">
      <Step to={periodBefore(period)} way="left" at={at} />
      <h2>
        {[
          periodName(period),
          ...(teamId === null ? [] : [t(teamName(teamId))]),
          ...(serviceId === null ? [] : [t(serviceName(serviceId))]),
        ].join(' · ')}
      </h2>
      {after.from <= today && <Step to={after} way="right" at={at} />}
    </div>
  )
}

function Step({ to, way, at }: { to: Period; way: 'left' | 'right'; at: (to: Period) => string }) {
  const told = way === 'left' ? words.earlier : words.later
  return (
    <a class="btn side not-printed" href={at(to)} aria-label={t(told, { period: periodName(to) })}>
      <Icon name={`chevron-${way}`} />
    </a>
  )
}
