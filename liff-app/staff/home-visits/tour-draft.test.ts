import type { HomeRequest, Wish } from '@phrom/shared/home-visits.ts'
import { expect, test } from 'vitest'
import { byNearest, daysAhead, draftOf, moved, newTour, readTour, timed } from './tour-draft.ts'

const friday = '2026-11-20'
const office = { latitude: 13.75, longitude: 100.5 }

function request(caseId: string, north: number | null, wishes: Wish[] = []): HomeRequest {
  const position = north === null ? null : { latitude: 13.75 + north / 100, longitude: 100.5 }
  const words = { address: 'a', subDistrict: 'b', landmark: '', hardNote: '', dayNote: '' }
  return {
    ...{ caseId, code: caseId, serviceId: 's', name: caseId, phone: '', minutes: 60 },
    ...{ approvedAt: '2026-11-20T02:00:00.000Z', lastVisit: null },
    place: { ...words, wishes, hardships: [], positionFrom: position && 'phone', position },
  }
}
const ids = (stops: readonly { caseId: string }[]) => stops.map(({ caseId }) => caseId).join('')

test('a new tour is on the half day that suits most, in the order of the way, with times', () => {
  const requests = [
    request('c', 3, ['wed-afternoon']),
    request('x', null, ['wed-afternoon', 'tue-morning']),
    request('a', 1, ['tue-morning', 'wed-afternoon']),
  ]
  const tour = newTour(requests, friday, office)
  expect(tour).toMatchObject({ day: '2026-11-25', period: 'afternoon' })
  expect(ids(tour.stops)).toBe('acx')
  expect(tour.stops[0]).toMatchObject({ start: '13:00', end: '14:00' })
})

test('days that are shown are working days', () => {
  const days = daysAhead('2026-12-04')
  expect(days.slice(0, 3)).toEqual(['2026-12-08', '2026-12-09', '2026-12-11'])
})

test('who is moved changes places, and the times stay in order', () => {
  const stops = timed('morning', newTour([request('a', 1), request('b', 2)], friday, office).stops)
  const turned = moved(stops, 0, 1)
  expect(ids(turned)).toBe('ba')
  expect(turned.map(({ start }) => start)).toEqual(['09:00', '10:30'])
  expect(moved(stops, 0, -1)).toEqual(stops)
  expect(ids(byNearest('morning', turned, office))).toBe('ab')
})

test('a tour without anybody who goes is not sent; a whole one is what the server takes', () => {
  const tour = newTour([request('a', 1)], friday, office)
  const days = { today: friday, lastDay: '2027-01-01' }
  expect(readTour(tour, null, days)).toEqual({ wrong: ['goes'] })
  expect(readTour({ ...tour, day: '' }, null, days)).toEqual({ wrong: ['day', 'goes'] })
  expect(readTour({ ...tour, goes: ['สุดา'] }, 3, days)).toMatchObject({ body: { revision: 3 } })
})

test('a tour that is changed has its open visits with their times', () => {
  const [stop] = newTour([request('a', 1)], friday, office).stops
  if (!stop) throw new Error('no stop')
  const row = {
    ...{ ...stop, id: '1', serviceId: 's', phone: '', startedAt: null },
    ...{ endedAt: null, ending: null },
  }
  const ended = { ...row, caseId: 'b', id: '2', endedAt: '2026-11-20T02:00:00.000Z' }
  const tour = draftOf({
    ...{ id: 't', day: friday, period: 'morning', goes: [], revision: 1, cancelledAt: null },
    stops: [row, ended],
  })
  expect(ids(tour.stops)).toBe('a')
  expect(tour.stops[0]?.start).toBe('09:00')
})
