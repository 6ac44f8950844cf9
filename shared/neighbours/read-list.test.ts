import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readList, readRows } from './read-list.ts'
import { readWantedDay } from './wanted-day.ts'

const today = '2026-11-20'

test.each([
  ['24/11/2569', '2026-11-24'],
  ['๒๔/๑๑/๒๕๖๙', '2026-11-24'],
  ['24 พ.ย. 69', '2026-11-24'],
  ['24 พฤศจิกายน 2569', '2026-11-24'],
  ['วันที่ 24 พ.ย. 2569', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['24-11-26', '2026-11-24'],
  ['24/11/69', '2026-11-24'],
  ['24 Nov 2026', '2026-11-24'],
  ['24 พ.ย.', '2026-11-24'],
  ['24/11', '2026-11-24'],
  // What is over is of the next year.
  ['5/1', '2027-01-05'],
  ['46350', '2026-11-24'],
])('reads %s as the day %s', (typed, value) => {
  expect(readWantedDay(typed, today)).toEqual({ value })
})

test.each(['31/2/2569', '24/13/2569', 'พรุ่งนี้', '', '24 พ.ย. 55', '0/0/0', '99999999'])(
  'reads no day in “%s”, and says why',
  (typed) => expect(readWantedDay(typed, today)).toHaveProperty('problem'),
)

const malee = { name: 'มาลี ใจดี', phone: '081-234-5678', day: '24/11/2569', part: '' }

test.each([
  ['tabs', 'มาลี ใจดี\t081-234-5678\t24/11/2569', malee],
  ['commas', 'มาลี ใจดี, 081-234-5678, 24/11/2569', malee],
  ['several spaces', 'มาลี ใจดี   081-234-5678   24/11/2569', malee],
  ['single spaces', 'มาลี ใจดี 081-234-5678 24/11/2569', malee],
  ['Thai digits', 'มาลี ใจดี ๐๘๑-๒๓๔-๕๖๗๘ ๒๔/๑๑/๒๕๖๙', malee],
  ['another order', '24/11/2569\t081-234-5678\tมาลี ใจดี', malee],
  ['a number before it', '1. มาลี ใจดี 081-234-5678 24/11/2569', malee],
  ['a number of its own', '12\tมาลี ใจดี\t081-234-5678\t24/11/2569', malee],
  ['first and last name apart', 'มาลี\tใจดี\t081-234-5678\t24/11/2569', malee],
  ['half of the day', 'มาลี ใจดี, 081-234-5678, 24/11/2569, บ่าย', { ...malee, part: 'afternoon' }],
  [
    'a day in words and a telephone in groups',
    'มาลี ใจดี 081 234 5678 24 พ.ย. 69 เช้า',
    { ...malee, phone: '081 234 5678', day: '24 พ.ย. 69', part: 'morning' },
  ],
  [
    'a telephone from Excel',
    'มาลี ใจดี\t812345678\t46350',
    { ...malee, phone: '0812345678', day: '46350' },
  ],
  [
    'a telephone from abroad',
    'มาลี ใจดี, +66812345678',
    { ...malee, phone: '+66812345678', day: '' },
  ],
  ['no telephone', 'มาลี ใจดี, , 24/11/2569', { ...malee, phone: '' }],
  ['no name', '081-234-5678, 24/11/2569', { ...malee, name: '' }],
  [
    'a telephone with too few digits',
    'มาลี ใจดี, 081-234-56',
    { ...malee, phone: '081-234-56', day: '' },
  ],
  ['a date that cannot be', 'มาลี ใจดี, 081-234-5678, 31/2/2569', { ...malee, day: '31/2/2569' }],
])('reads a line with %s', (_what, line, row) => {
  expect(readList(line)).toEqual({ rows: [row], beyond: 0, rest: '' })
})

test('passes over empty lines and the names of columns', () => {
  const text = 'ชื่อ\tเบอร์โทร\tวันที่\r\n\r\nมาลี ใจดี\t0812345678\t24/11/2569\r\n\t\t\r\n'
  expect(readList(text).rows).toHaveLength(1)
})

test('of five hundred rows the first two hundred are taken, and the others wait as they came', () => {
  const text = Array.from({ length: 500 }, (_, i) => `คนที่ ก${i}, 0812345678`).join('\n')
  const first = readList(text)
  expect([first.rows.length, first.beyond]).toEqual([200, 300])
  const next = readList(first.rest)
  expect([next.rows[0]?.name, next.beyond]).toEqual(['คนที่ ก200', 100])
  const sheet = text.split('\n').map((line) => line.split(', '))
  const last = readRows(sheet, 499)
  expect([last.rows.length, last.rest]).toEqual([499, 'คนที่ ก499\t0812345678'])
})

test('loses no line and no word, whatever parts them', () => {
  const name = fc.constantFrom('มาลี ใจดี', 'Somchai', 'นางสาวบุญมี ศรีสุข', 'อับดุลเลาะ มะ')
  const phone = fc.constantFrom('0812345678', '081-234-5678', '๐๘๑๒๓๔๕๖๗๘', '02-123-4567')
  const day = fc.constantFrom('24/11/2569', '24 พ.ย. 69', '2026-11-24', '๒๔/๑๑/๒๕๖๙')
  const parted = fc.constantFrom('\t', ',', ', ', ' ; ', '   ', ' ')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, phone, day), { minLength: 1, maxLength: 20 }),
      parted,
      (people, by) => {
        const { rows } = readList(people.map((one) => one.join(by)).join('\n'))
        expect(rows.map((row) => row.name)).toEqual(people.map(([one]) => one))
        for (const row of rows) {
          expect(row.phone.replace(/\D/g, '')).toMatch(/^0\d{8,9}$/)
          expect(readWantedDay(row.day, today)).toEqual({ value: '2026-11-24' })
        }
      },
    ),
  )
})

test('takes any text and any sheet, and answers at once', () => {
  const longest = `${'0 '.repeat(50_000)}\n${'1/'.repeat(50_000)}\n${','.repeat(90_000)}`
  expect(readList(longest).rows.length).toBeLessThan(4)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { rows, beyond } = readList(text)
      expect(rows.length + beyond).toBeLessThanOrEqual(text.split(/[\r\n\u2028\u2029]/).length)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 })), (sheet) => {
      for (const row of readRows(sheet).rows) expect(Object.keys(row)).toHaveLength(4)
    }),
  )
})
