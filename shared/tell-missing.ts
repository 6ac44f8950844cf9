import type { Checklist } from './checklist.ts'
import type { Text } from './words/text.ts'

/** What was missing at the counter: the paper or person of the list that staff chose, or what they wrote. */
export function tellMissing(
  { papers, present }: Pick<Checklist, 'papers' | 'present'>,
  missing: string,
): Text {
  const paper = papers.find(({ key }) => key === missing)
  const known = paper?.requirement ?? present.find(({ party }) => party.id === missing)?.party
  return known ? { th: known.th, en: known.en } : { th: missing, en: missing }
}
