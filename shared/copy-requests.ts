import * as v from 'valibot'
import { declineReasons, notReadyReasons, pickupPeriods } from './copy-orders.ts'
import { ownWords } from './own-words.ts'
import { isDay } from './time.ts'

/** The codes of a card by their facts; read by their formats, and never kept as they come. */
export const CardCodes = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(80), v.regex(/^[A-Za-z][\w.]*$/)),
    v.pipe(v.string(), v.maxLength(60)),
  ),
  v.check((codes) => Object.keys(codes).length <= 10, 'at most 10 codes'),
)

const baht = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const words = (most: number) => v.pipe(ownWords(most), v.trim())

/** An order will be made: when it can be fetched and what it costs; another sum than the rules make has its reason. */
export const ApproveOrder = v.strictObject({
  day: v.pipe(v.string(), v.check(isDay)),
  period: v.picklist(pickupPeriods),
  fee: baht,
  feeReason: words(200),
})

export const DeclineOrder = v.pipe(
  v.strictObject({ reason: v.picklist(declineReasons), note: words(300) }),
  v.check(({ reason, note }) => reason !== 'other' || note !== '', 'a reason in words'),
)

/** Orders that lie ready now. */
export const MakeReady = v.strictObject({
  cases: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(200)),
})

/** They do not lie ready after all, and why. */
export const NotReady = v.strictObject({ reason: v.picklist(notReadyReasons) })

/** Somebody has come for their copies. */
export const BeginPickup = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) })

/** Card and face were looked at again, the fee was taken, the copies were given. */
export const HandOut = v.pipe(
  v.strictObject({ looked: v.literal(true), paid: baht, receipt: words(40) }),
  v.check(({ paid, receipt }) => paid === 0 || receipt !== '', 'a receipt'),
)

export type ApproveOrderBody = v.InferOutput<typeof ApproveOrder>
export type DeclineOrderBody = v.InferOutput<typeof DeclineOrder>
export type HandOutBody = v.InferOutput<typeof HandOut>
