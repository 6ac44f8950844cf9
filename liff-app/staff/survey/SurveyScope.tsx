import { addYears } from '@phrom/shared/dates.ts'
import { periodOf, showPeriod } from '@phrom/shared/figures/periods.ts'
import { monthAfter, type SurveyResults } from '@phrom/shared/survey-figures.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { language, t } from '../../words.ts'
import { TeamField } from '../TeamField.tsx'
import { serviceName } from './survey-rows.ts'

/** What is asked for: the last month with days that are over, of all, unless something else is. A year is that in which it ends. */
export type SurveyWanted = { month?: string; year?: string; team?: string; service?: string }

const mostMonths = 36
const mostYears = 4

/** The month or the fiscal year, the team and its service. */
export function SurveyScope({
  results,
  wanted,
  want,
}: {
  results: SurveyResults
  wanted: SurveyWanted
  want: (wanted: SurveyWanted) => void
}) {
  const { period, countedTo, services } = results
  const latest = countedTo.slice(0, 7)
  const months = Array.from({ length: mostMonths }, (_, i) => monthAfter(latest, -i))
  const years = Array.from({ length: mostYears }, (_, i) =>
    periodOf('year', addYears(countedTo, -i)),
  )
  const { month: _month, year: _year, ...whose } = wanted
  const { team, ...withoutTeam } = wanted
  const { service, ...withoutService } = wanted
  const { service: _, ...ofAllTeams } = withoutTeam
  const own = services.filter(({ counts }) => counts !== null)
  // One that is not shown this month stays chosen, and the table says why it is empty.
  const ids = new Set([...own.map(({ id }) => id), ...(service ? [service] : [])])
  return (
    <>
      <div class="field">
        <label for="survey-period">{t(words.period)}</label>
        <select
          id="survey-period"
          class="input"
          value={period.kind === 'year' ? period.to : period.from.slice(0, 7)}
          onChange={({ currentTarget: { value } }) =>
            // A year is named by its last day, a month by itself.
            want({
              ...whose,
              ...(value.length > 7 ? { year: value.slice(0, 4) } : { month: value }),
            })
          }
        >
          <optgroup label={t(words.months)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {showMonth(one, language.value)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t(words.years)}>
            {years.map((one) => (
              <option key={one.to} value={one.to}>
                {showPeriod(one, language.value)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <TeamField
        id="survey-team"
        label={words.team}
        team={(team ?? '') as Parameters<typeof TeamField>[0]['team']}
        onTeam={(one) => want(one === '' ? ofAllTeams : { ...ofAllTeams, team: one })}
      />
      {team && (
        <div class="field">
          <label for="survey-service">{t(words.service)}</label>
          <select
            id="survey-service"
            class="input"
            value={service ?? ''}
            onChange={({ currentTarget: { value } }) =>
              want(value === '' ? withoutService : { ...wanted, service: value })
            }
          >
            <option value="">{t(words.allServices)}</option>
            {[...ids].map((id) => (
              <option key={id} value={id}>
                {t(serviceName(id))}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
