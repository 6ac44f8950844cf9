import { expect, test } from 'vitest'
import { partsOf } from '../../citizen/answer-input.ts'
import {
  readClock,
  readCount,
  readDay,
  readDays,
  readHours,
  readPeriod,
  readReason,
} from './read-fields.ts'

const today = '2026-11-20'
const period = {
  ...{ from: '8.00', to: '12.00', slotMinutes: '30' },
  ...{ capacity: '8', walkIns: '1', volunteers: '1' },
}

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['08:30', '08:30'],
  ['0830', '08:30'],
  ['๑๓.๐๐ น.', '13:00'],
  [' 16.30 ', '16:30'],
])('a time written as %s is %s', (typed, clock) => {
  expect(readClock(typed)).toEqual({ value: clock })
})

test.each(['', '25.00', '8.60', '8.3', 'เช้า', '-1', '8.30.00', '99999'])(
  'a time written as “%s” is asked for again',
  (typed) => {
    expect(readClock(typed)).toHaveProperty('problem.th')
  },
)

test.each(['-1', '−1', '1000000', '1001', '1.5', '8 ที่', '', '1e3'])(
  'a capacity of “%s” is refused in both languages',
  (capacity) => {
    expect(readPeriod({ ...period, capacity })).toMatchObject({
      wrong: {
        capacity: { th: 'ใส่จำนวนเต็ม 0-1000', en: 'A whole number from 0 to 1000' },
      },
    })
  },
)

test('numbers may be Thai', () => {
  expect(readCount('๒๕', { min: 0, max: 1000 })).toEqual({ value: 25 })
})

test('a period is read whole, and what is not typed keeps nothing', () => {
  expect(readPeriod({ ...period, slotMinutes: '', walkIns: '', volunteers: '' })).toEqual({
    value: {
      ...{ from: '08:00', to: '12:00', slotMinutes: null },
      ...{ capacity: 8, walkIns: 0, volunteers: 0 },
    },
  })
})

test.each([
  ['ends before it begins', { from: '13.00', to: '12.00' }, 'to'],
  ['ends when it begins', { to: '8.00' }, 'to'],
  ['has slots longer than itself', { slotMinutes: '300' }, 'slotMinutes'],
  ['has slots of a minute', { slotMinutes: '1' }, 'slotMinutes'],
  ['keeps more places than it has', { walkIns: '8' }, 'capacity'],
])('a period that %s is told beside its field', (_what, change, field) => {
  const read = readPeriod({ ...period, ...change })
  expect(read).toHaveProperty(`wrong.${field}.th`)
  expect(read).toHaveProperty(`wrong.${field}.en`)
})

test('every wrong field of a period is told at once', () => {
  const read = readPeriod({ ...period, from: '', slotMinutes: 'x', capacity: '-1' })
  expect(Object.keys('wrong' in read ? read.wrong : {}).sort()).toEqual([
    ...['capacity', 'from', 'slotMinutes'],
  ])
})

test('31 February says how long the month is', () => {
  const read = readDay({ day: '31', month: '2', year: '2570' }, today)
  expect(read).toMatchObject({ problem: { th: expect.stringContaining('28') } })
})

test.each([
  ['yesterday', '2026-11-19'],
  ['in six years', '2032-11-20'],
])('a day %s is refused', (_when, day) => {
  expect(readDay(partsOf(day), today)).toHaveProperty('problem')
})

test('what began long ago may still begin ahead, but not in six years', () => {
  const earliest = '2000-01-01'
  const read = (day: string) => readDay(partsOf(day), today, { earliest })
  expect(read('2015-01-05')).toEqual({ value: '2015-01-05' })
  expect(read('2027-01-04')).toEqual({ value: '2027-01-04' })
  expect(read('2032-11-20')).toHaveProperty('problem')
})

test('a closure of one day needs one day, and its last day is not before its first', () => {
  const blank = { day: '', month: '', year: '' }
  const [first, before] = [partsOf('2026-11-24'), partsOf('2026-11-23')]
  expect(readDays({ first, last: blank }, today)).toEqual({
    value: { firstDay: '2026-11-24', lastDay: '2026-11-24' },
  })
  expect(readDays({ first, last: before }, today)).toHaveProperty('wrong.last')
  expect(readDays({ first: blank, last: blank }, today)).toHaveProperty('wrong.first')
})

test('part of a day ends after it begins', () => {
  expect(readHours({ from: '9', to: '8' })).toHaveProperty('wrong.to')
})

test('a reason has both languages', () => {
  expect(readReason({ th: 'ประชุม', en: '  ' })).toEqual({
    wrong: { reasonEn: expect.anything() },
  })
  expect(readReason({ th: ' ประชุม ', en: 'Meeting' })).toEqual({
    value: { th: 'ประชุม', en: 'Meeting' },
  })
})
