import type { Answers } from './answers.ts'
import {
  condition,
  decidingPaths,
  evaluate,
  type Node,
  openPaths,
  pathsOf,
  type Reading,
  type Truth,
  truthOf,
  withPaths,
} from './conditions.ts'
import type { Condition, Derived, Fact, Service } from './services/service.ts'
import type { Day } from './time.ts'

export type AskedFact = { key: string; fact: Fact; role?: string }
type DerivedEntry = { key: string; derived: Derived; role?: string }
type Index = { facts: Map<string, AskedFact>; derived: Map<string, DerivedEntry> }

const nobody: readonly string[] = []
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
    keysOf(item).map((place) => ({ ...place, derived: item })),
  )
  const index = {
    facts: new Map(facts.map((item) => [item.key, item])),
    derived: new Map(derived.map((item) => [item.key, item])),
  }
  indexes.set(service, index)
  return index
}

/** Every fact of a service by its key, `bothCome`, `partyA.birthDate`. */
export function factIndex(service: Service): Map<string, AskedFact> {
  return indexOf(service).facts
}

/** Every derived value of a service by its key, `partyA.age`. */
export function derivedIndex(service: Service): Map<string, DerivedEntry> {
  return indexOf(service).derived
}

/** The roles between which `self` and `other` choose. */
export function rolesOf(about: 'case' | readonly string[]): readonly string[] {
  return about === 'case' ? nobody : about
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

type Trees = Map<readonly string[], Map<string | undefined, Map<Condition, Node>>>
const trees = new WeakMap<Service, Trees>()

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function treesOf(service: Service): Trees {
  const known = trees.get(service) ?? new Map()
  trees.set(service, known)
  return known
}

/** The questions on which a condition hangs, straight or through derived values and other questions. */
export function factsBehind(
  service: Service,
  when: Condition,
  role?: string,
  roles: readonly string[] = [],
): Set<string> {
  const { facts, derived } = indexOf(service)
  const found = new Set<string>()
  const seen = new Set<string>()
  function visit(text: Condition, of: string | undefined, pair: readonly string[]) {
    for (const path of pathsOf(condition(text))) {
      const key = inRole(path, of, pair)
      if (seen.has(key)) continue
      seen.add(key)
      const entry = derived.get(key)
      if (entry) visit(entry.derived.is, entry.role, rolesOf(entry.derived.about))
      const asked = facts.get(key)
      if (asked) {
        found.add(key)
        if (asked.fact.ask) visit(asked.fact.ask, asked.role, rolesOf(asked.fact.about))
      }
    }
  }
  visit(when, role, roles)
  return found
}

/** The facts of one case on the day of the visit, each value worked out once. */
export type CaseFacts = {
  /** Whether the question is put; undefined while that hangs on another answer. */
  applies(key: string): Truth
  /** An answer that is asked for, or a derived value. */
  value(path: string): Reading
  holds(when: Condition | undefined, role?: string, roles?: readonly string[]): Truth
  /** The questions, put and not yet answered, that can still decide this condition. */
  open(when: Condition | undefined, role?: string, roles?: readonly string[]): Set<string>
  /** The answered questions that make this condition what it is now. */
  deciding(when: Condition | undefined, role?: string, roles?: readonly string[]): string[]
}

export function caseFacts(service: Service, answers: Answers, visitDate: Day): CaseFacts {
  const { facts, derived } = indexOf(service)
  const asked = new Map<string, Truth>()
  const values = new Map<string, Reading>()

  const judged = new Map<Node, Reading>()
  const known = treesOf(service)

  /** The tree of a condition with the full keys of its paths, each made once for a service. */
  function treeOf(when: Condition, role: string | undefined, roles: readonly string[]): Node {
    const ofRole = inMap(
      inMap(known, roles, () => new Map()),
      role,
      () => new Map(),
    )
    return inMap(ofRole, when, () =>
      withPaths(condition(when), (path) => inRole(path, role, roles)),
    )
  }

  function judge(text: Condition, role?: string, roles: readonly string[] = nobody): Reading {
    const tree = treeOf(text, role, roles)
    if (judged.has(tree)) return judged.get(tree)
    const reading = evaluate(tree, value)
    judged.set(tree, reading)
    return reading
  }
  function holds(when: Condition | undefined, role?: string, roles?: readonly string[]): Truth {
    return when === undefined || truthOf(judge(when, role, roles))
  }
  function applies(key: string): Truth {
    if (asked.has(key)) return asked.get(key)
    // A fact that waits for itself is not asked; `definition-problems.ts` finds such circles.
    asked.set(key, false)
    const item = facts.get(key)
    const answer = !!item && holds(item.fact.ask, item.role, rolesOf(item.fact.about))
    asked.set(key, answer)
    return answer
  }
  function value(path: string): Reading {
    if (path === 'visitDate') return visitDate
    if (values.has(path)) return values.get(path)
    values.set(path, null)
    const found = read(path)
    values.set(path, found)
    return found
  }
  function read(path: string): Reading {
    const entry = derived.get(path)
    if (entry) return judge(entry.derived.is, entry.role, rolesOf(entry.derived.about))
    const put = applies(path)
    return put === true ? answers[path] : put === false ? null : undefined
  }
  function open(when: Condition | undefined, role?: string, roles: readonly string[] = nobody) {
    const found = new Set<string>()
    const seen = new Set<string>()
    function visit(text: Condition, of: string | undefined, pair: readonly string[]) {
      if (judge(text, of, pair) !== undefined) return
      for (const key of openPaths(treeOf(text, of, pair), value)) {
        if (seen.has(key)) continue
        seen.add(key)
        const entry = derived.get(key)
        const item = facts.get(key)
        if (entry) visit(entry.derived.is, entry.role, rolesOf(entry.derived.about))
        else if (item && applies(key) === true) found.add(key)
        else if (item?.fact.ask) visit(item.fact.ask, item.role, rolesOf(item.fact.about))
      }
    }
    if (when !== undefined) visit(when, role, roles)
    return found
  }
  function deciding(when: Condition | undefined, role?: string, roles: readonly string[] = nobody) {
    const found = new Set<string>()
    function visit(text: Condition, of: string | undefined, pair: readonly string[]) {
      for (const key of decidingPaths(treeOf(text, of, pair), value)) {
        const entry = derived.get(key)
        if (entry) visit(entry.derived.is, entry.role, rolesOf(entry.derived.about))
        else if (facts.has(key) && applies(key) === true && answers[key] !== undefined) {
          found.add(key)
        }
      }
    }
    if (when !== undefined) visit(when, role, roles)
    return [...found]
  }
  return { applies, value, holds, open, deciding }
}
