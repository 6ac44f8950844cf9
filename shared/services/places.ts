import { factIndex } from '../case-facts.ts'
import type { Condition, Service } from './service.ts'

/** One condition of a definition, and where it stands: `stops/rude`. */
export type Place = { at: string; when: Condition; role?: string; each?: readonly string[] }

function perRole(at: string, when: Condition | undefined, each?: readonly string[]): Place[] {
  if (when === undefined) return []
  return each ? each.map((role) => ({ at, when, role, each })) : [{ at, when }]
}

/** Every condition on which hangs what a service tells or wants; each read once for each of its roles. */
export const outcomePlaces = onceFor(findOutcomePlaces)

/** The facts that count something: how many papers, how many persons, how many times a fee. */
export const countPlaces = onceFor(findCountPlaces)

function onceFor(find: (service: Service) => Place[]): (service: Service) => Place[] {
  const found = new WeakMap<Service, Place[]>()
  return (service) => {
    const known = found.get(service) ?? find(service)
    found.set(service, known)
    return known
  }
}

function findOutcomePlaces(service: Service): Place[] {
  const named = <T extends { when: Condition }>(list: string, items: readonly T[]) =>
    items.flatMap((item, place) =>
      perRole(
        `${list}/${'id' in item ? item.id : place}`,
        item.when,
        'each' in item ? (item.each as readonly string[] | undefined) : undefined,
      ),
    )
  return [
    ...named('stops', service.stops),
    ...named('warnings', service.warnings),
    ...named('notes', service.notes),
    ...named('fees', service.fees),
    ...named('result', service.result ?? []),
    ...named('minutes', service.minutes.variants ?? []),
    ...service.lookups.flatMap(({ id, when }) => perRole(`lookups/${id}`, when)),
    ...service.parties.flatMap(({ id, comes }) => perRole(`parties/${id}`, comes)),
    ...service.requirements.flatMap(({ id, when, ifHeld, people, each }) => [
      ...perRole(`requirements/${id}`, when, each),
      ...perRole(`requirements/${id}`, ifHeld, each),
      ...(Array.isArray(people)
        ? people.flatMap((item) => perRole(`requirements/${id}/people`, item.when, each))
        : []),
    ]),
  ]
}

function findCountPlaces(service: Service): Place[] {
  const counted = [
    ...service.parties.map(({ id, people }) => ({ at: `parties/${id}`, of: people })),
    ...service.requirements.map(({ id, people }) => ({ at: `requirements/${id}`, of: people })),
    ...service.fees.map(({ id, per }) => ({ at: `fees/${id}`, of: per })),
  ]
  return counted.flatMap(({ at, of }) =>
    typeof of === 'string' ? [{ at, when: `${of} >= 0` }] : [],
  )
}

/** Keys of what staff need for an order, though no rule hangs on it. */
export function orderFacts(service: Service): string[] {
  if (!service.order) return []
  const secret = [...factIndex(service).values()].filter(({ fact }) => fact.secret)
  const { copies, day, period, purpose } = service.order
  return [copies, day, period, purpose, ...secret.map(({ key }) => key)]
}

/** Every condition of a definition, those that only put questions and derive values among them. */
export function placesOf(service: Service): Place[] {
  return [
    ...outcomePlaces(service),
    ...countPlaces(service),
    ...service.facts.flatMap(({ id, ask, about }) =>
      perRole(`facts/${id}`, ask, about === 'case' ? undefined : about),
    ),
    ...service.derived.flatMap(({ id, is, about }) =>
      perRole(`derived/${id}`, is, about === 'case' ? undefined : about),
    ),
  ]
}
