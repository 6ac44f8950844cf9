import { type Priority, priorities } from '@phrom/shared/tickets.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { priorityWords } from '@phrom/shared/words/tickets.ts'
import { t } from '../../words.ts'

type Props = { id: string; value: Priority; change: (priority: Priority) => void }

/** Whether somebody goes before others. */
export function PriorityField({ id, value, change }: Props) {
  return (
    <div class="field">
      <label for={id}>{t(words.priority)}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => change((event.target as HTMLSelectElement).value as Priority)}
      >
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {t(priorityWords[priority])}
          </option>
        ))}
      </select>
    </div>
  )
}
