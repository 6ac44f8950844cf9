import type { Text } from '../words/text.ts'
import type { GeccMeasure } from './measures.ts'

/** Of what a criterion is: the place, the quality of the service (what every office has, and what better ones have), what comes of it. */
export const geccKinds = ['physical', 'basic', 'advanced', 'result'] as const
export type GeccKind = (typeof geccKinds)[number]

/** A line of the form of the standard (Department of Provincial Administration, 2019), in short and in our own words. */
export type GeccCriterion = Text & {
  /** In addresses and in the database; never given to another criterion. */
  id: string
  /** As printed. */
  number: string
  kind: GeccKind
  /** What proves it, as far as the app can see that. */
  proof?: GeccMeasure
  /** What may help whoever attests it. */
  shows?: readonly GeccMeasure[]
  /** What could not be read for certain, for the office to ask. */
  verify?: Text
}

/** A heading of the form with its lines; `number`: as printed, where it has one. */
export type GeccTopic = Text & { number: string | null; criteria: readonly GeccCriterion[] }

export type More = Pick<GeccCriterion, 'proof' | 'shows' | 'verify'>

/** A line of one part of the form; its id is the part's letter and the number. */
export function criterion(
  part: 'p' | 'q' | 'r',
  kind: GeccKind,
  number: string,
  { th, en }: Text,
  more: More = {},
): GeccCriterion {
  return { id: `${part}${number}`, number, kind, th, en, ...more }
}

/** A line of part 2, as every office has it. */
export function basic(number: string, th: string, en: string, more: More = {}): GeccCriterion {
  return criterion('q', 'basic', number, { th, en }, more)
}

/** A line of part 2, as better offices have it. */
export function advanced(number: string, th: string, en: string, more: More = {}): GeccCriterion {
  return criterion('q', 'advanced', number, { th, en }, more)
}
