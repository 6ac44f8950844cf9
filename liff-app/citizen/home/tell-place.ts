import { type HomePlace, periods, visitDays } from '@phrom/shared/home-visits.ts'
import {
  hardshipWords,
  periodWords,
  shortDays,
  homePlace as words,
} from '@phrom/shared/words/home-visits.ts'
import { t } from '../../words.ts'

/** "12/3 ซอย 4 แขวงบางพร้อม ตรงข้ามวัด". */
export function tellAddress(
  place: Pick<HomePlace, 'address' | 'subDistrict' | 'landmark'>,
): string {
  const { address, subDistrict, landmark } = place
  return [address, subDistrict && `${t(words.subDistrict)} ${subDistrict}`, landmark]
    .filter(Boolean)
    .join(' · ')
}

/** "อ. เช้า · พฤ. เช้า บ่าย", or any day. */
export function tellWishes({ wishes }: Pick<HomePlace, 'wishes'>): string {
  const days = visitDays.flatMap((day) => {
    const suits = periods.filter((period) => wishes.includes(`${day}-${period}`))
    if (suits.length === 0) return []
    return [[t(shortDays[day]), ...suits.map((period) => t(periodWords[period]))].join(' ')]
  })
  return days.length > 0 ? days.join(' · ') : t(words.anyDay)
}

/** What makes the visit hard, in words. */
export function tellHardships({ hardships, hardNote }: Pick<HomePlace, 'hardships' | 'hardNote'>) {
  return [...hardships.map((one) => t(hardshipWords[one])), hardNote].filter(Boolean).join(' · ')
}
