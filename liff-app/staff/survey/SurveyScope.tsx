import { monthAfter, type SurveyResults } from '@phrom/shared/survey-figures.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { language, t } from '../../words.ts'
import { TeamField } from '../TeamField.tsx'
import { serviceName } from './survey-rows.ts'

/** What is asked for: the last month with days that are over, of all, unless something else is. */
export type SurveyWanted = { month?: string; team?: string; service?: string }

const mostMonths = 36

/** The month, the team and its service. */
export function SurveyScope({
  results,
  wanted,
  want,
}: {
  results: SurveyResults
  wanted: SurveyWanted
  want: (wanted: SurveyWanted) => void
}) {
  const { month, countedTo, services } = results
  const latest = countedTo.slice(0, 7)
  const months = Array.from({ length: mostMonths }, (_, i) => monthAfter(latest, -i))
  const { team, ...withoutTeam } = wanted
  const { service, ...withoutService } = wanted
  const { service: _, ...ofAllTeams } = withoutTeam
  const own = services.filter(({ counts }) => counts !== null)
  // One that is not shown this month stays chosen, and the table says why it is empty.
  const ids = new Set([...own.map(({ id }) => id), ...(service ? [service] : [])])
  return (
    <>
      <div class="field">
        <label for="survey-month">{t(words.month)}</label>
        <select
          id="survey-month"
          class="input"
          value={month}
          onChange={(event) => want({ ...wanted, month: event.currentTarget.value })}
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {showMonth(one, language.value)}
            </option>
          ))}
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
