import { periodKinds } from '@phrom/shared/figures/periods.ts'
import type { ImproveView } from '@phrom/shared/improve/views.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { useLocation } from 'preact-iso'
import { ofPeriod } from '../figures/address.ts'
import { PeriodKinds } from '../figures/PeriodKinds.tsx'
import { type Team, TeamField } from '../TeamField.tsx'
import { improvePath, type Wanted } from './wanted.ts'

type Props = { office: string; view: ImproveView; wanted: Wanted }

// A day has too few of anything.
const kinds = periodKinds.filter((kind) => kind !== 'day')

/** The kind of period and the team, which stand in the address. */
export function ImproveScope({ office, view: { period, now }, wanted }: Props) {
  const { route } = useLocation()
  const { team, ...ofAllTeams } = wanted
  return (
    <div class="figure-scope not-printed">
      <PeriodKinds
        kinds={kinds}
        period={period}
        today={dayOf(now)}
        at={(to) => improvePath(office, { ...wanted, ...ofPeriod(to) })}
      />
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
