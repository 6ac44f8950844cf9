import { type Period, showPeriod } from '@phrom/shared/figures/periods.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { language, t } from '../../words.ts'

/** A period where it stands by itself: English begins with a capital there. */
export function periodName(period: Period): string {
  const name = showPeriod(period, language.value)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A period within a sentence: "เดือนพฤศจิกายน 2569", "วันที่ 22 พฤศจิกายน 2569". */
export function periodWithin(of: Period): string {
  const period = showPeriod(of, language.value)
  return of.kind === 'day' || of.kind === 'month' ? t(words.within[of.kind], { period }) : period
}
