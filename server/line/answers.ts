import {
  asideWhys,
  heldWhys,
  type MessageFigures,
  type MessageName,
  pauseWhys,
} from '@phrom/shared/message-views.ts'
import { complaintMessageNames } from '@phrom/shared/words/complaints.ts'
import { inquiryMessageNames } from '@phrom/shared/words/inquiries.ts'
import { messages } from '@phrom/shared/words/messages.ts'
import { volunteerMessageNames } from '@phrom/shared/words/volunteers.ts'
import * as v from 'valibot'

/** What the office's messages answer, for the API's description. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const kind = v.picklist([
  ...Object.keys(messages),
  ...Object.keys(inquiryMessageNames),
  ...Object.keys(volunteerMessageNames),
  ...Object.keys(complaintMessageNames),
] as MessageName[])

export const messageAnswers = {
  figures: v.object({
    month: v.nullable(
      v.object({
        quota: v.nullable(v.number()),
        used: v.number(),
        checkedAt: instant,
        toCome: v.number(),
      }),
    ),
    pause: v.nullable(v.object({ why: v.picklist(pauseWhys), since: instant })),
    held: v.array(v.object({ kind, why: v.picklist(heldWhys), count: v.number() })),
    aside: v.array(
      v.object({
        ...{ id: text, kind, at: instant, why: v.picklist(asideWhys) },
        ...{ caseId: v.nullable(text), code: v.nullable(text) },
      }),
    ),
    days: v.array(
      v.object({ day: v.pipe(text, v.isoDate()), pushes: v.number(), replies: v.number() }),
    ),
  }) satisfies v.GenericSchema<MessageFigures>,
}
