import { bookings } from '@phrom/shared/words/bookings.ts'
import { t } from '../../words.ts'
import { Call } from './Call.tsx'
import { tellMoment } from './tell-time.ts'
import type { Visit } from './use-visit.ts'

/** Nothing can be changed here any more: until when it could, and the telephone. */
export function TooLate({
  visit: { terms },
  phone,
}: {
  visit: Pick<Visit, 'terms'>
  phone: string | undefined
}) {
  const until = terms?.changeUntil
  return (
    <>
      <p>{t(bookings.tooLate, { time: until ? tellMoment(until) : '' })}</p>
      {phone && <Call phone={phone} />}
    </>
  )
}
