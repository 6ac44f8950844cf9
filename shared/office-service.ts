import * as v from 'valibot'
import { shownWords } from './own-words.ts'
import type { Text } from './words/text.ts'

const note = shownWords(300)

/** What an office sets for one of its services, beside the law: nothing here touches a rule. `null` is as the definition says. */
const OfficeServiceSchema = v.strictObject({
  /** Not taken in the app. */
  off: v.boolean(),
  /** Told to citizens before they begin; empty for none. */
  note: v.strictObject({ th: note, en: note }),
  /** At the counter. */
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480))),
  /** Places of a slot that one visit takes. */
  places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
})
export type OfficeService = v.InferOutput<typeof OfficeServiceSchema>

/** With the revision that was changed: somebody else may have been faster. */
export const ChangeOfficeService = v.pipe(
  v.strictObject({
    ...OfficeServiceSchema.entries,
    revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
  }),
  // Whoever reads one language must not miss what the other says.
  v.check(({ note: { th, en } }) => (th === '') === (en === ''), 'a note in both languages'),
)
export type OfficeServiceChange = v.InferOutput<typeof ChangeOfficeService>

export const asDefined: OfficeService = {
  off: false,
  note: { th: '', en: '' },
  minutes: null,
  places: null,
}

/** What citizens are told of a service that the office has set. */
export type OfficeServiceView = {
  serviceId: string
  off: boolean
  note: Text
  minutes: number | null
}
/** What staff see of it. */
export type OfficeServiceRecord = OfficeService & {
  serviceId: string
  revision: number
  changes: { revision: number; settings: OfficeService; at: string; by: string }[]
}
