import type { Answers, AnswerValue } from '../answers.ts'
import { caseFacts, factIndex, factsBehind } from '../case-facts.ts'
import { checklist } from '../checklist.ts'
import { condition, type Node, type Value } from '../conditions.ts'
import { addMonths } from '../dates.ts'
import { randomFrom } from '../random.ts'
import { addDays, type Day, isDay } from '../time.ts'
import { countPlaces, orderFacts, outcomePlaces, type Place, placesOf } from './places.ts'
import type { Fact, Requirement, Service } from './service.ts'

// A working Monday with holidays before and after it.
const visit: Day = '2026-11-23'
const tries = 20_000

function valuesIn(node: Node): Value[] {
  switch (node.kind) {
    case 'value':
      return [node.value]
    case 'in':
      return [...node.options, ...valuesIn(node.left)]
    case 'not':
      return valuesIn(node.of)
    case 'call':
      return node.given.flatMap(valuesIn)
    case 'path':
      return []
    default:
      return [...valuesIn(node.left), ...valuesIn(node.right)]
  }
}

/** Answers worth trying: every option, and for numbers and dates those that conditions name, with their neighbours. */
export function worthTrying(service: Service): Map<string, readonly AnswerValue[]> {
  const named = placesOf(service).flatMap(({ when }) => valuesIn(condition(when)))
  const numbers = [...new Set(named.filter((value) => typeof value === 'number'))]
  const near = <T>(list: readonly T[], around: (item: T) => T[]) => [
    ...new Set(list.flatMap(around)),
  ]
  const dates = near(
    [
      visit,
      ...named.filter((value): value is string => typeof value === 'string' && isDay(value)),
      ...numbers.flatMap((n) =>
        [-1, 1].flatMap((sign) => [
          addMonths(visit, sign * Math.min(Math.abs(n), 110) * 12),
          addMonths(visit, (sign * Math.abs(n)) % 600),
          addDays(visit, sign * Math.abs(n)),
        ]),
      ),
      '1950-02-28',
      '1990-06-15',
    ],
    (day) => [addDays(day, -1), day, addDays(day, 1)],
  )
  const counts = near([0, 1, 2, ...numbers], (n) => [n - 1, n, n + 1])
  const worth = (fact: Fact): readonly AnswerValue[] => {
    switch (fact.type) {
      case 'boolean':
        return [true, false]
      case 'choice':
        return (fact.options ?? []).map(({ id }) => id)
      case 'number':
        return counts.filter((n) => n >= (fact.min ?? 0) && n <= (fact.max ?? 9999))
      case 'date':
        return fact.dates === 'any' ? dates : dates.filter((day) => day <= visit)
      case 'text':
        return ['JC1-1234567-89', '1040-02-12345678', 'x']
    }
  }
  return new Map([...factIndex(service).values()].map(({ key, fact }) => [key, worth(fact)]))
}

/** What can never hold, what changes nothing, and stops that shut everybody out. */
export function searchProblems(service: Service): string[] {
  const worth = worthTrying(service)
  const random = randomFrom(20261123)
  const pick = (key: string): AnswerValue => {
    const options = worth.get(key) ?? []
    return options[random(options.length)] as AnswerValue
  }
  const some = (keys: Iterable<string>): Answers =>
    Object.fromEntries([...keys].map((key) => [key, pick(key)]))
  const behind = ({ when, role, each }: Place) => factsBehind(service, when, role, each)
  const holds = ({ when, role, each }: Place, answers: Answers) =>
    caseFacts(service, answers, visit).holds(when, role, each) === true
  /** Whether some answers make the test true. */
  const found = (keys: ReadonlySet<string>, test: (answers: Answers) => boolean) => {
    for (let tried = 0; tried < tries; tried++) if (test(some(keys))) return true
    return false
  }

  const outcomes = outcomePlaces(service)
  const told = new Set(service.fees.filter(({ when }) => when === 'never').map(({ id }) => id))
  const never = outcomes
    .filter(({ at, when }) => when !== 'never' && !told.has(at.replace('fees/', '')))
    .filter((place) => !found(behind(place), (answers) => holds(place, answers)))
    .map(({ at, when, role }) => `${at}: can never hold${role ? ` for ${role}` : ''}, "${when}"`)
  // A paper that only a case with a stop would need is seen by nobody.
  const unseen = outcomes
    .filter(({ at, when }) => at.startsWith('requirements/') && when !== 'never')
    .filter((place) => !seenByAnybody(service, worth, random, place))
    .map(({ at, role }) => `${at}: only where a stop holds${role ? ` for ${role}` : ''}`)
  const both = service.requirements.flatMap((one, place) =>
    service.requirements
      .slice(place + 1)
      .filter((other) => other.id === one.id && other.whose === one.whose)
      .filter((other) => {
        const [a, b] = [placeOf(one), placeOf(other)]
        const keys = new Set([...behind(a), ...behind(b)])
        return found(keys, (answers) => holds(a, answers) && holds(b, answers))
      })
      .map(() => `requirements/${one.id}: two can hold at once`),
  )
  const neverNeeded = service.requirements
    .filter(({ when, ifHeld }) => when === 'never' && (ifHeld ?? 'never') === 'never')
    .map(({ id }) => `requirements/${id}: can never be needed`)

  const idle = [...factIndex(service).keys()]
    .filter((key) => {
      const hanging = outcomes.filter((place) => behind(place).has(key))
      if (countPlaces(service).some((place) => behind(place).has(key))) return false
      if (orderFacts(service).includes(key)) return false
      return !hanging.some((place) =>
        found(behind(place), (answers) => {
          const other = { ...answers, [key]: pick(key) }
          return holds(place, answers) !== holds(place, other)
        }),
      )
    })
    .map((key) => `facts/${key}: its answer changes nothing`)

  const stops = outcomes.filter(({ at }) => at.startsWith('stops/'))
  const against = stops.flatMap((one, place) =>
    stops
      .slice(place)
      .filter((other) => {
        const keys = new Set([...behind(one), ...behind(other)])
        return !found(keys, (answers) => !holds(one, answers) && !holds(other, answers))
      })
      .map(({ at }) => `${one.at}: contradicts ${at}, one of them always holds`),
  )
  return [
    ...never,
    ...unseen,
    ...both,
    ...neverNeeded,
    ...idle,
    ...against,
    ...allowedProblems(service, worth, random),
  ]
}

/** Where a paper is on the list at all. */
function placeOf({ id, when, ifHeld, each }: Requirement): Place {
  const on =
    when === undefined || when === 'always' ? 'always' : ifHeld ? `(${when}) or (${ifHeld})` : when
  const [role] = each ?? []
  return { at: `requirements/${id}`, when: on, ...(each && role && { role, each }) }
}

/** From answers that ask for a paper, change what stops rest on until none holds and the paper is still asked for. */
function seenByAnybody(
  service: Service,
  worth: Map<string, readonly AnswerValue[]>,
  random: (below: number) => number,
  { when, role, each }: Place,
): boolean {
  const pick = (key: string) => {
    const options = worth.get(key) ?? []
    return options[random(options.length)] as AnswerValue
  }
  const holds = (answers: Answers) =>
    caseFacts(service, answers, visit).holds(when, role, each) === true
  const keys = [...worth.keys()]
  const own = [...factsBehind(service, when, role, each)]
  let answers: Answers = Object.fromEntries(keys.map((key) => [key, pick(key)]))
  for (let tried = 0; tried < tries; tried++) {
    if (!holds(answers)) {
      answers = { ...answers, ...Object.fromEntries(own.map((key) => [key, pick(key)])) }
      continue
    }
    const [stop] = checklist(service, answers, visit).stops
    if (!stop) return true
    const key = stop.questions[random(stop.questions.length)]
    if (key === undefined) return false
    const other = { ...answers, [key]: pick(key) }
    // Now and then everything anew, lest it turn in a circle.
    answers = tried % 200 === 199 ? Object.fromEntries(keys.map((one) => [one, pick(one)])) : other
  }
  return false
}

/** Somebody must be able to come through: from any answers, change what a stop rests on until none holds. */
function allowedProblems(
  service: Service,
  worth: Map<string, readonly AnswerValue[]>,
  random: (below: number) => number,
): string[] {
  const keys = [...worth.keys()]
  const pick = (key: string) => {
    const options = worth.get(key) ?? []
    return options[random(options.length)] as AnswerValue
  }
  const answers: Answers = Object.fromEntries(keys.map((key) => [key, pick(key)]))
  for (let tried = 0; tried < tries; tried++) {
    const [stop] = checklist(service, answers, visit).stops
    if (!stop) return []
    const key = stop.questions[random(stop.questions.length)]
    if (key === undefined) break
    answers[key] = pick(key)
  }
  return ['stops: nobody can come through']
}
