import {
  Arrive,
  EndVisit,
  LateStep,
  Park,
  RaiseAlarm,
  SetCounter,
  SetQueue,
  TakeTicket,
} from '@phrom/shared/requests.ts'
import { isDay } from '@phrom/shared/time.ts'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { alarmParams, body, counterParams, teamParams, ticketParams } from '../http/validate.ts'
import { liffUrlOf } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import { surveyCodeOf } from '../survey/invite.ts'
import { endAlarm, raiseAlarm } from './alarms.ts'
import { answers } from './answers.ts'
import { arriveWithCode, setTickets, takeWalkIn } from './arrive.ts'
import {
  begin,
  callAgain,
  callNext,
  comeBack,
  leaveWaiting,
  letWait,
  park,
  passOver,
} from './call.ts'
import { catchUp } from './catch-up.ts'
import { closeEarly } from './close-early.ts'
import { closeCounter, openCounter, pauseCounter, saveCounter } from './counters.ts'
import { dayFigures } from './day-figures.ts'
import { endVisit } from './end-visit.ts'
import { kioskCode, kioskSecret } from './kiosk-code.ts'
import { setQueue } from './queue-settings.ts'
import { takeOfficeTicket } from './take-ticket-step.ts'
import { tellNear } from './tell-near.ts'
import { dayView, displayView } from './ticket-view.ts'
import { timeLog } from './time-log.ts'

const staffBy = (c: Context<Env>): By => ({ actor: 'staff', personId: c.var.person.id })

/** Does a write of the day once, and answers how the day stands then. `movesUp`: others may come near to their turn. */
async function answerDay(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<unknown>,
  { movesUp = false } = {},
) {
  // Kept for a retry is that it was done, not the day: that is long, full of names, and another one by then.
  await once(c, request, 200, async (deps) => {
    await write(deps)
    return null
  })
  const { db, now } = c.var.deps
  if (movesUp) await tellNear(c.var.deps, c.var.staff.officeId)
  return dayView(db, c.var.staff.officeId, c.var.person.id, now())
}

/** At this counter, with whom the screen shows there (`?ticket=`, where it says so). */
const counterOf = (c: Context<Env>, counterId: string) => ({
  ...{ officeId: c.var.staff.officeId, counterId, ticketId: c.req.query('ticket') },
})

/** The same for what gives a number: which one it was, so that nobody prints a colleague’s. */
async function answerGiven(
  c: Context<Env>,
  request: unknown,
  give: (deps: ActionDeps) => Promise<{ id: string }>,
) {
  const ticketId = await once(c, request, 200, async (deps) => (await give(deps)).id)
  const { db, now } = c.var.deps
  const { officeId } = c.var.staff
  const surveyCode = (await surveyCodeOf(db, { officeId, ticketId })) ?? null
  return { ...(await dayView(db, officeId, c.var.person.id, now())), ticketId, surveyCode }
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
      const { config, db, now } = c.var.deps
      const { officeId } = c.var.staff
      const code = kioskCode(kioskSecret(config.offices, officeId), officeId, now())
      // Not `code`: LINE would take that for its own.
      const url = `${liffUrlOf(config)}/${officeId}/arrive?kiosk=${code}`
      const { waiting } = await displayView(db, officeId, now())
      return c.json({ code, url, waiting: waiting.reduce((sum, { count }) => sum + count, 0) })
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
  .get(
    '/:office/staff/day-figures',
    answering('How the day stands, for heads', 200, answers.figures),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await dayFigures(db, c.var.staff, c.var.person.id, now()))
    },
  )
  .post('/:office/staff/alarm', whole('Calls for help'), body(RaiseAlarm), async (c) => {
    const wanted = c.req.valid('json')
    return c.json(
      await answerDay(c, wanted, (deps) =>
        raiseAlarm(deps, c.var.staff, c.var.person.id, wanted.counterId),
      ),
    )
  })
  .post(
    '/:office/staff/alarms/:alarmId/end',
    whole('Says that one is on the way to who called for help'),
    alarmParams,
    async (c) => {
      const { alarmId } = c.req.valid('param')
      return c.json(
        await answerDay(c, null, (deps) => endAlarm(deps, c.var.staff, c.var.person.id, alarmId)),
      )
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
        await answerDay(
          c,
          null,
          async (deps) =>
            leaveWaiting(
              deps,
              staffBy(c),
              await takeOfficeTicket(deps, c.var.staff.officeId, ticketId),
            ),
          { movesUp: true },
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
  .put(
    '/:office/staff/queue-settings',
    whole('Sets how the office runs its queue'),
    body(SetQueue),
    async (c) => {
      const wanted = c.req.valid('json')
      return c.json(await answerDay(c, wanted, (deps) => setQueue(deps, c.var.staff, wanted)))
    },
  )
  .post(
    '/:office/staff/teams/:team/day-over',
    whole('Ends the day of a team: no more tickets, and who waits is told'),
    teamParams,
    async (c) => {
      const { team } = c.req.valid('param')
      return c.json(
        await answerDay(c, null, (deps) => closeEarly(deps, c.var.staff, staffBy(c), team)),
      )
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
      await answerDay(
        c,
        null,
        (deps) => callNext(deps, staffBy(c), c.var.staff.officeId, counterId),
        { movesUp: true },
      ),
    )
  })
  .post(`${at}/again`, whole('Calls again'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => callAgain(deps, staffBy(c), counterOf(c, counterId))),
    )
  })
  .post(`${at}/begin`, whole('Begins with whoever has come'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => begin(deps, staffBy(c), counterOf(c, counterId))),
    )
  })
  .post(`${at}/let-wait`, whole('Lets somebody wait on'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => letWait(deps, staffBy(c), counterOf(c, counterId))),
    )
  })
  .post(`${at}/pass-over`, whole('Passes over who did not come'), counterParams, async (c) => {
    const { counterId } = c.req.valid('param')
    return c.json(
      await answerDay(c, null, (deps) => passOver(deps, staffBy(c), counterOf(c, counterId))),
    )
  })
  .post(`${at}/park`, whole('Keeps a turn'), counterParams, body(Park), async (c) => {
    const { counterId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    return c.json(
      await answerDay(c, wanted, (deps) =>
        park(deps, staffBy(c), counterOf(c, counterId), wanted.what),
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
          endVisit(deps, staffBy(c), counterOf(c, counterId), ending),
        ),
      )
    },
  )
  .post(
    `${at}/late`,
    whole('Puts on record one thing that was done at a counter without the network'),
    counterParams,
    body(LateStep),
    async (c) => {
      const { counterId } = c.req.valid('param')
      const step = c.req.valid('json')
      const where = { officeId: c.var.staff.officeId, counterId }
      return c.json(
        await answerDay(c, step, (deps) => catchUp(deps, staffBy(c), where, step), {
          movesUp: true,
        }),
      )
    },
  )
