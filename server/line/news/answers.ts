import {
  type NewsReach,
  type NewsReaders,
  type NewsView,
  newsStates,
  type VolunteerNews,
  type VolunteerPlace,
} from '@phrom/shared/news.ts'
import { groupKinds } from '@phrom/shared/volunteers.ts'
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
    v.object({
      audience: v.literal('volunteers'),
      ...{ area: v.nullable(text), groupKind: v.nullable(v.picklist(groupKinds)) },
      groupName: v.nullable(text),
    }),
  ]),
  ...{ state: v.picklist(newsStates), sendAt: v.nullable(instant), heldAt: v.nullable(instant) },
  ...{ takesKept: v.boolean(), revision: v.number(), changedAt: instant, changedBy: text },
  reminderOf: v.nullable(text),
  ...{ got: count, unknown: count, refused: count, waiting: count },
  read: v.nullable(v.object({ read: count, of: count })),
}) satisfies v.GenericSchema<NewsView>

export const newsAnswers = {
  view,
  list: v.array(view),
  reach: v.object({
    people: v.object({ th: count, en: count }),
    inApp: count,
    month: v.nullable(v.object({ left: count, kept: count })),
  }) satisfies v.GenericSchema<NewsReach>,
  readers: v.object({
    readers: v.array(v.object({ name: text, groupName: text, readAt: v.nullable(instant) })),
    reminder: v.nullable(v.object({ at: instant, by: text, state: v.picklist(newsStates) })),
  }) satisfies v.GenericSchema<NewsReaders>,
  places: v.array(
    v.object({ area: text, groupKind: v.picklist(groupKinds), groupName: text, people: count }),
  ) satisfies v.GenericSchema<VolunteerPlace[]>,
  inApp: v.array(
    v.object({
      ...{ id: text, text: v.object({ th: text, en: text }) },
      ...{ at: instant, readAt: v.nullable(instant) },
    }),
  ) satisfies v.GenericSchema<VolunteerNews[]>,
}
