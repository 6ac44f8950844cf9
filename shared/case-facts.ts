import type { Answers, AnswerValue } from './answers.ts'
import { condition, evaluate } from './conditions.ts'
import type { Condition, Derived, Fact, Service } from './services/service.ts'
import type { Day } from './time.ts'

export type AskedFact = { key: string; fact: Fact; role?: string }
type DerivedEntry = { derived: Derived; role?: string }
type Index = { facts: Map<string, AskedFact>; derived: Map<string, DerivedEntry> }

const indexes = new WeakMap<Service, Index>()

function keysOf<T extends { id: string; about: 'case' | readonly string[] }>(item: T) {
  return item.about === 'case'
    ? [{ key: item.id }]
    : item.about.map((role) => ({ key: `${role}.${item.id}`, role }))
}

function indexOf(service: Service): Index {
  const known = indexes.get(service)
  if (known) return known
  const facts = service.facts.flatMap((fact) => keysOf(fact).map((place) => ({ ...place, fact })))
  const derived = service.derived.flatMap((item) =>
    keysOf(item).map(({ key, ...place }) => [key, { ...place, derived: item }] as const),
  )
  const index = { facts: new Map(facts.map((item) => [item.key, item])), derived: new Map(derived) }
  indexes.set(service, index)
  return index
}

/** Every fact of a service by its key, `bothCome`, `partyA.birthDate`. */
export function factIndex(service: Service): Map<string, AskedFact> {
  return indexOf(service).facts
}

/** Whether there is such a fact or derived value. */
export function isPath(service: Service, path: string): boolean {
  const { facts, derived } = indexOf(service)
  return path === 'visitDate' || facts.has(path) || derived.has(path)
}

/** `self.x` and `other.x` in the place of one role of a pair. */
export function inRole(path: string, role: string | undefined, roles: readonly string[]): string {
  if (!role) return path
  if (path.startsWith('self.')) return `${role}.${path.slice(5)}`
  if (path.startsWith('other.')) {
    return `${roles.find((name) => name !== role) ?? role}.${path.slice(6)}`
  }
  return path
}

/** The facts of one case on the day of the visit, each value worked out once. */
export type CaseFacts = {
  isAsked(key: string): boolean
  /** An answer that is asked for, or a derived value; undefined while it is not known. */
  value(path: string): AnswerValue | undefined
  holds(when: Condition | undefined, role?: string, roles?: readonly string[]): boolean
}

export function caseFacts(service: Service, answers: Answers, visitDate: Day): CaseFacts {
  const { facts, derived } = indexOf(service)
  const asked = new Map<string, boolean>()
  const values = new Map<string, AnswerValue | undefined>()

  function judge(text: Condition, role?: string, roles: readonly string[] = []) {
    return evaluate(condition(text), (path) => value(inRole(path, role, roles)))
  }
  function holds(when: Condition | undefined, role?: string, roles?: readonly string[]): boolean {
    return when === undefined || judge(when, role, roles) === true
  }
  function isAsked(key: string): boolean {
    const known = asked.get(key)
    if (known !== undefined) return known
    // A fact that waits for itself is not asked; the definitions' own test finds such circles.
    asked.set(key, false)
    const item = facts.get(key)
    const answer = !!item && holds(item.fact.ask, item.role, rolesOf(item.fact.about))
    asked.set(key, answer)
    return answer
  }
  function value(path: string): AnswerValue | undefined {
    if (path === 'visitDate') return visitDate
    if (values.has(path)) return values.get(path)
    values.set(path, undefined)
    const entry = derived.get(path)
    const found = entry
      ? judge(entry.derived.is, entry.role, rolesOf(entry.derived.about))
      : isAsked(path)
        ? answers[path]
        : undefined
    values.set(path, found)
    return found
  }
  return { isAsked, value, holds }
}

function rolesOf(about: 'case' | readonly string[]): readonly string[] {
  return about === 'case' ? [] : about
}
