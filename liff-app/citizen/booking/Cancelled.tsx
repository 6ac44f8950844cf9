import type { CaseView } from '@phrom/shared/case.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { CalendarButton } from './CalendarButton.tsx'

/** After a visit was cancelled: what is safe, the way to another time, and the calendar put right. */
export function Cancelled({
  office,
  view,
  again,
}: {
  office: string
  view: CaseView
  again?: () => void
}) {
  const paths = pathsOf(office)
  return (
    <Screen
      title={t(bookings.cancelled)}
      back={{ href: paths.caseOf(view.id) }}
      bottom={
        <a class="btn main" href={`${paths.booking(view.id)}?pick=1`} onClick={again}>
          <Icon name="calendar" />
          {t(bookings.bookAgain)}
        </a>
      }
    >
      <p>{t(bookings.cancelledSay)}</p>
      <CalendarButton office={office} id={view.id} word={bookings.offCalendar} />
    </Screen>
  )
}
