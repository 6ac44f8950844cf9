import type {
  ComplaintFigures,
  ComplaintList,
  ComplaintThread,
  ComplaintView,
  OwnComplaint,
} from '@phrom/shared/complaint-views.ts'
import {
  complaintEnds,
  complaintEntries,
  complaintKinds,
  complaintStates,
  complaintTopics,
} from '@phrom/shared/complaints.ts'
import * as v from 'valibot'

/** What the routes of complaints answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const nullableText = v.nullable(text)
const nullableDay = v.nullable(day)
const topic = v.picklist(complaintTopics)

const own = {
  ...{ id: text, code: text, kind: v.picklist(complaintKinds), topic },
  ...{ state: v.picklist(complaintStates), receivedAt: instant },
  ...{ dueOn: nullableDay, objectUntil: nullableDay },
}
const about = {
  ...{ onDay: nullableDay, officer: text, caseCode: nullableText, name: nullableText },
  ...{ teamId: nullableText, endedHow: v.nullable(v.picklist(complaintEnds)) },
}
const desk = { ...own, teamId: nullableText, reopened: v.number() }

const figure = {
  ...{ received: v.number(), ended: v.number(), judged: v.number(), reopened: v.number() },
  ...{ medianDays: v.nullable(v.number()), mostDays: v.nullable(v.number()) },
}
const member = v.object({
  ...{ id: text, name: text, teamId: text, role: v.picklist(['staff', 'head', 'admin']) },
})

const thread = v.object({
  ...{ ...desk, ...about, now: instant, caseId: nullableText, revision: v.number() },
  teams: v.array(text),
  sorting: v.nullable(v.object({ staff: v.array(member), excluded: v.array(text) })),
  entries: v.array(
    v.object({
      ...{ id: text, at: instant, what: v.picklist(complaintEntries), text: nullableText },
      ...{ teamId: nullableText, staffName: nullableText, isMine: v.boolean() },
    }),
  ),
  readers: v.array(text),
  isForgotten: v.boolean(),
}) satisfies v.GenericSchema<ComplaintThread>

export const answers = {
  mine: v.array(v.object(own)) satisfies v.GenericSchema<OwnComplaint[]>,
  view: v.object({
    ...{ ...own, ...about, endedAt: v.nullable(instant), round: v.number() },
    entries: v.array(
      v.object({
        ...{ id: text, at: instant, text },
        what: v.picklist(['sent', 'added', 'answered', 'objected']),
      }),
    ),
  }) satisfies v.GenericSchema<ComplaintView>,
  list: v.object({
    today: day,
    complaints: v.array(v.object({ ...desk, excerpt: text })),
  }) satisfies v.GenericSchema<ComplaintList>,
  waiting: v.object({ count: v.number() }),
  thread,
  threadAfter: v.nullable(thread),
  figures: v.object({
    ...{ firstDay: day, lastDay: day, all: v.object(figure) },
    ...{ suggestions: v.number(), praise: v.number() },
    topics: v.array(v.object({ topic, ...figure })),
    teams: v.array(v.object({ teamId: nullableText, ...figure })),
    months: v.array(v.object({ month: text, ...figure })),
  }) satisfies v.GenericSchema<ComplaintFigures>,
}
