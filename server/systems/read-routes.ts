import { readCode } from '@phrom/shared/case-code.ts'
import { systemLimits as limits } from '@phrom/shared/systems.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import { countDay } from '../bookings/count-day.ts'
import { findBookedDay } from '../bookings/find-booking.ts'
import { findSentByCode } from '../cases/find-by-code.ts'
import type { Env } from '../deps.ts'
import { findPlannedDay, isHomeCase } from '../home-visits/find-home-visit.ts'
import { missLimit } from '../http/guards.ts'
import { answeringKey } from '../http/openapi.ts'
import { codeParams, dayQuery, officeParams } from '../http/validate.ts'
import { listMonths } from '../open-data/open-data.ts'
import { Refusal } from '../refusal.ts'
import { countDayTickets } from '../tickets/count-day.ts'
import { answers } from './answers.ts'
import { keyGuard } from './key-guard.ts'

export const apiPath = '/api/systems/v1'

/** What the city's own systems read with a key of the office. No answer holds a name, an answer of a citizen or a paper. */
export function systemsApi() {
  const withKey = keyGuard()
  return new Hono<Env>()
    .get(
      '/:office/figures',
      answeringKey(
        'Monthly counts, whether the office publishes them or not',
        200,
        answers.figures,
      ),
      officeParams,
      withKey('read:figures'),
      async (c) => {
        const { db, now } = c.var.deps
        return c.json({ months: await listMonths(db, c.req.valid('param').office, now()) })
      },
    )
    .get(
      '/:office/bookings',
      answeringKey('A day in numbers: places, bookings and visits', 200, answers.day),
      officeParams,
      withKey('read:bookings'),
      dayQuery,
      async (c) => {
        const { db, now } = c.var.deps
        const { office } = c.req.valid('param')
        const day = c.req.valid('query').day ?? dayOf(now())
        const slots = await countDay(db, office, day)
        return c.json({ day, slots, teams: await countDayTickets(db, office, day) })
      },
    )
    .get(
      '/:office/cases/:code',
      answeringKey('How far a case is, by its code', 200, answers.case),
      codeParams,
      missLimit(limits.missesPerMinute),
      withKey('read:cases'),
      async (c) => {
        const { db, now } = c.var.deps
        const { office, code } = c.req.valid('param')
        const read = readCode(code)
        if (!read) throw new Refusal('not_found')
        const row = await findSentByCode(db, office, read)
        const visitOn = isHomeCase(row)
          ? await findPlannedDay(db, row)
          : await findBookedDay(db, office, row.id, now())
        const { serviceId, state, changedAt } = row
        return c.json({ code: read, serviceId, state, changedAt, visitOn: visitOn ?? null })
      },
    )
}
