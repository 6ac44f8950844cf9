import type { MyData } from '@phrom/shared/my-data.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { titleOf } from '../NextErrands.tsx'
import { pathsOf } from '../paths.ts'
import { today } from '../use-service.tsx'

/** Why no more can be booked: which bookings a person has, in every office, each with the way to it. */
export function MyBookings() {
  const data = useLoad<MyData>('me', () => ask(() => client.api.me.$get()))
  const standing = (data.value?.cases ?? []).flatMap((item) =>
    item.bookings
      .filter(({ state, day }) => (state === 'confirmed' || state === 'held') && day >= today())
      .map((booking) => ({ ...item, booking })),
  )
  return (
    <section class="notice stop" role="alert">
      <Icon name="triangle-alert" />
      <h2>{t(bookings.tooMany)}</h2>
      <p>{t(bookings.tooManySay)}</p>
      {standing.length > 0 && (
        <ul class="rows" aria-label={t(bookings.yours)}>
          {standing.map(({ id, officeId, serviceId, booking: { day, start, end } }) => (
            <li key={id}>
              <a class="row bare" href={pathsOf(officeId).booking(id)}>
                <span>
                  <b>{titleOf(serviceId)}</b>
                  <small>
                    {showDay(day, language.value)} {showSpan(start, end, language.value)}
                  </small>
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
