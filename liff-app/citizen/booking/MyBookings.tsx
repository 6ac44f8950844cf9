import type { MyCase, MyData } from '@phrom/shared/my-data.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { titleOf } from '../NextErrands.tsx'
import { pathsOf } from '../paths.ts'
import { today } from '../use-service.tsx'

/** Why a place was not given; who has as many bookings as they may sees which. */
export function BookingRefused({
  refused,
  problem,
}: {
  refused: ProblemCode | undefined
  problem: string | undefined
}) {
  return refused === 'too_many_bookings' ? <MyBookings /> : <ProblemNote text={problem} />
}

/** Why no more can be booked: which bookings a person has, in every office, each with the way to it. */
function MyBookings() {
  const data = useLoad<MyData>('me', () => ask(() => client.api.me.$get()))
  const visits = visitsOf(data.value?.cases ?? [])
  return (
    <section class="notice stop" role="alert">
      <Icon name="triangle-alert" />
      <h2>{t(bookings.tooMany)}</h2>
      <p>{t(bookings.tooManySay)}</p>
      {visits.length > 0 && (
        <ul class="rows" aria-label={t(bookings.yours)}>
          {visits.map(({ id, officeId, services, booking: { day, start, end } }) => (
            <li key={id}>
              <a class="row bare" href={pathsOf(officeId).booking(id)}>
                <span>
                  <b>{services.map(titleOf).join(' · ')}</b>
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

/** Every visit once, under the first of its cases. */
function visitsOf(cases: readonly MyCase[]) {
  const own = cases.flatMap((item) =>
    item.bookings
      .filter(({ state, day }) => (state === 'confirmed' || state === 'held') && day >= today())
      .map((booking) => ({ ...item, booking })),
  )
  return own.flatMap((item, place) => {
    const ofVisit = own.filter(
      ({ officeId, code, booking }) =>
        officeId === item.officeId &&
        booking.day === item.booking.day &&
        (code === item.code || item.booking.together.includes(code)),
    )
    if (ofVisit.some((other) => own.indexOf(other) < place)) return []
    return [{ ...item, services: ofVisit.map(({ serviceId }) => serviceId) }]
  })
}
