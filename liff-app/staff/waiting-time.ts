import type { Instant } from '@phrom/shared/time.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { t } from '../words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** A check is promised within two days; later it stands in red. */
const lateAfter = 2 * day

/** How long somebody has waited, in the largest unit that fits. */
export function waitedFor(since: Instant, now: number): { text: string; late: boolean } {
  const waited = Math.max(0, now - Date.parse(since))
  const time =
    waited < hour
      ? t(staff.minutes, { n: Math.floor(waited / minute) })
      : waited < day
        ? t(staff.hours, { n: Math.floor(waited / hour) })
        : t(staff.days, { n: Math.floor(waited / day) })
  return { text: t(staff.waiting, { time }), late: waited > lateAfter }
}
