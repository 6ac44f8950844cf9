import {
  firstCountable,
  type PeriodKind,
  periodAfter,
  periodBefore,
} from '@phrom/shared/figures/periods.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { improveWords as words } from '@phrom/shared/words/improve.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { type Team, TeamField } from '../TeamField.tsx'
import { periodWanted, type Wanted } from './wanted.ts'

const kinds = ['month', 'quarter', 'year'] as const satisfies PeriodKind[]

/** Which days, and of whom. */
export function ImproveScope({ wanted, want }: { wanted: Wanted; want: (wanted: Wanted) => void }) {
  const period = periodWanted(wanted)
  const [earlier, later] = [periodBefore(period), periodAfter(period)]
  const today = dayOf(toInstant(Date.now()))
  return (
    <div class="improve-scope not-printed">
      <div class="field">
        <label for="improve-kind">{t(words.kind)}</label>
        <select
          id="improve-kind"
          class="input"
          value={wanted.kind}
          onChange={(event) =>
            want({ ...wanted, kind: event.currentTarget.value as (typeof kinds)[number] })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(words[kind])}
            </option>
          ))}
        </select>
      </div>
      <TeamField
        id="improve-team"
        label={words.team}
        team={wanted.team as Team | ''}
        onTeam={(team) => want({ ...wanted, team })}
      />
      <div class="improve-steps">
        <button
          class="btn side"
          type="button"
          disabled={earlier.from < firstCountable}
          onClick={() => want({ ...wanted, day: earlier.from })}
        >
          <Icon name="chevron-left" />
          {t(words.earlier)}
        </button>
        <button
          class="btn side"
          type="button"
          disabled={later.from > today}
          onClick={() => want({ ...wanted, day: later.from })}
        >
          {t(words.later)}
          <Icon name="chevron-right" />
        </button>
      </div>
    </div>
  )
}
