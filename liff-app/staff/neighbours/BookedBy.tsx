import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

/** Which volunteer booked it; nothing where none did. */
export function BookedBy({ volunteer }: { volunteer: string | null }) {
  if (volunteer === null) return null
  return (
    <span class="quiet">
      <Icon name="heart-handshake" />{' '}
      {volunteer === '' ? t(words.bySome) : t(words.by, { name: volunteer })}
    </span>
  )
}
