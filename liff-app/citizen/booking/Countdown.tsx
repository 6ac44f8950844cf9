import type { Instant } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

/**
 * How long a place is still kept. Eyes see seconds; a screen reader hears of it once a minute, or it would hear nothing else. `ahead`:
 * milliseconds by which the office's clock is ahead of the phone's.
 */
export function Countdown({
  until,
  ahead,
  over,
}: {
  until: Instant
  ahead: number
  over: () => void
}) {
  const left = useSecondsLeft(until, ahead)
  const [minutes, seconds] = [Math.floor(left / 60), left % 60]
  const ended = left === 0
  useEffect(() => {
    if (ended) over()
  }, [ended])
  return (
    <div class="notice">
      <Icon name="clock" />
      <p aria-hidden="true">
        {t(bookings.keptFor, {
          time: t(bookings.minutesLeft, { n: `${minutes}:${String(seconds).padStart(2, '0')}` }),
        })}
      </p>
      <p class="hide" role="status">
        {t(bookings.keptFor, { time: t(bookings.minutesLeft, { n: Math.ceil(left / 60) }) })}
      </p>
      <p class="small">{t(bookings.notBooked)}</p>
    </div>
  )
}

function useSecondsLeft(until: Instant, ahead: number): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(until) - Date.now() - ahead) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    const tick = setInterval(() => setSeconds(left()), 1000)
    return () => clearInterval(tick)
  }, [until, ahead])
  return seconds
}
