import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Fact, Service } from '@phrom/shared/services/service.ts'
import { expect, test } from 'vitest'
import { partsOf, readAnswer, readDay, readNumber } from './answer-input.ts'

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

test.each([
  [{ day: '5', month: '5', year: '2557' }, '2014-05-05'],
  [{ day: '๓๑', month: '1', year: '๒๔๙๙' }, '1956-01-31'],
  [{ day: ' 05 ', month: '12', year: '1990' }, '1990-12-05'],
  [{ day: '29', month: '2', year: '2567' }, '2024-02-29'],
  [{ day: '29', month: '2', year: '2566' }, undefined],
  [{ day: '', month: '', year: '' }, undefined],
  [{ day: 'x', month: '1', year: '2530' }, undefined],
])('reads %o', (parts, day) => {
  expect(readDay(parts)).toBe(day)
})

test('shows a day as it will be read again', () => {
  expect(readDay(partsOf('1956-01-31'))).toBe('1956-01-31')
  expect(partsOf(undefined)).toEqual({ day: '', month: '', year: '' })
})

test('reads a number in Thai digits, and a Christian year where a Buddhist one is asked for', () => {
  const copies = { type: 'number' } as Fact
  const year = { type: 'number', min: 2400, max: 2600 } as Fact
  expect(readNumber('๑๒', copies)).toBe(12)
  expect(readNumber('1,200', copies)).toBe(1200)
  expect(readNumber('สอง', copies)).toBeUndefined()
  expect(readNumber('1997', year)).toBe(2540)
  expect(readNumber('๒๕๔๐', year)).toBe(2540)
})

test.each([
  ['an empty number', 'copy-face-photo', 'copies', { text: '' }, 'ใส่จำนวน'],
  ['a year that cannot be', 'copy-marriage-register', 'year', { text: '256' }, '2400'],
  ['a birth ahead', 'id-card-first', 'birthDate', { day: '2027-01-01' }, 'ยังมาไม่ถึง'],
  ['an age over 120', 'id-card-first', 'birthDate', { day: '1905-01-01' }, '120 ปี'],
  ['a laser code without its letters', 'copy-face-photo', 'laserCode', { text: '12' }, 'ตัวอักษร'],
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
