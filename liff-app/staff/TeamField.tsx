import { allTeams, teams } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../words.ts'

export type Team = keyof typeof teams

/** One team of the office, or all of them. */
export function TeamField({
  id,
  label,
  team,
  onTeam,
}: {
  id: string
  label: Text
  team: Team | ''
  onTeam: (team: Team | '') => void
}) {
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class="input"
        value={team}
        onChange={(event) => onTeam((event.target as HTMLSelectElement).value as Team | '')}
      >
        <option value="">{t(allTeams)}</option>
        {(Object.keys(teams) as Team[]).map((one) => (
          <option key={one} value={one}>
            {t(teams[one])}
          </option>
        ))}
      </select>
    </div>
  )
}
