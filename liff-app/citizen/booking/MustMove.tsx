import type { BookingView, SlotView } from '@phrom/shared/case.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { tellHours, tellShortly } from './tell-time.ts'

const timesOffered = 3

/** The office cannot keep this time: why, and the nearest others, each one tap away. */
export function MustMove({
  reason,
  booking,
  slots,
  busy,
  move,
  all,
}: {
  reason: Text
  booking: BookingView
  slots: readonly SlotView[]
  busy: boolean
  move: (slot: SlotView) => unknown
  all: string
}) {
  const near = nearest(slots, booking)
  return (
    <section class="stack-s">
      <div class="notice turn" role="alert">
        <Icon name="triangle-alert" />
        <h2>{t(bookings.mustMove)}</h2>
        <p>{t(bookings.mustMoveSay, { reason: t(reason) })}</p>
      </div>
      {near.length > 0 && <p>{t(bookings.nearest)}</p>}
      {near.map((slot) => (
        <button
          class="period"
          type="button"
          key={`${slot.day} ${slot.start}`}
          disabled={busy}
          onClick={() => move(slot)}
        >
          <Icon name="calendar" />
          <span>
            <b>{tellShortly(slot)}</b>
            <small>{tellHours(slot)}</small>
          </span>
          <Icon name="chevron-right" />
        </button>
      ))}
      <a class="btn side" href={all}>
        {t(bookings.seeAllTimes)}
      </a>
    </section>
  )
}

/** The free times next to the one that was booked, in their order. */
function nearest(slots: readonly SlotView[], { day, start }: BookingView): SlotView[] {
  const at = (slot: { day: string; start: string }) => Date.parse(`${slot.day}T${slot.start}:00Z`)
  const away = (slot: SlotView) => Math.abs(at(slot) - at({ day, start }))
  return slots
    .filter(({ problem }) => !problem)
    .sort((a, b) => away(a) - away(b))
    .slice(0, timesOffered)
    .sort((a, b) => at(a) - at(b))
}
