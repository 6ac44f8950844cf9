import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { answers } from './answers.ts'
import { listLeft } from './find-neighbours.ts'

/** Staff: bookings that stand though the volunteer who made them has gone. */
export const staffNeighbours = new Hono<Env>().get(
  '/:office/staff/neighbours',
  answering('Bookings of volunteers who have gone', 200, answers.left),
  async (c) => {
    const { db, now } = c.var.deps
    return c.json(await listLeft(db, c.var.staff.officeId, now()))
  },
)
