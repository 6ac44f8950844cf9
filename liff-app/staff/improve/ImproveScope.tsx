import {
  type Period,
  periodAfter,
  periodBefore,
  periodKinds,
  periodOf,
  showPeriod,
} from '@phrom/shared/figures/periods.ts'
import type { ImproveView } from '@phrom/shared/improve/views.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { periodKindTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useLocation } from 'preact-iso'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { ofPeriod } from '../figures/address.ts'
import { type Team, TeamField } from '../TeamField.tsx'
import { improvePath, type Wanted } from './wanted.ts'

type Props = { office: string; view: ImproveView; wanted: Wanted }

// A day has too few of anything.
const kinds = periodKinds.filter((kind) => kind !== 'day')

/** The kind of period and the team, which stand in the address. */
export function ImproveScope({ office, view: { period, now }, wanted }: Props) {
  const { route } = useLocation()
  const { team, ...ofAllTeams } = wanted
  const today = dayOf(now)
  // Of a year that has begun, the month of today is more to the point than its first.
  const day = period.from <= today && today <= period.to ? today : period.from
  return (
    <div class="figure-scope not-printed">
      <fieldset class="chips">
        <legend class="hide">{t(words.period)}</legend>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={kind === period.kind}
            onClick={() =>
              route(improvePath(office, { ...wanted, ...ofPeriod(periodOf(kind, day)) }))
            }
          >
            {t(periodKindTexts[kind])}
          </button>
        ))}
      </fieldset>
      <div class="figure-of">
        <TeamField
          id="improve-team"
          label={words.team}
          team={(team ?? '') as Team | ''}
          onTeam={(one) =>
            route(improvePath(office, { ...ofAllTeams, ...(one !== '' && { team: one }) }))
          }
        />
      </div>
    </div>
  )
}

/** What is shown, between the doors to the period before and after it. */
export function ImproveStep({ office, view: { period, now, teamId }, wanted }: Props) {
  const after = periodAfter(period)
  const at = (to: Period) => improvePath(office, { ...wanted, ...ofPeriod(to) })
  return (
    <div class="figure-step">
      <Step to={periodBefore(period)} way="left" at={at} />
      <h2>
        {[
          showPeriod(period, language.value),
          ...(teamId === null ? [] : [t(teamName(teamId))]),
        ].join(' · ')}
      </h2>
      {after.from <= dayOf(now) && <Step to={after} way="right" at={at} />}
    </div>
  )
}

function Step({ to, way, at }: { to: Period; way: 'left' | 'right'; at: (to: Period) => string }) {
  const told = way === 'left' ? words.earlier : words.later
  return (
    <a
      class="btn side not-printed"
      href={at(to)}
      aria-label={t(told, { period: showPeriod(to, language.value) })}
    >
      <Icon name={`chevron-${way}`} />
    </a>
  )
}
