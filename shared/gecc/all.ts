import type { GeccCriterion, GeccKind, GeccTopic } from './criterion.ts'
import { physicalTopics } from './physical.ts'
import { officeTopics } from './quality-office.ts'
import { serviceTopics } from './quality-service.ts'
import { resultTopics } from './results.ts'

/** The form of the standard in its order: part by part, topic by topic. */
export const geccParts = [
  { id: 'physical', topics: physicalTopics },
  { id: 'quality', topics: [...serviceTopics, ...officeTopics] },
  { id: 'result', topics: resultTopics },
] as const satisfies readonly { id: string; topics: readonly GeccTopic[] }[]

/** Every criterion in the order of the form. */
export const geccCriteria: readonly GeccCriterion[] = geccParts.flatMap(({ topics }) =>
  topics.flatMap(({ criteria }) => criteria),
)

/** How many of each kind the form counts. */
export const geccCounts: Record<GeccKind, number> = {
  physical: 13,
  basic: 34,
  advanced: 18,
  result: 6,
}

export function geccCriterion(id: string): GeccCriterion | undefined {
  return geccCriteria.find((one) => one.id === id)
}
