import { type Period, showPeriod } from '@phrom/shared/figures/periods.ts'
import { language } from '../../words.ts'

/** A period where it stands by itself: English begins with a capital there. */
export function periodName(period: Period): string {
  const name = showPeriod(period, language.value)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
