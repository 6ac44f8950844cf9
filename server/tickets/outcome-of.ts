import type { VisitRow } from './store.ts'

/** What came of somebody who was at a counter: served where one of their matters was; nothing where there was none. */
export function outcomeOf(
  visits: readonly Pick<VisitRow, 'outcome'>[],
): 'served' | 'not_served' | undefined {
  if (visits.length === 0) return
  return visits.some(({ outcome }) => outcome === 'served') ? 'served' : 'not_served'
}
