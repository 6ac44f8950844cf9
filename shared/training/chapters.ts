import type { Service } from '../services/service.ts'

/** The three parts of the volunteers' course, as the district that first held it divided them. */
export const chapterIds = ['civil-registration', 'general-registration', 'id-card'] as const
export type ChapterId = (typeof chapterIds)[number] & Service['team']

/** What is taught in each: the services that neighbours ask about, in the order in which they are told. Rarer ones are in the guides. */
export const chapters: Record<ChapterId, readonly string[]> = {
  'civil-registration': [
    'birth-notification',
    'death-notification',
    'move-out',
    'move-in',
    'destination-move',
    'move-within-district',
    'correct-entry',
    'house-number',
    'house-demolition',
  ],
  'general-registration': [
    'marriage-registration',
    'divorce-by-consent',
    'divorce-by-judgment',
    'child-legitimation',
    'adoption-registration',
    'adoption-dissolution',
    'family-status-record',
    'change-first-name',
    'change-middle-name',
    'change-family-name',
    'new-family-name',
    'join-family-name',
  ],
  'id-card': [
    'id-card-first',
    'id-card-renewal',
    'id-card-lost',
    'id-card-damaged',
    'id-card-change',
    'id-card-exempt',
    'id-card-home-visit',
  ],
}

export const taughtServices: readonly string[] = chapterIds.flatMap((id) => chapters[id])

/** In which chapter a service is taught; nothing where it is not. */
export function chapterOf(serviceId: string): ChapterId | undefined {
  return chapterIds.find((id) => chapters[id].includes(serviceId))
}

export function isChapter(id: string): id is ChapterId {
  return Object.hasOwn(chapters, id)
}
