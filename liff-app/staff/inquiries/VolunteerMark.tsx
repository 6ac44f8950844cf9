import type { InquiryRow } from '@phrom/shared/inquiry-views.ts'
import { volunteerMark } from '@phrom/shared/words/volunteer-asks.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

/** That a volunteer asks, and for whom they help. */
export function VolunteerMark({ volunteer }: Pick<InquiryRow, 'volunteer'>) {
  if (!volunteer) return null
  return (
    <span class="state volunteer-mark">
      <Icon name="heart-handshake" />
      {t(volunteerMark, { group: volunteer.groupName })}
    </span>
  )
}
