import { addYears } from '../dates.ts'
import { addDays, type Day } from '../time.ts'

export const questionsOfChapter = 10
export const questionsOfRefresher = 3
const passShare = 0.8
// As the course was held: once a year, with what is new.
const freshYears = 1

/** So many answers must be right. */
export function neededRight(asked: number): number {
  return Math.ceil(asked * passShare)
}

/** The last day of the year for which a chapter counts that was passed on that day. */
export function chapterUntil(passedOn: Day): Day {
  return addDays(addYears(passedOn, freshYears), -1)
}

/** The last day on which a certificate is fresh: a year after the oldest of its chapters, or the eve of a change that is known already. */
export function freshUntil(passedOn: readonly Day[], changes: readonly Day[]): Day {
  const ends = [...passedOn.map(chapterUntil), ...changes.map((day) => addDays(day, -1))]
  return ends.sort()[0] as Day
}

const ofService = 'service:'

/** What a quiz is about: a chapter by its id, or one service whose rules have changed. */
export function refresherScope(serviceId: string): string {
  return ofService + serviceId
}

/** The service of a refresher; nothing where the quiz is about a chapter. */
export function serviceOfScope(scope: string): string | undefined {
  return scope.startsWith(ofService) ? scope.slice(ofService.length) : undefined
}
