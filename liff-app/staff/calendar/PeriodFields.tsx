import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../../words.ts'
import { Field } from './Field.tsx'
import type { TypedPeriod, Wrong } from './read-fields.ts'

export const emptyPeriod: TypedPeriod = {
  ...{ from: '', to: '', slotMinutes: '', capacity: '', walkIns: '', volunteers: '' },
}
export const periodLabels: Record<keyof TypedPeriod, Text> = {
  from: words.from,
  to: words.to,
  slotMinutes: words.slotMinutes,
  capacity: words.capacity,
  walkIns: words.walkIns,
  volunteers: words.volunteers,
}
const hints: Partial<Record<keyof TypedPeriod, Text>> = {
  from: words.clockHint,
  slotMinutes: words.slotMinutesHint,
}

/** From when to when, in slots of what length, with how many places. */
export function PeriodFields({
  id,
  typed,
  wrong,
  change,
}: {
  id: string
  typed: TypedPeriod
  wrong: Wrong
  change: (typed: TypedPeriod) => void
}) {
  return (
    <div class="cal-fields">
      {(Object.keys(periodLabels) as (keyof TypedPeriod)[]).map((field) => {
        const hint = hints[field]
        return (
          <Field
            key={field}
            id={`${id}-${field}`}
            label={t(periodLabels[field])}
            hint={hint && t(hint)}
            problem={wrong[field]}
            value={typed[field]}
            change={(value) => change({ ...typed, [field]: value })}
          />
        )
      })}
    </div>
  )
}
