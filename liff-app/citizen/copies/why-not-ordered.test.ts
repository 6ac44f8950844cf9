import type { PickupDay } from '@phrom/shared/copy-orders.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { expect, test } from 'vitest'
import { codesInHand, forgetCodes, keepCode } from './codes-in-hand.ts'
import { whyNotOrdered, whyNotSoMany } from './why-not-ordered.ts'

const photo = definitions['copy-face-photo']?.[0] as Service
const name = definitions['change-first-name']?.[0] as Service
const today = '2026-11-20'
const both = [
  { period: 'morning', start: '08:00', end: '12:00' },
  { period: 'afternoon', start: '13:00', end: '16:00' },
] as const
const days: PickupDay[] = [
  { day: '2026-11-23', periods: [...both] },
  { day: '2026-11-24', periods: [both[1]] },
  { day: '2026-11-26', periods: [...both] },
  { day: '2026-11-27', periods: [...both] },
]
const why = (key: string, value: string | number, other: Record<string, string> = {}) =>
  whyNotOrdered(photo, key, { ...other, [key]: value }, days, today)?.th

test.each([0, 11])('%s copies are said to be wrong where they are typed', (copies) => {
  expect(why('copies', copies)).toContain('1-10 ฉบับ')
})

test('what can be ordered is not stood in the way of', () => {
  expect(why('copies', 10)).toBeUndefined()
  expect(why('pickupDate', '2026-11-24')).toBeUndefined()
  expect(why('pickupPeriod', 'afternoon', { pickupDate: '2026-11-24' })).toBeUndefined()
  expect(why('purpose', 'bank')).toBeUndefined()
})

test.each([
  ['2026-11-25', 'อ. 24 พ.ย., พฤ. 26 พ.ย., ศ. 27 พ.ย.'],
  ['2026-11-21', 'จ. 23 พ.ย., อ. 24 พ.ย., พฤ. 26 พ.ย.'],
  ['2027-11-21', 'อ. 24 พ.ย., พฤ. 26 พ.ย., ศ. 27 พ.ย.'],
])('for the closed day %s the open ones around it are offered', (day, offered) => {
  expect(why('pickupDate', day)?.replaceAll('\u00a0', ' ')).toContain(offered)
})

test('while the office’s days are not known, a weekend is still no day to fetch anything', () => {
  const told = whyNotOrdered(photo, 'pickupDate', { pickupDate: '2026-11-22' }, undefined, today)
  expect(told?.th).toContain('วันหยุด')
})

test('a part of the day in which the office is closed is said at once', () => {
  expect(why('pickupPeriod', 'morning', { pickupDate: '2026-11-24' })).toContain('ปิดช่วงนี้')
})

test('a number that no order can have is answered with how many can be', () => {
  expect(whyNotSoMany(photo, 'copies', today)?.th).toContain('1-10 ฉบับ')
  expect(whyNotSoMany(photo, 'pickupDate', today)).toBeUndefined()
  expect(whyNotSoMany(name, 'copies', today)).toBeUndefined()
})

test('a code is in hand until it was sent or was wrong, and of its own case alone', () => {
  keepCode('one', 'laserCode', 'JC1')
  keepCode('one', 'requestNumber', '1040')
  keepCode('other', 'laserCode', 'AA0')
  forgetCodes('one', ['laserCode'])
  expect(codesInHand('one')).toEqual({ requestNumber: '1040' })
  forgetCodes('one')
  expect([codesInHand('one'), codesInHand('other')]).toEqual([{}, { laserCode: 'AA0' }])
})
