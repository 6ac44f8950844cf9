import { derivedIndex, factIndex, inRole, rolesOf } from '../case-facts.ts'
import {
  ConditionError,
  condition,
  functions,
  type Node,
  pathsOf,
  type Value,
} from '../conditions.ts'
import { pickupPeriods } from '../copy-orders.ts'
import { isDay } from '../time.ts'
import { searchProblems } from './definition-search.ts'
import { notServedProblems } from './not-served-problems.ts'
import { type Place, placesOf } from './places.ts'
import type { Service } from './service.ts'
import { sources } from './sources.ts'

/**
 * What is wrong with a definition, each with its place, `stops/rude: …`; nothing when it is sound. `services` are the ids that
 * exist. What can and cannot hold is found by trying answers, with those that conditions name and their neighbours.
 */
export function definitionProblems(service: Service, services: ReadonlySet<string>): string[] {
  const formal = [
    ...textProblems(service, ''),
    ...referenceProblems(service, services),
    ...formProblems(service),
    ...placesOf(service).flatMap((place) => conditionProblems(service, place)),
    ...circleProblems(service),
    ...notServedProblems(service),
  ]
  // What cannot be read cannot be tried.
  const found = formal.length > 0 ? formal : searchProblems(service)
  return found.map((problem) => `${service.id}.ts, ${service.version}: ${problem}`)
}

function textProblems(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const here = 'id' in value ? `${at}/${value.id}` : at
  const said = 'th' in value || 'en' in value
  return [
    ...(said ? ['th', 'en'] : []).flatMap((language) => {
      const text = (value as Record<string, unknown>)[language]
      if (typeof text !== 'string' || text.trim() === '') return [`${here}: no ${language}`]
      return text.includes('verify') ? [`${here}: a note to keepers in ${language}`] : []
    }),
    ...entries.flatMap(([key, inner]) =>
      textProblems(inner, /^\d+$/.test(key) ? here : `${here}/${key}`.replace(/^\//, '')),
    ),
  ]
}

function referenceProblems(service: Service, services: ReadonlySet<string>): string[] {
  const roles = new Set(service.parties.map(({ id }) => id))
  const lists = {
    stops: service.stops,
    warnings: service.warnings,
    notes: service.notes,
    requirements: service.requirements,
    facts: service.facts,
    parties: service.parties,
    fees: service.fees,
    afterwards: service.afterwards,
    gives: service.gives,
    result: service.result ?? [],
    minutes: [service.minutes],
    where: [service.where],
    deadline: service.deadline ? [service.deadline] : [],
    fine: service.fine ? [service.fine] : [],
  }
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap((item, place) => {
      const at = `${list}/${'id' in item ? item.id : place}`
      const named = [
        'service' in item ? item.service : undefined,
        'instead' in item ? item.instead?.service : undefined,
      ].filter((id) => id !== undefined)
      const people = [
        ...('each' in item ? (item.each ?? []) : []),
        ...('whose' in item && item.whose ? [item.whose] : []),
        ...('about' in item && item.about !== 'case' ? item.about : []),
      ]
      const from = 'src' in item ? (item.src ?? []) : []
      return [
        ...named.filter((id) => !services.has(id)).map((id) => `${at}: no service ${id}`),
        ...named.filter((id) => id === service.id).map(() => `${at}: leads to itself`),
        ...people.filter((id) => !roles.has(id)).map((id) => `${at}: no party ${id}`),
        ...from.filter((id) => !Object.hasOwn(sources, id)).map((id) => `${at}: no source ${id}`),
        ...(['stops', 'warnings', 'parties', 'fees'].includes(list) &&
        items.filter((other) => 'id' in other && 'id' in item && other.id === item.id).length > 1
          ? [`${at}: twice`]
          : []),
      ]
    }),
  )
}

function twice<T extends { id: string }>(list: string, items: readonly T[] = []): string[] {
  const ids = items.map(({ id }) => id)
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map(
    (id) => `${list}/${id}: twice`,
  )
}

/** What must be there, and once only. */
function formProblems(service: Service): string[] {
  const keys = [...service.facts].flatMap(({ id, about }) =>
    about === 'case' ? [{ id }] : about.map((role) => ({ id: `${role}.${id}` })),
  )
  const earlier = service.facts.flatMap((fact) =>
    fact.notBefore === undefined
      ? []
      : rolesOrCase(fact.about)
          .map((role) => inRole(fact.notBefore ?? '', role, rolesOf(fact.about)))
          .filter((key) => factIndex(service).get(key)?.fact.type !== 'date')
          .map((key) => `facts/${fact.id}: no date ${key}`),
  )
  return [
    ...twice('facts', keys),
    ...twice('lookups', service.lookups),
    ...service.facts.flatMap(({ id, options }) => twice(`facts/${id}/options`, options)),
    ...service.facts
      .filter(({ type, min, max }) => type === 'number' && (min === undefined || max === undefined))
      .map(({ id }) => `facts/${id}: a number without limits`),
    ...earlier,
    ...service.stops
      .filter(({ src, basis }) => !src?.length && !basis)
      .map(({ id }) => `stops/${id}: neither law nor source`),
    ...(service.law.length === 0 ? ['law: none'] : []),
    ...orderProblems(service),
  ]
}

/** What is ordered ahead names its facts, and is looked at by staff before anybody comes. */
function orderProblems(service: Service): string[] {
  const { order, precheck } = service
  if (!order) return []
  const wanted = { copies: 'number', day: 'date', period: 'choice', purpose: 'choice' } as const
  const names = Object.keys(wanted) as (keyof typeof wanted)[]
  const periods = factIndex(service)
    .get(order.period)
    ?.fact.options?.map(({ id }) => id)
  return [
    ...names
      .filter((name) => factIndex(service).get(order[name])?.fact.type !== wanted[name])
      .map((name) => `order: no ${wanted[name]} ${order[name]}`),
    ...(order.details ?? [])
      .filter((key) => !factIndex(service).has(key))
      .map((key) => `order: no fact ${key}`),
    ...(periods?.join() === pickupPeriods.join() ? [] : ['order: other parts of the day']),
    ...(precheck === 'required' ? [] : ['order: nobody looks at it']),
  ]
}

function rolesOrCase(about: 'case' | readonly string[]): readonly (string | undefined)[] {
  return about === 'case' ? [undefined] : about
}

type Kind = 'boolean' | 'choice' | 'date' | 'number' | 'text'

function conditionProblems(service: Service, { at, when, role, each }: Place): string[] {
  const found: string[] = []
  const say = (problem: string) => found.push(`${at}: ${problem} in "${when}"`)
  const kindOf = (path: string): Kind | undefined => {
    if (path === 'visitDate') return 'date'
    const key = inRole(path, role, each ?? [])
    return factIndex(service).get(key)?.fact.type ?? derivedIndex(service).get(key)?.derived.type
  }
  const kind = (node: Node): Kind | undefined => {
    if (node.kind === 'path') return kindOf(node.path)
    if (node.kind === 'value') return typeof node.value === 'string' ? 'text' : kindOfValue(node)
    if (node.kind !== 'call') return 'boolean'
    const { gives } = functions[node.name]
    return gives === 'day' ? 'date' : gives
  }
  const fits = (left: Node, value: Value) => {
    const of = kind(left)
    if (of === 'number') return typeof value === 'number'
    if (of === 'boolean') return typeof value === 'boolean'
    if (of === 'date') return typeof value === 'string' && isDay(value)
    if (of !== 'choice' || left.kind !== 'path') return false
    const fact = factIndex(service).get(inRole(left.path, role, each ?? []))?.fact
    return fact?.options?.some(({ id }) => id === value) ?? false
  }
  const check = (node: Node): void => {
    switch (node.kind) {
      case 'value':
        break
      case 'path':
        if (kindOf(node.path) === undefined) say(`unknown fact ${node.path}`)
        break
      case 'and':
      case 'or':
        for (const part of [node.left, node.right]) {
          checkTruth(part)
          check(part)
        }
        break
      case 'not':
        checkTruth(node.of)
        check(node.of)
        break
      case 'in':
        for (const option of node.options) {
          if (!fits(node.left, option)) say(`${option} can never be`)
        }
        check(node.left)
        break
      case 'compare': {
        const { left, right, operator } = node
        if (right.kind === 'value' && !fits(left, right.value)) say(`${right.value} can never be`)
        if (right.kind === 'path' && kind(left) !== 'date') say('visitDate beside no date')
        if (!['==', '!='].includes(operator) && !['number', 'date'].includes(kind(left) ?? '')) {
          say(`${operator} of what has no order`)
        }
        check(left)
        break
      }
      case 'call':
        node.given.forEach((given, place) => {
          const takes = functions[node.name].takes[place]
          const wanted = takes === 'day' ? 'date' : takes
          if (kind(given) !== wanted) say(`${node.name} takes a ${wanted}`)
          check(given)
        })
    }
  }
  const checkTruth = (node: Node) => {
    if (node.kind === 'path' && !['boolean', undefined].includes(kindOf(node.path))) {
      say(`${node.path} is neither true nor false`)
    }
  }
  try {
    const tree = condition(when)
    if (!at.startsWith('derived/')) checkTruth(tree)
    check(tree)
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error
    found.push(`${at}: ${error.message}`)
  }
  return found
}

function kindOfValue(node: Node & { kind: 'value' }): Kind {
  return typeof node.value === 'number' ? 'number' : 'boolean'
}

/** A question or a derived value that waits for itself. */
function circleProblems(service: Service): string[] {
  const next = (key: string): string[] => {
    const fact = factIndex(service).get(key)
    const derived = derivedIndex(service).get(key)
    const [text, role, about] = fact
      ? [fact.fact.ask, fact.role, fact.fact.about]
      : [derived?.derived.is, derived?.role, derived?.derived.about]
    if (text === undefined || about === undefined) return []
    try {
      return pathsOf(condition(text)).map((path) => inRole(path, role, rolesOf(about)))
    } catch {
      return []
    }
  }
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    next(from).some((key) => {
      if (key === goal) return true
      if (seen.has(key)) return false
      seen.add(key)
      return reaches(key, goal, seen)
    })
  return [...factIndex(service).keys(), ...derivedIndex(service).keys()]
    .filter((key) => reaches(key, key, new Set()))
    .map((key) => `facts/${key}: waits for itself`)
}
