import * as v from 'valibot'
import { consentPurposes } from '../case.ts'
import { readName, readPhone } from '../formats.ts'
import { isDay } from '../time.ts'

/** Rows of one list, which are booked in one step; and bookings of one volunteer that may stand at once. */
export const neighbourLimits = { rows: 200, standing: 400 } as const

const uuid = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.check(isDay))
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const secret = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

const name = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((typed) => readName(typed) !== undefined),
)
const phone = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((typed) => readPhone(typed) !== undefined),
)

/** Neighbours with their times, each of whom agreed. The phone chooses the ids of the cases, so that nothing is booked twice. */
export const BookNeighbours = v.strictObject({
  serviceId: v.pipe(v.string(), v.maxLength(60)),
  language: v.picklist(['th', 'en']),
  rows: v.pipe(
    v.array(v.strictObject({ id: uuid, name, phone, day, start: clock, agreed: v.literal(true) })),
    v.minLength(1),
    v.maxLength(neighbourLimits.rows),
  ),
})
export type BookNeighboursBody = v.InferOutput<typeof BookNeighbours>

/** Whose slips are wanted. */
export const WantSlips = v.strictObject({
  cases: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(neighbourLimits.rows)),
})

/** What the slip carries. */
export const OpenSlip = v.strictObject({ secret })

/** Whoever has the slip makes the booking their own. */
export const ClaimSlip = v.strictObject({
  secret,
  consents: v.pipe(v.array(v.picklist(consentPurposes)), v.maxLength(10)),
})
