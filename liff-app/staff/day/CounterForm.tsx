import type { CounterView } from '@phrom/shared/ticket-views.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { useState } from 'preact/hooks'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { PanelForm } from './PanelForm.tsx'

export type CounterWish = Pick<CounterView, 'name' | 'teams'>

type Props = {
  /** None where it is a new one. */
  counter: CounterView | undefined
  teams: readonly string[]
  busy: boolean
  save: (wish: CounterWish) => Promise<boolean>
  close: () => void
}

/** A counter's name, and the teams whose people are called to it. */
export function CounterForm({ counter, teams, busy, save, close }: Props) {
  const [name, setName] = useState(counter?.name ?? '')
  const [served, setServed] = useState<readonly string[]>(counter?.teams ?? [])
  const [errors, setErrors] = useState<FieldError[]>([])
  const isNameless = errors.some(({ field }) => field === 'counter-name')

  async function submit() {
    const wrong: FieldError[] = []
    if (name.trim() === '') wrong.push({ field: 'counter-name', text: words.nameMissing })
    if (served.length === 0) {
      wrong.push({ field: `counter-${teams[0]}`, text: words.teamMissing })
    }
    setErrors(wrong)
    if (wrong.length > 0) return
    if (await save({ name: name.trim(), teams: [...served] })) close()
  }
  return (
    <PanelForm
      title={counter ? words.setUp : words.newCounter}
      send={words.save}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errors} />
      <div class={`field${isNameless ? ' wrong' : ''}`}>
        <label for="counter-name">{t(words.counterName)}</label>
        <input
          id="counter-name"
          class={`input${isNameless ? ' bad' : ''}`}
          autocomplete="off"
          maxLength={20}
          aria-invalid={isNameless ? 'true' : undefined}
          value={name}
          onInput={(event) => setName((event.target as HTMLInputElement).value)}
        />
      </div>
      <fieldset class="choices">
        <legend>{t(words.counterTeams)}</legend>
        {teams.map((team) => (
          <Checkbox
            key={team}
            id={`counter-${team}`}
            text={tellTeam(team)}
            checked={served.includes(team)}
            change={(isServed) =>
              setServed(isServed ? [...served, team] : served.filter((one) => one !== team))
            }
          />
        ))}
      </fieldset>
    </PanelForm>
  )
}
