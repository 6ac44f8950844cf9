import { addMonths, days, years } from './dates.ts'

/**
 * The language of conditions: `and`, `or`, parentheses, `==` `!=` `<` `<=` `>` `>=`, `in [a, b]`, `years(a, b)`, `days(a, b)`,
 * `addMonths(d, n)`, `always`, `never`. On the left of a comparison stands a path or a function, on the right a value.
 */
export type Value = boolean | string | number
export type Node =
  | { kind: 'and' | 'or'; left: Node; right: Node }
  | { kind: 'compare'; operator: Operator; left: Node; right: Node }
  | { kind: 'in'; left: Node; options: Value[] }
  | { kind: 'call'; name: FunctionName; from: Node; to: Node }
  | { kind: 'path'; path: string }
  | { kind: 'value'; value: Value }
type Operator = '==' | '!=' | '<' | '<=' | '>' | '>='
type FunctionName = 'years' | 'days' | 'addMonths'

/** Says which text could not be read, and where. */
export class ConditionError extends Error {}

const tokenPattern =
  /\s*(?:(\d{4}-\d{2}-\d{2})|(\d+)|([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?)|(==|!=|<=|>=|[<>()[\],]))/y

function tokenize(text: string): string[] {
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
const functions: ReadonlySet<string> = new Set(['years', 'days', 'addMonths'])

function literal(token: string): Value {
  if (token === 'true') return true
  if (token === 'false') return false
  return /^\d+$/.test(token) ? Number(token) : token
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
    if (!/^[\w]/.test(token)) throw new ConditionError(`unexpected "${token}" in "${text}"`)
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
    let left = comparison()
    while (peek() === 'and') {
      take()
      left = { kind: 'and', left, right: comparison() }
    }
    return left
  }
  function comparison(): Node {
    if (peek() === '(') {
      take()
      const inner = either()
      take(')')
      return inner
    }
    const left = operand()
    if (peek() === 'in') {
      take()
      take('[')
      const options = [literal(word())]
      while (peek() === ',') {
        take()
        options.push(literal(word()))
      }
      take(']')
      return { kind: 'in', left, options }
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
  function operand(): Node {
    const token = word()
    if (token === 'always' || token === 'never') return { kind: 'value', value: token === 'always' }
    if (/^\d/.test(token)) return { kind: 'value', value: literal(token) }
    if (peek() !== '(') return { kind: 'path', path: token }
    if (!functions.has(token)) throw new ConditionError(`no function "${token}" in "${text}"`)
    take('(')
    const from = operand()
    take(',')
    const to = operand()
    take(')')
    return { kind: 'call', name: token as FunctionName, from, to }
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

/** The value of a tree, or undefined where an answer is missing. A comparison with something unanswered is false. */
export function evaluate(node: Node, read: (path: string) => Value | undefined): Value | undefined {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'path':
      return read(node.path)
    case 'and':
      return evaluate(node.left, read) === true && evaluate(node.right, read) === true
    case 'or':
      return evaluate(node.left, read) === true || evaluate(node.right, read) === true
    case 'in': {
      const left = evaluate(node.left, read)
      return left !== undefined && node.options.includes(left)
    }
    case 'compare': {
      const left = evaluate(node.left, read)
      const right = evaluate(node.right, read)
      if (left === undefined || right === undefined) return false
      return compare(node.operator, left, right)
    }
    case 'call': {
      const from = evaluate(node.from, read)
      const to = evaluate(node.to, read)
      if (typeof from !== 'string' || to === undefined) return undefined
      if (node.name === 'addMonths') return typeof to === 'number' ? addMonths(from, to) : undefined
      if (typeof to !== 'string') return undefined
      return node.name === 'years' ? years(from, to) : days(from, to)
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

/** Every path that a tree reads. */
export function pathsOf(node: Node): string[] {
  switch (node.kind) {
    case 'value':
      return []
    case 'path':
      return [node.path]
    case 'in':
      return pathsOf(node.left)
    case 'call':
      return [...pathsOf(node.from), ...pathsOf(node.to)]
    default:
      return [...pathsOf(node.left), ...pathsOf(node.right)]
  }
}
