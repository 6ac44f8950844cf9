import { derivedIndex, factIndex, inRole, rolesOf } from './case-facts.ts'
import { condition, functions, type Node, type Value } from './conditions.ts'
import type { Condition, Fact, Service } from './services/service.ts'
import { isDay, showDate } from './time.ts'
import { conditionWords as words } from './words/conditions.ts'
import { fill, type Language, type Text } from './words/text.ts'

/** A condition on its way to words: of whom something is said, and what. */
type Saying =
  | { kind: 'all' | 'any'; parts: Saying[] }
  | { kind: 'leaf'; subject: Text | undefined; text: Text }
  | { kind: 'always' | 'never' }
type Scope = {
  service: Service
  role: string | undefined
  each: readonly string[]
  /** The person of whom nothing need be said, because the words stand under that name. */
  heading: string | undefined
}
type Operator = (Node & { kind: 'compare' })['operator']

const always: Saying = { kind: 'always' }
const never: Saying = { kind: 'never' }
const nothing: Text = { th: '', en: '' }

/**
 * A condition in the words of the questions and answers that it rests on; empty where it always holds. `underOwnName` leaves the
 * name of the role out, for words that stand under it.
 */
export function tellCondition(
  service: Service,
  when: Condition | undefined,
  role?: string,
  each: readonly string[] = [],
  { underOwnName = false }: { underOwnName?: boolean } = {},
): Text {
  if (when === undefined) return nothing
  const heading = underOwnName ? role : undefined
  return write(say(condition(when), false, { service, role, each, heading }))
}

function say(node: Node, negated: boolean, scope: Scope): Saying {
  switch (node.kind) {
    case 'value':
      return (node.value === true) === negated ? never : always
    case 'and':
    case 'or': {
      // De Morgan: people read "no A, or no B" more easily than "not (A and B)".
      const kind = (node.kind === 'and') === negated ? 'any' : 'all'
      return join(kind, [say(node.left, negated, scope), say(node.right, negated, scope)])
    }
    case 'not':
      return say(node.of, !negated, scope)
    case 'path':
      return sayTruth(node.path, !negated, scope)
    case 'call':
      return sayCheck(node, !negated, scope)
    case 'in':
      return sayOptions(node.left, node.options, node.negated !== negated, scope)
    case 'compare':
      return sayComparison(node, negated ? opposite[node.operator] : node.operator, scope)
  }
}

const opposite: Record<Operator, Operator> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}

function join(kind: 'all' | 'any', given: Saying[]): Saying {
  const [empty, decisive] =
    kind === 'all' ? (['always', 'never'] as const) : (['never', 'always'] as const)
  const parts = given
    .flatMap((part) => (part.kind === kind ? part.parts : [part]))
    .filter((part) => part.kind !== empty)
  if (parts.some((part) => part.kind === decisive)) return { kind: decisive }
  if (parts.length === 0) return { kind: empty }
  return parts.length === 1 ? (parts[0] as Saying) : { kind, parts }
}

/** The question behind a path, and of whom it is asked. */
function asked(path: string, { service, role, each, heading }: Scope) {
  const key = inRole(path, role, each)
  const fact = factIndex(service).get(key)
  const derived = derivedIndex(service).get(key)
  const of = fact?.role ?? derived?.role
  const party = service.parties.find(({ id }) => id === of)
  const pair = heading !== undefined && each.includes(of ?? '')
  const subject: Text | undefined =
    of === undefined || of === heading ? undefined : pair ? words.other : party
  return { fact: fact?.fact, derived, subject }
}

function scopeOf(
  derived: { role?: string; derived: { about: 'case' | readonly string[] } },
  scope: Scope,
): Scope {
  return { ...scope, role: derived.role, each: rolesOf(derived.derived.about) }
}

function leaf(subject: Text | undefined, make: (language: Language) => string): Saying {
  return { kind: 'leaf', subject, text: { th: make('th'), en: make('en') } }
}

// What ends minority before 20 is a matter of several answers, and has a name of its own (CCC s. 19, 20).
const underage = 'self.age < 20 and '

function sayTruth(path: string, expected: boolean, scope: Scope): Saying {
  const { fact, derived, subject } = asked(path, scope)
  if (derived?.derived.is.startsWith(underage)) {
    const text = expected ? words.minor : words.ofAge
    return leaf(subject, (language) => text[language])
  }
  if (derived) return say(condition(derived.derived.is), !expected, scopeOf(derived, scope))
  if (!fact) return always
  return leaf(subject, (language) => statement(fact, expected, language))
}

/** A question of yes or no as a statement where Thai makes that easy, else with its answer. */
function statement(fact: Fact, expected: boolean, language: Language): string {
  const question = plainQuestion(fact, language)
  const answer = (expected ? words.yes : words.no)[language]
  if (language === 'en') return answered(question, answer, language)
  const stripped = question.replace(/(?:ใช่)?(?:หรือไม่|หรือยัง)/, '')
  if (stripped === question) return `${question} ${answer}`
  if (expected) return stripped.trim()
  if (/^(?:มี|จะ)/.test(question) && question.includes('หรือไม่')) {
    return question.startsWith('มี') ? `ไม่${stripped}` : stripped.replace('จะ', 'จะไม่')
  }
  if (question.includes('ได้หรือไม่')) return question.replace('ได้หรือไม่', 'ไม่ได้')
  return `${question} ${answer}`
}

/** Without the advice on how to answer, which a reader of conditions does not do. */
function plainQuestion(fact: Fact, language: Language): string {
  const advice =
    language === 'th' ? /\s*\([^)]*(?:ตอบ|ให้ใส่)[^)]*\)/ : /\s*\([^)]*\b(?:yes|no|if)\b[^)]*\)/
  return fact[language].replace(advice, '')
}

function answered(question: string, answer: string, language: Language): string {
  return language === 'en' && question.endsWith('?')
    ? `${question} ${answer}`
    : `${question}: ${answer}`
}

function sayOptions(left: Node, options: Value[], negated: boolean, scope: Scope): Saying {
  if (left.kind !== 'path') return always
  const { fact, subject } = asked(left.path, scope)
  if (!fact) return always
  return leaf(subject, (language) => {
    const chosen = options
      .map(
        (id) =>
          fact.options?.find((option) => option.id === id)?.[language] ?? showValue(id, language),
      )
      .join(words.eitherOption[language])
    const value = negated ? fill(words.otherThan, language, { value: chosen }) : chosen
    return answered(plainQuestion(fact, language), value, language)
  })
}

function sayComparison(node: Node & { kind: 'compare' }, operator: Operator, scope: Scope): Saying {
  const { left, right } = node
  const value = right.kind === 'value' ? right.value : undefined
  if (typeof value === 'boolean' && left.kind !== 'value') {
    return say(left, (operator === '==') !== value, scope)
  }
  if (left.kind === 'path') {
    const { fact, derived, subject } = asked(left.path, scope)
    if (derived && derived.derived.type === 'number') {
      const inner = condition(derived.derived.is)
      return sayMeasure(inner, operator, Number(value), scopeOf(derived, scope))
    }
    if (derived || fact?.type === 'date') {
      const day = (language: Language) => sayDay(left, language, scope)
      const other = (language: Language) =>
        right.kind === 'value' ? showValue(String(value), language) : words.visitDate[language]
      return leaf(subject, (language) =>
        beside(day(language), range(operator, other(language), 'time', language)),
      )
    }
    if (fact?.type === 'number') {
      return leaf(subject, (language) =>
        answered(
          plainQuestion(fact, language),
          range(operator, String(value), 'amount', language),
          language,
        ),
      )
    }
    return value === undefined ? always : sayOptions(left, [value], operator === '!=', scope)
  }
  return sayMeasure(left, operator, Number(value), scope)
}

/** `amount`: of years, days, copies; `time`: of days of the calendar. */
function range(
  operator: Operator,
  value: string,
  of: 'amount' | 'time',
  language: Language,
): string {
  const told: Record<Operator, Text> = {
    '==': { th: value, en: value },
    '!=': words.otherThan,
    '<': of === 'time' ? words.before : words.under,
    '<=': of === 'time' ? words.upTo : words.atMost,
    '>': of === 'time' ? words.after : words.over,
    '>=': of === 'time' ? words.from : words.atLeast,
  }
  return fill(told[operator], language, { value }).replace(/([\u0e00-\u0e7f]) (?=ขึ้นไป)/, '$1')
}

/** A count of years or days, told as an age, as a time between two days, or as lateness. */
function sayMeasure(node: Node, operator: Operator, n: number, scope: Scope): Saying {
  if (node.kind !== 'call') return always
  const [first, second] = node.given as [Node, Node]
  const { subject, day } = daysOf(node.given, scope)
  if (node.name === 'daysLate' && second.kind === 'value') {
    const late = operator === '>' || operator === '!='
    const phrase = n > 0 ? words.lateBy : late ? words.late : words.inTime
    return leaf(subject, (language) => {
      const count = counted('days', Number(second.value), language)
      const by =
        n > 0 ? ` ${range(operator, counted('days', n, language), 'amount', language)}` : ''
      return `${fill(phrase, language, { count, from: day(first, language) })}${by}`
    })
  }
  if (node.name === 'years' && isBirthDate(first, scope) && isVisit(second)) {
    return leaf(subject, (language) =>
      beside(
        words.age[language],
        range(operator, counted('years', n, language), 'amount', language),
      ),
    )
  }
  // A count below nothing means that the days stand the other way round.
  const [from, to] = n < 0 ? [second, first] : [first, second]
  const told = n < 0 ? mirrored[operator] : operator
  const unit = node.name === 'daysLate' ? 'days' : (node.name as Unit)
  return leaf(subject, (language) => {
    const ends = { from: day(from, language), to: day(to, language) }
    if (n === 0) return beside(ends.to, range(told, ends.from, 'time', language))
    const count = range(told, counted(unit, Math.abs(n), language), 'amount', language)
    return `${fill(words.between, language, ends)}: ${count}`
  })
}

/** What a function says to be so or not: a working day, a code in the right form. */
function sayCheck(node: Node & { kind: 'call' }, expected: boolean, scope: Scope): Saying {
  const [first] = node.given as [Node]
  if (functions[node.name].gives !== 'boolean') return always
  const { subject, day } = daysOf(node.given, scope)
  if (node.name === 'isOpenDay') {
    return leaf(subject, (language) =>
      fill(expected ? words.openDay : words.closedDay, language, { day: day(first, language) }),
    )
  }
  const fact = first.kind === 'path' ? asked(first.path, scope).fact : undefined
  if (!fact) return always
  return leaf(subject, (language) =>
    answered(fact[language], (expected ? words.wellFormed : words.malformed)[language], language),
  )
}

/** Who is meant by all these days together; where they are of several people, each day names its own. */
function daysOf(given: readonly Node[], scope: Scope) {
  const people = given
    .filter((node) => node.kind === 'path' && !isVisit(node))
    .map((node) => asked((node as Node & { kind: 'path' }).path, scope).subject)
  const same = people.every((person) => person?.en === people[0]?.en)
  const day = (node: Node, language: Language) => sayDay(node, language, scope, !same)
  return { subject: same ? people[0] : undefined, day }
}

function sayDay(node: Node, language: Language, scope: Scope, named = false): string {
  if (isVisit(node)) return words.visitDate[language]
  if (node.kind === 'value') return showValue(node.value, language)
  if (node.kind === 'call' && (node.name === 'addMonths' || node.name === 'addYears')) {
    const [from, count] = node.given as [Node, Node]
    const n = count.kind === 'value' ? String(count.value) : ''
    const unit = node.name === 'addMonths' ? words.months : words.years
    const told = { count: fill(unit, language, { n }), from: sayDay(from, language, scope, named) }
    return fill(words.later, language, told)
  }
  if (node.kind !== 'path') return words.visitDate[language]
  const { fact, derived, subject } = asked(node.path, scope)
  if (derived) {
    return sayDay(condition(derived.derived.is), language, scopeOf(derived, scope), named)
  }
  if (!fact) return words.visitDate[language]
  const told = dayAsked(fact, language)
  if (!named || !subject) return told
  return language === 'th' ? `${told}ของ${subject.th}` : `${told} (${subject.en})`
}

/** The day that a question asks for: "วันที่บัตรหมดอายุ" of "บัตรหมดอายุวันที่เท่าไร". */
function dayAsked(fact: Fact, language: Language): string {
  if (fact.id === birthDate) return words.birthDate[language]
  const question = plainQuestion(fact, language).replace(/\s*\([^)]*\)(?=\??$)/, '')
  const asks = /(?:เมื่อวันที่|วันที่|ตั้งแต่เมื่อ|เมื่อ|วัน)(?:เท่าไร|เท่าใด|ใด|ไร)$/
  if (language === 'th' && asks.test(question)) return `วันที่${question.replace(asks, '')}`
  return fill(words.dayAsked, language, { question })
}

const birthDate = 'birthDate'
const isVisit = (node: Node) => node.kind === 'path' && node.path === 'visitDate'
function isBirthDate(node: Node, scope: Scope): boolean {
  return node.kind === 'path' && asked(node.path, scope).fact?.id === birthDate
}

type Unit = 'years' | 'days' | 'workingDays'
const mirrored: Record<Operator, Operator> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function counted(unit: Unit, n: number, language: Language): string {
  if (n === 1 && unit === 'days') return words.oneDay[language]
  if (n === 1 && unit === 'workingDays') return words.oneWorkingDay[language]
  return fill(words[unit], language, { n })
}

function showValue(value: Value, language: Language): string {
  const text = String(value)
  return isDay(text) ? fill(words.day, language, { day: showDate(text, language) }) : text
}

/** Thai words stand together without a space. */
function beside(left: string, right: string): string {
  return /[\u0e00-\u0e7f]$/.test(left) && /^[\u0e00-\u0e7f]/.test(right)
    ? left + right
    : `${left} ${right}`
}

function write(saying: Saying): Text {
  return { th: writeIn(saying, 'th'), en: writeIn(saying, 'en') }
}

function writeIn(saying: Saying, language: Language): string {
  let last: Text | undefined
  function told(part: Saying, inside: boolean): string {
    switch (part.kind) {
      case 'always':
        return ''
      case 'never':
        return words.never[language]
      case 'leaf': {
        // A name is said once for all that is said of that person in a row.
        const named = part.subject !== undefined && part.subject.en !== last?.en
        last = part.subject
        if (!named || !part.subject || part.text.th.startsWith(part.subject.th)) {
          return part.text[language]
        }
        return `${part.subject[language]}${language === 'th' ? ' ' : ', '}${part.text[language]}`
      }
      case 'all':
      case 'any': {
        const separator = (part.kind === 'all' ? words.and : words.or)[language]
        const text = part.parts.map((inner) => told(inner, true)).join(separator)
        return inside ? `(${text})` : text
      }
    }
  }
  const text = told(saying, false)
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
