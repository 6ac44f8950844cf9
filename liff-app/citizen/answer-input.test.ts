import { parseDate } from '@phrom/shared/formats/date.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Fact, Service } from '@phrom/shared/services/service.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { expect, test } from 'vitest'
import { partsOf, readAnswer, readNumber } from './answer-input.ts'

const today = '2026-11-21'
const serviceNamed = (id: string) => definitions[id]?.[0] as Service
const answer = (id: string, key: string, typed: { text?: string; day?: string }, given = {}) => {
  const service = serviceNamed(id)
  const fact = service.facts.find((item) => item.id === key.split('.').at(-1)) as Fact
  return readAnswer(
    service,
    key,
    fact,
    { parts: partsOf(typed.day), text: typed.text ?? '' },
    given,
    today,
  )
}

test('shows a day as it will be read again', () => {
  expect(parseDate(partsOf('1956-01-31'))).toEqual({ value: '1956-01-31' })
  expect(partsOf(undefined)).toEqual({ day: '', month: '', year: '' })
})

test('reads a number in Thai digits, and a Christian year where a Buddhist one is asked for', () => {
  const copies = { type: 'number' } as Fact
  const year = { type: 'number', min: 2400, max: 2600 } as Fact
  expect(readNumber('๑๒', copies)).toEqual({ value: 12 })
  expect(readNumber('1,200', copies)).toEqual({ value: 1200 })
  for (const typed of ['สอง', '1.5', '-3', '1'.repeat(10)]) {
    expect(readNumber(typed, copies)).toEqual({ problem: citizen.onlyDigits })
  }
  expect(readNumber('1997', year)).toEqual({ value: 2540 })
  expect(readNumber('๒๕๔๐', year)).toEqual({ value: 2540 })
})

test.each([
  ['an empty number', 'copy-face-photo', 'copies', { text: '' }, 'ใส่จำนวน'],
  ['a year that cannot be', 'copy-marriage-register', 'year', { text: '2399' }, 'พ.ศ. หรือ ค.ศ.'],
  ['a year of two digits', 'copy-marriage-register', 'year', { text: '69' }, '4 หลัก'],
  ['a year that lies ahead', 'copy-marriage-register', 'year', { text: '2743' }, 'ไม่เกิน'],
  ['a birth ahead', 'id-card-first', 'birthDate', { day: '2027-01-01' }, 'ยังมาไม่ถึง'],
  ['an age over 120', 'id-card-first', 'birthDate', { day: '1905-01-01' }, '120 ปี'],
  ['a laser code without its letters', 'copy-face-photo', 'laserCode', { text: '12' }, '12 ตัว'],
  ['a request number too short', 'copy-face-photo', 'requestNumber', { text: '1040' }, '14 หลัก'],
])('says in words what is wrong with %s', (_name, id, key, typed, words) => {
  expect(answer(id, key, typed)).toMatchObject({ problem: { th: expect.stringContaining(words) } })
})

test('says when one day contradicts another', () => {
  const born = { birthDate: '2015-05-05', reason: 'got-nationality' }
  const wrong = { problem: { en: expect.stringContaining('before the date of birth') } }
  expect(answer('id-card-first', 'eventDate', { day: '2001-01-01' }, born)).toMatchObject(wrong)
})

test('keeps nothing of a secret code but that it was well formed', () => {
  expect(answer('copy-face-photo', 'laserCode', { text: 'jc1-1234567-๘๙' })).toEqual({
    value: 'XX0000000000',
  })
})
