import type { ExactPlace, Tour } from '@phrom/shared/home-visits.ts'
import { showDay } from '@phrom/shared/time.ts'
import { periodWords, homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { tellHardships, tellWishes } from '../../citizen/home/tell-place.ts'
import { language, t } from '../../words.ts'

/** "วันอังคารที่ 24 พ.ย. 2569 ช่วงเช้า". */
export function tellTour({ day, period }: Pick<Tour, 'day' | 'period'>): string {
  return t(words.tourOf, { day: showDay(day, language.value), period: t(periodWords[period]) })
}

/** What staff should know of a place besides its address, a line each. */
export function placeNotes(place: ExactPlace): string[] {
  const hard = tellHardships(place)
  return [
    place.landmark && t(words.landmark, { text: place.landmark }),
    t(words.suits, { list: tellWishes(place) }),
    hard && t(words.hard, { list: hard }),
  ].filter((line) => line !== '')
}
