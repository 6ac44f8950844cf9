import { type Period, type PeriodKind, periodOf } from '@phrom/shared/figures/periods.ts'
import type { Day } from '@phrom/shared/time.ts'
import { periodKindTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { useLocation } from 'preact-iso'
import { t } from '../../words.ts'

type Props = {
  kinds: readonly PeriodKind[]
  period: Period
  today: Day
  at: (to: Period) => string
}

/** How long a time is looked at. */
export function PeriodKinds({ kinds, period, today, at }: Props) {
  const { route } = useLocation()
  // Of a year that has begun, the month of today is more to the point than its first.
  const day = period.from <= today && today <= period.to ? today : period.from
  return (
    <fieldset class="chips">
      <legend class="hide">{t(words.period)}</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={kind === period.kind}
          onClick={() => route(at(periodOf(kind, day)))}
        >
          {t(periodKindTexts[kind])}
        </button>
      ))}
    </fieldset>
  )
}
