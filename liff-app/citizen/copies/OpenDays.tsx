import '../../look/booking.css'
import type { PickupDay } from '@phrom/shared/copy-orders.ts'
import { type Day, showShortDay } from '@phrom/shared/time.ts'
import { copyWords as words } from '@phrom/shared/words/copy-orders.ts'
import { language, t } from '../../words.ts'

const offered = 6

/** The next days on which the office hands copies out: a tap fills them in. */
export function OpenDays({
  days,
  chosen,
  choose,
}: {
  days: readonly PickupDay[]
  chosen: Day | undefined
  choose: (day: Day) => void
}) {
  if (days.length === 0) return null
  return (
    <section class="stack-s" aria-labelledby="open-days">
      <h2 class="small-head" id="open-days">
        {t(words.openDays)}
      </h2>
      <div class="times">
        {days.slice(0, offered).map(({ day }) => (
          <button
            class={`time${day === chosen ? ' on' : ''}`}
            type="button"
            key={day}
            aria-pressed={day === chosen}
            onClick={() => choose(day)}
          >
            <b>{showShortDay(day, language.value)}</b>
          </button>
        ))}
      </div>
    </section>
  )
}
