import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormatId, formats, readName, readPhone, showPhone } from './formats.ts'
import { tellProblem } from './words/format-problems.ts'
import type { Language } from './words/text.ts'

const ids = Object.keys(formats) as FormatId[]
const languages: Language[] = ['th', 'en']
const hyphens = [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d']
const thaiDigits = (text: string) =>
  text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)))
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0))

/** A typed text of each format, and how it is stored and shown. */
const examples: Record<FormatId, [typed: string, stored: string, th: string, en?: string]> = {
  'citizen-number': ['1999900000081', '1999900000081', '1-9999-00000-08-1'],
  'house-code': ['1040 012345 6', '10400123456', '1040-012345-6'],
  'laser-code': ['jc1 1234567 89', 'JC1123456789', 'JC1-1234567-89'],
  'card-request-number': ['10400212345678', '10400212345678', '1040-02-12345678'],
  phone: ['+66 81 234 5678', '0812345678', '081-234-5678'],
  'phone-extension': ['ต่อ 5661', '5661', '5661'],
  postcode: ['10160', '10160', '10160'],
  passport: ['ab 123456-7', 'AB1234567', 'AB1234567'],
  name: ['  มาลี   Weber ', 'มาลี Weber', 'มาลี Weber'],
  'thai-name': ['มาลี ใจดี ณ อยุธยา', 'มาลี ใจดี ณ อยุธยา', 'มาลี ใจดี ณ อยุธยา'],
  'english-name': ['Zoë O’Weber', 'Zoë O’Weber', 'Zoë O’Weber'],
  date: ['24/11/2569', '2026-11-24', '24\u00a0พ.ย. 2569', '24\u00a0Nov 2026'],
  year: ['2540', '1997', '2540', '1997'],
}

describe.each(ids)('%s', (id) => {
  const { parse, show } = formats[id]
  const [typed, stored, th, en = th] = examples[id]

  test('is stored compact, shown grouped, and read again as it is shown', () => {
    expect(parse(typed)).toMatchObject({ value: stored })
    expect(languages.map((language) => show(stored, language))).toEqual([th, en])
    for (const shown of [th, en, stored]) expect(parse(shown)).toMatchObject({ value: stored })
  })

  test('is read in Thai digits, in full width, with any space around it and unseen marks in it', () => {
    const loose = [
      thaiDigits(typed),
      fullWidth(typed),
      `\u00a0\t${typed}\u3000\n`,
      `\u200b\u202a${[...typed].join('\u200b')}\u202c\ufeff`,
      typed.replaceAll(' ', '\u00a0'),
    ]
    for (const text of loose) expect(parse(text)).toMatchObject({ value: stored })
  })

  test.each([
    ['', { problem: 'empty' }],
    [' \u00a0\u200b', { problem: 'empty' }],
    ['1'.repeat(10_000), { problem: 'too_long', limit: 200 }],
    ['\u0e31'.repeat(10_000), { problem: 'too_long', limit: 200 }],
    [`${typed}\u0007`, { problem: 'unreadable_character' }],
    [`${typed}\ud800`, { problem: 'unreadable_character' }],
    [`${typed}<script>alert(1)</script>`, { problem: expect.any(String) }],
    [`${typed}😀`, { problem: expect.any(String) }],
  ])('refuses %j', (text, problem) => {
    expect(parse(text)).toEqual(expect.objectContaining(problem))
  })

  test('says of any text how it is stored or what is wrong, and both hold', () => {
    const piece = fc.constantFrom(...'019๐๙ก. -/+A๛ำ\u0300😀', 'พ.ย.', '2569', '081', 'ต่อ')
    const digit = fc.constantFrom(...'0123456789')
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: piece, maxLength: 16 }),
      fc.string({ unit: digit, minLength: 4, maxLength: 14 }),
      fc.tuple(fc.nat(32), fc.nat(13), fc.integer({ min: 1850, max: 2750 })).map(String),
      fc.tuple(fc.constantFrom(typed, th, en), piece, fc.nat(20)).map(([text, other, at]) => {
        return text.slice(0, at) + other + text.slice(at + 1)
      }),
    )
    fc.assert(
      fc.property(any, (text) => {
        const parsed = parse(text)
        if ('problem' in parsed) {
          const said = tellProblem(parsed)
          for (const language of languages) {
            expect(said[language]).not.toMatch(/\{\w+\}|undefined|NaN/)
          }
          return
        }
        for (const language of languages) {
          expect(parse(show(parsed.value, language))).toEqual(parsed)
        }
        expect(parse(thaiDigits(text))).toEqual(parsed)
        expect(show(text, 'th')).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})

test.each(hyphens)('takes the hyphen %j in numbers and names', (hyphen) => {
  expect(formats['citizen-number'].parse('1-9999-00000-08-1'.replaceAll('-', hyphen))).toEqual({
    value: '1999900000081',
  })
  expect(readPhone('081-234-5678'.replaceAll('-', hyphen))).toBe('0812345678')
  expect(readName(`Anna${hyphen}Lena`)).toBe('Anna-Lena')
})

test('keeps 10,000 characters from taking time', () => {
  const start = performance.now()
  for (const id of ids) {
    for (const text of [' ', '.', 'ก', '\u0301', '\u200b', 'a ', '1-']) {
      formats[id].parse(text.repeat(10_000))
    }
  }
  expect(performance.now() - start).toBeLessThan(500)
})

test.each([
  ['081-234-5678', '081-234-5678'],
  ['(02) 123 4567', '02-123-4567'],
  ['053123456', '053-123-456'],
])('reads and shows the telephone number %s', (typed, shown) => {
  expect(showPhone(readPhone(typed) ?? '')).toBe(shown)
})
