import { periodKinds } from '@phrom/shared/figures/periods.ts'
import {
  type CounterSurvey,
  type OwnSurvey,
  type SurveyView,
  surveyChannels,
  surveyItems,
  surveyStates,
} from '@phrom/shared/survey.ts'
import type { SurveyResults } from '@phrom/shared/survey-figures.ts'
import * as v from 'valibot'

/** What the routes of the survey answer, for the description of the API. */
const text = v.string()
const nullableText = v.nullable(text)
const number = v.number()
const day = v.pipe(text, v.isoDate())
const counts = v.nullable(
  v.object({
    count: number,
    levels: v.object({ 5: number, 4: number, 3: number, 2: number, 1: number }),
  }),
)
const part = { counts, months: number }

export const answers = {
  view: v.object({
    ...{ state: v.picklist(surveyStates), teamId: text },
  }) satisfies v.GenericSchema<SurveyView>,
  own: v.object({
    ...{ code: nullableText, state: v.nullable(v.picklist(surveyStates)) },
  }) satisfies v.GenericSchema<OwnSurvey>,
  counter: v.object({ code: nullableText }) satisfies v.GenericSchema<CounterSurvey>,
  results: v.object({
    period: v.object({ kind: v.picklist(periodKinds), from: day, to: day }),
    ...{ teamId: nullableText, serviceId: nullableText, countedTo: day },
    ...{ all: counts, months: number, visits: number },
    items: v.array(v.object({ id: v.picklist(surveyItems), ...part })),
    teams: v.array(v.object({ id: text, ...part })),
    services: v.array(v.object({ id: text, teamId: text, ...part })),
    channels: v.array(v.object({ id: v.picklist(surveyChannels), ...part })),
    trend: v.array(v.object({ month: text, counts, visits: number })),
    texts: v.array(text),
  }) satisfies v.GenericSchema<SurveyResults>,
}
