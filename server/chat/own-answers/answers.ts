import type { AskedCount, AskedFigures, Questions } from '@phrom/shared/asked.ts'
import {
  type CommonAnswerView,
  doubts,
  type OwnAnswerRecord,
  type OwnAnswerView,
  ownAnswerStates,
  type Tried,
  type WordingWarning,
} from '@phrom/shared/own-answers.ts'
import * as v from 'valibot'

/** What the office's own answers and the questions of its people answer, for the API's description. */
const text = v.string()
const count = v.number()
const instant = v.pipe(text, v.isoTimestamp())
const day = v.nullable(v.pipe(text, v.isoDate()))

const view = v.object({
  ...{ id: text, title: text, wordings: v.array(text) },
  ...{ answer: v.object({ th: text, en: text }), link: v.nullable(text), fromDay: day, toDay: day },
  ...{ isOn: v.boolean(), state: v.picklist(ownAnswerStates) },
  ...{ revision: count, changedAt: instant, changedBy: text },
  ...{ given: count, helps: count, notIt: count },
}) satisfies v.GenericSchema<OwnAnswerView>

const counts = {
  ...{ asked: count, answer: count, ask: count, human: count, helps: count, notIt: count },
}

export const ownAnswerAnswers = {
  list: v.array(view),
  common: v.array(
    v.pick(view, ['id', 'title', 'wordings', 'answer', 'link']),
  ) satisfies v.GenericSchema<CommonAnswerView[]>,
  record: v.object({
    ...view.entries,
    fromInquiries: v.array(text),
    changes: v.array(
      v.object({ revision: count, title: text, isOn: v.boolean(), at: instant, by: text }),
    ),
  }) satisfies v.GenericSchema<OwnAnswerRecord>,
  tried: v.object({
    ...{ reply: text, why: text, action: v.picklist(['answer', 'ask', 'human']) },
    own: v.nullable(
      v.object({
        ...{ title: v.nullable(text), isDraft: v.boolean(), wording: text, likeness: count },
        ...{ doubt: v.nullable(v.picklist(doubts)), other: v.nullable(text) },
      }),
    ),
  }) satisfies v.GenericSchema<Tried>,
  warnings: v.array(
    v.object({ wording: text, is: v.picklist(['other', 'rules', 'empty']), what: text }),
  ) satisfies v.GenericSchema<WordingWarning[]>,
  questions: v.object({
    groups: v.array(
      v.object({
        ...{ id: text, text, at: instant, wordings: v.array(text), isHidden: v.boolean() },
        answeredBy: v.nullable(text),
        times: v.object({ 7: count, 30: count, 90: count }),
      }),
    ),
    isMore: v.boolean(),
  }) satisfies v.GenericSchema<Questions>,
  figures: v.object({
    total: v.object(counts) satisfies v.GenericSchema<AskedCount>,
    rows: v.array(
      v.object({
        ...counts,
        ...{ kind: text, serviceId: v.nullable(text) },
        ownAnswer: v.nullable(v.object({ id: text, title: text })),
      }),
    ),
  }) satisfies v.GenericSchema<AskedFigures>,
}
