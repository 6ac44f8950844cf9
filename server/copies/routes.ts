import { Hono } from 'hono'
import { serviceToday } from '../cases/case-view.ts'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { serviceParams } from '../http/validate.ts'
import { knownOffice } from '../offices/routes.ts'
import { copyAnswers } from './answers.ts'
import { listPickupDays } from './pickup-times.ts'

/** When copies can be fetched, for whoever asks; nobody signs in to choose a day. */
export const pickupTimes = new Hono<Env>().get(
  '/:office/services/:service/pickup-days',
  answering('Days on which copies can be fetched', 200, copyAnswers.days),
  knownOffice,
  serviceParams,
  async (c) => {
    const { db, now } = c.var.deps
    const { office, service } = c.req.valid('param')
    return c.json(await listPickupDays(db, office, serviceToday(service, now()), now()))
  },
)
