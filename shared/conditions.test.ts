import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConditionError, evaluate, parse, type Value } from './conditions.ts'
import { addMonths, days, years } from './dates.ts'

const facts: Record<string, Value> = {
  age: 19,
  'a.sex': 'female',
  born: '2004-02-29',
  visitDate: '2026-03-01',
  yes: true,
}
const holds = (text: string) => evaluate(parse(text), (path) => facts[path])

test.each([
  ['age < 20', true],
  ['age >= 20', false],
  ['a.sex == female and age == 19', true],
  ['age == 1 or (yes == true and a.sex != male)', true],
  ['a.sex in [male, female]', true],
  ['a.sex in [male]', false],
  ['years(born, visitDate) == 22', true],
  ['born < 2005-01-01', true],
  ['days(born, visitDate) > 8000', true],
  ['addMonths(born, 12) == 2005-02-28', true],
  ['always', true],
  ['never', false],
])('reads "%s"', (text, expected) => {
  expect(holds(text)).toBe(expected)
})

test('takes every comparison with something unanswered as false', () => {
  for (const operator of ['==', '!=', '<', '<=', '>', '>='])
    expect(holds(`unknown ${operator} 1`)).toBe(false)
  expect(holds('unknown in [a, b]')).toBe(false)
})

test.each([
  '',
  'age <',
  'age < < 2',
  '(age < 2',
  'age in []',
  'age in [a',
  'foo(age, 2)',
  'age == 1 x',
  '&& age',
  'age; drop',
])('refuses "%s" and quotes it', (text) => {
  expect(() => parse(text)).toThrow(ConditionError)
})

test('answers any text with a tree or a ConditionError, never with anything else', () => {
  const word = fc.constantFrom(
    'age',
    'and',
    'or',
    '(',
    ')',
    '[',
    ']',
    ',',
    '==',
    '<',
    'in',
    '1',
    'always',
    'years',
    'self.x',
    '"',
    '\\',
    '🙂',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      try {
        parse(words.join(' '))
      } catch (error) {
        expect(error).toBeInstanceOf(ConditionError)
      }
    }),
  )
})

test('counts years, days and months as the law does', () => {
  expect(years('2008-11-24', '2026-11-23')).toBe(17)
  expect(years('2008-11-24', '2026-11-24')).toBe(18)
  expect(years('2008-02-29', '2026-02-28')).toBe(17)
  expect(years('2008-02-29', '2026-03-01')).toBe(18)
  expect(days('2026-01-01', '2026-11-07')).toBe(310)
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
})
