import { shuffled } from '../random.ts'
import { fillTexts } from '../words/text.ts'
import { whereWords, trainingWords as words } from '../words/training.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

type Offices = keyof typeof whereWords

/** Offices that are plainly wrong for each; where two can be one and the same, neither stands beside the other. */
const plainlyWrong: Partial<Record<string, readonly Offices[]>> = {
  any: ['house-registration', 'event', 'entry'],
  destination: ['any', 'origin'],
  origin: ['any', 'destination'],
  'house-registration': ['any', 'event'],
  home: ['any', 'house-registration'],
}

/** "At which office?" Nothing about the neighbour decides it. */
export function askWhere(ask: Ask): MadeQuestion | undefined {
  const { service, random } = ask
  const { where } = service
  const wrong = plainlyWrong[where.offices]
  if (!wrong || where.verify !== undefined || where.confidence === 'low') return
  const why = fillTexts(words.whereIs, { where })
  const basis = where.basis === undefined ? {} : { basis: where.basis }
  return questionOf('where', ask, {}, [
    { text: whereWords[where.offices as Offices], isRight: true, why, ...basis },
    ...shuffled(random, wrong)
      .slice(0, 2)
      .map((id): Candidate => ({ text: whereWords[id], isRight: false, why })),
  ])
}
