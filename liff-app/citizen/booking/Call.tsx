import { citizen } from '@phrom/shared/words/citizen.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

/** The office by telephone. */
export function Call({ phone }: { phone: string }) {
  return (
    <a class="btn side" href={`tel:${phone}`}>
      <Icon name="phone" />
      {t(citizen.call, { phone })}
    </a>
  )
}
