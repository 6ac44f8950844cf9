import { serviceList } from '@phrom/shared/services/all.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../../words.ts'

type Props = {
  id: string
  label: Text
  value: string
  change: (serviceId: string) => void
  problem?: Text | undefined
  /** Teams that give no more numbers. */
  stopped?: readonly string[]
}

/** A service, by the team that does it. */
export function ServiceField({ id, label, value, change, problem, stopped = [] }: Props) {
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {problem && (
        <p class="err" id={`${id}-problem`}>
          {t(problem)}
        </p>
      )}
      <select
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => change((event.target as HTMLSelectElement).value)}
      >
        {value === '' && <option value="">{t(words.chooseService)}</option>}
        {Object.entries(teams).map(([team, name]) => {
          const isStopped = stopped.includes(team)
          return (
            <optgroup
              key={team}
              disabled={isStopped}
              label={isStopped ? t(words.stoppedFor, { team: t(name) }) : t(name)}
            >
              {serviceList
                .filter((service) => service.team === team)
                .map((service) => (
                  <option key={service.id} value={service.id}>
                    {t(service.title)}
                  </option>
                ))}
            </optgroup>
          )
        })}
      </select>
    </div>
  )
}
