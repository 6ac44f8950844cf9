import { type NewsReach, type NewsView, newsStates } from '@phrom/shared/news.ts'
import * as v from 'valibot'

/** What news answers, for the API's description. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const count = v.number()

const view = v.object({
  ...{ id: text, title: text, text: v.object({ th: text, en: text }) },
  to: v.variant('audience', [
    v.object({ audience: v.literal('all') }),
    v.object({ audience: v.literal('service'), serviceId: text }),
  ]),
  ...{ state: v.picklist(newsStates), sendAt: v.nullable(instant), heldAt: v.nullable(instant) },
  ...{ takesKept: v.boolean(), revision: v.number(), changedAt: instant, changedBy: text },
  ...{ got: count, unknown: count, refused: count, waiting: count },
}) satisfies v.GenericSchema<NewsView>

export const newsAnswers = {
  view,
  list: v.array(view),
  reach: v.object({
    people: v.object({ th: count, en: count }),
    month: v.nullable(v.object({ left: count, kept: count })),
  }) satisfies v.GenericSchema<NewsReach>,
}
