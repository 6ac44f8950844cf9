import { isOpenDay } from './calendar.ts'
import { addMonths, addYears, days, daysLate, workingDays, years } from './dates.ts'
import { isCardRequestNumber, isLaserCode } from './formats.ts'

/**
 * The language of conditions, which a registrar can read: `and`, `or`, `not`, parentheses, `==` `!=` `<` `<=` `>` `>=`,
 * `in [a, b]`, `not in [a, b]`, the functions below, `always`, `never`. On the left of a comparison stands a path or a
 * function, on the right a value or `visitDate`; a path alone is true when it is a true answer. No loops, no assignment.
 */
export type Value = boolean | string | number
/** A value; `null` for what does not apply; `undefined` for what is not yet known. */
export type Reading = Value | null | undefined
/** True, false, or not yet known. */
export type Truth = boolean | undefined
export type Node =
  | { kind: 'and' | 'or'; left: Node; right: Node }
  | { kind: 'not'; of: Node }
  | { kind: 'compare'; operator: Operator; left: Node; right: Node }
  | { kind: 'in'; left: Node; options: Value[]; negated: boolean }
  | { kind: 'call'; name: FunctionName; given: Node[] }
  | { kind: 'path'; path: string }
  | { kind: 'value'; value: Value }
type Operator = '==' | '!=' | '<' | '<=' | '>' | '>='

/** What stands in a definition: days are `YYYY-MM-DD`, counts whole numbers. */
type Parameter = 'day' | 'number' | 'text'
type Signature = { takes: Parameter[]; gives: 'day' | 'number' | 'boolean' }
export const functions = {
  years: { takes: ['day', 'day'], gives: 'number' },
  days: { takes: ['day', 'day'], gives: 'number' },
  addMonths: { takes: ['day', 'number'], gives: 'day' },
  addYears: { takes: ['day', 'number'], gives: 'day' },
  daysLate: { takes: ['day', 'number', 'day'], gives: 'number' },
  workingDays: { takes: ['day', 'day'], gives: 'number' },
  isOpenDay: { takes: ['day'], gives: 'boolean' },
  isLaserCode: { takes: ['text'], gives: 'boolean' },
  isCardRequestNumber: { takes: ['text'], gives: 'boolean' },
} as const satisfies Record<string, Signature>
type FunctionName = keyof typeof functions

const run: Record<FunctionName, (...given: never[]) => Value> = {
  years,
  days,
  addMonths,
  addYears,
  daysLate,
  workingDays,
  isOpenDay,
  isLaserCode,
  isCardRequestNumber,
}

/** Says which text could not be read, and where. */
export class ConditionError extends Error {}

// No condition of a registrar is longer; it also bounds how deep a tree can be.
const longestText = 2000

const tokenPattern =
  /\s*(?:(\d{4}-\d{2}-\d{2})|(-?\d+)|([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?)|(==|!=|<=|>=|[<>()[\],]))/y

function tokenize(text: string): string[] {
  if (text.length > longestText) throw new ConditionError(`too long: "${text.slice(0, 40)}…"`)
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  const end = text.trimEnd().length
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (!match) throw new ConditionError(`cannot read "${text.slice(at)}" in "${text}"`)
    tokens.push(match[0].trim())
  }
  return tokens
}

const operators: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const reserved: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in'])

function literal(token: string): Value {
  if (token === 'true') return true
  if (token === 'false') return false
  return /^-?\d+$/.test(token) ? Number(token) : token
}

/** Reads a condition into a tree; throws a ConditionError that quotes it when it is none. */
export function parse(text: string): Node {
  const tokens = tokenize(text)
  let at = 0
  const peek = () => tokens[at]
  const take = (expected?: string): string => {
    const token = tokens[at++]
    if (token === undefined || (expected && token !== expected)) {
      throw new ConditionError(`expected ${expected ?? 'more'} in "${text}"`)
    }
    return token
  }
  const word = (): string => {
    const token = take()
    if (!/^[\w-]/.test(token) || reserved.has(token)) {
      throw new ConditionError(`unexpected "${token}" in "${text}"`)
    }
    return token
  }

  function either(): Node {
    let left = both()
    while (peek() === 'or') {
      take()
      left = { kind: 'or', left, right: both() }
    }
    return left
  }
  function both(): Node {
    let left = single()
    while (peek() === 'and') {
      take()
      left = { kind: 'and', left, right: single() }
    }
    return left
  }
  function single(): Node {
    if (peek() === 'not') {
      take()
      return { kind: 'not', of: single() }
    }
    if (peek() === '(') {
      take()
      const inner = either()
      take(')')
      return inner
    }
    return comparison()
  }
  function comparison(): Node {
    const left = operand()
    if (peek() === 'in' || peek() === 'not') {
      const negated = take() === 'not'
      if (negated) take('in')
      return { kind: 'in', left, options: list(), negated }
    }
    if (!operators.has(peek() ?? '')) return left
    const operator = take() as Operator
    const token = word()
    const right: Node =
      token === 'visitDate'
        ? { kind: 'path', path: token }
        : { kind: 'value', value: literal(token) }
    return { kind: 'compare', operator, left, right }
  }
  function list(): Value[] {
    take('[')
    const options = [literal(word())]
    while (peek() === ',') {
      take()
      options.push(literal(word()))
    }
    take(']')
    return options
  }
  function operand(): Node {
    const token = word()
    if (token === 'always' || token === 'never') return { kind: 'value', value: token === 'always' }
    if (/^[\d-]/.test(token)) return { kind: 'value', value: literal(token) }
    if (peek() !== '(') return { kind: 'path', path: token }
    if (!Object.hasOwn(functions, token)) {
      throw new ConditionError(`no function "${token}" in "${text}"`)
    }
    const name = token as FunctionName
    take('(')
    const given = [operand()]
    while (peek() === ',') {
      take()
      given.push(operand())
    }
    take(')')
    if (given.length !== functions[name].takes.length) {
      throw new ConditionError(`${name} takes ${functions[name].takes.length} in "${text}"`)
    }
    return { kind: 'call', name, given }
  }

  const tree = either()
  if (at < tokens.length) throw new ConditionError(`unexpected "${peek()}" in "${text}"`)
  return tree
}

const parsed = new Map<string, Node>()

/** As `parse`, each text once. */
export function condition(text: string): Node {
  const known = parsed.get(text)
  if (known) return known
  const tree = parse(text)
  parsed.set(text, tree)
  return tree
}

/** A reading taken as a condition: only `true` is true, and what does not apply is false. */
export function truthOf(reading: Reading): Truth {
  return reading === undefined ? undefined : reading === true
}

/**
 * The reading of a tree in three-valued logic (Kleene). A test of what does not apply is false, but `!=`, `not in` and
 * `not` are true of it; a test of what is not yet known is not yet known.
 */
export function evaluate(node: Node, read: (path: string) => Reading): Reading {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'path':
      return read(node.path)
    case 'and':
    case 'or': {
      const decisive = node.kind === 'or'
      const left = truthOf(evaluate(node.left, read))
      if (left === decisive) return decisive
      const right = truthOf(evaluate(node.right, read))
      if (right === decisive) return decisive
      return left === undefined || right === undefined ? undefined : !decisive
    }
    case 'not': {
      const truth = truthOf(evaluate(node.of, read))
      return truth === undefined ? undefined : !truth
    }
    case 'in': {
      const left = evaluate(node.left, read)
      if (left === undefined) return undefined
      return (left !== null && node.options.includes(left)) !== node.negated
    }
    case 'compare': {
      const left = evaluate(node.left, read)
      const right = evaluate(node.right, read)
      if (left === null || right === null) return node.operator === '!='
      if (left === undefined || right === undefined) return undefined
      return compare(node.operator, left, right)
    }
    case 'call': {
      const given = node.given.map((item) => evaluate(item, read))
      if (given.includes(null)) return null
      if (given.includes(undefined)) return undefined
      return run[node.name](...(given as never[]))
    }
  }
}

function compare(operator: Operator, left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

function partsOf(node: Node): Node[] {
  switch (node.kind) {
    case 'value':
    case 'path':
      return []
    case 'in':
      return [node.left]
    case 'not':
      return [node.of]
    case 'call':
      return node.given
    default:
      return [node.left, node.right]
  }
}

/** The same tree with other names for its paths. */
export function withPaths(node: Node, name: (path: string) => string): Node {
  const inner = (part: Node) => withPaths(part, name)
  switch (node.kind) {
    case 'value':
      return node
    case 'path':
      return { ...node, path: name(node.path) }
    case 'in':
      return { ...node, left: inner(node.left) }
    case 'not':
      return { ...node, of: inner(node.of) }
    case 'call':
      return { ...node, given: node.given.map(inner) }
    default:
      return { ...node, left: inner(node.left), right: inner(node.right) }
  }
}

/** Every path that a tree reads. */
export function pathsOf(node: Node): string[] {
  return node.kind === 'path' ? [node.path] : partsOf(node).flatMap(pathsOf)
}

/** The paths that still decide a tree: those of its parts that are not yet known. */
export function openPaths(node: Node, read: (path: string) => Reading): string[] {
  if (evaluate(node, read) !== undefined) return []
  return node.kind === 'path' ? [node.path] : partsOf(node).flatMap((part) => openPaths(part, read))
}

/** The paths that decide what a tree is now: of an `or` that holds the part that holds, of an `and` that fails the part that fails. */
export function decidingPaths(node: Node, read: (path: string) => Reading): string[] {
  if (node.kind === 'path') return [node.path]
  if (node.kind !== 'and' && node.kind !== 'or') {
    return partsOf(node).flatMap((part) => decidingPaths(part, read))
  }
  const decisive = node.kind === 'or'
  const part = [node.left, node.right].find((item) => truthOf(evaluate(item, read)) === decisive)
  return (part ? [part] : [node.left, node.right]).flatMap((item) => decidingPaths(item, read))
}
