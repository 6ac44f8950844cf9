import { Arrive, EndVisit, Park, SetCounter, TakeTicket } from '@phrom/shared/requests.ts'
import { isDay } from '@phrom/shared/time.ts'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, counterParams, teamParams, ticketParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { arriveWithCode, setTickets, takeWalkIn } from './arrive.ts'
import { begin, callAgain, callNext, comeBack, leave, letWait, park, passOver } from './call.ts'
import { closeCounter, openCounter, pauseCounter, saveCounter } from './counters.ts'
import { endVisit } from './end-visit.ts'
import { kioskCode } from './kiosk-code.ts'
import { takeOfficeTicket } from './take-ticket-step.ts'
import { dayView } from './ticket-view.ts'
import { timeLog } from './time-log.ts'

const staffBy = (c: Context<Env>): By => ({ actor: 'staff', personId: c.var.person.id })

/** Does a write of the day once, and answers how the day stands then. */
async function answerDay(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<unknown>,
) {
  const { officeId } = c.var.staff
  return once(c, request, 200, async (deps) => {
    await write(deps)
    return dayView(deps.tx, officeId, c.var.person.id, deps.now)
  })
}

/** The same for what gives a number: which one it was, so that nobody prints a colleague’s. */
async function answerGiven(
  c: Context<Env>,
  request: unknown,
  give: (deps: ActionDeps) => Promise<{ id: string }>,
) {
  const { officeId } = c.var.staff
  return once(c, request, 200, async (deps) => {
    const { id: ticketId } = await give(deps)
    return { ...(await dayView(deps.tx, officeId, c.var.person.id, deps.now)), ticketId }
  })
}

const at = '/:office/staff/counters/:counterId'
const whole = (what: string) => answering(what, 200, answers.day)
const given = (what: string) => answering(what, 200, answers.given)

/** The day at the office, for its staff. Mounted behind their guard. */
export const staffTickets = new Hono<Env>()
  .get('/:office/staff/day', whole('Who waits, and who is where'), async (c) => {
    const { db, now } = c.var.deps
    return c.json(await dayView(db, c.var.staff.officeId, c.var.person.id, now()))
  })
  .get(
    '/:office/staff/kiosk',
    answering('The code for the screen at the door', 200, answers.kiosk),
    async (c) => {
      const { config, now } = c.var.deps
      const { officeId } = c.var.staff
      const secret = config.offices.find(({ id }) => id === officeId)?.line.channelSecret ?? ''
      return c.json({ code: kioskCode(secret, officeId, now()) })
    },
  )
  .get(
    '/:office/staff/time-log/:day',
    answering('The time log of a day', 200, v.array(answers.logRow)),
    async (c) => {
      const day = c.req.param('day')
      if (!isDay(day)) throw new Refusal('not_found')
      return c.json(await timeLog(c.var.deps.db, c.var.staff.officeId, day))
    },
  )
  .post(
    '/:office/staff/arrivals',
    given('Gives somebody with a booking their number'),
    body(Arrive),
    async (c) => {
      const { code, priority } = c.req.valid('json')
      return c.json(
        await answerGiven(c, { code, priority }, (deps) =>
          arriveWithCode(deps, staffBy(c), c.var.staff.officeId, code, priority),
        ),
      )
    },
  )
  .post(
    '/:office/staff/tickets',
    given('Gives a number to somebody without a booking'),
    body(TakeTicket),
    async (c) => {
      const wanted = c.req.valid('json')
      return c.json(
        await answerGiven(c, wanted, (deps) =>
          takeWalkIn(deps, staffBy(c), c.var.staff.officeId, wanted),
        ),
      )
    },
  )
  .post(
    '/:office/staff/tickets/:ticketId/back',
    whole('Somebody who was sent to fetch something, or was passed over, is back'),
    ticketParams,
    async (c) => {
      const { ticketId } = c.req.valid('param')
      return c.json(
        await answerDay(c, null, async (deps) =>
          comeBack(deps, staffBy(c), await takeOfficeTicket(deps, c.var.staff.officeId, ticketId)),
        ),
      )
    },
  )
  .post(
    '/:office/staff/tickets/:ticketId/leave',
    whole('Somebody who waits goes away'),
    ticketParams,
    async (c) => {
      const { ticketId } = c.req.valid('param')
      return c.json(
        await answerDay(c, null, async (deps) =>
          leave(deps, staffBy(c), await takeOfficeTicket(deps, c.var.staff.officeId, ticketId)),
        ),
      )
    },
  )
  .put(
    '/:office/staff/teams/:team/tickets-stopped',
    whole('Gives no more tickets of a team today'),
    teamParams,
    async (c) => {
      const { team } = c.req.valid('param')
      return c.json(await answerDay(c, null, (deps) => setTickets(deps, c.var.staff, team, true)))
    },
  )
  .delete(
    '/:office/staff/teams/:team/tickets-stopped',
    whole('Gives tickets of a team again'),
    teamParams,
    async (c) => {
      const { team } = c.req.valid('param')
      return c.json(await answerDay(c, null, (deps) => setTickets(deps, c.var.staff, team, false)))
    },
  )
  .post('/:office/staff/counters', whole('Sets up a counter'), body(SetCounter), async (c) => {
    const wanted = c.req.valid('json')
    return c.json(
      await answerDay(c, wanted, (deps) => saveCounter(deps, c.var.staff, undefined, wanted)),
    )
  })
  .put(at, whole('Changes a counter'), counterParams, body(SetCounter), async (c) => {
    const { counterId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    return c.json(
      await answerDay(c, wanted, (deps) => saveCounter(deps, c.var.staff, counterId, wanted)),
    )
  })
  .post(`${at}/open`, whole('Takes a seat at a counter'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        openCounter(deps, c.var.staff.officeId, counterId, c.var.person.id),
      ),
    )
  })
  .post(`${at}/close`, whole('Leaves a counter'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => closeCounter(deps, c.var.staff, counterId, staffBy(c))),
    )
  })
  .post(`${at}/pause`, whole('Begins a break'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        pauseCounter(deps, c.var.staff.officeId, counterId, c.var.person.id, true),
      ),
    )
  })
  .post(`${at}/resume`, whole('Ends a break'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        pauseCounter(deps, c.var.staff.officeId, counterId, c.var.person.id, false),
      ),
    )
  })
  .post(`${at}/next`, whole('Calls the next'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        callNext(deps, staffBy(c), c.var.staff.officeId, counterId),
      ),
    )
  })
  .post(`${at}/again`, whole('Calls again'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        callAgain(deps, staffBy(c), c.var.staff.officeId, counterId),
      ),
    )
  })
  .post(`${at}/begin`, whole('Begins with whoever has come'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => begin(deps, staffBy(c), c.var.staff.officeId, counterId)),
    )
  })
  .post(`${at}/let-wait`, whole('Lets somebody wait on'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        letWait(deps, staffBy(c), c.var.staff.officeId, counterId),
      ),
    )
  })
  .post(`${at}/pass-over`, whole('Passes over who did not come'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) =>
        passOver(deps, staffBy(c), c.var.staff.officeId, counterId),
      ),
    )
  })
  .post(`${at}/park`, whole('Keeps a turn'), counterParams, body(Park), async (c) => {
    const { counterId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    return c.json(
      await answerDay(c, wanted, (deps) =>
        park(deps, staffBy(c), c.var.staff.officeId, counterId, wanted.what),
      ),
    )
  })
  .post(
    `${at}/end`,
    whole('Ends one matter of a visit'),
    counterParams,
    body(EndVisit),
    async (c) => {
      const { counterId } = c.req.valid('param')
      const ending = c.req.valid('json')
      return c.json(
        await answerDay(c, ending, (deps) =>
          endVisit(deps, staffBy(c), c.var.staff.officeId, counterId, ending),
        ),
      )
    },
  )
