import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isWithin,
  kmBetween,
  nearestNext,
  officeFor,
  placeMap,
  proposeTimes,
  tourMap,
  wrongInTour,
} from './home-visits.ts'

const position = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})
const office = { latitude: 13.75, longitude: 100.5 }
const east = (km: number) => ({ ...office, longitude: office.longitude + km / 108.1 })
const area = (radiusKm: number) => ({ radiusKm, subDistricts: [] })

test('a distance is the same both ways, none to itself, and never longer than by way of a third place', () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      expect(kmBetween(a, a)).toBe(0)
      expect(kmBetween(a, b)).toBeCloseTo(kmBetween(b, a), 6)
      // To a metre: at the other end of the earth the last digits of a sine are some decimetres.
      expect(kmBetween(a, c)).toBeLessThanOrEqual(kmBetween(a, b) + kmBetween(b, c) + 1e-3)
    }),
    {
      examples: [
        [
          { latitude: 0, longitude: 0 },
          { latitude: 3.5715914e-6, longitude: 0 },
          { latitude: 0, longitude: 179.99999879258178 },
        ],
      ],
    },
  )
})

test('knows a distance in Bangkok, from Victory Monument to Wat Arun', () => {
  const km = kmBetween(
    { latitude: 13.7649, longitude: 100.5383 },
    { latitude: 13.7437, longitude: 100.4889 },
  )
  expect(km).toBeGreaterThan(5.7)
  expect(km).toBeLessThan(6)
})

test('an office goes as far as it says, and everywhere where its own place is not known', () => {
  expect(isWithin({ position: office, homeVisits: area(15) }, east(14.9))).toBe(true)
  expect(isWithin({ position: office, homeVisits: area(15) }, east(15.1))).toBe(false)
  expect(isWithin({ position: null, homeVisits: area(1) }, east(500))).toBe(true)
})

test('names the nearest other office that goes there, and none where none does', () => {
  const offices = [
    { id: 'here', position: office, homeVisits: area(15) },
    { id: 'far', position: east(40), homeVisits: area(15) },
    { id: 'near', position: east(30), homeVisits: area(15) },
    { id: 'unknown', position: null, homeVisits: area(15) },
  ]
  expect(officeFor(offices, 'here', east(32))?.id).toBe('near')
  expect(officeFor(offices, 'near', east(2))?.id).toBe('here')
  expect(officeFor(offices, 'here', east(90))).toBeUndefined()
})

test('the proposed order has every stop once, each the nearest to the one before, those without a pin last', () => {
  const stops = fc.array(fc.record({ id: fc.uuid(), position: fc.option(position) }), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(stops, fc.option(position), (stops, from) => {
      const order = nearestNext(stops, from)
      expect([...order].sort(byId)).toEqual([...stops].sort(byId))
      const pinned = order.flatMap(({ position }) => position ?? [])
      expect(order.slice(pinned.length).every((stop) => stop.position === null)).toBe(true)
      let at = from ?? pinned[0]
      for (const [i, here] of pinned.entries()) {
        const before = at ?? here
        for (const later of pinned.slice(i)) {
          expect(kmBetween(before, here)).toBeLessThanOrEqual(kmBetween(before, later))
        }
        at = here
      }
    }),
  )
})
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

test('what is proposed could be planned as it is', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.constantFrom('morning', 'afternoon'), minutes, (period, minutes) => {
      const stops = proposeTimes(period, minutes).map((time, i) => ({ caseId: String(i), ...time }))
      const day = '2026-11-24'
      const tour = { day, goes: ['สุดา'], stops }
      expect(wrongInTour(tour, { today: day, lastDay: day })).toEqual([])
    }),
  )
  expect(proposeTimes('morning', [60, 50])).toEqual([
    { start: '09:00', end: '10:00' },
    { start: '10:30', end: '11:30' },
  ])
})

test('a map has positions in it and nothing else, in the order of the tour', () => {
  const stops = [{ position: east(1) }, { position: null }, { position: east(2) }]
  const map = new URL(tourMap(stops, office) ?? '')
  expect(map.origin).toBe('https://www.google.com')
  expect(Object.fromEntries(map.searchParams)).toEqual({
    api: '1',
    origin: '13.75,100.5',
    waypoints: `13.75,${east(1).longitude}`,
    destination: `13.75,${east(2).longitude}`,
    travelmode: 'driving',
    openExternalBrowser: '1',
  })
  expect(tourMap([{ position: null }], office)).toBeUndefined()
  expect(new URL(placeMap(office)).searchParams.get('query')).toBe('13.75,100.5')
})
