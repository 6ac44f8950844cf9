import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConditionError, evaluate, openPaths, parse, type Reading } from './conditions.ts'
import { addMonths, addYears, days, daysLate, workingDays, years } from './dates.ts'

const facts: Record<string, Reading> = {
  age: 19,
  'a.sex': 'female',
  born: '2004-02-29',
  visitDate: '2026-03-01',
  yes: true,
  no: false,
  away: null,
  code: 'jc1-1234567-89',
}
const reading = (text: string) => evaluate(parse(text), (path) => facts[path])

test.each([
  ['age < 20', true],
  ['age >= 20', false],
  ['a.sex == female and age == 19', true],
  ['age == 1 or (yes == true and a.sex != male)', true],
  ['yes and not no', true],
  ['not (yes and no)', true],
  ['not yes or yes', true],
  ['a.sex in [male, female]', true],
  ['a.sex not in [male, other]', true],
  ['a.sex not in [female]', false],
  ['years(born, visitDate) == 22', true],
  ['born < 2005-01-01', true],
  ['days(visitDate, born) < -365', true],
  ['addMonths(born, 12) == 2005-02-28', true],
  ['addYears(born, 1) == 2005-03-01', true],
  ['daysLate(born, 15, visitDate) > 0', true],
  ['isLaserCode(code)', true],
  ['isCardRequestNumber(code)', false],
  ['always', true],
  ['never', false],
])('reads "%s"', (text, expected) => {
  expect(reading(text)).toBe(expected)
})

test.each([
  ['unknown == 1', undefined],
  ['unknown != 1', undefined],
  ['unknown in [a, b]', undefined],
  ['not unknown', undefined],
  ['unknown and no', false],
  ['unknown and yes', undefined],
  ['unknown or yes', true],
  ['unknown or no', undefined],
  ['years(unknown, visitDate) > 1', undefined],
])('knows what an open answer leaves open: "%s"', (text, expected) => {
  expect(reading(text)).toBe(expected)
})

test.each([
  ['away == x', false],
  ['away < 5', false],
  ['away in [x]', false],
  ['away != x', true],
  ['away not in [x]', true],
  ['not away', true],
  ['away and yes', false],
  ['days(away, visitDate) > 0', false],
])('takes what does not apply as no: "%s"', (text, expected) => {
  expect(reading(text)).toBe(expected)
})

test('names the answers that still decide, and no other', () => {
  const open = (text: string) => openPaths(parse(text), (path) => facts[path])
  expect(open('unknown == 1 and yes')).toEqual(['unknown'])
  expect(open('unknown == 1 and no')).toEqual([])
  expect(open('(unknown == 1 or yes) and other < 3')).toEqual(['other'])
})

test.each([
  '',
  'age <',
  'age < < 2',
  '(age < 2',
  'age in []',
  'age in [a',
  'age not [a]',
  'not',
  'and age',
  'foo(age, 2)',
  'constructor(age)',
  'years(age)',
  'age == 1 x',
  '&& age',
  'age; drop',
  `${'('.repeat(3000)}age`,
])('refuses "%s" and quotes it', (text) => {
  expect(() => parse(text)).toThrow(ConditionError)
})

test('answers any text with a tree or a ConditionError, never with anything else', () => {
  const word = fc.constantFrom(
    ...['age', 'and', 'or', 'not', '(', ')', '[', ']', ',', '==', '<', 'in', '1', '-1'],
    ...['always', 'years', 'daysLate', 'self.x', '"', '\\', '🙂', '__proto__'],
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
  expect(addYears('2019-11-23', 7)).toBe('2026-11-23')
  expect(addYears('2004-02-29', 4)).toBe('2008-02-29')
})

test.each([
  ['2026-03-02', 15, '2026-03-17'],
  ['2026-03-29', 15, '2026-04-16'],
  ['2026-04-16', 15, '2026-05-01'],
  ['2026-10-06', 60, '2026-12-08'],
  ['2027-07-03', 15, '2027-07-21'],
])('ends a period from %s of %i days on %s (CCC s. 193/3, 193/8)', (start, count, due) => {
  expect(daysLate(start, count, due)).toBe(0)
  expect(daysLate(start, count, addDaysTo(due, 1))).toBe(1)
})

test('counts working days after one day up to another', () => {
  expect(workingDays('2026-11-23', '2026-11-24')).toBe(1)
  expect(workingDays('2026-12-04', '2026-12-08')).toBe(1)
  expect(workingDays('2026-11-24', '2026-11-23')).toBe(0)
  expect(workingDays('2026-11-24', '9999-01-01')).toBeGreaterThan(1000)
})

function addDaysTo(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
