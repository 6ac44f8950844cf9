import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { emptyRota, type Rota, WriteRota, whoAnswers, withoutPast } from './rota.ts'

const team = ['a', 'b', 'c']
const friday = '2026-11-20'
const rota = (change: Partial<Rota>): Rota => ({ ...emptyRota, ...change })
const onFriday = { week: { '5': { duty: ['a'], standIn: ['b'] } } }

test('without a rota everybody of the team is on duty', () => {
  expect(whoAnswers(emptyRota, team, friday)).toEqual({ duty: team, standIn: [] })
})

test('the weekly pattern says who is on duty and who stands in; a day of its own goes before it', () => {
  expect(whoAnswers(rota(onFriday), team, friday)).toEqual({ duty: ['a'], standIn: ['b'] })
  const days = { [friday]: { duty: ['c'], standIn: [] } }
  expect(whoAnswers(rota({ ...onFriday, days }), team, friday)).toEqual({
    duty: ['c'],
    standIn: [],
  })
  // No pattern for a Monday: the whole team.
  expect(whoAnswers(rota(onFriday), team, '2026-11-23').duty).toEqual(team)
})

test('who is away is stood in for, and where all of those are away the rest of the team is there', () => {
  const away = (...ids: string[]) =>
    ids.map((staffId) => ({ staffId, firstDay: friday, lastDay: friday }))
  const on = (...ids: string[]) =>
    whoAnswers(rota({ ...onFriday, away: away(...ids) }), team, friday)
  expect(on('a')).toEqual({ duty: ['b'], standIn: [] })
  expect(on('a', 'b')).toEqual({ duty: ['c'], standIn: [] })
  expect(on('b')).toEqual({ duty: ['a'], standIn: [] })
  // Nobody is there: then it is everybody's, and not nobody's.
  expect(on('a', 'b', 'c')).toEqual({ duty: team, standIn: [] })
})

test('who has left the team is on no rota', () => {
  expect(whoAnswers(rota(onFriday), ['b', 'c'], friday)).toEqual({ duty: ['b'], standIn: [] })
})

test('of a team with people somebody always answers, nobody twice, and nobody from elsewhere', () => {
  const people = fc.subarray(['a', 'b', 'c', 'gone'])
  const duty = fc.record({ duty: people, standIn: people })
  const away = fc.array(
    fc.record({
      staffId: fc.constantFrom('a', 'b', 'c', 'gone'),
      firstDay: fc.constant('2026-11-19'),
      lastDay: fc.constantFrom('2026-11-19', friday, '2026-11-21'),
    }),
  )
  const rotas = fc.record({
    week: fc.record({ '5': duty }, { requiredKeys: [] }),
    days: fc.record({ [friday]: duty }, { requiredKeys: [] }),
    away,
  })
  fc.assert(
    fc.property(rotas, (given) => {
      const { duty, standIn } = whoAnswers(given as Rota, team, friday)
      const all = [...duty, ...standIn]
      expect(duty.length).toBeGreaterThan(0)
      expect(new Set(all).size).toBe(all.length)
      expect(all.every((id) => team.includes(id))).toBe(true)
    }),
  )
})

test('days that are over are not kept', () => {
  const days = {
    '2026-11-19': { duty: ['a'], standIn: [] },
    [friday]: { duty: ['b'], standIn: [] },
  }
  const away = [
    { staffId: 'a', firstDay: '2026-11-01', lastDay: '2026-11-19' },
    { staffId: 'b', firstDay: '2026-11-01', lastDay: friday },
  ]
  const kept = withoutPast(rota({ days, away }), friday)
  expect(Object.keys(kept.days)).toEqual([friday])
  expect(kept.away.map(({ staffId }) => staffId)).toEqual(['b'])
})

test.each([
  ['a weekday that is none', { week: { '8': { duty: [], standIn: [] } }, days: {}, away: [] }],
  ['a day that is none', { week: {}, days: { '2026-02-30': { duty: [], standIn: [] } }, away: [] }],
  [
    'an absence that ends before it begins',
    { week: {}, days: {}, away: [{ staffId: 'a', firstDay: friday, lastDay: '2026-11-19' }] },
  ],
])('takes no rota with %s', (_, rota) => {
  expect(v.is(WriteRota, { rota, revision: 0 })).toBe(false)
})
