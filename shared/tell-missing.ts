import { type Listed, missablesFor } from './services/not-served.ts'
import type { Service } from './services/service.ts'
import type { NotServedReason } from './tickets.ts'
import type { Text } from './words/text.ts'

/** What was missing or stood in the way at the counter: what staff chose of the case's list, or what they wrote. */
export function tellMissing(
  service: Service,
  list: Listed,
  { reason, missing }: { reason: NotServedReason | null; missing: string },
): Text {
  const listed = missablesFor(reason, service, list).find(({ id }) => id === missing)?.name
  // The list may be of another day than that of the visit.
  const [id] = missing.split('@')
  const isPaper = reason === 'paper-missing' || reason === 'paper-wrong'
  const known =
    listed ?? (isPaper ? service.requirements : service.parties).find((one) => one.id === id)
  return known ? { th: known.th, en: known.en } : { th: missing, en: missing }
}
