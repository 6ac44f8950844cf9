import { chapterIds } from '@phrom/shared/training/chapters.ts'
import { questionKinds } from '@phrom/shared/training/question.ts'
import type { AttemptView, TrainingList, TrainingView } from '@phrom/shared/training/views.ts'
import * as v from 'valibot'

/** What the routes of the course answer, for the description of the API. */
const text = v.string()
const day = v.pipe(text, v.isoDate())
const bothLanguages = v.object({ th: text, en: text })
const saying = v.object({ note: bothLanguages, minutes: v.nullable(v.number()) })
const places = v.array(v.number())
const certificate = { number: text, issuedOn: day, freshUntil: day, isFresh: v.boolean() }
const nullableDay = v.nullable(day)

export const answers = {
  training: v.object({
    today: day,
    chapters: v.array(
      v.object({
        ...{ id: v.picklist(chapterIds), read: v.array(text), passedOn: nullableDay },
        ...{ isOld: v.boolean(), openAttempt: v.nullable(text) },
      }),
    ),
    changed: v.array(
      v.object({
        ...{ serviceId: text, before: text, now: text },
        office: v.nullable(v.object({ before: saying, now: saying })),
      }),
    ),
    certificate: v.nullable(v.object({ ...certificate, name: text })),
  }) satisfies v.GenericSchema<TrainingView>,
  attempt: v.object({
    ...{ id: text, scope: text, needed: v.number(), rightCount: v.number() },
    ...{ endedAt: v.nullable(v.pipe(text, v.isoTimestamp())), isPassed: v.boolean() },
    questions: v.array(
      v.object({
        ...{ kind: v.picklist(questionKinds), serviceId: text, facts: v.array(bothLanguages) },
        options: v.array(v.object({ text: bothLanguages, who: v.nullable(bothLanguages) })),
        marked: v.nullable(
          v.object({
            ...{ chosen: places, right: places, isRight: v.boolean() },
            ...{ why: v.array(bothLanguages), law: bothLanguages },
          }),
        ),
      }),
    ),
  }) satisfies v.GenericSchema<AttemptView>,
  trained: v.object({
    today: day,
    volunteers: v.array(
      v.object({
        ...{ volunteerId: text, name: text, groupName: text, changed: v.number() },
        groupKind: v.picklist(['community', 'firm', 'school']),
        passedOn: v.object({
          'civil-registration': nullableDay,
          'general-registration': nullableDay,
          'id-card': nullableDay,
        }),
        certificate: v.nullable(v.object(certificate)),
      }),
    ),
  }) satisfies v.GenericSchema<TrainingList>,
}
