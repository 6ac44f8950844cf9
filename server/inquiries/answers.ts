import type { CommonAnswer } from '@phrom/shared/common-answer.ts'
import {
  inquiryStates,
  inquirySteps,
  inquiryWhys,
  messageSenders,
  particles,
} from '@phrom/shared/inquiries.ts'
import {
  type AskedInApp,
  deliveries,
  type InquiriesWaiting,
  type InquiryFigures,
  type InquiryList,
  type InquiryThread,
  type MyTalks,
  type ReadyReplies,
  type RotaView,
} from '@phrom/shared/inquiry-views.ts'
import { groupKinds } from '@phrom/shared/volunteers.ts'
import * as v from 'valibot'

/** What the routes of inquiries answer, for the description of the API. */
const text = v.string()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.pipe(text, v.isoDate())
const nullableText = v.nullable(text)
const nullableInstant = v.nullable(instant)

const row = v.object({
  ...{ id: text, teamId: text, state: v.picklist(inquiryStates), why: v.picklist(inquiryWhys) },
  ...{ serviceId: nullableText, code: nullableText, name: text, excerpt: text },
  ...{ openedAt: instant, waitingSince: nullableInstant, answerBy: nullableInstant },
  ...{ lastReplyAt: nullableInstant, takenName: nullableText },
  volunteer: v.nullable(v.object({ groupKind: v.picklist(groupKinds), groupName: text })),
  ...{ isTakenByMe: v.boolean(), isMine: v.boolean() },
})

const figures = {
  ...{ asked: v.number(), answered: v.number(), inTime: v.number(), judged: v.number() },
  medianSeconds: v.nullable(v.number()),
}
const duty = v.object({ duty: v.array(text), standIn: v.array(text) })

export const answers = {
  list: v.object({
    ...{ now: instant, teamId: text, teams: v.array(text), inquiries: v.array(row) },
  }) satisfies v.GenericSchema<InquiryList>,
  waiting: v.object({
    count: v.number(),
    danger: v.array(v.object({ id: text, since: instant, takenName: nullableText })),
  }) satisfies v.GenericSchema<InquiriesWaiting>,
  thread: v.object({
    ...row.entries,
    ...{ now: instant, teams: v.array(text), language: v.picklist(['th', 'en']) },
    messages: v.array(
      v.object({
        ...{ id: text, sender: v.picklist(messageSenders), at: instant, text: nullableText },
        ...{ staffName: nullableText, isMine: v.boolean() },
        step: v.nullable(v.picklist(inquirySteps)),
        delivery: v.nullable(v.picklist(deliveries)),
      }),
    ),
    ...{ caseId: nullableText, phone: nullableText, readers: v.array(text) },
    ...{ lastReplyId: nullableText, links: v.array(text), isForgotten: v.boolean() },
    fields: v.object({ firstName: nullableText, link: text }),
    ownAnswers: v.array(v.object({ id: text, title: text })),
  }) satisfies v.GenericSchema<InquiryThread>,
  commonAnswer: v.object({
    ...{ questions: v.array(text), reply: text, language: v.picklist(['th', 'en']) },
  }) satisfies v.GenericSchema<CommonAnswer>,
  asked: v.object({
    ...{ isWithinHours: v.boolean(), answerBy: instant },
  }) satisfies v.GenericSchema<AskedInApp>,
  talks: v.object({
    teams: v.array(text),
    talks: v.array(
      v.object({
        ...{ id: text, state: v.picklist(inquiryStates), serviceId: nullableText, teamId: text },
        ...{ openedAt: instant, answerBy: nullableInstant },
        messages: v.array(
          v.object({
            ...{ id: text, by: v.picklist(['citizen', 'staff']), at: instant, text: nullableText },
          }),
        ),
      }),
    ),
  }) satisfies v.GenericSchema<MyTalks>,
  ready: v.object({
    particle: v.picklist(particles),
    replies: v.array(
      v.object({
        ...{ id: text, title: text, text: v.object({ th: text, en: text }) },
        ...{ revision: v.number(), isGiven: v.boolean() },
      }),
    ),
    mayEdit: v.boolean(),
  }) satisfies v.GenericSchema<ReadyReplies>,
  rota: v.object({
    today: day,
    teams: v.array(
      v.object({
        teamId: text,
        staff: v.array(v.object({ id: text, name: text })),
        rota: v.object({
          week: v.record(text, duty),
          days: v.record(text, duty),
          away: v.array(v.object({ staffId: text, firstDay: day, lastDay: day })),
        }),
        revision: v.number(),
        changedBy: nullableText,
      }),
    ),
  }) satisfies v.GenericSchema<RotaView>,
  figures: v.object({
    ...{ firstDay: day, lastDay: day, all: v.object(figures) },
    teams: v.array(v.object({ teamId: text, ...figures })),
    days: v.array(v.object({ day, ...figures })),
  }) satisfies v.GenericSchema<InquiryFigures>,
}
