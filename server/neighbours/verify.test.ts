import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { rowsOf, startWithVolunteer } from './testing-neighbours.ts'
import { verifyNeighbours } from './verify.ts'

test.each([
  [
    'update slot set volunteers_taken = 1',
    'places of volunteers are not the sum of their bookings',
  ],
  [
    'update booking_case set by_volunteer = 0',
    'places of volunteers are not the sum of their bookings',
  ],
  ['delete from neighbour', 'a booking of a volunteer has no neighbour'],
  [
    `update neighbour set claimed_at = '2026-11-20T02:00:00.000Z'`,
    'a neighbour’s booking is somebody else’s, or nobody’s, though nobody took it over',
  ],
  [
    'update neighbour set secret_hash = null',
    'a slip leads to a case that was erased, or a neighbour has none',
  ],
  ['delete from consent_record', 'a volunteer booked for somebody who did not agree'],
])('is told after “%s”', async (wrong, check) => {
  const { db, book, allIsWell } = await startWithVolunteer({ capacity: 5, volunteers: 2 })
  await book(rowsOf(2))
  await allIsWell()
  await sql.raw(wrong).execute(db)
  const found = [...(await verifyBookings(db)), ...(await verifyNeighbours(db))]
  expect([...new Set(found.map((one) => one.check))]).toEqual([check])
})
