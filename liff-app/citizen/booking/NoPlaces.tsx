import type { NoPlace, OfficeView } from '@phrom/shared/case.ts'
import type { Day } from '@phrom/shared/time.ts'
import { showDay } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { waitingList } from '@phrom/shared/words/waiting-list.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { FreeElsewhere } from '../handover/OtherOffices.tsx'
import type { Opened } from '../use-case.tsx'
import { Call } from './Call.tsx'
import { tellHours, tellShortly } from './tell-time.ts'
import { JoinWaiting } from './WaitingNote.tsx'

/** So many times at which the counter keeps places. */
const daysTold = 4

/** No place within the horizon, said plainly, with every other door. */
export function NoPlaces({
  opened: { office, view },
  lastDay,
  together,
}: {
  opened: Opened
  lastDay: Day | undefined
  together: readonly string[]
}) {
  const offices = useLoad<OfficeView[]>('offices', () => ask(() => client.api.offices.$get()))
  const param = { office, caseId: view.id }
  const counter = useLoad<NoPlace>(`${view.id}/no-place`, () =>
    ask(() => client.api.offices[':office'].cases[':caseId']['no-place'].$get({ param })),
  )
  const hours = counter.value?.walkIns.slice(0, daysTold) ?? []
  const here = offices.value?.find(({ id }) => id === office)
  if (!lastDay) return null
  return (
    <section class="stack-s">
      <div class="notice turn" role="status">
        <Icon name="calendar" />
        <h2>{t(bookings.noPlaces, { day: showDay(lastDay, language.value) })}</h2>
        <p>{t(bookings.noPlacesSay)}</p>
      </div>
      <JoinWaiting office={office} view={view} together={together} word={waitingList.join} />
      {here && (
        <section class="card stack-s">
          <h3>{t(bookings.walkIn)}</h3>
          {hours.length === 0 && <p>{t(here.hours)}</p>}
          {hours.length > 0 && (
            <ul>
              {hours.map((time) => (
                <li key={`${time.day} ${time.start}`}>
                  {tellShortly(time)} {tellHours(time)}
                </li>
              ))}
            </ul>
          )}
          <Call phone={here.phone} />
        </section>
      )}
      <FreeElsewhere office={office} caseId={view.id} />
    </section>
  )
}
