import { Hono } from 'hono'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { answers } from './answers.ts'
import { trainedVolunteers } from './trained.ts'

/** Who of the volunteers has passed what, for the office's staff. Mounted behind their guard. */
export const staffTraining = new Hono<Env>().get(
  '/:office/staff/training',
  answering('Who of the volunteers has passed what', 200, answers.trained),
  async (c) => {
    const { db, now } = c.var.deps
    return c.json(await trainedVolunteers(db, c.var.staff.officeId, now()))
  },
)
