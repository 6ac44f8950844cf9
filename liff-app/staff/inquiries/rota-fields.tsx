import type { RotaView } from '@phrom/shared/inquiry-views.ts'
import type { Duty } from '@phrom/shared/rota.ts'
import { type Day, showShortDay } from '@phrom/shared/time.ts'
import { rotaWords as words } from '@phrom/shared/words/inquiries.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useId } from 'preact/hooks'
import { language, t } from '../../words.ts'

export type Team = RotaView['teams'][number]

const nobody: Duty = { duty: [], standIn: [] }

type DutyProps = {
  label: string
  /** Beside the field; else only heard, for the table says it. */
  isShown?: boolean
  staffId: string
  duty: Duty | undefined
  change: (duty: Duty) => void
}

/** What somebody does on a day: on duty, stand-in, or neither. */
export function DutyField({ label, isShown, staffId, duty = nobody, change }: DutyProps) {
  const id = useId()
  const value = duty.duty.includes(staffId)
    ? 'duty'
    : duty.standIn.includes(staffId)
      ? 'standIn'
      : 'none'
  const choose = (to: string) => {
    const others = (ids: string[]) => ids.filter((one) => one !== staffId)
    const next = { duty: others(duty.duty), standIn: others(duty.standIn) }
    if (to === 'duty') next.duty.push(staffId)
    if (to === 'standIn') next.standIn.push(staffId)
    change(next)
  }
  return (
    <div class={isShown ? 'field' : undefined}>
      <label for={id} class={isShown ? undefined : 'hide'}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => choose((event.target as HTMLSelectElement).value)}
      >
        {(['none', 'duty', 'standIn'] as const).map((one) => (
          <option key={one} value={one}>
            {t(words[one])}
          </option>
        ))}
      </select>
    </div>
  )
}

type PickProps = {
  id: string
  label: Text
  days: Day[]
  value: Day | ''
  change: (day: Day) => void
}

export function PickDay({ id, label, days, value, change }: PickProps) {
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => change((event.target as HTMLSelectElement).value)}
      >
        <option value="">{t(words.day)}</option>
        {days.map((day) => (
          <option key={day} value={day}>
            {showShortDay(day, language.value)}
          </option>
        ))}
      </select>
    </div>
  )
}
