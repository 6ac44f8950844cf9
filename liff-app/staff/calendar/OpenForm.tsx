import type { Clock, Places } from '@phrom/shared/calendar.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { errorsOf } from './Field.tsx'
import { emptyPeriod, PeriodFields, periodLabels } from './PeriodFields.tsx'
import { readPeriod, type Wrong } from './read-fields.ts'

type Period = { from: Clock; to: Clock; slotMinutes: number | null } & Places

type Props = {
  id: string
  /** When slots of the day begin already. */
  taken: readonly Clock[]
  save: (period: Period) => void
}

/** Opens one day beyond what every week has: an evening, a Saturday, a holiday that is worked. */
export function OpenForm({ id, taken, save }: Props) {
  const [typed, setTyped] = useState(emptyPeriod)
  const [wrong, setWrong] = useState<Wrong>({})
  function submit(event: Event) {
    event.preventDefault()
    const read = readPeriod(typed)
    const found: Wrong = 'wrong' in read ? read.wrong : {}
    if ('value' in read && taken.includes(read.value.from)) found.from = words.already
    setWrong({ ...found })
    if ('value' in read && Object.keys(found).length === 0) save(read.value)
  }
  return (
    <form class="stack cal-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errorsOf(id, wrong, periodLabels)} />
      <PeriodFields id={id} typed={typed} wrong={wrong} change={setTyped} />
      <div class="cal-acts">
        <button class="btn side" type="submit">
          {t(words.openIt)}
        </button>
      </div>
    </form>
  )
}
