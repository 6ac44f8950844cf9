import { Book, MoveBooking, mostTogether } from '@phrom/shared/requests.ts'
import { type Instant, isDay } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { findOwnCase } from '../cases/find-case.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { Env, Person } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering, answers } from '../http/openapi.ts'
import { body, caseParams, visitQuery } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { bookSlot, cancelBooking, confirmBooking, moveBooking } from './book-slot.ts'
import { bookingTerms } from './booking-terms.ts'
import { findBooking } from './find-booking.ts'
import { listDay } from './list-day.ts'
import { listFreeCounted } from './no-place.ts'

type CaseRow = Tables['serviceCase']
const path = '/:office/cases/:caseId/booking'

export const bookings = new Hono<Env>()
  .get(
    '/:office/cases/:caseId/slots',
    answering('What is free', 200, v.array(answers.slot)),
    caseParams,
    visitQuery,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, now } = c.var.deps
      const together = c.req.valid('query').with ?? []
      const cases = await casesOfVisit(db, c.var.person, office, caseId, together, now())
      return c.json(await listFreeCounted(db, cases, now()))
    },
  )
  .get(
    `${path}/terms`,
    answering('What may be done with a booking, and until when', 200, answers.bookingTerms),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const { db, now } = c.var.deps
      const row = await findOwnCase(db, c.var.person, office, caseId)
      return c.json(await bookingTerms(db, row, now()))
    },
  )
  .post(path, answering('Books a time', 201, answers.case), caseParams, body(Book), async (c) => {
    const { office, caseId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    const view = await once(c, wanted, 201, (deps) =>
      bookSlot(deps, c.var.person, office, caseId, wanted),
    )
    return c.json(view, 201)
  })
  .put(
    path,
    answering('Moves a booking', 200, answers.case),
    caseParams,
    body(MoveBooking),
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const view = await once(c, wanted, 200, (deps) =>
        moveBooking(deps, c.var.person, office, caseId, wanted),
      )
      return c.json(view)
    },
  )
  .post(
    `${path}/confirm`,
    answering('Makes a booking of the place that is held', 200, answers.case),
    caseParams,
    async (c) => {
      const { office, caseId } = c.req.valid('param')
      const view = await once(c, null, 200, (deps) =>
        confirmBooking(deps, c.var.person, office, caseId),
      )
      return c.json(view)
    },
  )
  .delete(path, answering('Cancels a booking', 200, answers.case), caseParams, async (c) => {
    const { office, caseId } = c.req.valid('param')
    const view = await once(c, null, 200, (deps) =>
      cancelBooking(deps, c.var.person, office, caseId),
    )
    return c.json(view)
  })

/** The cases that share a visit: as it is booked, or as the person puts them together. */
async function casesOfVisit(
  db: Db,
  person: Person,
  office: string,
  caseId: string,
  together: string[],
  now: Instant,
): Promise<[CaseRow, ...CaseRow[]]> {
  const booked = await findBooking(db, office, caseId, now)
  const all = booked ? booked.cases : together
  const others = [...new Set(all)].filter((id) => id !== caseId).sort()
  if (others.length >= mostTogether) throw new Refusal('invalid', { fields: ['with'] })
  const first = await findOwnCase(db, person, office, caseId)
  const rows: [CaseRow, ...CaseRow[]] = [first]
  for (const id of others) rows.push(await findOwnCase(db, person, office, id))
  return rows
}

/** Staff: who comes on a day. */
export const staffBookings = new Hono<Env>().get(
  '/:office/staff/days/:day',
  answering('Who comes on a day', 200, v.array(answers.dayBooking)),
  async (c) => {
    const day = c.req.param('day')
    if (!isDay(day)) throw new Refusal('not_found')
    const { db, now } = c.var.deps
    return c.json(await listDay(db, c.var.staff.officeId, day, now()))
  },
)
