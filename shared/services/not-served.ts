import type { Checklist } from '../checklist.ts'
import type { NotServedReason } from '../tickets.ts'
import type { Text } from '../words/text.ts'
import type { Party, Service } from './service.ts'

/** Why a visit for any service can come to nothing; they end the list of each. */
export const atEveryCounter = ['system-down', 'day-over', 'gave-up', 'other'] as const

/** What of a list the reasons look at. */
export type Listed = Pick<Checklist, 'papers' | 'perhaps' | 'present' | 'missing'>

/** Something that may have been missing, or stood in the way: a paper by its key, a person by the role, a stop by its id. */
export type Missable = { id: string; name: Text; owner?: Text }

/** What a reason can be about: of the case's own list, and of the stops of its service; nothing where it is about none of them. */
export function missablesFor(
  reason: NotServedReason | null | undefined,
  service: Service,
  list: Listed,
): Missable[] {
  switch (reason) {
    case 'paper-missing':
    case 'paper-wrong':
      return [...list.papers, ...list.perhaps].map(({ key, requirement, owner }) => ({
        ...{ id: key, name: requirement },
        ...(owner && { owner }),
      }))
    case 'person-missing':
      return peopleOf(service, list)
        .filter((party) => !isWitness(party))
        .map((party) => ({ id: party.id, name: party }))
    case 'not-entitled':
      return service.stops.map((stop) => ({ id: stop.id, name: stop }))
    default:
      return []
  }
}

/** While answers are open, as of who came without a case, anybody may have to come. */
function peopleOf({ parties }: Service, { present, missing }: Listed): Party[] {
  if (missing.length === 0) return present.map(({ party }) => party)
  return parties.filter(({ comes }) => comes !== 'never')
}

/** Witnesses have a reason of their own. */
export function isWitness({ id }: { id: string }): boolean {
  return /witness/i.test(id)
}
