import type { CopyFigures } from '@phrom/shared/copy-figures.ts'
import {
  type CopyDesk,
  type CopyOrderView,
  declineReasons,
  notReadyReasons,
  type OrderCheckView,
  type PickupDay,
  pickupPeriods,
  type ShownCodes,
} from '@phrom/shared/copy-orders.ts'
import * as v from 'valibot'

/** What orders answer, for the API's description. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const pickup = { day, start: text, end: text }

export const copyOrder = v.object({
  approved: v.nullable(v.object({ ...pickup, fee: v.number(), feeReason: text, at: instant })),
  readyAt: v.nullable(instant),
  notReady: v.nullable(v.picklist(notReadyReasons)),
  keptUntil: v.nullable(day),
  handed: v.nullable(v.object({ at: instant, paid: v.number(), receipt: text })),
  declined: v.nullable(v.object({ reason: v.picklist(declineReasons), note: text })),
}) satisfies v.GenericSchema<CopyOrderView>

const pickupDay = v.object({
  day,
  periods: v.array(v.object({ period: v.picklist(pickupPeriods), start: text, end: text })),
}) satisfies v.GenericSchema<PickupDay>

export const copyAnswers = {
  days: v.array(pickupDay),
  check: v.object({
    ...{ hasCodes: v.boolean(), wrongCodes: v.number(), fee: v.nullable(v.number()) },
    days: v.array(pickupDay),
  }) satisfies v.GenericSchema<OrderCheckView>,
  codes: v.object({ codes: v.record(text, text) }) satisfies v.GenericSchema<ShownCodes>,
  desk: v.object({
    now: instant,
    rows: v.array(
      v.object({
        ...{ caseId: text, code: text, serviceId: text, name: text },
        state: v.picklist(['ordered', 'ready']),
        details: v.array(v.object({ th: text, en: text })),
        ...{ copies: v.number(), purpose: text, ...pickup, fee: v.number() },
        readyAt: v.nullable(instant),
        keptUntil: v.nullable(day),
        isClosed: v.boolean(),
        pickupAt: v.nullable(instant),
      }),
    ),
    ...{ toCheck: v.number(), handedToday: v.number() },
    doubts: v.array(v.object({ wrong: v.number(), lastAt: instant })),
  }) satisfies v.GenericSchema<CopyDesk>,
  ready: v.object({ ready: v.number() }),
  begun: v.object({ caseId: text }),
  figures: v.object({
    ...{ orders: v.number(), walkIns: v.number() },
    workingMinutes: v.nullable(v.number()),
    counterMinutes: v.nullable(v.number()),
    walkInMinutes: v.nullable(v.number()),
    less: v.nullable(v.number()),
  }) satisfies v.GenericSchema<CopyFigures>,
}
