import { caseStates } from '@phrom/shared/case-flow.ts'
import type {
  HookPage,
  HookView,
  KeyView,
  SystemCase,
  SystemDay,
  SystemsView,
} from '@phrom/shared/system-views.ts'
import { deliveryErrors, hookEvents, scopes } from '@phrom/shared/systems.ts'
import * as v from 'valibot'
import { answers as openData } from '../open-data/answers.ts'

/** What the routes for the city's systems answer, for the description of the API. */
const text = v.string()
const number = v.number()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const maybe = v.nullable(instant)

const key = v.object({
  ...{ id: text, name: text, scopes: v.array(v.picklist(scopes)), prefix: text },
  state: v.picklist(['active', 'expired', 'revoked']),
  ...{ createdAt: instant, createdBy: text, expiresAt: instant },
  ...{ revokedAt: maybe, revokedBy: v.nullable(text), lastUsedOn: v.nullable(day), uses: number },
}) satisfies v.GenericSchema<KeyView>
const hook = v.object({
  ...{ id: text, url: text, events: v.array(v.picklist(hookEvents)) },
  state: v.picklist(['working', 'failing', 'off']),
  ...{ createdAt: instant, createdBy: text, failingSince: maybe, switchedOffAt: maybe },
  ...{ deliveredAt: maybe, formerUntil: maybe, waiting: number, failed: number },
}) satisfies v.GenericSchema<HookView>
const delivery = v.object({
  ...{ id: text, type: v.picklist([...hookEvents, 'test']) },
  ...{ serviceId: v.nullable(text), code: v.nullable(text), at: instant },
  state: v.picklist(['waiting', 'delivered', 'failed']),
  ...{ attempts: number, nextAttemptAt: maybe, endedAt: maybe },
  ...{ lastStatus: v.nullable(number), lastError: v.nullable(v.picklist(deliveryErrors)) },
})

export const answers = {
  systems: v.object({
    ...{ now: instant, keys: v.array(key), hooks: v.array(hook), apiUrl: text },
  }) satisfies v.GenericSchema<SystemsView>,
  hook: v.object({
    ...{ now: instant, hook, deliveries: v.array(delivery) },
  }) satisfies v.GenericSchema<HookPage>,
  figures: v.pick(openData.view, ['months']),
  case: v.object({
    ...{ code: text, serviceId: text, state: v.picklist(caseStates), changedAt: instant },
    visitOn: v.nullable(day),
  }) satisfies v.GenericSchema<SystemCase>,
  day: v.object({
    day,
    slots: v.array(
      v.object({ teamId: text, start: text, end: text, places: number, booked: number }),
    ),
    teams: v.array(
      v.object({
        ...{ teamId: text, arrived: number, waiting: number },
        ...{ served: number, notServed: number, missed: number },
      }),
    ),
  }) satisfies v.GenericSchema<SystemDay>,
}

/** What an address is told, as it stands in the description of the API. */
export const toldEvent = v.object({
  id: v.pipe(
    text,
    v.uuid(),
    v.description('Of the event, the same in every try: what came before is known by it.'),
  ),
  type: v.picklist([...hookEvents, 'test']),
  timestamp: v.pipe(
    instant,
    v.description('When it happened; also the order in which things did.'),
  ),
  data: v.object({
    office: text,
    service: v.nullable(text),
    code: v.pipe(v.nullable(text), v.description('Of the case; null where there is none.')),
  }),
})
