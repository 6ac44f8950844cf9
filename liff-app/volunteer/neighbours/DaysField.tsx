import type { SlotView } from '@phrom/shared/case.ts'
import { type Day, showDay } from '@phrom/shared/time.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { language, t } from '../../words.ts'

type Props = { slots: readonly SlotView[]; days: readonly Day[]; change: (days: Day[]) => void }
const most = 20

/** Days on which those come who name none, with what is free on each. */
export function DaysField({ slots, days, change }: Props) {
  const free = new Map<Day, number>()
  for (const { day, free: n, problem } of slots) {
    if (!problem) free.set(day, (free.get(day) ?? 0) + n)
  }
  const told = (day: Day) =>
    t(words.freeOn, { day: showDay(day, language.value), n: free.get(day) ?? 0 })
  const others = [...free.keys()].filter((day) => !days.includes(day))
  return (
    <fieldset class="stack-s">
      <legend>{t(words.days)}</legend>
      <p class="hint">{t(words.daysHint)}</p>
      <ul class="stack-s">
        {days.map((day) => (
          <li key={day} class="neighbour-day">
            <span>{told(day)}</span>
            <button
              class="btn text"
              type="button"
              aria-label={t(words.removeDay, { day: showDay(day, language.value) })}
              onClick={() => change(days.filter((one) => one !== day))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {days.length < most && (
        <select
          class="input"
          aria-label={t(words.addDay)}
          value=""
          onChange={(event) => {
            const { value } = event.target as HTMLSelectElement
            if (value) change([...days, value].sort())
          }}
        >
          <option value="">{t(words.addDay)}</option>
          {others.map((day) => (
            <option key={day} value={day}>
              {told(day)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}
