import * as v from 'valibot'
import { addDays, type Day } from './time.ts'

/** The eleven items of the form, in its three groups, in its order. */
export const surveyGroups = [
  { id: 'process', items: ['easy', 'clear', 'prompt', 'fair'] },
  { id: 'staff', items: ['polite', 'willing', 'helpful', 'attentive'] },
  { id: 'place', items: ['orderly', 'informed', 'correct'] },
] as const
export type SurveyGroup = (typeof surveyGroups)[number]['id']
export type SurveyItem = (typeof surveyGroups)[number]['items'][number]
export const surveyItems: readonly SurveyItem[] = surveyGroups.flatMap(({ items }) => items)

/** From most to least, as the form prints them. */
export const levels = [5, 4, 3, 2, 1] as const
export type Level = (typeof levels)[number]

/** Where somebody came from: a message or their case, or the code on a slip of paper. */
export const surveyChannels = ['line', 'paper'] as const
export type SurveyChannel = (typeof surveyChannels)[number]

/** Days after the visit on which it can be rated. */
export const surveyDays = 60
/** Days for which the words of an answer are kept; then only its figures. */
export const surveyTextDays = 365
export const longestSurveyText = 2000

const level = v.picklist(levels)

/** An answer: the face alone, or with the form. `key`: of the phone's own making, by which it may add to its answer. */
export const WriteSurvey = v.strictObject({
  key: v.pipe(v.string(), v.uuid()),
  channel: v.picklist(surveyChannels),
  face: level,
  items: v.strictObject(
    Object.fromEntries(surveyItems.map((item) => [item, v.exactOptional(level)])) as Record<
      SurveyItem,
      v.ExactOptionalSchema<typeof level, undefined>
    >,
  ),
  text: v.pipe(
    v.string(),
    v.maxLength(longestSurveyText),
    v.excludes('\0'),
    v.check((text) => text.isWellFormed()),
  ),
})
export type SurveyWish = v.InferOutput<typeof WriteSurvey>

/** Whether a visit can be rated: it is not over yet, it was, it is too long ago, or it can. */
export const surveyStates = ['open', 'answered', 'too_early', 'over'] as const
export type SurveyState = (typeof surveyStates)[number]

/** `visit`: the day of a visit that is over. The sixtieth day after it is the last. */
export function surveyState(visit: Day | undefined, isAnswered: boolean, today: Day): SurveyState {
  if (isAnswered) return 'answered'
  if (visit === undefined) return 'too_early'
  return today > addDays(visit, surveyDays) ? 'over' : 'open'
}

/** What whoever has a code may know: of what section the visit was, and no more. */
export type SurveyView = { state: SurveyState; teamId: string }
/** One's own last visit: nothing where it cannot be rated. */
export type OwnSurvey = { code: string | null; state: SurveyState | null }
/** Of whoever was just served at a counter. */
export type CounterSurvey = { code: string | null }
