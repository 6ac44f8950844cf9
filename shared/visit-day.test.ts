import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { checklist } from './checklist.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { dayFits, dayToJudge } from './visit-day.ts'

const today = '2026-11-20'
const newest = (id: string) => definitions[id]?.[0] as Service

describe('a stop that falls away with time', () => {
  const renewal = newest('id-card-renewal')
  const early: Answers = {
    birthDate: '1990-01-20',
    cardExpiry: '2027-01-20',
    cardInHand: true,
    nameChanged: false,
    canCome: true,
  }
  test('lets people prepare for the first open day on which it is possible', () => {
    expect(checklist(renewal, early, today).outcome).toBe('blocked')
    const day = dayToJudge(renewal, early, { today })
    // Sixty days before 20 January is Saturday 21 November.
    expect(day).toBe('2026-11-23')
    const judged = checklist(renewal, early, day)
    expect(judged.outcome).toBe('allowed')
    expect(dayFits(renewal, early, '2026-11-20', () => judged)).toBe(false)
    expect(dayFits(renewal, early, '2026-11-23', () => judged)).toBe(true)
  })
  test('leaves a Saturday before it to whose office opens then', () => {
    const judged = checklist(renewal, early, dayToJudge(renewal, early, { today }))
    expect(dayFits(renewal, early, '2026-11-21', () => judged)).toBe(true)
  })
  test('is prepared for a weekend where no other day within reach is possible', () => {
    const weekend = { ...renewal, booking: { ...renewal.booking, horizonDays: 1 } }
    expect(dayToJudge(weekend, early, { today })).toBe('2026-11-21')
  })
  test('stays a stop where no day within reach helps', () => {
    const far = { ...early, cardExpiry: '2028-01-20' }
    expect(dayToJudge(renewal, far, { today })).toBe(today)
  })
})

test('a day on which something new must be answered cannot be booked', () => {
  const home = newest('id-card-home-visit')
  const before70: Answers = {
    birthDate: '1956-12-01',
    reason: 'expired',
    cannotTravel: true,
    inDistrict: true,
    canSitForPhoto: true,
    relativePresent: true,
  }
  const judged = checklist(home, before70, today)
  const then = checklist(home, before70, '2026-12-02')
  expect(judged.missing).toEqual([])
  expect(then.missing).toEqual(['cardValidAt70'])
  expect(dayFits(home, before70, '2026-12-02', () => judged)).toBe(false)
})

describe('a copy ordered ahead', () => {
  const photo = newest('copy-face-photo')
  const order: Answers = {
    ownRecord: true,
    cardInHand: true,
    cardExpired: false,
    identityWay: 'counter',
    copies: 1,
    purpose: 'bank',
    pickupDate: '2026-11-25',
    pickupPeriod: 'morning',
    pickupBy: 'self',
  }
  test('is judged on the day on which it was ordered, whatever day is booked', () => {
    const days = { today: '2026-11-25', booked: '2026-11-25', sent: '2026-11-20' }
    expect(dayToJudge(photo, order, days)).toBe('2026-11-20')
    expect(dayToJudge(photo, order, { today })).toBe(today)
  })
})
